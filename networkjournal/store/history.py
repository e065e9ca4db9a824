# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""One user action = one transaction = one undo step = one notice.

The only door through which rows change (text being typed has its own, `drafts`). A step
keeps, for each row, what brings it back: a new row's image is its id alone. Undo applies
these images in reverse order, which yields the images of redo.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from threading import Lock, get_ident
from typing import Any

from networkjournal.domain.errors import OutsideError
from networkjournal.i18n import _
from networkjournal.store import new_rows, search
from networkjournal.store.database import JournalDatabase
from networkjournal.store.models import MODELS, STAMPED, Stamped, fold, storable

MOST_STEPS = 100
_MODEL_OF = {model._meta.table_name: model for model in STAMPED}
_COLUMNS = {
    table: tuple(f.column_name for f in model._meta.sorted_fields)
    for table, model in _MODEL_OF.items()
}
_CHILDREN: dict[str, list[tuple[str, str, str]]] = {table: [] for table in _MODEL_OF}
for _table, _model in _MODEL_OF.items():
    for _field in _model._meta.refs:
        _CHILDREN[_field.rel_model._meta.table_name].append(
            (_table, _field.column_name, _field.on_delete)
        )


@dataclass(slots=True)
class _Image:
    """Say how to bring one row back: with `values` as it was, or, with None, gone."""

    table: str
    id: int
    values: tuple[Any, ...] | None


@dataclass(slots=True)
class _DraftImage:
    """Say how to bring one draft back: with its columns as they were, or, with None, gone."""

    key: str
    values: tuple[Any, ...] | None


@dataclass(slots=True)
class _Done:
    """Hold one finished step: its name and the images that undo it."""

    label: str
    images: list[_Image]
    drafts: list[_DraftImage]


