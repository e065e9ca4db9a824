# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is to be done next goes into a calendar, changes there, and goes out of it again."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import icalendar
import pytest

from networkjournal.domain import words as w
from networkjournal.domain.edits import (
    AgendaFields,
    ContactFields,
    MeetingFields,
    OpportunityFields,
    TouchFields,
)
from networkjournal.domain.exchange import UnknownEnding
from networkjournal.domain.promises import PromiseFields
from networkjournal.services.bundle import Services
from networkjournal.services.exchange.exporting import NEXT_STEPS, Wish, export
from networkjournal.services.templates import TemplateBook
from networkjournal.store import backup
from networkjournal.store import models as m
from networkjournal.store.journal import Journal

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
TODAY = NOW.date()
DAY = timedelta(days=1)


class Told:
    """A journal, and what a calendar is told of it at some time."""

    def __init__(self, journal: Journal, out: Path) -> None:
        self.journal, self.out = journal, out
        self.services = Services.of(journal, TemplateBook())
        self.ruth = self.services.contacts.create(ContactFields("Ruth Abara"))

    def events(self, now: datetime = NOW) -> dict[str, Any]:
        count = export(self.journal, self.out, now, Wish(NEXT_STEPS))
        read = icalendar.Calendar.from_ical(self.out.read_bytes())
        found: dict[str, Any] = {str(one["summary"]): one for one in read.walk("VEVENT")}
        assert count == len(found)
        return found

    def days(self, now: datetime = NOW) -> dict[str, date]:
        return {name: one.decoded("dtstart") for name, one in self.events(now).items()}

    def insert(self, model: type[m.Stamped], **values: Any) -> int:
        with self.journal.history.step("Fill") as step:
            return step.insert(model, **values)

    def update(self, model: type[m.Stamped], row_id: int, **values: Any) -> None:
        with self.journal.history.step("Change") as step:
            step.update(model, row_id, **values)

    def no(self, **values: Any) -> int:
        opportunity = self.services.opportunities.create(
            OpportunityFields("Lab manager", "Lakeside"), w.Stage.APPLIED, TODAY
        )
        return self.insert(m.Turndown, opportunity_id=opportunity, on=TODAY, **values)

    def meeting(self, wall: datetime, state: w.MeetingState) -> int:
        fields = MeetingFields(starts=wall, zone="UTC", state=state, people=(self.ruth,))
        return self.services.meetings.create(fields, AgendaFields(), TODAY)


@pytest.fixture
def told(tmp_path: Path) -> Iterator[Told]:
    journal = Journal.create(tmp_path / "j.njournal")
    yield Told(journal, tmp_path / "out.ics")
    journal.close()


def test_a_promise_moves_and_goes_once_it_is_kept(told: Told) -> None:
    promises, text = told.services.promises, "Send the outline"
    number = promises.add(told.ruth, PromiseFields(text, due=TODAY + 3 * DAY), TODAY)
    promises.add(told.ruth, PromiseFields("Some day"), TODAY)
    name = "Promised to Ruth Abara: Send the outline"
    first = told.events()
    assert list(first) == [name]
    promises.change(number, PromiseFields(text, due=TODAY + 5 * DAY), TODAY)
    second = told.events()[name]
    assert second.decoded("dtstart") == TODAY + 5 * DAY
    promises.done(number, TODAY)
    third = told.events()[name]
    assert third["status"] == "CANCELLED"
    assert first[name]["uid"] == second["uid"] == third["uid"]
    assert first[name]["sequence"] < second["sequence"] < third["sequence"]
    assert told.events(NOW + 6 * DAY) == {}


def test_what_they_promised_is_late_and_stands_today(told: Told) -> None:
    fields = PromiseFields("Name two people", by_me=False, due=TODAY - 4 * DAY)
    told.services.promises.add(told.ruth, fields, TODAY)
    assert told.days() == {"Ruth Abara promised: Name two people": TODAY}
    assert told.days(NOW + 30 * DAY) == {}


def test_an_ask_is_written_asked_again_and_answered(told: Told) -> None:
    no = told.no()
    ask = told.insert(m.Ask, turndown_id=no, contact_id=told.ruth, send_on=TODAY + DAY)
    assert told.days() == {"Write to Ruth Abara": TODAY + DAY}
    told.update(m.Ask, ask, sent_on=TODAY)
    sent = told.events()
    assert sent["Write to Ruth Abara"]["status"] == "CANCELLED"
    again = sent["Ask Ruth Abara once more"]
    assert again.decoded("dtstart") == date(2026, 11, 30)  # six working days later
    assert again["description"] == "Lab manager"
    told.update(m.Ask, ask, nudge_on=TODAY + 9 * DAY)
    assert told.days()["Ask Ruth Abara once more"] == TODAY + 9 * DAY
    told.update(m.Ask, ask, answer=w.Answer.YES, answered_on=TODAY)
    assert told.events()["Ask Ruth Abara once more"]["status"] == "CANCELLED"


