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
from networkjournal.store.reading import pipeline_sql


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
        ("reference", {C, O}),
        ("gliederung", {C, M}),
        ("fika", {C}),
        ("lebenslauf", {O}),
        ("budget", {C, O, M}),
        ("rundgang", {C, O, M}),
        ("tack", {C, O, M}),
        ("protokoll", {M}),
        ("zug", {M}),
        ("leitung", {M}),
        ("switchboard", {O}),
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


def test_what_is_added_moved_and_deleted_in_one_step_is_found_where_it_ends(
    journal: Journal, ids: dict[str, int]
) -> None:
    with journal.history.step("Move a round") as step:
        other = step.insert(models.Opportunity, position="Curator")
        wanda = step.insert(models.Contact, name="Wanda Prill")
        gone = step.insert(models.Contact, name="Otto Vanish")
        seat = step.insert(models.Interviewer, round_id=ids["round"], contact_id=wanda)
        step.insert(models.Interviewer, round_id=ids["round"], contact_id=gone)
        step.update(models.InterviewRound, ids["round"], opportunity_id=other)
        step.update(models.Interviewer, seat, connection=3)
        step.delete(models.Contact, gone)
        assert step.insert(models.Contact, name="Nora Newt") > gone, "an id is never given twice"
    assert search.is_complete(journal.database)
    asked = ListQuery(text="wanda", ended=True)
    assert journal.reader.ids(Kind.OPPORTUNITY, asked) == [other]
    assert found(journal, "vanish") == set()
    journal.history.undo()
    assert search.is_complete(journal.database)


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


def crowd(journal: Journal, count: int) -> None:
    with journal.history.step("Add") as step:
        names = [{"name": f"Zed {number:04} Smith", "title": "Dean"} for number in range(count)]
        step.insert_many(models.Contact, names)
        step.insert(models.Contact, name="Aaron Smith", title="Dean")
        step.insert(models.Contact, name="Zed", title="Dean")


def names(journal: Journal, query: ListQuery) -> list[str]:
    return [line.name for line in journal.reader.contacts(journal.reader.ids(C, query))]


def test_the_first_of_what_is_found_are_shown_not_the_oldest(journal: Journal) -> None:
    crowd(journal, 260)
    query = ListQuery(text="smith", sort="name", limit=200)
    assert names(journal, query)[:2] == ["Aaron Smith", "Zed 0000 Smith"]
    assert len(names(journal, query)) == 200
    back = ListQuery(text="smith", sort="name", descending=True, limit=3)
    assert names(journal, back)[0] == "Zed 0259 Smith"
    assert len(names(journal, ListQuery(text="smith", limit=1_000_000_000))) == 261


def test_a_word_that_stands_everywhere_sorts_some_thousands_and_no_more(journal: Journal) -> None:
    crowd(journal, pipeline_sql.MOST_SORTED)
    found = names(journal, ListQuery(text="dean", limit=200))
    assert found == sorted(found)
    assert len(found) == 200
    assert len(journal.reader.ids(C, ListQuery(text="dean", limit=1_000_000_000))) == (
        pipeline_sql.MOST_SORTED + 2
    )
    assert len(names(journal, ListQuery(text="dean", sort="last_touch", limit=200))) == 200


def test_whose_name_was_typed_comes_first(journal: Journal) -> None:
    crowd(journal, pipeline_sql.MOST_SORTED)
    found = [line.name for line in journal.reader.find_contacts("zed", limit=3)]
    assert found == ["Zed", "Zed 0000 Smith", "Zed 0001 Smith"]
    assert journal.reader.find_contacts("AARON smith")[0].name == "Aaron Smith"
    assert journal.reader.find_contacts("smith aaron")[0].name == "Aaron Smith"
    assert journal.reader.find_contacts("0007 smi")[0].name == "Zed 0007 Smith"
    with journal.history.step("Delete") as step:
        found_id = journal.reader.find_contacts("Aaron Smith")[0].id
        step.update(models.Contact, found_id, trashed_at=datetime.now(UTC))
    assert "Aaron Smith" not in [line.name for line in journal.reader.find_contacts("aaron")]
    for text in ("", " ", "\0", "\u0301", "\udc00", "%", "*"):
        assert isinstance(journal.reader.find_contacts(text), list)


