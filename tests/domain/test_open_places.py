# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A place that is still to be filled is found, also where a bracket of it is gone."""

from networkjournal.domain.open_places import around, names


def test_places_are_known_by_their_words_each_once() -> None:
    found = names("Dear [name], on [day] or [day]. {{ news }}")
    assert found[:2] == ("name", "day")
    assert "news" in found[2]
    assert len(found) == 3
    assert names("[one detail [name] and more") == ("one detail", "name")
    assert names("Nothing is open here.") == ()


def test_the_cursor_stands_in_a_whole_place_or_in_none() -> None:
    text = "Dear [name], see [you"
    place = around(text, 7)
    assert place is not None
    assert text[place.start : place.end] == "[name]"
    assert around(text, 2) is None
    assert around(text, 19) is None