@dataclass(slots=True)
class Step:
    """Change rows inside one transaction; every change is kept for undo."""

    database: JournalDatabase
    copy: str
    change: int
    images: list[_Image] = field(default_factory=list)
    drafts: list[_DraftImage] = field(default_factory=list)
    owners: search.Owners = field(default_factory=search.Owners)
    next_ids: dict[str, int] = field(default_factory=dict)

    def insert(self, model: type[Stamped], **values: Any) -> int:
        """Add a row and return its id."""
        return self.insert_many(model, [values])[0]

    def insert_many(self, model: type[Stamped], rows: Iterable[Mapping[str, Any]]) -> range:
        """Add rows of the same columns and return their ids, which follow each other."""
        table = model._meta.table_name
        many = list(rows)
        first = self._next_id(table)
        ids = range(first, first + len(many))
        self.next_ids[table] = ids.stop
        ready = new_rows.stored(model, many, ids, copy=self.copy, change=self.change)
        # One statement for all: building one for each batch took most of a long import.
        columns = _COLUMNS[table]
        named, marks = ", ".join(f'"{c}"' for c in columns), ", ".join("?" * len(columns))
        self.database.execute_many(f'INSERT INTO "{table}" ({named}) VALUES ({marks})', ready)
        # What comes back from elsewhere is no longer deleted.
        if brought := [(row["uuid"],) for row in many if row.get("uuid")]:
            self.database.execute_many("DELETE FROM tombstone WHERE uuid = ?", brought)
        self.images += [_Image(table, row_id, None) for row_id in ids]
        self.owners.touch_later(table, ids)
        return ids

    def update(self, model: type[Stamped], row_id: int, **values: Any) -> bool:
        """Change a row; return False where all values already are so."""
        table = model._meta.table_name
        fields = model._meta.fields
        plain = {
            fields[name].column_name: fields[name].db_value(value)
            for name, value in _tidy(table, values).items()
        }
        before = self._read(table, row_id)
        if before is None:
            raise OutsideError(_("This was deleted meanwhile, so nothing was changed."))
        then = {**dict(zip(_COLUMNS[table], before, strict=True)), **plain}
        after = tuple(then[c] for c in _COLUMNS[table])
        if after == before:
            return False
        self.owners.touch(self.database, table, [row_id])
        self.images.append(_Image(table, row_id, before))
        self._write_all(table, [(row_id, after)], is_there=True)
        self.owners.touch_later(table, [row_id])
        return True

    def delete(self, model: type[Stamped], row_id: int) -> None:
        """Delete a row and what belongs to it; each deleted row leaves a tombstone."""
        self._remove(model._meta.table_name, row_id)

    def drop_draft(self, key: str) -> None:
        """Forget a draft; undo brings it back, redo drops it again. No view is told."""
        self._turn_draft(key, None)

    def put_draft(self, key: str, content: str, saved_at: str) -> None:
        """Keep a draft that comes from elsewhere; one that is there stays as it is."""
        self._turn_draft(key, (content, saved_at))

    def apply(self, done: "_Done") -> None:
        """Bring rows back to their images, newest first, so that each state between was one."""
        self._touch_all(done.images)
        for table, gone, images in _runs(done.images):
            there = self._read_all(table, [image.id for image in images])
            self.images += [_Image(table, image.id, there.get(image.id)) for image in images]
            if gone:
                self._erase_all(table, there)
                continue
            rows = (
                (image.id, _after_all(table, image.values, there.get(image.id)))
                for image in images
                if image.values is not None
            )
            known = ((row[0] in there, row) for row in rows)
            for is_there, some in groupby(known, itemgetter(0)):
                self._write_all(table, [row for _is, row in some], is_there=is_there)
        self._touch_all(done.images)
        for draft in reversed(done.drafts):
            self._turn_draft(draft.key, draft.values)

    def _turn_draft(self, key: str, values: tuple[Any, ...] | None) -> None:
        sql = "SELECT content, saved_at FROM draft WHERE key = ?"
        found = self.database.execute_sql(sql, (key,)).fetchone()
        if values is None and found is not None:
            self.database.execute_sql("DELETE FROM draft WHERE key = ?", (key,))
            self.drafts.append(_DraftImage(key, tuple(found)))
        elif values is not None and found is None:
            # What has been typed since under the same key is never written over.
            insert = "INSERT INTO draft (key, content, saved_at) VALUES (?, ?, ?)"
            self.database.execute_sql(insert, (key, *values))
            self.drafts.append(_DraftImage(key, None))

    def _touch_all(self, images: list[_Image]) -> None:
        for table in {image.table for image in images}:
            ids = [image.id for image in images if image.table == table]
            self.owners.touch(self.database, table, ids)

    def _next_id(self, table: str) -> int:
        """Return an id that no row ever had: a draft may still speak of one that is gone."""
        if table in self.next_ids:
            return self.next_ids[table]
        sql = "SELECT seq FROM sqlite_sequence WHERE name = ?"
        found = self.database.execute_sql(sql, (table,)).fetchone()
        return 1 if found is None else int(found[0]) + 1

    def _read(self, table: str, row_id: int) -> tuple[Any, ...] | None:
        columns = ", ".join(f'"{c}"' for c in _COLUMNS[table])
        sql = f'SELECT {columns} FROM "{table}" WHERE id = ?'
        found = self.database.execute_sql(sql, (row_id,)).fetchone()
        return None if found is None else tuple(found)

    def _read_all(self, table: str, ids: list[int]) -> dict[int, tuple[Any, ...]]:
        columns = ", ".join(f'"{c}"' for c in _COLUMNS[table])
        sql = f'SELECT id, {columns} FROM "{table}" WHERE id IN (SELECT value FROM json_each(?))'
        found = self.database.execute_sql(sql, (json.dumps(ids),)).fetchall()
        return {row[0]: tuple(row[1:]) for row in found}

    def _write_all(
        self, table: str, rows: Sequence[tuple[int, tuple[Any, ...]]], *, is_there: bool
    ) -> None:
        columns = _COLUMNS[table]
        stamp = {"copy": self.copy, "change": self.change}
        whole = [
            (row_id, {**dict(zip(columns, values, strict=True)), **stamp})
            for row_id, values in rows
        ]
        if is_there:
            sets = ", ".join(f'"{c}" = ?' for c in columns)
            sql = f'UPDATE "{table}" SET {sets} WHERE id = ?'
            self.database.execute_many(sql, [(*then.values(), row_id) for row_id, then in whole])
            return
        named, marks = ", ".join(f'"{c}"' for c in columns), ", ".join("?" * len(columns))
        sql = f'INSERT INTO "{table}" ({named}) VALUES ({marks})'
        self.database.execute_many(sql, [tuple(then.values()) for _id, then in whole])
        sql = "DELETE FROM tombstone WHERE uuid = ?"
        self.database.execute_many(sql, [(then["uuid"],) for _id, then in whole])

    def _remove(self, table: str, row_id: int) -> None:
        for child, column, on_delete in _CHILDREN[table]:
            sql = f'SELECT id FROM "{child}" WHERE "{column}" = ?'
            for (child_id,) in self.database.execute_sql(sql, (row_id,)).fetchall():
                if on_delete == "CASCADE":
                    self._remove(child, child_id)
                else:
                    self.update(_MODEL_OF[child], child_id, **{column: None})
        before = self._read(table, row_id)
        if before is not None:
            self.owners.touch(self.database, table, [row_id])
            self.images.append(_Image(table, row_id, before))
            self._erase_all(table, {row_id: before})

    def _erase_all(self, table: str, there: Mapping[int, tuple[Any, ...]]) -> None:
        listed, place = json.dumps(list(there)), _COLUMNS[table].index("uuid")
        sql = f'DELETE FROM "{table}" WHERE id IN (SELECT value FROM json_each(?))'
        self.database.execute_sql(sql, (listed,))
        self.database.execute_many(
            "INSERT OR REPLACE INTO tombstone (uuid, of_table, copy, change) VALUES (?, ?, ?, ?)",
            [(before[place], table, self.copy, self.change) for before in there.values()],
        )


