# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The tags of opportunities and people: found or made by name, and gone with their last use."""

import json
from collections.abc import Iterable, Sequence

from networkjournal.domain.errors import UserError
from networkjournal.domain.folding import fold
from networkjournal.domain.words import Kind
from networkjournal.i18n import _
from networkjournal.store import models as m
from networkjournal.store.history import Step
from networkjournal.store.stamped import storable

LONGEST = 40
MOST = 20
"""Tags of one opportunity, or of one person."""
_OF: dict[Kind, type[m.OpportunityTag | m.ContactTag]] = {
    Kind.OPPORTUNITY: m.OpportunityTag,
    Kind.CONTACT: m.ContactTag,
}
_BORNE = {
    Kind.OPPORTUNITY: "SELECT opportunity_id, tag_id, id FROM opportunity_tag "
    "WHERE opportunity_id IN (SELECT value FROM json_each(?))",
    Kind.CONTACT: "SELECT contact_id, tag_id, id FROM contact_tag "
    "WHERE contact_id IN (SELECT value FROM json_each(?))",
}


def put_tags(
    step: Step,
    ids: Iterable[int],
    add: Sequence[str],
    remove: Sequence[str],
    kind: Kind = Kind.OPPORTUNITY,
) -> None:
    """Put tags on opportunities or people and take others off inside a step."""
    names = {key: " ".join(name.split()) for name in add if (key := _key(name))}
    if any(len(name) > LONGEST for name in names.values()):
        raise UserError({"tags": _("A tag has at most 40 characters.")})
    off = {_key(name) for name in remove} - names.keys()
    known = {row.folded: int(row.id) for row in m.Tag.select()}
    on = [known.get(key) or step.insert(m.Tag, name=name) for key, name in names.items()]
    taken = [known[key] for key in off if key in known]
    _put(step, list(ids), on, taken, kind)
    for tag_id in taken:
        if not any(bears.select().where(bears.tag_id == tag_id).exists() for bears in _OF.values()):
            step.delete(m.Tag, tag_id)


def _put(step: Step, ids: Sequence[int], on: Sequence[int], off: Sequence[int], kind: Kind) -> None:
    # Thousands may be chosen: one plain statement reads what they bear, one adds the rest.
    there: dict[int, dict[int, int]] = {of: {} for of in ids}
    for of, tag, row in step.database.execute_sql(_BORNE[kind], (json.dumps(ids),)).fetchall():
        there[of][tag] = row
    rows = (borne.pop(tag, None) for borne in there.values() for tag in off)
    step.delete_all(_OF[kind], [row for row in rows if row is not None])
    # What bears more already, from elsewhere, can still be freed of some.
    new = set(on)
    if any(new - borne.keys() and len(borne.keys() | new) > MOST for borne in there.values()):
        raise UserError({"tags": _too_many(kind)})
    step.insert_many(
        _OF[kind],
        [
            {f"{kind}_id": of, "tag_id": tag_id}
            for of, borne in there.items()
            for tag_id in on
            if tag_id not in borne
        ],
    )


def _too_many(kind: Kind) -> str:
    if kind is Kind.CONTACT:
        return _("A person has at most 20 tags.")
    return _("An opportunity has at most 20 tags.")


def _key(name: str) -> str:
    return str(storable(fold(" ".join(name.split()))))
