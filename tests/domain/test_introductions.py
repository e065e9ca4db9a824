# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who led to whom: no circle comes in, a broken journal still grows a tree, nothing overlaps."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.introductions import (
    FEW,
    ROWS,
    Link,
    Origin,
    Part,
    Root,
    Tree,
    fold,
    grow,
    would_circle,
)
from networkjournal.domain.tidy_tree import REACH, lay_out
from networkjournal.domain.words import MetHow

ROSA, DMITRI, ANA, RUTH, WEI = range(1, 6)
NO = 7
IDS = st.integers(1, 30)
LINKS = st.lists(
    st.builds(
        Link,
        IDS,
        st.none() | IDS,
        st.none() | st.integers(1, 3),
        st.none() | st.sampled_from(MetHow),
    ),
    unique_by=lambda link: link.person,
)
ROOTS = st.just(Root()) | st.builds(
    Root, st.sampled_from([Part.PERSON, Part.TURNDOWN]), st.integers(1, 31)
)


def shape(tree: Tree, at: int = 0) -> object:
    node = tree.nodes[at]
    name: object = node.origin.value if node.part is Part.ORIGIN else node.id
    if node.part is Part.MORE:
        name = f"+{node.below}"
    return (name, [shape(tree, one) for one in node.children]) if node.children else name


STORY = (
    Link(ROSA, met=MetHow.CAREER_OFFICE),
    Link(DMITRI, by=ROSA),
    Link(ANA, by=DMITRI),
    Link(RUTH, turndown=NO),
    Link(WEI),
)


def test_you_led_to_all_sorted_by_how_it_began() -> None:
    tree = grow(STORY)
    assert shape(tree) == (
        0,
        [
            ("turndown", [(NO, [RUTH])]),
            ("career_office", [(ROSA, [(DMITRI, [ANA])])]),
            ("unknown", [WEI]),
        ],
    )
    assert [node.below for node in tree.nodes[:3]] == [5, 1, 1]
    assert tree.nodes[tree.person(ROSA) or 0].below == 2


def test_a_branch_keeps_how_it_began_until_something_else_is_noted() -> None:
    links = (*STORY[:2], Link(ANA, by=DMITRI, met=MetHow.INTRODUCTION),
             Link(RUTH, by=ANA, met=MetHow.EVENT), Link(WEI, by=RUTH, turndown=NO))  # fmt: skip
    tree = grow(links)
    origins = {node.id: node.origin for node in tree.nodes if node.part is Part.PERSON}
    assert origins == {
        ROSA: Origin.CAREER_OFFICE, DMITRI: Origin.CAREER_OFFICE, ANA: Origin.CAREER_OFFICE,
        RUTH: Origin.EVENT, WEI: Origin.TURNDOWN,
    }  # fmt: skip
    # Seen from a person the branch looks the same.
    part = grow(links, Root(Part.PERSON, ANA))
    assert [node.origin for node in part.nodes] == [
        Origin.CAREER_OFFICE, Origin.EVENT, Origin.TURNDOWN,
    ]  # fmt: skip


def test_a_tree_grows_from_a_person_or_from_a_no() -> None:
    assert shape(grow(STORY, Root(Part.PERSON, DMITRI))) == (DMITRI, [ANA])
    assert shape(grow(STORY, Root(Part.TURNDOWN, NO))) == (NO, [RUTH])
    assert shape(grow(STORY, Root(Part.TURNDOWN, 99))) == 99
    assert shape(grow(STORY, Root(Part.PERSON, 99))) == 99
    # Ana came by Dmitri and through the no: there she is first, but not twice.
    links = (*STORY[:2], Link(ANA, by=DMITRI, turndown=NO), Link(RUTH, by=ANA, turndown=NO))
    assert shape(grow(links, Root(Part.TURNDOWN, NO))) == (NO, [(ANA, [RUTH])])


def test_many_who_led_to_nobody_stand_as_one_until_asked_for() -> None:
    met = MetHow.EVENT
    few = [Link(one, met=met) for one in range(1, FEW + 1)]
    assert shape(grow(few)) == (0, [("event", list(range(1, FEW + 1)))])
    many = [*few, Link(50, met=met), Link(51, met=met), Link(60, by=51)]
    assert shape(grow(many)) == (0, [("event", [(51, [60]), f"+{FEW + 1}"])])
    assert grow(many).nodes[0].below == FEW + 3
    opened = grow(many, opened=(Origin.EVENT,))
    assert shape(opened) == (0, [("event", [*range(1, FEW + 1), 50, (51, [60])])])


@pytest.mark.parametrize(
    ("person", "by", "closes"),
    [(ROSA, ANA, True), (ROSA, ROSA, True), (ANA, ROSA, False), (WEI, ANA, False)],
)
def test_a_circle_is_seen_before_it_closes(person: int, by: int, closes: bool) -> None:
    assert would_circle(STORY, person, by) is closes


