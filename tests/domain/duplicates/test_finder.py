# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who is asked about, and who is left alone."""

from collections.abc import Collection
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.duplicates import Card, Reason, proposals, words

HERE = "Harbour State University"
URL = "https://www.linkedin.com/in/someone"


def found(
    *cards: dict[str, Any], apart: Collection[tuple[int, int]] = ()
) -> dict[tuple[int, int], tuple[int, set[Reason]]]:
    made = [Card(at, **values) for at, values in enumerate(cards, 1)]
    return {
        (each.first, each.second): (each.score, set(each.reasons))
        for each in proposals(made, apart)
    }


def reasons(name: str, other: str, **shared: Any) -> set[Reason] | None:
    """Compare two people at one place; None where they are no proposal."""
    shared = shared or {"organization": HERE}
    pair = found({"name": name, **shared}, {"name": other, **shared}).get((1, 2))
    return pair[1] if pair else None


@pytest.mark.parametrize(
    ("name", "other", "why"),
    [
        ("Ruth Abara", "RUTH ABARA", Reason.SAME_NAME),
        ("Dr. Ruth Abara", "Ruth Abara, PhD", Reason.SAME_NAME),
        ("Prof Abara", "Abara", Reason.SAME_NAME),
        ("María José Núñez-O’Brien", "Maria Jose Nunez O'Brien", Reason.SAME_NAME),
        ("Jürgen Müller", "Juergen Mueller", Reason.SAME_NAME),
        ("Søren Łęcki", "Soren Lecki", Reason.SAME_NAME),
        ("Anneke van der Berg", "van der Berg, Anneke", Reason.SAME_NAME),
        ("Jane Roe (she/her)", "Jane Roe, M.Sc.", Reason.SAME_NAME),
        ("田中 光", "田中光", Reason.SAME_NAME),
        ("Mc Donald Ian", "McDonald Ian", Reason.SAME_NAME),
        ("Dmitri Okafor", "Okafor Dmitri", Reason.OTHER_ORDER),
        ("Ana Lucía Pereira", "Lucía Ana Pereira", Reason.OTHER_ORDER),
        ("Ana Lucía Pereira", "Ana Pereira", Reason.FURTHER_NAME),
        ("J. P. Morgan", "John Pierpont Morgan", Reason.INITIAL),
        ("D Okafor", "Dmitri Okafor", Reason.INITIAL),
        ("Dmitri O.", "Dmitri Okafor", Reason.INITIAL),
        ("Bob Abara", "Robert Abara", Reason.SHORT_FORM),
        ("Paco Ruiz", "Ruiz, Francisco", Reason.SHORT_FORM),
        ("Sascha Klein", "Alexander Klein", Reason.SHORT_FORM),
        ("Flori Klein", "Florian Klein", Reason.SHORT_FORM),
        ("Seve Klein", "Severin Klein", Reason.SHORT_FORM),
        ("Jane Jr Roe", "Jane Roe jun.", Reason.SAME_NAME),
        ("Dmitri Okafor", "Dmirti Okafor", Reason.ONE_LETTER),
        ("Dmitri Okafor", "Dmitri Okqfor", Reason.ONE_LETTER),
        ("Dmitri Okafor", "Dmitri Okaqfor", Reason.ONE_LETTER),
        ("Junior Silva", "Júnior Silva", Reason.SAME_NAME),
    ],
)
def test_one_person_written_in_two_ways(name: str, other: str, why: Reason) -> None:
    assert reasons(name, other) == {Reason.ORGANIZATION, why}


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Maria Silva", "Mario Silva"),
        ("John Smith", "Joan Smith"),
        ("Alexander Klein", "Alexandra Klein"),
        ("Eva Hansen", "Eva Jansen"),
        ("Anna Lind", "Anna Lindberg"),
        ("Anna Lindqvist", "Anna Lindquist-Berg"),
        ("Jana Sandstrom", "Jana Sundstrom"),
        ("Jana Vollmer", "Jana Vollmers"),
        ("Galena Phan", "Kalena Phan"),
        ("Peter Amend", "Peter Ament"),
        ("John Smith", "John Smith Jr."),
        ("John Smith sen.", "John Smith jun."),
        ("John A. Smith", "John B. Smith"),
        ("Karl Severin Roth", "Kalr Sevrein Roth"),
        ("José García", "María José García"),
        ("Anna Berg", "Carla Berg"),
        ("Anna Berg", "Anna Diaz"),
        ("A. Berg", "A. Diaz"),
        ("Anna", "Anna Diaz"),
        ("王伟", "王芳"),
        ("", ""),
        ("anna@example.org", "anna@example.org"),
    ],
)
def test_names_that_only_resemble(name: str, other: str) -> None:
    assert reasons(name, other) is None


