# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Verified copies of a journal: made by the backup API, checked, kept by day, week, month."""

import contextlib
import os
import re
import shutil
import uuid
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from networkjournal import paths
from networkjournal.domain.errors import OutsideError
from networkjournal.i18n import _
from networkjournal.store import schema
from networkjournal.store.database import JournalDatabase, telling
from networkjournal.store.lock import JournalLock

DAILY, WEEKLY, MONTHLY = 7, 4, 12
MOST_BYTES = 500_000_000
FEWEST = 3
_STAMP = re.compile(r"-(\d{8}-\d{6})(?:-\w+)?$", re.ASCII)
_STAMP_FORMAT = "%Y%m%d-%H%M%S"


def folder_of(journal: Path) -> Path:
    """Return where the backups of a journal lie."""
    return journal.with_name(journal.stem + ".backups")


def copy_to(database: JournalDatabase, target: Path) -> None:
    """Write a verified copy; the target appears whole or not at all, and is replaced if there."""
    with _refused(target):
        if target.exists() and target.samefile(database.path):
            raise OutsideError(_("{path} is the journal itself.").format(path=target))
        with _part_of(target) as part:
            _copy(database, part, target)
            _verify(part, target)
            _rollback_file(target).unlink(missing_ok=True)
            part.replace(target)
            sync_folder(target.parent)


def verify(path: Path) -> None:
    """Check that a file is a whole journal that this version can open."""
    _verify(path, path)


def integrity(path: Path) -> list[str]:
    """Return what SQLite finds wrong in a journal; nothing when all is well."""
    return _integrity(path, path)


def daily(database: JournalDatabase, now: datetime) -> Path | None:
    """Make today's backup where there is none yet, and drop what is too old."""
    if any(moment.date() == now.date() for moment, _path in _all(database.path)):
        return None
    return make(database, now)


def make(database: JournalDatabase, now: datetime, reason: str = "") -> Path:
    """Make a backup now; `reason` becomes part of its name."""
    folder = folder_of(database.path)
    with _refused(folder):
        paths.make_private(folder)
    target = _backup_path(database.path, now, reason)
    while target.exists():
        now += timedelta(seconds=1)
        target = _backup_path(database.path, now, reason)
    copy_to(database, target)
    rotate(database.path)
    return target


def newest(journal: Path) -> datetime | None:
    """Return when the newest backup was made."""
    return max((moment for moment, _path in _all(journal)), default=None)


def rotate(journal: Path) -> None:
    """Drop the backups that neither a day, a week nor a month keeps, and what is too much."""
    found = sorted(_all(journal), reverse=True)
    kept = {path for _moment, path in found[:FEWEST]}
    kept |= _first_of(found, lambda moment: moment.date(), DAILY)
    kept |= _first_of(found, lambda moment: moment.isocalendar()[:2], WEEKLY)
    kept |= _first_of(found, lambda moment: (moment.year, moment.month), MONTHLY)
    size = 0
    # What cannot be dropped today is dropped tomorrow; the new backup is safe already.
    with contextlib.suppress(OSError):
        for index, (_moment, path) in enumerate(found):
            size += path.stat().st_size if path in kept else 0
            if path not in kept or (index >= FEWEST and size > MOST_BYTES):
                path.unlink()


def restore(source: Path, journal: Path) -> Path | None:
    """Put a verified copy of `source` in the journal's place; return where the old one is kept.

    Refused while somebody has the journal open. The restored journal is a new copy in the
    sense of a later merge, because its counter goes back.
    """
    with _refused(journal):
        verify(source)
        if journal.exists() and journal.samefile(source):
            raise OutsideError(_("{path} is the journal itself.").format(path=source))
        paths.make_private(journal.parent)
        lock = JournalLock(journal)
        lock.take()
        try:
            with _part_of(journal) as part:
                _copy_of_file(source, part)
                _verify(part, journal)
                kept = _keep(journal)
                part.replace(journal)
                sync_folder(journal.parent)
        finally:
            lock.release()
    return kept


def make_private(path: Path) -> None:
    """Make an empty file that only its owner may read."""
    os.close(os.open(path, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600))


def sync_folder(folder: Path) -> None:
    """Make a new name in a folder last through a power cut, where the system can."""
    if os.name != "posix":
        return
    # Some shares cannot sync a folder; the file itself has been synced.
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def set_rollback_file_aside(journal: Path) -> None:
    """Move away the rollback file of a journal that is gone; it would spoil a new one."""
    left = _rollback_file(journal)
    if left.exists() and not journal.exists():
        left.rename(left.with_name(f"{left.name}.{datetime.now().astimezone():{_STAMP_FORMAT}}"))


