# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Several people become one, with all that hangs on them, and several again with one undo."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from networkjournal.domain import words as w
from networkjournal.domain.errors import UserError
from networkjournal.domain.turndown_draft import InterviewerDraft, PersonRef, TurndownDraft
from networkjournal.services.bundle import Services
from networkjournal.services.duplicates import Duplicates
from networkjournal.services.exchange.importing import Importing
from networkjournal.services.exchange.known import all_known
from networkjournal.services.people_merge import PeopleMerge
from networkjournal.store import models as m
from networkjournal.store.history import Step
from networkjournal.store.journal import Journal
from tests.store import sample

LIST = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


def person(journal: Journal, name: str, **values: Any) -> int:
    with journal.history.step("") as step:
        return step.insert(m.Contact, name=name, **values)


def add(journal: Journal, model: type[m.Stamped], **values: Any) -> int:
    with journal.history.step("") as step:
        return step.insert(model, **values)


def told(model: type[m.Stamped], *columns: str) -> list[tuple[Any, ...]]:
    return [tuple(row.__data__[each] for each in columns) for row in model.select()]


def merge_and_back(journal: Journal, keep: int, *others: int, **chosen: int) -> None:
    """Merge, and prove that undo and redo lead to and fro."""
    before = sample.content(journal)
    PeopleMerge(journal).merge(keep, others, chosen)
    after = sample.content(journal)
    sample.assert_sound(journal)
    journal.history.undo()
    assert sample.content(journal) == before
    sample.assert_sound(journal)
    journal.history.redo()
    assert sample.content(journal) == after
    sample.assert_sound(journal)
    assert not m.Contact.select().where(m.Contact.id.in_(others)).exists()


def test_fields_stay_as_they_were_or_as_they_were_chosen(journal: Journal) -> None:
    north, south = (add(journal, m.Organization, name=each) for each in ("North", "South"))
    keep = person(
        journal, "Bob Berg", organization_id=north, notes="Rows on Sundays.", city="Malmö",
        linkedin_url="https://www.linkedin.com/in/bob/", links="https://bob.example",
        cadence=w.Cadence.A,
    )  # fmt: skip
    other = person(
        journal, "Robert Berg", given_name="Robert", family_name="Berg", organization_id=south,
        title="Dean", notes="Rows on Sundays.\n", birthday="--03-07", met_how=w.MetHow.ALUMNI,
        linkedin_url="https://linkedin.com/in/robert-berg", connected_on=date(2024, 3, 5),
        cadence=w.Cadence.OWN, cadence_days=20, may_hire_again=True,
        links="http://bob.example/\nhttps://linkedin.com/in/bob",
    )  # fmt: skip
    merge_and_back(journal, keep, other, name=other, organization=other, cadence=other)
    row = m.Contact.get_by_id(keep)
    assert (row.name, row.given_name, row.family_name) == ("Robert Berg", "Robert", "Berg")
    assert (row.__data__["organization_id"], row.title, row.city) == (south, "Dean", "Malmö")
    assert row.linkedin_url == "https://www.linkedin.com/in/bob/"
    assert row.links == "https://bob.example\nhttps://linkedin.com/in/robert-berg"
    assert (row.notes, row.birthday, row.met_how) == (
        "Rows on Sundays.", "--03-07", w.MetHow.ALUMNI,
    )  # fmt: skip
    assert (row.cadence, row.cadence_days) == (w.Cadence.OWN, 20)
    assert (row.connected_on, row.may_hire_again) == (date(2024, 3, 5), True)


def test_an_empty_value_can_be_chosen(journal: Journal) -> None:
    keep, other = person(journal, "Bob", title="Dean"), person(journal, "Bob")
    merge_and_back(journal, keep, other, title=other)
    assert m.Contact.get_by_id(keep).title == ""


