# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the window of the funnel: how far opportunities came, and the weeks beside it."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from networkjournal.domain.errors import JournalError
from networkjournal.domain.funnel_sheet import FunnelSheet
from networkjournal.domain.pipeline_filter import PipelineFilter
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.pipeline.funnel.counting import Counting
from networkjournal.ui.pipeline.funnel.numbers import Numbers
from networkjournal.ui.pipeline.funnel.period_choice import PeriodChoice
from networkjournal.ui.pipeline.funnel.pictures import Key, StagesPicture, WeeksPicture
from networkjournal.ui.widgets import on_screen
from networkjournal.ui.widgets.buttons import plain_button
from networkjournal.ui.widgets.card import Card
from networkjournal.ui.widgets.empty_state import EmptyState
from networkjournal.ui.widgets.labels import HeadingLabel, PlainLabel, QuietLabel
from networkjournal.ui.widgets.segmented import Segmented
from networkjournal.ui.widgets.style import describe

_TABLES = frozenset(
    {"opportunity", "stage_change", "interview_round", "meeting", "touch", "setting", "tag",
     "opportunity_tag", "organization", "signal"}
)  # fmt: skip
_PICTURE, _TABLE, _EMPTY = range(3)
_A_MOMENT = 100  # milliseconds


class FunnelWindow(QDialog):
    """Show the funnel of one view; it stays open beside the work and follows it."""

    print_asked = Signal(object)  # FunnelSheet

    def __init__(self, desk: Desk, view: PipelineFilter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._counting = desk, Counting(desk, view)
        self.sheet: FunnelSheet | None = None
        # Several changes in a row are counted once, and none waits for the counting.
        self._soon = QTimer(self, singleShot=True, interval=_A_MOMENT)
        self._soon.timeout.connect(self.count)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Funnel"))
        self.period = PeriodChoice(desk)
        self.ways = Segmented((_("Picture"), _("Table")), _("Show as"))
        self.stages, self.weeks = StagesPicture(desk.theme), WeeksPicture(desk.theme)
        self.numbers = Numbers()
        self._about, self._words = QuietLabel(wrap=True), QuietLabel(wrap=True)
        self._endings, self._problem = QuietLabel(wrap=True), PlainLabel(wrap=True)
        self._problem.setProperty("role", "problem")
        self._stack = QStackedWidget()
        self._build()
        self.period.changed.connect(self.count)
        self.ways.chosen.connect(self._show)
        on_screen.fit(self, 940, 620)
        self.count()
        self.period.kinds.setFocus()

    def show_view(self, view: PipelineFilter) -> None:
        """Count for another view."""
        self._counting = Counting(self._desk, view)
        self.count()

    def refresh(self, touched: frozenset[str]) -> None:
        """Count again soon after a change, if it concerns this window."""
        if touched & _TABLES:
            self._counting.forget()
            self._soon.start()

    def count(self) -> None:
        """Show the numbers of the period, or what is wrong with its days."""
        problem = self.period.problem()
        if not problem:
            try:
                self.sheet = self._counting.sheet(self.period.period())
            except JournalError as error:
                problem = str(error)
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        if not problem and self.sheet is not None:
            self._say(self.sheet)

    def _say(self, sheet: FunnelSheet) -> None:
        self._about.setText("\n".join(sheet.about))
        self._endings.setText(sheet.endings)
        self._endings.setVisible(bool(sheet.endings))
        self._words.setText(sheet.words or _("Neither applications nor conversations yet."))
        self.stages.show_lines(sheet.lines)
        told = (" ".join(filter(None, (f"{one.name}: {one.reached}", one.on, one.took)))
                for one in sheet.lines)  # fmt: skip
        describe(self.stages, "; ".join(told))
        self.weeks.show_weeks(sheet)
        by = _("Month by month") if sheet.monthly else _("Week by week")
        self._by_time.set_heading(by)
        self.numbers.show_sheet(sheet)
        self.print_button.setEnabled(not sheet.nothing)
        self._show()

    def _show(self) -> None:
        nothing = self.sheet is None or self.sheet.nothing
        self.ways.setEnabled(not nothing)
        self._stack.setCurrentIndex(_EMPTY if nothing else self.ways.current())

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.addWidget(HeadingLabel(_("How far they came")), 1)
        head.addWidget(self.ways, 0)
        column.addLayout(head)
        column.addWidget(self.period)
        column.addWidget(self._problem)
        column.addWidget(self._about)
        for page in (self._pictures(), self.numbers, self._nothing()):
            self._stack.addWidget(page)
        column.addWidget(self._stack, 1)
        column.addLayout(self._foot())

    def _pictures(self) -> QWidget:
        page = QWidget()
        stages, weeks = Card(_("Stages")), Card(_("Week by week"))
        self._by_time = weeks
        self.stages.setAccessibleName(_("Stages"))
        stages.add(self.stages)
        stages.add(self._endings)
        stages.body.addStretch(1)
        weeks.add(self._words)
        keys = QHBoxLayout()
        keys.setSpacing(20)
        keys.addWidget(Key(self._desk.theme, _("applications sent"), solid=False))
        keys.addWidget(Key(self._desk.theme, _("conversations held"), solid=True))
        keys.addStretch(1)
        weeks.body.addLayout(keys)
        weeks.body.addWidget(self.weeks, 1)
        note = QuietLabel(_("Of all opportunities and people, whatever the view shows."), wrap=True)
        weeks.add(note)
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(stages, 1)
        row.addWidget(weeks, 1)
        return page

    def _nothing(self) -> QWidget:
        return EmptyState(
            self._desk.theme,
            "pipeline",
            _("Nothing to count here"),
            _("Opportunities of this view that began in this period will be counted."),
        )

    def _foot(self) -> QHBoxLayout:
        self.print_button = plain_button(_("Print…"))
        self.print_button.setShortcut(QKeySequence(QKeySequence.StandardKey.Print))
        self.print_button.setToolTip(_("See this on paper, print it or save it as PDF (Ctrl+P)"))
        self.print_button.clicked.connect(self._on_print)
        close = plain_button(_("Close"))
        close.setToolTip(_("Close this window (Escape)"))
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(self.print_button)
        return row

    def _on_print(self) -> None:
        if self.sheet is not None:
            self.print_asked.emit(self.sheet)
