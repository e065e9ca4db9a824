# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the card of interview rounds with who sat in them and how it clicked."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkjournal.domain.edits import RoundFields
from networkjournal.domain.labels import label
from networkjournal.domain.views import InterviewerView, OpportunityPage, RoundView
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.models.days import coming_day, exact_day
from networkjournal.ui.pipeline.hand import Hand
from networkjournal.ui.pipeline.parts import LongText, Tool, allow
from networkjournal.ui.widgets.buttons import link_button
from networkjournal.ui.widgets.card import Card, rule
from networkjournal.ui.widgets.dots import ConnectionPicker, Dots
from networkjournal.ui.widgets.id_link import IdLink
from networkjournal.ui.widgets.in_a_line import in_a_line
from networkjournal.ui.widgets.labels import ElidedLabel, QuietLabel


class RoundsCard(Card):
    """Show the rounds in order; every change is asked for by a signal."""

    add_asked = Signal()
    edit_asked = Signal(int)  # round id
    delete_asked = Signal(int)  # round id
    contact_requested = Signal(int)

    def __init__(self, desk: Desk, page: OpportunityPage, hand: Hand) -> None:
        super().__init__(_("Interview rounds"))
        self._desk, self._page, self._hand = desk, page, hand
        for at, one in enumerate(page.rounds):
            if at:
                self.add(rule())
            self._round(one)
        if not page.rounds:
            sentence = _("Note whom you met and how it clicked, while it is fresh.")
            self.add(QuietLabel(sentence, wrap=True))
        add = link_button(_("Add a round…"))
        add.setObjectName("round-add")
        add.setToolTip(_("Add an interview round with who sat in it"))
        add.clicked.connect(self.add_asked)
        allow(desk, add)
        self.add(add)

    def _round(self, one: RoundView) -> None:
        row = one.row
        parts = [_("Round {number}").format(number=row.number)]
        parts += [exact_day(row.on, self._desk.today())] if row.on else []
        parts += [label(row.form)] if row.form else []
        title = ElidedLabel(" · ".join(parts))
        title.setFont(self._desk.theme.fonts.strong)
        self.body.addLayout(in_a_line(title, None, *self._tools(one)))
        if row.outcome.strip():
            self.add(LongText(row.outcome))
        if row.promised_on is not None:
            day = coming_day(row.promised_on, self._desk.today())
            words = _("They promised an answer by {day}.").format(day=day)
            self.add(QuietLabel(words, wrap=True))
        for person in one.interviewers:
            self._person(person, one)
        texts = (_("Asked"), row.questions), (_("Debrief"), row.debrief), (_("Notes"), row.notes)
        for name, text in texts:
            if text.strip():
                self.add(QuietLabel(name))
                self.add(LongText(text.strip()))

    def _tools(self, one: RoundView) -> tuple[QWidget, QWidget]:
        edit = self._tool("edit", _("Edit round {number}"), one)
        edit.chosen.connect(self.edit_asked)
        delete = self._tool("trash", _("Delete round {number}"), one)
        delete.chosen.connect(self.delete_asked)
        return edit, delete

    def _tool(self, icon: str, words: str, one: RoundView) -> Tool:
        tool = Tool(self._desk, icon, words.format(number=one.row.number), one.row.id)
        tool.setObjectName(f"round-{icon}-{one.row.id}")
        return tool

    def _person(self, person: InterviewerView, one: RoundView) -> None:
        name = IdLink(person.name, person.row.contact_id)
        name.setObjectName(f"interviewer-{person.row.id}")
        name.chosen.connect(self.contact_requested)
        what = label(person.row.role) if person.row.role else person.title
        row = in_a_line(name, ElidedLabel(what, role="quiet"), None)
        if person.row.connection is not None:
            row.addWidget(Dots(self._desk.theme, person.row.connection))
        self.body.addLayout(row)
        past = one.row.on is not None and one.row.on <= self._desk.today()
        if person.row.connection is None and past and self._desk.writable:
            click = ClickLine(self._desk, person)
            click.answered.connect(self._on_click)
            self.add(click)

    def _on_click(self, interviewer_id: int, value: int | None) -> None:
        """Store how it clicked; the round stays as it is otherwise."""
        for one in self._page.rounds:
            ids = [person.row.id for person in one.interviewers]
            if interviewer_id in ids:
                fields = RoundFields.of(one)
                people = list(fields.people)
                at = ids.index(interviewer_id)
                people[at] = replace(people[at], connection=value)
                change = self._desk.services.opportunities.change_round
                fields, back = (
                    replace(fields, people=tuple(people)),
                    f"interviewer-{interviewer_id}",
                )
                self._hand.do(change, one.row.id, fields, self._desk.today(), focus=back)


class ClickLine(QWidget):
    """Ask right after an interview how it clicked with one person."""

    answered = Signal(int, object)  # interviewer id, int

    def __init__(self, desk: Desk, person: InterviewerView) -> None:
        super().__init__()
        self._id = person.row.id
        self.picker = ConnectionPicker(desk.theme, words=False)
        self.picker.setObjectName(f"click-{person.row.id}")
        self.picker.setAccessibleName(_("How did it click with {name}?").format(name=person.name))
        self.picker.value_changed.connect(self._on_value)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        column.addWidget(QuietLabel(_("How did it click?")))
        column.addWidget(self.picker)

    def _on_value(self, value: int | None) -> None:
        self.answered.emit(self._id, value)
