# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A file that is not as expected comes back untouched."""

import pytest

from networkjournal.ui.pdf_finish import finish


@pytest.mark.parametrize("content", [b"", b"no PDF", b"trailer\n<<\n>>\nstartxref\n0\n%%EOF\n"])
def test_what_is_no_pdf_of_the_expected_kind_stays_as_it_is(content: bytes) -> None:
    assert finish(content, "en") == content
