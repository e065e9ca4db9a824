# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The letter of an ask after the wizard: mended, sent once, and the nudge counted from that day."""

from datetime import date

import pytest

from networkjournal.domain import words as w
from networkjournal.domain.errors import UserError
from networkjournal.domain.rows import Ask
from networkjournal.domain.turndown_draft import PersonRef
from networkjournal.store import models as m
from tests.services.story import TODAY, Story, count

MONDAY = date(2026, 11, 23)


def waiting(story: Story) -> Ask:
    """Record a no whose letter is written and not sent."""
    draft = story.draft(path=w.Path.FEEDBACK_MEETING, subject="Advice", wording="Dear Rosa,\n")
    draft.ask_person = PersonRef("Rosa Lindqvist", story.rosa)
    story.services.turndowns.finish(draft, TODAY)
    return story.turndown().asks[0].row


def test_a_letter_is_mended_without_being_sent(story: Story) -> None:
    ask = waiting(story)
    story.services.asks.write(ask.id, "Advice", " Dear Dr Lindqvist,\n", sent=False, today=TODAY)
    after = story.turndown().asks[0].row
    assert (after.wording, after.sent_on) == (" Dear Dr Lindqvist,\n", None)
    assert count(m.Touch) == 0


def test_a_letter_is_sent_once_and_the_nudge_counts_from_that_day(story: Story) -> None:
    ask = waiting(story)
    for _turn in range(2):
        story.services.asks.write(ask.id, "Advice", "Dear Rosa,", sent=True, today=MONDAY)
    after = story.turndown().asks[0].row
    assert after.sent_on == MONDAY
    assert after.nudge_on == date(2026, 12, 1)  # six working days later
    assert count(m.Touch) == 1
    story.journal.history.undo()
    assert story.turndown().asks[0].row.sent_on is None
    assert count(m.Touch) == 0


def test_absurd_letters_and_asks_that_are_gone_get_a_sentence(story: Story) -> None:
    ask = waiting(story)
    with pytest.raises(UserError) as caught:
        story.services.asks.write(ask.id, "x" * 501, "y" * 200_001, sent=False, today=TODAY)
    assert set(caught.value.problems) == {"subject", "wording"}
    with pytest.raises(UserError):
        story.services.asks.write(999, "Advice", "", sent=False, today=TODAY)
