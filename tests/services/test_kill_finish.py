# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Killed at any moment of Finish: either all rows of the turndown are there or none.

`NETWORKJOURNAL_KILLS` says how many times a child that finishes turndowns in a loop is killed.
"""

import os
import random
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

import pytest

from networkjournal.domain import words as w
from networkjournal.domain.turndown_draft import (
    InterviewerDraft,
    PersonRef,
    PointDraft,
    SignalTick,
    TurndownDraft,
)
from networkjournal.domain.views import OpportunityPage
from networkjournal.services.bundle import Services
from networkjournal.services.templates import TemplateBook
from networkjournal.services.turndowns import NEW
from networkjournal.store import models as m
from networkjournal.store import search
from networkjournal.store.journal import Journal
from tests.services.story import LATER, NO, TODAY

KILLS = int(os.environ.get("NETWORKJOURNAL_KILLS", "10"))
ROOT = Path(__file__).resolve().parents[2]


def draft_of(number: int) -> TurndownDraft:
    """Return a whole turndown of a position that is new, with people who are new."""
    someone = PersonRef(f"Manager {number}")
    return TurndownDraft(
        new_position=f"Position {number}",
        new_organization=f"Place {number}",
        on=NO,
        words="You came second. " * 500,
        told_by=someone,
        supported_by=PersonRef(f"Friend {number}"),
        signals={w.SignalKind.FINAL_ROUND: SignalTick(NO), w.SignalKind.SALARY: SignalTick()},
        interviewers=[InterviewerDraft(someone, connection=3)],
        policy=w.FeedbackPolicy.GIVES,
        path=w.Path.FEEDBACK_MEETING,
        dread=number % 11,
        ask_person=someone,
        sent=True,
        subject="Advice",
        agreed=True,
        starts=LATER + timedelta(days=number % 300),
        points=[PointDraft(10, "Thanks"), PointDraft(20, "Other doors")],
        questions=["Where did I lose ground?", "Whom would you call?"],
    )


def loop(path: Path) -> None:
    """Finish one turndown after the other, every other one after Not today, until killed."""
    journal = Journal.open(path)
    turndowns = Services.of(journal, TemplateBook()).turndowns
    print("ready", flush=True)
    number = m.Turndown.select().count()
    while True:
        number += 1
        draft = draft_of(number)
        turndowns.keep(draft)
        if number % 2:
            turndowns.park(draft, TODAY)
        turndowns.finish(draft, TODAY)


def kill_once(path: Path, seconds: float) -> None:
    code = (
        "import pathlib, sys; from tests.services.test_kill_finish import loop;"
        "loop(pathlib.Path(sys.argv[1]))"
    )
    child = subprocess.Popen(
        [sys.executable, "-c", code, str(path)], cwd=ROOT, stdout=subprocess.PIPE
    )
    try:
        assert child.stdout is not None
        assert child.stdout.readline() == b"ready\n"
        time.sleep(seconds)
    finally:
        child.kill()
        child.communicate()


def assert_whole(page: OpportunityPage, journal: Journal) -> bool:
    """Check one position; return whether its way on is still open."""
    (turndown,) = page.turndowns
    assert page.row.ending is w.Ending.TURNED_DOWN
    assert page.row.furthest is w.Stage.INTERVIEWING
    assert [change.ending for change in page.changes][-1] is w.Ending.TURNED_DOWN
    assert page.organization is not None
    assert page.organization.feedback_policy is w.FeedbackPolicy.GIVES
    assert len(page.signals) == 2
    assert [one.row.connection for one in page.interviewers] == [3]
    assert (turndown.told_by[:7], turndown.supported_by[:6]) == ("Manager", "Friend")
    (ask,) = turndown.asks
    assert ask.contact == turndown.told_by, "what was sent is stored with Not today too"
    if turndown.row.path is None:
        assert turndown.row.resume_on is not None
        assert turndown.meetings == ()
        return True
    assert ask.row.answer is w.Answer.YES
    (line,) = turndown.meetings
    meeting = journal.reader.meeting(line.id)
    assert meeting is not None
    assert [one.name for one in meeting.people] == [turndown.told_by]
    assert (len(meeting.items), len(meeting.questions)) == (2, 2)
    assert meeting.row.dread is not None
    return False


def look(path: Path) -> int:
    """Check the whole journal; return how many turndowns there are."""
    journal = Journal.open(path)
    try:
        database = journal.database
        assert database.execute_sql("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute_sql("PRAGMA foreign_key_check").fetchall() == []
        assert search.is_complete(database)
        ids = [row.id for row in m.Opportunity.select(m.Opportunity.id)]
        # The earlier ones have been looked at before, and nothing touches them any more.
        pages = [journal.reader.opportunity(one) for one in ids[-40:]]
        waiting = {
            f"turndown:{page.turndowns[0].row.id}"
            for page in pages
            if page is not None and assert_whole(page, journal)
        }
        count = m.Turndown.select().count()
        assert m.Opportunity.select().count() == count
        assert m.Contact.select().count() == 2 * count
        assert m.Meeting.select().count() == count - len(waiting)
        assert m.Touch.select().count() == m.Ask.select().count() == count
        drafts = {draft.key for draft in journal.reader.drafts("turndown:")}
        assert drafts - {NEW} == waiting
        assert len(drafts) <= 1, "the draft is there as long as its turndown is not"
        if new := Services.of(journal, TemplateBook()).turndowns.kept():
            assert new.new_position == f"Position {count + 1}"
        finish_waiting(journal, waiting)
        return int(count)
    finally:
        journal.close()


def finish_waiting(journal: Journal, waiting: set[str]) -> None:
    """Go on where the child was killed, so that the next one begins with whole turndowns."""
    turndowns = Services.of(journal, TemplateBook()).turndowns
    journal.drafts.drop(NEW)
    for key in waiting:
        draft = turndowns.resume(int(key.partition(":")[2]))
        assert draft is not None
        outcome = turndowns.finish(draft, TODAY)
        page = journal.reader.opportunity(outcome.opportunity_id)
        assert page is not None
        assert not assert_whole(page, journal)


@pytest.mark.slow
@pytest.mark.timeout(60 + 6 * KILLS)
def test_a_kill_leaves_whole_turndowns_only(tmp_path: Path) -> None:
    path = tmp_path / "journal.njournal"
    Journal.create(path).close()
    chance = random.Random()
    half_written = path.with_name(path.name + "-journal")
    counts, torn = [0], 0
    for _turn in range(KILLS):
        kill_once(path, chance.uniform(0.0, 0.4))
        torn += half_written.exists()
        counts.append(look(path))
    print(f"{KILLS} kills: {counts[-1]} whole turndowns, {torn} kills in the middle of a write")
    assert counts == sorted(counts)
    assert counts[-1] > 0, "every child was killed before it had finished one"
