# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A small journal with a row in every table, and what tests ask of any journal."""

from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from networkjournal.domain import words as w
from networkjournal.store import dump, models, search
from networkjournal.store.history import Step
from networkjournal.store.journal import Journal
from networkjournal.store.models import STAMPED

NO_DAY = date(2026, 11, 2)


def filled(file: Path) -> Path:
    """Make a journal with these rows in it, and close it; return its path."""
    journal = Journal.create(file)
    with journal.history.step("Fill") as step:
        fill(step)
    journal.close()
    return file


def fill(step: Step) -> dict[str, int]:
    """Write the story of one turndown; return the ids by name."""
    ids = _people(step)
    ids["opportunity"] = opportunity = step.insert(
        models.Opportunity,
        position="Laborleiterin",
        organization_id=ids["organization"],
        stage=w.Stage.INTERVIEWING,
        furthest=w.Stage.INTERVIEWING,
        ending=w.Ending.TURNED_DOWN,
        description="Undergraduates",
    )
    step.insert(
        models.StageChange, opportunity_id=opportunity, on=date(2026, 9, 1), stage="applied"
    )
    step.insert(
        models.StageChange, opportunity_id=opportunity, on=NO_DAY, ending=w.Ending.TURNED_DOWN
    )
    ids["round"] = step.insert(
        models.InterviewRound, opportunity_id=opportunity, on=date(2026, 10, 1), outcome="Zweite"
    )
    for name, connection in (("rosa", 3), ("wei", None)):
        step.insert(
            models.Interviewer, round_id=ids["round"], contact_id=ids[name], connection=connection
        )
    step.insert(
        models.Signal, opportunity_id=opportunity, kind=w.SignalKind.SALARY, contact_id=ids["wei"]
    )
    _turndown(step, ids)
    _meeting(step, ids)
    _beside(step, ids)
    return ids


CONTENT = b"%PDF-1.7\x00 my life"


def _beside(step: Step, ids: dict[str, int]) -> None:
    """Write what lies beside an opportunity: a tag, a CV, a gap, a call, and a view."""
    of = {"opportunity_id": ids["opportunity"]}
    ids["tag"] = step.insert(models.Tag, name="Référence")
    ids["opportunity_tag"] = step.insert(models.OpportunityTag, tag_id=ids["tag"], **of)
    ids["document"] = step.insert(
        models.Document,
        kind=w.DocumentKind.CV,
        name="Lebenslauf.pdf",
        sha256=sha256(CONTENT).hexdigest(),
        size=len(CONTENT),
        content=CONTENT,
        added_at=datetime(2026, 9, 1, 8, tzinfo=UTC),
        sent_on=date(2026, 9, 1),
        **of,
    )
    ids["gap"] = step.insert(
        models.Gap, said_by_id=ids["rosa"], text="Budgetverantwortung", said_on=NO_DAY, **of
    )
    ids["call"] = step.insert(models.Touch, on=date(2026, 9, 9), gist="Switchboard", **of)
    ids["promise"] = step.insert(
        models.Promise,
        contact_id=ids["rosa"],
        meeting_id=ids["meeting"],
        text="Gliederung schicken",
        due=date(2026, 11, 25),
    )
    _between(step, ids)
    _after(step, ids)
    ids["view"] = step.insert(models.SavedView, name="Nähe", content='{"text": "labor"}')


def _between(step: Step, ids: dict[str, int]) -> None:
    """Write what is between people: who led to whom, who is whom, and how often to write."""
    rosa, wei = ids["rosa"], ids["wei"]
    step.update(
        models.Contact,
        wei,
        cadence=w.Cadence.OWN,
        cadence_days=20,
        met_how=w.MetHow.INTRODUCTION,
        check_in_on=date(2027, 2, 1),
    )
    ids["introduction"] = step.insert(
        models.Introduction, contact_id=wei, by_id=rosa, turndown_id=ids["turndown"], note="Fika"
    )
    ids["contact_tag"] = step.insert(models.ContactTag, contact_id=wei, tag_id=ids["tag"])
    ids["alias"] = step.insert(models.ContactAlias, contact_id=wei, uid="card-2")
    ids["not_same"] = step.insert(models.NotSame, first_id=wei, second_id=rosa)
    ids["photo"] = step.insert(
        models.ContactPhoto, contact_id=wei, media="image/png", content=b"\x89PNG\r\n"
    )


