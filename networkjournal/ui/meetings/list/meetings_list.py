# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The left of the tab of meetings: the list with its filter, and the switch to the month."""

from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QTableView, QWidget

from networkjournal.domain.meetings_filter import MeetingsFilter
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.meetings.list.looking import MeetingsBar, MeetingsLooking
from networkjournal.ui.meetings.list.model import MeetingsModel
from networkjournal.ui.side_list import SideList, Sort
from networkjournal.ui.widgets.empty_state import EmptyState
from networkjournal.ui.widgets.segmented import Segmented

_HALF_A_MINUTE = 30_000  # milliseconds after which a countdown is read anew


class MeetingsList(SideList):
    """Show meetings; what is done with those chosen is the tab's."""

    looked = Signal()
    """Others are asked for."""
    ended = Signal()
    """A meeting that was to come is over."""

    model: MeetingsModel

    def __init__(self, desk: Desk, empty: EmptyState, parent: QWidget | None = None) -> None:
        self._desk = desk
        super().__init__(desk.theme, MeetingsModel(desk), _sorts(), empty, _("Meetings"), parent)
        self.model.setParent(self)
        self.looking = MeetingsLooking(self)
        self.bar = MeetingsBar(desk, self.looking)
        self.switch = Segmented((_("List"), _("Month")), _("Show as"))
        self.switch.setToolTip(_("The list or the month (Ctrl+4)"))
        self.switch.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.view.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.head.removeWidget(self._sort_button)
        self.head.addWidget(self.switch)
        self._sort_button.setProperty("quiet", "true")
        self.bar.tools.addWidget(self._sort_button)
        self.column.insertWidget(1, self.bar)
        self._tick = QTimer(self, interval=_HALF_A_MINUTE)
        self._tick.timeout.connect(self._on_tick)
        self.looking.filtered.connect(self._on_filtered)

    def narrowed(self) -> bool:
        """Tell whether filter or search leave meetings out."""
        return bool(self.model.query.narrowed)

    def filtered(self) -> bool:
        """Tell whether the filter narrows the list."""
        return not self.looking.filter.is_default

    def show_item(self, item_id: int) -> bool:
        """Choose a meeting; a search or a filter that hides it is dropped."""
        if super().show_item(item_id):
            return True
        if not self.filtered():
            return False
        self.looking.set_filter(MeetingsFilter())
        return super().show_item(item_id)

    def choose(self, item_id: int) -> None:
        """Choose a meeting where the list shows it; nothing is dropped for it."""
        if self.model.row_of(item_id) is None and self.model.has_more:
            self._show_more()
        row = self.model.row_of(item_id)
        if row is not None:
            self._choose_row(row)

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the clock while the list is seen."""
        super().showEvent(event)
        self._tick.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Follow it no more."""
        super().hideEvent(event)
        self._tick.stop()

    def _on_tick(self) -> None:
        if self.model.has_ended(self._desk.now()):
            self.ended.emit()
        else:
            self.view.viewport().update()

    def _on_filtered(self) -> None:
        self._read(replace(self.model.query, filter=self.looking.filter, limit=0))
        self.stand_on_one()
        self.looked.emit()


def _sorts() -> tuple[Sort, ...]:
    return (
        Sort("starts", lambda: _("Date"), lambda: _("by date")),
        Sort("people", lambda: _("People"), lambda: _("by people")),
        Sort("kind", lambda: _("Kind"), lambda: _("by kind")),
        Sort("state", lambda: _("State"), lambda: _("by state")),
        Sort("place", lambda: _("Place"), lambda: _("by place")),
    )
