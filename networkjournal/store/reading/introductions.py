# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Who led to whom: all of it in one statement, or one person's place."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from networkjournal.domain.introduction_view import IntroductionView, Known
from networkjournal.domain.introduction_words import Named, Network
from networkjournal.domain.introductions import Link
from networkjournal.domain.words import MetHow
from networkjournal.store.database import JournalDatabase
from networkjournal.store.fields import DayField

_DAY = DayField()
_FARTHEST = 50
"""So many people are looked for above one; a circle in a broken journal ends there too."""

_ALL = """
SELECT c.id, c.name, c.title, o.name, c.met_how, i.by_id, i.turndown_id
FROM contact c
LEFT JOIN organization o ON o.id = c.organization_id
LEFT JOIN introduction i ON i.contact_id = c.id
WHERE c.trashed_at IS NULL ORDER BY c.folded, c.id
"""
_NOES = """
SELECT t.id, p.position, o.name, t."on"
FROM turndown t
JOIN opportunity p ON p.id = t.opportunity_id
LEFT JOIN organization o ON o.id = p.organization_id
WHERE p.trashed_at IS NULL ORDER BY t."on" DESC, t.id DESC
"""
_ABOVE = """
WITH RECURSIVE way (id, step) AS (
    SELECT ?, 0
    UNION ALL
    SELECT i.by_id, w.step + 1 FROM way w
    JOIN introduction i ON i.contact_id = w.id
    JOIN contact c ON c.id = i.by_id AND c.trashed_at IS NULL
    WHERE w.step < ?
)
SELECT c.id, c.name, c.title, o.name FROM way w
JOIN contact c ON c.id = w.id
LEFT JOIN organization o ON o.id = c.organization_id ORDER BY w.step
"""
_LED = """
SELECT c.id, c.name, c.title, o.name FROM introduction i
JOIN contact c ON c.id = i.contact_id AND c.trashed_at IS NULL
LEFT JOIN organization o ON o.id = c.organization_id
WHERE i.by_id = ? AND i.contact_id <> i.by_id ORDER BY c.folded, c.id
"""
_OWN = 'SELECT turndown_id, "on", note FROM introduction WHERE contact_id = ?'


class Introductions:
    """Read who led to whom."""

    database: JournalDatabase

    def network(self, known: Network | None = None) -> Network:
        """Return all people with how they came, by name, and the noes, latest first.

        It is the one that is known where that still says all.
        """
        of_noes, of_people = self._statement(_NOES), self._statement(_ALL)
        said = (of_noes, of_people)
        if known is not None and known.said == said:
            return known
        noes = {row[0]: _no(row) for row in of_noes}
        links: list[Link] = []
        people: dict[int, Named] = {}
        for person, name, title, place, met, by, turndown in of_people:
            known_no = turndown if turndown in noes else None
            links.append(Link(person, by, known_no, MetHow(met) if met else None))
            people[person] = Named(name, _about(title, place))
        return Network(links, people, noes, said)

    def introduction(self, contact_id: int) -> IntroductionView | None:
        """Return how one person came and whom they led to."""
        way: list[Known] = []
        seen: set[int] = set()
        for known in map(_known, self._statement(_ABOVE, contact_id, _FARTHEST)):
            if known.id in seen:
                break
            seen.add(known.id)
            way.append(known)
        if not way:
            return None
        turndown, day, note = next(iter(self._statement(_OWN, contact_id)), (None, None, ""))
        noes = {row[0]: row for row in self._statement(_NOES)} if turndown else {}
        return IntroductionView(
            person=way[0],
            above=tuple(reversed(way[1:])),
            led=tuple(map(_known, self._statement(_LED, contact_id))),
            turndown_id=turndown if turndown in noes else None,
            turndown=_no(noes[turndown]) if turndown in noes else None,
            on=_day(day),
            note=note,
        )

    def _statement(self, sql: str, *values: object) -> Sequence[tuple[Any, ...]]:
        found: Sequence[tuple[Any, ...]] = self.database.execute_sql(sql, values).fetchall()
        return found


def _known(row: tuple[Any, ...]) -> Known:
    return Known(row[0], row[1], _about(row[2], row[3]))


def _no(row: tuple[Any, ...]) -> Named:
    return Named(row[1], row[2] or "", _day(row[3]))


def _about(title: str, place: str | None) -> str:
    return ", ".join(part for part in (title, place) if part)


def _day(stored: str | None) -> date | None:
    day: date | None = _DAY.python_value(stored)
    return day