def _after_all(table: str, values: tuple[Any, ...], now: tuple[Any, ...] | None) -> tuple[Any, ...]:
    """Count turning a meeting back as one more change: calendars pass over a lower number."""
    if table != "meeting" or now is None:
        return values
    at = _COLUMNS[table].index("sequence")
    if values[at] == now[at]:
        return values
    return (*values[:at], max(values[at], now[at]) + 1, *values[at + 1 :])


def _runs(images: list[_Image]) -> Iterator[tuple[str, bool, list[_Image]]]:
    """Give images, newest first, in runs of one table that bring rows back or make them gone.

    No row is twice in a run, so that each can be turned by a few statements.
    """
    run: list[_Image] = []
    seen: set[int] = set()
    for image in reversed(images):
        kind = image.table, image.values is None
        if run and (kind != (run[0].table, run[0].values is None) or image.id in seen):
            yield run[0].table, run[0].values is None, run
            run, seen = [], set()
        run.append(image)
        seen.add(image.id)
    if run:
        yield run[0].table, run[0].values is None, run


def _tidy(table: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values with `folded` beside its source, and text that can be stored."""
    tidy = {name: storable(value) for name, value in values.items()}
    source = new_rows.FOLDED.get(table)
    if source in tidy:
        tidy["folded"] = fold(tidy[source])
    return tidy


class History:
    """Run steps, and undo and redo them; one journal has one history."""

    def __init__(self, database: JournalDatabase) -> None:
        self.database = database
        self.listeners: list[Callable[[frozenset[str]], None]] = []
        self._undo: list[_Done] = []
        self._redo: list[_Done] = []
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
                self._undo.append(_Done(label, step.images, step.drafts))
                del self._undo[:-MOST_STEPS]
                self._redo.clear()
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

    def _turn(self, source: list[_Done], target: list[_Done]) -> str | None:
        with self._alone():
            if not source:
                return None
            done = source[-1]
            with self._transaction() as step:
                step.apply(done)
            source.pop()
            target.append(_Done(done.label, step.images, step.drafts))
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
