# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the contacts as the CSV that Outlook imports; know nothing of where they come from.

Outlook has a few fields for each kind of number and three for e-mail addresses. What is left over
stands in the fields which one names oneself, and our own import finds it there.
"""

from collections.abc import Iterable

from networkjournal.domain.exchange import OutgoingContact
from networkjournal.domain.people_sheet import PersonColumn
from networkjournal.services.exchange import people_names
from networkjournal.services.exchange.beside import listed
from networkjournal.services.exchange.csv_out import SEVERAL, table
from networkjournal.services.exchange.people_labels import (
    USER_DAY,
    USER_EMAILS,
    USER_ID,
    USER_LINKEDIN,
)

_PHONES = {
    "work": ("Business Phone", "Business Phone 2"),
    "home": ("Home Phone", "Home Phone 2"),
    "cell": ("Mobile Phone",),
    "work fax": ("Business Fax",),
    "home fax": ("Home Fax",),
    "fax": ("Other Fax",),
    "pager": ("Pager",),
    "car": ("Car Phone",),
    "main": ("Company Main Phone", "Primary Phone"),
}
_ANY_PHONE = "Other Phone"
_EMAILS = "E-mail Address", "E-mail 2 Address", "E-mail 3 Address"
COLUMNS = (
    "Title", "First Name", "Middle Name", "Last Name", "Suffix", "Company", "Job Title",
    "Business City", *(name for names in _PHONES.values() for name in names), _ANY_PHONE,
    *_EMAILS, "Web Page", "Personal Web Page", "Birthday", "Categories", "Notes",
    "User 1", "User 2", "User 3", "User 4",
)  # fmt: skip


def write(contacts: Iterable[OutgoingContact]) -> bytes:
    """Give the list."""
    return table(
        COLUMNS, ([cells.get(name, "") for name in COLUMNS] for cells in map(_cells, contacts))
    )


def _cells(person: OutgoingContact) -> dict[str, str]:
    parts = people_names.apart(person.name, person.given_name, person.family_name)
    sites = [each for each in (person.linkedin_url, *person.links) if each]
    day = person.connected_on.isoformat() if person.connected_on else ""
    emails = [email.value for email in person.emails]
    more = SEVERAL.join(emails[len(_EMAILS) :])
    return {
        "Title": parts[PersonColumn.PREFIX],
        "First Name": parts[PersonColumn.GIVEN],
        "Middle Name": parts[PersonColumn.MIDDLE],
        "Last Name": parts[PersonColumn.FAMILY],
        "Suffix": parts[PersonColumn.SUFFIX],
        "Company": person.organization,
        "Job Title": person.title,
        "Business City": person.city,
        "Web Page": sites[0] if sites else "",
        "Personal Web Page": SEVERAL.join(sites[1:]),
        "Birthday": person.birthday,
        "Categories": ";".join(map(listed, person.tags)),
        "Notes": person.notes,
        "User 1": f"{USER_DAY}{day}" if day else "",
        "User 2": f"{USER_EMAILS}{more}" if more else "",
        "User 3": f"{USER_LINKEDIN}{person.linkedin_url}" if person.linkedin_url else "",
        "User 4": f"{USER_ID}{person.uid}",
        **dict(zip(_EMAILS, emails, strict=False)),
        **_phones(person),
    }


def _phones(person: OutgoingContact) -> dict[str, str]:
    """Give each number a field of its kind, else one that is free; the rest share the last."""
    free = {label: list(names) for label, names in _PHONES.items()}
    cells: dict[str, str] = {}
    for phone in person.phones:
        names = free.get(phone.label)
        if names:
            cells[names.pop(0)] = phone.value
        else:
            cells[_ANY_PHONE] = SEVERAL.join(filter(None, (cells.get(_ANY_PHONE), phone.value)))
    return cells
