# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a standing is worked out from: signs of people, what went out, what was promised."""

from datetime import date, datetime

import pytest

from networkjournal.domain.standing import Facts
from networkjournal.domain.words import Ending, Stage, Standing
from networkjournal.store import models as m
from networkjournal.store.journal import Journal
from tests.store.five import DEFAULT, TODAY, Ids, day


def facts(journal: Journal, opportunity: int) -> Facts:
    (line,) = journal.reader.opportunities([opportunity], TODAY)
    return line.facts


def test_facts_gather_every_sign_of_a_person_and_what_went_out(journal: Journal, five: Ids) -> None:
    assert facts(journal, five["adviser"]) == Facts(Stage.APPLIED, applied_on=day(11, 10))
    before = facts(journal, five["lab"])
    assert (before.last_human, before.sent) == (day(9, 25), ())
    with journal.history.step("Write") as step:
        for on in (day(9, 25), day(10, 9), day(10, 3), day(10, 3)):
            step.insert(m.Touch, contact_id=five["ruth"], on=on, direction="out")
        step.insert(m.Touch, opportunity_id=five["adviser"], on=day(11, 12), direction="out")
        # Before applying, about another place, or still to come: none of it counts here.
        step.insert(m.Touch, contact_id=five["ruth"], on=day(8, 1), direction="out")
        step.insert(
            m.Touch,
            contact_id=five["ruth"],
            opportunity_id=five["museum"],
            on=day(11, 20),
            direction="in",
        )
        step.insert(m.Touch, contact_id=five["ruth"], on=day(12, 1), direction="in")
        step.update(m.InterviewRound, five["round"], promised_on=day(10, 2))
    after = facts(journal, five["lab"])
    assert (after.sent, after.promised_on) == ((day(10, 3), day(10, 9)), day(10, 2))
    assert after.last_human == day(9, 25)
    assert facts(journal, five["adviser"]).sent == (day(11, 12),)
    assert facts(journal, five["museum"]).last_human == day(11, 20)
    with journal.history.step("Hear") as step:
        step.insert(m.Touch, contact_id=five["ruth"], on=day(10, 20), direction="in")
    heard = facts(journal, five["lab"])
    assert (heard.last_human, heard.sent) == (day(10, 20), ())


def stand(journal: Journal, opportunity: int, today: date) -> Standing:
    (line,) = journal.reader.opportunities([opportunity], today)
    return line.stand(DEFAULT.timings, today).standing


def test_thank_you_notes_to_two_people_are_no_ask(journal: Journal, five: Ids) -> None:
    with journal.history.step("Thank") as step:
        other = step.insert(m.Contact, name="Wei Zhang")
        step.insert(m.Interviewer, round_id=five["round"], contact_id=other)
        for contact in (five["ruth"], other):
            step.insert(m.Touch, contact_id=contact, on=day(9, 26), direction="out")
    lab = five["lab"]
    assert stand(journal, lab, day(10, 1)) is Standing.WAITING
    assert stand(journal, lab, day(10, 2)) is Standing.QUIET
    with journal.history.step("Ask both") as step:
        for contact in (five["ruth"], other):
            step.insert(m.Touch, contact_id=contact, on=day(10, 2), direction="out")
    assert stand(journal, lab, day(10, 8)) is Standing.WAITING
    assert stand(journal, lab, day(10, 9)) is Standing.QUIET, "asked on one day, which is once"


def test_what_is_said_to_somebody_of_two_places_counts_for_neither(
    journal: Journal, five: Ids
) -> None:
    with journal.history.step("Meet again") as step:
        number = step.insert(m.InterviewRound, opportunity_id=five["museum"], on=day(9, 28))
        step.insert(m.Interviewer, round_id=number, contact_id=five["ruth"])
        for way in ("out", "in"):
            step.insert(m.Touch, contact_id=five["ruth"], on=day(10, 5), direction=way)
    for name, human in (("lab", day(9, 25)), ("museum", day(9, 28))):
        assert (facts(journal, five[name]).last_human, facts(journal, five[name]).sent) == (
            human,
            (),
        )
    with journal.history.step("End") as step:
        step.update(m.Opportunity, five["museum"], ending=Ending.WITHDREW)
    assert facts(journal, five["lab"]).last_human == day(10, 5), "now it can only be this one"


@pytest.mark.parametrize(
    ("kind", "theirs"), [("advisor", False), ("preparation", False), ("other", True)]
)
def test_only_a_meeting_with_them_is_a_sign_of_theirs(
    journal: Journal, five: Ids, kind: str, theirs: bool
) -> None:
    values = {"opportunity_id": five["museum"], "kind": kind}
    with journal.history.step("Prepare") as step:
        step.insert(m.Meeting, starts=datetime(2026, 10, 1, 9), state="held", **values)
        step.insert(m.Meeting, starts=datetime(2026, 11, 24, 10), **values)
    found = facts(journal, five["museum"])
    assert (found.last_human == day(10, 1)) is theirs
    assert (found.next_meeting == day(11, 24)) is theirs
    expected = Standing.NONE if theirs else Standing.BLACK_HOLE
    assert stand(journal, five["museum"], TODAY) is expected


def test_a_promise_holds_though_a_later_round_has_none(journal: Journal, five: Ids) -> None:
    with journal.history.step("Promise") as step:
        step.update(m.InterviewRound, five["round"], promised_on=day(11, 18))
        step.insert(m.InterviewRound, opportunity_id=five["lab"], number=2, on=day(10, 5))
    assert facts(journal, five["lab"]).promised_on == day(11, 18)
    assert stand(journal, five["lab"], TODAY) is Standing.WAITING


@pytest.mark.parametrize(
    ("channel", "expected"),
    [("portal", Standing.BLACK_HOLE), ("silence", Standing.BLACK_HOLE), (None, Standing.COLD)],
)
def test_a_portal_is_nobody(
    journal: Journal, five: Ids, channel: str | None, expected: Standing
) -> None:
    values = {"opportunity_id": five["museum"], "direction": "in", "channel": channel}
    with journal.history.step("Receipt") as step:
        step.insert(m.Touch, on=day(9, 3), **values)
    assert stand(journal, five["museum"], TODAY) is expected
