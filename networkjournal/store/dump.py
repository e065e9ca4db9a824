# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The whole journal as plain values, and back: what `.json` holds, loss-free.

Rows go by their uuid, references too; ids and stamps stay at home, and so does what is being
typed, but for turndowns that were put off. What is read may come from anywhere, so every value
is checked before it is stored.
"""

import json
import math
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

import peewee
from playhouse.fields import EnumField

from networkjournal.domain.attachments import LARGEST
from networkjournal.domain.errors import OutsideError
from networkjournal.domain.kept_filter import with_place
from networkjournal.i18n import _
from networkjournal.store import dump_drafts, new_rows, schema
from networkjournal.store.database import JournalDatabase
from networkjournal.store.fields import ContentField, DayField, MomentField, MomentsField
from networkjournal.store.history import Step
from networkjournal.store.models import STAMPED, Stamped, fold, storable

FORMAT = "networkjournal"
_AT_HOME = {"id", "copy", "change", "folded"}
_UNIQUE = {
    "setting": ("key",),
    "interviewer": ("round_id", "contact_id"),
    "signal": ("opportunity_id", "kind"),
    "meeting_person": ("meeting_id", "contact_id"),
    "tag": ("folded",),
    "opportunity_tag": ("opportunity_id", "tag_id"),
    "contact_tag": ("contact_id", "tag_id"),
    "contact_photo": ("contact_id",),
    "contact_alias": ("uid",),
    "not_same": ("first_id", "second_id"),
    "introduction": ("contact_id",),
    "gap_opportunity": ("gap_id", "opportunity_id"),
    "saved_view": ("kind", "folded"),
    "own_template": ("kind", "folded"),
}
"""What may stand once only, so that the same thing from elsewhere counts as known."""
_JSON = {("setting", "value"), ("saved_view", "content"), ("own_template", "content")}
_VIEW = "saved_view"
"""What it filters by may be an organization, which other journals know by its uuid."""
_RECORDED = {"trashed_at", "added_at", "at"}


class DamagedExport(OutsideError):  # noqa: N818  it reads as what is told
    """Tell what is wrong with an export; the file's name is up to whoever read it."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Tell how many rows of each table were added, and how many were here already."""

    added: dict[str, int] = field(default_factory=dict)
    known: dict[str, int] = field(default_factory=dict)


def dump(database: JournalDatabase) -> dict[str, Any]:
    """Return the journal as values that JSON can hold, trashed rows with their mark."""
    uuids = {table: _uuids(database, table) for table in map(_table, STAMPED)}
    tables = {_table(model): list(_dump(database, model, uuids)) for model in STAMPED}
    drafts = list(dump_drafts.dump(database, uuids))
    return {"format": FORMAT, "version": schema.VERSION, "tables": tables, "drafts": drafts}


def pieces(database: JournalDatabase) -> Iterator[str]:
    """Return the same as the text of a JSON file, piece by piece, a row on each line."""
    uuids = {table: _uuids(database, table) for table in map(_table, STAMPED)}
    yield f'{{\n "format": {_text_of(FORMAT)},\n "version": {schema.VERSION},\n "tables": {{'
    for place, model in enumerate(STAMPED):
        yield f"{',' if place else ''}\n  {_text_of(_table(model))}: "
        yield from _listed(_dump(database, model, uuids), "   ")
    yield '\n },\n "drafts": '
    yield from _listed(dump_drafts.dump(database, uuids), "  ")
    yield "\n}\n"


def count(database: JournalDatabase) -> int:
    """Return how many rows the tables hold."""
    counts = (f'SELECT COUNT(*) AS n FROM "{_table(model)}"' for model in STAMPED)
    sql = f"SELECT SUM(n) FROM ({' UNION ALL '.join(counts)})"
    return int(database.execute_sql(sql).fetchone()[0])


def load(step: Step, data: Any) -> Counts:
    """Add the rows whose uuid is unknown here and change none; bad data adds nothing at all."""
    tables = _tables(data)
    counts = Counts()
    ids: dict[str, dict[str, int]] = {}
    known = set(_uuids(step.database, "turndown").values())
    for model in STAMPED:
        table = _table(model)
        ids[table] = {uuid: i for i, uuid in _uuids(step.database, table).items()}
        _load(step, model, tables.get(table, []), ids, counts)
    try:
        dump_drafts.load(step, data.get("drafts", []), ids, known)
    except (ValueError, TypeError, KeyError, OverflowError, RecursionError) as error:
        raise _damaged("drafts", _("one of them makes no sense")) from error
    return counts


