# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A line is read into its fields; no word of it is lost, and what is not sure stays the title."""

import gettext
import time
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal import i18n
from networkjournal.domain.date_words import DateWords, folded
from networkjournal.domain.quick_add import MOST, known, read_line
from networkjournal.domain.quick_parts import Part, QuickAdd, Span
from networkjournal.domain.words import Stage

TODAY = date(2026, 2, 20)  # a Friday
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec"
_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
DATES = DateWords(
    "dmy",
    tuple(frozenset({name}) for name in _MONTHS.split()),
    tuple(frozenset({name}) for name in _DAYS.split()),
    fillers=frozenset({"rd"}),
    near={"today": 0, "yesterday": -1},
)
KNOWN = known(["Lakeside College", "Acme, Inc.", "Meta", "University of Texas at Austin", ""])
THIRD = date(2026, 2, 3)


def read(line: str, names: dict[Stage, str] | None = None) -> QuickAdd:
    return read_line(line, TODAY, DATES, KNOWN, names or {})


def told(line: str) -> dict[str, Any]:
    """Return the fields that a line fills."""
    quick = read(line)
    fields = {name: getattr(quick, name) for name in QuickAdd.__dataclass_fields__}
    del fields["spans"]
    return {name: value for name, value in fields.items() if value}


def test_a_line_as_people_write_it() -> None:
    line = "Academic Adviser at Lakeside College, applied 3 Feb, from Ruth Abara"
    quick = read(line)
    assert told(line) == {
        "position": "Academic Adviser",
        "organization": "Lakeside College",
        "contact": "Ruth Abara",
        "steps": ((Stage.APPLIED, THIRD),),
    }
    assert (quick.stage, quick.on) == (Stage.APPLIED, THIRD)
    assert [(line[span.start : span.end], span.part) for span in quick.spans] == [
        ("Academic Adviser", Part.POSITION),
        ("at Lakeside College", Part.ORGANIZATION),
        ("applied", Part.STAGE),
        ("3 Feb", Part.DAY),
        ("from Ruth Abara", Part.CONTACT),
    ]


@pytest.mark.parametrize(
    ("line", "position", "organization"),
    [
        ("Adviser at Nowhere", "Adviser", "Nowhere"),
        ("Adviser @ Nowhere", "Adviser", "Nowhere"),
        ("Adviser @Nowhere", "Adviser", "Nowhere"),
        ("at Nowhere, Adviser", "Adviser", "Nowhere"),
        ("Adviser, at Nowhere, part time", "Adviser, part time", "Nowhere"),
        ("Adviser at Nowhere, Ltd., part time", "Adviser, part time", "Nowhere, Ltd."),
        ("Adviser at Nowhere, Limerick", "Adviser, Limerick", "Nowhere"),
        ("Adviser at College of Arts at Bray", "Adviser", "College of Arts at Bray"),
        ("Adviser at University of Texas at Austin", "Adviser", "University of Texas at Austin"),
        ("Data at Scale Engineer at meta", "Data at Scale Engineer", "Meta"),
        ("Adviser at Acme, Inc.", "Adviser", "Acme, Inc."),
        ("Adviser, lakeside college", "Adviser", "Lakeside College"),
        ("Adviser, acme, inc., remote", "Adviser, remote", "Acme, Inc."),
        ("Lakeside College, Adviser", "Adviser", "Lakeside College"),
        ("Adviser – Lakeside College", "Adviser", "Lakeside College"),
        ("Adviser - STEM - Lakeside College", "Adviser - STEM", "Lakeside College"),
        ("Lakeside College: Adviser", "Adviser", "Lakeside College"),
        ("Adviser | Meta | remote", "Adviser, remote", "Meta"),
        ("Adviser; Meta\nremote", "Adviser, remote", "Meta"),
        ("Adviser – Nowhere", "Adviser – Nowhere", ""),
        ("Adviser, Nowhere;  remote", "Adviser, Nowhere; remote", ""),
        ("ruth@lakeside.example", "ruth@lakeside.example", ""),
        ("Adviser at", "Adviser", ""),
        ("Data steward @, remote", "Data steward, remote", ""),
        ("Adviser at, Lakeside College", "Adviser", "Lakeside College"),
        ("at", "", ""),
        ("Attaché", "Attaché", ""),
        ("", "", ""),
        (" ,;, - ", "", ""),
    ],
)  # fmt: skip
def test_where_the_place_is_named(line: str, position: str, organization: str) -> None:
    quick = read(line)
    assert (quick.position, quick.organization) == (position, organization)


