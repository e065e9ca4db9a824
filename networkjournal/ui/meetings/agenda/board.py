# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The agenda of a meeting, edited in place: points with minutes, questions with answers.

Every change that is finished is stored as one step by whoever answers `finished`.
"""

from collections.abc import Callable, Collection, Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from networkjournal.domain.agenda import Point, fit
from networkjournal.domain.edits import AgendaFields, QuestionFields
from networkjournal.domain.errors import UserError
from networkjournal.domain.meeting_views import same_question
from networkjournal.i18n import _, ngettext
from networkjournal.ui.meetings.agenda.rows import LineRow, PointRow, QuestionRow
from networkjournal.ui.meetings.rows_box import RowsBox
from networkjournal.ui.theme import Theme
from networkjournal.ui.widgets.buttons import link_button
from networkjournal.ui.widgets.labels import PlainLabel, QuietLabel, SectionLabel
from networkjournal.ui.widgets.style import plain_tip, set_look

_USUAL = 5
_GAP = 14


class AgendaBoard(QWidget):
    """Edit the points and questions of one meeting."""

    finished = Signal()
    bank_asked = Signal()

    def __init__(self, theme: Theme, *, editable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._editable = theme, editable
        self._length = 0
        self._filling = False
        self.points = RowsBox(self._make_point)
        self.questions = RowsBox(self._make_question)
        self.total = QuietLabel()
        self.fit_button = link_button("")
        self.nothing = QuietLabel(_("No points yet. Choose a template, or add one."), wrap=True)
        self._problem = PlainLabel(wrap=True)
        self._problem.setProperty("role", "problem")
        self._problem.hide()
        self.add_point = link_button(_("Add a point"))
        self.add_own = link_button(_("Add a question"))
        self.add_from_bank = link_button(_("Choose from the bank…"))
        self._lay_out()
        self._join()

    def add_to_head(self, widget: QWidget) -> None:
        """Put a button at the end of the line with the heading."""
        self._head.addWidget(widget)

    def show_agenda(self, fields: AgendaFields, length: int, mark: Callable[[str], str]) -> None:
        """Show an agenda as it is stored; what is just being typed stays.

        `mark` says of a question that it was asked before, or nothing.
        """
        self._length = length
        self._problem.hide()
        self._filling = True
        self.points.drop_empty()
        self.questions.drop_empty()
        items = [text for _minutes, text in fields.items]
        questions = [question.text for question in fields.questions]
        self.points.keep_rows(len(items), _being_typed(self._points(), items))
        self.questions.keep_rows(len(questions), _being_typed(self._questions(), questions))
        for row, item in zip(self._points(), fields.items, strict=False):
            row.set_value(*item)
        for line, question in zip(self._questions(), fields.questions, strict=False):
            line.set_value(question)
        for line in self._questions():
            line.show_mark(mark(line.value().text))
        self._filling = False
        self._show_total()

    def fields(self) -> AgendaFields:
        """Return the agenda as it stands, without rows that were added and left empty."""
        return AgendaFields(
            items=tuple(row.value() for row in self._points() if not row.is_empty()),
            questions=tuple(row.value() for row in self._questions() if not row.is_empty()),
        )

    def forget(self) -> None:
        """Empty the board before another meeting is shown."""
        self._filling = True
        self.points.keep_rows(0)
        self.questions.keep_rows(0)
        self._filling = False

    def new_point(self) -> None:
        """Add a row for a point, with the minutes that are left."""
        left = self._length - self._sum()
        row = self.points.add_row()
        if isinstance(row, PointRow):
            row.set_value(left if left > 0 else _USUAL, "")
            _begin(row)
        self._show_total()

    def new_question(self) -> None:
        """Add a row for a question of one's own."""
        row = self.questions.add_row()
        if isinstance(row, QuestionRow):
            row.set_value(QuestionFields(""))
            _begin(row)

    def take_question(self, text: str) -> None:
        """Add a question at the end, once."""
        if self._question(text) is None:
            row = self.questions.add_row()
            if isinstance(row, QuestionRow):
                row.set_value(QuestionFields(text))
            self._on_changed()

    def drop_question(self, text: str) -> bool:
        """Take a question away; False where it was asked or answered, for that would be lost."""
        row = self._question(text)
        if row is None or row.value().asked or row.value().answer:
            return False
        row.remove.click()
        return True

    def fit(self) -> None:
        """Scale the minutes so that they add up to the length of the meeting."""
        rows = [row for row in self._points() if not row.is_empty()]
        try:
            points = fit([Point(*row.value()) for row in rows], self._length)
        except UserError as error:
            self.set_problem(str(error))
            return
        for row, point in zip(rows, points, strict=True):
            row.set_value(point.minutes, point.text)
        self._on_changed()

    def set_problem(self, sentence: str) -> None:
        """Say what is wrong with the agenda; nothing typed is lost."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.setSpacing(8)
        self._head.addWidget(SectionLabel(_("Agenda")))
        self._head.addWidget(self.total)
        self._head.addWidget(self.fit_button)
        self._head.addStretch(1)
        below = QHBoxLayout()
        below.setSpacing(20)
        below.addWidget(self.add_own)
        below.addWidget(self.add_from_bank)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._head)
        column.addWidget(self.nothing)
        column.addWidget(self.points)
        column.addWidget(self.add_point)
        column.addWidget(self._problem)
        column.addSpacing(_GAP)
        column.addWidget(SectionLabel(_("Questions")))
        column.addWidget(self.questions)
        column.addLayout(below)

    def _join(self) -> None:
        set_look(self.fit_button, "small", "true")
        for button, tip in (
            (self.add_point, _("Add a point at the end of the agenda (Ctrl+Shift+N)")),
            (self.add_own, _("Write a question of your own (Ctrl+Shift+J)")),
            (self.add_from_bank, _("Choose questions that others found good (Ctrl+J)")),
            (self.fit_button, _("Scale the minutes so that they add up (Ctrl+Shift+Y)")),
        ):
            button.setToolTip(plain_tip(tip))
            button.setVisible(self._editable)
        self.add_point.clicked.connect(self.new_point)
        self.add_own.clicked.connect(self.new_question)
        self.add_from_bank.clicked.connect(self.bank_asked)
        self.fit_button.clicked.connect(self.fit)
        self.points.changed.connect(self._on_changed)
        self.questions.changed.connect(self._on_changed)

    def _make_point(self) -> PointRow:
        row = PointRow(self._theme, editable=self._editable)
        row.typed.connect(self._show_total)
        row.again.connect(self.new_point)
        row.done.connect(self.add_point.setFocus)
        return row

    def _make_question(self) -> QuestionRow:
        row = QuestionRow(self._theme, editable=self._editable)
        row.again.connect(self.new_question)
        row.done.connect(self.add_own.setFocus)
        return row

    def _points(self) -> list[PointRow]:
        return [row for row in self.points.rows if isinstance(row, PointRow)]

    def _questions(self) -> list[QuestionRow]:
        return [row for row in self.questions.rows if isinstance(row, QuestionRow)]

    def _question(self, text: str) -> QuestionRow | None:
        found = (row for row in self._questions() if same_question(row.value().text, text))
        return next(found, None)

    def _on_changed(self) -> None:
        # While rows come and go the board does not stand for the agenda of any meeting.
        if self._filling:
            return
        self.points.drop_empty()
        self.questions.drop_empty()
        self._show_total()
        self.finished.emit()

    def _sum(self) -> int:
        return sum(row.value()[0] for row in self._points() if not row.is_empty())

    def _show_total(self) -> None:
        total, length = self._sum(), self._length
        if total > length:
            text = ngettext(
                "{total} of {length} minutes, {by} too many",
                "{total} of {length} minutes, {by} too many",
                length,
            )
        else:
            text = ngettext("{total} of {length} minute", "{total} of {length} minutes", length)
        self.total.setText(text.format(total=total, length=length, by=total - length))
        set_look(self.total, "role", "problem" if total > length else "quiet")
        self.fit_button.setText(
            ngettext("Fit to {n} minute", "Fit to {n} minutes", length).format(n=length)
        )
        self.fit_button.setVisible(self._editable and total > 0 and total != length)
        self.nothing.setVisible(self._editable and not self.points.rows)


def _begin(row: PointRow | QuestionRow) -> None:
    row.new = True
    # Layouts show their widgets later, and what is hidden takes no focus.
    row.show()
    row.take_focus()


def _being_typed(rows: Iterable[LineRow], stored: Collection[str]) -> list[LineRow]:
    """Return the rows that were added here and are not stored yet: they stay, at the end."""
    return [row for row in rows if row.is_being_typed(stored)]
