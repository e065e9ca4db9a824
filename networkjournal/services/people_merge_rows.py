# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Bring what hangs on several people to one of them, inside a step; knows nothing of fields.

What may hang there once only (a round, a meeting, a tag, a photo) is joined: one row's values
stay together, and what another said of a round is returned as words. Every other table that
speaks of people simply speaks of the one from then on.
"""

import json
from collections.abc import Callable, Sequence
from typing import Any

from networkjournal.domain.duplicates.people import phone_of
from networkjournal.services import people_merge_seats
from networkjournal.store import models as m
from networkjournal.store.history import Step

_ONCE: dict[type[m.Stamped], str] = {
    m.Interviewer: "round_id",
    m.MeetingPerson: "meeting_id",
    m.ContactTag: "tag_id",
}
"""Where a person stands once only, and at what."""
_OWN = {*_ONCE, m.ContactEmail, m.ContactPhone, m.ContactPhoto, m.NotSame, m.Introduction}


def join(step: Step, keep: int, others: Sequence[int], photo_of: int | None) -> list[str]:
    """Bring all rows to the one who is kept; return, for the note, what could not be joined.

    `photo_of` is whose picture stays, also no picture.
    """
    people = [keep, *others]
    _join_values(step, m.ContactEmail, people, _same_mailbox)
    _join_values(step, m.ContactPhone, people, _same_phone)
    left_out = [
        row for model, partner in _ONCE.items() for row in _join_once(step, model, partner, people)
    ]
    said = [people_merge_seats.words(row) for row in left_out if isinstance(row, m.Interviewer)]
    _join_photos(step, people, photo_of)
    _join_apart(step, people)
    for model in m.STAMPED:
        for field in model._meta.refs:
            if field.rel_model is m.Contact and model not in _OWN:
                _point(step, model, field.name, people)
    return said


def keep_names(step: Step, names: Sequence[tuple[int, str]]) -> None:
    """Note by what files know people: an id with one name each time; who had it keeps it."""
    sql = "SELECT uid FROM contact_alias WHERE uid IN (SELECT value FROM json_each(?))"
    wanted = json.dumps([uid for _contact_id, uid in names])
    known = {"", *(row[0] for row in step.database.execute_sql(sql, (wanted,)).fetchall())}
    new: dict[str, int] = {}
    for contact_id, uid in names:
        if uid not in known:
            new.setdefault(uid, contact_id)
    rows = [{"contact_id": contact_id, "uid": uid} for uid, contact_id in new.items()]
    step.insert_many(m.ContactAlias, rows)


def rows_about(model: type[m.Stamped], column: str, people: Sequence[int]) -> list[Any]:
    """Return what speaks of these people, in their order."""
    found = list(model.select().where(getattr(model, column).in_(people)).order_by(model.id))
    return sorted(found, key=lambda row: people.index(row.__data__[column]))


def _point(step: Step, model: type[m.Stamped], column: str, people: Sequence[int]) -> None:
    found = [row.id for row in rows_about(model, column, people[1:])]
    step.update_all(model, found, **{column: people[0]})


def _join_values(
    step: Step,
    model: type[m.ContactEmail | m.ContactPhone],
    people: Sequence[int],
    same: Callable[[str, str], bool],
) -> None:
    """Keep each address once; what each label says of it stays."""
    found = sorted(
        rows_about(model, "contact_id", people),
        key=lambda row: (people.index(row.__data__["contact_id"]), row.position, row.id),
    )
    kept: list[Any] = []
    for row in found:
        twin = next((each for each in kept if same(each.value, row.value)), None)
        if twin is None:
            kept.append(row)
            continue
        if row.label.casefold() not in twin.label.casefold():
            twin.label = ", ".join(each for each in (twin.label, row.label) if each)
        if row.value.strip().startswith("+") and not twin.value.strip().startswith("+"):
            twin.value = row.value
        step.delete(model, row.id)
    values = {
        row.id: {
            "contact_id": people[0], "position": at, "value": row.value, "label": row.label,
        }
        for at, row in enumerate(kept)
    }  # fmt: skip
    step.update_many(model, values)


def _same_mailbox(one: str, other: str) -> bool:
    # What only may be one mailbox (`name+tag`) stays: files know the person by each of them.
    return one.strip().casefold() == other.strip().casefold()


def _same_phone(one: str, other: str) -> bool:
    """Tell whether it is one number; one that only ends like another one may be elsewhere."""
    phone = phone_of(one)
    return one.strip() == other.strip() or (phone.is_whole_number and phone == phone_of(other))


def _join_once(
    step: Step, model: type[m.Stamped], partner: str, people: Sequence[int]
) -> list[Any]:
    """Keep one row for each partner; return those whose values contradict it."""
    at: dict[int, list[Any]] = {}
    for row in rows_about(model, "contact_id", people):
        at.setdefault(row.__data__[partner], []).append(row)
    kept: dict[int, dict[str, Any]] = {}
    contradicting: list[Any] = []
    for first, *rest in at.values():
        values, left_out = people_merge_seats.joined([first, *rest])
        kept[first.id] = {**values, "contact_id": people[0]}
        contradicting += left_out
        for row in rest:
            step.delete(model, row.id)
    step.update_many(model, kept)
    return contradicting


def _join_photos(step: Step, people: Sequence[int], chosen: int | None) -> None:
    found = rows_about(m.ContactPhoto, "contact_id", people)
    of = [row for row in found if row.__data__["contact_id"] == chosen]
    kept = of if chosen is not None else found[:1]
    for row in found:
        if row not in kept:
            step.delete(m.ContactPhoto, row.id)
    step.update_all(m.ContactPhoto, [row.id for row in kept], contact_id=people[0])


def _join_apart(step: Step, people: Sequence[int]) -> None:
    """Whoever is not the same as one of them is not the same as the one who stays."""
    keep, *others = people
    first, second = m.NotSame.first_id, m.NotSame.second_id
    found = list(m.NotSame.select().where(first.in_(people) | second.in_(people)))
    seen: set[frozenset[int]] = set()
    # Those that stay as they are come first: they must not be written twice.
    for row in sorted(found, key=lambda row: bool(_ids(row) & set(others))):
        one, other = (keep if each in others else each for each in _pair(row))
        if one == other or frozenset((one, other)) in seen:
            step.delete(m.NotSame, row.id)
            continue
        seen.add(frozenset((one, other)))
        step.update(m.NotSame, row.id, first_id=one, second_id=other)


def _pair(row: Any) -> tuple[int, int]:
    return row.__data__["first_id"], row.__data__["second_id"]


def _ids(row: Any) -> set[int]:
    return set(_pair(row))