def _after(step: Step, ids: dict[str, int]) -> None:
    """Write what became of the meeting, what it gave, the letter after it, and own forms."""
    of = {"meeting_id": ids["meeting"]}
    moved = {"starts": datetime(2026, 11, 23, 9), "zone": "Europe/Stockholm", "minutes": 45}
    at = datetime(2026, 11, 20, 8, tzinfo=UTC)
    ids["move"] = step.insert(models.MeetingChange, at=at, note="Ihr Zug", **moved, **of)
    ids["held"] = step.insert(models.MeetingChange, at=at, state=w.MeetingState.HELD, **of)
    ids["yield"] = step.insert(
        models.Yield,
        turndown_id=ids["turndown"],
        kind=w.YieldKind.INTRODUCTION,
        text="Rundgang",
        on=NO_DAY,
        contact_id=ids["wei"],
        opportunity_id=ids["opportunity"],
        given_by_id=ids["rosa"],
        **of,
    )
    step.update(models.Gap, ids["gap"], turndown_id=ids["turndown"], **of)
    ids["gap_opportunity"] = step.insert(
        models.GapOpportunity, gap_id=ids["gap"], opportunity_id=ids["opportunity"]
    )
    _letter(step, ids)
    ids["minutes"] = step.insert(
        models.Document,
        name="Protokoll.txt",
        sha256=sha256(b"Ja").hexdigest(),
        size=2,
        content=b"Ja",
        added_at=at,
        **of,
    )
    ids["own_template"] = step.insert(models.OwnTemplate, name="Förmiddag", content='{"a": 1}')
    ids["own_question"] = step.insert(models.OwnQuestion, topic="Weg", text="Was zuerst?")


def _letter(step: Step, ids: dict[str, int]) -> None:
    ids["letter"] = step.insert(
        models.Letter,
        contact_id=ids["rosa"],
        kind=w.LetterKind.THANK_YOU,
        channel=w.Channel.EMAIL,
        subject="Tack",
        text="Liebe Rosa, danke",
        write_on=date(2026, 11, 25),
        turndown_id=ids["turndown"],
        opportunity_id=ids["opportunity"],
        meeting_id=ids["meeting"],
    )


def _turndown(step: Step, ids: dict[str, int]) -> None:
    ids["turndown"] = step.insert(
        models.Turndown,
        opportunity_id=ids["opportunity"],
        on=NO_DAY,
        told_by_id=ids["rosa"],
        words="Very close",
        dread=7,
    )
    ids["ask"] = step.insert(
        models.Ask,
        turndown_id=ids["turndown"],
        contact_id=ids["rosa"],
        wording="Twenty minutes",
        slots=(datetime(2026, 11, 10, 10), datetime(2026, 11, 11, 14)),
    )


def _people(step: Step) -> dict[str, int]:
    organization = step.insert(models.Organization, name="Université Nørd", notes="Feedback ja")
    rosa = step.insert(
        models.Contact, name="Rosa Lindqvist", title="Head", organization_id=organization
    )
    wei = step.insert(models.Contact, name="Wei Zhang", connected_on=date(2024, 3, 5))
    for position, value in enumerate(("rosa@example.org", "rl@example.org")):
        step.insert(models.ContactEmail, contact_id=rosa, position=position, value=value)
    step.insert(models.ContactPhone, contact_id=rosa, value="+46 1", label="Work")
    step.insert(models.Touch, contact_id=wei, on=date(2026, 8, 1), gist="Wrote a postcard")
    step.insert(models.Setting, key="me", value='{"name": "Ada"}')
    return {"organization": organization, "rosa": rosa, "wei": wei}


def _meeting(step: Step, ids: dict[str, int]) -> None:
    ids["meeting"] = meeting = step.insert(
        models.Meeting,
        starts=datetime(2026, 11, 24, 10, 30),
        zone="Europe/Stockholm",
        place="Café",
        opportunity_id=ids["opportunity"],
        turndown_id=ids["turndown"],
        dread=7,
        worth=9,
    )
    for position, name in enumerate(("rosa", "wei")):
        step.insert(
            models.MeetingPerson,
            meeting_id=meeting,
            contact_id=ids[name],
            position=position,
            role="Leitung" if name == "rosa" else "",
        )
    step.insert(models.AgendaItem, meeting_id=meeting, minutes=30, text="Thanks")
    step.insert(models.Question, meeting_id=meeting, text="Where did I lose ground?")


def content(journal: Journal) -> Any:
    """Return all that a user would miss, in an order of its own.

    A meeting's sequence number is a stamp for calendars: undo raises it too.
    """
    tables = dump.dump(journal.database)["tables"]
    for meeting in tables["meeting"]:
        del meeting["sequence"]
    return {table: sorted(rows, key=_uuid) for table, rows in tables.items()}


def _uuid(row: dict[str, Any]) -> str:
    return str(row["uuid"])


def rows_in(journal: Journal) -> int:
    """Return how many rows a user's journal holds."""
    return sum(model.select().count() for model in STAMPED)


def assert_sound(journal: Journal) -> None:
    """Check what must hold in any journal at any time."""
    database = journal.database
    assert database.execute_sql("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute_sql("PRAGMA foreign_key_check").fetchall() == []
    assert search.is_complete(database)
    copy = models.JournalCopy.get()
    for model in STAMPED:
        own = model.copy == copy.id
        assert not model.select().where(own, model.change > copy.change).exists()
        living = model.select(model.uuid)
        assert not models.Tombstone.select().where(models.Tombstone.uuid.in_(living)).exists()


def long_ago() -> datetime:
    """Return a moment at which the trash is long due."""
    return datetime(2020, 1, 1, tzinfo=UTC)