def test_an_old_circle_elsewhere_stops_nobody() -> None:
    broken = [Link(1, by=2), Link(2, by=1), Link(3)]
    assert not would_circle(broken, 3, 1)
    assert would_circle(broken, 1, 2)


def test_two_who_introduced_each_other_still_stand_in_the_tree() -> None:
    tree = grow([Link(3, by=2), Link(1, by=2), Link(2, by=1), Link(4, by=4)])
    assert shape(tree) == (0, [("unknown", [(1, [(2, [3])]), 4])])


@given(LINKS, ROOTS, st.sets(st.sampled_from(Origin)))
def test_any_links_grow_a_tree_in_which_everybody_stands_once(
    links: list[Link], root: Root, opened: set[Origin]
) -> None:
    tree = grow(links, root, opened)
    people = [node.id for node in tree.nodes if node.part is Part.PERSON]
    assert len(people) == len(set(people))
    hidden = sum(node.below for node in tree.nodes if node.part is Part.MORE)
    if root.part is Part.YOU:
        assert len(people) + hidden == len(links) == tree.nodes[0].below
    for at, node in enumerate(tree.nodes):
        assert (node.parent == -1) == (at == 0)
        assert all(tree.nodes[one].parent == at for one in node.children)
        assert [tree.nodes[one].row for one in node.children] == list(range(len(node.children)))
        assert all(one > at for one in node.children)


def test_a_large_tree_is_folded_and_unfolds_where_one_asks() -> None:
    links = [Link(one, by=one // 3 or None) for one in range(1, 2001)]
    whole = grow(links)
    tree = fold(whole)
    rows = sum(not node.children for node in tree.nodes)
    assert ROWS / 2 < rows <= ROWS
    assert tree.nodes[0].below == 2000
    folded = next(node for node in tree.nodes if node.folded)
    more = fold(whole, [folded.key])
    place = more.places[folded.key]
    assert more.nodes[place].children
    assert not more.nodes[place].folded
    assert len(more.nodes) == len(tree.nodes) + len(more.nodes[place].children)
    assert fold(whole, [tree.nodes[0].key]).nodes[0].folded
    # A person who stands in a folded branch is looked for at what it hangs under.
    hidden = whole.person(2000)
    assert hidden is not None
    above = tree.nodes[tree.nearest(whole, hidden)]
    assert above.folded
    assert whole.nearest(tree, tree.places[above.key]) == whole.places[above.key]
    small = grow(STORY)
    assert fold(small) == small


@given(LINKS, ROOTS, st.sets(st.sampled_from(Origin)), st.sets(st.integers(0, 60)))
def test_what_is_folded_keeps_its_numbers(
    links: list[Link], root: Root, opened: set[Origin], turned: set[int]
) -> None:
    whole = grow(links, root, opened)
    keys = [whole.nodes[at].key for at in turned if at < len(whole.nodes)]
    tree = fold(whole, keys)
    for at, node in enumerate(tree.nodes):
        same = whole.nodes[whole.places[node.key]]
        assert node.below == same.below
        assert node.children == () or len(node.children) == len(same.children)
        assert all(tree.nodes[one].parent == at for one in node.children)
        assert node.folded == (bool(same.children) and node.key in keys)


@given(LINKS, ROOTS, st.sets(st.sampled_from(Origin)))
def test_nothing_overlaps_and_parents_stand_amid_their_children(
    links: list[Link], root: Root, opened: set[Origin]
) -> None:
    tree = grow(links, root, opened)
    places = lay_out(tree)
    assert list(places) == list(range(len(tree.nodes)))
    columns: dict[float, list[float]] = {}
    for at, (x, y) in places.items():
        columns.setdefault(x, []).append(y)
        children = [places[one] for one in tree.nodes[at].children]
        if children:
            assert {one for one, _row in children} == {x + 1}
            assert children[0][1] <= y <= min(children[-1][1], children[0][1] + REACH)
    for rows in columns.values():
        assert all(above + 1 <= below for above, below in pairwise(rows))


def test_very_deep_and_very_wide_trees_are_laid_out() -> None:
    chain = [Link(one, by=one - 1 or None) for one in range(1, 5001)]
    places = lay_out(grow(chain))
    assert max(x for x, _y in places.values()) == 5001
    assert {y for _x, y in places.values()} == {0.0}
    wide = grow([Link(one, by=1 if one > 1 else None) for one in range(1, 5001)])
    assert len(set(lay_out(wide).values())) == 5002
    pairs = [Link(one, by=one ^ 1) for one in range(2, 5002)]
    assert len(grow(pairs).nodes) == 5002
