# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own agendas, letters and questions stand beside those of the program, and break nothing."""

import pytest

from networkjournal.domain import words as w
from networkjournal.domain.edits import AgendaFields, QuestionFields
from networkjournal.domain.errors import UserError
from networkjournal.services.bundle import Services
from networkjournal.store import models as m
from networkjournal.store.journal import Journal
from tests.services.story import Story

AGENDA = AgendaFields(((10, "Thanks"), (20, "Other doors")), (QuestionFields("Why?"),))
FEEDBACK = w.MeetingKind.FEEDBACK


def test_an_agenda_is_saved_found_and_replaced_by_its_name(services: Services) -> None:
    own = services.own_templates
    made = own.save_agenda(" My  way ", FEEDBACK, "To learn", AGENDA)
    (found,) = own.agendas()
    assert (found.name, found.key, found.minutes, found.kind) == (
        "My way", f"own:{made}", 30, FEEDBACK,
    )  # fmt: skip
    assert [point.text for point in found.items] == ["Thanks", "Other doors"]
    assert own.questions(found.key) == ("Why?",)
    again = own.save_agenda("MY WAY", FEEDBACK, "", AgendaFields(((5, "Hello"),)))
    assert again == made
    assert [point.minutes for point in own.agendas()[0].items] == [5]
    own.save_agenda("Other", FEEDBACK, "", AGENDA)
    with pytest.raises(UserError, match="already"):
        own.rename(made, "other")
    own.rename(made, "My road")
    own.delete(made)
    assert [one.name for one in own.agendas()] == ["Other"]
    for gone in (lambda: own.delete(made), lambda: own.rename(made, "A"), lambda: own.texts(made)):
        with pytest.raises(UserError, match="deleted"):
            gone()
    assert own.questions(f"own:{made}") == own.questions("feedback-30") == ()


def test_a_letter_is_filled_as_those_of_the_book(story: Story) -> None:
    own, letters = story.services.own_templates, story.services.letters
    body = (
        "Dear {{ name }},\n{% if promise %}\nI promised {{ promise }}.\n{% endif %}\n{{ detail }}"
    )
    made = own.save_letter("Warm", w.LetterKind.THANK_YOU, "For {{ name }}", body)
    key = f"own:{made}"
    filled = letters.fill(w.LetterKind.THANK_YOU, story.rosa, template=key)
    assert filled.subject == "For Rosa Lindqvist"
    assert "I promised" not in filled.body
    assert len(filled.unfilled) == 1
    assert letters.unfilled(filled.body) == filled.unfilled
    assert [one.key for one in own.letters()] == [key]
    assert own.letter_kind(key) is w.LetterKind.THANK_YOU
    assert own.letter_kind("own:99") is w.LetterKind.OTHER
    assert own.texts(made) == ("For {{ name }}", body)


@pytest.mark.parametrize(
    ("subject", "body", "field", "sentence"),
    [
        ("", "A\n{% for x in y %}{% endfor %}", "body", "Line 2"),
        ("", "{{ 7*7 }}", "body", "Line 1"),
        ("", "Dear\n\n{{ shoe_size }}", "body", "Line 3"),
        ("{{ name", "Dear", "subject", "placeholder"),
        ("", "{% while true %}", "body", "placeholder"),
        ("", " ", "body", "without words"),
        ("x" * 501, "Dear", "subject", "500"),
    ],
)
def test_a_letter_that_could_hang_or_miss_something_is_refused_with_its_line(
    services: Services, subject: str, body: str, field: str, sentence: str
) -> None:
    with pytest.raises(UserError) as caught:
        services.own_templates.save_letter("Bad", w.LetterKind.OTHER, subject, body)
    assert sentence in caught.value.problems[field]
    assert services.own_templates.letters() == ()


def test_a_template_has_a_name_and_a_point(services: Services) -> None:
    with pytest.raises(UserError) as caught:
        services.own_templates.save_agenda(" ", FEEDBACK, "", AgendaFields())
    assert set(caught.value.problems) == {"name", "items"}
    made = services.own_templates.save_agenda("A", FEEDBACK, "", AGENDA)
    with pytest.raises(UserError, match="called"):
        services.own_templates.rename(made, " ")


@pytest.mark.parametrize(
    "content",
    ["{", "[]", "{}", '{"kind": "party", "items": []}', '{"kind": "feedback", "items": [[1]]}',
     '{"kind": "gold", "subject": "", "body": "{{ gone }}", "questions": 3}'],
)  # fmt: skip
def test_what_came_broken_from_elsewhere_is_left_out(
    journal: Journal, services: Services, content: str
) -> None:
    own = services.own_templates
    with journal.history.step("Import") as step:
        agenda = step.insert(m.OwnTemplate, name="A", content=content)
        letter = step.insert(m.OwnTemplate, kind=w.TemplateKind.LETTER, name="L", content=content)
    assert own.agendas() == ()
    assert own.letters() == ()
    assert own.questions(f"own:{agenda}") == ()
    assert own.letter(f"own:{letter}") is None
    assert own.letter_kind(f"own:{letter}") is w.LetterKind.OTHER


@pytest.mark.parametrize(
    ("kind", "least"),
    [(FEEDBACK, 12), (w.MeetingKind.INFORMATIONAL, 12), (w.MeetingKind.ADVISOR, 8)],
)
def test_the_bank_holds_enough_with_topics(
    services: Services, kind: w.MeetingKind, least: int
) -> None:
    bank = services.question_bank
    entries = bank.entries(kind)
    assert len(entries) >= least
    assert all(one.topic and not one.own_id for one in entries)
    assert len(bank.topics(kind)) > 1
    some = bank.entries(kind, topic=bank.topics(kind)[0].upper())
    assert 0 < len(some) < len(entries)


def test_own_questions_stand_in_the_bank(services: Services) -> None:
    bank = services.question_bank
    made = bank.add(None, "Mut", " Was  würden Sie wagen? ")
    only = bank.add(FEEDBACK, "", "Which slide was weak?")
    assert [one.own_id for one in bank.entries(FEEDBACK)][-2:] == [made, only]
    assert [one.own_id for one in bank.entries(w.MeetingKind.OTHER)] == [made]
    (found,) = bank.entries(FEEDBACK, "WURDEN mut")
    assert found.text == "Was würden Sie wagen?"
    assert bank.topics(w.MeetingKind.OTHER) == ["Mut"]
    first = bank.entries(FEEDBACK)[0].text
    for text in ("was wurden sie wagen", first.upper(), " ", "x" * 3000):
        with pytest.raises(UserError):
            bank.add(FEEDBACK, "", text)
    bank.change(only, FEEDBACK, "paper", "Which SLIDE was weak?")
    with pytest.raises(UserError, match="already"):
        bank.change(only, None, "", "Was würden Sie wagen")
    bank.delete(made)
    assert bank.topics(w.MeetingKind.OTHER) == []
    with pytest.raises(UserError, match="deleted"):
        bank.delete(made)
    with pytest.raises(UserError, match="deleted"):
        bank.change(made, None, "", "A new one")
