# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who is the same person, who is not, and who may be."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.exchange import (
    FileKind,
    IncomingContact,
    IncomingValue,
    Known,
    MatchKind,
    MatchReason,
)
from networkjournal.domain.web_address import url_key
from networkjournal.services.exchange import reading
from networkjournal.services.exchange.matching import Matcher
from networkjournal.services.exchange.merging import Plan, merge, plan

FIXTURES = Path(__file__).parent / "fixtures"
LISTS = sorted(path.name for path in FIXTURES.glob("linkedin_*.csv"))
DAY = date(2024, 3, 5)
IN = "https://www.linkedin.com/in/"


def _read(*names: str) -> list[IncomingContact]:
    people: list[IncomingContact] = []
    for name in names:
        people += reading.parse(*reading.load(FIXTURES / name), FileKind.LINKEDIN).contacts
    return people


def _journal(people: list[IncomingContact]) -> list[Known]:
    return [
        Known(
            id=number,
            uid=person.uid,
            linkedin_url=person.linkedin_url,
            emails=tuple(email.value for email in person.emails),
            name=person.name,
            organization=person.organization,
            connected_on=person.connected_on,
            title=person.title,
            phones=tuple(phone.value for phone in person.phones),
            birthday=person.birthday,
        )
        for number, person in enumerate(people)
    ]


def _person(name: str = "Ana Abara", **fields: Any) -> IncomingContact:
    for several in ("emails", "phones"):
        if several in fields:
            fields[several] = (IncomingValue(fields[several]),)
    return replace(IncomingContact(name=name), **fields)


def _plan(*people: IncomingContact) -> Plan:
    return plan(Matcher(), people)


@pytest.mark.parametrize("names", [*[[name] for name in LISTS], LISTS, LISTS[::-1]])
def test_the_lists_hold_twelve_people_and_a_second_import_adds_none(names: list[str]) -> None:
    people = _read(*names)
    first = plan(Matcher(), people)
    assert len(first.people) == 12
    assert first.joined == len(people) - 12
    assert not first.doubts
    rosa = next(person for person in first.people if person.name == "Rosa Lindqvist")
    assert rosa.emails == (IncomingValue("rosa@example.edu"),)
    assert sum(person.name == "Wei Zhang" for person in first.people) == 2

    second = plan(Matcher(_journal(first.people)), people)
    assert second.people == []
    for number, rows in second.additions.items():
        for row in rows:
            assert merge(first.people[int(number)], row) == {}


def test_the_uid_decides_first() -> None:
    known = Known(7, uid="urn:uuid:AB-1", name="Ana Abara")
    match = Matcher([known]).match(_person("Ana Frey", uid="ab-1", linkedin_url=IN + "b"))
    assert (match.kind, match.reason, match.known) == (MatchKind.SAME, MatchReason.UID, 7)


@pytest.mark.parametrize(
    "url",
    [
        "http://linkedin.com/in/ana-müller",
        "https://www.linkedin.com/in/ana-m%C3%BCller/",
        "HTTPS://DE.LinkedIn.com/in/Ana-Müller?trk=x#y",
        "linkedin.com/in/ana-müller/en",
    ],
)
def test_copies_of_one_linkedin_address(url: str) -> None:
    assert url_key(url) == "linkedin.com/in/ana-müller"
    known = [Known(7, linkedin_url=IN + "ana-müller", name="Ana Abara")]
    assert Matcher(known).match(_person("A. Frey", linkedin_url=url)).known == 7


def test_addresses_elsewhere_differ_by_their_path() -> None:
    assert url_key("https://www.example.org/a/") == "example.org/a"
    assert url_key("example.org") == "example.org"


def test_the_email_decides_without_regard_to_case() -> None:
    first = _plan(
        _person(emails="Ana@Example.org"), _person("Dr. Ana B. Abara", emails="ana@example.org")
    )
    assert (len(first.people), first.joined) == (1, 1)


def test_an_address_that_stands_for_the_name_is_no_other_name() -> None:
    first = _plan(
        _person("ana@example.org", emails="ana@example.org"), _person(emails="ana@example.org")
    )
    assert len(first.people) == 1


