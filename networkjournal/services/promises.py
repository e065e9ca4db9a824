# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Promises both ways: noted, changed, done, taken back, deleted, one step each."""

from datetime import date
from typing import Any

from networkjournal.domain.errors import UserError, refuse
from networkjournal.domain.promises import PromiseFields
from networkjournal.domain.settings import past_problem
from networkjournal.i18n import _
from networkjournal.services.former_people import person_there
from networkjournal.services.shared_moves import row_of
from networkjournal.store import models as m
from networkjournal.store.journal import Journal


class Promises:
    """Change what people and I said we would do."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def add(
        self, contact_id: int, fields: PromiseFields, today: date, meeting_id: int | None = None
    ) -> int:
        """Note a promise of or to a person and return its id; a meeting that is gone is left out.

        Where the form does not say when it was said, it was today.
        """
        refuse(fields.problems(today))
        with self._journal.history.step(_("Note a promise")) as step:
            person = person_there(contact_id)
            return step.insert(
                m.Promise,
                contact_id=person.id,
                meeting_id=meeting_id if row_of(m.Meeting, meeting_id) else None,
                **(_plain(fields) | {"said_on": fields.said_on or today}),
            )

    def change(self, promise_id: int, fields: PromiseFields, today: date) -> None:
        """Store what the form says."""
        refuse(fields.problems(today))
        with self._journal.history.step(_("Change a promise")) as step:
            self._refuse_gone(promise_id)
            step.update(m.Promise, promise_id, **_plain(fields))

    def done(self, promise_id: int, on: date, today: date | None = None) -> None:
        """Tick a promise as done on a day; `today` where the day was chosen."""
        refuse(past_problem("done_on", on, today))
        with self._journal.history.step(_("Tick a promise as done")) as step:
            self._refuse_gone(promise_id)
            step.update(m.Promise, promise_id, done_on=on)

    def take_back(self, promise_id: int) -> None:
        """Say that a promise is not done after all."""
        with self._journal.history.step(_("Take back that a promise is done")) as step:
            self._refuse_gone(promise_id)
            step.update(m.Promise, promise_id, done_on=None)

    def delete(self, promise_id: int) -> None:
        """Delete a promise."""
        with self._journal.history.step(_("Delete a promise")) as step:
            step.delete(m.Promise, promise_id)

    def _refuse_gone(self, promise_id: int) -> None:
        if row_of(m.Promise, promise_id) is None:
            raise UserError(_("This promise was deleted meanwhile."))


def _plain(fields: PromiseFields) -> dict[str, Any]:
    return {
        "by_me": fields.by_me,
        "text": " ".join(fields.text.split()),
        "due": fields.due,
        "said_on": fields.said_on,
    }
