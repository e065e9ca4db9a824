# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""One step: rows change inside one transaction, and each change is kept for undo."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import Any

from networkjournal.domain.errors import OutsideError
from networkjournal.i18n import _
from networkjournal.store import new_rows, search
from networkjournal.store.database import JournalDatabase
from networkjournal.store.images import (
    COLUMNS,
    CONTENT,
    MODEL_OF,
    Done,
    DraftImage,
    Image,
    bring_content,
    runs,
    typed_since,
)
from networkjournal.store.models import Stamped, fold, storable

_CHILDREN: dict[str, list[tuple[str, str, str]]] = {table: [] for table in MODEL_OF}
for _table, _model in MODEL_OF.items():
    for _field in _model._meta.refs:
        _CHILDREN[_field.rel_model._meta.table_name].append(
            (_table, _field.column_name, _field.on_delete)
        )
_ONE_OF = {
    "touch": {"contact_id", "opportunity_id"},
    "yield": {"meeting_id", "turndown_id"},
}
"""Columns of which one at least is there: a row goes with the last of them."""


@dataclass(slots=True)
class Step:
    """Change rows inside one transaction; every change is kept for undo."""

    database: JournalDatabase
    copy: str
    change: int
    images: list[Image] = field(default_factory=list)
    drafts: list[DraftImage] = field(default_factory=list)
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
        columns = COLUMNS[table]
        named, marks = ", ".join(f'"{c}"' for c in columns), ", ".join("?" * len(columns))
        self.database.execute_many(f'INSERT INTO "{table}" ({named}) VALUES ({marks})', ready)
        # What comes back from elsewhere is no longer deleted.
        if brought := [(row["uuid"],) for row in many if row.get("uuid")]:
            self.database.execute_many("DELETE FROM tombstone WHERE uuid = ?", brought)
        self.images += [Image(table, row_id, None) for row_id in ids]
        self.owners.touch_later(table, ids)
        return ids

    def update(self, model: type[Stamped], row_id: int, **values: Any) -> bool:
        """Change a row; return False where all values already are so."""
        return self.update_many(model, {row_id: values}) > 0

    def update_all(self, model: type[Stamped], ids: Iterable[int], **values: Any) -> int:
        """Change rows of one table alike; return how many became others."""
        return self.update_many(model, dict.fromkeys(ids, values))

    def update_many(self, model: type[Stamped], rows: Mapping[int, Mapping[str, Any]]) -> int:
        """Change rows of one table, each with its own values; return how many became others."""
        table = model._meta.table_name
        # Rows that are changed alike share their values.
        each = {id(values): values for values in rows.values()}
        stored = {key: _columns(model, values) for key, values in each.items()}
        plain = {row_id: stored[id(values)] for row_id, values in rows.items()}
        whole = any(CONTENT.get(table) in values for values in plain.values())
        there = self._read_all(table, list(plain), whole=whole)
        if len(there) < len(plain):
            raise OutsideError(_("This was deleted meanwhile, so nothing was changed."))
        # Of a hundred thousand rows, looking at each column of each took longer than writing.
        places = {key: _places(table, values) for key, values in stored.items()}
        after = {
            row_id: _changed(there[row_id], places[id(values)]) for row_id, values in rows.items()
        }
        changed = [row_id for row_id, row in after.items() if row != there[row_id]]
        if changed:
            unsaid = search.is_unsaid(table, {name for values in plain.values() for name in values})
            if not unsaid:
                self.owners.touch(self.database, table, changed)
                self.owners.touch_later(table, changed)
            self.images += [Image(table, row_id, there[row_id], unsaid) for row_id in changed]
            self._set(table, {row_id: after[row_id] for row_id in changed}, plain)
        return len(changed)

    def delete(self, model: type[Stamped], row_id: int) -> None:
        """Delete a row and what belongs to it; each deleted row leaves a tombstone."""
        self._remove(model._meta.table_name, row_id)

    def delete_all(self, model: type[Stamped], ids: Iterable[int]) -> None:
        """Delete rows to which nothing belongs, together."""
        table = model._meta.table_name
        if _CHILDREN[table]:
            raise TypeError(f"something may belong to a {table}")
        there = self._read_all(table, list(ids), whole=True)
        self.owners.touch(self.database, table, there)
        self.images += [Image(table, row_id, values) for row_id, values in there.items()]
        self._erase_all(table, there)

    def drop_draft(self, key: str) -> None:
        """Forget a draft; undo brings it back, redo drops it again. No view is told."""
        self._set_draft(key, None)

    def put_draft(self, key: str, content: str, saved_at: str) -> None:
        """Keep a draft that comes from elsewhere; one that is there stays as it is."""
        if self._draft(key) is None:
            self._set_draft(key, (content, saved_at))

    def change_draft(self, key: str, content: str, saved_at: str) -> None:
        """Write over a draft; undo takes that back, and leaves what has been typed since."""
        self._set_draft(key, (content, saved_at))

    def apply(self, done: Done) -> None:
        """Bring rows back to their images, newest first, so that each state between was one."""
        self._touch_all(done.images)
        for table, gone, images in runs(done.images):
            whole = gone or bring_content(images)
            there = self._read_all(table, [image.id for image in images], whole=whole)
            self.images += [
                Image(table, image.id, there.get(image.id), image.unsaid) for image in images
            ]
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
            self._bring_draft(draft)

    def _bring_draft(self, image: DraftImage) -> None:
        """Bring a draft back; what has been typed since under the same key stays."""
        there = self._draft(image.key)
        if (there[0] if there else None) == image.left:
            self._set_draft(image.key, image.values)
        elif there and image.values and image.left is not None:
            contents = (json.loads(each) for each in (image.values[0], image.left, there[0]))
            self._set_draft(image.key, (json.dumps(typed_since(*contents)), there[1]))

    def _draft(self, key: str) -> tuple[Any, ...] | None:
        sql = "SELECT content, saved_at FROM draft WHERE key = ?"
        found = self.database.execute_sql(sql, (key,)).fetchone()
        return tuple(found) if found else None

    def _set_draft(self, key: str, values: tuple[Any, ...] | None) -> None:
        there = self._draft(key)
        if there == values:
            return
        self.database.execute_sql("DELETE FROM draft WHERE key = ?", (key,))
        if values is not None:
            insert = "INSERT INTO draft (key, content, saved_at) VALUES (?, ?, ?)"
            self.database.execute_sql(insert, (key, *values))
        self.drafts.append(DraftImage(key, there, values[0] if values else None))

    def _touch_all(self, images: list[Image]) -> None:
        for table in {image.table for image in images}:
            ids = [each.id for each in images if each.table == table and not each.unsaid]
            self.owners.touch(self.database, table, ids)

    def _next_id(self, table: str) -> int:
        """Return an id that no row ever had: a draft may still speak of one that is gone."""
        if table in self.next_ids:
            return self.next_ids[table]
        sql = "SELECT seq FROM sqlite_sequence WHERE name = ?"
        found = self.database.execute_sql(sql, (table,)).fetchone()
        return 1 if found is None else int(found[0]) + 1

    def _read(self, table: str, row_id: int, *, whole: bool) -> tuple[Any, ...] | None:
        return self._read_all(table, [row_id], whole=whole).get(row_id)

    def _read_all(self, table: str, ids: list[int], *, whole: bool) -> dict[int, tuple[Any, ...]]:
        left_out = None if whole else CONTENT.get(table)
        columns = ", ".join("NULL" if c == left_out else f'"{c}"' for c in COLUMNS[table])
        sql = f'SELECT id, {columns} FROM "{table}" WHERE id IN (SELECT value FROM json_each(?))'
        found = self.database.execute_sql(sql, (json.dumps(ids),)).fetchall()
        return {row[0]: tuple(row[1:]) for row in found}

    def _set(
        self,
        table: str,
        rows: Mapping[int, tuple[Any, ...]],
        given: Mapping[int, Mapping[str, Any]],
    ) -> None:
        """Write those columns that were given of some row: each other one costs its indexes."""
        names = {name for row_id in rows for name in given[row_id]}
        places = [at for at, name in enumerate(COLUMNS[table]) if name in names]
        sets = "".join(f'"{COLUMNS[table][at]}" = ?, ' for at in places)
        self.database.execute_many(
            f'UPDATE "{table}" SET {sets}"copy" = ?, "change" = ? WHERE id = ?',
            [
                (*(row[at] for at in places), self.copy, self.change, row_id)
                for row_id, row in rows.items()
            ],
        )

    def _write_all(
        self, table: str, rows: Sequence[tuple[int, tuple[Any, ...]]], *, is_there: bool
    ) -> None:
        columns = COLUMNS[table]
        stamp = {"copy": self.copy, "change": self.change}
        whole = [
            (row_id, {**dict(zip(columns, values, strict=True)), **stamp})
            for row_id, values in rows
        ]
        if is_there:
            kept = CONTENT.get(table)
            sets = ", ".join(
                f'"{c}" = coalesce(?, "{c}")' if c == kept else f'"{c}" = ?' for c in columns
            )
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
                if on_delete == "CASCADE" or self._is_last(child, child_id, column):
                    self._remove(child, child_id)
                else:
                    self.update(MODEL_OF[child], child_id, **{column: None})
        before = self._read(table, row_id, whole=True)
        if before is not None:
            self.owners.touch(self.database, table, [row_id])
            self.images.append(Image(table, row_id, before))
            self._erase_all(table, {row_id: before})

    def _is_last(self, table: str, row_id: int, column: str) -> bool:
        """Tell whether a row would belong to nothing without what this column speaks of."""
        others = _ONE_OF.get(table, set()) - {column}
        if not others:
            return False
        sql = f'SELECT coalesce({", ".join(others)}, NULL) FROM "{table}" WHERE id = ?'
        return self.database.execute_sql(sql, (row_id,)).fetchone()[0] is None

    def _erase_all(self, table: str, there: Mapping[int, tuple[Any, ...]]) -> None:
        listed, place = json.dumps(list(there)), COLUMNS[table].index("uuid")
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
    at = COLUMNS[table].index("sequence")
    if values[at] == now[at]:
        return values
    return (*values[:at], max(values[at], now[at]) + 1, *values[at + 1 :])


def _places(table: str, values: Mapping[str, Any]) -> list[tuple[int, Any]]:
    return [(COLUMNS[table].index(name), value) for name, value in values.items()]


def _changed(row: tuple[Any, ...], places: list[tuple[int, Any]]) -> tuple[Any, ...]:
    then = list(row)
    for at, value in places:
        then[at] = value
    return tuple(then)


def _columns(model: type[Stamped], values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values as their columns store them."""
    fields = model._meta.fields
    tidy = _tidy(model._meta.table_name, values)
    return {fields[name].column_name: fields[name].db_value(v) for name, v in tidy.items()}


def _tidy(table: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values with `folded` beside its source, and text that can be stored."""
    tidy = {name: storable(value) for name, value in values.items()}
    source = new_rows.FOLDED.get(table)
    if source in tidy:
        tidy["folded"] = fold(tidy[source])
    return tidy
