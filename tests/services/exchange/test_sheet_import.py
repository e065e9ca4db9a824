# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables of applications become opportunities: once, in one step, and no word is lost."""

import zipfile
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from networkjournal.domain import story
from networkjournal.domain.edits import ContactFields, OpportunityFields
from networkjournal.domain.exchange import Skipped, UnreadableFile
from networkjournal.domain.sheet import Column, DateOrder
from networkjournal.domain.words import Ending, Stage
from networkjournal.services.contacts import Contacts
from networkjournal.services.exchange import sheet_open
from networkjournal.services.exchange.importing import Cancelled, Importing
from networkjournal.services.exchange.incoming import Incoming
from networkjournal.services.exchange.sheet_learnt import status_word
from networkjournal.services.exchange.sheets import Sheets
from networkjournal.services.opportunities import Opportunities
from networkjournal.store.journal import Journal
from tests.services.exchange.sheets_sample import (
    JOBS,
    notes,
    opportunities,
    planned,
    proposal,
    workbook,
)
from tests.store.sample import assert_sound, content

FEB_1, FEB_3 = date(2024, 2, 1), date(2024, 2, 3)


FURTHER = (
    "{n} rows, of which this is the first, do not say when they came further than Applied; those"
    " steps are dated today, 22 Nov 2026"
)
UNDATED = "the row says no day; dated {day}, which can be corrected in its history"
DIFFERS = "already there, so it was left as it is; what differs here: {}"


def this_day() -> date:
    return datetime.now().astimezone().date()


def said(rows: tuple[Skipped, ...]) -> list[tuple[int, str]]:
    return [(row.line, row.reason) for row in rows]


class Watching:
    """Look on, and stop the job once it has gone so far."""

    def __init__(self, stop_at: int = 1000) -> None:
        self.seen: list[int] = []
        self._stop_at = stop_at

    def tell(self, done: int, _whole: int) -> None:
        self.seen.append(done)

    def cancelled(self) -> bool:
        return bool(self.seen) and self.seen[-1] >= self._stop_at


@pytest.fixture
def jobs(tmp_path: Path) -> Path:
    file = tmp_path / "jobs.csv"
    file.write_text(JOBS, encoding="utf-8")
    return file


def test_each_row_is_an_opportunity_and_no_word_is_lost(journal: Journal, jobs: Path) -> None:
    report = Importing(journal).run([jobs])
    assert (report.new, report.same, report.skipped, report.people) == (4, 0, (), 1)
    found = opportunities(journal)
    adviser, analyst = found["Academic Adviser"], found["People Analyst"]
    assert (adviser.row.stage, adviser.row.salary) == (Stage.INTERVIEWING, "52,000")
    assert adviser.row.link == "https://e.edu/1"
    assert adviser.row.notes == "ok\nContact: Ruth Abara"
    assert [(c.on, c.stage) for c in adviser.changes] == [
        (FEB_1, Stage.APPLIED), (this_day(), Stage.INTERVIEWING),
    ]  # fmt: skip
    assert [(c.on, c.stage, c.ending) for c in analyst.changes] == [
        (FEB_3, Stage.APPLIED, None), (this_day(), None, Ending.TURNED_DOWN),
    ]  # fmt: skip
    assert analyst.turndowns == ()
    orphan = found["Orphan role"]
    assert (orphan.row.stage, orphan.organization) == (Stage.SAVED, None)
    assert orphan.row.notes == "Date applied: not a date\nStatus: ??"
    (ruth,) = journal.reader.find_contacts("Ruth Abara")
    assert ruth.organization == "Lakeside College"
    assert_sound(journal)


def test_what_is_doubtful_is_said_with_its_row() -> None:
    assert notes(planned(JOBS)) == [
        (3, "“03/02/2024” may mean two days; read as 3 Feb 2024"),
        (5, "“not a date” is no day that can be read; kept in the notes"),
        (5, "the status “??” is not known; taken as Saved and kept in the notes"),
        (2, FURTHER.format(n=2)),
    ]
    rejected = "Company,Role,Status,Date\nAcme,Dean,Rejected,\n,,Rejected,\nB,,weird,2024-02-01\n"
    made = planned(rejected)
    assert notes(made) == [
        (4, "the row names no position; kept as “Position not named”"),
        (4, "the status “weird” is not known; taken as Applied and kept in the notes"),
        (2, UNDATED.format(day="22 Nov 2026")),
    ]
    (left_out,) = made.skipped
    assert (left_out.line, left_out.reason) == (
        3, "the row names neither a position nor an organization",
    )  # fmt: skip


