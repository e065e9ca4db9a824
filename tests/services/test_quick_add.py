# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""One line is one step: the opportunity, its entries, its coming rounds, its organization."""

from datetime import date

import pytest

from networkjournal.domain.errors import UserError
from networkjournal.domain.quick_parts import QuickAdd
from networkjournal.domain.quick_plan import plan
from networkjournal.domain.words import Stage
from networkjournal.services.bundle import Services
from networkjournal.store.journal import Journal

TODAY = date(2026, 11, 22)
FEB, COMING = date(2026, 2, 3), date(2026, 12, 5)
LINE = QuickAdd(
    position="Academic  Adviser",
    organization="lakeside college",
    contact="Ruth Abara",
    salary="50k",
    link="https://jobs.example.edu",
    steps=((Stage.APPLIED, FEB), (Stage.INTERVIEWING, COMING)),
)


def test_all_of_a_line_is_one_step_and_one_undo(services: Services, journal: Journal) -> None:
    made = services.quick_add.add(plan(LINE, TODAY), TODAY)
    page = journal.reader.opportunity(made)
    assert page is not None
    assert page.organization is not None
    row = page.row
    assert (row.position, page.organization.name) == ("Academic Adviser", "lakeside college")
    assert (row.source, row.salary, row.link) == ("Ruth Abara", "50k", "https://jobs.example.edu")
    assert (row.stage, row.furthest, row.ending) == (Stage.INTERVIEWING, Stage.INTERVIEWING, None)
    changes = [(change.stage, change.on) for change in page.changes]
    assert changes == [(Stage.APPLIED, FEB), (Stage.INTERVIEWING, TODAY)]
    assert [(one.row.number, one.row.on) for one in page.rounds] == [(1, COMING)]
    assert journal.history.undo_label == "Add Academic Adviser"
    journal.history.undo()
    assert journal.reader.opportunity(made) is None
    assert journal.reader.organization_names() == []
    assert journal.history.undo_label is None


def test_a_known_organization_is_not_made_twice(services: Services, journal: Journal) -> None:
    for name in ("Lakeside College", "lakeside college"):
        line = QuickAdd(position="Adviser", organization=name)
        services.quick_add.add(plan(line, TODAY), TODAY)
    assert journal.reader.organization_names() == ["Lakeside College"]


@pytest.mark.parametrize(
    "line",
    [
        QuickAdd(),
        QuickAdd(position="Adviser", steps=((Stage.OFFER, COMING),)),
        QuickAdd(position="A" * 501),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(
    services: Services, journal: Journal, line: QuickAdd
) -> None:
    with pytest.raises(UserError):
        services.quick_add.add(plan(line, TODAY), TODAY)
    assert journal.history.undo_label is None


def test_a_line_that_was_left_is_kept_until_it_is_emptied(services: Services) -> None:
    assert services.quick_add.kept() == ""
    services.quick_add.keep("Adviser at Lake")
    assert services.quick_add.kept() == "Adviser at Lake"
    services.quick_add.keep(" ")
    assert services.quick_add.kept() == ""
