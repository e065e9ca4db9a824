# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the card below the line: the opportunity as it will stand there once it is added."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from networkjournal.domain import days
from networkjournal.domain.words import Stage
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.models.days import near_day
from networkjournal.ui.pipeline.quick_add.line_reader import Seen, unread_words
from networkjournal.ui.widgets.card import Card
from networkjournal.ui.widgets.chip import Chip
from networkjournal.ui.widgets.in_a_line import in_a_line
from networkjournal.ui.widgets.labels import ElidedLabel, PlainLabel, QuietLabel

_MOST_LINES = len(Stage) * 2 + 3


class Preview(Card):
    """Show what was understood; its widgets stay while their texts change."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self.setAccessibleName(_("What will be added"))
        self.body.setSpacing(4)
        self._position = ElidedLabel(role="strong")
        self._organization = ElidedLabel()
        self._new = Chip(_("new"), "info")
        self._new.setToolTip(_("This organization will be added to the journal"))
        self.add(self._position)
        self.body.addLayout(in_a_line(self._organization, self._new, None))
        grid = QGridLayout()
        grid.setContentsMargins(0, 6, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        self._lines = [_Line(grid, row) for row in range(_MOST_LINES)]
        self.body.addLayout(grid)
        self._unread = QuietLabel(wrap=True)
        self.add(self._unread)

    def show_seen(self, seen: Seen) -> None:
        """Show another line."""
        fields = seen.plan.fields
        self._position.setText(fields.position or _("No position yet"))
        self._position.setEnabled(bool(fields.position))
        self._organization.setText(fields.organization)
        self._organization.setVisible(bool(fields.organization))
        self._new.setVisible(seen.new_organization)
        unread = unread_words(seen)
        self._unread.setText(unread)
        self._unread.setVisible(bool(unread))
        told = list(self._told(seen))
        for at, line in enumerate(self._lines):
            line.say(*(told[at] if at < len(told) else ("", "", "")))

    def _told(self, seen: Seen) -> Iterator[tuple[str, str, str]]:
        """Give each line: what it is about, what it says, a chip."""
        name, plan = self._desk.settings().stages.name, seen.plan
        for stage, on in plan.entries:
            yield name(stage), self._day(on), ""
        for number, (_stage, on) in enumerate(plan.rounds, start=1):
            yield _("Round {number}").format(number=number), self._day(on), _("planned")
        fields = plan.fields
        chip = _("in Contacts") if seen.known_person else ""
        for label, text, mark in (
            (_("From"), fields.source, chip),
            (_("Salary"), fields.salary, ""),
            (_("Link"), fields.link, ""),
        ):
            if text:
                yield label, text, mark

    def _day(self, on: date) -> str:
        full, near = days.long_with_year(on), near_day(on, self._desk.today())
        return _("{near}, {day}").format(near=near, day=full) if near else full


class _Line:
    """Hold a label, what it is about, and a chip, in one row of a grid."""

    def __init__(self, grid: QGridLayout, row: int) -> None:
        self._label, self._text, self._chip = QuietLabel(), ElidedLabel(), Chip("")
        self._all: tuple[QLabel, ...] = (self._label, self._text, self._chip)
        top = Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(self._label, row, 0, top)
        grid.addLayout(in_a_line(self._text, self._chip, None), row, 1, top)
        self.say("", "", "")

    def say(self, label: str, text: str, chip: str) -> None:
        for widget, words in zip(self._all, (label, text, chip), strict=True):
            widget.setText(words)
            widget.setVisible(bool(words))


def example() -> PlainLabel:
    """Make the line that stands where nothing is typed yet."""
    return QuietLabel(
        _(
            "What it is, at which organization, how far it is and since when, from whom: "
            "in one line, in any order. What is not understood stays in the title."
        ),
        wrap=True,
    )