def _table(model: type[Stamped]) -> str:
    return str(model._meta.table_name)


def _fields(model: type[Stamped]) -> dict[str, Any]:
    """Return the fields that leave home, by column."""
    found = {f.column_name: f for f in model._meta.sorted_fields}
    return {column: f for column, f in found.items() if column not in _AT_HOME}


def _target(fld: Any) -> str | None:
    """Return the table that a field refers to."""
    return _table(fld.rel_model) if isinstance(fld, peewee.ForeignKeyField) else None


def _uuids(database: JournalDatabase, table: str) -> dict[int, str]:
    return dict(database.execute_sql(f'SELECT id, uuid FROM "{table}"').fetchall())


def _dump(
    database: JournalDatabase, model: type[Stamped], uuids: Mapping[str, Mapping[int, str]]
) -> Iterator[dict[str, Any]]:
    targets = {column: _target(f) for column, f in _fields(model).items()}
    listed = ", ".join(f'"{column}"' for column in targets)
    table = _table(model)
    cursor = database.execute_sql(f'SELECT {listed} FROM "{table}" ORDER BY id')
    # Row by row: the documents of a journal are many times what one of them is.
    while (row := cursor.fetchone()) is not None:
        values = {
            column: _outside(value) if target is None or value is None else uuids[target][value]
            for (column, target), value in zip(targets.items(), row, strict=True)
        }
        if table == _VIEW:
            values["content"] = with_place(values["content"], _known(uuids["organization"], int))
        yield values


def _known(names: Mapping[Any, Any], kind: type) -> Callable[[Any], Any]:
    """Return what gives a row its other name; what is no name has none."""
    return lambda name: names.get(name) if type(name) is kind else None


def _listed(rows: Iterator[dict[str, Any]], indent: str) -> Iterator[str]:
    start = "["
    for row in rows:
        yield f"{start}\n{indent}"
        yield _text_of(row)
        start = ","
    yield "[]" if start == "[" else f"\n{indent[1:]}]"


