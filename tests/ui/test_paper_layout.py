# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages are cut where nothing is cut in two, whatever the spans."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from networkjournal.ui.paper_layout import Flow, slices

SPANS = st.lists(
    st.tuples(st.floats(0, 5000), st.floats(1, 800)).map(lambda s: (s[0], s[0] + s[1])), max_size=30
)


@given(SPANS, st.floats(50, 900), st.floats(0, 6000))
def test_no_page_break_crosses_what_a_page_can_hold(
    spans: list[tuple[float, float]], height: float, length: float
) -> None:
    # Spans of a document lie one after the other or one in the other; a chain has no fit.
    spans = sorted(spans)
    spans = [a for a, b in pairwise([*spans, (9e9, 9e9)]) if a[1] <= b[0]]
    pages = slices(Flow(tuple(spans), length), height)
    assert pages[0][0] == 0
    assert pages[-1][1] == length
    for (_top, end), (start, _bottom) in pairwise(pages):
        assert end == start
        assert not any(a < end < b for a, b in spans if b - a <= height)
    assert all(0 < end - top <= height + 1e-6 or length == 0 for top, end in pages)
