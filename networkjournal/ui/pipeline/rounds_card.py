# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the card of interview rounds with who sat in them and how it clicked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from networkjournal.domain.labels import label
from networkjournal.domain.views import InterviewerView, OpportunityPage, RoundView
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.models.days import exact_day
from networkjournal.ui.pipeline.parts import LongText, allow
from networkjournal.ui.widgets.buttons import Button, link_button
from networkjournal.ui.widgets.card import Card, rule
from networkjournal.ui.widgets.dots import Dots
from networkjournal.ui.widgets.id_link import IdLink
from networkjournal.ui.widgets.in_a_line import in_a_line
from networkjournal.ui.widgets.labels import ElidedLabel, QuietLabel
from networkjournal.ui.widgets.style import plain_tip


class RoundsCard(Card):
    """Show the rounds in order; every change is asked for by a signal."""

    add_asked = Signal()
    edit_asked = Signal(int)  # round id
    delete_asked = Signal(int)  # round id
    contact_requested = Signal(int)

    def __init__(self, desk: Desk, page: OpportunityPage) -> None:
        super().__init__(_("Interview rounds"))
        self._desk = desk
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
        for text in (row.outcome, row.notes):
            if text.strip():
                self.add(LongText(text))
        for person in one.interviewers:
            self._person(person)

    def _tools(self, one: RoundView) -> tuple[QWidget, QWidget]:
        edit = self._tool("edit", _("Edit round {number}"), one)
        edit.chosen.connect(self.edit_asked)
        delete = self._tool("trash", _("Delete round {number}"), one)
        delete.chosen.connect(self.delete_asked)
        return edit, delete

    def _tool(self, icon: str, words: str, one: RoundView) -> "_Tool":
        tool = _Tool(one.row.id)
        name = words.format(number=one.row.number)
        tool.setAccessibleName(name)
        tool.setToolTip(plain_tip(name))
        tool.setObjectName(f"round-{icon}-{one.row.id}")
        self._desk.theme.dress(tool, icon)
        allow(self._desk, tool)
        return tool

    def _person(self, person: InterviewerView) -> None:
        name = IdLink(person.name, person.row.contact_id)
        name.setObjectName(f"interviewer-{person.row.id}")
        name.chosen.connect(self.contact_requested)
        what = label(person.row.role) if person.row.role else person.title
        row = in_a_line(name, ElidedLabel(what, role="quiet"), None)
        if person.row.connection is not None:
            row.addWidget(Dots(self._desk.theme, person.row.connection))
        self.body.addLayout(row)


class _Tool(Button):
    """A small button of an icon that knows which round it is for."""

    chosen = Signal(int)

    def __init__(self, round_id: int) -> None:
        super().__init__()
        self._id = round_id
        self.setProperty("flat", "true")
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.chosen.emit(self._id)
