# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A day that no row says is told and can be chosen; rows that differ are both kept."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from networkjournal.domain.words import Ending, Stage
from networkjournal.services.exchange import sheet_open
from networkjournal.services.exchange.importing import Importing
from networkjournal.services.exchange.incoming import Incoming
from networkjournal.store.journal import Journal
from tests.services.exchange.sheets_sample import (
    notes,
    opportunities,
    planned,
    proposal,
)
from tests.services.exchange.test_sheet_import import DIFFERS, FEB_1, FEB_3, UNDATED, said, this_day

UNDATED_ROWS = """Role,Company,Status,Applied on
Saver,A,Saved,
Painter,B,Applied,sometime in spring
Tutor,C,Interview,
Coach,D,Rejected,
Clerk,E,Withdrawn,
Dean,F,Applied,2024-02-01
"""


def test_a_day_that_no_row_says_is_told_at_the_row() -> None:
    made = planned(UNDATED_ROWS)
    assert made.undated == 3
    assert notes(made) == [
        (3, "“sometime in spring” is no day that can be read; kept in the notes"),
        *((line, UNDATED.format(day="22 Nov 2026")) for line in (3, 4, 5, 6)),
    ]
    many = planned("Role,Company,Status\n" + "".join(f"R{n},A,Applied\n" for n in range(1_500)))
    ((line, sentence),) = notes(many)
    assert (line, many.undated) == (2, 1_500)
    assert sentence.startswith("1,500 rows, of which this is the first, say no day; dated 22 Nov")


def test_one_day_can_be_said_for_all_rows_that_say_none(journal: Journal, tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    file.write_text(UNDATED_ROWS)
    found = sheet_open.read(file)
    choice = replace(proposal(found), day=FEB_3)
    plan = Importing(journal).plan(Incoming(sheets=((found, choice),)))
    assert (3, UNDATED.format(day="3 Feb 2024")) in said(plan.report.noted)
    Importing(journal).write(plan)
    now = this_day()
    assert {
        name: [(c.on, c.stage or c.ending) for c in page.changes]
        for name, page in opportunities(journal).items()
    } == {
        "Saver": [(now, Stage.SAVED)],
        "Painter": [(FEB_3, Stage.APPLIED)],
        "Tutor": [(FEB_3, Stage.APPLIED), (now, Stage.INTERVIEWING)],
        "Coach": [(FEB_3, Stage.APPLIED), (now, Ending.TURNED_DOWN)],
        "Clerk": [(now, Stage.SAVED), (now, Ending.WITHDREW)],
        "Dean": [(FEB_1, Stage.APPLIED)],
    }
    assert journal.reader.applications(now - timedelta(6), now) == []
    assert Importing(journal).run([file]).new == 0


def test_a_column_of_mixed_days_is_called_so_once() -> None:
    rows = "Dean,A,13/10/2026\nVicar,B,10/14/2026\nClerk,C,03/10/2026\nTutor,D,15/10/2026\n"
    made = planned(f"Role,Company,Applied on\n{rows}")
    assert notes(made) == [
        (2, ("the days in “Applied on” are mixed: “13/10/2026” has the day first, “10/14/2026”"
             " the month; a day that may mean either is read day first")),
        (4, "“03/10/2026” may mean two days; read as 3 Oct 2026"),
    ]  # fmt: skip


def test_rows_of_one_day_that_differ_are_both_kept(journal: Journal, tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    file.write_text(
        "Company,Role,Status,Applied on,Notes\n"
        "District,Teacher,Applied,2024-02-01,at Lincoln High\n"
        "District,Teacher,Interview,2024-02-01,at Roosevelt High\n"
        "District,Teacher,Applied,2024-02-01,at Lincoln High\n"
        "Acme,,Applied,2024-02-01,backend team\n"
        "Acme,,Applied,2024-02-01,frontend team\n"
        "Acme,Vicar,Applied,2024-02-01,\n"
        "Acme,Vicar,Interview,2024-02-01,\n"
    )
    report = Importing(journal).run([file])
    assert (report.new, report.same) == (5, 2)
    another = "much like a row above, but for this: {}; kept as another one"
    assert (3, another.format("status, notes")) in said(report.noted)
    assert (6, another.format("notes")) in said(report.noted)
    assert (8, DIFFERS.format("status")) in said(report.noted)
    report = Importing(journal).run([file])
    assert (report.new, report.same) == (0, 7)
    assert said(report.noted) == [(8, DIFFERS.format("status"))]
