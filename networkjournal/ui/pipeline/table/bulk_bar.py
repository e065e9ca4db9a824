# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the bar offers where several opportunities are chosen."""

from PySide6.QtCore import QMargins, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from networkjournal.domain.words import Stage
from networkjournal.i18n import _, ngettext
from networkjournal.ui.desk import Desk
from networkjournal.ui.filters.chosen_bar import ChosenBar
from networkjournal.ui.pipeline.menus import EndingMenu
from networkjournal.ui.widgets.in_a_line import in_a_line


class BulkBar(ChosenBar):
    """Offer one step for all opportunities that are chosen."""

    moved = Signal(object)  # Stage
    closed = Signal(object)  # Ending
    tags_asked = Signal()
    delete_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.stages = QMenu(_("Move to…"), self)
        self.stages.aboutToShow.connect(self._offer_stages)
        self.stages.triggered.connect(self._on_stage)
        one = _("Bring all of them to one stage")
        self.move_to = self._button(_("Move t&o…"), one, self.stages)
        self.tags = self._button(_("&Tags…"), _("Put tags on all of them, or take tags off"))
        self.tags.clicked.connect(self.tags_asked)
        self.endings = EndingMenu(self)
        self.endings.hold_turndown()
        self.endings.picked.connect(self.closed)
        self.close_as = self._button(_("Close &as…"), _("End all of them in one way"), self.endings)
        self.delete = self._button(_("&Delete"), _("Put all of them into the trash"))
        self.delete.clicked.connect(self.delete_asked)
        row = in_a_line(
            self.words, self.move_to, self.tags, self.close_as, self.delete, None, self.leave
        )
        row.setContentsMargins(12, 4, 4, 4)
        self._put_in(row, QMargins(12, 6, 12, 4))

    def _count_words(self, count: int) -> str:
        return ngettext("{n} chosen:", "{n} chosen:", count).format(n=count)

    def _offer_stages(self) -> None:
        self.stages.clear()
        name = self._desk.settings().stages.name
        for stage in Stage:
            self.stages.addAction(name(stage)).setData(stage.value)

    def _on_stage(self, action: QAction) -> None:
        self.moved.emit(Stage(str(action.data())))
