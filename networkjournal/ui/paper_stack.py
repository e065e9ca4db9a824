# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Put papers that go out together one behind the other, each with page numbers of its own.

Tips go with an agenda, but not on its sheets: printed on both sides, a paper begins on a new one.
"""

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageRanges, QPainter

from networkjournal.domain.errors import OutsideError
from networkjournal.i18n import _
from networkjournal.ui.paper_layout import UNITS_PER_INCH, Paper, Place, Sheets
from networkjournal.ui.pdf_outline import Bookmark


class Stack:
    """Hold papers cut into pages of one size."""

    def __init__(
        self, papers: Sequence[Paper], layout: QPageLayout, *, both_sides: bool = False
    ) -> None:
        self._parts = [Sheets(paper, layout) for paper in papers]
        self.page = self._parts[0].page
        self._pages: list[tuple[Sheets, int] | None] = []
        self._starts: list[int] = []
        for part in self._parts:
            if both_sides and len(self._pages) % 2:
                self._pages.append(None)
            self._starts.append(len(self._pages))
            self._pages += [(part, number + 1) for number in range(len(part.pages))]

    def __len__(self) -> int:
        """Return how many pages there are, backs that stay blank too."""
        return len(self._pages)

    def draw(self, painter: QPainter, number: int) -> None:
        """Draw one page, from 1, in the units of the paper; a blank back stays blank."""
        found = self._pages[number - 1]
        if found is not None:
            part, at = found
            part.draw(painter, at)

    def bookmarks(self) -> list[Bookmark]:
        """Return the papers by their titles, and what stands on them by its headings."""
        found = []
        for part, start in zip(self._parts, self._starts, strict=True):
            places = part.headings()
            titles = [place for place in places if place.is_title]
            # Of one title the paper's own says more; pages of tips have one each.
            heads = titles if len(titles) > 1 else [Place(part.title, 0, 0.0, is_title=True)]
            below: list[list[Bookmark]] = [[] for _head in heads]
            for place in places:
                if not place.is_title:
                    of = max(bisect_right(heads, _where(place), key=_where) - 1, 0)
                    below[of].append(Bookmark(place.text, start + place.page, place.down))
            for head, marks in zip(heads, below, strict=True):
                found.append(Bookmark(head.text, start + head.page, head.down, tuple(marks)))
        return found


def _where(place: Place) -> tuple[int, float]:
    return place.page, place.down


def render(stack: Stack, device: QPagedPaintDevice, ranges: QPageRanges | None = None) -> None:
    """Draw pages on a printer or a PDF, all of them where no ranges are given.

    The device must paint on full pages. An OutsideError where it does not take them.
    """
    count = len(stack)
    every = ranges is None or ranges.isEmpty()
    wanted = [n for n in range(1, count + 1) if every or (ranges and ranges.contains(n))]
    if not wanted:
        raise OutsideError(_("This paper has {n} pages; choose others.").format(n=count))
    painter = QPainter()
    if not painter.begin(device):
        raise OutsideError(_("The printer does not take the page; see whether it is switched on."))
    try:
        painter.scale(device.logicalDpiX() / UNITS_PER_INCH, device.logicalDpiY() / UNITS_PER_INCH)
        for number in wanted:
            if number != wanted[0] and not device.newPage():
                raise OutsideError(_("The printer stopped taking pages."))
            stack.draw(painter, number)
    finally:
        painter.end()
