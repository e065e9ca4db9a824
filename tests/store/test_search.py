# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Search finds what was written anywhere, whatever is typed, and follows every change."""

from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from networkjournal.domain.views import Kind, ListQuery
from networkjournal.store import models, search
from networkjournal.store.journal import Journal


def found(journal: Journal, text: str) -> set[Kind]:
    return {kind for kind in Kind if journal.reader.ids(kind, ListQuery(text=text))}


C, O, M = Kind.CONTACT, Kind.OPPORTUNITY, Kind.MEETING  # noqa: E741  # short in the table below


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("rosa", {C, O, M}),
        ("LINDQ ros", {C, O, M}),
        ("zhang", {C, O, M}),
        ("laborl", {O, M}),
        ("universite", {C, O}),
        ("feedback", {O}),
        ("example.org", {C}),
        ("postcard", {C}),
        ('"very close"', {O}),
        ("twenty", {O}),
        ("zweite", {O}),
        ("cafe", {M}),
        ("ground", {M}),
        ("thanks", {M}),
        ("nothing of the kind", set()),
        ("close very", {O}),
        ('"close very"', set()),
    ],
)
def test_words_are_found_where_they_stand(
    journal: Journal, ids: dict[str, int], text: str, kinds: set[Kind]
) -> None:
    assert found(journal, text) == kinds


NASTY = st.text(st.sampled_from('ab" *()-+:^{}\\ANDORTNE\x00\ud800é,.'), max_size=12)


@given(text=st.text(max_size=30) | NASTY)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_is_a_valid_search(journal: Journal, text: str) -> None:
    for kind in Kind:
        assert journal.reader.ids(kind, ListQuery(text=text)) == []
        assert journal.reader.count(kind, text) == 0


def test_a_word_that_looks_like_a_command_is_a_word(journal: Journal) -> None:
    with journal.history.step("Add") as step:
        for name in ("Near AND Far", "a*b", "(Ltd)"):
            step.insert(models.Contact, name=name)
    for text in ("and", "near and far", "a*", "(ltd", "NOT ltd", '"ltd'):
        assert isinstance(journal.reader.ids(C, ListQuery(text=text)), list)
    assert len(journal.reader.ids(C, ListQuery(text="AND"))) == 1
    assert len(journal.reader.ids(C, ListQuery(text="(ltd)"))) == 1


def test_a_new_name_is_found_everywhere_and_the_old_one_nowhere(
    journal: Journal, ids: dict[str, int]
) -> None:
    with journal.history.step("Rename") as step:
        step.update(models.Organization, ids["organization"], name="Polytechnic")
        step.update(models.Contact, ids["rosa"], name="Hanna Berg")
        step.update(models.Opportunity, ids["opportunity"], position="Lecturer")
    assert found(journal, "polytechnic") == {C, O}
    assert found(journal, "hanna") == {C, O, M}
    assert found(journal, "lecturer") == {O, M}
    assert not found(journal, "universite") | found(journal, "rosa lindqvist")


def test_what_lies_in_the_trash_is_not_found(journal: Journal, ids: dict[str, int]) -> None:
    with journal.history.step("Delete") as step:
        step.update(models.Contact, ids["rosa"], trashed_at=datetime.now(UTC))
        step.update(models.Opportunity, ids["opportunity"], trashed_at=datetime.now(UTC))
    assert not found(journal, "lindqvist") | found(journal, "laborleiterin")
    journal.history.undo()
    assert found(journal, "lindqvist") == {C, O, M}


def test_an_index_that_lies_is_seen_and_built_anew(journal: Journal, ids: dict[str, int]) -> None:
    assert search.is_complete(journal.database)
    journal.database.execute_sql("UPDATE contact_search SET text = 'lost'")
    assert not search.is_complete(journal.database)
    journal.database.execute_sql("DELETE FROM meeting_search")
    search.rebuild(journal.database)
    assert search.is_complete(journal.database)
    assert found(journal, "rosa") == {C, O, M}
