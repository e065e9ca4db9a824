# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The page on which a table is matched with the fields of an opportunity, or of a contact.

Knows nothing of files: it is handed a table, and asks for counts by `SheetWork`.
"""

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from networkjournal.domain.people_sheet import PeopleChoice, PersonColumn
from networkjournal.domain.sheet import Choice, Column, DateOrder, Standing
from networkjournal.domain.words import Stage
from networkjournal.i18n import _, ngettext
from networkjournal.services.exchange import people_csv, people_headings, sheet_headings
from networkjournal.services.exchange.sheet_learnt import heading_word
from networkjournal.services.exchange.sheet_table import Table
from networkjournal.ui.dialogs.import_mapping_foot import ImportFoot
from networkjournal.ui.dialogs.import_mapping_table import (
    MappingTable,
    of_applications,
    of_people,
)
from networkjournal.ui.dialogs.import_mapping_undated import UndatedRows
from networkjournal.ui.dialogs.import_mapping_words import StatusWords
from networkjournal.ui.dialogs.import_report import ImportReport
from networkjournal.ui.tasks import Progress, Task, Tasks
from networkjournal.ui.widgets import on_screen
from networkjournal.ui.widgets.form_field import FormField
from networkjournal.ui.widgets.labels import (
    ElidedLabel,
    QuietLabel,
    TitleLabel,
)
from networkjournal.ui.widgets.quiet_combo import QuietCombo
from networkjournal.ui.widgets.segmented import Segmented

_WIDE, _HIGH = 940, 640
_EDGE = 24
_PAUSE = 120
"""Milliseconds between a choice and the count, so that a run of choices is counted once."""

Work = Callable[[Callable[[Any], Any], Progress], Any]
"""Runs something with the `Sheets` of the journal, in the thread that calls."""


class ImportMapping(QDialog):
    """Let a table be matched; `import_requested` hands on the plan and what was chosen by hand."""

    import_requested = Signal(object, object, object)  # Plan, statuses, columns
    people_requested = Signal(object, object)  # the people in the table, columns

    def __init__(
        self,
        table: Table,
        choice: Choice,
        work: Work,
        tasks: Tasks,
        stage_name: Callable[[Stage], str],
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(_("Import a table"))
        self._table, self._proposed = table, choice
        # A list none of whose headings is known is mostly one of people.
        about_people = people_headings.about_people(table.header)
        self._of_people = about_people or not sheet_headings.known(table.header)
        self._work, self._tasks = work, tasks
        self._plan: Any = None
        self._before: Any = None
        self._asked = 0
        self._mine: Task | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._weigh)
        self._words = StatusWords(stage_name)
        self._undated = UndatedRows(now)
        self._build()
        self._connect()
        self._show_table()
        on_screen.fit(self, _WIDE, _HIGH)

    # How it looks

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, 20)
        column.setSpacing(12)
        column.addLayout(self._head())
        self._preview = MappingTable()
        column.addWidget(self._preview, 1)
        column.addLayout(self._options())
        column.addWidget(self._undated)
        column.addWidget(self._words)
        self._foot = ImportFoot()
        column.addWidget(self._foot)

    def _head(self) -> QHBoxLayout:
        self._file = ElidedLabel(role="quiet")
        hint = _("Say above each column what it holds. Nothing is written before you import.")
        words = QVBoxLayout()
        words.setSpacing(4)
        for widget in (TitleLabel(_("Import a table")), self._file, QuietLabel(hint)):
            words.addWidget(widget)
        self.about = Segmented([_("Applications"), _("People")], _("What the rows are about"))
        self.about.set_current(int(self._of_people))
        self._about_field = FormField(_("Each row is about"), self.about)
        self._sheet = QuietCombo()
        self._sheet.setSizeAdjustPolicy(QuietCombo.SizeAdjustPolicy.AdjustToContents)
        self._sheet_field = FormField(_("S&heet"), self._sheet)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addLayout(words, 1)
        for field in (self._about_field, self._sheet_field):
            row.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _options(self) -> QHBoxLayout:
        self._keep = QCheckBox(_("&Keep the other columns in the notes"))
        self._keep.setToolTip(_("Each as a line such as “Location: Berlin”"))
        self._keep.setChecked(True)
        self._order = QuietCombo()
        self._order.setMinimumWidth(220)
        self._order_label = QuietLabel()
        self._order_label.setBuddy(self._order)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._keep)
        row.addSpacing(12)
        row.addStretch(1)
        row.addWidget(self._order_label)
        row.addWidget(self._order)
        return row

    def _connect(self) -> None:
        self._sheet.activated.connect(self._on_sheet)
        self.about.chosen.connect(self._on_about)
        self._keep.toggled.connect(self._preview.keep_others)
        self._order.activated.connect(self._ask)
        self._preview.changed.connect(self._ask)
        self._words.changed.connect(self._ask)
        self._undated.changed.connect(self._ask)
        self._foot.look.clicked.connect(self._on_look)
        self._foot.cancel.clicked.connect(self.reject)
        self._foot.go.clicked.connect(self._on_import)
        self._tasks.progress.connect(self._on_progress)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._on_import)

    # The table

    def _show_table(self) -> None:
        table, self._before = self._table, None
        rows = ngettext("{file} · {n} row", "{file} · {n} rows", len(table))
        self._file.setText(rows.format(file=Path(table.name).name, n=f"{len(table):,}"))
        self._sheet.clear()
        self._sheet.addItems(list(table.sheets))
        self._sheet.setCurrentIndex(self._sheet.findText(table.sheet))
        self._sheet_field.setVisible(len(table.sheets) > 1)
        self._keep.blockSignals(True)
        self._keep.setChecked(True)
        self._keep.blockSignals(False)
        if self._of_people:
            columns = people_csv.proposal(table.header, self._proposed.of_people).columns
            self._preview.show_table(table, columns, of_people())
        else:
            self._preview.show_table(table, self._proposed.columns, of_applications())
        self._foot.ask_for(people=self._of_people)
        self._words.clear()
        self._undated.clear()
        self._order.clear()
        self._order.hide()
        self._order_label.hide()
        first = self._preview.first()
        if first is not None:
            first.setFocus()
        self._weigh()

    def _on_about(self, position: int) -> None:
        self._of_people = bool(position)
        self._show_table()

    def _on_sheet(self) -> None:
        name, table = self._sheet.currentText(), self._table
        if name == table.sheet:
            return
        self._before = self._plan or self._before

        def job(progress: Progress) -> object:
            def read(sheets: Any) -> object:
                found = sheets.another(table, name)
                return found, sheets.propose(found)

            return self._work(read, progress)

        self._start(_("Reading…"), job, self._on_read, self._on_unread)

    def _on_read(self, result: object) -> None:
        if isinstance(result, tuple):
            self._table, self._proposed = result
            self._show_table()

    def _on_unread(self, sentence: str) -> None:
        """Stay with the table that is there."""
        self._sheet.setCurrentIndex(self._sheet.findText(self._table.sheet))
        if self._before is None:
            self._weigh()
        else:
            self._set_plan(self._before)
        self._foot.add_problem(sentence)

    # What it would bring

    def choice(self) -> Choice:
        """Return how the table is to be read as things stand."""
        given: Any = self._order.currentData()
        words: dict[str, Standing] = {**self._proposed.words, **self._words.chosen()}
        order = DateOrder(given) if given else DateOrder.FOUND
        columns = tuple(one for one in self._preview.columns() if isinstance(one, Column))
        here = self._proposed.day_first
        return Choice(columns, order, words, here, self._undated.day())

    def people_choice(self) -> PeopleChoice:
        """Return how a table of people is to be read as things stand."""
        columns = tuple(one for one in self._preview.columns() if isinstance(one, PersonColumn))
        return PeopleChoice(columns, people_csv.proposal(self._table.header).day_first)

    def _ask(self) -> None:
        self._before = None
        self._set_plan(None)
        self._pause.start()

    def _weigh(self) -> None:
        """Count in the worker; a count that was overtaken is not shown."""
        self._asked += 1
        number, table, asked = self._asked, self._table, self._of_people
        choice = self.people_choice() if asked else self.choice()

        def weigh(sheets: Any) -> object:
            return sheets.people(table, choice) if asked else sheets.plan(table, choice)

        def job(progress: Progress) -> object:
            return number, self._work(weigh, progress)

        self._start(_("Counting…"), job, self._on_weighed, self._on_failed)

    def _start(
        self,
        title: str,
        job: Callable[[Progress], object],
        done: Callable[[object], None],
        failed: Callable[[str], None],
    ) -> None:
        self._set_plan(None)
        self._drop()
        self._mine = Task(title, job, done, failed, can_stop=True)
        self._tasks.run(self._mine)

    def _drop(self) -> None:
        """Call off what is done for this page; other work is not its own to stop."""
        if self._mine is not None:
            self._tasks.drop(self._mine)

    def _on_weighed(self, result: object) -> None:
        number, plan = result if isinstance(result, tuple) else (0, None)
        if number == self._asked and not self._pause.isActive():
            self._set_plan(plan)

    def _on_failed(self, sentence: str) -> None:
        if not self._tasks.stopping:
            self._foot.show_problem(sentence)

    def _on_progress(self, done: int, whole: int) -> None:
        if self._plan is None:
            self._foot.tell(done, whole)

    def _set_plan(self, plan: Any) -> None:
        """Show what a plan would do; without one it is being counted."""
        self._plan = plan
        if plan is None:
            self._foot.wait()
            return
        if self._of_people:
            self._foot.show_people(len(plan.contacts), len(plan.skipped))
            return
        taught = bool(self._words.chosen() or self._preview.by_hand())
        self._foot.show_report(plan.report, taught=taught)
        sheet = plan.sheets[0]
        self._undated.show_count(sheet.undated)
        self._words.show_words(sheet.statuses)
        self._show_order(sheet.rows.days)

    def _show_order(self, days: Any) -> None:
        """Offer both ways to read a day that may mean two, with one from the table."""
        if not days.ambiguous or self._order.count():
            return
        names = {DateOrder.DAY_FIRST: _("day first"), DateOrder.MONTH_FIRST: _("month first")}
        self._order.addItem(_how(days).format(order=names[days.order]), DateOrder.FOUND.value)
        self._order.addItem(_("Day first"), DateOrder.DAY_FIRST.value)
        self._order.addItem(_("Month first"), DateOrder.MONTH_FIRST.value)
        name = _("&Days such as {day}").format(day=days.example[:20])
        self._order_label.setText(name)
        self._order.setAccessibleName(name.replace("&", ""))
        self._order_label.show()
        self._order.show()

    # The end

    def _on_look(self) -> None:
        if self._of_people and self._plan is not None:
            ImportReport(self._plan.skipped, (), self).open()
        elif self._plan is not None:
            report = self._plan.report
            page = ImportReport(report.skipped, (), self, noted=report.noted, planned=True)
            page.open()

    def _on_import(self) -> None:
        if not self._foot.go.isEnabled():
            return
        if self._of_people:
            self.people_requested.emit(self._plan, self._by_hand(PersonColumn))
            self.accept()
            return
        columns = self._by_hand(Column)
        self.import_requested.emit(self._plan, self._words.chosen(), columns)
        self.accept()

    def _by_hand(self, kind: type[StrEnum]) -> dict[str, StrEnum]:
        """Return the columns that were chosen by hand, by the words to remember them by."""
        return {
            heading_word(self._table.header[place]): column
            for place, column in self._preview.by_hand().items()
            if isinstance(column, kind)
        }

    def done(self, result: int) -> None:
        """Close, and stop what is being counted for this page alone."""
        self._pause.stop()
        self._foot.stop()
        self._drop()
        super().done(result)


def _how(days: Any) -> str:
    """Return why days that may mean two are read as they are."""
    if days.mixed:
        return _("Both stand here: {order}")
    return _("As found: {order}") if days.shown else _("As usual here: {order}")
