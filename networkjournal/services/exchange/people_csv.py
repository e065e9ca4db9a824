# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the way from the lists of Google, Outlook and other address books to people.

Also of our own lists, and of a table that somebody made: such a one is read as its headings say,
or as somebody chose.
"""

from collections.abc import Sequence

from networkjournal.domain.exchange import Parsed, UnreadableFile
from networkjournal.domain.people_sheet import NAMING, PeopleChoice, PersonColumn
from networkjournal.i18n import _
from networkjournal.services.exchange import csv_out, people_headings, people_labels, sheet_csv
from networkjournal.services.exchange.people_rows import PeopleRows
from networkjournal.services.exchange.sheet_dates import day_first_here
from networkjournal.services.exchange.sheet_table import Table, Tell, silent
from networkjournal.services.exchange.text import fold

_GOOGLE = frozenset({"emailvalue", "phonevalue", "groupmembership", "organizationname"})
_WIDE, _PHONES = 25, 3
"""Columns of an address book's list, and those among them for phones; people's own are smaller."""
_TELLING = frozenset({PersonColumn.PHONE, PersonColumn.EMAIL})


def is_google(header: Sequence[str]) -> bool:
    """Tell Google's lists, the current and the old one."""
    words = [people_headings.bare(heading) for heading in header]
    named = {"firstname", "givenname", "name"} & set(words)
    return bool(named) and len(_GOOGLE.intersection(words)) > 1


def is_address_book(header: Sequence[str]) -> bool:
    """Tell the list of an address book, all of whose columns are known or mean nothing to us."""
    found = [people_headings.meaning(heading) for heading in header if heading.strip()]
    columns = {each.column for each in found if each}
    if not (columns >= {PersonColumn.GIVEN, PersonColumn.FAMILY} or PersonColumn.NAME in columns):
        return False
    phones = sum(bool(each and each.label) for each in found)
    if len(found) >= _WIDE:
        return phones >= _PHONES
    return phones > 0 and None not in found


def is_ours(header: Sequence[str]) -> bool:
    """Tell a list that this program wrote, also before it wrote tags."""
    words, ours = list(map(fold, header)), list(map(fold, csv_out.COLUMNS))
    return words in (ours, [word for word in ours if word != "tags"])


def proposal(header: Sequence[str]) -> PeopleChoice:
    """Give how a table of people seems to be meant."""
    known = is_google(header) or is_address_book(header) or is_ours(header)
    day_first = day_first_here() or not people_headings.is_english(header)
    columns = people_headings.propose(header, PersonColumn.OTHER)
    if known:
        columns = tuple(
            PersonColumn.NOTHING
            if column is PersonColumn.OTHER and people_labels.is_helper(header, place)
            else column
            for place, column in enumerate(columns)
        )
    return PeopleChoice(columns, day_first)


def people(table: Table, choice: PeopleChoice, tell: Tell = silent) -> Parsed:
    """Read a table; raise UnreadableFile where no column says whom it is about."""
    if not NAMING.intersection(choice.columns):
        reason = _("no column holds a name, an organization, an e-mail address or a phone number.")
        raise UnreadableFile(table.name, reason)
    return PeopleRows(table, choice, tell).read()


def parse(text: str, name: str, tell: Tell = silent) -> Parsed:
    """Read the text of a list; raise UnreadableFile where it cannot be read."""
    table = sheet_csv.read(text.encode(), name, tell)
    return people(table, proposal(table.header), tell)
