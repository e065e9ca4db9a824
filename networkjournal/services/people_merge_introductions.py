# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Join how several people came to be known, inside a step: no circle, nobody by themselves."""

from collections.abc import Mapping, Sequence

from networkjournal.services.people_merge_rows import rows_about
from networkjournal.store import models as m
from networkjournal.store.history import Step
from networkjournal.store.reading.records import tuples

_Parents = Mapping[int, int | None]


def join(step: Step, keep: int, others: Sequence[int], first: int) -> None:
    """Let one entry tell who led to the one who stays, and let the others' entries name them.

    `first` is whose entry counts first. An introduction that would end in a circle is left out.
    """
    people = [keep, *others]
    _join_own(step, people, first)
    _name_anew(step, people)


def _join_own(step: Step, people: Sequence[int], first: int) -> None:
    own = rows_about(m.Introduction, "contact_id", list(dict.fromkeys((first, *people))))
    if not own:
        return
    values = [row.__data__ for row in own]
    parents = _parents(people)
    led = [each["by_id"] for each in values]
    by = next((each for each in led if each and not _leads_to(parents, each, people)), None)
    turndown = next((each["turndown_id"] for each in values if each["turndown_id"]), None)
    on = next((each["on"] for each in values if each["on"]), None)
    note = "\n\n".join(dict.fromkeys(each["note"] for each in values if each["note"]))
    for row in own[1:]:
        step.delete(m.Introduction, row.id)
    if by or turndown or on or note:
        then = {"by_id": by, "turndown_id": turndown, "on": on, "note": note}
        step.update(m.Introduction, own[0].id, contact_id=people[0], **then)
    else:
        step.delete(m.Introduction, own[0].id)


def _name_anew(step: Step, people: Sequence[int]) -> None:
    told = rows_about(m.Introduction, "by_id", people[1:])
    step.update_all(m.Introduction, [row.id for row in told], by_id=people[0])


def _parents(people: Sequence[int]) -> _Parents:
    """Return who led to whom, apart from what led to these people."""
    query = m.Introduction.select(m.Introduction.contact_id, m.Introduction.by_id)
    return {person: by for person, by in tuples(query) if person not in people}


def _leads_to(parents: _Parents, person: int, people: Sequence[int]) -> bool:
    """Tell whether a person is one of these, or came through one of them."""
    seen: set[int] = set()
    at: int | None = person
    while at is not None and at not in seen:
        if at in people:
            return True
        seen.add(at)
        at = parents.get(at)
    return False