@pytest.mark.parametrize(
    "other",
    [
        _person("Ben Frey", emails="office@example.org"),
        _person("Ben Abara", emails="office@example.org", linkedin_url=IN + "ben"),
    ],
)
def test_a_mailbox_of_two_people_is_doubtful_once(other: IncomingContact) -> None:
    ana = _person(emails="office@example.org", linkedin_url=IN + "ana")
    first = _plan(ana, other)
    assert [person.name for person in first.people] == [ana.name, other.name]
    assert first.doubts[1].reason is MatchReason.EMAIL_OF_ANOTHER_NAME
    assert first.doubts[1].like == 0
    assert plan(Matcher(_journal(first.people)), [ana, other]).people == []


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Maria Silva", "Jose Silva"),  # a family
        ("Thomas Meyer", "Thomas Kunz"),  # an office
        ("John Smith Jr.", "John Smith Sr."),
        ("Silva", "Jose Silva"),
    ],
)
def test_a_mailbox_does_not_make_one_of_two(name: str, other: str) -> None:
    first = _plan(_person(name, emails="info@x.example"), _person(other, emails="info@x.example"))
    assert [person.name for person in first.people] == [name, other]
    assert first.doubts[1].reason is MatchReason.EMAIL_OF_ANOTHER_NAME
    assert not _read_again(first).people


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Anna Meyer", "Anna Kunz"),  # the mailbox is called so
        ("Robert Smith", "Bob Smith"),
        ("Silva, Jose", "Jose Silva"),
        ("J. Silva", "Jose Silva"),
        ("Jose", "Jose Silva"),
        ("Maria Silva", "Maria da Silva Costa"),
        ("anna@x.example", "Jose Silva"),
    ],
)
def test_a_name_written_otherwise_is_one_person_at_one_mailbox(name: str, other: str) -> None:
    first = _plan(_person(name, emails="anna@x.example"), _person(other, emails="anna@x.example"))
    assert (len(first.people), first.joined) == (1, 1)


def test_all_that_joined_one_person_must_fit_the_next() -> None:
    names = "J. Silva", "Jose Silva", "Joana Silva"
    first = _plan(*(_person(name, emails="casa@x.example") for name in names))
    assert [person.name for person in first.people] == ["J. Silva", "Joana Silva"]


@pytest.mark.parametrize(
    ("one", "other", "people"),
    [
        ({"birthday": "1950-01-01"}, {"birthday": "1980-01-01"}, 2),
        ({"birthday": "1950-01-01"}, {"birthday": "--01-02"}, 2),
        ({"birthday": "1950-01-01"}, {"birthday": "--01-01"}, 1),
        ({"birthday": "1950-01-01"}, {}, 1),
        ({"uid": "1", "source_file": "a"}, {"uid": "2", "source_file": "a"}, 2),
        ({"uid": "1", "source_file": "a"}, {"uid": "2", "source_file": "b"}, 1),
        ({"uid": "1", "source_file": "a"}, {"source_file": "a"}, 1),
    ],
)
def test_what_cannot_be_true_of_one_person_is_doubtful_once(
    one: dict[str, Any], other: dict[str, Any], people: int
) -> None:
    first = _plan(*(_person(emails="a@x.example", **each) for each in (one, other)))
    assert len(first.people) == people
    for doubt in first.doubts.values():
        assert doubt.reason is MatchReason.EMAIL_OF_ANOTHER_CARD
    assert not _read_again(first).people


def test_an_office_of_many_at_one_mailbox_is_there_once() -> None:
    everybody = [_person(f"Ana{n} Abara{n}", emails="info@x.example") for n in range(250)]
    first = _plan(*everybody)
    assert len(first.people) == 250
    assert not _read_again(first).people


HOUSEHOLD = st.builds(
    _person,
    st.sampled_from(["Maria Silva", "Jose Silva", "J. Silva", "Jose", "Maria", "a@x.example", ""]),
    emails=st.sampled_from(["a@x.example", "casa@x.example"]),
    birthday=st.sampled_from(["", "1950-01-01", "--01-02"]),
    linkedin_url=st.sampled_from(["", "", f"{IN}a"]),
    title=st.sampled_from(["", "Dean"]),
)


@given(st.lists(HOUSEHOLD, max_size=10))
def test_nobody_at_a_shared_mailbox_is_added_twice(people: list[IncomingContact]) -> None:
    first = _plan(*people)
    assert plan(Matcher(_journal(first.people)), people).people == []


def test_name_and_date_decide_and_bring_the_address() -> None:
    known = [Known(7, name="Ana  ABARA", connected_on=DAY)]
    matcher = Matcher(known)
    match = matcher.match(_person(connected_on=DAY, linkedin_url=IN + "ana"))
    assert (match.known, match.reason) == (7, MatchReason.NAME_AND_DATE)
    assert matcher.match(_person("Ana Frey", linkedin_url=IN + "ana")).known == 7
    # From now on another address is another person.
    assert matcher.match(_person(connected_on=DAY, linkedin_url=IN + "b")).kind is MatchKind.NEW


def test_another_linkedin_address_keeps_people_of_one_name_apart() -> None:
    first = _plan(
        _person(linkedin_url=IN + "a", connected_on=DAY, organization="Acme"),
        _person(linkedin_url=IN + "b", connected_on=DAY, organization="Acme"),
        _person(linkedin_url=IN + "c", organization="Acme"),
    )
    assert len(first.people) == 3
    assert not first.doubts


def test_name_and_date_of_several_people_are_doubtful() -> None:
    first = _plan(
        _person(linkedin_url=IN + "a", connected_on=DAY),
        _person(linkedin_url=IN + "b", connected_on=DAY),
        _person(connected_on=DAY),
    )
    assert first.doubts[2].reason is MatchReason.SEVERAL
    again = _read_again(first)
    assert again.people == []


def _read_again(first: Plan) -> Plan:
    return plan(Matcher(_journal(first.people)), first.people)


