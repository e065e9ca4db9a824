# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The quiet bar that appears where several rows are chosen; what it offers is its heirs' part."""

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.pipeline.parts import allow
from networkjournal.ui.widgets.buttons import icon_button, plain_button
from networkjournal.ui.widgets.labels import PlainLabel
from networkjournal.ui.widgets.style import plain_tip


class ChosenBar(QWidget):
    """Say how many are chosen, and offer one step for all."""

    left = Signal()
    """Nothing shall be chosen any more but the one that is stood on."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setAccessibleName(_("What to do with those chosen"))
        self.words = PlainLabel()
        self.leave = icon_button(desk.theme, "close", _("Choose none of them (Escape)"))
        self.leave.clicked.connect(self.left)

    def say(self, count: int) -> None:
        """Show for how many; one alone needs no bar."""
        words = self._count_words(count)
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

    def _button(self, words: str, tip: str, menu: QMenu | None = None) -> QPushButton:
        made = plain_button(words)
        made.setProperty("flat", "true")
        made.setToolTip(plain_tip(tip))
        if menu:
            made.setProperty("menu", "true")
            made.setMenu(menu)
        allow(self._desk, made)
        return made

    def _put_in(self, row: QHBoxLayout, around: QMargins) -> None:
        bar = QFrame()
        bar.setProperty("bar", "info")
        bar.setLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(around)
        column.addWidget(bar)
        self.hide()

    def _count_words(self, count: int) -> str:
        raise NotImplementedError