def test_a_letter_between_two_names_that_people_bear_is_no_slip() -> None:
    bearers = [{"name": f"{each} Xu {at}"} for each in ("Ottokar", "Ottolar") for at in range(3)]
    pair = [{"name": f"{each} Palacek", "organization": HERE} for each in ("Ottokar", "Ottolar")]
    assert found(*pair)
    assert not found(*pair, *bearers)


def test_one_name_at_two_places_is_two_people() -> None:
    one, other = ({"name": "Wei Zhang", "organization": each} for each in ("North", "South"))
    assert not found(one, other)
    phone = {"phones": ("+46 8 123 45 67",)}
    assert found(one | phone, other | phone) == {(1, 2): (90, {Reason.PHONE, Reason.SAME_NAME})}


def test_whoever_has_no_place_is_asked_about_where_one_place_alone_fits() -> None:
    bare, north, south = (
        {"name": "Wei Zhang", "organization": each} for each in ("", "North", "South")
    )
    assert found(bare, north) == {(1, 2): (60, {Reason.PLACE_UNSAID, Reason.SAME_NAME})}
    assert not found(bare, north, south)
    assert not found({"name": "Wei"}, {"name": "Wei"})
    for part, one, other in (
        ("emails", ("a@example.org",), ("b@example.org",)),
        ("phones", ("555 000 0001",), ("555 000 0002",)),
        ("linkedin_url", URL, URL + "-else"),
    ):
        assert not found(bare | {part: one}, north | {part: other})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("+49 30 1234567", "030 / 123 45 67"),
        ("tel:+49-30-1234567", "0049 (0)30 1234567"),
        ("06 1234567", "+39 06 1234567"),
        ("123456789", "123 456 789"),
        ("+1 (555) 014-2233 ext. 12", "555 014 2233 x12"),
    ],
)
def test_one_number_is_written_in_many_ways(one: str, other: str) -> None:
    pair = found(
        {"name": "Anna Berg", "phones": (one,)}, {"name": "Carla Diaz", "phones": (other,)}
    )
    assert pair == {(1, 2): (40, {Reason.PHONE})}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("+49 30 1234567", "+43 30 1234567"),
        ("030 1234567", "040 1234567"),
        ("+1 555 014 2233 x1", "+1 555 014 2233 x2"),
        ("0142", "0142"),
        ("123456789", "23456789"),
        ("123456789", "3456789"),
        ("030 1234567", "+1 212 030 1234567"),
        ("1234567", "+49 1234567"),
    ],
)
def test_numbers_that_ring_at_other_desks(one: str, other: str) -> None:
    assert not found({"name": "A", "phones": (one,)}, {"name": "B", "phones": (other,)})


def test_a_shared_phone_may_be_a_household_or_a_switchboard() -> None:
    phone = {"phones": ("030 1234567",)}
    names = ("Anna Berg", "Jan Berg", "Carla Diaz", "Anna Silva")
    anna, jan, carla, married = ({"name": each, **phone} for each in names)
    assert not found(anna, jan)
    assert found(anna, married) == {(1, 2): (70, {Reason.PHONE})}
    assert found(anna, {"name": "berg@example.org", **phone}) == {(1, 2): (70, {Reason.PHONE})}
    assert not found(anna, carla, {"name": "Edith Fox", **phone})