@pytest.mark.parametrize(
    "fields", [{}, {"title": "Dean"}, {"phones": "555"}, {"connected_on": DAY}]
)
def test_without_a_date_name_and_organization_are_doubtful_once(fields: dict[str, Any]) -> None:
    known = Known(7, name="Ana Abara", organization="Acme", linkedin_url=IN + "a")
    row = _person(organization="ACME", **fields)
    first = plan(Matcher([known]), [row, row])
    assert len(first.people) == 1
    assert first.doubts[0].reason is MatchReason.NAME_AND_ORGANIZATION
    assert first.doubts[0].known == 7
    again = plan(Matcher([known, *_journal(first.people)]), [row, row])
    assert again.people == []


def test_with_both_dates_name_and_organization_are_two_people() -> None:
    first = _plan(
        _person(organization="Acme", connected_on=DAY),
        _person(organization="Acme", connected_on=date(2022, 1, 1)),
    )
    assert len(first.people) == 2
    assert not first.doubts


def test_a_shared_phone_or_a_name_alone_never_joins() -> None:
    first = _plan(_person(phones="555"), _person("Ben Frey", phones="555"), _person(title="Dean"))
    assert len(first.people) == 3
    assert not first.doubts


@pytest.mark.parametrize(
    "fields", [{"title": "Dean"}, {"emails": "ana@x.example"}, {"linkedin_url": f"{IN}ana"}]
)
def test_one_name_and_one_phone_with_something_more_is_doubtful_once(
    fields: dict[str, Any],
) -> None:
    first = _plan(_person(phones="+1 555"), _person(phones="+1-555", **fields))
    (doubt,) = first.doubts.values()
    assert (doubt.reason, doubt.like) == (MatchReason.NAME_AND_PHONE, 0)
    assert not _read_again(first).people


def test_one_name_and_one_phone_at_two_linkedin_addresses_are_two_people() -> None:
    people = [_person(phones="555", linkedin_url=f"{IN}{each}") for each in ("ana", "other")]
    found = _plan(*people)
    assert (len(found.people), found.doubts) == (2, {})


def test_cards_with_a_phone_only_are_found_again() -> None:
    people = [
        _person("Ñ", phones="123 456"),
        _person("Ñ", phones="999"),
        _person("+1 5", phones="+1 5"),
    ]
    first = _plan(*people)
    assert len(first.people) == 3
    assert _read_again(first).people == []


CONTACTS = st.builds(
    _person,
    st.sampled_from(["Ana Abara", "Ben Frey", "Wei Zhang"]),
    organization=st.sampled_from(["", "Acme", "Beta"]),
    connected_on=st.sampled_from([None, DAY, date(2022, 1, 1)]),
    title=st.sampled_from(["", "Dean"]),
)


@given(st.lists(CONTACTS, max_size=12))
def test_what_has_no_address_is_never_added_twice(people: list[IncomingContact]) -> None:
    first = _plan(*people)
    assert len(first.people) + first.joined == len(people)
    assert plan(Matcher(_journal(first.people)), people).people == []


def test_a_merge_fills_what_is_empty_and_adds_what_is_new() -> None:
    existing = _person(emails="a@example.org", notes="mine", linkedin_url=IN + "a")
    incoming = replace(
        _person(given_name="Ana", family_name="Abara", organization="Acme", title="Dean"),
        emails=(IncomingValue("A@example.org"), IncomingValue("b@example.org", "work")),
        phones=(IncomingValue("+1 555"), IncomingValue("+1555", "cell")),
        links=("http://www.example.org", "example.org/"),
        linkedin_url=IN + "other",
        notes="theirs",
        connected_on=DAY,
    )
    assert merge(existing, incoming) == {
        "given_name": "Ana",
        "family_name": "Abara",
        "organization": "Acme",
        "title": "Dean",
        "connected_on": DAY,
        "emails": (IncomingValue("a@example.org"), IncomingValue("b@example.org", "work")),
        "phones": (IncomingValue("+1 555"),),
        "links": ("example.org/", IN + "other"),
    }


def test_a_merge_overwrites_nothing_and_mixes_no_names_or_posts() -> None:
    existing = _person(organization="Beta", birthday="1980-01-01")
    incoming = _person("Ana Frey", given_name="Ana", family_name="Frey", organization="Acme",
                       title="Dean", birthday="1990-01-01")  # fmt: skip
    assert merge(existing, incoming) == {}
    assert merge(replace(existing, title="Head"), replace(incoming, organization="Beta")) == {}
    named = replace(incoming, name="Ana Abara", given_name="A.")
    assert merge(replace(existing, family_name="Abara"), named) == {}


@given(CONTACTS, CONTACTS)
def test_a_merge_done_once_has_nothing_left_to_do(a: IncomingContact, b: IncomingContact) -> None:
    assert merge(replace(a, **merge(a, b)), b) == {}
    assert merge(IncomingContact(), a) == {
        name: value
        for name in ("name", "organization", "title", "connected_on")
        if (value := getattr(a, name))
    }
