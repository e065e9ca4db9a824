# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the choice of a period: all, this year, the last days, or days of one's own."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from networkjournal.domain.funnel_sheet import Period
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.widgets.date_field import DateField, day_of
from networkjournal.ui.widgets.labels import QuietLabel
from networkjournal.ui.widgets.segmented import Segmented

ALL, YEAR, LATELY, OWN = range(4)
_LATELY = 90


class PeriodChoice(QWidget):
    """Choose a period; days that cannot be read or lie the wrong way round are told."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._left = desk, False
        names = (_("All"), _("This year"), _("Last 90 days"), _("Own days"))
        self.kinds = Segmented(names, _("Period"))
        self.kinds.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.first, self.last = DateField(desk.today, past=True), DateField(desk.today, past=True)
        self.first.setAccessibleName(_("From"))
        self.last.setAccessibleName(_("Until"))
        start = desk.today() - timedelta(days=_LATELY - 1)
        self.first.setDate(QDate(start.year, start.month, start.day))
        self._own = QWidget()
        own = QHBoxLayout(self._own)
        own.setContentsMargins(0, 0, 0, 0)
        own.setSpacing(8)
        for widget in (QuietLabel(_("from")), self.first, QuietLabel(_("to")), self.last):
            own.addWidget(widget)
        own.addStretch(1)
        self._own.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.kinds)
        row.addWidget(self._own, 1)
        row.addStretch(0)
        self.kinds.chosen.connect(self._on_kind)
        for field in (self.first, self.last):
            field.dateChanged.connect(self._on_day)
            field.problem_changed.connect(self._on_day)
            field.left.connect(self._on_left)

    def period(self) -> Period:
        """Return the period as it is chosen now."""
        today, kind = self._desk.today(), self.kinds.current()
        if kind == YEAR:
            return Period(date(today.year, 1, 1), today)
        if kind == LATELY:
            return Period(today - timedelta(days=_LATELY - 1), today)
        return Period(day_of(self.first), day_of(self.last)) if kind == OWN else Period()

    def problem(self) -> str:
        """Return what is wrong with the days, empty where nothing is."""
        if self.kinds.current() != OWN:
            return ""
        wrong = day_of(self.last) < day_of(self.first)
        told = _("The end lies before the start.") if wrong else ""
        unread = self.first.problem() or self.last.problem()
        return (self._left and unread) or told

    def _on_day(self) -> None:
        # Half a day is no mistake yet.
        self._left = False
        self.changed.emit()

    def _on_left(self) -> None:
        self._left = True
        self.changed.emit()

    def _on_kind(self, kind: int) -> None:
        self._own.setVisible(kind == OWN)
        self.changed.emit()