def _text_of(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _outside(value: Any) -> Any:
    return b64encode(value).decode("ascii") if isinstance(value, bytes) else value


def _tables(data: Any) -> dict[str, Any]:
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise DamagedExport(_("This file does not hold an export of Network Journal."))
    version, tables = data.get("version"), data.get("tables")
    if type(version) is not int or version < 1 or not isinstance(tables, dict):
        raise DamagedExport(_("This export of Network Journal is damaged: its start is missing."))
    if version > schema.VERSION:
        raise DamagedExport(_("This export comes from a newer version of Network Journal."))
    for table, rows in tables.items():
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise DamagedExport(
                _("This export is damaged: {table} is no list.").format(table=table)
            )
    return tables


def _load(
    step: Step,
    model: type[Stamped],
    rows: list[dict[str, Any]],
    ids: dict[str, dict[str, int]],
    counts: Counts,
) -> None:
    table = _table(model)
    mine, seen = ids[table], _there(step.database, table)
    new, twins = [], {}
    for number, row in enumerate(rows, 1):
        plain = _plain(model, row, ids, f"{table} {number}")
        key = _key(table, plain)
        if plain["uuid"] in mine:
            continue
        if table == _VIEW:
            plain["content"] = with_place(plain["content"], _known(ids["organization"], str))
        if key and key in seen:
            twins[plain["uuid"]] = seen[key]
            continue
        mine[plain["uuid"]] = 0
        seen[key] = plain["uuid"]
        new.append(plain)
    try:
        added = step.insert_many(model, new)
    except peewee.IntegrityError as error:
        raise _damaged(table, str(error.args[-1])) from error
    mine.update(zip((row["uuid"] for row in new), added, strict=True))
    # What speaks of the same thing under another identity means the one that is here.
    mine.update((uuid, mine[twin]) for uuid, twin in twins.items())
    counts.added[table], counts.known[table] = len(new), len(rows) - len(new)


def _there(database: JournalDatabase, table: str) -> dict[tuple[Any, ...], str]:
    if table not in _UNIQUE:
        return {}
    listed = ", ".join(_UNIQUE[table])
    found = database.execute_sql(f"SELECT uuid, {listed} FROM {table}").fetchall()
    return {tuple(row[1:]): row[0] for row in found}


def _key(table: str, plain: Mapping[str, Any]) -> tuple[Any, ...]:
    folded = new_rows.FOLDED.get(table, "")
    return tuple(
        storable(fold(plain[folded])) if column == "folded" else plain[column]
        for column in _UNIQUE.get(table, ())
    )


def _plain(
    model: type[Stamped], row: dict[str, Any], ids: Mapping[str, Mapping[str, int]], place: str
) -> dict[str, Any]:
    """Return one row as values of its columns, or say what is wrong with it."""
    plain = {}
    for column, fld in _fields(model).items():
        value = row.get(column)
        if column not in row and not fld.null:
            value = fld.db_value(fld.default) if fld.default is not None else None
        if value is None and not fld.null:
            raise _damaged(place, _("{column} is missing").format(column=column))
        target = _target(fld)
        try:
            plain[column] = (
                None if value is None else _value(fld, value) if not target else ids[target][value]
            )
        except (ValueError, TypeError, KeyError, OverflowError, RecursionError) as error:
            raise _damaged(place, _("{column} makes no sense").format(column=column)) from error
    if not plain["uuid"]:
        raise _damaged(place, _("{column} is missing").format(column="uuid"))
    if "content" in plain and "sha256" in plain and not _is_what_it_says(plain):
        raise _damaged(place, _("{column} makes no sense").format(column="content"))
    return plain


def _is_what_it_says(plain: Mapping[str, Any]) -> bool:
    content: bytes = plain["content"]
    same = sha256(content).hexdigest() == plain["sha256"]
    return bool(same and len(content) == plain["size"])


def _value(fld: Any, value: Any) -> Any:
    """Return a value as the column stores it; raise ValueError or the like where it cannot."""
    for kind, check in _CHECKS:
        if isinstance(fld, kind):
            return check(fld, value)
    return _text(fld, value)


def _text(fld: Any, value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    if (_table(fld.model), fld.name) in _JSON:
        json.loads(value)
    return value


def _number(_fld: Any, value: Any) -> int:
    if type(value) is not int or not -(2**31) < value < 2**31:
        raise ValueError
    return value


def _real(_fld: Any, value: Any) -> float:
    if type(value) not in (int, float) or not math.isfinite(value):
        raise ValueError
    return float(value)


def _content(_fld: Any, value: Any) -> bytes:
    # The letters are counted first: decoding what is too large would take its room twice.
    if len(value) > LARGEST * 4 // 3 + 4:
        raise ValueError
    return b64decode(value, validate=True)


def _yes_or_no(_fld: Any, value: Any) -> bool:
    if value not in (0, 1):
        raise ValueError
    return bool(value)


def _moment(fld: Any, value: Any) -> datetime:
    moment = datetime.fromisoformat(value)
    if not 1 < moment.year < 9999:
        raise ValueError
    if fld.name in _RECORDED:  # a record's time, while a meeting's is what the wall shows
        return moment.astimezone(UTC)
    return moment.replace(tzinfo=None)


def _moments(fld: Any, value: Any) -> tuple[datetime, ...]:
    return tuple(_moment(fld, line) for line in _text(fld, value).splitlines())


def _python(fld: Any, value: Any) -> Any:
    return fld.python_value(value)


_CHECKS: tuple[tuple[type, Callable[[Any, Any], Any]], ...] = (
    (DayField, _python),
    (MomentsField, _moments),
    (MomentField, _moment),
    (EnumField, _python),
    (ContentField, _content),
    (peewee.FloatField, _real),
    (peewee.BooleanField, _yes_or_no),
    (peewee.IntegerField, _number),
)


def _damaged(place: str, reason: str) -> DamagedExport:
    sentence = _("This export is damaged at {place}: {reason}. Nothing was added.")
    return DamagedExport(sentence.format(place=place, reason=reason))
