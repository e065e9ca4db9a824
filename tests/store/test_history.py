# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""One action is one transaction, one undo step, one notice; undo and redo bring all back."""

import threading
from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from networkjournal.domain.errors import OutsideError
from networkjournal.store import history, models
from networkjournal.store.database import JournalDatabase
from networkjournal.store.journal import Journal
from tests.store.sample import CONTENT, assert_sound, content, fill


def delete(
    model: type[models.Stamped], name: str
) -> Callable[[history.Step, dict[str, int]], None]:
    def change(step: history.Step, ids: dict[str, int]) -> None:
        step.delete(model, ids[name])

    return change


def trash(step: history.Step, ids: dict[str, int]) -> None:
    step.update(models.Contact, ids["rosa"], trashed_at=datetime.now(UTC))


def rewrite(step: history.Step, ids: dict[str, int]) -> None:
    step.update(models.Contact, ids["wei"], name="Wei", notes="Twice")
    step.update(models.Contact, ids["wei"], name="Zhang Wei")
    step.delete(models.Touch, 1)
    step.insert(models.Touch, contact_id=ids["wei"], on=datetime(2026, 1, 1).date())


def change_and_delete(step: history.Step, ids: dict[str, int]) -> None:
    alone = step.insert(models.Contact, name="Alone")
    step.update(models.Touch, 1, gist="Changed")
    step.delete(models.Touch, 1)
    step.update(models.Contact, alone, title="Dean")
    step.update(models.Contact, alone, title="Rector")
    step.delete(models.Contact, alone)


def note_and_delete(step: history.Step, ids: dict[str, int]) -> None:
    step.update(models.Document, ids["document"], note="Sent to Rosa", version=2)
    step.delete(models.Document, ids["document"])


def replace_content(step: history.Step, ids: dict[str, int]) -> None:
    content = b"\x00new"
    step.update(models.Document, ids["document"], note="First")
    step.update(models.Document, ids["document"], content=content, size=len(content))
    step.update(models.Document, ids["document"], note="Then")


@pytest.mark.parametrize(
    "change",
    [
        change_and_delete,
        delete(models.Organization, "organization"),
        delete(models.Contact, "rosa"),
        delete(models.Opportunity, "opportunity"),
        delete(models.Turndown, "turndown"),
        delete(models.Meeting, "meeting"),
        delete(models.Tag, "tag"),
        delete(models.Document, "document"),
        note_and_delete,
        replace_content,
        trash,
        rewrite,
    ],
)
def test_undo_brings_all_back_and_redo_takes_it_again(
    journal: Journal,
    ids: dict[str, int],
    change: Callable[[history.Step, dict[str, int]], None],
) -> None:
    before = content(journal)
    with journal.history.step("Change") as step:
        change(step, ids)
    after = content(journal)
    assert after != before
    for _turn in range(2):
        assert_sound(journal)
        assert journal.history.undo() == "Change"
        assert content(journal) == before
        assert_sound(journal)
        assert journal.history.redo() == "Change"
        assert content(journal) == after


def test_a_deleted_opportunity_takes_its_rows_and_leaves_the_meeting(
    journal: Journal, ids: dict[str, int]
) -> None:
    with journal.history.step("Delete") as step:
        step.delete(models.Opportunity, ids["opportunity"])
    for model in (models.Turndown, models.Ask, models.Interviewer, models.StageChange):
        assert model.select().count() == 0
    meeting = models.Meeting.get_by_id(ids["meeting"])
    assert (meeting.opportunity_id, meeting.turndown_id) == (None, None)
    assert models.Tombstone.select().count() == 13
    assert models.Yield.get().meeting_id is not None


def test_a_yield_goes_with_the_last_of_what_gave_it(journal: Journal, ids: dict[str, int]) -> None:
    before = content(journal)
    with journal.history.step("Delete") as step:
        step.delete(models.Meeting, ids["meeting"])
    assert models.Yield.get().meeting_id is None
    assert models.Letter.get().meeting_id is None
    with journal.history.step("Delete") as step:
        step.delete(models.Turndown, ids["turndown"])
    assert not models.Yield.select().exists()
    assert_sound(journal)
    journal.history.undo()
    journal.history.undo()
    assert content(journal) == before


def test_labels_name_what_comes_next(journal: Journal) -> None:
    assert journal.history.undo() is None
    assert journal.history.redo() is None
    with journal.history.step("Fill") as step:
        fill(step)
    assert (journal.history.undo_label, journal.history.redo_label) == ("Fill", None)
    journal.history.undo()
    assert (journal.history.undo_label, journal.history.redo_label) == (None, "Fill")
    with journal.history.step("Other") as step:
        step.insert(models.Organization, name="Other")
    assert journal.history.redo_label is None
    journal.history.clear()
    assert journal.history.undo_label is None


