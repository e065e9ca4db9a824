# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Join how several people came to be known, inside a step: no circle, nobody by themselves."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from networkjournal.domain.days import short_with_year
from networkjournal.i18n import _
from networkjournal.services.introductions import ABOVE
from networkjournal.services.people_merge_rows import rows_about
from networkjournal.services.shared_moves import row_of, rows_where
from networkjournal.store import models as m
from networkjournal.store.history import Step

_Entry = Mapping[str, Any]
_NOTHING = {"by_id": None, "turndown_id": None, "on": None}


def join(step: Step, keep: int, others: Sequence[int], chosen: int | None) -> None:
    """Let one entry tell who led to the one who stays, and let the others' entries name them.

    `chosen` is whose entry stays, also where they have none. What else is told of how they came,
    and who would close a circle, goes into the note.
    """
    people = [keep, *others]
    _join_own(step, people, chosen)
    _name_anew(step, people)


def _join_own(step: Step, people: Sequence[int], chosen: int | None) -> None:
    first = people[0] if chosen is None else chosen
    own = rows_about(m.Introduction, "contact_id", list(dict.fromkeys((first, *people))))
    if not own:
        return
    told: list[_Entry] = [row.__data__ for row in own]
    is_empty = chosen is not None and told[0]["contact_id"] != chosen
    then = dict(_NOTHING) if is_empty else _kept(told, people)
    said = [each["note"] for each in told if each["note"]]
    said += [] if is_empty else _left(told, then, people)
    note = "\n\n".join(dict.fromkeys(said))
    for row in own[1:]:
        step.delete(m.Introduction, row.id)
    if note or any(then.values()):
        step.update(m.Introduction, own[0].id, contact_id=people[0], note=note, **then)
    else:
        step.delete(m.Introduction, own[0].id)


def _kept(told: Sequence[_Entry], people: Sequence[int]) -> dict[str, Any]:
    """Return who led to them, with what belongs to that: a day is one of this introduction."""
    good = [
        {**each, "by_id": None} if by and _leads_to(by, people) else {**each}
        for each in told
        for by in (each["by_id"],)
    ]
    led = (each for each in good if each["by_id"])
    began = (each for each in good if each["turndown_id"])
    base = next(led, None) or next(began, None) or good[0]
    then = {name: base[name] for name in _NOTHING}
    # Somebody came through a no, and elsewhere it is known by whom.
    alike = [each for each in good if each["by_id"] in (None, then["by_id"])]
    found = (each["turndown_id"] for each in alike if each["turndown_id"])
    then["turndown_id"] = then["turndown_id"] or next(found, None)
    same = (each for each in told if each["by_id"] in (None, then["by_id"]))
    days = (each["on"] for each in same if each["on"] and _tells_same(each, base))
    then["on"] = then["on"] or next(days, None)
    return then


def _tells_same(each: _Entry, base: _Entry) -> bool:
    if each["by_id"] and each["by_id"] == base["by_id"]:
        return True
    return not each["by_id"] and each["turndown_id"] in (None, base["turndown_id"])


def _left(told: Sequence[_Entry], then: _Entry, people: Sequence[int]) -> Iterator[str]:
    """Say in words what has no place beside what was kept."""
    for each in told:
        by, turndown, on = each["by_id"], each["turndown_id"], each["on"]
        day = short_with_year(on) if on else ""
        if by and by != then["by_id"] and by not in people:
            words = (
                _("Also introduced by {name}, {day}.") if on else _("Also introduced by {name}.")
            )
            yield words.format(name=row_of(m.Contact, by).name, day=day)
        elif on and on != then["on"]:
            yield _("Also introduced: {day}.").format(day=day)
        if turndown and turndown != then["turndown_id"]:
            of = row_of(m.Opportunity, row_of(m.Turndown, turndown).opportunity_id)
            yield _("Also came through the no for {position}.").format(position=of.position)


def _name_anew(step: Step, people: Sequence[int]) -> None:
    told = rows_about(m.Introduction, "by_id", people[1:])
    step.update_all(m.Introduction, [row.id for row in told], by_id=people[0])


def _leads_to(person: int, people: Sequence[int]) -> bool:
    """Tell whether a person is one of these, or came through one of them."""
    above = rows_where(m.Introduction, ABOVE, person)
    parents = {row.contact_id: row.by_id for row in above}
    seen: set[int] = set()
    at: int | None = person
    while at is not None and at not in seen:
        if at in people:
            return True
        seen.add(at)
        at = parents.get(at)
    return False
