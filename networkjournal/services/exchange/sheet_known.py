# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own which row of a table is an opportunity that is there; that one is left as it is.

The same is: the same position at the same organization, and
- the same link, or
- the day on which its story began or it was applied for, unless both have links and these differ,
- or a row that has neither link nor day.

Two rows of one file that are the same by their day are both kept where the second says what the
first does not, and not only another status. A row that names no position either is the same only
as one that the journal had before, and that says all that it says.
"""

from array import array
from collections.abc import Iterable, Sequence
from datetime import date

from networkjournal.domain.sheet import Application
from networkjournal.domain.words import Ending, Stage
from networkjournal.i18n import _
from networkjournal.services.exchange.keys import plain
from networkjournal.store import models as m
from networkjournal.store.reading.records import tuples

Change = tuple[date, Stage | None, Ending | None]

_FACTS = 8
"""Numbers kept of each: how far it came, its ending, and its other cells."""


class Known:
    """Know opportunities by what tells one from another, and people by their names."""

    def __init__(self) -> None:
        # Hashes of 64 bits: the texts themselves of a million rows take a gigabyte.
        self._places: dict[int, int] = {}
        self._links: dict[int, int] = {}
        self._days: dict[int, int] = {}
        self._days_without_link: dict[int, int] = {}
        self._whole: dict[int, int] = {}
        self._exact: dict[int, int] = {}
        self._before = 0
        self._facts = array("q")
        self._people: set[str] = set()

    def begin_file(self) -> None:
        """Tell what comes from what is known by now."""
        self._before = len(self._facts) // _FACTS

    def is_by_day(self, row: Application, number: int) -> bool:
        """Tell whether an opportunity came with the same file, and is the same by its day alone."""
        link = _cells(row)[0]
        by_link = link and link == self._facts[number * _FACTS + 2]
        return number >= self._before and row.applied_on is not None and not by_link

    def find(self, row: Application) -> int | None:
        """Give the number of a row's opportunity where it is there: best one that says the same."""
        found = self._find(row)
        if found is None:
            return None
        place = _place(row.position, row.organization)
        return self._exact.get(hash((place, row.applied_on, *_cells(row))), found)

    def _find(self, row: Application) -> int | None:
        place, link, day = _place(row.position, row.organization), _link(row.link), row.applied_on
        if not link and day is None:
            if not row.named:
                return self._whole.get(hash((place, *_cells(row))))
            return self._places.get(place)
        if link and (found := self._links.get(hash((place, link)))) is not None:
            return found
        days = self._days_without_link if link else self._days
        return None if day is None else days.get(hash((place, day)))

    def lost(self, row: Application, number: int) -> list[str]:
        """Name what a row says that its opportunity, of a number that `find` gave, does not."""
        rank, ending, *there = self._facts[number * _FACTS : (number + 1) * _FACTS]
        place, day, standing = _place(row.position, row.organization), row.applied_on, row.standing
        if isinstance(standing, Ending):
            further = hash(standing.value) != ending
        else:
            further = standing.rank > rank
        differ = [mine not in (0, other) for mine, other in zip(_cells(row), there, strict=True)]
        unknown_day = day is not None and hash((place, day)) not in self._days
        names = (
            _("day"), _("status"), _("link"), _("salary"), _("source"), _("notes"),
            _("description"), _("tags"),
        )  # fmt: skip
        each = zip(names, (unknown_day, further, *differ), strict=True)
        return [name for name, is_lost in each if is_lost]

    def add(self, row: Application, told: Sequence[Change]) -> None:
        """Know one more, with the steps that it tells of."""
        place = _place(row.position, row.organization)
        stages = [stage.rank for _on, stage, _ending in told if stage is not None]
        facts = (max(stages), _ending(told[-1][2]), *_cells(row))
        self._exact[hash((place, row.applied_on, *facts[2:]))] = len(self._facts) // _FACTS
        self._enter(place, _link(row.link), told[:1], facts)

    def new_people(self, names: Iterable[str]) -> list[str]:
        """Give those names that nobody has yet, and know them from now on."""
        found = [name for name in names if plain(name) not in self._people]
        self._people.update(map(plain, found))
        return found

    def read(self) -> "Known":
        """Know what the journal has; what lies in the trash is left out."""
        organizations = dict(tuples(m.Organization.select(m.Organization.id, m.Organization.name)))
        days, tags = _days(), _tags()
        o = m.Opportunity
        query = o.select(
            o.id, o.position, o.organization_id, o.furthest, o.ending,
            o.link, o.salary, o.source, o.notes, o.description,
        )  # fmt: skip
        for row_id, position, organization, furthest, ending, *cells in (
            query.where(o.trashed_at.is_null()).tuples().iterator()
        ):
            place = _place(position, organizations.get(organization, ""))
            said = *_texts(cells), _names(tags.get(row_id, ()))
            facts = (Stage(furthest).rank, _ending(ending), *said)
            number = len(self._facts) // _FACTS
            self._whole[hash((place, *said))] = number
            for day in (None, *(on for on, _stage, _ending in days.get(row_id, ()))):
                self._exact[hash((place, day, *said))] = number
            self._enter(place, _link(cells[0]), days.get(row_id, ()), facts)
        names = m.Contact.select(m.Contact.name).where(m.Contact.trashed_at.is_null())
        self._people = {plain(name) for (name,) in tuples(names)}
        return self

    def _enter(
        self, place: int, link: str, changes: Sequence[Change], facts: Sequence[int]
    ) -> None:
        number = len(self._facts) // _FACTS
        self._facts.extend(facts)
        self._places[place] = number
        if link:
            self._links[hash((place, link))] = number
        for day, _stage, _end in changes:
            self._days[hash((place, day))] = number
            if not link:
                self._days_without_link[hash((place, day))] = number


def _days() -> dict[int, list[Change]]:
    """Give the steps that may be on a row's day: the first of each story, and the applying."""
    c = m.StageChange
    days: dict[int, list[Change]] = {}
    query = c.select(c.opportunity_id, c.on, c.stage).order_by(c.on, c.id)
    for opportunity_id, on, stage in tuples(query):
        steps = days.setdefault(opportunity_id, [])
        if not steps or stage == Stage.APPLIED:
            steps.append((on, stage, None))
    return days


def _tags() -> dict[int, list[str]]:
    t = m.OpportunityTag
    names = dict(tuples(m.Tag.select(m.Tag.id, m.Tag.folded)))
    found: dict[int, list[str]] = {}
    for opportunity_id, tag_id in tuples(t.select(t.opportunity_id, t.tag_id)):
        found.setdefault(opportunity_id, []).append(names.get(tag_id, ""))
    return found


def _cells(row: Application) -> tuple[int, ...]:
    """Give a number for each cell that does not tell one opportunity from another; 0 for none."""
    texts = _texts((row.link, row.salary, row.source, row.notes, row.description))
    return *texts, _names([m.fold(tag) for tag in row.tags])


def _texts(cells: Sequence[str]) -> list[int]:
    link, *others = cells
    return [hash(text) if text else 0 for text in (_link(link), *map(str.strip, others))]


def _names(folded: Iterable[str]) -> int:
    found = frozenset(folded)
    return hash(found) if found else 0


def _ending(ending: Ending | str | None) -> int:
    return hash(Ending(ending).value) if ending else 0


def _place(position: str, organization: str) -> int:
    return hash((plain(position), plain(organization)))


def _link(link: str) -> str:
    return link.strip().rstrip("/")
