# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""A step with several people; who is gone or lies in the trash is left out of it."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from networkjournal.domain.errors import UserError
from networkjournal.i18n import _
from networkjournal.store.history import Step
from networkjournal.store.journal import Journal


@contextmanager
def people_step(
    journal: Journal, words: str, ids: Sequence[int]
) -> Iterator[tuple[Step, list[int]]]:
    """Open a step and give it with those who are there, in their order."""
    with journal.history.step(words) as step:
        sql = (
            "SELECT id FROM contact "
            "WHERE trashed_at IS NULL AND id IN (SELECT value FROM json_each(?))"
        )
        found = step.database.execute_sql(sql, (json.dumps(list(ids)),)).fetchall()
        known = {row[0] for row in found}
        there = [one for one in dict.fromkeys(ids) if one in known]
        if ids and not there:
            raise UserError(_("This person was deleted meanwhile."))
        yield step, there
