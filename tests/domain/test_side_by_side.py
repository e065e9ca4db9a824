# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is known of several people, line by line."""

from datetime import date
from typing import Any

from networkjournal.domain import rows
from networkjournal.domain import words as w
from networkjournal.domain.side_by_side import Beside, Line, lines
from networkjournal.domain.views import ContactPage, TimelineEntry


def page(contact_id: int, **values: Any) -> ContactPage:
    own = {name: values.pop(name) for name in ("emails", "phones", "timeline") if name in values}
    place = values.pop("place", "")
    return ContactPage(
        row=rows.Contact(id=contact_id, **values),
        organization=rows.Organization(name=place) if place else None,
        **{"emails": (), "phones": (), "timeline": (), **own},
    )


def shown(*pages: ContactPage, **besides: Beside) -> dict[str, Line]:
    known = {each.row.id: besides.get(f"p{each.row.id}", Beside()) for each in pages}
    return {each.name: each for each in lines(pages, known)}


def test_there_is_a_choice_where_two_say_different_things() -> None:
    found = shown(
        page(1, name="R. Abara", title="Dean", place="Lakeside", city="Bath "),
        page(2, name="Ruth Abara", place="North", city="Bath", birthday="--03-07"),
    )
    assert {name: line.to_choose for name, line in found.items()} == {
        "Name": True, "Organization": True, "City": False, "Birthday": False,
    }  # fmt: skip
    assert found["Organization"].values == ("Dean, Lakeside", "North")
    assert found["Birthday"] == Line("birthday", "Birthday", ("", "--03-07"), 1)


def test_a_name_written_out_is_proposed() -> None:
    for names, best in (
        (("R. Abara", "Ruth Abara"), 1),
        (("RUTH ABARA", "Ruth Abara"), 1),
        (("Ruth Abara", "Abara, Ruth"), 0),
        (("Ruth Abara", "Ruth Ann Abara"), 1),
        (("Ruth Abara", "Ruth Abara"), 0),
        (("Jurgen Weiss", "Jürgen Weiß"), 1),
        (("Juergen Weiss", "Jürgen Weiß"), 1),
        (("Jose Garcia", "José García"), 1),
        (("Jurgen M. Weiss", "J. Weiß"), 0),
    ):
        assert shown(*(page(at, name=each) for at, each in enumerate(names)))["Name"].best == best


def test_a_title_is_chosen_with_its_place() -> None:
    found = shown(page(1, name="A", title="Dean"), page(2, name="A", title="Clerk", place="North"))
    assert (found["Title"].values, found["Title"].best) == (("Dean", "Clerk"), 1)
    found = shown(
        page(1, name="A", title="Dean"),
        page(2, name="A", place="North"),
        page(3, name="A", title="Clerk", place="South"),
    )
    assert "Title" not in found
    assert found["Organization"] == Line(
        "organization", "Organization", ("Dean", "North", "Clerk, South"), 1
    )


def test_days_and_cadences_read_as_words() -> None:
    found = shown(
        page(1, name="A", connected_on=date(2024, 3, 5), cadence=w.Cadence.OWN, cadence_days=20),
        page(2, name="A", met_how=w.MetHow.ALUMNI, cadence=w.Cadence.B),
    )
    assert found["Connected"].values == ("5 Mar 2024", "")
    assert found["Keep in touch"].values == ("every 20 days", "B, steady")
    assert found["How you met"].values == ("", "Alumni")


def test_what_is_joined_is_shown_without_a_choice() -> None:
    entries = (TimelineEntry(date(2026, 11, 3), "Call"), TimelineEntry(None, "Interview"))
    found = shown(
        page(1, name="A", timeline=entries, notes=" Rows ", links="https://a.example"),
        page(
            2, name="A", emails=tuple(rows.ContactValue(value=each) for each in ("a@b.c", "d@e.f")),
            phones=(rows.ContactValue(value="112"),), timeline=entries[1:],
        ),
        p1=Beside(tags=("alumni", "dean")),
    )  # fmt: skip
    assert found["E-mail"] == Line("", "E-mail", ("", "a@b.c\nd@e.f"))
    assert found["Note"].values == ("Rows", "")
    assert found["Between you"].values == ("2 entries, the last of 3 Nov 2026", "1 entry")
    assert found["Tags"].values == ("alumni, dean", "")
    assert not any(found[name].to_choose for name in ("E-mail", "Phone", "Other links", "Tags"))


def test_pictures_and_introductions_are_chosen() -> None:
    people = [page(at, name="A") for at in (1, 2, 3)]
    both = Beside(photo=b"1", introduced_by="Ruth"), Beside(photo=b"2", introduced_by="Bo")
    found = shown(*people, p2=both[0], p3=both[1])
    assert (found["Picture"].values, found["Picture"].best) == (("", "Picture 2", "Picture 3"), 1)
    assert found["Picture"].to_choose
    assert found["Introduced by"] == Line("introduced_by", "Introduced by", ("", "Ruth", "Bo"), 1)
    assert "Picture" not in shown(*people, p2=both[0])
