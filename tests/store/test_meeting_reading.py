# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of meetings in its parts, a month, clashes, and what hangs on a meeting."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from networkjournal.domain.meeting_views import MeetingsQuery
from networkjournal.domain.words import MeetingKind, MeetingState, TemplateKind, YieldKind
from networkjournal.store import models as m
from networkjournal.store.journal import Journal

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
ALL = MeetingsQuery(now=NOW)
Ids = dict[str, int]


def meet(journal: Journal, days: float, people: tuple[int, ...] = (), **values: Any) -> int:
    at = (NOW + timedelta(days=days)).replace(tzinfo=None)
    with journal.history.step("Meet") as step:
        made = step.insert(m.Meeting, starts=values.pop("starts", at), zone="UTC", **values)
        for one in people:
            step.insert(m.MeetingPerson, meeting_id=made, contact_id=one)
    return made


@pytest.fixture
def some(journal: Journal) -> Ids:
    with journal.history.step("People") as step:
        college = step.insert(m.Organization, name="College")
        ruth = step.insert(m.Contact, name="Ruth Abara", organization_id=college)
        ben = step.insert(m.Contact, name="Ben")
        post = step.insert(m.Opportunity, position="Dean", organization_id=college)
    held, kind = MeetingState.HELD, MeetingKind.NETWORKING
    return {
        "ruth": ruth, "ben": ben, "college": college, "post": post,
        "later": meet(journal, 5, (ben,), kind=kind),
        "soon": meet(journal, 1, (ruth,)),
        "clash": meet(journal, 1.01, (ben,), opportunity_id=post),
        "over": meet(journal, -0.5, (ruth,)),
        "blank": meet(journal, -9, (ruth,), state=held),
        "written": meet(journal, -8, (ben,), state=held, notes="Long talk"),
        "off": meet(journal, 3, state=MeetingState.CANCELLED_BY_ME),
    }  # fmt: skip


def test_three_parts_in_their_order(journal: Journal, some: Ids) -> None:
    parts = journal.reader.meeting_parts(ALL)
    assert parts.coming == (some["soon"], some["clash"], some["later"])
    assert parts.to_write_up == (some["over"], some["blank"])
    assert parts.past == (some["off"], some["written"])


def test_a_write_up_that_is_being_typed_is_still_to_be_done(journal: Journal, some: Ids) -> None:
    journal.drafts.keep(f"write-up:{some['written']}", {})
    journal.drafts.keep("write-up:x", {})
    assert some["written"] in journal.reader.meeting_parts(ALL).to_write_up
    assert journal.reader.write_ups_begun() == [some["written"]]


def test_by_kind_person_organization_and_text(journal: Journal, some: Ids) -> None:
    def ids(**values: Any) -> set[int]:
        parts = journal.reader.meeting_parts(MeetingsQuery(now=NOW, **values))
        return {*parts.coming, *parts.to_write_up, *parts.past}

    assert ids(kinds=frozenset({MeetingKind.NETWORKING})) == {some["later"]}
    assert ids(contact_id=some["ben"]) == {some["later"], some["clash"], some["written"]}
    at_college = {some[name] for name in ("soon", "over", "blank", "clash")}
    assert ids(organization_id=some["college"]) == at_college
    assert ids(text="long") == {some["written"]}
    assert ids(text="ruth", kinds=frozenset({MeetingKind.NETWORKING})) == set()


def test_the_zone_says_whether_it_is_over(journal: Journal) -> None:
    wall = datetime(2026, 11, 22, 9)
    with journal.history.step("Meet") as step:
        there = step.insert(m.Meeting, starts=wall, zone="America/Los_Angeles")
        here = step.insert(m.Meeting, starts=wall, zone="Europe/Berlin")
    parts = journal.reader.meeting_parts(ALL)
    assert (parts.coming, parts.to_write_up) == ((there,), (here,))


def test_cards_say_where_for_what_and_what_clashes(journal: Journal, some: Ids) -> None:
    with journal.history.step("Move") as step:
        moved = {"starts": NOW.replace(tzinfo=None), "minutes": 30, "at": NOW}
        step.insert(m.MeetingChange, meeting_id=some["soon"], **moved)
        for kind in (YieldKind.AVENUE, YieldKind.LEAD, YieldKind.AVENUE):
            step.insert(m.Yield, meeting_id=some["soon"], on=NOW.date(), kind=kind)
    wanted = [some["clash"], some["soon"], some["off"], 999]
    clash, soon, off = journal.reader.meeting_cards(wanted, NOW)
    assert (clash.position, clash.organization) == ("Dean", "College")
    assert (soon.position, soon.organization, soon.is_moved, soon.yields) == (
        "", "College", True, 3,
    )  # fmt: skip
    assert soon.gave == ((YieldKind.LEAD, 1), (YieldKind.AVENUE, 2))
    assert (clash.clashes, soon.clashes) == ((some["soon"],), (some["clash"],))
    assert (off.clashes, off.is_moved, off.organization) == ((), False, "")


