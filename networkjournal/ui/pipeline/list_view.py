# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the table of opportunities as a widget: its columns, its keys, its painting."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.models.opportunities import SINCE_COLUMN, STAGE_COLUMN, OpportunityModel
from networkjournal.ui.pipeline.stage_delegate import StageDelegate

_WIDTHS = {STAGE_COLUMN: 122, SINCE_COLUMN: 106}


class ListView(QTableView):
    """Show one opportunity a row; keys ask for what the tab then does."""

    edit_asked = Signal()
    delete_asked = Signal()
    enter_asked = Signal()

    def __init__(self, desk: Desk, model: OpportunityModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Opportunities"))
        self.setProperty("plain", "true")
        self.setItemDelegate(StageDelegate(desk.theme, self))
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self._set_up_headers(round(44 * desk.theme.fonts.scale), desk.theme.fonts.scale)
        self.doubleClicked.connect(self.enter_asked)
        desk.theme.changed.connect(self._redraw)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for edit by F2, delete by Delete, the details by Enter."""
        asked = {
            Qt.Key.Key_F2: self.edit_asked,
            Qt.Key.Key_Delete: self.delete_asked,
            Qt.Key.Key_Return: self.enter_asked,
            Qt.Key.Key_Enter: self.enter_asked,
        }.get(Qt.Key(event.key()))
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if asked is not None and plain == Qt.KeyboardModifier.NoModifier:
            asked.emit()
        else:
            super().keyPressEvent(event)

    def _set_up_headers(self, height: int, scale: float) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(height)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setMinimumSectionSize(56)
        for column in range(STAGE_COLUMN):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, round(width * scale))

    def _redraw(self) -> None:
        self.viewport().update()
