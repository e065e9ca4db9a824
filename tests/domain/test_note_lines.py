# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists go on by themselves, boxes are ticked, addresses are found; nothing else is touched."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.note_lines import (
    address_at,
    addresses,
    box,
    is_ticked,
    next_line,
    places,
    ticked,
)


@pytest.mark.parametrize(
    ("line", "follows"),
    [
        ("- one", "- "), ("  * one", "  * "), ("– one", "– "), ("9. nine", "10. "), ("3) c", "4) "),
        ("- [x] done", "- [ ] "), ("- [ ] open", "- [ ] "), ("[ ] bare", "[ ] "), ("> said", "> "),
        ("> - said", "> - "), ("- ", None), ("- [ ] ", None), ("12. ", None), (">", None),
        ("plain", ""), ("", ""), ("-no", ""), ("*bold* word", ""), ("2026-11-03 Lunch", ""),
        ("3.5 years", ""), ("[x](https://a.b)", ""), ("---", ""),
    ],
)  # fmt: skip
def test_enter_goes_on_with_the_list(line: str, follows: str | None) -> None:
    assert next_line(line, len(line)) == follows


def test_enter_inside_a_mark_breaks_the_line_only() -> None:
    assert next_line("- [ ] one", 3) == ""
    assert next_line("- one two", 5) == "- "


@pytest.mark.parametrize(
    ("line", "after"),
    [
        ("- [ ] a", "- [x] a"), ("- [x] a", "- [ ] a"), ("> 1. [X] a", "> 1. [ ] a"),
        ("- a", "- [ ] a"), ("a", "- [ ] a"), ("", "- [ ] "), ("  a", "  - [ ] a"),
        ("[ ] a", "[x] a"), ("- [x](https://a.b)", "- [ ] [x](https://a.b)"),
    ],
)  # fmt: skip
def test_a_box_is_ticked_or_made(line: str, after: str) -> None:
    change = ticked(line)
    assert line[: change.start] + change.text + line[change.end :] == after


@given(st.text())
def test_ticking_twice_changes_nothing_but_the_tick(line: str) -> None:
    for _turn in range(2):
        change = ticked(line)
        changed = line[: change.start] + change.text + line[change.end :]
        if box(line) is not None:
            assert is_ticked(changed) != is_ticked(line)
            assert len(changed) == len(line)
        line = changed
        assert box(line) is not None


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("see https://x.org/a_(b)_c.", ["https://x.org/a_(b)_c"]),
        ("[page](https://x.org) and <http://y.org>", ["https://x.org", "http://y.org"]),
        ("www.x.org, ruth@example.org", ["https://www.x.org", "mailto:ruth@example.org"]),
        ("mailto:a@b.org tel:+1555", ["mailto:a@b.org", "tel:+1555"]),
        ("[x](javascript:alert) file:///etc [y](file:///etc) ftp://z.org", []),
        ("[x](/etc/passwd) c:\\a.exe data:text/html,x", []),
    ],
)
def test_addresses_of_pages_mail_and_calls_are_found(line: str, found: list[str]) -> None:
    assert [one.leads_to for one in addresses(line)] == found


def test_the_address_under_the_cursor() -> None:
    line = "🙂 [page](https://x.org) end"
    assert address_at(line, 4) == address_at(line, 23) == "https://x.org"
    assert address_at(line, 0) == address_at(line, len(line)) == ""
    far = "x " * 40_000 + line
    assert address_at(far, len(far) - 10) == "https://x.org"


@pytest.mark.parametrize("sign", ["[", "[a](", "a", "a.", "a@", "https://", "www.", "> ", "1"])
def test_endless_lines_take_no_time(sign: str) -> None:
    line = sign * (100_000 // len(sign))
    began = time.process_time()
    next_line(line, len(line))
    ticked(line)
    address_at(line, 50_000)
    assert time.process_time() - began < 1


def test_words_are_found_whatever_their_case_and_accents() -> None:
    text = "Résumé, resume; ŘÍHA 🙂 říha"
    assert places(text, "RESUME") == [0, 8]
    assert places(text, "riha") == [16, 23]
    assert places("aaaa", "aa") == [0, 2]
    assert places("Plain", "pl") == [0]
    assert places(text, "") == places(text, "nothing") == []
    assert places("İstanbul", "istanbul") == [0]
    assert places("½ of it", "½") == [0]
