# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own what one row of a table says about one person; know nothing of the journal.

No word of a column that is wanted is lost: a day that cannot be read is kept in the notes.
"""

import re
from collections.abc import Iterator
from datetime import date

from networkjournal.domain.exchange import IncomingContact, IncomingValue, Parsed, Skipped
from networkjournal.domain.people_sheet import PeopleChoice, PersonColumn
from networkjournal.i18n import _
from networkjournal.services.exchange import people_labels, people_names
from networkjournal.services.exchange.dates import Dates, birthday, iso_date
from networkjournal.services.exchange.sheet_table import EACH, Table, Tell, silent
from networkjournal.services.exchange.text import one_line

# The signs alone: with the blanks about them a cell of blanks takes the square of its length.
_SEVERAL = ":::"
_TAGS = re.compile(r":::|[;,\n]")
# Where else a cell may be cut, and what each piece must look like then.
_PIECES = {
    PersonColumn.EMAIL: (re.compile(r"[;,\s]+"), re.compile(r"\S+@\S+$")),
    PersonColumn.PHONE: (re.compile(r"[;\n]"), re.compile(r"(?:\D*\d){3}")),
    PersonColumn.LINK: (re.compile(r"\s+"), re.compile(r"https?://|www\.", re.IGNORECASE)),
}
_LINKEDIN = re.compile(r"linkedin\.com/(?:in|pub)/", re.IGNORECASE)
# What Outlook writes for a day that is not set.
_UNSET_DAY = re.compile(r"0+[/.\-]0+[/.\-]0+")
_NAMES = PersonColumn.NAME, PersonColumn.GIVEN, PersonColumn.FAMILY
_NO_DAY = re.compile(r"[0/.\- ]*")


class PeopleRows:
    """Read the rows of a table as somebody chose."""

    def __init__(self, table: Table, choice: PeopleChoice, tell: Tell = silent) -> None:
        header = self._header = table.header
        self._table, self._tell = table, tell
        self._places = {
            column: [n for n, each in enumerate(choice.columns) if each is column]
            for column in PersonColumn
        }
        self._labels = [people_labels.label_of(header, place) for place in range(len(header))]
        self._in_parts = bool(self._places[PersonColumn.GIVEN] or self._places[PersonColumn.FAMILY])
        self._events = people_labels.named(header, "Event ")
        self._own_fields = people_labels.named(header, "Custom Field ")
        self._users = people_labels.users(header)
        self._born = people_labels.born(header)
        self._days = {
            column: Dates(self._column(column), day_first=choice.day_first)
            for column in (PersonColumn.BIRTHDAY, PersonColumn.CONNECTED_ON)
        }

    def read(self) -> Parsed:
        """Give everybody; a row that names nobody is skipped with its line."""
        contacts: list[IncomingContact] = []
        skipped: list[Skipped] = []
        for number, (line, cells) in enumerate(self._table.rows()):
            if number % EACH == 0:
                self._tell(number)
            contact = self._contact(line, cells)
            if cells == self._header:
                reason = _("the row repeats the header")
            elif contact.name:
                contacts.append(contact)
                continue
            else:
                reason = _("the row has no name, e-mail address or phone number")
            skipped.append(Skipped(self._table.name, line, reason))
        return Parsed(tuple(contacts), tuple(skipped))

    def _contact(self, line: int, cells: list[str]) -> IncomingContact:
        emails = self._values(cells, PersonColumn.EMAIL) + self._more_emails(cells)
        phones = self._values(cells, PersonColumn.PHONE)
        organization = self._one(cells, PersonColumn.ORGANIZATION)
        linkedin, links = self._links(cells)
        name, given, family = self._name(cells)
        for value in (organization, *(each.value for each in (*emails, *phones))):
            name = name or value
        kept: list[str] = []
        return IncomingContact(
            name=name,
            given_name=given,
            family_name=family,
            organization=organization,
            title=self._one(cells, PersonColumn.TITLE),
            emails=emails,
            phones=phones,
            links=links,
            linkedin_url=linkedin,
            city=next(iter(self._all(cells, PersonColumn.CITY)), ""),
            birthday=self._birthday(cells, kept),
            connected_on=self._connected_on(cells, kept),
            notes=self._notes(cells, kept),
            uid=self._uid(cells),
            source_file=self._table.name,
            line=line,
            tags=self._tags(cells),
        )

    def _column(self, column: PersonColumn) -> list[str]:
        places = self._places[column]
        return list(self._table.column(places[0])) if places else []

    def _all(self, cells: list[str], column: PersonColumn) -> list[str]:
        return [cells[place] for place in self._places[column] if cells[place]]

    def _one(self, cells: list[str], column: PersonColumn) -> str:
        places = self._places[column]
        return one_line(cells[places[0]]) if places else ""

    def _name(self, cells: list[str]) -> tuple[str, str, str]:
        """Give the whole name, the given and the family name."""
        whole = self._one(cells, PersonColumn.NAME)
        parts = {each: self._one(cells, each) for each in people_names.PARTS}
        given, family = parts[PersonColumn.GIVEN], parts[PersonColumn.FAMILY]
        if whole and not self._in_parts:
            given, _blank, family = whole.rpartition(" ")
        name = whole or people_names.joined(parts) or self._one(cells, PersonColumn.NICKNAME)
        return name, given, family

    def _values(self, cells: list[str], column: PersonColumn) -> tuple[IncomingValue, ...]:
        """Give each value of all columns once, with what it is called."""
        found: dict[str, IncomingValue] = {}
        for place in self._places[column]:
            if not cells[place]:
                continue
            label, beside = self._labels[place]
            if beside is not None:
                label = people_labels.label(cells[beside]) or label
            for value in _pieces(cells[place], column):
                found.setdefault(value, IncomingValue(value, label))
        return tuple(found.values())

    def _user(self, cells: list[str], start: str) -> str:
        """Give what one of the fields which one names oneself holds after these words."""
        for place in self._users:
            if cells[place].startswith(start):
                return cells[place].removeprefix(start).strip()
        return ""

    def _more_emails(self, cells: list[str]) -> tuple[IncomingValue, ...]:
        """Give those for which Outlook has no field."""
        cell = self._user(cells, people_labels.USER_EMAILS)
        return tuple(IncomingValue(value) for value in _pieces(cell, PersonColumn.EMAIL))

    def _uid(self, cells: list[str]) -> str:
        for name, value in self._own_fields:
            if cells[name] == people_labels.ID:
                return one_line(cells[value])
        own = self._one(cells, PersonColumn.UID)
        return own or one_line(self._user(cells, people_labels.USER_ID))

    def _links(self, cells: list[str]) -> tuple[str, tuple[str, ...]]:
        linkedin = self._one(cells, PersonColumn.LINKEDIN)
        linkedin = linkedin or one_line(self._user(cells, people_labels.USER_LINKEDIN))
        links: dict[str, None] = {}
        for place in self._places[PersonColumn.LINK]:
            beside = self._labels[place][1]
            named = beside is not None and cells[beside] == people_labels.LINKEDIN
            for link in _pieces(cells[place], PersonColumn.LINK):
                if not linkedin and (named or _LINKEDIN.search(link)):
                    linkedin = link
                elif link != linkedin:
                    links[link] = None
        return linkedin, tuple(links)

    def _tags(self, cells: list[str]) -> tuple[str, ...]:
        """Give the labels; those that Google makes itself begin with a star and say nothing."""
        parts = [
            one_line(part)
            for cell in self._all(cells, PersonColumn.TAGS)
            for part in _TAGS.split(cell)
        ]
        return tuple(dict.fromkeys(part for part in parts if part and not part.startswith("*")))

    # Days and notes

    def _birthday(self, cells: list[str], kept: list[str]) -> str:
        if self._born is not None:
            year, month, day = (cells[place].zfill(2) for place in self._born)
            return birthday(f"{year}-{month}-{day}") or birthday(f"--{month}-{day}")
        for cell in self._all(cells, PersonColumn.BIRTHDAY):
            if found := birthday(cell):
                return found
            day_of_birth = self._days[PersonColumn.BIRTHDAY].past(cell)
            if day_of_birth is not None:
                return day_of_birth.isoformat()
            self._keep(PersonColumn.BIRTHDAY, cell, kept)
        return ""

    def _connected_on(self, cells: list[str], kept: list[str]) -> date | None:
        for cell in self._all(cells, PersonColumn.CONNECTED_ON):
            found = self._days[PersonColumn.CONNECTED_ON].read(cell)
            if found is None:
                self._keep(PersonColumn.CONNECTED_ON, cell, kept)
            return found
        for name, day in self._events:
            if people_labels.is_connected(cells[name]):
                return iso_date(cells[day])
        return iso_date(self._user(cells, people_labels.USER_DAY))

    def _keep(self, column: PersonColumn, cell: str, kept: list[str]) -> None:
        if not _NO_DAY.fullmatch(cell):
            kept.append(self._headed(self._places[column][0], cell))

    def _notes(self, cells: list[str], kept: list[str]) -> str:
        others = [
            self._headed(place, cells[place])
            for place in sorted({*self._places[PersonColumn.OTHER], *self._beside(cells)})
            if cells[place] and not _UNSET_DAY.fullmatch(cells[place])
        ]
        return "\n".join([*self._all(cells, PersonColumn.NOTES), *kept, *others, *self._own(cells)])

    def _beside(self, cells: list[str]) -> list[int]:
        """Give the places of what a field had no room for: another city, a name among friends."""
        cities = [place for place in self._places[PersonColumn.CITY] if cells[place]]
        found = [place for place in cities[1:] if cells[place] != cells[cities[0]]]
        is_named = any(self._one(cells, each) for each in _NAMES)
        return [*found, *(self._places[PersonColumn.NICKNAME] if is_named else ())]

    def _own(self, cells: list[str]) -> Iterator[str]:
        """Give what stands in fields that somebody named, apart from those that are ours."""
        headed = _("{heading}: {text}")
        for name, value in self._own_fields:
            if cells[value] and cells[name] != people_labels.ID:
                yield headed.format(heading=cells[name], text=cells[value])
        for name, value in self._events:
            if cells[value] and not people_labels.is_connected(cells[name]):
                yield headed.format(heading=cells[name], text=cells[value])
        for place in self._users:
            if cells[place] and not cells[place].startswith(people_labels.OURS):
                yield self._headed(place, cells[place])

    def _headed(self, place: int, text: str) -> str:
        return _("{heading}: {text}").format(heading=self._header[place], text=text)


def _pieces(cell: str, column: PersonColumn) -> list[str]:
    """Give the values in a cell; several stand apart by Google's sign, or by any if it is sure."""
    apart, likely = _PIECES[column]
    found: list[str] = []
    for part in cell.split(_SEVERAL):
        pieces = apart.split(part.strip())
        found += pieces if all(likely.match(piece) for piece in pieces) else [part]
    return [value for piece in found if (value := one_line(piece))]