def test_a_month_holds_what_begins_in_it(journal: Journal, some: Ids) -> None:
    last = meet(journal, 0, starts=datetime(2026, 11, 30, 23, 30))
    meet(journal, 0, starts=datetime(2026, 12, 1))
    found = [one.id for one in journal.reader.month(2026, 11)]
    assert last == found[-1]
    assert len(found) == 8
    assert found == sorted(found, key=lambda of: m.Meeting.get_by_id(of).starts)
    assert len(journal.reader.month(2026, 12)) == 1


def test_what_hangs_on_a_meeting_has_its_names(journal: Journal, ids: Ids) -> None:
    beside = journal.reader.meeting_beside(ids["meeting"])
    (given,) = beside.yields
    assert (given.person, given.given_by) == ("Wei Zhang", "Rosa Lindqvist")
    assert given.position == "Laborleiterin"
    assert [one.name for one in beside.promises] == ["Rosa Lindqvist"]
    assert [one.name for one in beside.letters] == ["Rosa Lindqvist"]
    assert [one.row.text for one in beside.gaps] == ["Budgetverantwortung"]
    assert [(one.state, one.note) for one in beside.changes] == [
        (None, "Ihr Zug"),
        (MeetingState.HELD, ""),
    ]
    assert [one.name for one in beside.documents] == ["Protokoll.txt"]
    assert journal.reader.yields_of_turndown(ids["turndown"]) == [given]
    day = date(2026, 11, 2)
    assert journal.reader.yields_between(day, day) == [given]
    assert journal.reader.yields_between(date(2026, 11, 3), NOW.date()) == []
    page = journal.reader.meeting(ids["meeting"])
    assert page is not None
    assert [(one.name, one.role) for one in page.people] == [
        ("Rosa Lindqvist", "Leitung"),
        ("Wei Zhang", ""),
    ]


def test_questions_that_were_asked_before(journal: Journal, ids: Ids) -> None:
    other = meet(journal, 0, (ids["rosa"],))
    with journal.history.step("Ask") as step:
        said = {"meeting_id": other, "text": "Why?", "answer": "Because"}
        step.insert(m.Question, asked=True, **said)
        step.insert(m.Question, meeting_id=other, text="When?")
    (asked,) = journal.reader.asked_before([ids["rosa"], ids["wei"]], ids["meeting"])
    assert (asked.text, asked.answer, asked.on) == ("Why?", "Because", NOW.date())
    assert (asked.meeting_id, asked.name) == (other, "Rosa Lindqvist")
    assert journal.reader.asked_before([ids["rosa"]], other) == []
    assert journal.reader.asked_before([]) == []


def test_letters_and_own_forms(journal: Journal, ids: Ids) -> None:
    with journal.history.step("Write") as step:
        of = {"contact_id": ids["rosa"]}
        sent = step.insert(m.Letter, sent_on=date(2026, 11, 1), **of)
        undated = step.insert(m.Letter, **of)
        step.insert(m.OwnQuestion, text="Only here?", kind=MeetingKind.ADVISOR)
        gone = step.insert(m.Contact, name="Gone", trashed_at=NOW)
        step.insert(m.Letter, contact_id=gone)
    reader = journal.reader
    assert [v.row.id for v in reader.letters_to(ids["rosa"])][-1] == sent
    assert [v.row.id for v in reader.prepared_letters()] == [ids["letter"], undated]
    found = reader.letter(sent)
    assert found is not None
    assert found.name == "Rosa Lindqvist"
    assert reader.letter(999) is None
    assert [one.name for one in reader.own_templates(TemplateKind.AGENDA)] == ["Förmiddag"]
    assert reader.own_templates(TemplateKind.LETTER) == []
    assert [one.text for one in reader.own_questions(MeetingKind.FEEDBACK)] == ["Was zuerst?"]
    assert len(reader.own_questions(MeetingKind.ADVISOR)) == len(reader.own_questions()) == 2
