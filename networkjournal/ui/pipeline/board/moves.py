# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Where cards go when they are moved by keys or dropped; works on ids alone."""

from collections.abc import Iterator, Sequence


def before_at(ids: Sequence[int], moving: Sequence[int], gap: int) -> int | None:
    """Return the card that the moved ones shall stand before, None for the end of the column."""
    gone = set(moving)
    return next((card for card in ids[max(gap, 0) :] if card not in gone), None)


def before_shifted(ids: Sequence[int], moving: Sequence[int], down: int) -> int | None:
    """Return the same for a step up (-1) or down (1) of cards that stand in this column."""
    mine = set(moving)
    rows = [row for row, card in enumerate(ids) if card in mine]
    if not rows:
        return None
    return before_at(ids, moving, rows[0] - 1 if down < 0 else rows[-1] + 2)


def above(ids: Sequence[int], moving: Sequence[int], before: int | None) -> int | None:
    """Return the card that the moved ones shall stand below, None for the head of the column."""
    gone = set(moving)
    rest = [card for card in ids if card not in gone]
    at = rest.index(before) if before in rest else len(rest)
    return rest[at - 1] if at else None


def ordered(ids: Sequence[int], moving: Sequence[int], before: int | None) -> list[int]:
    """Return the column as it is after the move; `moving` keep their order among themselves."""
    gone = set(moving)
    rest = [card for card in ids if card not in gone]
    at = rest.index(before) if before in rest else len(rest)
    return [*rest[:at], *moving, *rest[at:]]


def runs(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Return the first and last of each run of rows that follow each other; rows go upwards."""
    start = 0
    for at, row in enumerate(rows):
        if at + 1 == len(rows) or rows[at + 1] != row + 1:
            yield rows[start], row
            start = at + 1
