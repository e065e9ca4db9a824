# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""An invented search for work, written through the services as a person would have written it."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from networkjournal.domain import words as w
from networkjournal.domain.edits import (
    AgendaFields,
    ContactFields,
    InterviewerFields,
    MeetingFields,
    OpportunityFields,
    QuestionFields,
    RoundFields,
    TouchFields,
)
from networkjournal.domain.ports import Reader
from networkjournal.domain.settings import Me
from networkjournal.domain.turndown_draft import PersonRef, SignalTick
from networkjournal.services.bundle import Services

ZONE = "Europe/London"
_NOTES = """She had argued for me; the committee wanted the longer record.

- show the volunteer work on page one
- write to Ana Lucía Pereira
"""

_PEOPLE = (
    ("Ruth Abara", "Dean", "Lakeside College", "ruth.abara@example.edu", "+44 20 7946 0101"),
    (
        "Dmitri Okafor",
        "Associate Dean, Student Success",
        "Harbour State University",
        "d.okafor@example.edu",
        "+1 555 0142",
    ),
    ("Rosa Lindqvist", "Director of Advising", "Harbour State University", "rosa@example.edu", ""),
    ("Ana Lucía Pereira", "Head of Programme", "Regional Hiring Fair", "ana@example.org", ""),
    ("María José Ñúñez-O’Brien", "Hiring Manager", "Lakeside College", "", "+44 20 7946 0117"),
    ("田中 光", "人事部長", "株式会社サンプル", "", ""),
    ("Wei Zhang", "VP, People & Culture", "Öresund Analytics AB", "wei.zhang@example.com", ""),
    ("Wei Zhang", "Data Engineer", "Öresund Analytics AB", "", ""),
    ("Anneke van der Berg", "Independent consultant", "", "anneke@example.net", ""),
    ("Ms Adeyemi", "Career adviser", "Career office", "careers@example.edu", ""),
    ("Lee O’Hara", "Recruiter", "Acme Foundation", "", ""),
    ("Tomáš Říha", "Programme Lead", "Open Learning Trust", "riha@example.org", ""),
)

_OPEN = (
    ("Learning Designer", "Northgate Polytechnic", w.Stage.SAVED, 3),
    ("Programme Assistant", "City Museum", w.Stage.SAVED, 9),
    ("Academic Adviser", "Westfield University", w.Stage.APPLIED, 6),
    ("People Analyst", "Öresund Analytics AB", w.Stage.APPLIED, 17),
    ("Student Success Coach", "Riverside Community College", w.Stage.APPLIED, 9),
    ("Coordinator, Mentoring", "Acme Foundation", w.Stage.APPLIED, 21),
    ("Outreach Manager", "Science Centre", w.Stage.SCREENING, 3),
    ("Careers Consultant", "Lakeside College", w.Stage.SCREENING, 5),
    ("Project Lead", "Example Trading LLC", w.Stage.INTERVIEWING, 12),
    ("Training Officer", "County Council", w.Stage.INTERVIEWING, 4),
    ("Adviser (half time)", "Open Learning Trust", w.Stage.OFFER, 2),
)


@dataclass(frozen=True, slots=True)
class Sample:
    """Name what the tour goes on with."""

    opportunity_id: int
    dmitri_id: int
    held_id: int


def fill(services: Services, reader: Reader, now: datetime) -> Sample:
    """Write the invented search into an empty journal."""
    today = now.date()
    services.settings.save(
        Me(name="Sam Rivera", email="sam.rivera@example.com", phone="+44 20 7946 0199", zone=ZONE)
    )
    people = [
        services.contacts.create(
            ContactFields(
                name=name,
                title=title,
                organization=place,
                emails=((email, "work"),) if email else (),
                phones=((phone, "work"),) if phone else (),
                notes="Prefers a call to e-mail. Rows on Sundays." if name[:6] == "Dmitri" else "",
            )
        )
        for name, title, place, email, phone in _PEOPLE
    ]
    for position, place, stage, days in _OPEN:
        services.opportunities.create(
            OpportunityFields(position, place), stage, today - timedelta(days=days)
        )
    _touches(services, people, today)
    held = _earlier_turndown(services, reader, people, now.date())
    _advisor(services, people[9], now)
    return Sample(_assistant_director(services, people, today), people[1], held)


