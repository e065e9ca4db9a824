# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""One user action = one transaction = one undo step = one notice.

The only door through which rows change (text being typed has its own, `drafts`). A step
keeps, for each row, what brings it back: a new row's image is its id alone. Undo applies
these images in reverse order, which yields the images of redo.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock, get_ident
from typing import Any

from networkjournal.domain.errors import OutsideError
from networkjournal.i18n import _
from networkjournal.store import search
from networkjournal.store.database import JournalDatabase
from networkjournal.store.images import Done
from networkjournal.store.models import MODELS
from networkjournal.store.step import Step as Step  # noqa: PLC0414  whoever changes rows asks here

MOST_STEPS = 100
MOST_BYTES = 100_000_000
"""So many steps are kept, and so many bytes of files in them; the newest step always is."""


class History:
    """Run steps, and undo and redo them; one journal has one history."""

    def __init__(self, database: JournalDatabase) -> None:
        self.database = database
        self.listeners: list[Callable[[frozenset[str]], None]] = []
        self._undo: list[Done] = []
        self._redo: list[Done] = []
        self._lock = Lock()
        self._holder = 0

    @contextmanager
    def step(self, label: str) -> Iterator[Step]:
        """Open one transaction; on the way out commit it, keep it for undo, tell the views."""
        with self._alone():
            with self._transaction() as step:
                yield step
            kept = bool(step.images or step.drafts)
            if kept:
                self._undo.append(Done(label, step.images, step.drafts))
                self._redo.clear()
                _bound(self._undo)
        if kept:
            self._tell(step)

    @contextmanager
    def sweep(self) -> Iterator[Step]:
        """Open one transaction that cannot be undone; the views are told all the same.

        Nothing that can still be undone may speak of the rows that it deletes.
        """
        with self._alone(), self._transaction() as step:
            yield step
        if step.images:
            self._tell(step)

    def undo(self) -> str | None:
        """Take the last step back and return its name."""
        return self._turn(self._undo, self._redo)

    def redo(self) -> str | None:
        """Do the step again that was taken back last, and return its name."""
        return self._turn(self._redo, self._undo)

    @property
    def undo_label(self) -> str | None:
        """Return the name of what undo takes back."""
        return self._undo[-1].label if self._undo else None

    @property
    def redo_label(self) -> str | None:
        """Return the name of what redo does again."""
        return self._redo[-1].label if self._redo else None

    @property
    def undo_size(self) -> int:
        """Return how many rows undo would change."""
        return len(self._undo[-1].images) if self._undo else 0

    @property
    def redo_size(self) -> int:
        """Return how many rows redo would change."""
        return len(self._redo[-1].images) if self._redo else 0

    @property
    def busy(self) -> bool:
        """Tell whether a long step of another thread is being written."""
        return self._holder not in (0, get_ident())

    def clear(self) -> None:
        """Forget all steps, as after a restore."""
        self._undo.clear()
        self._redo.clear()

    def _turn(self, source: list[Done], target: list[Done]) -> str | None:
        with self._alone():
            if not source:
                return None
            done = source[-1]
            with self._transaction() as step:
                step.apply(done)
            source.pop()
            target.append(Done(done.label, step.images, step.drafts))
            _bound(target)
        self._tell(step)
        return done.label

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Let one thread at a time write, and keep the lists of undo in step with what it wrote."""
        if not self._lock.acquire(blocking=False):
            raise OutsideError(_("Another change is being written. Try again in a moment."))
        self._holder = get_ident()
        try:
            yield
        finally:
            self._holder = 0
            self._lock.release()

    @contextmanager
    def _transaction(self) -> Iterator[Step]:
        # Another journal of this process may have been opened since.
        bound = self.database.bind_ctx(MODELS, bind_refs=False, bind_backrefs=False)
        with bound, self.database.atomic():
            copy, change = self._run("SELECT id, change FROM journal_copy").fetchone()
            step = Step(self.database, copy, change + 1)
            yield step
            if step.images:
                search.refresh(self.database, step.owners)
                self._run("UPDATE journal_copy SET change = ?", (step.change,))

    def _run(self, sql: str, values: tuple[Any, ...] = ()) -> Any:
        return self.database.execute_sql(sql, values)

    def _tell(self, step: Step) -> None:
        touched = frozenset(image.table for image in step.images)
        for listener in self.listeners:
            listener(touched)


def _bound(steps: list[Done]) -> None:
    """Forget the oldest steps where there are too many, or their files weigh too much."""
    kept = weight = 0
    for done in reversed(steps[-MOST_STEPS:]):
        weight += done.weight
        if kept and weight > MOST_BYTES:
            break
        kept += 1
    del steps[: len(steps) - kept]
