# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The quiet bar that appears where several are chosen: what can be done with all of them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QVBoxLayout, QWidget

from networkjournal.domain.words import Stage
from networkjournal.i18n import _, ngettext
from networkjournal.ui.desk import Desk
from networkjournal.ui.pipeline.menus import EndingMenu
from networkjournal.ui.pipeline.parts import allow
from networkjournal.ui.widgets.buttons import icon_button, plain_button
from networkjournal.ui.widgets.in_a_line import in_a_line
from networkjournal.ui.widgets.labels import PlainLabel
from networkjournal.ui.widgets.style import plain_tip


class BulkBar(QWidget):
    """Say how many are chosen, and offer one step for all."""

    moved = Signal(object)  # Stage
    closed = Signal(object)  # Ending
    tags_asked = Signal()
    delete_asked = Signal()
    left = Signal()
    """Nothing shall be chosen any more but the one that is stood on."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        bar = QFrame()
        bar.setProperty("bar", "info")
        self.setAccessibleName(_("What to do with those chosen"))
        self.words = PlainLabel()
        self.stages = QMenu(_("Move to…"), self)
        self.stages.aboutToShow.connect(self._offer_stages)
        self.stages.triggered.connect(self._on_stage)
        self.move_to = self._button(_("Move t&o…"), _("Bring all of them to one stage"))
        self.move_to.setProperty("menu", "true")
        self.move_to.setMenu(self.stages)
        self.tags = self._button(_("&Tags…"), _("Put tags on all of them, or take tags off"))
        self.tags.clicked.connect(self.tags_asked)
        self.close_as = self._button(_("Close &as…"), _("End all of them in one way"))
        self.close_as.setProperty("menu", "true")
        self.endings = EndingMenu(self)
        self.endings.hold_turndown()
        self.endings.picked.connect(self.closed)
        self.close_as.setMenu(self.endings)
        self.delete = self._button(_("&Delete"), _("Put all of them into the trash"))
        self.delete.clicked.connect(self.delete_asked)
        self.leave = icon_button(desk.theme, "close", _("Choose none of them (Escape)"))
        self.leave.clicked.connect(self.left)
        row = in_a_line(
            self.words, self.move_to, self.tags, self.close_as, self.delete, None, self.leave
        )
        row.setContentsMargins(12, 4, 4, 4)
        bar.setLayout(row)
        around = QVBoxLayout(self)
        around.setContentsMargins(12, 6, 12, 4)
        around.addWidget(bar)
        self.hide()

    def say(self, count: int) -> None:
        """Show for how many; one alone needs no bar."""
        words = ngettext("{n} chosen:", "{n} chosen:", count).format(n=count)
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
        allow(self._desk, made)
        return made

    def _offer_stages(self) -> None:
        self.stages.clear()
        name = self._desk.settings().stages.name
        for stage in Stage:
            self.stages.addAction(name(stage)).setData(stage.value)

    def _on_stage(self, action: QAction) -> None:
        self.moved.emit(Stage(str(action.data())))
