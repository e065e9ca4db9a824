# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own what a plan says to the one who is to look at it; change nothing."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from networkjournal.domain.exchange import IncomingContact, Match, MatchReason, Skipped
from networkjournal.domain.import_preview import Difference, Entry, Outcome, RowKey
from networkjournal.i18n import _
from networkjournal.services.exchange import known
from networkjournal.services.exchange.keys import plain
from networkjournal.services.exchange.text import lines_beside, one_line

COMPARED = "name", "organization", "title", "city", "birthday", "notes", "connected_on"
_WITH_NAME = "name", "given_name", "family_name"


def differences(mine: IncomingContact, rows: Iterable[IncomingContact]) -> tuple[Difference, ...]:
    """Give the fields of which both sides say something, and not the same; the last row speaks.

    Where one of several rows says what is here, the others bring nothing that was not weighed.
    """
    found: dict[str, Difference] = {}
    agreed: set[str] = set()
    for row in rows:
        for name in COMPARED:
            here, there = _text(getattr(mine, name)), _text(getattr(row, name))
            if name == "notes" and here:
                # Lines are added, so only those that are missing say something else.
                if more := lines_beside(here, there):
                    before = found[name].theirs if name in found else ""
                    more = "\n".join(filter(None, (before, lines_beside(before, more))))
                    found[name] = Difference(name, here, more)
                continue
            if there:
                found.pop(name, None)
            if there and plain(here) == plain(there):
                agreed.add(name)
            if here and there and plain(here) != plain(there):
                found[name] = Difference(name, here, there)
    return tuple(found[name] for name in COMPARED if name in found and name not in agreed)


def taken(
    mine: IncomingContact, rows: Iterable[IncomingContact], fields: frozenset[str]
) -> IncomingContact:
    """Give a person with these fields as the rows have them, where they have any."""
    for row in rows:
        names = [name for name in fields if name in COMPARED and getattr(row, name)]
        changes: dict[str, Any] = {name: getattr(row, name) for name in names}
        if "notes" in changes and mine.notes:
            more = lines_beside(mine.notes, row.notes)
            changes["notes"] = f"{mine.notes}\n\n{more}" if more else mine.notes
        if "name" in changes:
            changes |= {name: getattr(row, name) for name in _WITH_NAME}
        mine = replace(mine, **changes)
    return mine


def entries(plan: Any) -> list[Entry]:
    """Give every row of a plan: those that want a look first, then new ones, the rest after."""
    doubtful: list[Entry] = []
    new: list[Entry] = []
    likes = _likes(plan)
    for place, person in enumerate(plan.people):
        match = plan.doubts.get(place)
        if match is None:
            new.append(_entry(Outcome.NEW, person))
        else:
            reason = reasons()[match.reason]
            entry = _entry(Outcome.DOUBTFUL, person)
            like = likes[place]
            entry = replace(entry, reason=reason, likes=like.name, likes_about=_about(like))
            if match.known is not None:
                # Said to be the same person, either side may be kept, as with an update.
                found = differences(like, [person])
                entry = replace(entry, contact_id=int(match.known), differences=found)
            doubtful.append(entry)
    updates: list[Entry] = []
    same: list[Entry] = []
    for entry in _known(plan):
        (same if entry.outcome is Outcome.SAME else updates).append(entry)
    return [*doubtful, *updates, *new, *same, *_skipped(plan.incoming.skipped)]


def _skipped(rows: Iterable[Skipped]) -> list[Entry]:
    """Say each reason once, with all rows that it is true of."""
    found: dict[str, list[RowKey]] = {}
    for row in rows:
        found.setdefault(row.reason, []).append((row.source_file, row.line))
    return [
        Entry(Outcome.SKIPPED, reason, "", *first, more=tuple(more))
        for reason, (first, *more) in found.items()
    ]


def _known(plan: Any) -> Iterator[Entry]:
    changed = {contact_id: changes for contact_id, _before, changes in plan.changes}
    for contact_id, (before, rows) in plan.additions.items():
        found = differences(before, rows)
        changes = changed.get(contact_id, {})
        outcome = Outcome.UPDATE if changes or found else Outcome.SAME
        yield replace(
            _entry(outcome, rows[-1]),
            name=before.name,
            contact_id=contact_id,
            adds=tuple(name for name in changes if name not in {"given_name", "family_name"}),
            differences=found,
        )


def _likes(plan: Any) -> dict[int, IncomingContact]:
    """Give whom each doubtful row may be."""
    matches: dict[int, Match] = plan.doubts
    ids = [int(match.known) for match in matches.values() if match.known is not None]
    there = known.as_incoming(ids)
    return {
        place: plan.people[match.like] if match.known is None else there[int(match.known)]
        for place, match in matches.items()
    }


def _about(person: IncomingContact) -> str:
    emails = [email.value for email in person.emails[:1]]
    return " · ".join(filter(None, (person.title, person.organization, *emails)))


def _entry(outcome: Outcome, person: IncomingContact) -> Entry:
    ways = (*(phone.value for phone in person.phones), person.linkedin_url)
    return Entry(
        outcome,
        person.name,
        _about(person),
        person.source_file,
        person.line,
        ways=tuple(filter(None, ways)),
        connected_on=person.connected_on,
    )


def reasons() -> dict[MatchReason, str]:
    """Say why a row is doubtful."""
    return {
        MatchReason.NAME_AND_ORGANIZATION: _("same name at the same organization"),
        MatchReason.NAME_AND_PHONE: _("same name, same phone number"),
        MatchReason.EMAIL_OF_ANOTHER_NAME: _("same e-mail address, another name"),
        MatchReason.EMAIL_OF_ANOTHER_CARD: _("same e-mail address, but other details differ"),
        MatchReason.SEVERAL: _("several people of this name and date"),
    }


def _text(value: Any) -> str:
    text = value if isinstance(value, str) else value.isoformat() if value else ""
    return text.strip() if "\n" in text else one_line(text)
