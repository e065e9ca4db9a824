# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The quiet bar that appears where several people are chosen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from networkjournal.i18n import _, ngettext
from networkjournal.ui.contacts.people_list.menus import PeopleMenu, cadence_menu
from networkjournal.ui.desk import Desk
from networkjournal.ui.widgets.buttons import icon_button, plain_button
from networkjournal.ui.widgets.in_a_line import in_a_line
from networkjournal.ui.widgets.labels import PlainLabel
from networkjournal.ui.widgets.style import plain_tip


class PeopleBulkBar(QWidget):
    """Say how many are chosen, and offer one step for all."""

    cadence_picked = Signal(object)  # Cadence | None
    left = Signal()
    """Nobody shall be chosen any more but the one that is stood on."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        bar = QFrame()
        bar.setProperty("bar", "info")
        self.setAccessibleName(_("What to do with those chosen"))
        self.words = PlainLabel()
        self.tags = self._button(_("&Tags…"), _("Put tags on all of them, or take them off (T)"))
        self.cadence = self._button(_("&Cadence"), _("Say how often to stay in touch (A, B, C)"))
        self.cadences = cadence_menu(self)
        self.cadences.picked.connect(self.cadence_picked)
        self.cadence.setMenu(self.cadences)
        self.more = self._button(_("&More"), _("What else can be done with all of them"))
        self.menu = PeopleMenu(self, several=True, writable=desk.writable, whole=False)
        self.more.setMenu(self.menu)
        for button in (self.cadence, self.more):
            button.setProperty("menu", "true")
        self.leave = icon_button(desk.theme, "close", _("Choose none of them (Escape)"))
        self.leave.clicked.connect(self.left)
        row = in_a_line(self.words, None, self.tags, self.cadence, self.more, self.leave, spacing=2)
        row.setContentsMargins(12, 2, 4, 2)
        bar.setLayout(row)
        around = QVBoxLayout(self)
        around.setContentsMargins(10, 2, 10, 4)
        around.addWidget(bar)
        self.hide()

    def say(self, count: int) -> None:
        """Show for how many; one alone needs no bar."""
        words = ngettext("{n} chosen", "{n} chosen", count).format(n=f"{count:,}")
        if words == self.words.text():
            return
        self.words.setText(words)
        self.setVisible(count > 1)
        if count > 1:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _button(self, words: str, tip: str) -> QPushButton:
        made = plain_button(words)
        made.setProperty("flat", "true")
        made.setToolTip(plain_tip(tip))
        if not self._desk.writable:
            made.setEnabled(False)
            made.setToolTip(_("This journal is open for reading only."))
        return made
