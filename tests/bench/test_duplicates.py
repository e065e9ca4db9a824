# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The shares of people found twice hold; they depend on no clock."""

import pytest

from tests.bench import duplicates
from tests.bench.doubles import people, sharing
from tests.bench.duplicates import FALSE, FOUND


def test_the_invented_people_are_what_they_are_said_to_be() -> None:
    made = people(2000)
    by_id = {card.id: card for card in made.cards}
    assert len(by_id) == len(made.cards) == 2000
    assert (len(made.doubles), len(made.different)) == (100, 100)
    some, many = [*made.doubles.values()].count("case"), [*made.doubles.values()].count("one typo")
    assert abs(some - many) <= 1
    assert any([*sharing(by_id[one], by_id[other])] for one, other in made.doubles)
    for one, other in made.different:
        assert set(sharing(by_id[one], by_id[other])) <= {"employer"}


@pytest.mark.parametrize("seed", [2, 5, 6])
def test_ten_thousand_people_are_searched_well_enough(seed: int) -> None:
    rates = duplicates.measure(people(seed=seed))
    assert rates.share_found >= FOUND
    assert rates.share_false <= FALSE
    assert rates.others <= 5


def test_the_shares_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert duplicates.main([1]) == 0
    assert "one typo" in capsys.readouterr().out
