# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What can be done with introductions: note who led to whom, and forget it.

A circle is refused inside the transaction, by what the journal holds at that moment: whatever
was read before may have changed since.
"""

from datetime import date

from networkjournal.domain.errors import UserError, refuse
from networkjournal.domain.introduction_view import IntroductionFields
from networkjournal.domain.introductions import Link, would_circle
from networkjournal.i18n import _
from networkjournal.services.former_people import id_now, person_there
from networkjournal.services.shared_moves import new_contact, row_of, rows_where
from networkjournal.store import models as m
from networkjournal.store.history import Step
from networkjournal.store.journal import Journal

ABOVE = """contact_id IN (
    WITH RECURSIVE above(id) AS (
        VALUES (?)
        UNION
        SELECT i.by_id FROM introduction i JOIN above a ON i.contact_id = a.id
        WHERE i.by_id IS NOT NULL
    )
    SELECT id FROM above
)"""
"""Says in SQL how a person came, and who led to whom above: these alone can close a circle."""


class Introductions:
    """Note who led to whom, one step each."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def note(self, contact_id: int, fields: IntroductionFields, today: date) -> None:
        """Store how a person came; where nothing is said it is forgotten.

        UserError where it would close a circle, or somebody is gone meanwhile.
        """
        refuse(fields.problems(today))
        if fields.says_nothing:
            self.forget(contact_id)
            return
        person = person_there(contact_id)
        contact_id, name = person.id, person.name
        with self._journal.history.step(_("Note how {name} came").format(name=name)) as step:
            by = id_now(fields.by_id) or fields.by_id
            if by is None and fields.by_name.strip():
                by = new_contact(step, fields.by_name)
            put_introduction(step, contact_id, by, fields)

    def forget(self, contact_id: int) -> None:
        """Note nothing any more of how a person came."""
        there = rows_where(m.Introduction, "contact_id = ?", contact_id)
        if there:
            name = person_there(contact_id).name
            label = _("Forget how {name} came").format(name=name)
            with self._journal.history.step(label) as step:
                step.delete(m.Introduction, there[0].id)


def put_introduction(
    step: Step, contact_id: int, by: int | None, fields: IntroductionFields
) -> None:
    """Store inside a step how a person came; UserError where it would close a circle.

    `by` is who introduced them, whatever the fields say.
    """
    _refuse_wrong(contact_id, by, fields.turndown_id)
    values = {
        "by_id": by,
        "turndown_id": fields.turndown_id,
        "on": fields.on,
        "note": fields.note.strip(),
    }
    there = rows_where(m.Introduction, "contact_id = ?", contact_id)
    if there:
        step.update(m.Introduction, there[0].id, **values)
    else:
        step.insert(m.Introduction, contact_id=contact_id, **values)


def _refuse_wrong(contact_id: int, by: int | None, turndown: int | None) -> None:
    person = person_there(contact_id)
    if turndown is not None and row_of(m.Turndown, turndown) is None:
        raise UserError({"turndown": _("This turndown was deleted meanwhile.")})
    if by is None:
        return
    other = row_of(m.Contact, by)
    if other is None:
        raise UserError({"by": _("This person was deleted meanwhile.")})
    if by == contact_id:
        raise UserError({"by": _("Nobody introduces themselves.")})
    # Also of people in the trash, who may come back.
    links = [Link(row.contact_id, row.by_id) for row in rows_where(m.Introduction, ABOVE, by)]
    if would_circle(links, contact_id, by):
        sentence = _("{by} came to you through {name}, so it cannot be the other way round too.")
        raise UserError({"by": sentence.format(by=other.name, name=person.name)})
