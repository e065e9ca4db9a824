# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a measured figure is, and how two ways of doing one thing are timed fairly."""

import os
import statistics
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlcipher3 import dbapi2

from networkjournal.store.database import JournalDatabase

GOALS = {
    "start": 1.5,
    "start_growth": 1.1,
    "search": 1.5,
    "scroll": 1.5,
    "import": 3.0,
    "commit": 1.5,
    "agenda": 1.5,
    "memory": 1.3,
}
"""The most that each ratio may be."""

Statement = tuple[str, Any]


@dataclass(frozen=True, slots=True)
class Figure:
    """Hold one ratio, with what stands behind it."""

    name: str
    ratio: float
    more: Mapping[str, float] = field(default_factory=dict)

    @property
    def goal(self) -> float:
        """Return the most that the ratio may be."""
        return GOALS[self.name]

    @classmethod
    def of(cls, name: str, ours: float, bare: float, **more: float) -> "Figure":
        """Compare two times in seconds."""
        return cls(name, ours / bare, {"seconds": ours, "against": bare, **more})


def seconds(work: Callable[[], object]) -> float:
    """Return how long a piece of work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def medians(
    rounds: int, *works: Callable[[], object], warm: int = 1, best: bool = False
) -> tuple[float, ...]:
    """Return the median time of each work (or the best), all done in turn in every round.

    The first `warm` rounds do not count.
    """
    taken = [[seconds(work) for work in works] for _round in range(rounds + warm)]
    middle = min if best else statistics.median
    return tuple(middle(times) for times in zip(*taken[warm:], strict=True))


def middle(pairs: Iterable[tuple[float, float]]) -> tuple[float, float]:
    """Return the pair of times whose ratio stands in the middle.

    The two of a pair were taken one after the other: what else a machine does slows both.
    """
    listed = sorted(pairs, key=lambda pair: pair[0] / pair[1])
    return listed[len(listed) // 2]


def environment(**more: str) -> dict[str, str]:
    """Return what a user's process is started with, whatever the developer's shell says.

    Where Python may not keep what it has compiled, every start would compile the program again,
    but not the libraries that it is measured against.
    """
    usual = {
        name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "PYTHON"))
    }
    return usual | more


@contextmanager
def statements(database: JournalDatabase) -> Iterator[list[Statement]]:
    """Keep every statement that is run meanwhile, with its values."""
    kept: list[Statement] = []
    run = database.execute_sql

    def keep(sql: str, params: Any = None) -> Any:
        kept.append((sql, params or ()))
        return run(sql, params)

    database.execute_sql = keep  # type: ignore[method-assign]
    try:
        yield kept
    finally:
        del database.execute_sql


def bare_connection(path: object) -> Any:
    """Open a journal by the driver alone, with the program's settings of the file."""
    connection = dbapi2.connect(str(path), isolation_level=None)
    for pragma in ("foreign_keys = 1", "synchronous = FULL", "cache_spill = 0"):
        connection.execute(f"PRAGMA {pragma}")
    return connection
