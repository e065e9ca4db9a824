# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Verified copies of a journal: made by the backup API, checked, kept by day, week, month."""

import contextlib
import os
import re
from collections.abc import Callable, Iterable
from datetime import date, datetime
from pathlib import Path

from networkjournal.domain.errors import OutsideError
from networkjournal.i18n import _
from networkjournal.store import schema
from networkjournal.store.database import JournalDatabase, telling

DAILY, WEEKLY, MONTHLY = 7, 4, 12
MOST_BYTES = 500_000_000
FEWEST = 3
_STAMP = re.compile(r"-(\d{8})-(\d{6})(?:-\w+)?$")


def folder_of(journal: Path) -> Path:
    """Return where the backups of a journal lie."""
    return journal.with_name(journal.stem + ".backups")


def copy_to(database: JournalDatabase, target: Path) -> None:
    """Write a verified copy; the target appears whole or not at all, and is replaced if there."""
    part = target.with_name(f"{target.name}.part-{os.getpid()}")
    try:
        make_private(part)
        _copy(database, part)
        verify(part)
        os.replace(part, target)
        sync_folder(target.parent)
    except OSError as error:
        sentence = _("{path} cannot be written: {reason}.")
        raise OutsideError(sentence.format(path=target, reason=error.strerror or error)) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def verify(path: Path) -> None:
    """Check that a file is a whole journal that this version can open."""
    if problems := integrity(path):
        sentence = _("{path} is damaged: {reason}. Choose another copy.")
        raise OutsideError(sentence.format(path=path, reason=problems[0]))


def integrity(path: Path) -> list[str]:
    """Return what SQLite finds wrong in a journal; nothing when all is well."""
    database = JournalDatabase(path, writable=False)
    database.connect()
    try:
        schema.version_of(database)
        found = [str(row[0]) for row in database.execute_sql("PRAGMA integrity_check").fetchall()]
        broken = database.execute_sql("PRAGMA foreign_key_check").fetchall()
    finally:
        database.close()
    if broken:
        found.append(_("a row points to another that is gone"))
    return [line for line in found if line != "ok"]


def daily(database: JournalDatabase, now: datetime) -> Path | None:
    """Make today's backup where there is none yet, and drop what is too old."""
    folder = folder_of(database.path)
    today = now.strftime("-%Y%m%d-")
    if any(today in path.name for path in _all(folder)):
        return None
    return make(database, now)


def make(database: JournalDatabase, now: datetime, reason: str = "") -> Path:
    """Make a backup now; `reason` becomes part of its name."""
    folder = folder_of(database.path)
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        sentence = _("The folder {path} for backups cannot be made: {reason}.")
        raise OutsideError(sentence.format(path=folder, reason=error.strerror)) from error
    stamp = now.strftime("%Y%m%d-%H%M%S") + (f"-{reason}" if reason else "")
    target = folder / f"{database.path.stem}-{stamp}{database.path.suffix}"
    copy_to(database, target)
    rotate(folder, now.date())
    return target


def newest(journal: Path) -> datetime | None:
    """Return when the newest backup was made."""
    stamps = [_moment(path) for path in _all(folder_of(journal))]
    return max(stamps, default=None)


def rotate(folder: Path, today: date) -> None:
    """Drop the backups that neither a day, a week nor a month keeps, and what is too much."""
    found = sorted(_all(folder), key=_moment, reverse=True)
    kept = set(found[:FEWEST])
    kept |= _first_of(found, lambda p: _moment(p).date(), DAILY)
    kept |= _first_of(found, lambda p: _moment(p).date().isocalendar()[:2], WEEKLY)
    kept |= _first_of(found, lambda p: (_moment(p).year, _moment(p).month), MONTHLY)
    size = 0
    for index, path in enumerate(found):
        size += path.stat().st_size if path in kept else 0
        if path not in kept or (index >= FEWEST and size > MOST_BYTES):
            path.unlink(missing_ok=True)


def make_private(path: Path) -> None:
    """Make an empty file that only its owner may read."""
    os.close(os.open(path, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600))


def sync_folder(folder: Path) -> None:
    """Make a new name in a folder last through a power cut, where the system can."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _copy(database: JournalDatabase, part: Path) -> None:
    copy = JournalDatabase(part, create=True)
    copy.connect()
    try:
        with telling(part):
            _backup(database.connection(), copy.connection())
    finally:
        copy.close()
    with part.open("rb+") as file:
        os.fsync(file.fileno())


def _backup(source: object, target: object) -> None:
    """Copy page by page; the driver's own errors are told as peewee's are."""
    from peewee import DatabaseError

    try:
        source.backup(target)  # type: ignore[attr-defined]
    except Exception as error:
        if hasattr(error, "sqlite_errorcode"):
            raise DatabaseError(error) from error
        raise


def _all(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return [path for path in folder.iterdir() if _STAMP.search(path.stem)]


def _moment(path: Path) -> datetime:
    found = _STAMP.search(path.stem)
    assert found is not None
    return datetime.strptime("".join(found.groups()), "%Y%m%d%H%M%S")


def _first_of(paths: Iterable[Path], period: Callable[[Path], object], count: int) -> set[Path]:
    first: dict[object, Path] = {}
    for path in paths:
        first.setdefault(period(path), path)
    return set(list(first.values())[:count])
