# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own what stands over a letter: to whom, about what, the template, the way, the day."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkjournal.domain.labels import inside, label
from networkjournal.domain.words import Channel, LetterKind
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.dialogs.optional_day import OptionalDay
from networkjournal.ui.letters.template_choice import TemplateChoice
from networkjournal.ui.letters.writing import Writing
from networkjournal.ui.models.days import exact_day
from networkjournal.ui.turndown.parts import Choice, side_by_side
from networkjournal.ui.widgets.form_field import FormField
from networkjournal.ui.widgets.labels import ElidedLabel, QuietLabel

_WAYS = Channel.EMAIL, Channel.LINKEDIN, Channel.LETTER, Channel.CALL


class LetterHead(QWidget):
    """Show and change what is around the words of a letter."""

    picked = Signal(LetterKind, str)
    """Another template: what it is for, and its key."""
    changed = Signal(object, object)
    """The way and the day by which it should go, None for no day."""
    person_picked = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._name = self._address = ""
        self._showing = False
        self.title, self.about = ElidedLabel(role="title"), QuietLabel(wrap=True)
        self.template = TemplateChoice(desk.services)
        self.to: Choice[int] = Choice()
        self.to.setToolTip(_("To whom of those who were there; one note a person"))
        self.way = Choice([(way, label(way)) for way in _WAYS])
        self.way.setToolTip(_("The way in which it goes; the touch is logged with it"))
        self.by = OptionalDay(desk, None, _("no day"), _("Send by"))
        self.to_part = FormField(_("T&o"), self.to)
        self._by_part = FormField(_("Send b&y"), self.by)
        self._by_part.hear(self.by.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.title)
        column.addWidget(self.about)
        self.choices = QWidget()
        fields = (FormField(_("Tem&plate"), self.template), self.to_part,
                  FormField(_("&Way"), self.way), self._by_part)  # fmt: skip
        row = side_by_side(*fields, stretch=(3, 3, 2, 3))
        row.setContentsMargins(0, 8, 0, 0)
        self.choices.setLayout(row)
        column.addWidget(self.choices)
        self.template.currentIndexChanged.connect(self._on_template)
        self.to.currentIndexChanged.connect(self._on_person)
        self.way.currentIndexChanged.connect(self._on_change)
        self.by.field.dateChanged.connect(self._on_change)
        self.by.none.toggled.connect(self._on_change)

    def show_writing(self, writing: Writing) -> None:
        """Show what is known around a letter."""
        self._showing = True
        of, reader = writing.occasion, self._desk.reader
        card = reader.contact_card(of.contact_id)
        self._name = card.name if card else ""
        self._address = card.emails[0] if card and card.emails else ""
        self.title.setText(_("Letter to {name}").format(name=self._name))
        self.about.setText(self._about(writing))
        self.template.show_template(of.kind, of.template)
        self._show_people(writing)
        self.way.set_value(writing.channel)
        self.by.none.setChecked(writing.write_on is None)
        if writing.write_on is not None:
            self.by.field.put(writing.write_on)
        self.choices.setVisible(not writing.is_sent)
        for field in (self.template, self.way, self.by):
            field.setEnabled(self._desk.writable)
        self._showing = False

    def name(self) -> str:
        """Return who gets the letter."""
        return self._name

    def first_name(self) -> str:
        """Return the name by which a short line speaks of them."""
        return self._name.split(" ", 1)[0] or self._name

    def address(self) -> str:
        """Return their first e-mail address, empty without one."""
        return self._address

    def _about(self, writing: Writing) -> str:
        of, reader, today = writing.occasion, self._desk.reader, self._desk.today()
        card = reader.contact_card(of.contact_id)
        parts = [card.organization] if card and card.organization else []
        page = reader.meeting(of.meeting_id) if of.meeting_id is not None else None
        if page is not None:
            day, kind = exact_day(page.row.starts.date(), today), inside(page.row.kind)
            parts.append(_("{kind}, {day}").format(kind=kind, day=day))
        found = reader.opportunities([of.opportunity_id] if of.opportunity_id else [])
        parts += [line.position for line in found]
        if writing.row is not None and writing.row.sent_on is not None:
            parts.append(_("sent {day}").format(day=exact_day(writing.row.sent_on, today)))
        return " · ".join(parts)

    def _show_people(self, writing: Writing) -> None:
        """Offer those who were there, for a letter that is not begun."""
        of, reader = writing.occasion, self._desk.reader
        page = reader.meeting(of.meeting_id) if of.meeting_id is not None else None
        people = {one.contact_id: one.name for one in page.people} if page else {}
        if page is None and of.opportunity_id is not None:
            found = reader.opportunity(of.opportunity_id)
            people = {one.row.contact_id: one.name for one in found.interviewers} if found else {}
        there = of.contact_id in people and len(people) > 1
        self.to_part.setVisible(there)
        if there:
            self.to.offer(list(people.items()))
            self.to.set_value(of.contact_id)

    def _on_template(self) -> None:
        if not self._showing and (value := self.template.value()):
            self.picked.emit(*value)

    def _on_person(self) -> None:
        value = self.to.value()
        if not self._showing and value is not None:
            self.person_picked.emit(value)

    def _on_change(self) -> None:
        if not self._showing:
            self.changed.emit(self.way.value(), self.by.day())
