# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What to talk about: the points with their minutes, and the questions to bring."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from networkjournal.domain.agenda import Point, fit
from networkjournal.domain.errors import UserError
from networkjournal.domain.turndown_draft import PointDraft, Step
from networkjournal.domain.words import MeetingKind
from networkjournal.i18n import _, ngettext
from networkjournal.ui.turndown.page import Page
from networkjournal.ui.turndown.parts import side_by_side
from networkjournal.ui.turndown.points_list import PointsList
from networkjournal.ui.turndown.question_list import QuestionList
from networkjournal.ui.widgets.buttons import icon_button, link_button, plain_button

_ONE_PAGE = 6


class AgendaPage(Page):
    """Put the agenda together; what stands here may lie on the table."""

    step = Step.AGENDA

    def build(self) -> None:
        """Make the widgets, once."""
        self._points, self._questions = PointsList(self.desk.theme), QuestionList()
        self._own = _OwnQuestion(self._questions)
        columns = side_by_side(self._left(), self._right(), stretch=(11, 9))
        columns.setSpacing(24)
        self.body.addLayout(columns, 1)
        self._points.changed.connect(self.edited)
        self._questions.changed.connect(self.edited)

    def _left(self) -> QVBoxLayout:
        theme = self.desk.theme
        column = QVBoxLayout()
        column.addWidget(self.part("points", _("&Points"), self._points), 1)
        row = QHBoxLayout()
        add = link_button(_("Add a point"))
        up = icon_button(theme, "up", _("Move up (Alt+Up)"))
        down = icon_button(theme, "down", _("Move down (Alt+Down)"))
        off = icon_button(theme, "trash", _("Remove this point (Delete)"))
        self._fit = plain_button("")
        for button in (add, up, down, off):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._fit)
        column.addLayout(row)
        add.clicked.connect(self._points.add_point)
        up.clicked.connect(self._points.move_up)
        down.clicked.connect(self._points.move_down)
        off.clicked.connect(self._points.remove_point)
        self._fit.clicked.connect(self._on_fit)
        return column

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.addWidget(self.part("questions", _("&Questions to bring"), self._questions), 1)
        column.addWidget(self._own)
        return column

    def first(self) -> QWidget:
        """Return the points."""
        return self._points

    def show_draft(self) -> None:
        """Show what the draft holds."""
        bank = self.desk.services.proposals.bank(MeetingKind.FEEDBACK)
        self._points.show_points(self.draft.points)
        self._questions.show_questions(self.draft.questions, bank)
        self._show_sums()

    def write_draft(self) -> None:
        """Write what the widgets say into the draft."""
        self.draft.points = self._points.points()
        self.draft.questions = self._questions.chosen()
        self._show_sums()

    def leave(self) -> None:
        """Take in a question that was typed but not added."""
        self._own.take()

    def _show_sums(self) -> None:
        planned, wanted = sum(p.minutes for p in self.draft.points), self.draft.minutes
        words = _("&Points   {planned} of {minutes} minutes")
        self.parts["points"].label.setText(words.format(planned=planned, minutes=wanted))
        count = len(self.draft.questions)
        chosen = ngettext("{count} chosen", "{count} chosen", count).format(count=count)
        self.parts["questions"].label.setText(_("&Questions   {chosen}").format(chosen=chosen))
        fits_page = _("Six fit on the printed page.") if count > _ONE_PAGE else ""
        self.parts["questions"].set_hint(fits_page)
        self._fit.setText(_("&Fit to {minutes} minutes").format(minutes=wanted))
        self._fit.setVisible(planned != wanted and bool(self.draft.points))

    def _on_fit(self) -> None:
        points = [Point(max(p.minutes, 0), p.text) for p in self.draft.points]
        try:
            fitted = fit(points, self.draft.minutes)
        except UserError as fault:
            self.say(str(fault))
            return
        self.draft.points = [PointDraft(p.minutes, p.text) for p in fitted]
        self.refresh()
        self.report()
        self._points.setFocus()


class _OwnQuestion(QLineEdit):
    """Take a question of one's own; Enter adds it, and goes on where the field is empty."""

    def __init__(self, questions: QuestionList) -> None:
        super().__init__()
        self._questions = questions
        self.setPlaceholderText(_("A question of your own, then Enter"))
        self.setAccessibleName(_("A question of your own"))

    def take(self) -> None:
        """Add what was typed."""
        if self.text().strip():
            self._questions.add_own(self.text())
            self.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.text().strip():
            self.take()
            event.accept()
        else:
            super().keyPressEvent(event)
