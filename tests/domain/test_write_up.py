# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A write-up asks for nothing, and says in a sentence what cannot be right."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from networkjournal.domain.turndown_draft import PersonRef
from networkjournal.domain.words import YieldKind
from networkjournal.domain.write_up import (
    GapDraft,
    PromiseDraft,
    ThanksDraft,
    WriteUpDraft,
    YieldDraft,
    thank_on,
)

TODAY = date(2026, 11, 22)
FAR = date(1200, 1, 1)
LONG = "x" * 501
RUTH = PersonRef("Ruth", 1)


def test_nothing_is_required() -> None:
    empty = WriteUpDraft(
        1, [GapDraft()], [YieldDraft()], [PromiseDraft()], None, [ThanksDraft(RUTH)]
    )
    assert empty.problems(TODAY) == {}
    assert empty.is_empty
    assert not replace(empty, worth=0).is_empty
    assert not replace(empty, check_in_on=TODAY).is_empty
    assert not replace(empty, promises=[PromiseDraft("Send it")]).is_empty


@pytest.mark.parametrize(
    ("draft", "field", "sentence"),
    [
        (WriteUpDraft(worth=11), "worth", "0 to 10"),
        (WriteUpDraft(gaps=[GapDraft(), GapDraft(about="CV")]), "gaps.1.text", "missing"),
        (WriteUpDraft(gaps=[GapDraft("A", LONG)]), "gaps.0.about", "500"),
        (WriteUpDraft(gaps=[GapDraft("A", said_by=PersonRef(LONG))]), "gaps.0.said_by", "500"),
        (
            WriteUpDraft(yields=[YieldDraft(YieldKind.INTRODUCTION, "A friend")]),
            "yields.0.person",
            "Whom",
        ),
        (
            WriteUpDraft(yields=[YieldDraft(YieldKind.INTRODUCTION, "A", person=PersonRef(" "))]),
            "yields.0.person",
            "Whom",
        ),
        (
            WriteUpDraft(yields=[YieldDraft(YieldKind.LEAD, "Soon")]),
            "yields.0.position",
            "position",
        ),
        (
            WriteUpDraft(yields=[YieldDraft(YieldKind.AVENUE, position="Dean")]),
            "yields.0.text",
            "What did it give",
        ),
        (WriteUpDraft(promises=[PromiseDraft("A", due=FAR)]), "promises.0.due", "cannot be right"),
        (WriteUpDraft(promises=[PromiseDraft(due=TODAY)]), "promises.0.text", "promised"),
        (WriteUpDraft(thanks=[ThanksDraft(RUTH, LONG)]), "thanks.0.subject", "500"),
        (WriteUpDraft(thanks=[ThanksDraft(RUTH, write_on=FAR)]), "thanks.0.write_on", "right"),
        (WriteUpDraft(check_in_on=TODAY), "check_in_on", "still to come"),
        (WriteUpDraft(snooze_until=date(9000, 1, 1)), "snooze_until", "still to come"),
    ],
)
def test_what_cannot_be_right_is_told_at_its_field(
    draft: WriteUpDraft, field: str, sentence: str
) -> None:
    assert sentence in draft.problem(field, TODAY)
    assert [*draft.problems(TODAY)] == [field]


def test_what_is_complete_is_fine() -> None:
    draft = WriteUpDraft(
        gaps=[GapDraft("Budgets")],
        yields=[
            YieldDraft(YieldKind.INTRODUCTION, person=PersonRef("Ben")),
            YieldDraft(YieldKind.CV_PASSED_ON, person=RUTH),
            YieldDraft(YieldKind.CV_PASSED_ON, "to HR"),
            YieldDraft(YieldKind.LEAD, position="Dean"),
            YieldDraft(YieldKind.ADVICE, "Breathe", given_by=RUTH),
        ],
        promises=[PromiseDraft("Send it", due=TODAY, person=RUTH)],
        thanks=[ThanksDraft(RUTH, LONG, is_wanted=False), ThanksDraft(RUTH, write_on=TODAY)],
        check_in_on=TODAY + timedelta(days=90),
    )
    assert draft.problems(TODAY) == {}
    assert not draft.is_empty
    assert not YieldDraft(person=RUTH).is_empty


def test_thanks_are_due_tomorrow_at_the_latest() -> None:
    assert thank_on(TODAY, TODAY) == TODAY + timedelta(days=1)
    assert thank_on(TODAY - timedelta(days=5), TODAY) == TODAY
    assert thank_on(TODAY, TODAY, 0) == TODAY
