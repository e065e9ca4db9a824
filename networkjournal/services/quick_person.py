# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Add a person from one line, in one step; the line itself was read elsewhere."""

from datetime import date

from networkjournal.domain import cadence as rule
from networkjournal.domain.errors import refuse
from networkjournal.domain.introduction_view import IntroductionFields
from networkjournal.domain.quick_person import QuickPerson
from networkjournal.domain.words import Kind, MetHow
from networkjournal.i18n import _
from networkjournal.services.introductions import put_introduction
from networkjournal.services.left_line import LineKeeper
from networkjournal.services.shared_moves import new_contact, organization_id
from networkjournal.services.tags import put_tags
from networkjournal.store import models as m


class PersonAdder(LineKeeper):
    """Add what a line says, and keep a line that was left."""

    draft = "quick_person"

    def add(self, said: QuickPerson, today: date, by: int | None = None) -> int:
        """Add the person with tags and cadence, and return the id.

        `by` is who introduced them; where that is not known the note keeps what the line says.
        A line that was kept is forgotten.
        """
        refuse(said.problems())
        settings = self._journal.settings().cadences
        every = rule.days(said.cadence, None, settings)
        with self._journal.history.step(_("Add {name}").format(name=said.name)) as step:
            place = organization_id(step, self._journal.reader, said.organization)
            made = new_contact(step, said.name, said.title, place)
            step.update(
                m.Contact,
                made,
                linkedin_url=said.linkedin_url,
                links="\n".join(said.links),
                notes=said.whole_note() if by is None else said.note,
                met_how=said.met_how if by is None else said.met_how or MetHow.INTRODUCTION,
                cadence=said.cadence,
                snoozed_until=None if every is None else rule.later(today, every),
            )
            for model, values in ((m.ContactEmail, said.emails), (m.ContactPhone, said.phones)):
                for position, value in enumerate(values):
                    step.insert(model, contact_id=made, position=position, value=value, label="")
            if by is not None:
                put_introduction(step, made, by, IntroductionFields(by_id=by))
            if said.tags:
                put_tags(step, [made], said.tags, (), Kind.CONTACT)
        self._forget()
        return made
