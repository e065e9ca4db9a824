# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the table of two or more people side by side, with a choice where they differ."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from networkjournal.domain.side_by_side import Beside, Line, lines
from networkjournal.domain.views import ContactPage
from networkjournal.i18n import _
from networkjournal.ui.contacts.duplicates.pick import Pick
from networkjournal.ui.exact_text import breakable
from networkjournal.ui.theme import Theme
from networkjournal.ui.widgets.avatar import Avatar
from networkjournal.ui.widgets.card import Card, rule
from networkjournal.ui.widgets.labels import ElidedLabel, PlainLabel, QuietLabel

_LABEL_WIDE = 104
_LOWER = {True: 4, False: 1}  # pixels: small letters stand on the line of the larger ones
_LONGEST = 400  # letters of a note: the page compares, it is not for reading on


class SideBySide(QScrollArea):
    """Show people and let a value be chosen in each line where they differ."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pages: Sequence[ContactPage] = ()
        self._besides: Mapping[int, Beside] = {}
        self._choices: dict[str, QButtonGroup] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_people(self, pages: Sequence[ContactPage], besides: Mapping[int, Beside]) -> None:
        """Show these people; what was chosen before is forgotten unless they are the same."""
        kept = self.chosen() if self._ids(pages) == self._ids(self._pages) else {}
        self._pages, self._besides, self._choices = pages, besides, {}
        inside = QWidget()
        inside.setProperty("ground", "true")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.addWidget(self._card())
        column.addStretch(1)
        self.setWidget(inside)
        for field, person in kept.items():
            self.choose(field, person)

    def chosen(self) -> dict[str, int]:
        """Return whose value stays, for each line in which there is a choice."""
        return {
            field: group.checkedId()
            for field, group in self._choices.items()
            if group.checkedId() > 0
        }

    def choose(self, field: str, person: int) -> None:
        """Choose a value, if it is to be chosen and this person has one."""
        group = self._choices.get(field)
        button = group.button(person) if group else None
        if button is not None:
            button.setChecked(True)

    def minimumSizeHint(self) -> QSize:
        """Ask for a small window at least."""
        return QSize(480, 200)

    def _ids(self, pages: Sequence[ContactPage]) -> list[int]:
        return [page.row.id for page in pages]

    def _card(self) -> Card:
        card = Card()
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(8)
        grid.setColumnMinimumWidth(0, _LABEL_WIDE)
        for at, page in enumerate(self._pages, 1):
            grid.setColumnStretch(at, 1)
            grid.addLayout(self._head(page), 0, at)
        for place, line in enumerate(lines(self._pages, self._besides)):
            grid.addWidget(rule(), 2 * place + 1, 0, 1, -1)
            self._add_line(grid, 2 * place + 2, line)
        card.body.addLayout(grid)
        return card

    def _head(self, page: ContactPage) -> QHBoxLayout:
        place = page.organization.name if page.organization else ""
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(ElidedLabel(page.row.name, role="heading"))
        second = " · ".join(part for part in (page.row.title, place) if part)
        names.addWidget(ElidedLabel(second, role="quiet"))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Avatar(self._theme, page.row.name, 44))
        row.addLayout(names, 1)
        return row

    def _add_line(self, grid: QGridLayout, at: int, line: Line) -> None:
        name = QuietLabel(line.name, wrap=True)
        name.setContentsMargins(0, _LOWER[line.to_choose], 0, 0)
        grid.addWidget(name, at, 0, Qt.AlignmentFlag.AlignTop)
        if not line.to_choose:
            for column, value in enumerate(line.values, 1):
                grid.addWidget(_text(value), at, column, Qt.AlignmentFlag.AlignTop)
            return
        group = QButtonGroup(self.viewport())
        for column, (page, value) in enumerate(zip(self._pages, line.values, strict=True), 1):
            if value:
                pick = Pick(line.name, value)
                if line.field == "photo":
                    pick.show_picture(self._besides[page.row.id].photo)
                group.addButton(pick.button, page.row.id)
                pick.button.setToolTip(_("Keep this one (arrow keys change it)"))
                grid.addWidget(pick, at, column, Qt.AlignmentFlag.AlignTop)
        self._choices[line.field] = group
        self.choose(line.field, self._pages[line.best].row.id)


def _text(value: str) -> PlainLabel:
    shown = value if len(value) <= _LONGEST else f"{value[:_LONGEST]}…"
    label = PlainLabel(breakable(shown), wrap=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
