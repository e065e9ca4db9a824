# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where moved cards stand, how a card is laid out, and the model of a column."""

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QAbstractItemModelTester

from networkjournal.domain.words import Ending
from networkjournal.ui.pipeline.board.card_layout import CardLayout, broken, lay_out
from networkjournal.ui.pipeline.board.column import count_words
from networkjournal.ui.pipeline.board.column_model import FACE, ColumnModel
from networkjournal.ui.pipeline.board.ended_strip import ended_words
from networkjournal.ui.pipeline.board.face import Face
from networkjournal.ui.pipeline.board.moves import above, before_at, before_shifted, ordered, runs
from networkjournal.ui.theme import Theme
from networkjournal.ui.widgets.dots import WIDTH

LONG = "Maximiliane Theodora von und zu Hohenstein-Wittelsbach de la Fuente y Ñúñez-O’Brien 🦊"
FULL = Face(
    "Assistant Director, Undergraduate Programmes",
    "Riverside Community College",
    (("Round 2, Fri", "neutral"), ("Contender", "accent")),
    ("remote", "half time", "a tag of some length", "+2"),
    "34 days",
    2,
)


@pytest.mark.parametrize(
    ("moving", "down", "wanted"),
    [
        ([3], -1, [1, 3, 2, 4]),
        ([3], 1, [1, 2, 4, 3]),
        ([1], -1, [1, 2, 3, 4]),
        ([4], 1, [1, 2, 3, 4]),
        ([2, 3], -1, [2, 3, 1, 4]),
        ([2, 3], 1, [1, 4, 2, 3]),
        ([1, 3], 1, [2, 4, 1, 3]),
    ],
)
def test_a_step_by_keys_keeps_the_cards_together(
    moving: list[int], down: int, wanted: list[int]
) -> None:
    ids = [1, 2, 3, 4]
    assert ordered(ids, moving, before_shifted(ids, moving, down)) == wanted


@given(st.lists(st.integers(1, 30), unique=True), st.data())
def test_a_drop_leaves_every_card_once_and_the_rest_in_order(
    ids: list[int], data: st.DataObject
) -> None:
    moving = data.draw(st.lists(st.sampled_from(ids or [99]), unique=True))
    gap = data.draw(st.integers(0, len(ids)))
    after = ordered(ids, moving, before_at(ids, moving, gap))
    assert sorted(after) == sorted({*ids, *moving})
    assert [card for card in after if card not in moving] == [c for c in ids if c not in moving]
    assert [card for card in after if card in moving] == moving
    if moving:
        head = after[: after.index(moving[0])]
        assert above(ids, moving, before_at(ids, moving, gap)) == (head[-1] if head else None)


def places(layout: CardLayout) -> list[QRect]:
    return [piece.place for piece in layout.pieces] + ([layout.dots] if layout.dots else [])


@pytest.mark.parametrize("width", [180, 218, 340])
@pytest.mark.parametrize(
    "face", [FULL, Face(LONG * 3, LONG * 2, ((LONG, "waiting"),), (LONG,), "2 years", 0)]
)
def test_nothing_on_a_card_overlaps_or_sticks_out(theme: Theme, width: int, face: Face) -> None:
    layout = lay_out(face, width, theme.fonts)
    all_places = places(layout)
    inside = QRect(0, 0, width, layout.height)
    assert all(inside.contains(place) for place in all_places)
    for at, place in enumerate(all_places):
        assert not any(place.intersects(other) for other in all_places[at + 1 :])


def test_a_card_grows_by_what_it_says(theme: Theme) -> None:
    bare = lay_out(Face("Coach", "", (("3 days", "neutral"),)), 200, theme.fonts)
    named = lay_out(Face("Coach", "Mill", (("3 days", "neutral"),)), 200, theme.fonts)
    full = lay_out(FULL, 200, theme.fonts)
    assert bare.height < named.height < full.height < 220
    assert full.dots is not None
    assert full.dots.right() == 200 - 12 - 1
    assert full.dots.width() >= WIDTH


def test_a_position_takes_three_lines_at_most(theme: Theme) -> None:
    lines = broken(LONG, theme.fonts.body, 150, 3)
    assert len(lines) == 3
    assert lines[-1].endswith("…")
    assert LONG.startswith(" ".join(lines[:2]))
    assert broken("  two\n lines ", theme.fonts.body, 150, 3) == ["two lines"]
    assert broken("", theme.fonts.body, 150, 3) == []


def test_emoji_at_the_break_lose_no_letter(theme: Theme) -> None:
    text = "🦊🦊🦊 fox 🦊🦊🦊 and sons 🦊🦊🦊 of the old mill"
    lines = broken(text, theme.fonts.body, 80, 50)
    assert " ".join(lines).replace(" ", "") == text.replace(" ", "")


class Deck:
    """Give faces, and count how many were asked for."""

    def __init__(self) -> None:
        self.asked: list[int] = []
        self.gone: set[int] = set()

    def read(self, ids: Sequence[int]) -> Mapping[int, Face]:
        self.asked.extend(ids)
        return {
            card: Face(f"Post {card}", spoken=f"Post {card} <b>")
            for card in ids
            if card not in self.gone
        }


def test_a_column_is_a_sound_model() -> None:
    model = ColumnModel(Deck().read)
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Warning, model
    )
    for ids in ([1, 2, 3], [1, 3], [], [5, 1, 3, 9], [9, 1, 3, 5], [2], []):
        model.show_ids(list(ids))
        assert [model.index(row, 0).data(FACE).position for row in range(model.rowCount())] == [
            f"Post {card}" for card in ids
        ]
    assert tester.model() is model


def test_a_column_reads_only_the_page_that_is_looked_at() -> None:
    deck = Deck()
    model = ColumnModel(deck.read)
    model.show_ids(list(range(1, 5001)))
    assert model.index(2600, 0).data() == "Post 2601"
    assert deck.asked == list(range(2601, 2651))
    model.index(2649, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert len(deck.asked) == 50


def test_a_card_that_is_gone_says_nothing() -> None:
    deck = Deck()
    deck.gone.add(2)
    model = ColumnModel(deck.read)
    model.show_ids([1, 2])
    assert model.index(1, 0).data() is None
    assert model.index(1, 0).data(FACE) is None
    assert model.face(7) is None


def test_what_a_card_says_is_no_html() -> None:
    model = ColumnModel(Deck().read)
    model.show_ids([1])
    assert "<b>" not in model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Post 1 <b>"


def test_only_what_changed_moves_in_a_column() -> None:
    model = ColumnModel(Deck().read)
    model.show_ids([1, 2, 3, 4])
    removed: list[tuple[int, int]] = []
    model.rowsRemoved.connect(lambda _parent, first, last: removed.append((first, last)))
    model.show_ids([1, 3, 4])
    model.show_ids([1, 3, 4])
    assert removed == [(1, 1)]


def test_heads_and_strip_say_how_many() -> None:
    assert [count_words(0, 0), count_words(5, 0), count_words(5, 2)] == ["", "5", "5 · 2 quiet"]
    assert ended_words({}) == "Nothing has ended"
    said = {Ending.WITHDREW: 1, Ending.TURNED_DOWN: 9, Ending.NO_ANSWER: 2, Ending.WENT_COLD: 0}
    assert ended_words(said) == "12 ended: 9 turned down, 2 no answer, 1 withdrew"


def test_rows_that_follow_each_other_are_one_run() -> None:
    assert list(runs([0, 1, 2, 5, 7, 8])) == [(0, 2), (5, 5), (7, 8)]
    assert list(runs([])) == []
