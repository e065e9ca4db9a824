# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Add a person from one line, in one step; the line itself was read elsewhere."""

from contextlib import suppress
from datetime import date

from networkjournal.domain import cadence as rule
from networkjournal.domain.errors import OutsideError, refuse
from networkjournal.domain.quick_person import QuickPerson
from networkjournal.domain.words import Kind
from networkjournal.i18n import _
from networkjournal.services.shared_moves import new_contact, organization_id
from networkjournal.services.tags import put_tags
from networkjournal.store import models as m
from networkjournal.store.journal import Journal

DRAFT = "quick_person"
"""The key under which a line that was left is kept."""


class PersonAdder:
    """Add what a line says, and keep a line that was left."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    @property
    def busy(self) -> bool:
        """Tell whether a long step is being written, so that nothing else can be."""
        return self._journal.history.busy

    def add(self, said: QuickPerson, today: date) -> int:
        """Add the person with tags and cadence, and return the id.

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
                notes=said.note,
                met_how=said.met_how,
                cadence=said.cadence,
                snoozed_until=None if every is None else rule.later(today, every),
            )
            for model, values in ((m.ContactEmail, said.emails), (m.ContactPhone, said.phones)):
                for position, value in enumerate(values):
                    step.insert(model, contact_id=made, position=position, value=value, label="")
            if said.tags:
                put_tags(step, [made], said.tags, (), Kind.CONTACT)
        # The person is added now, whatever becomes of the line.
        with suppress(OutsideError):
            if self.kept():
                self.keep("")
        return made

    def keep(self, line: str) -> None:
        """Keep a line that was left without adding it; an empty one is forgotten."""
        if line.strip():
            self._journal.drafts.keep(DRAFT, {"line": line})
        else:
            self._journal.drafts.drop(DRAFT)

    def kept(self) -> str:
        """Return the line that was kept, empty without one."""
        draft = self._journal.reader.draft(DRAFT)
        line = draft.content.get("line") if draft else ""
        return line if isinstance(line, str) else ""
