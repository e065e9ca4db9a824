# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times of the day as people write them."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.clock_words import read_time


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("14:30", time(14, 30)), ("1430", time(14, 30)), ("930", time(9, 30)), ("9", time(9)),
        ("14.30", time(14, 30)), ("14h30", time(14, 30)), ("14h", time(14)), ("0:05", time(0, 5)),
        ("2pm", time(14)), ("2:30 PM", time(14, 30)), ("2.30 p.m.", time(14, 30)),
        ("12am", time(0)), ("12 pm", time(12)), ("9 a", time(9)), ("3 μ.μ.", time(15)),
    ],
)  # fmt: skip
def test_times(text: str, wanted: time) -> None:
    assert read_time(text, {"π.μ"}, {"μ.μ"}) == wanted


@pytest.mark.parametrize(
    "text", ["", "noon", "25:00", "14:60", "14:3", "14pm", "0am", "14:30:10", "2 o'clock", "12345"]
)
def test_what_says_no_time_is_none(text: str) -> None:
    assert read_time(text) is None


@given(st.text(max_size=20))
def test_any_text_is_a_time_or_none(text: str) -> None:
    found = read_time(text)
    assert found is None or isinstance(found, time)


@given(st.times())
def test_what_is_shown_is_read(at: time) -> None:
    assert read_time(f"{at:%H:%M}") == at.replace(second=0, microsecond=0)
