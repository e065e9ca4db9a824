# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own who a file says introduced whom: found by name among everybody, and written as one.

What is noted already stays. Who cannot be told, and what would be a circle, is left out with a
remark. A person is told by the id, or one who is yet to be made by `new_key` of their place.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from networkjournal.domain.exchange import IncomingContact, Skipped
from networkjournal.domain.folding import fold
from networkjournal.domain.introductions import closes_circle
from networkjournal.i18n import _
from networkjournal.store import models as m
from networkjournal.store.history import Step
from networkjournal.store.reading.records import tuples

Rows = dict[int | str, list[IncomingContact]]


@dataclass(slots=True)
class Led:
    """Hold who is to be led by whom, and what was left out."""

    by: dict[int, int] = field(default_factory=dict)
    noted: list[Skipped] = field(default_factory=list)


def new_key(place: int) -> int:
    """Name somebody who is yet to be made."""
    return -1 - place


def find(
    people: Sequence[IncomingContact], additions: Rows, there: Mapping[int, IncomingContact]
) -> Led:
    """Say who led to whom; rows in `additions` whose word cannot be taken lose it."""
    wanted = [(new_key(n), one) for n, one in enumerate(people) if one.introduced_by]
    wanted += _of_known(additions, there)
    led = Led()
    if not wanted:
        return led
    names = _names(people, additions, {fold(one.introduced_by) for _key, one in wanted})
    introduction = m.Introduction
    above: dict[int, int | None] = dict(
        tuples(introduction.select(introduction.contact_id, introduction.by_id))
    )
    for key, one in wanted:
        found = names.get(fold(one.introduced_by), [])
        reason = _reason(found, key, above)
        if not reason:
            led.by[key] = above[key] = found[0]
            continue
        sentence = reason.format(by=one.introduced_by, name=one.name)
        led.noted.append(Skipped(one.source_file, one.line, sentence))
        if key > 0:
            additions[key] = [replace(row, introduced_by="") for row in additions[key]]
    return led


def write(step: Step, led: Led, made: Sequence[int]) -> None:
    """Note who led to whom; `made` are the ids of new people by their places."""

    def of(key: int) -> int:
        return key if key > 0 else made[-1 - key]

    by = {of(key): of(other) for key, other in led.by.items()}
    introduction = m.Introduction
    # Somebody came through a no, and now it is known by whom.
    begun = dict(tuples(introduction.select(introduction.contact_id, introduction.id)))
    updates = {begun[one]: {"by_id": other} for one, other in by.items() if one in begun}
    rows = [{"contact_id": one, "by_id": other} for one, other in by.items() if one not in begun]
    if updates:
        step.update_many(introduction, updates)
    if rows:
        step.insert_many(introduction, rows)


def _of_known(
    additions: Rows, there: Mapping[int, IncomingContact]
) -> Iterator[tuple[int, IncomingContact]]:
    for contact_id, rows in additions.items():
        speaking = next((row for row in rows if row.introduced_by), None)
        if speaking is not None and not there[int(contact_id)].introduced_by:
            yield int(contact_id), speaking


def _names(
    people: Sequence[IncomingContact], additions: Rows, asked: set[str]
) -> dict[str, list[int]]:
    """Give everybody of these names, in the journal, among those to be made, or as a file says."""
    found: dict[str, list[int]] = {}
    contact = m.Contact
    query = contact.select(contact.folded, contact.id).where(contact.trashed_at.is_null())
    for folded, contact_id in query.tuples().iterator():
        if folded in asked:
            found.setdefault(folded, []).append(contact_id)
    for place, one in enumerate(people):
        if (folded := fold(one.name)) in asked:
            found.setdefault(folded, []).append(new_key(place))
    for contact_id, rows in additions.items():
        for folded in {fold(row.name) for row in rows} & asked:
            if contact_id not in found.setdefault(folded, []):
                found[folded].append(int(contact_id))
    return found


def _reason(found: Sequence[int], key: int, above: Mapping[int, int | None]) -> str:
    if not found:
        return _("{name}: {by}, who introduced them, is not among your people.")
    if len(found) > 1:
        return _("{name}: who introduced them is left out, several people are called {by}.")
    if found[0] == key or closes_circle(above, key, found[0]):
        return _("{name}: {by} came through them, so it cannot be the other way round too.")
    return ""
