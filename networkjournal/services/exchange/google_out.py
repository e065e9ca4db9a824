# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the contacts as the CSV that Google Contacts imports; decide nothing about them."""

from collections.abc import Iterable, Sequence

from networkjournal.domain.exchange import IncomingValue, OutgoingContact
from networkjournal.domain.people_sheet import PersonColumn
from networkjournal.services.exchange import people_names
from networkjournal.services.exchange.beside import listed
from networkjournal.services.exchange.csv_out import SEVERAL, table
from networkjournal.services.exchange.people_labels import CONNECTED, ID, LINKEDIN

_FIRST = (
    "First Name", "Middle Name", "Last Name", "Phonetic First Name", "Phonetic Middle Name",
    "Phonetic Last Name", "Name Prefix", "Name Suffix", "Nickname", "File As",
    "Organization Name", "Organization Title", "Organization Department", "Birthday", "Notes",
    "Photo", "Labels",
)  # fmt: skip
_LAST = "Address 1 - Label", "Address 1 - City", "Event 1 - Label", "Event 1 - Value"
_OWN = "Custom Field 1 - Label", "Custom Field 1 - Value"
_GROUP = "* myContacts"
_LABELS = {"home": "Home", "work": "Work", "cell": "Mobile", "fax": "Other Fax", "pager": "Pager",
           "main": "Main", "other": "Other", "work fax": "Work Fax",
           "home fax": "Home Fax"}  # fmt: skip


def write(contacts: Iterable[OutgoingContact]) -> bytes:
    """Give the list; it has as many columns for addresses as the one who has most needs."""
    people = list(contacts)
    sites = [_sites(person) for person in people]
    groups: list[tuple[str, list[Sequence[IncomingValue]]]] = [
        ("E-mail", [person.emails for person in people]),
        ("Phone", [person.phones for person in people]),
        ("Website", sites),
    ]
    widths = [max([1, *map(len, values)]) for _name, values in groups]
    header = [*_FIRST]
    for (name, _values), width in zip(groups, widths, strict=True):
        for number in range(1, width + 1):
            header += [f"{name} {number} - Label", f"{name} {number} - Value"]
    rows = []
    for place, person in enumerate(people):
        row = _first(person)
        for (_name, values), width in zip(groups, widths, strict=True):
            row += _several(values[place], width)
        rows.append([*row, *_last(person)])
    return table([*header, *_LAST, *_OWN], rows)


def _first(person: OutgoingContact) -> list[str]:
    parts = people_names.apart(person.name, person.given_name, person.family_name)
    return [
        parts[PersonColumn.GIVEN], parts[PersonColumn.MIDDLE], parts[PersonColumn.FAMILY],
        "", "", "", parts[PersonColumn.PREFIX], parts[PersonColumn.SUFFIX], "", "",
        person.organization, person.title, "", person.birthday, person.notes, "",
        SEVERAL.join([_GROUP, *map(listed, person.tags)]),
    ]  # fmt: skip


def _last(person: OutgoingContact) -> list[str]:
    day = person.connected_on.isoformat() if person.connected_on else ""
    city = ("Work", person.city) if person.city else ("", "")
    return [*city, CONNECTED if day else "", day, ID, person.uid]


def _sites(person: OutgoingContact) -> Sequence[IncomingValue]:
    linkedin = [IncomingValue(person.linkedin_url, LINKEDIN)] if person.linkedin_url else []
    return linkedin + [IncomingValue(link) for link in person.links]


def _several(values: Sequence[IncomingValue], width: int) -> list[str]:
    cells = [cell for one in values for cell in (_LABELS.get(one.label, one.label), one.value)]
    return cells + [""] * (2 * width - len(cells))
