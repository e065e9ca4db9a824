# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The texts that ship are whole, and a school's own can neither break nor hang the program."""

import os
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal import resources
from networkjournal.domain import agenda, open_places
from networkjournal.domain.errors import OutsideError
from networkjournal.domain.words import MeetingKind
from networkjournal.services.template_files import MAX_BYTES, read_agenda
from networkjournal.services.templates import MAX_FILES, TemplateBook

BOOK = TemplateBook()
AGENDAS = {
    "feedback-30": [3, 3, 10, 5, 5, 3, 1],
    "feedback-lunch-45": [5, 4, 14, 8, 8, 4, 2],
    "informational-30": [2, 3, 7, 8, 5, 3, 2],
    "informational-20": [1, 2, 5, 6, 3, 2, 1],
    "advisor-30": [3, 7, 8, 7, 5],
}
FILLED = {
    "name": "Ms Abara",
    "position": "Assistant Director of Undergraduate Programmes",
    "organization": "Harbour State University",
    "detail": "what you said about the evening groups",
    "slots": "Thursday 26 November, 10:00\nFriday 27 November, 14:30",
    "my_name": "Tomás Quiroga",
    "my_contact": "+1 555 0199, tomas@example.org",
    "my_phone": "+1 555 0199",
    "day": "Monday",
    "plan": "put the peer mentoring on the first page",
    "plan_date": "Friday",
    "names": "Ingrid Solberg and Wei Zhang",
    "promise": "the outline of the workshop",
}
SPOILT = [
    ("letters", "a.toml", b"title = \n", 1),
    ("letters", "a.toml", b'title = "A"\nsubject = "S"\nbody = "\xff"\n', 3),
    ("letters", "a.toml", b'title = "A"\nsubject = "S"\nbody = """\nDear\n{{ name }}\n"""\n', 5),
    ("letters", "a.toml", b'title = "A"\nsubject = "{{ "\nbody = "B"\n', 2),
    ("letters", "a.toml", b'title = "A"\nbody = "B"\n', 1),
    ("letters", "a.toml", b'placeholders = 3\ntitle = "A"\nsubject = "S"\nbody = "B"\n', 1),
    ("agendas", "a.toml", b"x = " + b"[" * 5000 + b"\n", 2),
    ("agendas", "a.toml", (b'name = "A"\nkind = "tea"\nminutes = 1\n[[items]]\n'
     b'minutes = 1\ntext = "x"\n'), 2),
    ("agendas", "a.toml", (b'name = "A"\nkind = "other"\nminutes = 5\n[[items]]\n'
     b'minutes = 1\ntext = "x"\n'), 3),
    ("agendas", "a.toml", (b'name = "A"\nkind = "other"\nminutes = 0\n[[items]]\n'
     b'minutes = 0\ntext = "x"\n'), 4),
    ("agendas", "a.toml", b'name = "A"\nkind = "other"\nminutes = 5\nitems = []\n', 4),
    ("questions", "a.toml", b'kind = "feedback"\n[[questions]]\ntopic = "t"\n', 2),
    ("questions", "a.toml", b"#" * (MAX_BYTES + 1), 1),
    ("tips", "a.md", b"# Tips\n\ngood\n\xff\n", 4),
    ("tips", "a.md", b"\n\nNo title\n", 3),
    ("tips", "a.md", b"", 1),
    ("tips", "a.md", b"# Tips\n\n \n", 1),
    ("tips", "a.md", b"# Tips\ngood\nbell\x07\n", 3),
    ("tips", "a.md", b"# Tips\n" + b"#" * MAX_BYTES, 1),
]  # fmt: skip
HOSTILE = [
    "{% for a in range(99999) %}{% for b in range(99999) %}x{% endfor %}{% endfor %}",
    "{{ 'a' * 10000000000 }}",
    "{{ 9 ** 9 ** 9 }}",
    "{{ name.__class__.__mro__ }}",
    "{{ name|center(10000000000) }}",
    "{% set x = name %}{{ x }}",
    "{% include 'x' %}",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "{{ cycler() }}",
    "{% if name %}" * 900 + "{% endif %}" * 900,
    "{{ " + "(" * 2000 + "name" + ")" * 2000 + " }}",
]