def test_words_are_kept_where_no_row_is_new(journal: Journal, jobs: Path) -> None:
    Importing(journal).run([jobs])
    sheets = Sheets(journal, Watching())
    found = sheet_open.read(jobs)
    plan = sheets.plan(found, sheets.propose(found))
    assert plan.report.new == 0
    sheets.write(plan, {status_word("in limbo"): Stage.SCREENING}, {})
    assert sheets.propose(found).words[status_word("in limbo")] is Stage.SCREENING
    assert len(list((journal.path.parent).glob("*.backups/*"))) == 0


def test_a_count_tells_how_far_it_is(journal: Journal, tmp_path: Path) -> None:
    file, watch = tmp_path / "x.csv", Watching()
    rows = "".join(f"R{n},A,2024-02-01\n" for n in range(40_000))
    file.write_text(f"Role,Company,Applied on\n{rows}")
    Importing(journal, watch).preview([file])
    counted = [done for done in watch.seen if 25 < done < 40]
    assert counted == sorted(counted)
    assert set(counted) == set(range(26, 40))


def test_every_story_is_what_its_changes_tell(journal: Journal, tmp_path: Path) -> None:
    statuses = (
        "saved applied screening interview offer accepted rejected ghosted wentcold withdrawn"
        " offerdeclined expired"
    )
    rows = [
        f"Role {word} {day},Acme,{word},{day}"
        for word in statuses.split()
        for day in ("", "2024-02-01")
    ]
    file = tmp_path / "all.csv"
    file.write_text("Role,Company,Status,Applied on\n" + "\n".join(rows))
    assert Importing(journal).run([file]).new == len(rows)
    for page in opportunities(journal).values():
        told = story.tell(page.changes)
        row = page.row
        assert (row.stage, row.furthest, row.ending) == (told.stage, told.furthest, told.ending)
    found = opportunities(journal)
    assert found["Role offerdeclined 2024-02-01"].row.furthest is Stage.OFFER
    assert found["Role withdrawn"].row.furthest is Stage.SAVED
    assert story.reached_on(found["Role offer 2024-02-01"].changes, Stage.APPLIED) == FEB_1


def test_one_undo_takes_all_of_it_back(journal: Journal, jobs: Path) -> None:
    before = content(journal)
    Importing(journal).run([jobs])
    after = content(journal)
    assert journal.history.undo() == "Import"
    assert content(journal) == before
    journal.history.redo()
    assert content(journal) == after


def test_a_second_import_adds_and_changes_nothing(journal: Journal, jobs: Path) -> None:
    Importing(journal).run([jobs])
    before = content(journal)
    report = Importing(journal).run([jobs])
    assert (report.new, report.same, report.noted) == (0, 4, ())
    assert content(journal) == before


def test_what_is_there_is_not_overwritten(journal: Journal, jobs: Path) -> None:
    mine = OpportunityFields("academic  adviser", "LAKESIDE college", notes="mine")
    Opportunities(journal).create(mine, Stage.OFFER, FEB_1)
    Contacts(journal).create(ContactFields("Ruth Abara"))
    report = Importing(journal).run([jobs])
    assert (report.new, report.same, report.people) == (3, 1, 0)
    assert said(report.noted)[0] == (2, DIFFERS.format("link, salary, notes"))
    (kept,) = [p for p in opportunities(journal).values() if "dviser" in p.row.position]
    assert (kept.row.notes, kept.row.stage) == ("mine", Stage.OFFER)


@pytest.mark.parametrize(
    ("row", "new"),
    [
        ("Dean,Acme,https://a.org/1,2025-05-05", 0),  # the same link
        ("Dean,Acme,https://a.org/2,2024-02-01", 1),  # another link on the same day
        ("Dean,Acme,,2024-02-01", 0),
        ("Dean,Acme,,2024-02-02", 1),  # applied again
        ("Dean,Acme,,", 0),
        ("Dean,Other,https://a.org/1,2024-02-01", 1),
    ],
)
def test_what_counts_as_the_same(journal: Journal, tmp_path: Path, row: str, new: int) -> None:
    file = tmp_path / "x.csv"
    for line, count in (("Dean,Acme,https://a.org/1,2024-02-01", 1), (row, new)):
        file.write_text(f"Role,Company,Link,Applied on\n{line}\n")
        assert Importing(journal).run([file]).new == count


