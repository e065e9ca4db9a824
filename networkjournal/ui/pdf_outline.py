# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Write the bookmarks of a PDF as its objects (ISO 32000-1, 12.3.3); knows nothing of papers."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count


@dataclass(frozen=True, slots=True)
class Bookmark:
    """Name a place: its page, from 0, how far down as a part of the height, and what is below."""

    text: str
    page: int
    down: float = 0.0
    children: tuple["Bookmark", ...] = ()


def outline(
    bookmarks: Sequence[Bookmark], pages: Sequence[bytes], height: float, first: int
) -> dict[int, bytes]:
    """Return the objects by their numbers, the root at `first`.

    `pages` are the numbers of the pages' objects, `height` that of a page in points. There are no
    objects where a bookmark lies on no page.
    """
    writer = _Writer(pages, height, first + 1)
    try:
        writer.family(bookmarks, first, b"/Type /Outlines")
    except IndexError:
        return {}
    return writer.objects if bookmarks else {}


class _Writer:
    """Give out numbers and hold what was written."""

    def __init__(self, pages: Sequence[bytes], height: float, first: int) -> None:
        self._pages, self._height, self._numbers = pages, height, count(first)
        self.objects: dict[int, bytes] = {}

    def family(self, marks: Sequence[Bookmark], own: int, said: bytes) -> int:
        """Write an object that has these below it, and them; return how many that are."""
        numbers = [next(self._numbers) for _mark in marks]
        below = len(marks)
        for at, (mark, number) in enumerate(zip(marks, numbers, strict=True)):
            entry = self._entry(mark, own)
            entry += b" /Prev %d 0 R" % numbers[at - 1] if at else b""
            entry += b" /Next %d 0 R" % numbers[at + 1] if mark is not marks[-1] else b""
            below += self.family(mark.children, number, entry)
        if numbers:
            said += b" /First %d 0 R /Last %d 0 R" % (numbers[0], numbers[-1])
            said += b" /Count %d" % below
        self.objects[own] = b"<< %s >>" % said
        return below

    def _entry(self, mark: Bookmark, parent: int) -> bytes:
        title = ("\ufeff" + mark.text).encode("utf-16-be", "replace").hex().upper().encode()
        top = self._height * (1 - mark.down)
        place = b"[%s 0 R /XYZ 0 %.1f null]" % (self._pages[mark.page], top)
        return b"/Title <%s> /Parent %d 0 R /Dest %s" % (title, parent, place)