def _verify(path: Path, told: Path) -> None:
    if problems := _integrity(path, told):
        sentence = _("{path} is damaged: {reason}. Choose another copy.")
        raise OutsideError(sentence.format(path=told, reason=problems[0]))


def _integrity(path: Path, told: Path) -> list[str]:
    schema.check_header(path)
    database = JournalDatabase(path, writable=False)
    database.path = told
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


@contextmanager
def _refused(path: Path) -> Iterator[None]:
    """Tell what the system refuses as a sentence."""
    try:
        yield
    except OSError as error:
        sentence = _("{path} cannot be written: {reason}.")
        raise OutsideError(sentence.format(path=path, reason=error.strerror or error)) from error


@contextmanager
def _part_of(target: Path) -> Iterator[Path]:
    """Give a private file beside the target that is gone at the end, if it still has its name."""
    part = target.with_name(f"{target.name}.part-{os.getpid()}")
    try:
        make_private(part)
        yield part
    finally:
        with contextlib.suppress(OSError):
            _rollback_file(part).unlink(missing_ok=True)
            part.unlink(missing_ok=True)


def _rollback_file(path: Path) -> Path:
    return path.with_name(path.name + "-journal")


def _copy(database: JournalDatabase, part: Path, told: Path) -> None:
    copy = JournalDatabase(part, create=True)
    copy.path = told
    copy.connect()
    try:
        with telling(told):
            database.connection().backup(copy.connection())
    finally:
        copy.close()
    with part.open("rb+") as file:
        os.fsync(file.fileno())


def _copy_of_file(source: Path, part: Path) -> None:
    """Copy a journal that is not open, and give the copy an identity of its own."""
    database = JournalDatabase(source, writable=False)
    database.connect()
    try:
        _copy(database, part, source)
    finally:
        database.close()
    copy = JournalDatabase(part)
    copy.connect()
    try:
        with copy.atomic():
            copy.execute_sql("INSERT OR REPLACE INTO copy_seen SELECT id, change FROM journal_copy")
            copy.execute_sql("UPDATE journal_copy SET id = ?, change = 0", (str(uuid.uuid4()),))
    finally:
        copy.close()


def _keep(journal: Path) -> Path | None:
    """Give the journal that is about to be replaced a second name, with its rollback file."""
    if not journal.exists():
        set_rollback_file_aside(journal)
        return None
    now = datetime.now().astimezone()
    kept = _replaced_path(journal, now)
    while kept.exists():
        now += timedelta(seconds=1)
        kept = _replaced_path(journal, now)
    # A whole journal is rolled back by opening it; a damaged one keeps what lies beside it.
    with contextlib.suppress(OutsideError):
        _integrity(journal, journal)
    try:
        os.link(journal, kept)
    except OSError:
        shutil.copyfile(journal, kept)
        with kept.open("rb+") as file:
            os.fsync(file.fileno())
    with contextlib.suppress(FileNotFoundError):
        _rollback_file(journal).rename(_rollback_file(kept))
    sync_folder(journal.parent)
    return kept


def _replaced_path(journal: Path, now: datetime) -> Path:
    return journal.with_name(f"{journal.stem}-replaced-{now:{_STAMP_FORMAT}}{journal.suffix}")


def _backup_path(journal: Path, now: datetime, reason: str) -> Path:
    stamp = f"{now:{_STAMP_FORMAT}}" + (f"-{reason}" if reason else "")
    return folder_of(journal) / f"{journal.stem}-{stamp}{journal.suffix}"


def _all(journal: Path) -> list[tuple[datetime, Path]]:
    """Return the backups of this journal with their times; other files are none of ours."""
    folder = folder_of(journal)
    found = []
    for path in folder.iterdir() if folder.is_dir() else ():
        stamp = _STAMP.search(path.stem)
        if stamp is None or path.stem[: stamp.start()] != journal.stem:
            continue
        with contextlib.suppress(ValueError):
            found.append((datetime.strptime(stamp[1], _STAMP_FORMAT), path))
    return [one for one in found if one[1].suffix == journal.suffix]


def _first_of(
    found: Iterable[tuple[datetime, Path]], period: Callable[[datetime], object], count: int
) -> set[Path]:
    first: dict[object, Path] = {}
    for moment, path in found:
        first.setdefault(period(moment), path)
    return set(list(first.values())[:count])