def test_addresses_are_joined_each_once(journal: Journal) -> None:
    keep, other, third = (person(journal, "Bob") for _time in range(3))
    for whom, value, label in (
        (keep, "bob@example.org", ""), (other, "BOB@example.org", "Work"),
        (third, "b@x.example", ""),
    ):  # fmt: skip
        add(journal, m.ContactEmail, contact_id=whom, value=value, label=label)
    for whom, value in (
        (keep, "030 1234567"), (keep, "112"), (keep, "0049 30 1234567"),
        (other, "+49 30 1234567"), (third, "112"), (third, "113"),
    ):  # fmt: skip
        add(journal, m.ContactPhone, contact_id=whom, value=value)
    merge_and_back(journal, keep, other, third)
    emails = told(m.ContactEmail, "contact_id", "position", "value", "label")
    assert emails == [(keep, 0, "bob@example.org", "Work"), (keep, 1, "b@x.example", "")]
    phones = told(m.ContactPhone, "contact_id", "position", "value")
    assert phones == list(
        zip([keep] * 4, range(4), ["030 1234567", "112", "+49 30 1234567", "113"], strict=True)
    )


def test_all_that_hangs_on_them_hangs_on_one(journal: Journal) -> None:
    with journal.history.step("") as step:
        ids = sample.fill(step)
    merge_and_back(journal, ids["wei"], ids["rosa"])
    wei = ids["wei"]
    for model in m.STAMPED:
        for field in model._meta.refs:
            if field.rel_model is m.Contact:
                assert {row[0] for row in told(model, field.name)} <= {wei, None}, model
    assert told(m.Interviewer, "contact_id", "connection") == [(wei, 3)]
    assert told(m.MeetingPerson, "contact_id", "position", "role") == [(wei, 1, "Leitung")]
    assert told(m.Yield, "contact_id", "given_by_id") == [(wei, wei)]
    assert told(m.Letter, "contact_id", "kind") == [(wei, w.LetterKind.THANK_YOU)]
    assert told(m.Turndown, "told_by_id") == told(m.Ask, "contact_id") == [(wei,)]
    assert told(m.Introduction, "contact_id", "by_id", "note") == [(wei, None, "Fika")]
    assert told(m.NotSame, "id") == []
    assert told(m.ContactPhoto, "contact_id") == told(m.Promise, "contact_id") == [(wei,)]
    assert {row[0] for row in told(m.ContactAlias, "uid")} > {"card-2"}


def test_of_one_round_the_better_known_values_win(journal: Journal) -> None:
    with journal.history.step("") as step:
        ids = sample.fill(step)
        third = step.insert(m.Contact, name="Rosa L.")
        row = step.insert(
            m.Interviewer, round_id=ids["round"], contact_id=third, role=w.RoundRole.HR,
            connection=1,
        )  # fmt: skip
    merge_and_back(journal, ids["wei"], third, ids["rosa"])
    assert told(m.Interviewer, "contact_id", "role", "connection") == [
        (ids["wei"], w.RoundRole.HR, 1)
    ]
    assert not m.Interviewer.select().where(m.Interviewer.id == row).exists()


@pytest.mark.parametrize("whose", [0, 1])
def test_a_photo_is_chosen(journal: Journal, whose: int) -> None:
    people = [person(journal, "Bob") for _time in range(3)]
    for at in (0, 1):
        picture = {"media": "image/png", "content": bytes([at + 1])}
        add(journal, m.ContactPhoto, contact_id=people[at], **picture)
    merge_and_back(journal, *people, photo=people[whose])
    assert told(m.ContactPhoto, "contact_id", "content") == [(people[0], bytes([whose + 1]))]


def test_tags_are_joined(journal: Journal) -> None:
    one, other = person(journal, "Bob"), person(journal, "Bob")
    tags = [add(journal, m.Tag, name=each) for each in "abc"]
    for whom, tag in ((one, 0), (one, 1), (other, 1), (other, 2)):
        add(journal, m.ContactTag, contact_id=whom, tag_id=tags[tag])
    merge_and_back(journal, one, other)
    assert told(m.ContactTag, "contact_id", "tag_id") == [(one, tag) for tag in tags]


