# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The arithmetic of an agenda's minutes; knows nothing of templates, meetings or paper."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Protocol

from networkjournal.domain.errors import UserError
from networkjournal.i18n import ngettext


class Timed(Protocol):
    """Be anything that takes some minutes."""

    @property
    def minutes(self) -> int:
        """Tell how many minutes it takes."""


@dataclass(frozen=True, slots=True)
class Point:
    """Hold one point of an agenda with its length in minutes."""

    minutes: int
    text: str


def total(items: Sequence[Timed]) -> int:
    """Add up the minutes of all items."""
    return sum(item.minutes for item in items)


def clock(items: Sequence[Timed]) -> list[tuple[int, int]]:
    """Tell for each item at which minute of the meeting it starts and ends."""
    ends = list(accumulate(item.minutes for item in items))
    return list(zip([0, *ends], ends, strict=False))


def fit(items: Sequence[Point], minutes: int) -> tuple[Point, ...]:
    """Scale an agenda to another length in minutes; each point keeps at least one.

    A UserError says so where there are more points than minutes.
    """
    spare = minutes - len(items)
    if spare < 0:
        raise UserError({"minutes": _too_short(len(items))})
    # One minute is everybody's; what is left goes by the minutes above one, so that an agenda
    # fitted to its own length stays as it is. The largest remainders take the odd minutes.
    weights = [max(item.minutes - 1, 0) for item in items]
    if not any(weights):
        weights = [1] * len(items)
    whole = sum(weights)
    parts = [divmod(spare * weight, whole) for weight in weights]
    odd = spare - sum(share for share, _rest in parts)
    by_rest = sorted(range(len(parts)), key=lambda at: -parts[at][1])
    lucky = set(by_rest[:odd])
    return tuple(
        replace(item, minutes=1 + share + (at in lucky))
        for at, (item, (share, _rest)) in enumerate(zip(items, parts, strict=True))
    )


def _too_short(points: int) -> str:
    return ngettext(
        "{count} point needs at least {count} minute.",
        "{count} points need at least {count} minutes.",
        points,
    ).format(count=points)