@pytest.mark.parametrize(
    ("line", "steps"),
    [
        ("X, applied", [(Stage.APPLIED, None)]),
        ("X, Application sent", [(Stage.APPLIED, None)]),
        ("X, saved yesterday", [(Stage.SAVED, date(2026, 2, 19))]),
        ("X applied on 3 Feb", [(Stage.APPLIED, THIRD)]),
        ("X, applied: 3 Feb", [(Stage.APPLIED, THIRD)]),
        ("X, applied, 3 Feb", [(Stage.APPLIED, THIRD)]),
        ("X applied Feb 3, 2025 via Y", [(Stage.APPLIED, date(2025, 2, 3))]),
        ("X applied Feb 3rd, 2025 via Y", [(Stage.APPLIED, date(2025, 2, 3))]),
        ("X applied Tuesday, 3 Feb, 2026", [(Stage.APPLIED, THIRD)]),
        ("X, applied 1 Mar", [(Stage.APPLIED, date(2025, 3, 1))]),
        ("X applied 3 Feb at Nowhere", [(Stage.APPLIED, THIRD)]),
        ("X, interview 1 Mar", [(Stage.INTERVIEWING, date(2026, 3, 1))]),
        ("X, interview monday", [(Stage.INTERVIEWING, date(2026, 2, 23))]),
        ("X, offer monday", [(Stage.OFFER, date(2026, 2, 16))]),
        (
            "X, phone screen 10 Feb, applied 3 Feb",
            [(Stage.APPLIED, THIRD), (Stage.SCREENING, date(2026, 2, 10))],
        ),
    ],
)
def test_stages_and_their_days(line: str, steps: list[tuple[Stage, date | None]]) -> None:
    quick = read(line)
    assert quick.steps == tuple(steps)
    assert quick.position == "X"


@pytest.mark.parametrize(
    "line",
    [
        "Applied Physics Lecturer",
        "Interview coach",
        "Adviser applied",
        "Adviser, applied soon",
        "Adviser, appliedness",
        "Adviser, from 1 Mar",
        "Adviser, 3 Feb",
        "Adviser, from",
        "Work from home coach",
        "Work From Home",
        "Adviser, 52000",
        "Adviser 52,000",
        "Grade 7, level 5k",
        "Assistant to 12 Ron",
        "Through-hole technician",
        "https:// adviser",
    ],
)
def test_what_is_not_sure_stays_as_it_was_written(line: str) -> None:
    assert told(line) == {"position": line}


@pytest.mark.parametrize(
    ("line", "unread"),
    [
        ("X, applied 32 Foo 2026", "32 Foo 2026"),
        ("X applied 32 Foo 2026 at Nowhere", "32 Foo 2026"),
        ("X, applied, 31 Feb", "31 Feb"),
        ("X, applied on 31.2.2026", "31.2.2026"),
        ("X, interview Foo 3, 2026", "Foo 3, 2026"),
        ("X, applied 2026-13-01, via Y", "2026-13-01"),
    ],
)
def test_a_day_that_there_is_not_stays_and_is_told(line: str, unread: str) -> None:
    quick = read(line)
    assert quick.unread == unread
    assert unread in quick.position


def test_the_name_of_a_place_does_not_run_on_into_a_day_that_there_is_not() -> None:
    quick = read("Nurse at St Mary's applied 30 Feb")
    assert (quick.organization, quick.position) == ("St Mary's", "Nurse, applied 30 Feb")
    assert quick.unread == "30 Feb"


@pytest.mark.parametrize(
    "line",
    [
        "X, applied 3 Feb", "X, 32 Foo 2026", "Applied Physics 101", "X, applied soon",
        "X, offer 52.000", "X, applied 3 Feb, applied 4 Feb",
    ],
)  # fmt: skip
def test_no_other_words_are_taken_for_a_day(line: str) -> None:
    assert read(line).unread == ""


def test_what_was_said_once_already_stays() -> None:
    line = "X, via A, via B, from Ann Lee, from Bob Lee, 40k, 50k, applied, applied 3 Feb"
    assert told(line + ", https://a.example, https://b.example") == {
        "position": "X, via B, from Bob Lee, 50k, applied 3 Feb, https://b.example",
        "source": "A",
        "contact": "Ann Lee",
        "salary": "40k",
        "steps": ((Stage.APPLIED, None),),
        "link": "https://a.example",
    }


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("X, from Anna de Boer", {"contact": "Anna de Boer"}),
        ("X from Ruth Abara via LinkedIn", {"contact": "Ruth Abara", "source": "LinkedIn"}),
        ("X, from: ruth", {"source": "ruth"}),
        ("X, from Route 66", {"source": "Route 66"}),
        ("X, through the alumni office", {"source": "the alumni office"}),
        ("X, 李 via 王 小明", {"position": "X, 李", "source": "王 小明"}),
    ],
)
def test_whom_and_where_it_came_from(line: str, fields: dict[str, str]) -> None:
    assert told(line) == {"position": "X"} | fields


@pytest.mark.parametrize(
    "salary",
    [
        "48k", "48 k", "52,000", "52.000", "1'200'000", "€48", "48 EUR", "EUR48000", "€ 48k a year",
        "$40–45k", "40,000 - 45,000", "40k to 45k per year", "£15.50 per hour", "30 kr/h",
    ],
)  # fmt: skip
def test_an_amount_of_money_is_the_salary(salary: str) -> None:
    assert told(f"X, {salary}, remote") == {"position": "X, remote", "salary": salary}