def test_introductions_end_in_no_circle_and_in_nobody_themselves(journal: Journal) -> None:
    ada, bo, cid, dov, bo_2 = (person(journal, each) for each in ("Ada", "Bo", "Cid", "Dov", "Bo"))
    for whom, by in ((bo, ada), (cid, bo), (bo_2, dov), (dov, cid), (ada, bo_2)):
        add(journal, m.Introduction, contact_id=whom, by_id=by, note=f"{whom}")
    # Bo came by Ada, who came by the other Bo, who came by Dov, who came by Cid, who came by Bo.
    merge_and_back(journal, bo, bo_2)
    led = told(m.Introduction, "contact_id", "by_id")
    assert sorted(led, key=str) == sorted([(bo, None), (cid, bo), (dov, cid), (ada, bo)], key=str)
    note = m.Introduction.get(m.Introduction.contact_id == bo).note
    assert note == (f"{bo}\n\n{bo_2}\n\nAlso introduced by Ada.\n\nAlso introduced by Dov.")


def test_the_other_introduction_is_taken_where_the_first_would_end_in_a_circle(
    journal: Journal,
) -> None:
    ada, bo, bo_2, far = (person(journal, each) for each in ("Ada", "Bo", "Bo", "Far"))
    for whom, by in ((bo, ada), (bo_2, far), (ada, bo_2)):
        add(journal, m.Introduction, contact_id=whom, by_id=by)
    merge_and_back(journal, bo, bo_2)
    assert set(told(m.Introduction, "contact_id", "by_id")) == {(bo, far), (ada, bo)}


def test_one_who_introduced_the_other_introduced_nobody_then(journal: Journal) -> None:
    ada, bo = person(journal, "Ada"), person(journal, "Ada B")
    add(journal, m.Introduction, contact_id=bo, by_id=ada)
    merge_and_back(journal, ada, bo)
    assert told(m.Introduction, "id") == []


def test_a_circle_that_is_there_already_ends_the_walk(journal: Journal) -> None:
    ada, bo, eve, eve_2 = (person(journal, each) for each in ("Ada", "Bo", "Eve", "Eve"))
    for whom, by in ((ada, bo), (bo, ada), (eve_2, ada)):
        add(journal, m.Introduction, contact_id=whom, by_id=by)
    merge_and_back(journal, eve, eve_2, introduced_by=eve_2)
    assert (eve, ada) in told(m.Introduction, "contact_id", "by_id")


def test_who_was_told_apart_from_one_is_told_apart_from_all(journal: Journal) -> None:
    one, other, third, fourth = (person(journal, "Bob") for _time in range(4))
    for pair in ((one, third), (third, other), (fourth, other), (one, other)):
        add(journal, m.NotSame, first_id=pair[0], second_id=pair[1])
    merge_and_back(journal, one, other)
    assert {frozenset(pair) for pair in told(m.NotSame, "first_id", "second_id")} == {
        frozenset((one, third)), frozenset((one, fourth)),
    }  # fmt: skip
    assert m.NotSame.select().count() == 2


def test_a_draft_speaks_of_the_one_who_stays(journal: Journal, services: Services) -> None:
    one, other = person(journal, "Bob"), person(journal, "Bobby")
    draft = TurndownDraft(told_by=PersonRef("Bobby", other), ask_person=PersonRef("Eve", 99))
    draft.interviewers.append(InterviewerDraft(PersonRef("Bobby", other)))
    services.turndowns.keep(draft)

    def named() -> list[int | None]:
        kept = services.turndowns.kept()
        assert kept is not None
        people = kept.told_by, kept.ask_person, kept.interviewers[0].person
        return [each.contact_id for each in people if each]

    PeopleMerge(journal).merge(one, [other])
    assert named() == [one, 99, one]
    journal.history.undo()
    assert named() == [other, 99, other]


