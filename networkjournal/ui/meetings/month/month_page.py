# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The month beside the list: its name, the way to other months, the days."""

from datetime import date

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkjournal.domain import days
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.meetings.month.month_model import Found, MonthModel
from networkjournal.ui.meetings.month.month_view import MonthView
from networkjournal.ui.models.days import at_home
from networkjournal.ui.widgets.buttons import icon_button, link_button
from networkjournal.ui.widgets.in_a_line import in_a_line
from networkjournal.ui.widgets.labels import ElidedLabel, HeadingLabel

_EDGE = 16


class MonthPage(QWidget):
    """Show a month of meetings; it is read as soon as it is seen."""

    picked = Signal(object)  # int | None
    opened = Signal(int)
    free_asked = Signal(object)  # date

    def __init__(self, desk: Desk, found: Found, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stale = True
        self._model = MonthModel(desk, found, self)
        self.view = MonthView(desk.theme, self._model)
        self.name = HeadingLabel()
        self.back = icon_button(desk.theme, "chevron-left", _("The month before (PageUp)"))
        self.on = icon_button(desk.theme, "chevron-right", _("The next month (PageDown)"))
        self._point()
        self.today = link_button(_("Today"))
        self.today.setToolTip(_("Show the month of today"))
        hint = ElidedLabel(_("Enter opens a meeting, or plans one on a free day"), role="quiet")
        head = in_a_line(self.name, self.back, self.on, self.today, None, hint, spacing=8)
        head.setContentsMargins(_EDGE, 14, _EDGE, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        self._join()

    def show_meeting(self, meeting_id: int | None) -> None:
        """Show a meeting on its day; without one nothing is marked."""
        lines = self._desk.reader.meetings([] if meeting_id is None else [meeting_id])
        self.view.mark(meeting_id if lines else None)
        for line in lines:
            self.view.go_to(at_home(line.starts, line.zone, self._model.home).date())

    def look_again(self) -> None:
        """Read again, now or when the month is seen."""
        self._stale = True
        if self.isVisible():
            self._read()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what has changed meanwhile."""
        super().showEvent(event)
        if self._stale:
            self._read()

    def changeEvent(self, event: QEvent) -> None:
        """Let weeks begin as the locale has it, and arrows point to where months lie."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._point()
        if event.type() == QEvent.Type.LocaleChange:
            self._model.begin_weeks_with(self.locale())
            self.view.go_to(self.view.day)

    def go_to_today(self) -> None:
        """Stand on today."""
        self.view.go_to(self._desk.today())
        self.view.setFocus()

    def _point(self) -> None:
        before, after = "chevron-left", "chevron-right"
        if self.isRightToLeft():
            before, after = after, before
        self._desk.theme.dress(self.back, before)
        self._desk.theme.dress(self.on, after)

    def _join(self) -> None:
        self.back.clicked.connect(self._on_back)
        self.on.clicked.connect(self._on_on)
        self.today.clicked.connect(self.go_to_today)
        self.view.picked.connect(self.picked)
        self.view.opened.connect(self.opened)
        self.view.free_asked.connect(self.free_asked)
        self.view.turned.connect(self._say_month)

    def _read(self) -> None:
        self._stale = False
        if self._model.rowCount():
            self._model.refresh()
        else:
            self.view.go_to(self._desk.today())
        self._say_month()

    def _say_month(self) -> None:
        first: date = self._model.first
        words = _("{month} {year}").format(month=days.month(first), year=first.year)
        self.name.setText(words)
        self.view.setAccessibleDescription(words)

    def _on_back(self) -> None:
        self.view.turn(-1)

    def _on_on(self) -> None:
        self.view.turn(1)
