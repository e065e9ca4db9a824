# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever a file is called elsewhere, it gets a name that any system can keep."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.attachments import (
    LONGEST_NAME,
    clean_name,
    likely_kind,
    may_start_a_program,
)
from networkjournal.domain.words import DocumentKind


@pytest.mark.parametrize(
    ("given_name", "kept"),
    [
        ("CV 2026.pdf", "CV 2026.pdf"),
        ("..\\..\\x", "x"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\me\\CV.docx", "CV.docx"),
        ("a\x00b\n c\u202e.pdf", "ab c.pdf"),
        ("CON", "_CON"),
        ("nul.tar.gz", "_nul.tar.gz"),
        ("lpt¹.txt", "_lpt¹.txt"),
        ("what? <no>: *.pdf", "what_ _no__ _.pdf"),
        ("ends. . ", "ends"),
        (".hidden", "document.hidden"),
        ("...", "document"),
        ("", "document"),
        ("\ud800.pdf", "document.pdf"),
        ("x" * 300 + ".pdf", "x" * 116 + ".pdf"),
        ("\u7de8" * 300 + ".pdf", "\u7de8" * 65 + ".pdf"),
    ],
)
def test_names_are_cleaned(given_name: str, kept: str) -> None:
    assert clean_name(given_name) == kept


@given(st.text(max_size=400) | st.text(st.sampled_from(". /\\:conul\x00\ud800é"), max_size=300))
def test_any_name_ends_as_one_that_can_be_kept(name: str) -> None:
    kept = clean_name(name)
    assert 0 < len(kept) <= LONGEST_NAME
    assert len(kept.encode()) <= 200
    assert not set(kept) & set('/\\<>:"|?*')
    assert not any(unicodedata.category(c)[0] == "C" for c in kept)
    assert kept == kept.strip(". ")
    assert clean_name(kept) == kept


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("CV Anna 2026.pdf", DocumentKind.CV),
        ("anna_resume-v2.docx", DocumentKind.CV),
        ("Cover letter.pdf", DocumentKind.LETTER),
        ("posting.html", DocumentKind.POSTING),
        ("notes.cv", DocumentKind.OTHER),
        ("discvery.txt", DocumentKind.OTHER),
    ],
)
def test_a_file_tells_by_its_name_what_it_is(name: str, kind: DocumentKind) -> None:
    assert likely_kind(name) is kind


@pytest.mark.parametrize(
    ("name", "runs"),
    [
        ("form.EXE", True),
        ("a.pdf.lnk", True),
        ("x.desktop ", True),
        ("CV.pdf", False),
        ("sh", True),
        ("CV.settingcontent-ms", True),
        ("x.pyw", True),
        ("x.chm", True),
        ("x.jnlp", True),
        ("x.AppImage", True),
        ("x.command", True),
        ("CV.docm", False),
    ],
)
def test_what_could_run_is_told_from_what_is_shown(name: str, runs: bool) -> None:
    assert may_start_a_program(name) is runs
