# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Five opportunities of which each stands otherwise, for the tests of the pipeline."""

from datetime import date
from typing import Any

import pytest

from networkjournal.domain.views import PipelineQuery
from networkjournal.domain.words import Ending, SignalKind, Stage
from networkjournal.store import models as m
from networkjournal.store.history import Step
from networkjournal.store.journal import Journal

TODAY = date(2026, 11, 22)
DEFAULT = PipelineQuery(today=TODAY)


def day(month: int, number: int) -> date:
    return date(2026, month, number)


def add(step: Step, position: str, *changes: tuple[date, Stage | Ending], **values: Any) -> int:
    stages = [what for _on, what in changes if isinstance(what, Stage)] or [Stage.SAVED]
    last = changes[-1][1] if changes else Stage.SAVED
    made = step.insert(
        m.Opportunity,
        position=position,
        stage=stages[-1],
        furthest=max(stages, key=lambda stage: stage.rank),
        ending=last if isinstance(last, Ending) else None,
        **values,
    )
    for on, what in changes:
        is_stage = isinstance(what, Stage)
        step.insert(
            m.StageChange,
            opportunity_id=made,
            on=on,
            stage=what if is_stage else None,
            ending=None if is_stage else what,
        )
    return made


Ids = dict[str, int]


@pytest.fixture
def five(journal: Journal) -> Ids:
    """Keep an adviser who waits, a lab that is cold, a museum long silent, an idea, and a no."""
    with journal.history.step("Fill") as step:
        college = step.insert(m.Organization, name="Lakeside College")
        ids = {
            "adviser": add(
                step,
                "Academic Adviser",
                (day(11, 10), Stage.APPLIED),
                organization_id=college,
                source="Referral",
                place=2,
            ),
            "lab": add(
                step,
                "Lab Manager",
                (day(9, 1), Stage.APPLIED),
                (day(9, 20), Stage.INTERVIEWING),
                source="referral ",
                place=1,
            ),
            "museum": add(step, "Museum Guide", (day(9, 2), Stage.APPLIED), place=1),
            "idea": add(step, "An idea", (day(11, 1), Stage.SAVED), organization_id=college),
            "no": add(
                step,
                "Dean",
                (day(8, 1), Stage.APPLIED),
                (day(8, 9), Stage.OFFER),
                (day(9, 9), Ending.TURNED_DOWN),
            ),
        }
        ids["ruth"] = step.insert(m.Contact, name="Ruth Abara")
        number = step.insert(m.InterviewRound, opportunity_id=ids["lab"], on=day(9, 25))
        step.insert(m.Interviewer, round_id=number, contact_id=ids["ruth"], connection=2)
        tag = step.insert(m.Tag, name="Éducation")
        for name in ("adviser", "lab"):
            step.insert(m.OpportunityTag, opportunity_id=ids[name], tag_id=tag)
        for kind in (SignalKind.SALARY, SignalKind.START_DATE, SignalKind.REFERENCES):
            step.insert(m.Signal, opportunity_id=ids["lab"], kind=kind)
    return ids | {"college": college, "round": number, "tag": tag}
