# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own how the organizations that files name are found, or made once, inside a step."""

from collections.abc import Iterable
from functools import lru_cache

from networkjournal.store import models as m
from networkjournal.store.history import Step
from networkjournal.store.reading.records import tuples


class Organizations:
    """Know the journal's organizations by name while a step is written."""

    def __init__(self, step: Step) -> None:
        self._step = step
        query = m.Organization.select(m.Organization.folded, m.Organization.id)
        # Of two of one name the first stays: later entries overwrite earlier ones.
        self._ids: dict[str, int] = dict(tuples(query.order_by(m.Organization.id.desc())))

    def make(self, names: Iterable[str]) -> None:
        """Make those that there are none of yet."""
        wanted = {_key(name): name for name in names}
        new = [key for key in wanted if key and key not in self._ids]
        rows = [{"name": " ".join(wanted[key].split())} for key in new]
        if rows:
            ids = self._step.insert_many(m.Organization, rows)
            self._ids.update(zip(new, ids, strict=True))

    def id_of(self, name: str) -> int | None:
        """Return the id of one that is there or was made; None without a name."""
        return self._ids[_key(name)] if name.strip() else None


@lru_cache(maxsize=20_000)
def _key(name: str) -> str:
    """Return what two spellings of one organization have in common."""
    return m.fold(" ".join(name.split()))
