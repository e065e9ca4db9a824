# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Forty believable opportunities, as a search for work looks after half a year; and its pictures.

`python -m tests.ui.pipeline.board_sample OUT [light|dark] [WIDTHxHEIGHT]` shoots the board.
"""

import sys
from datetime import date, timedelta
from pathlib import Path

from networkjournal.domain import words as w
from networkjournal.domain.edits import InterviewerFields, OpportunityFields, RoundFields
from networkjournal.services.bundle import Services
from networkjournal.store import models as m
from networkjournal.store.journal import Journal
from networkjournal.tour.stage import Stage, now, stage

_S = w.Stage
# Position, organization, stage, days in it, tags.
OPEN = (
    ("Learning Designer", "Northgate Polytechnic", _S.SAVED, 3, ""),
    ("Alumni Relations Officer", "Harbour State University", _S.SAVED, 1, "from Ruth"),
    ("Programme Assistant", "City Museum", _S.SAVED, 9, "half time"),
    ("Research Administrator", "Institute of Marine Science", _S.SAVED, 2, ""),
    ("Student Engagement Manager", "Westfield University", _S.SAVED, 5, ""),
    ("Adviser", "", _S.SAVED, 30, ""),
    ("Academic Adviser", "Westfield University", _S.APPLIED, 6, ""),
    ("People Analyst", "Öresund Analytics AB", _S.APPLIED, 17, "remote"),
    ("Student Success Coach", "Riverside Community College", _S.APPLIED, 9, ""),
    ("Coordinator, Mentoring", "Acme Foundation", _S.APPLIED, 21, "evenings, charity"),
    ("Careers Adviser (maternity cover)", "Lakeside College", _S.APPLIED, 2, ""),
    ("Widening Participation Officer", "University of the Northern Isles", _S.APPLIED, 52, ""),
    ("Data Officer", "County Council", _S.APPLIED, 12, ""),
    ("Community Programme Lead", "Old Mill Trust", _S.APPLIED, 1, "charity"),
    ("Registry Officer", "Polytechnic of the Coast", _S.APPLIED, 8, ""),
    ("Careers Consultant", "Lakeside College", _S.SCREENING, 5, ""),
    ("Outreach Manager", "Science Centre", _S.SCREENING, 3, ""),
    ("Learning Technologist", "Open Learning Trust", _S.SCREENING, 11, "remote"),
    ("Placement Coordinator", "Hospital School", _S.SCREENING, 1, ""),
    ("Project Lead", "Example Trading LLC", _S.INTERVIEWING, 24, ""),
    ("Training Officer", "County Council", _S.INTERVIEWING, 4, ""),
    ("Assistant Director, Undergraduate Programmes", "Harbour State University",
     _S.INTERVIEWING, 4, "first choice, campus"),
    ("Head of Advising", "Northgate Polytechnic", _S.INTERVIEWING, 9, ""),
    ("Partnerships Manager", "Regional Hiring Fair", _S.INTERVIEWING, 2, "travel"),
    ("Adviser (half time)", "Open Learning Trust", _S.OFFER, 2, "half time"),
    ("Programme Manager", "Library of the City", _S.OFFER, 6, ""),
    ("Saturday Tutor", "Riverside Community College", _S.ACCEPTED, 40, "evenings"),
)  # fmt: skip
_E = w.Ending
ENDED = (
    ("Bridge Programme Coordinator", "Lakeside College", _E.TURNED_DOWN, 30),
    ("Admissions Officer", "Westfield University", _E.TURNED_DOWN, 44),
    ("Teaching Fellow", "Institute of Marine Science", _E.TURNED_DOWN, 51),
    ("Policy Officer", "County Council", _E.TURNED_DOWN, 66),
    ("Education Officer", "City Museum", _E.TURNED_DOWN, 72),
    ("Curriculum Designer", "Öresund Analytics AB", _E.TURNED_DOWN, 80),
    ("Student Adviser", "Harbour State University", _E.TURNED_DOWN, 95),
    ("Volunteer Manager", "Acme Foundation", _E.TURNED_DOWN, 101),
    ("Access Officer", "University of the Northern Isles", _E.NO_ANSWER, 60),
    ("Communications Assistant", "Science Centre", _E.NO_ANSWER, 88),
    ("Events Coordinator", "Regional Hiring Fair", _E.WENT_COLD, 40),
    ("Office Manager", "Old Mill Trust", _E.WITHDREW, 55),
    ("Trainer", "Example Trading LLC", _E.ROLE_CLOSED, 35),
)
# Position, rounds as days ago (before today) or ahead (after), and how it clicked.
_ROUNDS: dict[str, tuple[tuple[int, w.RoundForm, int | None], ...]] = {
    "Project Lead": ((-24, w.RoundForm.PHONE, 1), (-19, w.RoundForm.PANEL, 2)),
    "Training Officer": ((-4, w.RoundForm.PHONE, None), (5, w.RoundForm.PANEL, None)),
    "Assistant Director, Undergraduate Programmes": (
        (-11, w.RoundForm.PHONE, 2), (-4, w.RoundForm.PANEL, 3),
    ),
    "Head of Advising": ((-9, w.RoundForm.VIDEO, 1),),
    "Partnerships Manager": ((-2, w.RoundForm.VIDEO, 0), (2, w.RoundForm.IN_PERSON, None)),
    "Careers Consultant": ((1, w.RoundForm.PHONE, None),),
    "Adviser (half time)": ((-8, w.RoundForm.IN_PERSON, 3),),
}  # fmt: skip
_SIGNALS = {
    "Assistant Director, Undergraduate Programmes": (w.SignalKind.SALARY, w.SignalKind.REFERENCES),
    "Head of Advising": (w.SignalKind.START_DATE,),
    "Adviser (half time)": (w.SignalKind.REFERENCES, w.SignalKind.SALARY),
}


def fill(services: Services, journal: Journal, today: date) -> dict[str, int]:
    """Write the search for work and return the ids by position."""
    made: dict[str, int] = {}
    for position, place, at, days, tags in OPEN:
        made[position] = one = _add(services, position, place, at, days, today)
        _tag(journal, one, tags)
    for position, place, how, days in ENDED:
        made[position] = one = _add(services, position, place, _S.APPLIED, days + 20, today)
        services.opportunities.end(one, how, today - timedelta(days=days))
    for number, (position, rounds) in enumerate(_ROUNDS.items()):
        for days, form, clicked in rounds:
            person = InterviewerFields(f"Interviewer {number}", None, None, clicked)
            on = today + timedelta(days=days)
            fields = RoundFields(on=on, form=form, people=(person,) if days < 0 else ())
            services.opportunities.add_round(made[position], fields, today)
    with journal.history.step("Signals") as step:
        for position, kinds in _SIGNALS.items():
            for kind in kinds:
                step.insert(m.Signal, opportunity_id=made[position], kind=kind, on=today)
    return made


def _add(services: Services, position: str, place: str, at: w.Stage, days: int, today: date) -> int:
    """Add one that applied a while before it came to its stage."""
    there, fields = today - timedelta(days=days), OpportunityFields(position, place)
    if at.rank <= _S.APPLIED.rank:
        return services.opportunities.create(fields, at, there)
    one = services.opportunities.create(fields, _S.APPLIED, there - timedelta(days=12))
    services.opportunities.move(one, at, there)
    return one


def _tag(journal: Journal, opportunity_id: int, tags: str) -> None:
    with journal.history.step("Tag") as step:
        for name in filter(None, tags.split(", ")):
            known = m.Tag.get_or_none(folded=m.fold(name))
            tag = known.id if known else step.insert(m.Tag, name=name, folded=m.fold(name))
            step.insert(m.OpportunityTag, opportunity_id=opportunity_id, tag_id=tag)


def shoot(scene: Stage) -> None:
    """Take the board as it is, with a page beside it, and with what has ended."""
    made = fill(scene.window.desk.services, scene.journal, now().date())
    scene.window.line.clear()
    scene.shoot(scene.window, "board")
    scene.window.show_opportunity(made["Assistant Director, Undergraduate Programmes"])
    scene.shoot(scene.window, "board-details")
    scene.window.pipeline.close_details()
    scene.window.pipeline.board.strip.set_open(True)
    scene.shoot(scene.window, "board-ended")


if __name__ == "__main__":
    _mode = sys.argv[2] if len(sys.argv) > 2 else "light"
    _width, _height = map(int, (sys.argv[3] if len(sys.argv) > 3 else "1400x880").split("x"))
    with stage(
        Path(sys.argv[1]), "dark" if _mode == "dark" else "light", (_width, _height)
    ) as the_scene:
        shoot(the_scene)
