# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the contacts as CSV for spreadsheets; know nothing of where they come from."""

import csv
import io
from collections.abc import Iterable, Sequence

from networkjournal.domain.exchange import OutgoingContact
from networkjournal.services.exchange.beside import listed
from networkjournal.services.exchange.text import clean

# Not translated: a list that was written in one language is read again in another.
COLUMNS = (
    "Name",
    "Given name",
    "Family name",
    "Organization",
    "Title",
    "E-mails",
    "Phones",
    "LinkedIn",
    "City",
    "Notes",
    "Connected on",
    "Birthday",
    "Links",
    "Tags",
    "Network Journal ID",
)
# Google's sign between the values of one cell.
SEVERAL = " ::: "
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write(contacts: Iterable[OutgoingContact]) -> bytes:
    """Give the list of this program's own."""
    return table(COLUMNS, map(_cells, contacts))


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Give rows as UTF-8 with a byte-order mark, without which Excel takes them for Latin.

    No cell of a row is left such that a spreadsheet would run it.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(header)
    for row in rows:
        writer.writerow([defuse(clean(cell)) for cell in row])
    return text.getvalue().encode("utf-8-sig")


def _cells(contact: OutgoingContact) -> tuple[str, ...]:
    return (
        contact.name,
        contact.given_name,
        contact.family_name,
        contact.organization,
        contact.title,
        SEVERAL.join(email.value for email in contact.emails),
        SEVERAL.join(phone.value for phone in contact.phones),
        contact.linkedin_url,
        contact.city,
        contact.notes,
        contact.connected_on.isoformat() if contact.connected_on else "",
        contact.birthday,
        SEVERAL.join(contact.links),
        SEVERAL.join(map(listed, contact.tags)),
        contact.uid,
    )


def defuse(cell: str) -> str:
    """Put an apostrophe before what a spreadsheet would run as a formula.

    Also before a cell that has apostrophes there already, so that `undefuse` always finds back.
    """
    return f"'{cell}" if cell.lstrip("'").startswith(_FORMULA) else cell


def undefuse(cell: str) -> str:
    """Take the apostrophe of `defuse` off again."""
    return cell[1:] if cell.startswith("'") and cell.lstrip("'").startswith(_FORMULA) else cell
