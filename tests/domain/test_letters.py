# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A sentence that went to somebody before is told with its day; thanks are due in a day."""

from datetime import UTC, date, datetime, timedelta

from networkjournal.domain.letters import Earlier, LetterFields, Repeat, ThanksDue, repeats
from networkjournal.domain.rows import Letter
from networkjournal.domain.settings import Timings

MARCH, MAY = date(2026, 3, 3), date(2026, 5, 5)
TODAY = date(2026, 11, 22)


def test_a_sentence_is_the_same_whatever_its_case_accents_and_points() -> None:
    before = [
        Earlier("Dear Ruth,\n\nI would not have seen that from outside. Best,\nMe", MARCH),
        Earlier("I would not have seen that from outside!", MAY),
        Earlier("I would not have seen that from outside", MARCH),
    ]
    text = "Dear Ruth,\nThank you. I WOULD not have séen that from outside?  New words follow here."
    assert repeats(text, before) == [Repeat("I WOULD not have séen that from outside?", MAY)]
    assert repeats(text, []) == repeats("", before) == []


def test_greetings_are_no_sentences_and_each_is_told_once() -> None:
    text = "Thank you so much.\nWith kind regards,\nTomás\nYou opened two doors for me."
    told = repeats(f"{text}\n{text}", [Earlier(text, MARCH)])
    assert [one.sentence for one in told] == ["You opened two doors for me."]


def test_a_language_without_blanks_is_compared_too() -> None:
    text = "先日はお忙しい中、貴重なお時間をいただきまして、誠にありがとうございました。"
    told = repeats(f"またご連絡します。{text}", [Earlier(f"{text}またご連絡します。", MARCH)])
    assert [one.sentence for one in told] == [text]


def test_thanks_are_due_in_a_day_and_overdue_in_two() -> None:
    met = datetime(2026, 11, 20, 10, tzinfo=UTC)
    due, usual = ThanksDue(1, "Ruth", met), Timings()
    assert due.due(usual) == met + timedelta(hours=24)
    assert not due.is_overdue(met + timedelta(hours=47), usual)
    assert due.is_overdue(met + timedelta(hours=48), usual)


def test_the_form_of_a_letter_says_what_cannot_be_right() -> None:
    assert LetterFields.of(Letter(3, contact_id=1, text="A")).text == "A"
    assert LetterFields(1, write_on=TODAY).problems(TODAY) == {}
    wrong = LetterFields(1, subject="x" * 501, text="x" * 200_001, write_on=date(1200, 1, 1))
    assert set(wrong.problems(TODAY)) == {"subject", "text", "write_on"}
