# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window reads: pages and lists, without what lies in the trash."""

from datetime import UTC, date, datetime, timedelta

import pytest

from networkjournal.domain.views import Kind, ListQuery
from networkjournal.domain.words import Ending, MeetingState, Stage
from networkjournal.store import models
from networkjournal.store.journal import Journal

Ids = dict[str, int]
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def change(journal: Journal, model: type[models.Stamped], row_id: int, **values: object) -> None:
    with journal.history.step("Change") as step:
        step.update(model, row_id, **values)


def test_an_opportunity_shows_all_that_belongs_to_it(journal: Journal, ids: Ids) -> None:
    page = journal.reader.opportunity(ids["opportunity"])
    assert page is not None
    assert page.organization is not None
    assert page.organization.name == "Université Nørd"
    assert [c.stage or c.ending for c in page.changes] == [Stage.APPLIED, Ending.TURNED_DOWN]
    assert [(i.name, i.row.connection) for i in page.interviewers] == [
        ("Rosa Lindqvist", 3),
        ("Wei Zhang", None),
    ]
    assert [signal.contact for signal in page.signals] == ["Wei Zhang"]
    assert [meeting.id for meeting in page.meetings] == [ids["meeting"]]
    (turndown,) = page.turndowns
    assert (turndown.told_by, turndown.decided_by, turndown.row.dread) == ("Rosa Lindqvist", "", 7)
    assert turndown.asks[0].row.slots == (datetime(2026, 11, 10, 10), datetime(2026, 11, 11, 14))
    assert journal.reader.turndown(ids["turndown"]) == turndown


def test_a_person_shows_how_to_reach_them_and_what_was(journal: Journal, ids: Ids) -> None:
    with journal.history.step("More") as step:
        step.insert(models.Touch, contact_id=ids["rosa"], on=date(2026, 8, 1), direction="in")
        step.insert(models.Touch, contact_id=ids["rosa"], on=date(2026, 8, 2), channel="call")
    page = journal.reader.contact(ids["rosa"])
    assert page is not None
    assert [email.value for email in page.emails] == ["rosa@example.org", "rl@example.org"]
    assert [phone.label for phone in page.phones] == ["Work"]
    assert [(str(e.on), e.kind.value, e.detail) for e in page.timeline] == [
        ("2026-11-24", "meeting", "10:30, Café"),
        ("2026-11-02", "no", "“Very close”"),
        ("2026-11-02", "note", "Budgetverantwortung"),
        ("2026-10-01", "interview", "Laborleiterin"),
        ("2026-08-02", "touch", ""),
        ("2026-08-01", "touch", ""),
        ("None", "introduction", "Fika"),
    ]
    assert [one.text for one in page.promises] == ["Gliederung schicken"]
    other = journal.reader.contact(ids["wei"])
    assert other is not None
    assert [entry.heading for entry in other.timeline][-3:] == [
        "Connected on LinkedIn",
        "Rosa Lindqvist brought you together",
        "The no for Laborleiterin led to them",
    ]
    assert (other.photo[:4], other.introduced_by) == (b"\x89PNG", "Rosa Lindqvist")
    card = journal.reader.contact_card(ids["rosa"])
    assert card is not None
    assert (card.organization, card.phones) == ("Université Nørd", ("+46 1",))


def test_a_meeting_shows_people_points_and_pairs(journal: Journal, ids: Ids) -> None:
    page = journal.reader.meeting(ids["meeting"])
    assert page is not None
    assert page.row.starts == datetime(2026, 11, 24, 10, 30)
    assert [person.name for person in page.people] == ["Rosa Lindqvist", "Wei Zhang"]
    assert [item.text for item in page.items] == ["Thanks"]
    assert [question.asked for question in page.questions] == [False]
    assert page.opportunity is not None
    assert journal.reader.pairs() == [(7, 9)]
    change(journal, models.Meeting, ids["meeting"], state=MeetingState.HELD, worth=None)
    assert journal.reader.pairs() == []
    contact = journal.reader.contact(ids["rosa"])
    assert contact is not None
    assert contact.timeline[0].detail == "Held"