def test_every_agenda_adds_up_and_has_a_name() -> None:
    templates = {template.key: template for template in BOOK.agenda_templates()}
    assert set(templates) >= {*AGENDAS, "feedback-20", "networking-30", "blank-30"}
    for key, template in templates.items():
        assert agenda.total(template.items) == template.minutes
        assert template.name
        if key in AGENDAS:
            assert [item.minutes for item in template.items] == AGENDAS[key]
    assert BOOK.problems() == ()


def test_the_usual_agenda_of_a_kind_comes_first() -> None:
    feedback = [t.key for t in BOOK.agenda_templates() if t.kind is MeetingKind.FEEDBACK]
    assert feedback[0] == "feedback-30"


@pytest.mark.parametrize(
    ("kind", "least"),
    [
        ("feedback", 12),
        ("informational", 12),
        ("advisor", 8),
        ("networking", 8),
        ("preparation", 8),
    ],
)
def test_the_question_bank_is_full(kind: str, least: int) -> None:
    questions = BOOK.questions(kind)
    assert len({question.text for question in questions}) == len(questions) >= least
    assert all(question.topic and question.text.endswith("?") for question in questions)


def test_a_kind_without_a_bank_has_no_questions() -> None:
    assert BOOK.questions(MeetingKind.OTHER) == ()


@pytest.mark.parametrize(("name", "most"), [("request", 119), ("thank-you", 115), ("nudge", 119)])
def test_the_letters_keep_to_their_length(name: str, most: int) -> None:
    assert len(BOOK.letter(name, FILLED).body.split()) <= most


def test_the_note_to_stay_connected_has_two_lines_and_fits_a_network_s_limit() -> None:
    body = BOOK.letter("stay-connected", FILLED).body
    *lines, signature = body.splitlines()
    assert (len(lines), signature) == (2, FILLED["my_name"])
    assert len(body) <= 300


@pytest.mark.parametrize(
    "name",
    ["request", "thank-you", "nudge", "stay-connected", "how-it-went", "landed", "policy-no",
     "written-feedback", "phone-script", "how-it-stands", "keep-in-touch"],
)  # fmt: skip
def test_each_letter_shows_what_is_still_to_be_filled(name: str) -> None:
    letter = BOOK.letter(name, {})
    text = letter.subject + letter.body
    assert letter.unfilled
    assert all(f"[{label}]" in text for label in letter.unfilled)
    assert set(open_places.names(text)) == set(letter.unfilled)
    assert "{" not in text
    assert "!" not in text
    assert "\n" not in letter.subject
    assert name in {form.key for form in BOOK.letters()}


def test_a_filled_letter_has_no_marks_and_leaves_out_what_was_not_said() -> None:
    letter = BOOK.letter("thank-you", {**FILLED, "names": " ", "promise": ""})
    assert letter.unfilled == open_places.names(letter.body) == ()
    assert "names" not in letter.body
    assert "\n\n\n" not in letter.body
    assert "Ingrid" in BOOK.letter("thank-you", FILLED).body


@given(st.text())
def test_any_value_stands_in_the_letter_as_typed(value: str) -> None:
    letter = BOOK.letter("request", {**FILLED, "detail": value})
    shown = value.strip() or "[one true detail of the interview]"
    assert "I still think of" in letter.body
    assert shown in letter.body or "\n\n\n" in shown
    assert "\n" not in BOOK.letter("request", {**FILLED, "position": value}).subject


def test_a_letter_that_does_not_exist_is_a_mistake_of_the_program() -> None:
    with pytest.raises(KeyError):
        BOOK.letter("no such letter", {})


def write(folder: Path, part: str, name: str, content: bytes) -> Path:
    path = folder / part / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(("part", "name", "content", "line"), SPOILT)
def test_a_spoilt_file_is_told_by_file_and_line_and_left_out(
    tmp_path: Path, part: str, name: str, content: bytes, line: int
) -> None:
    path = write(tmp_path, part, name, content)
    book = TemplateBook(tmp_path)
    (problem,) = book.problems()
    assert str(problem).startswith(f"{path}, line {line}: ")
    assert len(str(problem).splitlines()) == 1
    assert book.agenda_templates() == BOOK.agenda_templates()
    assert book.questions("feedback") == BOOK.questions("feedback")