def test_nonsense_is_refused_with_a_sentence(journal: Journal) -> None:
    one, other = person(journal, "Bob"), person(journal, "Bobby")
    merge = PeopleMerge(journal).merge
    before = sample.content(journal)
    with pytest.raises(UserError, match="with themselves"):
        merge(one, [other, one])
    with pytest.raises(UserError, match="two people"):
        merge(one, [])
    with pytest.raises(UserError, match="deleted meanwhile"):
        merge(one, [99])
    for chosen in ({"shoe": one}, {"title": 99}):
        with pytest.raises(KeyError):
            merge(one, [other], chosen)
    with journal.history.step("") as step:
        step.update(m.Contact, other, trashed_at=sample.long_ago())
    with pytest.raises(UserError, match="deleted meanwhile"):
        merge(one, [other])
    journal.history.undo()
    assert sample.content(journal) == before


def test_another_import_of_both_makes_no_double(journal: Journal, tmp_path: Path) -> None:
    source = tmp_path / "people.vcf"
    card = "BEGIN:VCARD\nVERSION:3.0\nUID:{0}\nFN:{1}\nEND:VCARD\n"
    source.write_text(card.format("u1", "Bob Berg") + card.format("u2", "Robert Berg"))
    listed = tmp_path / "Connections.csv"
    rows = ("Bob,Berg,https://linkedin.com/in/b1,,,,", "Robert,Berg,https://linkedin.com/in/b2,,,,")
    listed.write_text(LIST + "\n".join(rows) + "\n")
    for files in ([source], [listed]):
        Importing(journal).run(files)
    first, second, third, fourth = (row.id for row in m.Contact.select().order_by(m.Contact.id))
    PeopleMerge(journal).merge(first, [second, third, fourth])
    PeopleMerge(journal).merge(person(journal, "B. Berg"), [first])
    report = Importing(journal).run([source, listed])
    assert (report.new, m.Contact.select().count()) == (0, 1)


def test_cards_without_any_address_are_known_again(journal: Journal, tmp_path: Path) -> None:
    source = tmp_path / "people.vcf"
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:{0}\nTEL:{1}\nEND:VCARD\n"
    source.write_text(card.format("Bob Berg", "555 0001") + card.format("Robert Berg", "555 0002"))
    listed = tmp_path / "Connections.csv"
    listed.write_text(LIST + "Rob,Berg,,,Lakeside,Dean,05 Mar 2024\n")
    Importing(journal).run([source, listed])
    first, *others = (row.id for row in m.Contact.select().order_by(m.Contact.id))
    PeopleMerge(journal).merge(first, others, {"name": others[0]})
    for _time in range(2):
        report = Importing(journal).run([source, listed])
        assert (report.new, m.Contact.select().count()) == (0, 1)


@pytest.mark.parametrize("uid", ["was:", "was:[1]", 'was:["a","b","c","never",[]]'])
def test_a_uid_that_looks_like_somebody_of_before_stays_a_uid(journal: Journal, uid: str) -> None:
    keep, other = person(journal, "Bob"), person(journal, "Bob", uid=uid)
    PeopleMerge(journal).merge(keep, [other])
    assert uid in {each.uid for each in all_known()}


def test_proposals_are_found_and_told_apart_for_good(journal: Journal) -> None:
    with journal.history.step("") as step:
        place = step.insert(m.Organization, name="Lakeside College")
        one, other, gone = (
            step.insert(m.Contact, name=each, organization_id=place)
            for each in ("Ruth Abara", "R. Abara", "Ruth Abara")
        )
        step.insert(m.ContactEmail, contact_id=one, value="ruth@example.org")
        step.insert(m.ContactPhone, contact_id=one, value="030 1234567")
        step.insert(m.ContactPhone, contact_id=other, value="112")
        step.insert(m.ContactPhone, contact_id=other, value="+49 30 1234567")
        step.update(m.Contact, gone, trashed_at=sample.long_ago())
    duplicates = Duplicates(journal)
    assert [(each.first, each.second) for each in duplicates.find()] == [(one, other)]
    duplicates.not_same(other, one)
    assert duplicates.find() == []
    duplicates.not_same(one, other)
    assert journal.history.undo() == "Not the same person"
    assert len(duplicates.find()) == 1
    for pair, why in (((one, one), "themselves"), ((one, 99), "deleted")):
        with pytest.raises(UserError, match=why):
            duplicates.not_same(*pair)


