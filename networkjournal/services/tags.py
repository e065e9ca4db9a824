# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The tags of opportunities and people: found or made by name, and gone with their last use."""

import json
from collections.abc import Iterable, Sequence

from networkjournal.domain.errors import UserError
from networkjournal.domain.folding import fold
from networkjournal.i18n import _
from networkjournal.store import models as m
from networkjournal.store.history import Step
from networkjournal.store.stamped import storable

LONGEST = 40
MOST = 20
"""Tags of one opportunity, or of one person."""
Bearing = type[m.OpportunityTag] | type[m.ContactTag]
"""The table that says who bears which tag."""
_BORNE = {
    m.OpportunityTag: (
        "opportunity_id",
        (
            "SELECT opportunity_id, tag_id, id FROM opportunity_tag "
            "WHERE opportunity_id IN (SELECT value FROM json_each(?))"
        ),
    ),
    m.ContactTag: (
        "contact_id",
        (
            "SELECT contact_id, tag_id, id FROM contact_tag "
            "WHERE contact_id IN (SELECT value FROM json_each(?))"
        ),
    ),
}
_USED = (
    "SELECT EXISTS (SELECT 1 FROM opportunity_tag WHERE tag_id = :id) "
    "OR EXISTS (SELECT 1 FROM contact_tag WHERE tag_id = :id)"
)


def put_tags(
    step: Step,
    ids: Iterable[int],
    add: Sequence[str],
    remove: Sequence[str],
    table: Bearing = m.OpportunityTag,
) -> None:
    """Put tags on opportunities, or on people, and take others off inside a step."""
    names = {key: " ".join(name.split()) for name in add if (key := _key(name))}
    if any(len(name) > LONGEST for name in names.values()):
        raise UserError({"tags": _("A tag has at most 40 characters.")})
    off = {_key(name) for name in remove} - names.keys()
    known = {row.folded: int(row.id) for row in m.Tag.select()}
    on = [known.get(key) or step.insert(m.Tag, name=name) for key, name in names.items()]
    taken = [known[key] for key in off if key in known]
    _put(step, list(ids), on, taken, table)
    for tag_id in taken:
        if not step.database.execute_sql(_USED, {"id": tag_id}).fetchone()[0]:
            step.delete(m.Tag, tag_id)


def _put(
    step: Step, ids: Sequence[int], on: Sequence[int], off: Sequence[int], table: Bearing
) -> None:
    # Thousands may be chosen: one plain statement reads what they bear, one adds the rest.
    bearer, sql = _BORNE[table]
    there: dict[int, dict[int, int]] = {bearer_id: {} for bearer_id in ids}
    for bearer_id, tag, row in step.database.execute_sql(sql, (json.dumps(ids),)).fetchall():
        there[bearer_id][tag] = row
    for borne in there.values():
        for tag_id in off:
            if tag_id in borne:
                step.delete(table, borne.pop(tag_id))
    # What bears more already, from elsewhere, can still be freed of some.
    new = set(on)
    if any(new - borne.keys() and len(borne.keys() | new) > MOST for borne in there.values()):
        person = table is m.ContactTag
        few = _("A person has at most 20 tags.") if person else None
        raise UserError({"tags": few or _("An opportunity has at most 20 tags.")})
    step.insert_many(
        table,
        [
            {bearer: bearer_id, "tag_id": tag_id}
            for bearer_id, borne in there.items()
            for tag_id in on
            if tag_id not in borne
        ],
    )


def _key(name: str) -> str:
    return str(storable(fold(" ".join(name.split()))))
