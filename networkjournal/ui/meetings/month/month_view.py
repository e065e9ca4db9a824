# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The month as a table of days that one walks through by keys or the pointer.

It asks to open a meeting or to plan one; nothing is changed here.
"""

from calendar import monthrange
from datetime import date, timedelta

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from networkjournal.domain.meeting_views import MeetingCard
from networkjournal.i18n import _
from networkjournal.ui.meetings.month.day_delegate import DayDelegate
from networkjournal.ui.meetings.month.month_model import FIRST, LAST, WEEK, MonthModel
from networkjournal.ui.theme import Theme

_STEPS = {Qt.Key.Key_Up: -WEEK, Qt.Key.Key_Down: WEEK}
_TURNS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_YEAR = 12


class MonthView(QTableView):
    """Show a `MonthModel`; `picked` tells of another meeting that is marked, or of None."""

    picked = Signal(object)  # int | None
    opened = Signal(int)
    free_asked = Signal(object)  # date
    turned = Signal()
    """Another month is shown."""

    def __init__(self, theme: Theme, model: MonthModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.days = model
        self._day = model.first
        self._delegate = DayDelegate(theme, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(_("Month"))
        self.setProperty("plain", "true")
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        for header in (self.verticalHeader(), self.horizontalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setHighlightSections(False)
        theme.changed.connect(self.viewport().update)

    @property
    def day(self) -> date:
        """Return the day that is stood on."""
        return self._day

    @property
    def meeting(self) -> int | None:
        """Return the meeting that is marked."""
        return self._delegate.picked

    def go_to(self, day: date) -> None:
        """Stand on a day, in its month."""
        self._day = min(max(day, FIRST), LAST)
        if self._day.replace(day=1) != self.days.first or not self.days.rowCount():
            self.days.show_month(self._day)
            self.turned.emit()
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self.days.index_of(self._day), flag)

    def mark(self, meeting_id: int | None) -> None:
        """Mark a meeting without a report."""
        self._delegate.picked = meeting_id
        self.viewport().update()

    def turn(self, months: int) -> None:
        """Show another month, on the same day or its last."""
        year, month = divmod(self._day.year * _YEAR + self._day.month - 1 + months, _YEAR)
        if FIRST.year <= year <= LAST.year:
            last = monthrange(year, month + 1)[1]
            self._walk(date(year, month + 1, min(self._day.day, last)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk by arrows, months by PageUp and PageDown, years with Shift; Enter opens."""
        key = Qt.Key(event.key())
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in _TURNS:
            self.turn(_TURNS[key] * (_YEAR if shift else 1))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        elif key == Qt.Key.Key_Space:
            self._next()
        elif (step := self._step(key)) is not None:
            self._walk(self._day + timedelta(days=step))
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Stand on the day under the pointer, and mark the meeting there."""
        place = event.position().toPoint()
        index = self.indexAt(place)
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        card = self._card_at(place)
        self._walk(self.days.day(index), card.id if card else None)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the meeting under the pointer, or ask for one on a day where none is."""
        place = event.position().toPoint()
        index, card = self.indexAt(place), self._card_at(place)
        if card is not None:
            self.opened.emit(card.id)
        elif index.isValid():
            self.free_asked.emit(self.days.day(index))

    def _step(self, key: Qt.Key) -> int | None:
        """Return how many days a key goes on."""
        if key in _STEPS:
            return _STEPS[key]
        column = self.currentIndex().column()
        ahead = -1 if self.isRightToLeft() else 1
        known = {
            Qt.Key.Key_Left: -ahead,
            Qt.Key.Key_Right: ahead,
            Qt.Key.Key_Home: -column,
            Qt.Key.Key_End: WEEK - 1 - column,
        }
        return known.get(key)

    def _walk(self, day: date, meeting_id: int | None = None) -> None:
        """Go to a day and mark a meeting of it, the first one where none is named."""
        self.go_to(day)
        ids = [card.id for card in self.days.cards(self._day)]
        if meeting_id is None:
            meeting_id = self.meeting if self.meeting in ids else next(iter(ids), None)
        if meeting_id != self.meeting:
            self.mark(meeting_id)
            self.picked.emit(meeting_id)

    def _next(self) -> None:
        """Mark the next meeting of the day."""
        ids = [card.id for card in self.days.cards(self._day)]
        if ids:
            at = ids.index(self.meeting) + 1 if self.meeting in ids else 0
            self._walk(self._day, ids[at % len(ids)])

    def _open(self) -> None:
        ids = [card.id for card in self.days.cards(self._day)]
        if not ids:
            self.free_asked.emit(self._day)
        else:
            self.opened.emit(self.meeting if self.meeting in ids else ids[0])

    def _card_at(self, place: QPoint) -> MeetingCard | None:
        index: QModelIndex = self.indexAt(place)
        if not index.isValid():
            return None
        lines = self._delegate.lines(self.visualRect(index), self.days.cards(self.days.day(index)))
        return next((card for rect, card in lines if rect.contains(place)), None)