PEOPLE = st.integers(0, 4)


@settings(max_examples=15)
@given(
    st.lists(st.tuples(PEOPLE, PEOPLE), max_size=6),
    st.lists(st.tuples(PEOPLE, PEOPLE), max_size=6),
    st.lists(st.tuples(PEOPLE, st.integers(0, 2), st.sampled_from([None, 1, 3])), max_size=8),
    st.lists(PEOPLE, min_size=2, max_size=5, unique=True),
    st.data(),
)
def test_merge_undo_and_redo_whatever_hangs_on_whom(
    tmp_path_factory: pytest.TempPathFactory,
    led: list[tuple[int, int]],
    apart: list[tuple[int, int]],
    met: list[tuple[int, int, int | None]],
    merged: list[int],
    data: st.DataObject,
) -> None:
    journal = Journal.create(tmp_path_factory.mktemp("merge") / "journal.njournal")
    try:
        with journal.history.step("") as step:
            ids = [step.insert(m.Contact, name=f"P {at}", uid=f"u{at % 3}") for at in range(5)]
            _between(step, ids, led, apart, met)
        keep, *others = (ids[at] for at in merged)
        chosen = {
            field: data.draw(st.sampled_from([keep, *others]))
            for field in ("name", "photo", "introduced_by")
        }
        merge_and_back(journal, keep, *others, **chosen)
        assert m.Touch.select().count() == len(met)
        assert _is_free_of_circles(dict(told(m.Introduction, "contact_id", "by_id")), led)
    finally:
        journal.close()


def _between(step: Step, ids: list[int], led: Any, apart: Any, met: Any) -> None:
    opportunity = step.insert(m.Opportunity, position="Dean")
    rounds = [
        step.insert(m.InterviewRound, opportunity_id=opportunity, number=at + 1) for at in range(3)
    ]
    seats = {(one, at): connection for one, at, connection in met}
    for (one, at), connection in seats.items():
        values = {"round_id": rounds[at], "contact_id": ids[one], "connection": connection}
        step.insert(m.Interviewer, **values)
    for one, _at, _connection in met:
        step.insert(m.Touch, contact_id=ids[one], on=date(2026, 1, 1))
        value = {"contact_id": ids[one], "value": f"{one % 2}@example.org"}
        step.insert(m.ContactEmail, **value)
    for one, other in {frozenset(pair): pair for pair in apart if pair[0] != pair[1]}.values():
        step.insert(m.NotSame, first_id=ids[one], second_id=ids[other])
    for one, other in {pair[0]: pair for pair in led if pair[0] != pair[1]}.values():
        step.insert(m.Introduction, contact_id=ids[one], by_id=ids[other])
    for one in {one for one, _other in led}:
        picture = {"media": "image/png", "content": bytes([one + 1])}
        step.insert(m.ContactPhoto, contact_id=ids[one], **picture)


def _is_free_of_circles(parents: dict[int, int | None], led: list[tuple[int, int]]) -> bool:
    """Tell whether there is no circle, where there was none before."""
    return _circles({one: other for one, other in led if one != other}) or not _circles(parents)


def _circles(parents: dict[int, int] | dict[int, int | None]) -> bool:
    for start in parents:
        at: int | None = parents[start]
        for _step in range(len(parents) + 1):
            if at == start:
                return True
            at = parents.get(at) if at is not None else None
    return False
