# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the answer whether an application is there already; each one told is known to the next.

The same is: the same position at the same organization, and
- the same link, or
- a day that is one of its story, unless both have links and these differ, or
- a row that has neither link nor day.
"""

from collections.abc import Iterable
from datetime import date

from networkjournal.domain.sheet import Application
from networkjournal.services.exchange.keys import plain
from networkjournal.store import models as m
from networkjournal.store.reading.records import tuples


class Known:
    """Know opportunities by what tells one from another, and people by their names."""

    def __init__(self) -> None:
        # Hashes of 64 bits: the texts themselves of a million rows take a gigabyte.
        self._places: set[int] = set()
        self._links: set[int] = set()
        self._days: set[int] = set()
        self._days_without_link: set[int] = set()
        self._people: set[str] = set()

    def has(self, row: Application) -> bool:
        """Tell whether a row's opportunity is there."""
        place, link, day = _place(row.position, row.organization), _link(row.link), row.applied_on
        if not link and day is None:
            return place in self._places
        if link and hash((place, link)) in self._links:
            return True
        days = self._days_without_link if link else self._days
        return day is not None and hash((place, day)) in days

    def add(self, row: Application, days: Iterable[date]) -> None:
        """Know one more."""
        self._enter(_place(row.position, row.organization), _link(row.link), days)

    def new_people(self, names: Iterable[str]) -> list[str]:
        """Give those names that nobody has yet, and know them from now on."""
        found = [name for name in names if plain(name) not in self._people]
        self._people.update(map(plain, found))
        return found

    def read(self) -> "Known":
        """Know what the journal has; what lies in the trash is left out."""
        organizations = dict(tuples(m.Organization.select(m.Organization.id, m.Organization.name)))
        days: dict[int, list[date]] = {}
        for opportunity_id, on in tuples(
            m.StageChange.select(m.StageChange.opportunity_id, m.StageChange.on)
        ):
            days.setdefault(opportunity_id, []).append(on)
        o = m.Opportunity
        query = o.select(o.id, o.position, o.organization_id, o.link)
        for row_id, position, organization, link in tuples(query.where(o.trashed_at.is_null())):
            place = _place(position, organizations.get(organization, ""))
            self._enter(place, _link(link), days.get(row_id, ()))
        names = m.Contact.select(m.Contact.name).where(m.Contact.trashed_at.is_null())
        self._people = {plain(name) for (name,) in tuples(names)}
        return self

    def _enter(self, place: int, link: str, days: Iterable[date]) -> None:
        self._places.add(place)
        if link:
            self._links.add(hash((place, link)))
        for day in days:
            self._days.add(hash((place, day)))
            if not link:
                self._days_without_link.add(hash((place, day)))


def _place(position: str, organization: str) -> int:
    return hash((plain(position), plain(organization)))


def _link(link: str) -> str:
    return link.strip().rstrip("/")