def test_an_amount_after_the_place_needs_a_mark_of_money() -> None:
    assert told("X at Nowhere € 48,000") == {
        "position": "X", "organization": "Nowhere", "salary": "€ 48,000",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("line", "link"),
    [
        ("X, https://a.example/jobs,1?x=(y), remote", "https://a.example/jobs,1?x=(y)"),
        ("X (https://a.example/1), remote", "https://a.example/1"),
        ("X <HTTP://a.example/1>. remote", "HTTP://a.example/1"),
        ("X https://a.example/1. remote", "https://a.example/1"),
    ],
)
def test_a_link_is_the_link(line: str, link: str) -> None:
    assert read(line).link == link
    assert read(line).position.split(", ")[0] == "X"


def test_an_applied_beside_a_link_is_still_one() -> None:
    assert read("X, applied https://a.example 3 Feb").steps == ((Stage.APPLIED, None),)


def test_the_names_that_the_user_gave_the_stages_win() -> None:
    names = {Stage.SCREENING: "Interview", Stage.OFFER: "In the bag", Stage.SAVED: " "}
    assert read("X, interview", names).stage is Stage.SCREENING
    assert read("X, in  the bag yesterday", names).stage is Stage.OFFER
    assert read("X, Saved", names).stage is Stage.SAVED
    assert read("X", names).stage is None
    assert read("X", names).on is None


class _German(gettext.NullTranslations):
    def gettext(self, message: str) -> str:
        words = {"at|@": "bei|@", "from|heard from": "von", "applied|application sent": "beworben"}
        return words.get(message, message)


def test_the_words_of_another_language_are_known_beside_the_english(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(i18n._Current, "catalogue", _German())
    assert told("Beraterin bei Nowhere, beworben 3 Feb, von Ruth Abara") == {
        "position": "Beraterin",
        "organization": "Nowhere",
        "contact": "Ruth Abara",
        "steps": ((Stage.APPLIED, THIRD),),
    }
    assert read("Adviser at Nowhere, applied").stage is Stage.APPLIED


_PIECES = (
    "Adviser|STEM|at|@|@Foo|Lakeside College|Acme, Inc.|Ltd.|Nowhere|applied|interview|offer|3 Feb"
    "|Feb 3, 2026|yesterday|on|from|Ruth Abara|via|LinkedIn|48k|€|52,000|a year|to|–|-|:|,|;|3|2026"
    "|https://a.example/1,2|(https://b.example)|\n|\0|\u202e|🙂|ثلاثة|\ud800"
)
PIECES = st.sampled_from(_PIECES.split("|"))
LINES = st.lists(
    st.tuples(PIECES | st.text(max_size=5), st.sampled_from([" ", ", ", "", " - "])), max_size=14
).map(lambda parts: "".join(word + gap for word, gap in parts))
BETWEEN = frozenset("-–—|·:,;،、，；\0\n\t\r\x0b\x0c<>()[].!?'’")


def _between(letter: str) -> bool:
    return letter.isspace() or letter in BETWEEN or not letter.isprintable()


def _nothing(gap: str) -> bool:
    """Tell whether nothing is said there but at, which no organization follows."""
    said = "".join(" " if _between(letter) else letter for letter in gap).split()
    return all(folded(word) in ("at", "@") for word in said)


@given(LINES | st.text())
def test_every_word_is_in_one_part_and_every_part_in_its_field(line: str) -> None:
    quick = read(line)
    at = 0
    for span in quick.spans:
        assert span.start >= at
        assert _nothing(line[at : span.start])
        assert span.start < span.end
        at = span.end
    assert _nothing(line[at:])
    for part in Part:
        said = [line[span.start : span.end] for span in quick.spans if span.part is part]
        if part is Part.POSITION:
            assert _letters(quick.position) == _letters(" ".join(said))
        elif part in (Part.STAGE, Part.DAY):
            days = [on for _stage, on in quick.steps if on or part is Part.STAGE]
            assert len(said) == len(days)
        else:
            assert len(said) == bool(value := getattr(quick, part))
            assert all(_letters(one).endswith(_letters(value)) for one in said)


def _letters(text: str) -> str:
    return "".join(letter for letter in folded(text) if letter.isalnum())


@pytest.mark.parametrize(
    "hostile",
    ["at ", "applied, ", "applied ", "from A B via ", ",", "- Meta - ", "48k ", "1,000", "a:", "("],
)
def test_a_hostile_line_is_read_at_once(hostile: str) -> None:
    started = time.process_time()
    read((hostile * MOST)[:MOST])
    whole = read(hostile * 500_000)
    assert whole.steps == ()
    assert whole.spans == (Span(0, len(hostile) * 500_000, Part.POSITION),)
    assert time.process_time() - started < 5
