# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables of applications for the tests, made as people make them."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl

from networkjournal.domain import views
from networkjournal.domain.sheet import Choice
from networkjournal.services.exchange import sheet_open
from networkjournal.services.exchange.sheet_known import Known
from networkjournal.services.exchange.sheet_learnt import Learnt
from networkjournal.services.exchange.sheet_plan import SheetPlan, plan
from networkjournal.services.exchange.sheet_table import Table, silent
from networkjournal.store import models as m
from networkjournal.store.journal import Journal
from networkjournal.store.reading.records import tuples

TODAY = date(2026, 11, 22)
JOBS = """Company,Role,Date applied,Status,Link,Salary,Contact,Comments
Lakeside College,Academic Adviser,2024-02-01,Interview,https://e.edu/1,"52,000",Ruth Abara,ok
Öresund Analytics AB,People Analyst,03/02/2024,Rejected,,,,"no reply, then a letter"
"Acme, Inc.",Coordinator,12 Jan 2024,applied,,,,
,Orphan role,not a date,??,,,,
"""


def table(text: str, name: str = "jobs.csv") -> Table:
    return sheet_open.table_of(text.encode(), name)


def proposal(found: Table, *, day_first: bool = True) -> Choice:
    return sheet_open.proposal(found, Learnt(), day_first=day_first)


def planned(text: str, *, day_first: bool = True) -> SheetPlan:
    """Plan a text against an empty journal."""
    found = table(text)
    return plan(found, proposal(found, day_first=day_first), Known(), TODAY, silent)


def notes(made: SheetPlan) -> list[tuple[int, str]]:
    return [(row.line, row.reason) for row in made.noted]


def workbook(path: Path, fill: Callable[[Any], None]) -> Path:
    """Write an .xlsx by what `fill` does to it."""
    book = openpyxl.Workbook()
    fill(book)
    book.save(path)
    return path


def opportunities(journal: Journal) -> dict[str, views.OpportunityPage]:
    """Return all opportunities by position."""
    with journal.database.bind_ctx(m.MODELS, bind_refs=False, bind_backrefs=False):
        ids = [row_id for (row_id,) in tuples(m.Opportunity.select(m.Opportunity.id))]
    pages = [journal.reader.opportunity(each) for each in ids]
    return {page.row.position: page for page in pages if page is not None}
