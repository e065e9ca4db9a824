# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Keep how files know the people of an organization that is about to get another name.

Whoever has an address is found by that. Of the others a list tells name, organization and title;
once the organization is called otherwise, the same list would make each of them anew.
"""

from networkjournal.services.exchange import known
from networkjournal.services.exchange.former import alias_of
from networkjournal.services.people_merge_rows import keep_names
from networkjournal.store.history import Step

_WITHOUT_ADDRESS = """SELECT id FROM contact c WHERE organization_id = ? AND linkedin_url = ''
AND NOT EXISTS (SELECT 1 FROM contact_email e WHERE e.contact_id = c.id)"""


def keep_people(step: Step, organization_id: int) -> None:
    """Note what was on the cards of its people, those in the trash too, before it changes."""
    found = step.database.execute_sql(_WITHOUT_ADDRESS, (organization_id,)).fetchall()
    people = known.as_incoming(row[0] for row in found)
    keep_names(step, [(contact_id, alias_of(one)) for contact_id, one in people.items()])