def test_what_is_not_there_is_none(journal: Journal) -> None:
    reader = journal.reader
    pages = (reader.opportunity, reader.contact, reader.meeting, reader.turndown)
    assert [page(9) for page in (*pages, reader.organization, reader.contact_card)] == [None] * 6
    assert reader.find_organization("x") is None
    assert reader.draft("x") is None
    for page in (reader.opportunities, reader.contacts, reader.meetings):
        assert page([9]) == []


def test_trashed_things_vanish_from_every_list(journal: Journal, ids: Ids) -> None:
    reader = journal.reader
    change(journal, models.Contact, ids["rosa"], trashed_at=NOW)
    assert reader.contacts([ids["rosa"]]) == []
    meeting, opportunity = reader.meeting(ids["meeting"]), reader.opportunity(ids["opportunity"])
    assert meeting is not None
    assert opportunity is not None
    assert [person.name for person in meeting.people] == ["Wei Zhang"]
    assert [person.name for person in opportunity.interviewers] == ["Wei Zhang"]
    assert reader.meetings([ids["meeting"]])[0].people == "Wei Zhang"
    change(journal, models.Opportunity, ids["opportunity"], trashed_at=NOW + timedelta(days=1))
    assert reader.unfinished_turndowns() == []
    assert reader.open_asks(ids["organization"]) == []
    person = reader.contact(ids["wei"])
    assert person is not None
    assert "Interview, round 1" not in [entry.heading for entry in person.timeline]
    assert reader.contacts([ids["wei"]])[0].last_touch == date(2026, 8, 1)
    change(journal, models.Meeting, ids["meeting"], trashed_at=NOW)
    assert reader.pairs() == []
    assert [(one.kind, one.title) for one in reader.trash()] == [
        (Kind.OPPORTUNITY, "Laborleiterin"),
        (Kind.CONTACT, "Rosa Lindqvist"),
        (Kind.MEETING, "Wei Zhang"),
    ]
    assert [reader.count(kind) for kind in Kind] == [0, 1, 0]


def test_lists_hold_what_is_alive_and_sort_every_way(journal: Journal, ids: Ids) -> None:
    reader = journal.reader
    with journal.history.step("More") as step:
        lab = step.insert(models.Opportunity, position="Archivist", stage="offer")
    assert reader.ids(Kind.OPPORTUNITY, ListQuery()) == [lab]
    both = reader.ids(Kind.OPPORTUNITY, ListQuery(ended=True))
    assert both == [lab, ids["opportunity"]]
    lines = reader.opportunities(both)
    assert [(line.organization, line.since) for line in lines] == [
        ("", None),
        ("Université Nørd", date(2026, 11, 2)),
    ]
    for sort, first in (("stage", ids["opportunity"]), ("since", ids["opportunity"])):
        assert reader.ids(Kind.OPPORTUNITY, ListQuery(sort=sort, ended=True))[0] == first
    down = ListQuery(sort="position", descending=True, ended=True)
    assert reader.ids(Kind.OPPORTUNITY, down) == both[::-1]
    people = [ids["wei"], ids["rosa"]]
    assert reader.ids(Kind.CONTACT, ListQuery(sort="last_touch")) == people[::-1]
    for sort in ("title", "organization", "connection", "name", "no such column"):
        assert sorted(reader.ids(Kind.CONTACT, ListQuery(sort=sort))) == sorted(people)
    for sort in ("starts", "kind", "people", "place", "state"):
        assert reader.ids(Kind.MEETING, ListQuery(sort=sort)) == [ids["meeting"]]


