# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own what one row of a table says about one application; know nothing of the journal.

No word is lost: what cannot be read as what its column should hold is kept in the notes.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from networkjournal.domain.days import short_with_year
from networkjournal.domain.edits import MOST_LINE, MOST_TEXT
from networkjournal.domain.labels import label
from networkjournal.domain.sheet import Application, Choice, Column, Standing
from networkjournal.domain.words import Stage
from networkjournal.i18n import _
from networkjournal.services.exchange import sheet_statuses
from networkjournal.services.exchange.sheet_dates import Days, Doubt
from networkjournal.services.exchange.sheet_people import names_in
from networkjournal.services.exchange.sheet_table import EACH, Row, Table, Tell
from networkjournal.services.tags import LONGEST
from networkjournal.services.tags import MOST as MOST_TAGS

_TAGS = re.compile(r"[,;|\n]")
_LINES = {
    Column.POSITION: "position", Column.ORGANIZATION: "organization", Column.LINK: "link",
    Column.SALARY: "salary", Column.SOURCE: "source",
}  # fmt: skip
_TOLD = Callable[[int, str], None]
MOST_STATUSES = 200


@dataclass(slots=True)
class Skipping:
    """Say why a row gave no application."""

    line: int
    reason: str


@dataclass(slots=True)
class Status:
    """Hold a status as first written, how often it stands there, and what it means if known."""

    text: str
    count: int
    meaning: Standing | None


class Rows:
    """Read the rows of a table as somebody chose; what is doubtful is told to `note`."""

    def __init__(self, table: Table, choice: Choice, today: date, tell: Tell) -> None:
        self._table, self._choice, self._today = table, choice, today
        self._places = {
            column: [n for n, each in enumerate(choice.columns) if each is column]
            for column in Column
        }
        self.statuses: dict[str, Status] = {}
        """The statuses met, by what they are remembered as."""
        self.days = Days(choice.order, day_first=choice.day_first)
        if self._places[Column.APPLIED_ON]:
            place = self._places[Column.APPLIED_ON][0]
            for start in range(0, len(table), EACH):
                tell(start)
                self.days.look(cells[place] for _l, cells in table.rows(start, start + EACH))

    def read(self, start: int, end: int, note: _TOLD) -> Iterator[Application | Skipping]:
        """Give what each row says."""
        header = self._table.header
        for line, cells in self._table.rows(start, end):
            if cells == header:
                yield Skipping(line, _("the row repeats the header"))
                continue
            found = self._application((line, cells), note)
            if found is None:
                yield Skipping(line, _("the row names neither a position nor an organization"))
            else:
                yield found

    def _application(self, row: Row, note: _TOLD) -> Application | None:
        line, cells = row
        kept: list[str] = []
        lines = {name: self._line(cells, column, kept) for column, name in _LINES.items()}
        if not (lines["position"] or lines["organization"]):
            return None
        named = bool(lines["position"])
        if not named:
            lines["position"] = _("Position not named")
            note(line, _("the row names no position; kept as “Position not named”"))
        applied_on = self._day(line, cells, kept, note)
        standing = self._standing(line, cells, applied_on, kept, note)
        contact = self._one(cells, Column.CONTACT)
        if contact:
            kept.append(self._headed(self._places[Column.CONTACT][0], contact))
        others = self._places[Column.OTHER]
        kept += [self._headed(place, cells[place]) for place in others if cells[place]]
        tags = self._tags(cells, kept)
        notes = [cells[place] for place in self._places[Column.NOTES] if cells[place]]
        description = "\n\n".join(
            cells[place] for place in self._places[Column.DESCRIPTION] if cells[place]
        )
        return Application(
            line=line, applied_on=applied_on, standing=standing, people=names_in(contact),
            notes=self._text(line, "\n".join([*notes, *kept]), note), tags=tags,
            description=self._text(line, description, note), named=named, **lines,
        )  # fmt: skip

    def _one(self, cells: list[str], column: Column) -> str:
        places = self._places[column]
        return cells[places[0]] if places else ""

    def _line(self, cells: list[str], column: Column, kept: list[str]) -> str:
        """Give a cell on one line; one that is too long for it goes whole into the notes."""
        text = " ".join(self._one(cells, column).split())
        if len(text) <= MOST_LINE:
            return text
        kept.append(self._headed(self._places[column][0], text))
        return f"{text[: MOST_LINE - 1]}…"

    def _day(self, line: int, cells: list[str], kept: list[str], note: _TOLD) -> date | None:
        cell = self._one(cells, Column.APPLIED_ON)
        if not cell:
            return None
        day, doubt = self.days.read(cell)
        if doubt is Doubt.UNREADABLE:
            kept.append(self._headed(self._places[Column.APPLIED_ON][0], cell))
            note(
                line, _("“{text}” is no day that can be read; kept in the notes").format(text=cell)
            )
        elif doubt is Doubt.AMBIGUOUS and day is not None:
            sentence = _("“{text}” may mean two days; read as {day}")
            kept.append(self._headed(self._places[Column.APPLIED_ON][0], cell))
            note(line, sentence.format(text=cell, day=short_with_year(day)))
        if day is None or day <= self._today:
            return day
        if doubt is Doubt.NONE:
            kept.append(self._headed(self._places[Column.APPLIED_ON][0], cell))
        note(line, _("“{text}” is still to come; kept in the notes").format(text=cell))
        return None

    def _standing(
        self, line: int, cells: list[str], applied_on: date | None, kept: list[str], note: _TOLD
    ) -> Standing:
        otherwise = Stage.SAVED if applied_on is None else Stage.APPLIED
        cell = self._one(cells, Column.STATUS)
        if not cell:
            return otherwise
        found = sheet_statuses.meaning(cell, self._choice.words)
        self._count(cell, found)
        headed = self._headed(self._places[Column.STATUS][0], cell)
        if found is not None:
            if sheet_statuses.says_more(cell):
                kept.append(headed)
            return found
        kept.append(headed)
        sentence = _("the status “{text}” is not known; taken as {stage} and kept in the notes")
        note(line, sentence.format(text=cell, stage=label(otherwise)))
        return otherwise

    def _count(self, status: str, meaning: Standing | None) -> None:
        name = sheet_statuses.remember_as(status)
        known = self.statuses.get(name)
        if known is not None:
            known.count += 1
        elif len(self.statuses) < MOST_STATUSES:
            self.statuses[name] = Status(status, 1, meaning)

    def _tags(self, cells: list[str], kept: list[str]) -> tuple[str, ...]:
        tags: dict[str, tuple[int, str]] = {}
        for place in self._places[Column.TAGS]:
            for part in _TAGS.split(cells[place]):
                tag = " ".join(part.split())
                if len(tag) > LONGEST:
                    kept.append(self._headed(place, tag))
                elif tag:
                    tags.setdefault(tag.casefold(), (place, tag))
        found = list(tags.values())
        over = dict.fromkeys(place for place, _tag in found[MOST_TAGS:])
        for column in over:
            rest = ", ".join(tag for place, tag in found[MOST_TAGS:] if place == column)
            kept.append(self._headed(column, rest))
        return tuple(tag for _place, tag in found[:MOST_TAGS])

    def _headed(self, place: int, text: str) -> str:
        line = _("{heading}: {text}")
        return line.format(heading=self._table.header[place], text=text)

    def _text(self, line: int, text: str, note: _TOLD) -> str:
        if len(text) <= MOST_TEXT:
            return text
        note(line, _("a text is longer than 200,000 characters; the rest of it was cut off"))
        return text[:MOST_TEXT]
