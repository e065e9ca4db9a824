# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A note on paper: what is understood is set, all else stands as typed, and no word is lost."""

import html
import re
import subprocess
import sys
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from networkjournal.services.note_paper import LONGEST, note_html
from networkjournal.services.paper import note

HOSTILE = [
    '<img src="file:///etc/passwd">', "<script>alert(1)</script>", "{{ 7*7 }}", "{% for a in b %}",
    "<b>bold</b>", "&copy; &#65; &amp;", "![x](file:///x.png)", "[x](javascript:alert1)",
    "[x](file:///etc)", "[a]: https://x.org 'title'", "| a | b |\n|---|---|\n| c | d |",
]  # fmt: skip
PIECES = st.sampled_from([
    "# ", "## ", "- ", "* ", "+ ", "3. ", "12) ", "- [ ] ", "- [x] ", "> ", ">", "    ", "\t", "\n",
    "\n\n", " ", "  \n", "*", "**", "_", "__", "~~", "`", "``", "```", "```py\n", "[", "](", ")",
    "]", "(", "<", ">", "&amp;", "&copy;", "\\", "---", "===", "|", "https://x.org/_a_", "word",
    "mailto:a@b.org", '"title"', "[a]: ", "[x](https://x.org/y 'tip')", "<https://y.org>", "Ünï",
    "مرحبا", "日本", "🙂", "e\u0301", "\u00a0", "\u2028", "\u200f", "\x00", "\ufffc", "\r", "1",
])  # fmt: skip
QUOTE, END = '<table class="note-quote" width="100%"><tr><td>', "</td></tr></table>"
RULE = '<table class="note-rule" width="100%"><tr><td></td></tr></table>'


def shown(set_as: str) -> str:
    """Return what one reads of a note's HTML."""
    return html.unescape(re.sub(r"<[^>]*>", "\n", set_as))


def signs(text: str) -> str:
    """Return letters and digits alone, as they stand behind one another."""
    return "".join(one for one in text if one.isalnum())


@pytest.mark.parametrize(
    ("typed", "set_as"),
    [
        ("## Who was there", '<p class="note-head">Who was there</p>'),
        ("A **good** _first_ ~~bad~~ talk",
         '<p class="note">A <b>good</b> <i>first</i> <s>bad</s> talk</p>'),
        ("one\ntwo", '<p class="note">one\ntwo</p>'),
        ("- a\n  - b", '<p class="note in1 item">• \ta</p><p class="note in2 item">• \tb</p>'),
        ("3. c\n7. g", '<p class="note in1 item">3. \tc</p><p class="note in1 item">7. \tg</p>'),
        ("- [ ] send\n- [X] read",
         '<p class="note in1 item">☐ \tsend</p><p class="note in1 item">☑ \tread</p>'),
        ("-", '<p class="note in1 item">• \t</p>'),
        ("> theirs\n>> older", f'{QUOTE}<p class="note">theirs</p><p class="note">older</p>{END}'),
        ("[page](https://x.org 'tip')", '<p class="note">page (https://x.org, tip)</p>'),
        ("[https://x.org](https://x.org)", '<p class="note">https://x.org</p>'),
        ("see <https://x.org>", '<p class="note">see https://x.org</p>'),
        ("https://x.org/_a_/*b*.", '<p class="note">https://x.org/_a_/*b*.</p>'),
        ("a `*b*` c", '<p class="note">a `*b*` c</p>'),
        ("```py\na & b\n```", '<p class="note">```py\na &amp; b\n```</p>'),
        ("text\n---", f'<p class="note">text</p>{RULE}'),
        ("- مرحبا", '<p class="note in1 item" dir="rtl">• \tمرحبا</p>'),
        ("– as one writes", '<p class="note">– as one writes</p>'),
        ("", ""),
    ],
)  # fmt: skip
def test_what_is_understood_is_set(typed: str, set_as: str) -> None:
    assert note_html(typed) == set_as


@pytest.mark.parametrize("typed", HOSTILE)
def test_what_is_not_understood_stands_as_typed(typed: str) -> None:
    for whole in (typed, f"- {typed}", f"> {typed}"):
        made = note_html(whole)
        assert typed.splitlines()[0] in shown(made)
        assert set(re.findall(r"<(\w+)", made)) <= {"p", "table", "tr", "td"}


@given(st.lists(PIECES | st.text(max_size=6), max_size=25).map("".join))
@example("> " * 40 + "word")
@example("[x](https://x.org/&copy;)")
@example("- \n\n  - [x]\n[ ] a")
def test_every_typed_word_stands_on_the_paper(typed: str) -> None:
    made = shown(note_html(typed))
    kept = iter(signs(made))
    stands = next(kept, "")
    for one in signs(typed):
        if one == stands:
            stands = next(kept, "")
        else:
            assert one in "xX", "nothing but the sign of a tick, which is drawn, may be missing"
    assert not stands


def test_what_is_nested_beyond_all_measure_stands_as_typed() -> None:
    assert "&gt; &gt; word" in note_html("> " * 40 + "word")
    deep = "\n".join(f"{'  ' * at}- word{at}" for at in range(9))
    assert 'class="note in5 item">• \tword8' in note_html(deep)


@pytest.mark.parametrize(
    "sign", ["[", "*", "`", ">", "> ", "- ", "![", "<", "\\", "a(b", "[](", "word ", "word\n"]
)
def test_a_very_long_note_takes_no_time(sign: str) -> None:
    typed = sign * (100_000 // len(sign))
    began = time.process_time()
    made = note_html(f"{typed}end")
    assert time.process_time() - began < 6
    assert "end" in made


def test_long_paragraphs_are_set_line_by_line_and_endless_lines_as_typed() -> None:
    lines = "a **word** of theirs\n" * 500
    assert note_html(lines).count("<b>word</b>") == 500
    assert "**word**" in note_html("x " * LONGEST + "**word** & co")


def test_the_paper_has_its_own_boxes() -> None:
    made = note("- [ ] send\n- [x] read")
    assert '<img src="box" width="120" height="120"> \tsend' in made
    assert '<img src="ticked" width="120" height="120"> \tread' in made


def test_a_paper_without_notes_does_not_wait_for_the_parser() -> None:
    code = (
        "import sys, networkjournal.services.paper, networkjournal.app;"
        "print('markdown_it' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"
