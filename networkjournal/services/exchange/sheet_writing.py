# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own how applications become rows of one step, many at a time; decide nothing."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from networkjournal.domain.exchange import IncomingContact
from networkjournal.domain.sheet import Application
from networkjournal.domain.words import Kind
from networkjournal.services.exchange.organizations import Organizations
from networkjournal.services.exchange.sheet_known import Change
from networkjournal.services.exchange.sheet_plan import SheetPlan, story
from networkjournal.services.exchange.sheet_table import Tell
from networkjournal.services.exchange.tagging import Tagger
from networkjournal.services.exchange.writing import Writer
from networkjournal.store import models as m
from networkjournal.store.history import Step


class SheetWriter:
    """Write what plans say inside a step."""

    def __init__(self, step: Step, today: date, count: int) -> None:
        self._step, self._today = step, today
        self._organizations = Organizations(step)
        # As new cards do, they come above those that are there; among themselves in their order.
        self._place = _topmost() - count - 1
        self._first = 0
        self._tags = Tagger(step, Kind.OPPORTUNITY)

    def write(self, plan: SheetPlan, tell: Tell) -> int:
        """Make the opportunities of a plan, and the people that it names.

        Returns the first opportunity that goes on; 0 where there is none.
        """
        for some in plan.applications(tell):
            self._add(some, plan.choice.day)
        people = [_person(name, where) for name, where in plan.people.items()]
        Writer(self._step).add(people, _nothing)
        return self._first

    def _add(self, rows: Sequence[Application], day: date | None) -> None:
        self._organizations.make(row.organization for row in rows)
        stories = [story(row, self._today, day) for row in rows]
        ids = self._step.insert_many(
            m.Opportunity,
            [self._row(row, told) for row, told in zip(rows, stories, strict=True)],
        )
        self._step.insert_many(
            m.StageChange,
            [
                {"opportunity_id": each, "on": on, "stage": stage, "ending": ending}
                for each, told in zip(ids, stories, strict=True)
                for on, stage, ending in told
            ],
        )

        alive = (each for each, told in zip(ids, stories, strict=True) if told[-1][2] is None)
        self._first = self._first or next(alive, 0)
        self._tags.put((each, row.tags) for each, row in zip(ids, rows, strict=True))

    def _row(self, row: Application, told: Sequence[Change]) -> dict[str, Any]:
        stage = [stage for _on, stage, _ending in told if stage is not None][-1]
        self._place += 1
        return {
            "position": row.position,
            "organization_id": self._organizations.id_of(row.organization),
            "stage": stage,
            "furthest": stage,
            "ending": told[-1][2],
            "source": row.source,
            "link": row.link,
            "salary": row.salary,
            "description": row.description,
            "notes": row.notes,
            "place": self._place,
        }


def _topmost() -> float:
    return float(
        m.Opportunity.select(m.Opportunity.place).order_by(m.Opportunity.place).limit(1).scalar()
        or 0
    )


def _person(name: str, organization: str) -> IncomingContact:
    given, _blank, family = name.rpartition(" ")
    return IncomingContact(
        name=name, given_name=given, family_name=family, organization=organization
    )


def _nothing(_count: int) -> None:
    """Hear how many people there are; the rows tell how far the import is."""
