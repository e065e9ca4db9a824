# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own what an incoming contact adds to a person; it never overwrites what is there."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from networkjournal.domain.exchange import (
    IncomingContact,
    IncomingValue,
    Match,
    MatchKind,
)
from networkjournal.domain.import_preview import RowKey
from networkjournal.domain.web_address import url_key
from networkjournal.i18n import _
from networkjournal.services.exchange.beside import more_tags
from networkjournal.services.exchange.keys import phone_key, plain
from networkjournal.services.exchange.matching import Matcher
from networkjournal.services.exchange.text import lines_beside

_FILLED = (
    "organization",
    "linkedin_url",
    "city",
    "birthday",
    "notes",
    "connected_on",
    "uid",
)


@dataclass(slots=True)
class Plan:
    """Hold what an import will do; nothing is done yet.

    `people` are the persons to make, each with all its rows joined; a person's place is the `batch`
    of its match. `doubts` says for the doubtful ones among them whom they may be. `additions` holds
    the rows for contacts of the journal, by their id: `merge` says what is new in them.
    """

    people: list[IncomingContact] = field(default_factory=list)
    doubts: dict[int, Match] = field(default_factory=dict)
    additions: dict[int | str, list[IncomingContact]] = field(default_factory=dict)
    joined: int = 0

    @property
    def joined_here(self) -> int:
        """Return how many rows are of somebody whom an earlier row of this import makes."""
        return self.joined - sum(map(len, self.additions.values()))


def plan(
    matcher: Matcher,
    contacts: Iterable[IncomingContact],
    same: Collection[RowKey] = (),
) -> Plan:
    """Sort the contacts of one or several files; `joined` counts the rows of people met before.

    `same` are doubtful rows of which somebody said that they are whom they look like.
    """
    result = Plan()
    for contact in contacts:
        trusted = bool(same) and (contact.source_file, contact.line) in same
        match = matcher.match(contact, trusted=trusted)
        if match.kind is not MatchKind.SAME:
            if match.kind is MatchKind.DOUBTFUL:
                result.doubts[len(result.people)] = match
            result.people.append(contact)
            continue
        result.joined += 1
        if match.known is not None:
            result.additions.setdefault(match.known, []).append(contact)
        elif match.batch is not None:
            person = result.people[match.batch]
            changes = merge(person, contact) | beside(person, contact)
            changes |= joined_notes(person, contact)
            joined = replace(person, **changes)
            if lines := _unsaid(joined, contact):
                joined = replace(joined, notes="\n".join(filter(None, (joined.notes, lines))))
            result.people[match.batch] = joined
    return result


def merge(existing: IncomingContact, incoming: IncomingContact) -> dict[str, Any]:
    """Give the fields, by name, that the incoming contact changes, with their new values.

    Empty fields are filled and new e-mails, phones and links are added; nothing is overwritten.
    """
    changes: dict[str, Any] = {
        name: value
        for name in _FILLED
        if (value := getattr(incoming, name)) and not getattr(existing, name)
    }
    changes |= _names(existing, incoming) | _title(existing, incoming)
    emails = _values(existing.emails, incoming.emails, plain)
    phones = _values(existing.phones, incoming.phones, phone_key)
    links = _links(existing, incoming)
    for name, more in (("emails", emails), ("phones", phones), ("links", links)):
        if more:
            changes[name] = getattr(existing, name) + more
    return changes


def joined_notes(existing: IncomingContact, incoming: IncomingContact) -> dict[str, Any]:
    """Give the notes of two cards of somebody who had none: neither is the better one."""
    more = lines_beside(existing.notes, incoming.notes)
    return {"notes": f"{existing.notes}\n\n{more}"} if existing.notes and more else {}


def beside(existing: IncomingContact, incoming: IncomingContact) -> dict[str, Any]:
    """Give what the incoming contact adds that is kept beside a contact: tags and the like."""
    changes: dict[str, Any] = {
        name: value
        for name in ("photo", "introduced_by")
        if (value := getattr(incoming, name)) and not getattr(existing, name)
    }
    if incoming.tags and (more := more_tags(existing.tags, incoming.tags)):
        changes["tags"] = existing.tags + more
    return changes


def _unsaid(person: IncomingContact, row: IncomingContact) -> str:
    """Give what a row of a new person says otherwise, a line each: nobody was asked which holds."""
    headings = {
        "name": _("Name"),
        "organization": _("Organization"),
        "title": _("Title"),
        "city": _("City"),
        "birthday": _("Birthday"),
        "connected_on": _("Connected on"),
    }
    lines = [
        _("{heading}: {text}").format(heading=heading, text=value)
        for name, heading in headings.items()
        if (value := getattr(row, name)) and plain(f"{getattr(person, name)}") != plain(f"{value}")
    ]
    return lines_beside(person.notes, "\n".join(lines))


def _names(existing: IncomingContact, incoming: IncomingContact) -> dict[str, str]:
    """Fill the parts of the name together, and only if they are parts of the same name."""
    if existing.given_name or existing.family_name:
        return {}
    if existing.name and plain(existing.name) != plain(incoming.name):
        return {}
    parts = ("name", "given_name", "family_name")
    return {
        part: value
        for part in parts
        if (value := getattr(incoming, part)) and not getattr(existing, part)
    }


def _title(existing: IncomingContact, incoming: IncomingContact) -> dict[str, str]:
    """Fill the title, unless it is one at another organization."""
    if existing.title or not incoming.title:
        return {}
    if existing.organization and plain(existing.organization) != plain(incoming.organization):
        return {}
    return {"title": incoming.title}


def _values(
    old: tuple[IncomingValue, ...], new: tuple[IncomingValue, ...], key: Callable[[str], str]
) -> tuple[IncomingValue, ...]:
    seen = {key(item.value) for item in old}
    more = []
    for item in new:
        if key(item.value) not in seen:
            seen.add(key(item.value))
            more.append(item)
    return tuple(more)


def _links(existing: IncomingContact, incoming: IncomingContact) -> tuple[str, ...]:
    links = incoming.links
    if existing.linkedin_url and incoming.linkedin_url:
        links = (*links, incoming.linkedin_url)
    seen = {url_key(link) for link in (*existing.links, existing.linkedin_url)}
    return tuple({url_key(link): link for link in links if url_key(link) not in seen}.values())