def test_a_shared_mailbox_says_most_unless_many_have_it() -> None:
    box = {"emails": ("Anna.Berg+jobs@googlemail.com",)}
    again = {"emails": ("mailto:annaberg@gmail.com",)}
    assert found({"name": "Anna Berg", **box}, {"name": "A. Berg", **again}) == {
        (1, 2): (96, {Reason.EMAIL, Reason.INITIAL})
    }
    others = [{"name": each, **again} for each in ("Carla Diaz", "Edith Fox", "anna@example.org")]
    assert found({"name": "Anna Berg", **box}, others[0])[1, 2][0] < 50
    assert found({"name": "Anna Berg", **box}, others[2])[1, 2][0] > 80
    assert not {(1, 2), (1, 3), (2, 3)} & set(found({"name": "Anna Berg", **box}, *others))
    assert not found({"name": "A", "emails": ("@",)}, {"name": "B", "emails": ("@",)})


def test_a_link_finds_whoever_changed_the_name() -> None:
    one = {"name": "Anna Berg", "linkedin_url": URL + "/"}
    other = {"name": "Anna Silva", "linkedin_url": URL.replace("https://www.", "")}
    assert found(one, other) == {(1, 2): (92, {Reason.LINKEDIN})}


def test_two_colleagues_of_one_name_are_told_apart_by_what_is_their_own() -> None:
    one = {"name": "Wei Zhang", "organization": "Öresund Analytics AB", "title": "Engineer"}
    same = one | {"organization": "oresund analytics"}
    assert found(one, same) == {(1, 2): (88, {Reason.ORGANIZATION, Reason.TITLE, Reason.SAME_NAME})}
    page, page_2 = {"linkedin_url": URL}, {"linkedin_url": URL + "-2"}
    assert found(one | page, same | page_2)[1, 2][0] < 70
    assert not found(one | page, same | page_2 | {"title": "Dean"})
    box, number = {"emails": ("wz@home.example",)}, {"phones": ("+46 8 123 45 67",)}
    for shared in (box, number):
        score, reasons = found(one | page | shared, same | page_2 | shared)[1, 2]
        assert score <= 60
        assert Reason.OWN_PAGES in reasons
    assert not found({"name": "W. Zhang"} | page | number, {"name": "Wei Zhang"} | page_2 | number)
    desk, desk_2 = {"emails": ("wz@oresund.example",)}, {"emails": ("wei@oresund.example",)}
    assert found(one | desk, same | desk_2)[1, 2][0] < 70
    assert not found(one | desk, same | desk_2 | {"name": "W. Zhang"})
    assert found(one | desk, same | {"emails": ("w@home.example",)})[1, 2][0] == 88
    slip = {"name": "Wei Zhagn"}
    assert found(one, same | slip)
    assert not found(one, same | slip | {"title": "Dean"})


def test_an_initial_that_fits_two_colleagues_says_nothing() -> None:
    names = ("J. Berg", "Jonas Berg", "Julia Berg")
    cards = [{"name": each, "organization": HERE} for each in names]
    assert found(*cards[:2])
    assert not found(*cards)


def test_what_was_told_apart_stays_apart() -> None:
    pair = [{"name": "Wei Zhang", "organization": HERE}] * 2
    assert found(*pair)
    assert not found(*pair, apart={(2, 1)})
    assert not proposals([Card(1, "Wei Zhang", organization=HERE)] * 2)


def test_given_and_family_names_say_which_is_which_while_they_fit() -> None:
    parts = {"given": "Anna Maria", "family": "Lind"}
    one = {"name": "Lind Anna Maria", "organization": HERE, **parts}
    assert found(one, {"name": "Anna Maria Lind", "organization": HERE})[1, 2][1] == {
        Reason.ORGANIZATION,
        Reason.SAME_NAME,
    }
    old = {"name": "Anna Berg", "organization": HERE, **parts}
    assert (1, 2) in found(old, {"name": "Anna Berg", "organization": HERE})


