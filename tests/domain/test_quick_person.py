# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A line about a person is read into fields, and no word of it is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.quick_person import MOST, QuickPerson, read_person
from networkjournal.domain.words import Cadence, MetHow

KNOWN = {"lakeside college": "Lakeside College"}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("", QuickPerson()),
        ("Ruth Abara", QuickPerson("Ruth Abara")),
        (
            "Ruth Abara, Dean at Lakeside College, ruth@example.org, met at alumni evening",
            QuickPerson(
                "Ruth Abara", "Dean", "Lakeside College", ("ruth@example.org",),
                met_how=MetHow.ALUMNI, note="Met at alumni evening",
            ),
        ),
        ("Ruth Abara at LAKESIDE  college", QuickPerson("Ruth Abara", "", "Lakeside College")),
        (
            "Ruth Abara, lakeside college, Dean",
            QuickPerson("Ruth Abara", "Dean", "Lakeside College"),
        ),
        ("Ruth <ruth@example.org>, at Nowhere",
         QuickPerson("Ruth", "", "Nowhere", ("ruth@example.org",))),
        ("Ruth, +1 (555) 0142-33, 030 123456", QuickPerson("Ruth", phones=("+1 (555) 0142-33", "030 123456"))),  # noqa: E501
        ("Ruth, 12345", QuickPerson("Ruth", "12345")),
        (
            "Ruth, www.linkedin.com/in/ruth, https://example.org/ruth",
            QuickPerson("Ruth", linkedin_url="https://www.linkedin.com/in/ruth",
                        links=("https://example.org/ruth",)),
        ),
        ("Ruth #rowing, #deans, cadence B",
         QuickPerson("Ruth", tags=("rowing", "deans"), cadence=Cadence.B)),
        ("Ruth, A", QuickPerson("Ruth", cadence=Cadence.A)),
        ("Ruth, Dean, c, ruth@x.org, b",
         QuickPerson("Ruth", "Dean", emails=("ruth@x.org",), cadence=Cadence.C, note="b")),
        ("A, cadence a", QuickPerson("A", cadence=Cadence.A)),
        ("Ruth, Dean, of Students, rows", QuickPerson("Ruth", "Dean", note="of Students\nrows")),
        ("Ruth, Dean at A, Head at B", QuickPerson("Ruth", "Dean", "A", note="Head at B")),
        ("Ruth, introduced by Rosa",
         QuickPerson("Ruth", met_how=MetHow.INTRODUCTION, introduced_by="Rosa",
                     introduced="introduced by Rosa")),
        ("Ruth, from Rosa Lindqvist, met at event, via Ben",
         QuickPerson("Ruth", met_how=MetHow.EVENT, introduced_by="Rosa Lindqvist",
                     introduced="from Rosa Lindqvist", note="via Ben")),
        ("Ruth, Dean, from Lakeside College",
         QuickPerson("Ruth", "Dean", note="from Lakeside College")),
        ("Ruth, met at an evening",
         QuickPerson("Ruth", met_how=MetHow.EVENT, note="Met at an evening")),
        ("Ruth, met in Oakport", QuickPerson("Ruth", met_how=MetHow.OTHER, note="Met in Oakport")),
        ("Met Yilmaz, Dean", QuickPerson("Met Yilmaz", "Dean")),
        ("Ruth, http://[, Dean", QuickPerson("Ruth", "Dean", links=("http://[",))),
    ],
)  # fmt: skip
def test_what_a_line_says(line: str, said: QuickPerson) -> None:
    assert read_person(line, KNOWN) == said


@given(st.text(max_size=200) | st.lists(
    st.sampled_from(["Ruth", ",", "at", "#x", "a@b.c", "http://x", "met", "alumni", "555 0142 1"])
).map(" ".join))  # fmt: skip
def test_any_line_is_read(line: str) -> None:
    said = read_person(line, KNOWN)
    assert said.name or not said.title or not said.note
    assert said.name.strip() == said.name


def test_a_line_that_is_none_is_refused_whole() -> None:
    said = read_person("x" * (MOST + 1))
    assert "name" in said.problems()
    assert "tags" in read_person("Ruth #" + "x" * 41).problems()
    assert "name" in read_person("ruth@example.org").problems()