def test_what_a_row_says_beside_what_is_there_is_named(journal: Journal, tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    file.write_text(
        "Role,Company,Link,Applied on,Status,Notes,Tags\n"
        "Dean,Acme,,,Applied,first,good\n"
        "Dean,Acme,,,Applied,,\n"
        "Dean,Acme,,,Rejected,second,\n"
        "Clerk,Acme,https://a.org/1,2024-02-01,Interview,,\n"
        "Clerk,Acme,https://a.org/1/,2024-02-03,Applied,,near\n"
    )
    lost = [(4, DIFFERS.format("status, notes")), (6, DIFFERS.format("day, tags"))]
    report = Importing(journal).run([file])
    assert (report.new, report.same) == (2, 3)
    assert said(report.noted)[:2] == lost
    again = Importing(journal).run([file])
    assert (again.new, again.same, said(again.noted)) == (0, 5, lost)


def test_rows_that_name_next_to_nothing_are_not_one(journal: Journal, tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    file.write_text("Role,Company,Notes\n,Acme,the lab\n,Acme,the library\n,Acme,the lab\n")
    assert Importing(journal).run([file]).new == 3
    # A second import still adds nothing.
    assert Importing(journal).run([file]).new == 0
    file.write_text("Role,Company,Notes\n,Acme,\n")
    assert Importing(journal).run([file]).new == 1


def test_a_later_step_is_not_dated_back(journal: Journal, tmp_path: Path) -> None:
    """It would seem to have been silent ever since."""
    file = tmp_path / "x.csv"
    file.write_text("Role,Company,Applied on,Status\nDean,Acme,2024-02-01,Interviewing\n")
    report = Importing(journal).run([file])
    ((line, sentence),) = said(report.noted)
    assert line == 2
    assert "that step is dated today" in sentence
    page = opportunities(journal)["Dean"]
    assert story.reached_on(page.changes, Stage.APPLIED) == FEB_1
    assert story.tell(page.changes).since == this_day()
    # Nor does that day make an application of today the same one.
    file.write_text(f"Role,Company,Applied on\nDean,Acme,{this_day()}\n")
    assert Importing(journal).run([file]).new == 1


def test_a_day_to_come_is_no_day_of_applying(journal: Journal, tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    coming = this_day() + timedelta(days=3)
    file.write_text(f"Role,Company,Applied on\nDean,Acme,{coming}\nVicar,B,{this_day()}\n")
    report = Importing(journal).run([file])
    assert said(report.noted) == [(2, f"“{coming}” is still to come; kept in the notes")]
    found = opportunities(journal)
    assert (found["Dean"].row.stage, found["Dean"].row.notes) == (
        Stage.SAVED, f"Applied on: {coming}",
    )  # fmt: skip
    assert found["Vicar"].row.stage is Stage.APPLIED


def test_no_more_tags_than_the_journal_takes(journal: Journal, tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    tags = "|".join(f"tag {n}" for n in range(1, 24))
    file.write_text(f"Role,Company,Tags\nDean,Acme,{tags}\n")
    Importing(journal).run([file])
    assert len(content(journal)["opportunity_tag"]) == 20
    assert opportunities(journal)["Dean"].row.notes == "Tags: tag 21, tag 22, tag 23"


def test_a_dry_run_says_the_same_and_writes_nothing(journal: Journal, jobs: Path) -> None:
    before = content(journal)
    said = Importing(journal).run([jobs], dry_run=True)
    assert content(journal) == before
    assert journal.history.undo_label is None
    assert Importing(journal).run([jobs]) == said


@pytest.mark.parametrize("stop_at", [1, 25, 40, 50, 60])
def test_a_stopped_import_leaves_nothing(journal: Journal, tmp_path: Path, stop_at: int) -> None:
    file = tmp_path / "many.csv"
    rows = "".join(f"Role {n},Acme {n % 7},2024-02-01\n" for n in range(9000))
    file.write_text(f"Role,Company,Applied on\n{rows}")
    before = content(journal)
    with pytest.raises(Cancelled):
        Importing(journal).run([file], watch=Watching(stop_at))
    assert content(journal) == before
    watch = Watching()
    assert Importing(journal).run([file], watch=watch).new == 9000
    assert watch.seen == sorted(watch.seen)
    assert len(set(watch.seen)) > 4


def test_all_files_of_one_import_are_one_step(journal: Journal, jobs: Path, tmp_path: Path) -> None:
    card = tmp_path / "a.vcf"
    card.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Ben Ode\nEND:VCARD\n")
    report = Importing(journal).run([jobs, card])
    assert (report.new, report.opportunities) == (5, 4)
    journal.history.undo()
    assert not opportunities(journal)
    bad = tmp_path / "bad.csv"
    bad.write_text('Role,Company\nDean,"A\n')
    with pytest.raises(UnreadableFile, match=r"bad\.csv"):
        Importing(journal).run([jobs, bad])
    assert not opportunities(journal)


def test_a_table_about_nothing_is_refused(journal: Journal, tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    file.write_text("When,What\nnow,then\n")
    with pytest.raises(UnreadableFile, match="position or organization"):
        Importing(journal).run([file], "csv")


def test_tags_and_cards_in_their_order(journal: Journal, tmp_path: Path) -> None:
    Opportunities(journal).create(OpportunityFields("Mine"), Stage.APPLIED, FEB_1)
    file = tmp_path / "x.csv"
    long = "x" * 60
    file.write_text(f'Role,Company,Tags\nDean,A,"Remote, remote; good"\nVicar,A,{long}|Good\n')
    Importing(journal).run([file])
    found = opportunities(journal)
    assert found["Vicar"].row.notes == f"Tags: {long}"
    tables = content(journal)
    assert sorted(tag["name"] for tag in tables["tag"]) == ["Remote", "good"]
    assert len(tables["opportunity_tag"]) == 3
    places = [found[name].row.place for name in ("Dean", "Vicar", "Mine")]
    assert places == sorted(set(places))


def test_long_cells_are_kept_whole(journal: Journal, tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    salary = "much " * 200
    file.write_text(
        f"Role,Company,Salary,Notes\nDean,A,{salary},{'n' * 300_000}\nVicar,B,{salary},\n"
    )
    report = Importing(journal).run([file])
    found = opportunities(journal)
    assert salary.strip() in found["Vicar"].row.notes
    assert len(found["Vicar"].row.salary) == 500
    assert len(found["Dean"].row.notes) == 200_000
    assert [row.line for row in report.noted] == [2]


def test_a_workbook_is_imported_by_itself(journal: Journal, tmp_path: Path) -> None:
    def fill(book: object) -> None:
        sheet = book.active  # type: ignore[attr-defined]
        sheet.append(["Firma", "Stelle", "Beworben am", "Status"])
        sheet.append(["Acme", "Leiter", FEB_3, "Absage"])

    report = Importing(journal).run([workbook(tmp_path / "x.xlsx", fill)])
    assert (report.new, [row.line for row in report.noted]) == (1, [2])
    page = opportunities(journal)["Leiter"]
    assert (page.row.ending, page.changes[0].on) == (Ending.TURNED_DOWN, FEB_3)


def test_a_table_in_a_zip(journal: Journal, jobs: Path, tmp_path: Path) -> None:
    packed = tmp_path / "jobs.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(jobs, "jobs.csv")
    ((table, _choice, _stages),), *_others = Sheets(journal, Watching()).sorted_out([packed])
    assert len(table) == 4
    assert Importing(journal).run([packed]).new == 4


def test_a_choice_is_followed_and_remembered(journal: Journal, jobs: Path) -> None:
    sheets = Sheets(journal, Watching())
    ((table, choice, _stages),), others, _unread = sheets.sorted_out([jobs])
    assert others == []
    statuses = {status_word("??"): Ending.WITHDREW}
    columns = [Column.NOTHING if one is Column.SALARY else one for one in choice.columns]
    mine = replace(choice, columns=tuple(columns), words=statuses, order=DateOrder.MONTH_FIRST)
    report = sheets.write(sheets.plan(table, mine), statuses, {"salary": Column.NOTHING})
    assert [row.line for row in report.noted] == [5, 5, 2]
    found = opportunities(journal)
    assert found["Orphan role"].row.ending is Ending.WITHDREW
    assert found["People Analyst"].changes[0].on == date(2024, 3, 2)
    assert (
        "52,000" not in found["Academic Adviser"].row.salary + found["Academic Adviser"].row.notes
    )
    again = sheets.propose(table)
    assert again.columns == mine.columns
    assert again.words == statuses
    # Words and rows are one step.
    journal.history.undo()
    assert not opportunities(journal)
    assert sheets.propose(table) == choice


def test_what_was_written_meanwhile_counts_as_there(journal: Journal, jobs: Path) -> None:
    table = sheet_open.read(jobs)
    importing = Importing(journal)
    plan = importing.plan(Incoming(sheets=((table, proposal(table)),)))
    fields = OpportunityFields("Coordinator", "Acme, Inc.")
    Opportunities(journal).create(fields, Stage.APPLIED, date(2024, 1, 12))
    report = importing.write(plan)
    assert (report.new, report.same) == (3, 1)