@pytest.mark.parametrize("body", HOSTILE)
def test_a_hostile_letter_is_refused_at_once(tmp_path: Path, body: str) -> None:
    text = f"title = 'T'\nsubject = 'S'\nbody = '''\n{body}\n'''\n[placeholders]\nname = 'n'\n"
    write(tmp_path, "letters", "request.toml", text.encode())
    began = time.monotonic()
    book = TemplateBook(tmp_path)
    shown = book.letter("request", FILLED)
    assert time.monotonic() - began < 5
    if book.problems():
        assert shown == BOOK.letter("request", FILLED)
    else:
        assert shown.body.strip() == "Ms Abara"


def test_a_school_adds_files_and_replaces_ours(tmp_path: Path) -> None:
    own = b'name = "Own"\nkind = "feedback"\nminutes = 10\n[[items]]\nminutes = 10\ntext = "x"\n'
    write(tmp_path, "agendas", "feedback-30.toml", own)
    write(tmp_path, "agendas", "tutor-10.toml", own.replace(b"feedback", b"other"))
    shipped = resources.path("templates/en/letters/nudge.toml").read_bytes()
    changed = b"\xef\xbb\xbf" + shipped.replace(b"\n", b"\r\n").replace(
        b"Days fill up", b"Busy days"
    )
    write(tmp_path, "en/letters", "nudge.toml", changed)
    book = TemplateBook(tmp_path)
    assert book.problems() == ()
    found = {template.key: template for template in book.agenda_templates()}
    assert found["feedback-30"].minutes == found["tutor-10"].minutes == 10
    assert found["feedback-20"].minutes == 20
    assert "Busy days" in book.letter("nudge", FILLED).body


def test_what_a_school_added_can_be_told_from_ours(tmp_path: Path) -> None:
    agenda = b'name = "Own"\nkind = "feedback"\nminutes = 5\n[[items]]\nminutes = 5\ntext = "x"\n'
    write(tmp_path, "agendas", "feedback-30.toml", agenda)
    write(tmp_path, "agendas", "broken.toml", b"name = ")
    one = b'kind = "other"\n[[questions]]\ntopic = "a"\ntext = "Why?"\n'
    write(tmp_path, "questions", "campus.toml", one)
    book = TemplateBook(tmp_path)
    assert book.is_of_school("agendas", "feedback-30")
    assert not book.is_of_school("agendas", "feedback-20")
    assert not book.is_of_school("agendas", "broken")
    assert book.questions_of_school("other") == {"Why?"}
    assert book.questions_of_school("feedback") == frozenset()


def test_what_is_no_file_is_told_and_left_out(tmp_path: Path) -> None:
    (tmp_path / "letters" / "folder.toml").mkdir(parents=True)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "letters" / "pipe.toml")
    (tmp_path / "agendas").write_text("not a folder")
    problems = [str(problem) for problem in TemplateBook(tmp_path).problems()]
    assert any("folder.toml" in problem for problem in problems)
    assert len(BOOK.agenda_templates()) == len(TemplateBook(tmp_path).agenda_templates())


@pytest.mark.parametrize("language", ["de", "en_GB", "pt_BR"])
def test_a_language_without_templates_speaks_english(language: str) -> None:
    assert TemplateBook(language=language).agenda_templates() == BOOK.agenda_templates()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows takes the name for a missing file")
def test_a_folder_that_cannot_be_looked_at_is_told() -> None:
    book = TemplateBook(Path("x" * 5000))
    assert len(book.problems()) >= 1
    assert "cannot be read" in str(book.problems()[0])
    assert book.agenda_templates() == BOOK.agenda_templates()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows takes the name for a missing file")
def test_a_file_that_cannot_be_read_is_told() -> None:
    with pytest.raises(OutsideError, match="cannot be read"):
        read_agenda(Path("x" * 5000))


def test_a_folder_with_very_many_files_is_not_read_to_the_end(tmp_path: Path) -> None:
    own = b'name = "Own"\nkind = "other"\nminutes = 1\n[[items]]\nminutes = 1\ntext = "x"\n'
    for number in range(MAX_FILES + 20):
        write(tmp_path, "agendas", f"own-{number:04}.toml", own)
    book = TemplateBook(tmp_path)
    assert len(book.agenda_templates()) == MAX_FILES + len(BOOK.agenda_templates())
