# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the fields of a time that was agreed on: day, hour, zone, length, form and place."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from networkjournal.domain.labels import label
from networkjournal.domain.turndown_draft import TurndownDraft
from networkjournal.domain.words import MeetingForm
from networkjournal.domain.zones import zone_names
from networkjournal.i18n import _
from networkjournal.ui.turndown.parts import (
    Choice,
    put,
    show_day,
    side_by_side,
    weekday,
)
from networkjournal.ui.widgets.date_field import DateField, day_of
from networkjournal.ui.widgets.form_field import FormField
from networkjournal.ui.widgets.quiet_spin import QuietSpin
from networkjournal.ui.widgets.segmented import Segmented
from networkjournal.ui.widgets.time_field import TimeField, time_of

USUAL, LUNCH = 30, 45
_HALF_HOUR, _LUNCH, _OWN = range(3)


class AgreedBox(QWidget):
    """Ask when and where the meeting is."""

    changed = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._showing, self._today = False, today
        self._day, self._time, self._zone = DateField(today), TimeField(), QLineEdit()
        self._make_editors()
        self.parts = {
            "starts": FormField(_("&Day"), self._day),
            "time": FormField(_("&Time"), self._time),
            "zone": FormField(_("Time &zone"), self._zone),
            "minutes": FormField(_("How &long"), self._length_row()),
            "form": FormField(_("&How you meet"), self._form),
            "place": FormField(_("Whe&re, or which number or link"), self._place),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(16)
        part = self.parts
        column.addLayout(
            side_by_side(part["starts"], part["time"], part["zone"], stretch=(2, 1, 3))
        )
        column.addWidget(part["minutes"])
        column.addLayout(side_by_side(part["form"], part["place"], stretch=(1, 2)))
        self._join()

    def _make_editors(self) -> None:
        completer = QCompleter(self)
        completer.setModel(QStringListModel(list(zone_names()), completer))
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._zone.setCompleter(completer)
        self._length = Segmented(
            [_("30 minutes"), _("Lunch, 45 minutes"), _("Another length")], _("How long")
        )
        self._minutes = QuietSpin()
        self._minutes.setRange(0, 1440)
        before, _count, after = _("{count} min").partition("{count}")
        self._minutes.setPrefix(before)
        self._minutes.setSuffix(after)
        self._minutes.setAccessibleName(_("Minutes"))
        self._form: Choice[MeetingForm] = Choice([(f, label(f)) for f in MeetingForm])
        self._place = QLineEdit()

    def _length_row(self) -> QWidget:
        box = QWidget()
        box.setFocusProxy(self._length)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._length)
        row.addWidget(self._minutes)
        row.addStretch(1)
        return box

    def _join(self) -> None:
        self._day.dateChanged.connect(self._on_changed)
        self._time.timeChanged.connect(self._on_changed)
        self._zone.textChanged.connect(self._on_changed)
        self._place.textChanged.connect(self._on_changed)
        self._minutes.valueChanged.connect(self._on_changed)
        self._form.currentIndexChanged.connect(self._on_form)
        self._length.chosen.connect(self._on_length)

    def show_draft(self, draft: TurndownDraft) -> None:
        """Show what the draft holds."""
        self._showing = True
        starts = draft.starts
        show_day(self._day, starts.date() if starts else None, self._today() + timedelta(days=2))
        if starts:
            self._time.put(starts.time())
        put(self._zone, draft.zone)
        put(self._place, draft.place)
        self._minutes.setValue(draft.minutes)
        self._form.set_value(draft.form)
        self._length.set_current(_length_of(draft))
        self._minutes.setVisible(self._length.current() == _OWN)
        self._say_weekday()
        self._showing = False

    def write(self, draft: TurndownDraft) -> None:
        """Write what the fields say into the draft."""
        self._say_weekday()
        draft.starts = datetime.combine(day_of(self._day), time_of(self._time))
        draft.zone = self._zone.text().strip()
        draft.place = self._place.text()
        draft.minutes = self._minutes.value()
        draft.form = self._form.value() or draft.form

    def _say_weekday(self) -> None:
        self.parts["starts"].set_hint(weekday(day_of(self._day), self._today()))

    def _on_changed(self) -> None:
        if not self._showing:
            self.changed.emit()

    def _on_form(self) -> None:
        """Give a lunch its 45 minutes, and half an hour again to what was one."""
        if self._showing:
            return
        lunch, minutes = self._form.value() is MeetingForm.LUNCH, self._minutes.value()
        if lunch and minutes == USUAL:
            self._set(LUNCH, _LUNCH)
        elif not lunch and self._length.current() == _LUNCH:
            self._set(USUAL, _HALF_HOUR)
        self.changed.emit()

    def _on_length(self, chosen: int) -> None:
        if self._showing:
            return
        if chosen == _OWN:
            self._minutes.show()
            self._minutes.setFocus()
            self._minutes.selectAll()
        else:
            self._set(LUNCH if chosen == _LUNCH else USUAL, chosen)
            self._take_form(chosen)
        self.changed.emit()

    def _take_form(self, chosen: int) -> None:
        self._showing = True
        if chosen == _LUNCH:
            self._form.set_value(MeetingForm.LUNCH)
        elif self._form.value() is MeetingForm.LUNCH:
            self._form.set_value(MeetingForm.IN_PERSON)
        self._showing = False

    def _set(self, minutes: int, length: int) -> None:
        self._showing = True
        self._minutes.setValue(minutes)
        self._length.set_current(length)
        self._minutes.setVisible(length == _OWN)
        self._showing = False


def _length_of(draft: TurndownDraft) -> int:
    if draft.form is MeetingForm.LUNCH:
        return _LUNCH if draft.minutes == LUNCH else _OWN
    return _HALF_HOUR if draft.minutes == USUAL else _OWN