def test_large_groups_are_searched_all_the_same() -> None:
    crowd = [{"name": f"Anna {chr(97 + at // 26) * 3}{chr(97 + at % 26) * 3}"} for at in range(60)]
    twins = [{"name": each} for each in ("Anna Okafor", "Okafor Anna", "Annie Okafor")]
    same = [{"name": "Wei Zhang"}] * 40
    cards = [{**each, "organization": HERE} for each in (*twins, *crowd, *same)]
    pairs = set(found(*cards))
    assert {(1, 2), (1, 3), (2, 3)} < pairs
    assert {(at, at + 1) for at in range(64, 103)} <= pairs
    assert len(pairs) < 3 + 2 * 40
    assert len(found(*same)) == 39


def test_the_surest_come_first_and_progress_is_told() -> None:
    cards = [Card(at, "Anna Berg", organization=HERE) for at in (3, 2)]
    cards += [Card(at, "Eva Fox", emails=("eva@example.org",)) for at in (9, 4)]
    told: list[tuple[int, int]] = []
    made = proposals(cards, tell=lambda done, total: told.append((done, total)))
    assert [(each.first, each.second) for each in made] == [(4, 9), (2, 3)]
    assert told == sorted(told)
    assert told[-1] == (8, 8)
    assert proposals([]) == []


def test_whoever_hears_of_progress_can_end_the_search() -> None:
    def stop(_done: int, _total: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        proposals([Card(1)], tell=stop)


def test_every_reason_has_words() -> None:
    assert len({words(each) for each in Reason}) == len(Reason)


ODD = st.text(alphabet="aAzé.,-' ()@3ß王\u0301\u200d\n\0", max_size=12)
CARDS = st.builds(
    Card,
    id=st.integers(1, 50),
    name=ODD,
    given=ODD,
    family=ODD,
    emails=st.lists(ODD, max_size=2).map(tuple),
    phones=st.lists(st.text(alphabet="+0123x ", max_size=12), max_size=2).map(tuple),
    linkedin_url=ODD,
    organization=st.sampled_from(["", "a", "A Inc"]),
    title=ODD,
)


@given(st.lists(CARDS, max_size=8))
def test_whatever_stands_on_cards_the_answer_is_in_order(cards: list[Card]) -> None:
    made = proposals(cards)
    assert all(each.first < each.second and 0 < each.score < 100 for each in made)
    back = proposals(list(reversed(cards)))
    if len({card.id for card in cards}) == len(cards):
        assert [(each.first, each.second, each.score) for each in made] == [
            (each.first, each.second, each.score) for each in back
        ]


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Elsa Reuter", "Else Reuter"),  # both are forms of Elisabeth, and names of their own
        ("Heiner Quast", "Henner Quast"),
        ("Ottokar Palacek", "Ottovar Palacek"),  # no finger hits v for k
    ],
)
def test_names_of_their_own_a_letter_apart_are_two_people(name: str, other: str) -> None:
    assert not found({"name": name, "organization": HERE}, {"name": other, "organization": HERE})


@pytest.mark.parametrize(
    ("name", "other"),
    [("Bob Quast", "Rob Quast"), ("Gabi Quast", "Gaby Quast"), ("Rick Quast", "Ricky Quast")],
)
def test_forms_that_one_person_bears_are_still_found(name: str, other: str) -> None:
    assert found({"name": name, "organization": HERE}, {"name": other, "organization": HERE})


@pytest.mark.parametrize("slip", ["Gottthold Velderman", "Ggotthold Velderman"])
def test_what_no_name_is_written_like_is_a_slip_whatever_the_title(slip: str) -> None:
    one = {"name": "Gotthold Velderman", "organization": HERE, "title": "Dean"}
    assert found(one, {"name": slip, "organization": HERE, "title": "Recruiter"})


def test_an_e_that_no_umlaut_speaks_for_is_a_letter_like_any_other() -> None:
    here, dean = {"organization": HERE}, {"title": "Dean"}
    one = {"name": "Tina Haering", **here, "title": "Adviser"}
    assert not found(one, {"name": "Tina Haring", **here, **dean})
    assert found(one, {"name": "Tina Häring", **here, **dean})
    assert found(one, {"name": "Tina Haring", **here})
