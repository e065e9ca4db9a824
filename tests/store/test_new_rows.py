# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
from datetime import date
from typing import Any
from uuid import RFC_4122, UUID

import pytest

from networkjournal.store import models, new_rows


def test_identities_are_random_ones_of_version_4_and_all_different() -> None:
    found = new_rows.uuids(5_000)
    read = [UUID(text) for text in found]
    assert [str(each) for each in read] == found
    assert {(each.version, each.variant) for each in read} == {(4, RFC_4122)}
    assert len(set(found)) == 5_000
    # Every bit that is free takes both values.
    free = ~(0xF << 76 | 0x3 << 62) & (1 << 128) - 1
    ones = zeros = 0
    for each in read:
        ones, zeros = ones | each.int, zeros | ~each.int
    assert ones & free == zeros & free == free


def test_rows_get_their_defaults_their_stamp_and_what_their_columns_store() -> None:
    rows: list[dict[str, Any]] = [
        {"name": "Åsa\ud800", "connected_on": date(2024, 3, 5)},
        {"name": "Bo", "connected_on": None},
    ]
    names = [each.name for each in models.Contact._meta.sorted_fields]
    found = new_rows.stored(models.Contact, rows, range(7, 9), copy="c", change=3)
    first, second = (dict(zip(names, row, strict=True)) for row in found)
    assert (first["name"], first["folded"]) == ("Åsa?", "asa?")
    assert (first["connected_on"], second["connected_on"]) == ("2024-03-05", None)
    assert (first["id"], second["id"], first["copy"], second["change"]) == (7, 8, "c", 3)
    assert (first["city"], first["trashed_at"]) == ("", None)
    assert first["uuid"] != second["uuid"]


@pytest.mark.parametrize("rows", [[{"nmae": "A"}], [{"name": "A"}, {"name": "B", "city": "C"}]])
def test_columns_that_differ_or_are_none_are_a_mistake(rows: list[dict[str, str]]) -> None:
    with pytest.raises(KeyError):
        new_rows.stored(models.Contact, rows, range(1, 1 + len(rows)), copy="c", change=1)
