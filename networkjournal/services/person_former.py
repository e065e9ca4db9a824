# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Keep how files know people who are about to be changed by hand.

Whoever has a LinkedIn page is found by that, a mailbox goes with the name; of the others a list
tells name, organization, title and the like. Once that is changed, the same list would make each
of them anew.
"""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from networkjournal.services.exchange import known
from networkjournal.services.exchange.former import alias_before, alias_of
from networkjournal.services.people_merge_rows import keep_names
from networkjournal.store.history import Step

TOLD_BY = frozenset(
    ("name", "organization", "title", "emails", "phones", "linkedin_url", "birthday")
)
"""Fields of a form by which a file may know somebody."""

_ELSEWHERE = """SELECT id FROM contact c WHERE id IN (SELECT value FROM json_each(?))
AND organization_id IS NOT ? AND linkedin_url = ''
AND NOT EXISTS (SELECT 1 FROM contact_email e WHERE e.contact_id = c.id)"""


@contextmanager
def known_as_before(step: Step, contact_id: int) -> Iterator[None]:
    """Note what was on a card, where a file no longer knows the person after what is done here."""
    before = known.as_incoming([contact_id])[contact_id]
    yield
    after = known.as_incoming([contact_id])[contact_id]
    keep_names(step, [(contact_id, alias_before(before, after))])


def keep_before_move(step: Step, ids: Sequence[int], organization_id: int | None) -> None:
    """Note what is on the cards of people who are about to be said to work at this organization."""
    values = json.dumps(list(ids)), organization_id
    found = step.database.execute_sql(_ELSEWHERE, values).fetchall()
    people = known.as_incoming(row[0] for row in found)
    keep_names(step, [(contact_id, alias_of(one)) for contact_id, one in people.items()])
