# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The loss-free export: all out and in again; what is hostile adds nothing and says why."""

import copy
import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from networkjournal.domain.errors import OutsideError
from networkjournal.domain.pipeline_filter import PipelineFilter, SavedView
from networkjournal.store import dump, models
from networkjournal.store.journal import Journal
from tests.store.sample import assert_sound, content, fill, rows_in

Ids = dict[str, int]


@pytest.fixture
def whole(journal: Journal, ids: Ids) -> Any:
    with journal.history.step("Trash") as step:
        step.update(models.Meeting, ids["meeting"], trashed_at=datetime(2026, 11, 1, tzinfo=UTC))
    journal.drafts.keep("note:1", {"text": "only here"})
    return json.loads(json.dumps(dump.dump(journal.database)))


@pytest.fixture
def empty(tmp_path: Path) -> Any:
    opened = Journal.create(tmp_path / "empty.njournal")
    yield opened
    opened.close()


def load(journal: Journal, data: Any) -> dump.Counts:
    with journal.history.step("Import") as step:
        return dump.load(step, data)


def test_all_goes_out_and_comes_in_again(whole: Any, empty: Journal) -> None:
    assert all(whole["tables"].values())
    assert "only here" not in json.dumps(whole)
    counts = load(empty, whole)
    assert counts.added == {table: len(rows) for table, rows in whole["tables"].items()}
    assert dump.dump(empty.database) == whole
    assert_sound(empty)
    assert models.Contact.get(models.Contact.name == "Wei Zhang").folded == "wei zhang"
    assert len(empty.reader.trash()) == 1
    assert empty.history.undo() == "Import"
    assert rows_in(empty) == 0
    assert empty.history.redo() == "Import"
    assert dump.dump(empty.database) == whole


def test_a_second_time_adds_nothing_and_changes_nothing(whole: Any, empty: Journal) -> None:
    load(empty, whole)
    with empty.history.step("Rename") as step:
        step.update(models.Contact, 1, name="Mine")
    before = content(empty)
    counts = load(empty, whole)
    assert set(counts.added.values()) == {0}
    assert counts.known == {table: len(rows) for table, rows in whole["tables"].items()}
    assert content(empty) == before
    assert empty.history.undo_label == "Rename"


def test_new_rows_find_those_that_are_here(whole: Any, empty: Journal) -> None:
    contacts = whole["tables"]["contact"]
    load(empty, {**whole, "tables": {t: whole["tables"][t] for t in ("organization", "contact")}})
    counts = load(empty, whole)
    assert (counts.added["contact"], counts.known["contact"]) == (0, len(contacts))
    assert dump.dump(empty.database) == whole


def test_what_was_deleted_here_comes_back(journal: Journal, ids: Ids, whole: Any) -> None:
    with journal.history.step("Delete") as step:
        step.delete(models.Opportunity, ids["opportunity"])
    assert load(journal, whole).added["opportunity"] == 1
    assert_sound(journal)


def test_the_same_thing_under_another_uuid_counts_as_known(whole: Any, empty: Journal) -> None:
    load(empty, whole)
    other = copy.deepcopy(whole)
    for table in ("setting", "interviewer", "signal", "tag", "opportunity_tag", "saved_view"):
        for number, row in enumerate(other["tables"][table]):
            row["uuid"] = f"{table} {number}"
    assert set(load(empty, other).added.values()) == {0}


def test_a_tag_of_the_same_word_is_the_tag_that_is_here(whole: Any, empty: Journal) -> None:
    with empty.history.step("Tag") as step:
        mine = step.insert(models.Tag, name="REFERENCE")
    twin = {"uuid": "twin", "name": "référence"}
    whole["tables"]["tag"].append(twin)
    counts = load(empty, whole)
    assert (counts.added["tag"], counts.known["tag"]) == (0, 2)
    assert [row.tag_id.id for row in models.OpportunityTag.select()] == [mine]
    assert_sound(empty)


def test_columns_and_tables_of_others_are_left_out_and_defaults_filled_in(empty: Journal) -> None:
    row = {"uuid": "1", "name": "Ada \ud800", "shoe_size": 38}
    tables = {"contact": [row, row], "spaceship": [{}]}
    assert (
        load(empty, {"format": "networkjournal", "version": 1, "tables": tables}).added["contact"]
        == 1
    )
    assert models.Contact.get().title == ""


def broken(table: str, column: str, value: Any) -> Any:
    def change(data: Any) -> None:
        data["tables"][table][0][column] = value

    return change


def without(table: str, column: str) -> Any:
    def change(data: Any) -> None:
        del data["tables"][table][0][column]

    return change


