# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every word of the field can be read on screen, and no two of one kind read alike."""

import inspect
from enum import StrEnum

import pytest

from networkjournal.domain import words
from networkjournal.domain.errors import UserError, refuse
from networkjournal.domain.labels import inside, label

KINDS = [
    each
    for _name, each in inspect.getmembers(words, inspect.isclass)
    if issubclass(each, StrEnum) and each not in (StrEnum, words.Kind)  # a list, not a word
]


@pytest.mark.parametrize("kind", KINDS)
def test_every_word_has_a_label_of_its_own(kind: type[StrEnum]) -> None:
    labels = [label(word) for word in kind]
    assert all(labels)
    assert len(set(labels)) == len(labels)


def test_stages_are_in_order() -> None:
    assert [stage.rank for stage in words.Stage] == list(range(6))


def test_problems_are_refused_and_none_are_not() -> None:
    refuse({})
    with pytest.raises(UserError) as caught:
        refuse({"name": "What is it called?"})
    assert caught.value.problems == {"name": "What is it called?"}
    assert UserError("One sentence.").problems == {"": "One sentence."}


def test_the_words_of_a_meeting_have_a_form_for_inside_a_line() -> None:
    for word in (*words.MeetingKind, *words.MeetingForm):
        assert inside(word) == label(word)[:1].lower() + label(word)[1:]