def test_a_step_tells_once_which_kinds_it_touched(journal: Journal, ids: dict[str, int]) -> None:
    told: list[frozenset[str]] = []
    journal.history.listeners.append(told.append)
    with journal.history.step("Nothing") as step:
        assert not step.update(models.Contact, ids["rosa"], name="Rosa Lindqvist")
    with journal.history.step("Delete") as step:
        step.delete(models.Meeting, ids["meeting"])
    touched = {"meeting", "meeting_person", "agenda_item", "question", "promise"}
    touched |= {"meeting_change", "yield", "gap", "letter", "document"}
    assert told == [touched]
    assert journal.history.undo_label == "Delete"


def fail(journal: Journal, ids: dict[str, int]) -> None:
    with journal.history.step("Fail") as step:
        step.delete(models.Contact, ids["rosa"])
        raise ZeroDivisionError


def test_a_failed_step_leaves_nothing(journal: Journal, ids: dict[str, int]) -> None:
    before = content(journal)
    with pytest.raises(ZeroDivisionError):
        fail(journal, ids)
    assert content(journal) == before
    assert journal.history.undo_label == "Fill"
    assert not journal.history.busy


def test_only_a_hundred_steps_are_kept(journal: Journal) -> None:
    for number in range(history.MOST_STEPS + 5):
        with journal.history.step(str(number)) as step:
            step.insert(models.Organization, name="One more")
    undone = 0
    while journal.history.undo():
        undone += 1
    assert undone == history.MOST_STEPS
    assert models.Organization.select().count() == 5


def test_an_id_is_never_given_twice(journal: Journal) -> None:
    with journal.history.step("One") as step:
        first = step.insert(models.Organization, name="One")
    journal.history.undo()
    with journal.history.step("Two") as step:
        second = step.insert(models.Organization, name="Two")
        step.delete(models.Organization, second)
        assert step.insert(models.Organization, name="Three") > second > first


def test_changing_what_is_gone_says_so(journal: Journal) -> None:
    with (
        pytest.raises(OutsideError, match="deleted meanwhile"),
        journal.history.step("Late") as step,
    ):
        step.update(models.Contact, 99, name="Nobody")
    with journal.history.step("Late") as step:
        step.delete(models.Contact, 99)
    assert journal.history.undo_label is None


def test_names_are_folded_and_half_characters_mended(journal: Journal) -> None:
    with journal.history.step("Add") as step:
        row = step.insert(models.Organization, name="Ÿork \ud83d")
        assert models.Organization.get_by_id(row).folded == "york ?"
        step.update(models.Organization, row, name="Ørsted")
    assert models.Organization.get_by_id(row).folded == "ørsted"


def is_busy(journal: Journal) -> bool:
    return journal.history.busy


def test_a_dropped_draft_comes_back_with_undo_and_goes_with_redo(
    journal: Journal, ids: dict[str, int]
) -> None:
    journal.drafts.keep("turndown:new", {"words": "Somebody else"})
    kept = journal.reader.draft("turndown:new")
    told: list[frozenset[str]] = []
    journal.history.listeners.append(told.append)
    with journal.history.step("Finish") as step:
        step.update(models.Contact, ids["rosa"], notes="Told me")
        step.drop_draft("turndown:new")
        step.drop_draft("nothing:there")
    assert journal.reader.draft("turndown:new") is None
    for _turn in range(2):
        journal.history.undo()
        assert journal.reader.draft("turndown:new") == kept
        journal.history.redo()
        assert journal.reader.draft("turndown:new") is None
    assert set(told) == {frozenset({"contact"})}


def test_undo_never_writes_over_what_has_been_typed_since(
    journal: Journal, ids: dict[str, int]
) -> None:
    journal.drafts.keep("turndown:new", {"words": "first"})
    with journal.history.step("Finish") as step:
        step.update(models.Contact, ids["rosa"], notes="Told me")
        step.drop_draft("turndown:new")
    journal.drafts.keep("turndown:new", {"words": "second"})
    for turn in (journal.history.undo, journal.history.redo, journal.history.undo):
        assert turn() == "Finish"
        draft = journal.reader.draft("turndown:new")
        assert draft is not None
        assert draft.content == {"words": "second"}


def drop_and_fail(journal: Journal) -> None:
    with journal.history.step("Fail") as step:
        step.drop_draft("x")
        raise ZeroDivisionError


def test_a_step_that_fails_keeps_its_draft(journal: Journal) -> None:
    journal.drafts.keep("x", {})
    with pytest.raises(ZeroDivisionError):
        drop_and_fail(journal)
    assert journal.reader.draft("x") is not None