def put(**values: Any) -> Any:
    def change(data: Any) -> None:
        data.update(values)

    return change


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (put(format="other"), "does not hold an export"),
        (put(version=None), "its start is missing"),
        (put(version=True), "its start is missing"),
        (put(tables=[]), "its start is missing"),
        (put(version=99), "newer version"),
        (put(tables={"contact": {}}), "contact is no list"),
        (put(tables={"contact": [1]}), "contact is no list"),
        (broken("contact", "uuid", ""), "contact 1: uuid is missing"),
        (broken("contact", "uuid", None), "contact 1: uuid is missing"),
        (broken("contact", "uuid", []), "contact 1: uuid makes no sense"),
        (broken("contact", "name", 7), "contact 1: name makes no sense"),
        (broken("contact", "name", ""), "contact: CHECK"),
        (without("contact", "name"), "contact 1: name is missing"),
        (broken("contact", "organization_id", "gone"), "organization_id makes no sense"),
        (broken("contact", "organization_id", {}), "organization_id makes no sense"),
        (broken("contact", "connected_on", "yesterday"), "connected_on makes no sense"),
        (broken("meeting", "trashed_at", 7), "trashed_at makes no sense"),
        (broken("meeting", "starts", "0001-01-01T10:00"), "starts makes no sense"),
        (broken("meeting", "minutes", 2**70), "minutes makes no sense"),
        (broken("meeting", "minutes", 1.5), "minutes makes no sense"),
        (broken("meeting", "minutes", 601), "meeting: CHECK"),
        (broken("meeting", "kind", "party"), "kind makes no sense"),
        (broken("question", "asked", "maybe"), "asked makes no sense"),
        (broken("ask", "slots", "soon"), "slots makes no sense"),
        (broken("setting", "value", "{"), "value makes no sense"),
        (broken("document", "content", "JVBERi0x!"), "content makes no sense"),
        (broken("document", "content", "JVBERi0x"), "content makes no sense"),
        (broken("document", "content", 7), "content makes no sense"),
        (broken("document", "content", None), "content is missing"),
        (broken("document", "content", "AAAA" * 7_000_000), "content makes no sense"),
        (broken("document", "size", 3), "content makes no sense"),
        (broken("document", "version", 0), "document: CHECK"),
        (broken("document", "kind", "photo"), "kind makes no sense"),
        (broken("opportunity", "place", float("nan")), "place makes no sense"),
        (broken("opportunity", "place", True), "place makes no sense"),
        (broken("saved_view", "content", "{"), "content makes no sense"),
        (broken("touch", "contact_id", None), "touch: CHECK"),
        (broken("setting", "value", "[" * 100_000), "value makes no sense"),
    ],
)
def test_what_is_damaged_is_named_and_adds_nothing(
    whole: Any, empty: Journal, change: Any, place: str
) -> None:
    change(whole)
    with pytest.raises(OutsideError, match=place):
        load(empty, whole)
    assert rows_in(empty) == 0
    assert_sound(empty)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)
MAX = {"suppress_health_check": [HealthCheck.function_scoped_fixture], "max_examples": 60}


@given(data=st.data())
@settings(**MAX)  # type: ignore[arg-type]
def test_no_json_ends_in_a_bug(whole: Any, empty: Journal, data: st.DataObject) -> None:
    hostile = copy.deepcopy(whole)
    table = data.draw(st.sampled_from(sorted(hostile["tables"])))
    row = data.draw(st.sampled_from(hostile["tables"][table]))
    row[data.draw(st.sampled_from(sorted(row)))] = data.draw(JSON)
    try:
        load(empty, hostile)
    except OutsideError:
        assert rows_in(empty) == 0
        return
    assert_sound(empty)
    content(empty)
    empty.history.undo()


@given(JSON)
def test_any_other_json_is_refused(anything: Any) -> None:
    with pytest.raises(OutsideError):
        dump._tables(anything)


def test_fill_has_a_row_in_every_table(journal: Journal) -> None:
    with journal.history.step("Fill") as step:
        fill(step)
    assert all(model.select().exists() for model in models.STAMPED)


def test_a_view_of_an_organization_means_the_same_one_elsewhere(
    journal: Journal, ids: Ids, tmp_path: Path
) -> None:
    place = models.Organization.get_by_id(ids["organization"])
    view = SavedView("There", PipelineFilter(text="labor", organization_id=place.id))
    lost = replace(view, filter=PipelineFilter(organization_id=999))
    strange = '{"filter": {"organization_id": [1]}}'
    with journal.history.step("Keep") as step:
        step.insert(models.SavedView, name=view.name, content=view.to_json())
        step.insert(models.SavedView, name="Lost", content=lost.to_json())
        step.insert(models.SavedView, name="Strange", content=strange)
    whole = json.loads("".join(dump.pieces(journal.database)))
    assert whole == dump.dump(journal.database)
    away = Journal.create(tmp_path / "away.njournal")
    with away.history.step("Other places first") as step:
        for name in ("One", "Two", "Three"):
            step.insert(models.Organization, name=name)
    load(away, whole)
    read = {
        row.name: SavedView.from_json(row.name, row.content) for row in away.reader.saved_views()
    }
    there = read["There"].filter.organization_id
    assert models.Organization.get_by_id(there).uuid == place.uuid
    assert there != place.id
    assert read["There"].filter.text == "labor"
    assert read["Lost"].filter.is_default
    assert read["Strange"].filter.is_default
    away.close()
