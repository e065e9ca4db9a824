# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which question is asked next, whatever is answered, undone and put off."""

from networkjournal.domain.duplicates import Proposal, Reason
from networkjournal.domain.duplicates.review import Case, Review

FOUND = [Proposal(*pair, 80, (Reason.EMAIL,)) for pair in ((1, 2), (2, 3), (4, 5))]


def review(*there: int, apart: tuple[tuple[int, int], ...] = ()) -> Review:
    made = Review.of(FOUND)
    made.look(set(there), set(apart))
    return made


def ids(made: Review) -> tuple[int, ...] | None:
    return made.case.ids if made.case else None


def test_questions_come_in_their_order_with_their_number() -> None:
    made = review(1, 2, 3, 4, 5)
    assert made.case == Case((1, 2), 80, (Reason.EMAIL,))
    assert (made.number, made.count, made.left) == (1, 3, 0)
    assert made.ids() == {1, 2, 3, 4, 5}


def test_whoever_is_gone_or_told_apart_is_not_asked_about() -> None:
    assert ids(review(1, 3, 4, 5, apart=((4, 5),))) is None
    made = review(1, 2, 3, 4, 5, apart=((1, 2), (2, 3)))
    assert (ids(made), made.number, made.count) == ((4, 5), 1, 1)


def test_after_a_merge_the_one_who_stays_is_asked_about_until_it_is_undone() -> None:
    made = review(1, 2, 3, 4, 5)
    made.note_merge(1, [2])
    made.look({1, 3, 4, 5}, set())
    assert (ids(made), made.number) == ((1, 3), 2)
    made.note_merge(1, [3])
    made.look({1, 4, 5}, set())
    assert (ids(made), made.number) == ((4, 5), 3)
    made.look({1, 2, 3, 4, 5}, set())
    assert (ids(made), made.number, made.count) == ((1, 2), 1, 3)
    made.look({1, 3, 4, 5}, set())
    assert (ids(made), made.number, made.count) == ((1, 3), 2, 3)


def test_the_number_goes_on_by_one_though_one_answer_settles_several() -> None:
    pairs = ((1, 2), (1, 3), (2, 3), (4, 5))
    made = Review.of(Proposal(*pair, 80, (Reason.EMAIL,)) for pair in pairs)
    everybody = {1, 2, 3, 4, 5}
    made.look(everybody, set())
    assert (made.number, made.count) == (1, 4)
    made.note_merge(1, [2])
    made.look(everybody - {2}, set())
    assert (ids(made), made.number, made.count) == ((1, 3), 2, 3)
    made.put_off()
    assert (ids(made), made.number, made.count) == ((4, 5), 3, 3)
    made.settle()
    made.look(everybody - {2}, {(4, 5)})
    assert (made.case, made.left) == (None, 1)
    made.come_back()
    assert (ids(made), made.number, made.count) == ((1, 3), 3, 3)


def test_a_question_about_whoever_took_another_in_is_judged_as_they_are_now() -> None:
    made = review(1, 2, 3, 4, 5)
    made.note_merge(1, [2])
    pages = (Reason.OWN_PAGES,)
    made.look({1, 3, 4, 5}, set(), lambda one, other: Proposal(one, other, 60, pages))
    assert made.case == Case((1, 3), 60, pages)
    made.look({1, 3, 4, 5}, set(), lambda *_pair: None)
    assert ids(made) == (4, 5)


def test_merges_to_and_fro_end_somewhere() -> None:
    made = review(1, 2, 3, 4, 5)
    made.note_merge(1, [2])
    made.note_merge(2, [1])
    made.look({4, 5}, set())
    assert ids(made) == (4, 5)


def test_what_is_put_off_comes_back_when_it_is_asked_for() -> None:
    made = review(1, 2, 4, 5)
    for left in (1, 2):
        made.put_off()
        assert made.left == left
    made.put_off()
    assert (made.case, made.left) == (None, 2)
    made.come_back()
    assert (ids(made), made.left) == ((1, 2), 0)


def test_what_was_asked_for_is_asked_though_they_were_told_apart() -> None:
    made = Review.about([5, 4, 1])
    made.look({1, 4, 5}, {(1, 4), (1, 5), (4, 5)})
    assert ids(made) == (5, 4, 1)
    made.settle()
    assert made.case is None
    found = review(1, 2)
    found.settle()
    assert ids(found) == (1, 2)