def test_a_no_is_looked_into_again_and_its_way_chosen(told: Told) -> None:
    no = told.no(check_in_on=TODAY + 90 * DAY, resume_on=TODAY + DAY)
    wanted = {
        "Check in with Lakeside": TODAY + 90 * DAY,
        "Choose the way on with Lakeside": TODAY + DAY,
    }
    assert told.days() == wanted
    told.update(m.Turndown, no, path=w.Path.STAY_CONNECTED)
    assert list(told.days()) == ["Check in with Lakeside"]


def test_thanks_are_due_the_day_after_until_something_went_out(told: Told) -> None:
    told.meeting(datetime(2026, 11, 21, 12), w.MeetingState.HELD)
    assert told.days() == {"Thank Ruth Abara": TODAY}
    touch = TouchFields(TODAY, w.Direction.OUT, w.Channel.EMAIL, "Thanks")
    told.services.contacts.log_touch(told.ruth, touch, TODAY)
    assert told.events()["Thank Ruth Abara"]["status"] == "CANCELLED"
    assert told.events(NOW + 7 * DAY) == {}


def test_a_letter_that_is_prepared_takes_the_place_of_the_thanks(told: Told) -> None:
    told.meeting(datetime(2026, 11, 21, 12), w.MeetingState.HELD)
    plain = {"contact_id": told.ruth, "write_on": TODAY + DAY}
    thanks = told.insert(m.Letter, kind=w.LetterKind.THANK_YOU, **plain)
    other = told.insert(m.Letter, kind=w.LetterKind.STAY_CONNECTED, **plain)
    steps = told.journal.reader.follow_ups(told.journal.settings(), TODAY)
    assert [(step.key.split("-")[0], step.on, step.settled) for step in steps] == [
        ("thanks", TODAY, True), ("letter", TODAY + DAY, False), ("thanks", TODAY + DAY, False),
    ]  # fmt: skip
    told.update(m.Letter, thanks, sent_on=TODAY)
    told.update(m.Letter, other, sent_on=TODAY)
    steps = told.journal.reader.follow_ups(told.journal.settings(), TODAY)
    assert [step.settled for step in steps] == [True] * 3


def test_who_is_due_stands_there_a_season_ahead(told: Told) -> None:
    told.services.keep_in_touch.set_cadence([told.ruth], w.Cadence.A, TODAY)
    (day,) = told.days().values()
    assert day == TODAY + 35 * DAY
    told.services.keep_in_touch.set_cadence([told.ruth], w.Cadence.C, TODAY)
    assert told.days() == {}  # in 270 days much is said anew


def test_who_is_in_the_trash_asks_for_nothing(told: Told) -> None:
    told.services.promises.add(told.ruth, PromiseFields("Call", due=TODAY), TODAY)
    told.services.keep_in_touch.set_cadence([told.ruth], w.Cadence.A, TODAY)
    told.update(m.Contact, told.ruth, check_in_on=TODAY)
    assert len(told.events()) == 3
    told.services.contacts.trash(told.ruth)
    assert told.events() == {}


def test_a_meeting_called_off_leaves_the_calendar_while_it_lies_ahead(told: Told) -> None:
    told.meeting(datetime(2026, 11, 24, 10), w.MeetingState.PLANNED)
    told.meeting(datetime(2026, 11, 25, 10), w.MeetingState.CANCELLED_BY_THEM)
    told.meeting(datetime(2026, 11, 20, 10), w.MeetingState.CANCELLED_BY_ME)
    export(told.journal, told.out, NOW, Wish(NEXT_STEPS))
    read = icalendar.Calendar.from_ical(told.out.read_bytes())
    states = [str(one["status"]) for one in read.walk("VEVENT")]
    assert states == ["CONFIRMED", "CANCELLED"]


def test_the_number_of_a_copy_goes_on_where_the_first_one_stood(told: Told) -> None:
    before = told.journal.reader.changes_so_far()
    path = told.out.with_name("copy.njournal")
    backup.copy_to(told.journal.database, path)
    target = told.out.with_name("home.njournal")
    backup.restore(path, target)
    other = Journal.open(target)
    with other.history.step("Fill") as step:
        step.insert(m.Contact, name="Ben", folded="ben")
    assert other.reader.changes_so_far() > before > 0
    other.close()


def test_next_steps_are_for_a_calendar_alone(told: Told) -> None:
    with pytest.raises(UnknownEnding):
        export(told.journal, told.out.with_suffix(".csv"), NOW, Wish(NEXT_STEPS))
