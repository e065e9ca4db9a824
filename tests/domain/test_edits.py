# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Forms show what is stored, and say at the field what cannot be saved."""

from datetime import date, datetime
from typing import Any

import pytest

from networkjournal.domain import edits, rows, views

TODAY = date(2026, 11, 22)
TEN = datetime(2026, 12, 1, 10)
LINE, TEXT, NOTES = "x" * 501, "x" * 200_001, "x" * 1_000_001
HOME = rows.Organization(name="University")


def contact_page(organization: rows.Organization | None) -> views.ContactPage:
    mail = rows.ContactValue(value="rosa@example.org", label="work")
    row = rows.Contact(name="Rosa", title="Head", city="Lund", notes="Kind")
    return views.ContactPage(row, organization, (mail,), (), ())


def opportunity_page(organization: rows.Organization | None) -> views.OpportunityPage:
    row = rows.Opportunity(position="Lab manager", salary="40 000", notes="Near")
    return views.OpportunityPage(row, organization, (), (), (), (), ())


def meeting_page() -> views.MeetingPage:
    row = rows.Meeting(starts=TEN, zone="Europe/Berlin", minutes=45, dread=0, place="Cafe")
    person = views.PersonView(7, "Rosa", "", "")
    item = rows.AgendaItem(minutes=45, text="Thanks")
    question = rows.Question(text="Why?", asked=True, answer="So")
    return views.MeetingPage(row, (person,), (item,), (question,), None)


def test_a_form_begins_with_what_is_stored() -> None:
    person = edits.ContactFields.of(contact_page(HOME))
    assert (person.name, person.organization) == ("Rosa", "University")
    assert person.emails == (("rosa@example.org", "work"),)
    assert edits.ContactFields.of(contact_page(None)).organization == ""
    position = edits.OpportunityFields.of(opportunity_page(HOME))
    assert (position.position, position.salary) == ("Lab manager", "40 000")
    assert position.organization == "University"
    assert edits.OpportunityFields.of(opportunity_page(None)).organization == ""
    meeting = edits.MeetingFields.of(meeting_page())
    assert (meeting.starts, meeting.minutes, meeting.people, meeting.dread) == (TEN, 45, (7,), 0)
    agenda = edits.AgendaFields.of(meeting_page())
    assert agenda.items == ((45, "Thanks"),)
    assert agenda.questions == (edits.QuestionFields("Why?", asked=True, answer="So"),)
    for fields in (person, position, agenda):
        assert not fields.problems()
    assert not meeting.problems(TODAY)


def point(*items: tuple[int, str]) -> edits.AgendaFields:
    return edits.AgendaFields(items=items)


def ask(text: str, answer: str = "") -> edits.AgendaFields:
    return edits.AgendaFields(questions=(edits.QuestionFields(text, answer=answer),))


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        (edits.ContactFields(name=" "), {"name"}),
        (edits.ContactFields(name=LINE, notes=NOTES), {"name", "notes"}),
        (edits.ContactFields(name="Ruth", notes=TEXT, links=TEXT), {"links"}),
        (edits.ContactFields(name="Rosa", emails=(("rosa", ""),)), {"emails"}),
        (edits.ContactFields(name="Rosa", emails=((" ", ""),)), set()),
        (edits.ContactFields(name="Rosa", phones=((LINE, ""),)), {"phones"}),
        (edits.OpportunityFields(), {"position"}),
        (edits.OpportunityFields(position="Lab", description=TEXT), {"description"}),
        (point((30, " ")), {"items"}),
        (point((601, "Thanks")), {"items"}),
        (point((1, LINE * 4)), {"items"}),
        (ask(" "), {"questions"}),
        (ask(LINE * 4), {"questions"}),
        (ask("Why?", TEXT), {"questions"}),
        (ask("Why?"), set()),
    ],
)
def test_problems_name_their_field(fields: Any, wrong: set[str]) -> None:
    assert set(fields.problems()) == wrong


def sat_in(name: str, connection: int) -> edits.RoundFields:
    person = edits.InterviewerFields(name, connection=connection)
    return edits.RoundFields(people=(person,))


def meet(**values: Any) -> edits.MeetingFields:
    return edits.MeetingFields(**{"starts": TEN, **values})


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        (edits.MeetingFields(), {"starts"}),
        (meet(starts=datetime(1800, 1, 1)), {"starts"}),
        (meet(starts=datetime(2027, 3, 28, 2, 30), zone="Europe/Berlin"), {"starts"}),
        (meet(zone="Nowhere/Land"), {"zone"}),
        (meet(minutes=0), {"minutes"}),
        (meet(dread=11, worth=-1), {"dread", "worth"}),
        (meet(dread=0, worth=10), set()),
        (meet(place=LINE, purpose=TEXT), {"place", "purpose"}),
        (edits.RoundFields(on=date(1800, 1, 1)), {"on"}),
        (edits.RoundFields(on=TODAY), set()),
        (edits.RoundFields(), set()),
        (sat_in("Rosa", 4), {"people"}),
        (sat_in(LINE, 3), {"people"}),
        (sat_in("Rosa", 0), set()),
        (edits.TouchFields(), {"on"}),
        (edits.TouchFields(on=date(1800, 1, 1)), {"on"}),
        (edits.TouchFields(on=TODAY, gist="Met"), set()),
    ],
)
def test_problems_of_dated_things_name_their_field(fields: Any, wrong: set[str]) -> None:
    assert set(fields.problems(TODAY)) == wrong
