# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Which agenda of the book a new meeting takes, fitted to its length."""

from networkjournal.domain.agenda import fit
from networkjournal.domain.edits import AgendaFields
from networkjournal.domain.words import MeetingKind
from networkjournal.services.template_files import AgendaTemplate
from networkjournal.services.templates import TemplateBook


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
