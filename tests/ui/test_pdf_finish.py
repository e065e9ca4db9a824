# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A file that is not as expected comes back untouched."""

import pytest

from networkjournal.ui.pdf_finish import finish
from networkjournal.ui.pdf_outline import Bookmark, outline


@pytest.mark.parametrize("content", [b"", b"no PDF", b"trailer\n<<\n>>\nstartxref\n0\n%%EOF\n"])
def test_what_is_no_pdf_of_the_expected_kind_stays_as_it_is(content: bytes) -> None:
    assert finish(content, "en") == content


def test_a_bookmark_to_no_page_makes_none() -> None:
    marks = [Bookmark("a", 0), Bookmark("b", 3)]
    assert outline(marks, [b"7"], 842, 20) == {}
    assert outline([], [b"7"], 842, 20) == {}
    assert sorted(outline(marks[:1], [b"7"], 842, 20)) == [20, 21]