def test_a_long_step_is_undone_by_few_statements(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [{"name": f"Person {number}"} for number in range(3000)]
    with journal.history.step("Import") as step:
        people = step.insert_many(models.Contact, names)
        values = [{"contact_id": one, "value": f"{one}@example.org"} for one in people]
        step.insert_many(models.ContactEmail, values)
        for one in people[:10]:
            step.update(models.Contact, one, title="Dean")
    after = content(journal)
    asked: list[str] = []
    run = type(journal.database).execute_sql

    def count(self: JournalDatabase, sql: str, params: object = None) -> object:
        asked.append(sql)
        return run(self, sql, params)

    monkeypatch.setattr(JournalDatabase, "execute_sql", count)
    journal.history.undo()
    journal.history.redo()
    assert len(asked) < 200
    assert content(journal) == after
    assert_sound(journal)
    journal.history.undo()
    assert models.Contact.select().count() == 0
    assert_sound(journal)


def test_while_a_worker_writes_others_read_and_wait(journal: Journal, ids: dict[str, int]) -> None:
    inside, go_on = threading.Event(), threading.Event()

    def work() -> None:
        journal.connect_here()
        with journal.history.step("Import") as step:
            step.insert_many(models.Organization, [{"name": str(n)} for n in range(2000)])
            inside.set()
            go_on.wait(20)
        journal.disconnect_here()

    worker = threading.Thread(target=work)
    worker.start()
    assert inside.wait(20)
    try:
        assert is_busy(journal)
        assert journal.reader.organization_names() == ["Université Nørd"]
        with pytest.raises(OutsideError, match="Another change"), journal.history.step("Edit"):
            pass
        with pytest.raises(OutsideError, match="Another change"):
            journal.history.undo()
        with pytest.raises(OutsideError, match="Another change"):
            journal.drafts.keep("notes:1", {"text": "typed"})
        with pytest.raises(OutsideError, match="Another change"):
            journal.drafts.drop("notes:1")
    finally:
        go_on.set()
        worker.join()
    assert not is_busy(journal)
    assert len(journal.reader.organization_names()) == 2001
    assert journal.history.undo() == "Import"
    assert len(journal.reader.organization_names()) == 1


def test_a_journal_opened_to_read_cannot_be_changed(journal: Journal, ids: dict[str, int]) -> None:
    reading = Journal.open_to_read(journal.path)
    with pytest.raises(OutsideError, match="read only"), reading.history.step("Edit"):
        pass
    with pytest.raises(OutsideError, match="read only"):
        reading.drafts.keep("x", {})
    assert reading.reader.organization(ids["organization"]) is not None
    reading.close()


def test_a_touch_goes_with_the_last_that_it_belongs_to(
    journal: Journal, ids: dict[str, int]
) -> None:
    with journal.history.step("Note") as step:
        both = step.insert(
            models.Touch,
            contact_id=ids["rosa"],
            opportunity_id=ids["opportunity"],
            on=date(2026, 9, 9),
        )
    with journal.history.step("Delete") as step:
        step.delete(models.Opportunity, ids["opportunity"])
    there = {touch.id: touch for touch in models.Touch.select()}
    assert ids["call"] not in there
    assert there[both].opportunity_id is None
    with journal.history.step("Delete") as step:
        step.delete(models.Contact, ids["rosa"])
    assert not models.Touch.select().where(models.Touch.id == both).exists()
    journal.history.undo()
    journal.history.undo()
    assert {touch.id for touch in models.Touch.select()} == {*there, ids["call"]}
    assert_sound(journal)


def document(opportunity: int, content: bytes) -> dict[str, object]:
    return {
        "opportunity_id": opportunity,
        "name": "CV.pdf",
        "content": content,
        "size": len(content),
        "sha256": "0" * 64,
        "added_at": datetime(2026, 9, 1, tzinfo=UTC),
    }


def test_a_changed_note_keeps_no_bytes_of_its_file_in_memory(
    journal: Journal, ids: dict[str, int]
) -> None:
    with journal.history.step("Note") as step:
        step.update(models.Document, ids["document"], note="Sent")
    assert [done.weight for done in journal.history._undo] == [0, 0]
    with journal.history.step("Delete") as step:
        step.delete(models.Document, ids["document"])
    assert journal.history._undo[-1].weight == len(CONTENT)


def test_files_in_steps_weigh_only_so_much(
    journal: Journal, ids: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "MOST_BYTES", 2500)
    with journal.history.step("Add") as step:
        rows = [document(ids["opportunity"], bytes(1000)) for _n in range(4)]
        added = step.insert_many(models.Document, rows)
    for number in added:
        with journal.history.step(f"Delete {number}") as step:
            step.delete(models.Document, number)
    taken_back = [journal.history.undo() for _n in range(4)]
    assert taken_back == [f"Delete {added[3]}", f"Delete {added[2]}", None, None]
    assert models.Document.select().where(models.Document.meeting_id.is_null()).count() == 3
    with journal.history.step("Large") as step:
        step.delete(models.Opportunity, ids["opportunity"])
    assert journal.history.undo() == "Large"
    assert_sound(journal)
