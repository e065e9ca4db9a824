# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the lines above and below the list: its order, and what it does not show."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from networkjournal.i18n import _, ngettext
from networkjournal.ui.widgets.buttons import link_button, plain_button
from networkjournal.ui.widgets.in_a_line import in_a_line


class ListHead(QWidget):
    """Let the order of the list be chosen by keys too."""

    sort_chosen = Signal(int, Qt.SortOrder)

    def __init__(self, headings: tuple[str, ...]) -> None:
        super().__init__()
        self._menu = QMenu(self)
        self._columns = QActionGroup(self)
        for at, heading in enumerate(headings):
            action = self._menu.addAction(heading)
            action.setCheckable(True)
            action.setData(at)
            self._columns.addAction(action)
        self._menu.addSeparator()
        self._descending = self._menu.addAction(_("Turned round"))
        self._descending.setCheckable(True)
        self._menu.triggered.connect(self._on_triggered)
        self.sort = plain_button(_("Sort"))
        for name in ("flat", "quiet", "menu"):
            self.sort.setProperty(name, "true")
        self.sort.setToolTip(_("Choose how the list is sorted"))
        self.sort.setMenu(self._menu)
        row = in_a_line(None, self.sort)
        row.setContentsMargins(11, 0, 8, 4)
        self.setLayout(row)

    def say(self, shown: int) -> None:
        """Offer an order where there is something to be put into one."""
        self.sort.setVisible(shown > 0)

    def show_sort(self, column: int, order: Qt.SortOrder) -> None:
        """Tick the order that the list has."""
        self._columns.actions()[column].setChecked(True)
        self._descending.setChecked(order is Qt.SortOrder.DescendingOrder)

    def _on_triggered(self, _action: QAction) -> None:
        chosen = self._columns.checkedAction()
        down = self._descending.isChecked()
        order = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
        self.sort_chosen.emit(int(chosen.data()), order)


class ListFoot(QWidget):
    """Hold the quiet switch for what has ended, and the link to the rest of a long search."""

    ended_toggled = Signal(bool)
    more_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.ended = plain_button("")
        self.ended.setObjectName("ended")
        self.ended.setCheckable(True)
        for name in ("flat", "quiet"):
            self.ended.setProperty(name, "true")
        self.ended.setToolTip(_("Show or hide what has ended"))
        self.ended.toggled.connect(self.ended_toggled)
        self.more = link_button(_("Show all"))
        self.more.setObjectName("more")
        self.more.setToolTip(_("Show everything that was found"))
        self.more.clicked.connect(self.more_asked)
        row = in_a_line(self.ended, None, self.more)
        row.setContentsMargins(4, 4, 16, 8)
        self.setLayout(row)

    def say(self, ended: int, *, searching: bool, more: bool) -> None:
        """Show how many have ended; a search looks among all, so it needs no switch."""
        shown = self.ended.isChecked()
        text = ngettext("{n} ended", "{n} ended", ended)
        if shown:
            text = ngettext("Hide {n} ended", "Hide {n} ended", ended)
        self.ended.setText(text.format(n=ended))
        self.ended.setVisible(ended > 0 and not searching)
        self.more.setVisible(more)
        self.setVisible((ended > 0 and not searching) or more)
