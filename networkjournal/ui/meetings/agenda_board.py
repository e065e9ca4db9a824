# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The agenda of a meeting, edited in place: points with minutes, questions with answers.

Every change that is finished is stored as one step by whoever answers `finished`.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from networkjournal.domain.edits import AgendaFields, QuestionFields
from networkjournal.i18n import _, ngettext
from networkjournal.ui.meetings.agenda_rows import PointRow, QuestionRow
from networkjournal.ui.meetings.rows_box import RowsBox
from networkjournal.ui.theme import Theme
from networkjournal.ui.widgets.buttons import link_button
from networkjournal.ui.widgets.labels import PlainLabel, QuietLabel, SectionLabel
from networkjournal.ui.widgets.style import set_look

_USUAL = 5
_GAP = 14


class AgendaBoard(QWidget):
    """Edit the points and questions of one meeting."""

    finished = Signal()

    def __init__(self, theme: Theme, *, editable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._editable = theme, editable
        self._length = 0
        self._bank: tuple[str, ...] = ()
        self._filling = False
        self.points = RowsBox(self._make_point)
        self.questions = RowsBox(self._make_question)
        self.total = QuietLabel()
        self._problem = PlainLabel(wrap=True)
        self._problem.setProperty("role", "problem")
        self._problem.hide()
        self.add_point = link_button(_("Add a point"))
        self.add_own = link_button(_("Add a question"))
        self.add_from_bank = link_button(_("Choose from the bank…"))
        self._menu = QMenu(self.add_from_bank)
        self._lay_out()
        self._join()

    def show_agenda(self, fields: AgendaFields, length: int, bank: Sequence[str]) -> None:
        """Show an agenda as it is stored; what is just being typed stays."""
        self._length, self._bank = length, tuple(bank)
        self._problem.hide()
        self._filling = True
        # A row that was just added and is still empty stays at the end.
        for box, count in (
            (self.points, len(fields.items)),
            (self.questions, len(fields.questions)),
        ):
            box.drop_empty()
            open_rows = sum(row.is_empty() for row in box.rows)
            box.keep_rows(count + open_rows)
        for row, item in zip(self._points(), fields.items, strict=False):
            row.set_value(*item)
        for line, question in zip(self._questions(), fields.questions, strict=False):
            line.set_value(question)
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

    def set_problem(self, sentence: str) -> None:
        """Say what is wrong with the agenda; nothing typed is lost."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(SectionLabel(_("Agenda")))
        head.addWidget(self.total)
        head.addStretch(1)
        below = QHBoxLayout()
        below.setSpacing(20)
        below.addWidget(self.add_own)
        below.addWidget(self.add_from_bank)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.points)
        column.addWidget(self.add_point)
        column.addWidget(self._problem)
        column.addSpacing(_GAP)
        column.addWidget(SectionLabel(_("Questions")))
        column.addWidget(self.questions)
        column.addLayout(below)

    def _join(self) -> None:
        self.add_point.setToolTip(_("Add a point at the end of the agenda"))
        self.add_own.setToolTip(_("Write a question of your own"))
        for button in (self.add_point, self.add_own, self.add_from_bank):
            button.setVisible(self._editable)
        self.add_point.clicked.connect(self._on_add_point)
        self.add_own.clicked.connect(self._on_add_own)
        self.add_from_bank.clicked.connect(self._on_bank)
        self._menu.triggered.connect(self._on_chosen)
        self.points.changed.connect(self._on_changed)
        self.questions.changed.connect(self._on_changed)

    def _make_point(self) -> PointRow:
        row = PointRow(self._theme, editable=self._editable)
        row.typed.connect(self._show_total)
        return row

    def _make_question(self) -> QuestionRow:
        return QuestionRow(self._theme, editable=self._editable)

    def _points(self) -> list[PointRow]:
        return [row for row in self.points.rows if isinstance(row, PointRow)]

    def _questions(self) -> list[QuestionRow]:
        return [row for row in self.questions.rows if isinstance(row, QuestionRow)]

    def _on_changed(self) -> None:
        # While rows come and go the board does not stand for the agenda of any meeting.
        if self._filling:
            return
        self.points.drop_empty()
        self.questions.drop_empty()
        self._show_total()
        self.finished.emit()

    def _on_add_point(self) -> None:
        left = self._length - self._sum()
        row = self.points.add_row()
        if isinstance(row, PointRow):
            row.set_value(left if left > 0 else _USUAL, "")
            row.new = True
            # Layouts show their widgets later, and what is hidden takes no focus.
            row.show()
            row.take_focus()

    def _on_add_own(self) -> None:
        row = self.questions.add_row()
        if isinstance(row, QuestionRow):
            row.set_value(QuestionFields(""))
            row.new = True
            row.show()
            row.take_focus()

    def _on_bank(self) -> None:
        there = {row.value().text for row in self._questions()}
        self._menu.clear()
        for text in self._bank:
            if text not in there:
                self._menu.addAction(text.replace("&", "&&")).setData(text)
        if self._menu.isEmpty():
            self._menu.addAction(_("All questions of the bank are here")).setEnabled(False)
        self._menu.popup(self.add_from_bank.mapToGlobal(QPoint(0, self.add_from_bank.height())))

    def _on_chosen(self, action: QAction) -> None:
        row = self.questions.add_row()
        if isinstance(row, QuestionRow):
            row.set_value(QuestionFields(str(action.data())))
        self._on_changed()

    def _sum(self) -> int:
        return sum(row.value()[0] for row in self._points() if not row.is_empty())

    def _show_total(self) -> None:
        self.add_from_bank.setEnabled(bool(self._bank))
        self.add_from_bank.setToolTip(
            _("Choose a question that others found good")
            if self._bank
            else _("There is no bank for this kind of meeting")
        )
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
