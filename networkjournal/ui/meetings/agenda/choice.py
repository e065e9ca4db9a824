# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Which agendas there are to choose from, and which a new meeting takes, fitted to its length."""

from collections.abc import Sequence
from dataclasses import dataclass

from networkjournal.domain.agenda import fit
from networkjournal.domain.edits import AgendaFields, QuestionFields
from networkjournal.domain.meeting_views import same_question
from networkjournal.domain.words import MeetingKind
from networkjournal.i18n import _
from networkjournal.services.bundle import Services
from networkjournal.services.template_files import AgendaTemplate
from networkjournal.services.templates import TemplateBook


@dataclass(frozen=True, slots=True)
class Offer:
    """Offer an agenda; `origin` says whose it is, and nothing where it came with the program."""

    template: AgendaTemplate
    origin: str = ""


def offers(services: Services) -> list[Offer]:
    """Return all agendas: of the program and the school by kind, then those made by oneself."""
    book = services.book
    found = [
        Offer(one, _("your school") if book.is_of_school("agendas", one.key) else "")
        for one in book.agenda_templates()
    ]
    return found + [Offer(one, _("your own")) for one in services.own_templates.agendas()]


def taken(template: AgendaTemplate, questions: Sequence[str], there: AgendaFields) -> AgendaFields:
    """Return an agenda with the points of a template; questions that stand there stay."""
    known = [one.text for one in there.questions]
    new = [one for one in questions if not any(same_question(one, other) for other in known)]
    return AgendaFields(
        items=tuple((point.minutes, point.text) for point in template.items),
        questions=(*there.questions, *(QuestionFields(text) for text in new)),
    )


def template_for(book: TemplateBook, kind: MeetingKind, minutes: int) -> AgendaTemplate | None:
    """Return the agenda of a kind whose length is nearest; without one, a blank agenda."""
    templates = book.agenda_templates()
    fitting = [t for t in templates if t.kind is kind and len(t.items) <= minutes]
    other = [t for t in templates if t.kind is MeetingKind.OTHER and len(t.items) <= minutes]
    chosen = fitting or other
    return min(chosen, key=lambda t: abs(t.minutes - minutes)) if chosen else None


def agenda_for(template: AgendaTemplate, minutes: int) -> AgendaFields:
    """Return the points of an agenda, scaled so that they add up to a length in minutes."""
    points = fit(template.items, minutes)
    return AgendaFields(items=tuple((point.minutes, point.text) for point in points))
