# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The buttons that put the table into an order by keys too: sort, group, columns."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from networkjournal.domain.pipeline_filter import COLUMNS, GROUPS
from networkjournal.i18n import _
from networkjournal.ui.pipeline.filters.looking import Looking
from networkjournal.ui.pipeline.table.columns import heading, up
from networkjournal.ui.widgets.buttons import plain_button
from networkjournal.ui.widgets.in_a_line import in_a_line
from networkjournal.ui.widgets.style import plain_tip


class SortMenu(QMenu):
    """Offer every column to sort by first, and every other one to sort by then."""

    def __init__(self, looking: Looking, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looking = looking
        self.aboutToShow.connect(self.show_now)
        self.triggered.connect(self._on_triggered)
        self.then = QMenu(_("&Then by"), self)
        self.show_now()

    def show_now(self) -> None:
        """Show the order as it is, with its arrows."""
        self.clear()
        self.then.clear()
        sort = {key.column: key for key in self._looking.sort}
        usual = self._add(self, _("As &usual: stage, then the latest"), "")
        usual.setChecked(not sort)
        self.addSeparator()
        for column in COLUMNS:
            key = sort.get(column)
            words = heading(column)
            if key is not None:
                arrow = "↑" if up(column, descending=key.descending) else "↓"
                place = list(sort).index(column) + 1
                number = f" {place}" if len(sort) > 1 else ""
                words = f"{words}   {arrow}{number}"
            self._add(self, words, column).setChecked(key is not None)
            if sort:
                self._add(self.then, words, column).setChecked(key is not None)
        self.addSeparator()
        self.addMenu(self.then)
        self.then.menuAction().setEnabled(bool(sort))

    def _add(self, menu: QMenu, words: str, column: str) -> QAction:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setData((column, menu is self.then))
        return action

    def _on_triggered(self, action: QAction) -> None:
        column, add = action.data()
        if column:
            self._looking.sort_by(column, add=add)
        else:
            self._looking.arrange((), self._looking.group)


class GroupMenu(QMenu):
    """Offer what the rows may be grouped by."""

    def __init__(self, looking: Looking, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looking = looking
        self._choices = QActionGroup(self)
        words = {
            "": _("&No groups"),
            "stage": _("By &stage"),
            "organization": _("By &organization"),
        }
        for group in GROUPS:
            action = self.addAction(words[group])
            action.setCheckable(True)
            action.setData(group)
            self._choices.addAction(action)
        self.aboutToShow.connect(self.show_now)
        self.triggered.connect(self._on_triggered)

    def show_now(self) -> None:
        """Tick the grouping that is."""
        for action in self._choices.actions():
            action.setChecked(action.data() == self._looking.group)

    def _on_triggered(self, action: QAction) -> None:
        self._looking.arrange(self._looking.sort, str(action.data()))


class Arrange(QWidget):
    """Hold the three buttons at the end of the bar."""

    columns_asked = Signal()

    def __init__(self, looking: Looking, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sort_menu, self.group_menu = SortMenu(looking, self), GroupMenu(looking, self)
        self.sort = _button(_("&Sort"), _("Choose how the table is sorted (Alt+S)"))
        self.sort.setMenu(self.sort_menu)
        self.group = _button(_("&Group"), _("Put the rows under headings (Alt+G)"))
        self.group.setMenu(self.group_menu)
        self.columns = _button(_("&Columns…"), _("Choose the columns and their order (Alt+C)"))
        self.columns.clicked.connect(self.columns_asked)
        self.setLayout(in_a_line(self.sort, self.group, self.columns, spacing=0))


def _button(words: str, tip: str) -> QPushButton:
    made = plain_button(words)
    made.setProperty("flat", "true")
    made.setProperty("quiet", "true")
    if not words.endswith("…"):
        made.setProperty("menu", "true")
    made.setToolTip(plain_tip(tip))
    return made