def test_a_long_page_comes_in_the_order_that_was_asked_for(journal: Journal) -> None:
    with journal.history.step("Many") as step:
        many = step.insert_many(models.Contact, [{"name": f"P{n:04}"} for n in range(1200)])
    wanted = list(many)[::-1]
    assert [line.id for line in journal.reader.contacts(wanted)] == wanted
    assert journal.reader.contacts([]) == []
    assert len(journal.reader.find_contacts("p", limit=7)) == 7
    assert journal.history.undo() == "Many"
    assert journal.reader.count(Kind.CONTACT) == 0


def test_organizations_are_found_by_name(journal: Journal, ids: Ids) -> None:
    found = journal.reader.find_organization("universite nørd ")
    assert found is not None
    assert found.id == ids["organization"]
    assert journal.reader.organization_names() == ["Université Nørd"]


def test_open_asks_and_open_ways_are_named(journal: Journal, ids: Ids) -> None:
    (ask,) = journal.reader.open_asks(ids["organization"])
    assert (ask.contact, ask.organization) == ("Rosa Lindqvist", "Université Nørd")
    assert journal.reader.unfinished_turndowns() == [(ids["turndown"], "Laborleiterin")]
    change(journal, models.Ask, ids["ask"], answer="yes")
    change(journal, models.Turndown, ids["turndown"], path="let_go")
    assert journal.reader.open_asks(ids["organization"]) == []
    assert journal.reader.unfinished_turndowns() == []
    assert journal.reader.open_asks(99) == []


@pytest.mark.parametrize(
    ("starts", "zone", "minutes", "clashes"),
    [
        (datetime(2026, 11, 24, 10), "Europe/Stockholm", 31, True),
        (datetime(2026, 11, 24, 10), "Europe/Stockholm", 30, False),
        (datetime(2026, 11, 24, 9, 45), "Europe/London", 15, True),
        (datetime(2026, 11, 24, 22, 30), "Pacific/Auckland", 30, True),
    ],
)
def test_clashes_are_seen_across_zones(
    journal: Journal, ids: Ids, starts: datetime, zone: str, minutes: int, clashes: bool
) -> None:
    assert bool(journal.reader.clashes(starts, zone, minutes)) == clashes
    assert journal.reader.clashes(starts, zone, minutes, leave_out=ids["meeting"]) == []


def test_the_next_meeting_is_the_one_that_has_not_ended(journal: Journal, ids: Ids) -> None:
    ends = datetime(2026, 11, 24, 10, tzinfo=UTC)  # 10:30 in Stockholm and half an hour
    assert journal.reader.coming_meeting(ends - timedelta(minutes=1)) == ids["meeting"]
    assert journal.reader.coming_meeting(ends) is None
    assert [m.id for m in journal.reader.coming(date(2026, 11, 24))] == [ids["meeting"]]
    assert journal.reader.coming(date(2026, 11, 25)) == []


def test_settings_that_cannot_be_read_are_left_out(journal: Journal, ids: Ids) -> None:
    with journal.history.step("Spoil") as step:
        step.insert(models.Setting, key="paper", value="{")
        step.insert(models.Setting, key="timings", value="[" * 100_000)
    assert journal.reader.settings() == {"me": {"name": "Ada"}}
    assert journal.settings().me.name == "Ada"


def test_drafts_are_kept_without_a_step(journal: Journal, ids: Ids) -> None:
    told: list[frozenset[str]] = []
    journal.history.listeners.append(told.append)
    for key, text in (
        ("turndown:1", "a"),
        ("turndown:2", "b"),
        ("note:1", "c"),
        ("turndown:1", "d"),
    ):
        journal.drafts.keep(key, {"text": text + "\ud800é"})
    assert [draft.key for draft in journal.reader.drafts("turndown:")] == [
        "turndown:1",
        "turndown:2",
    ]
    found = journal.reader.draft("turndown:1")
    assert found is not None
    assert found.content["text"] == "d\ud800é"
    assert found.saved_at.tzinfo is not None
    journal.drafts.drop("turndown:1")
    assert journal.reader.draft("turndown:1") is None
    assert (told, journal.history.undo_label) == ([], "Fill")
