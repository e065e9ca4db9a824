# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the card of the opportunities in which a person had a part, and how it clicked then."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkjournal.domain.labels import label
from networkjournal.domain.views import PartLine
from networkjournal.i18n import _, ngettext
from networkjournal.ui.desk import Desk
from networkjournal.ui.exact_text import breakable
from networkjournal.ui.models.days import exact_day
from networkjournal.ui.pipeline.hand import Hand
from networkjournal.ui.widgets.buttons import link_button
from networkjournal.ui.widgets.card import Card
from networkjournal.ui.widgets.dots import Dots
from networkjournal.ui.widgets.id_link import IdLink
from networkjournal.ui.widgets.in_a_line import in_a_line
from networkjournal.ui.widgets.labels import QuietLabel

_AT_FIRST = 5
_KEY = "parts"


class PartsCard(Card):
    """Show each opportunity with their role, the latest first; a press opens it."""

    opportunity_requested = Signal(int)

    def __init__(self, desk: Desk, parts: tuple[PartLine, ...], hand: Hand) -> None:
        super().__init__(_("Opportunities"))
        self._desk, self._hand = desk, hand
        shown = parts if _KEY in hand.unfolded else parts[:_AT_FIRST]
        for part in shown:
            self.add(self._line(part))
        if len(shown) < len(parts):
            more = link_button(_("Show all {count}").format(count=len(parts)))
            more.setToolTip(_("Show the earlier ones too"))
            more.clicked.connect(self._on_more)
            self.body.addLayout(in_a_line(more, None))

    def _line(self, part: PartLine) -> QWidget:
        box = QWidget()
        link = IdLink(part.position, part.id)
        link.setObjectName(f"part-{part.id}")
        link.chosen.connect(self.opportunity_requested)
        first = in_a_line(link)
        if part.connection is not None:
            first.addWidget(Dots(self._desk.theme, part.connection))
        first.addStretch(1)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addLayout(first)
        day = exact_day(part.on, self._desk.today()) if part.on else ""
        for words in (part.organization, " · ".join(w for w in (part_words(part), day) if w)):
            if words:
                column.addWidget(QuietLabel(breakable(words), wrap=True))
        return box

    def _on_more(self) -> None:
        self._hand.unfolded.add(_KEY)
        self._hand.redraw("")


def part_words(part: PartLine) -> str:
    """Return what they were in it: hiring manager, round 2, told you the no."""
    words = [label(part.role)] if part.role else []
    if part.rounds:
        many = ngettext("round {numbers}", "rounds {numbers}", len(part.rounds))
        words.append(many.format(numbers=", ".join(map(str, part.rounds))))
    if part.told_no:
        words.append(_("told you the no"))
    if part.decided:
        words.append(_("decided"))
    if part.supported:
        words.append(_("was for you"))
    return ", ".join(words)