def _touches(services: Services, people: list[int], today: date) -> None:
    for index, days, channel, gist in (
        (0, 19, w.Channel.IN_PERSON, "Coffee after the talk; she offered to read my CV."),
        (1, 3, w.Channel.EMAIL, "Thank-you note, the peer-mentoring project."),
        (3, 20, w.Channel.EMAIL, "Ruth put us in touch."),
        (6, 32, w.Channel.LINKEDIN, "Congratulated on the new office."),
        (8, 60, w.Channel.CALL, "How freelancers find their first client."),
    ):
        fields = TouchFields(today - timedelta(days=days), w.Direction.OUT, channel, gist)
        services.contacts.log_touch(people[index], fields, today)


def _assistant_director(services: Services, people: list[int], today: date) -> int:
    fields = OpportunityFields(
        position="Assistant Director, Undergraduate Programmes",
        organization="Harbour State University",
        source="University vacancies page",
        link="https://example.edu/jobs/1042",
        salary="48,000",
        description="Leads advising for first-year students; peer mentoring; four advisers.",
    )
    opportunities = services.opportunities
    opportunity_id = opportunities.create(fields, w.Stage.APPLIED, today - timedelta(days=40))
    opportunities.add_round(
        opportunity_id,
        RoundFields(
            on=today - timedelta(days=11),
            form=w.RoundForm.PHONE,
            outcome="Invited to the panel",
            people=(InterviewerFields("Rosa Lindqvist", people[2], w.RoundRole.PEER, 2),),
        ),
        today,
    )
    opportunities.add_round(
        opportunity_id,
        RoundFields(
            on=today - timedelta(days=4),
            form=w.RoundForm.PANEL,
            people=(
                InterviewerFields("Dmitri Okafor", people[1], w.RoundRole.HIRING_MANAGER, 3),
                InterviewerFields("Rosa Lindqvist", people[2], w.RoundRole.PANEL, 2),
            ),
        ),
        today,
    )
    return opportunity_id


def _earlier_turndown(services: Services, reader: Reader, people: list[int], today: date) -> int:
    """Write a no of last month that became a meeting, held and worth it."""
    no = today - timedelta(days=30)
    opportunity_id = services.opportunities.create(
        OpportunityFields("Bridge Programme Coordinator", "Lakeside College"),
        w.Stage.APPLIED,
        no - timedelta(days=30),
    )
    panel = (InterviewerFields("Ruth Abara", people[0], w.RoundRole.HIRING_MANAGER, 2),)
    services.opportunities.add_round(
        opportunity_id, RoundFields(on=no - timedelta(days=6), people=panel), today
    )
    draft = services.turndowns.begin(opportunity_id, no)
    draft.signals = {w.SignalKind.REFERENCES: SignalTick(no - timedelta(days=3))}
    draft.words = "We were glad to meet you, and chose somebody with more years in advising."
    draft.channel, draft.told_by = w.Channel.CALL, PersonRef("Ruth Abara", people[0])
    draft.dread, draft.path, draft.agreed = 8, w.Path.FEEDBACK_MEETING, True
    settings = services.settings.get()
    for step in draft.steps():
        services.proposals.fill(draft, step, settings, no)
    draft.starts = datetime.combine(no + timedelta(days=11), datetime.min.time()).replace(hour=15)
    draft.zone, draft.place = ZONE, "Lakeside College, room 2.14"
    outcome = services.turndowns.finish(draft, no)
    meeting_id = outcome.meeting_id or 0
    page = reader.meeting(meeting_id)
    if page is not None:
        held = replace(MeetingFields.of(page), state=w.MeetingState.HELD, worth=9)
        services.meetings.change(meeting_id, held, today)
    services.meetings.write_notes(meeting_id, _NOTES)
    return meeting_id


def _advisor(services: Services, contact_id: int, now: datetime) -> None:
    starts = (now + timedelta(days=4)).replace(hour=10, minute=0, tzinfo=None)
    services.meetings.create(
        MeetingFields(
            kind=w.MeetingKind.ADVISOR,
            starts=starts.replace(second=0, microsecond=0),
            zone=ZONE,
            place="Career office, room 12",
            purpose="Numbers since last time, and whom to see next.",
            people=(contact_id,),
        ),
        AgendaFields(
            items=((3, "Numbers since last time"), (12, "What was said"), (15, "Whom to see next")),
            questions=(QuestionFields("Who else came from my field?"),),
        ),
        now.date(),
    )
