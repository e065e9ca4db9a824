# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the way from the lists of Google, Outlook and other address books to people.

Also of our own lists, and of a table that somebody made: such a one is read as its headings say,
or as somebody chose.
"""

from collections.abc import Mapping, Sequence

from networkjournal.domain.exchange import Parsed, UnreadableFile
from networkjournal.domain.people_sheet import (
    NAMING,
    SEVERAL_OF_PEOPLE,
    PeopleChoice,
    PersonColumn,
)
from networkjournal.i18n import _
from networkjournal.services.exchange import csv_out, people_headings, people_labels, sheet_csv
from networkjournal.services.exchange.people_rows import PeopleRows
from networkjournal.services.exchange.sheet_dates import day_first_here
from networkjournal.services.exchange.sheet_learnt import heading_word
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


def proposal(
    header: Sequence[str], learnt: Mapping[str, PersonColumn] | None = None
) -> PeopleChoice:
    """Give how a table of people seems to be meant.

    `learnt` are the headings whose meaning somebody gave before, as `heading_word` writes them.
    """
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
    return PeopleChoice(_as_said(header, columns, learnt or {}), day_first)


def _as_said(
    header: Sequence[str],
    columns: tuple[PersonColumn, ...],
    learnt: Mapping[str, PersonColumn],
) -> tuple[PersonColumn, ...]:
    """Give what somebody said; a field that only one column can hold leaves the other."""
    said: dict[int, PersonColumn] = {}
    for place, heading in enumerate(header):
        column = learnt.get(heading_word(heading))
        if column is not None and (column in SEVERAL_OF_PEOPLE or column not in said.values()):
            said[place] = column
    taken = set(said.values()) - SEVERAL_OF_PEOPLE
    return tuple(
        said.get(place, PersonColumn.OTHER if column in taken else column)
        for place, column in enumerate(columns)
    )


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