def test_what_lies_beside_an_opportunity_is_found_as_long_as_it_is_there(
    journal: Journal, ids: dict[str, int]
) -> None:
    with journal.history.step("Change") as step:
        step.update(models.Tag, ids["tag"], name="Remote")
        step.update(models.InterviewRound, ids["round"], questions="Onboarding", debrief="Slides")
    assert found(journal, "onboarding") == found(journal, "slides") == {O}
    assert found(journal, "remote") == {C, O}
    with journal.history.step("Delete") as step:
        step.delete(models.Tag, ids["tag"])
        step.delete(models.Document, ids["document"])
        step.delete(models.Gap, ids["gap"])
        step.delete(models.Touch, ids["call"])
    for text in ("remote", "lebenslauf", "budget", "switchboard"):
        assert not found(journal, text)
    journal.history.undo()
    assert found(journal, "budget") == {C, O, M}


def test_what_a_meeting_gave_is_found_as_long_as_it_is_there(
    journal: Journal, ids: dict[str, int]
) -> None:
    with journal.history.step("Change") as step:
        other = step.insert(models.Opportunity, position="Coach")
        step.insert(models.GapOpportunity, gap_id=ids["gap"], opportunity_id=other)
        step.update(models.Gap, ids["gap"], evidence="Night school")
        step.update(models.Letter, ids["letter"], text="Wording")
        step.update(models.Yield, ids["yield"], text="Walk", given_by_id=None)
        step.update(models.MeetingChange, ids["move"], note="Strike")
    assert set(journal.reader.ids(O, ListQuery(text="night", ended=True))) == {
        other,
        ids["opportunity"],
    }
    assert found(journal, "wording") == found(journal, "walk") == {C, O, M}
    assert found(journal, "strike") == {M}
    with journal.history.step("Delete") as step:
        for name, model in (
            ("gap", models.Gap),
            ("letter", models.Letter),
            ("yield", models.Yield),
            ("move", models.MeetingChange),
            ("minutes", models.Document),
            ("promise", models.Promise),
        ):
            step.delete(model, ids[name])
    for text in ("night", "wording", "walk", "strike", "protokoll", "gliederung"):
        assert not found(journal, text)
    assert search.is_complete(journal.database)
    journal.history.undo()
    assert found(journal, "protokoll") == {M}


def test_what_no_text_says_is_named_so_and_leaves_the_index_alone(
    journal: Journal, ids: dict[str, int]
) -> None:
    rosa, database = ids["rosa"], journal.database
    views = database.execute_sql("SELECT sql FROM sqlite_master WHERE type = 'view'").fetchall()
    for column in ("cadence", "snoozed_until", "met_how", "check_in_on", "given_name", "uid"):
        assert search.is_unsaid("contact", [column])
        assert not any(f"o.{column}" in sql or f"c.{column}" in sql for (sql,) in views)
    assert not search.is_unsaid("contact", ["cadence", "name"])
    assert not search.is_unsaid("contact", ["trashed_at"])
    assert not search.is_unsaid("opportunity", ["stage"])
    with journal.history.step("Cadence") as step:
        step.update(models.Contact, rosa, cadence="a")
        assert not any(step.owners.ids.values())
        assert not step.owners.later
        step.update(models.Contact, rosa, name="Somebody Else")
    for turn in (journal.history.undo, journal.history.redo):
        turn()
        assert search.is_complete(database)


def test_rows_that_go_together_leave_the_index_and_come_back_to_it(
    journal: Journal, ids: dict[str, int]
) -> None:
    with journal.history.step("Tags") as step:
        tag = step.insert(models.Tag, name="Rowing")
        pairs = [{"contact_id": ids[name], "tag_id": tag} for name in ("rosa", "wei")]
        rows = step.insert_many(models.ContactTag, pairs)
    with journal.history.step("Tags off") as step:
        step.delete_all(models.ContactTag, rows)
        with pytest.raises(TypeError):
            step.delete_all(models.Contact, [ids["rosa"]])
    assert search.is_complete(journal.database)
    borne = models.ContactTag.select().where(models.ContactTag.tag_id == tag)
    assert borne.count() == 0
    journal.history.undo()
    assert borne.count() == 2
    assert search.is_complete(journal.database)
