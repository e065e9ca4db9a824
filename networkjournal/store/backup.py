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
from networkjournal.store.files import make_private, rollback_file, sync_folder
from networkjournal.store.lock import JournalLock

DAILY, WEEKLY, MONTHLY = 7, 4, 12
MOST_BYTES = 500_000_000
FEWEST = 3
_STAMP = re.compile(r"-(\d{8}-\d{6})(?:-\w+)?$", re.ASCII)
_STAMP_FORMAT = "%Y%m%d-%H%M%S"
_Backups = list[tuple[datetime, Path]]


def folder_of(journal: Path) -> Path:
    """Return where the backups of a journal lie."""
    return journal.with_name(journal.stem + ".backups")


def copy_to(database: JournalDatabase, target: Path) -> None:
    """Write a verified copy; the target appears whole or not at all, and is replaced if there.

    A journal that somebody has open is never replaced.
    """
    with _refused(target):
        # What a link points to is replaced, not the link.
        target = target.resolve()
        if target.exists() and target.samefile(database.path):
            raise OutsideError(_("{path} is the journal itself.").format(path=target))
        with _held(target, wanted=target.is_file()), _part_of(target) as part:
            _copy(database, part, target)
            _verify(part, target)
            _set_aside(rollback_file(target))
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
    rotate(database.path, now)
    return target


def newest(journal: Path, now: datetime | None = None) -> datetime | None:
    """Return when the newest backup was made; one of the future only where there is no other."""
    past, future = _by_clock(journal, now)
    return next((moment for moment, _path in [*past, *future]), None)


def earlier(journal: Path, now: datetime) -> Path | None:
    """Return the newest backup of a day before today."""
    past, _future = _by_clock(journal, now)
    return next((path for moment, path in past if moment.date() < now.date()), None)


def rotate(journal: Path, now: datetime | None = None) -> None:
    """Drop the backups that neither a day, a week nor a month keeps, and what is too much.

    A clock was wrong once where backups are of the future. They and the others are kept by the
    same rule, each for themselves, so that neither a clock that was ahead nor one that is behind
    pushes good backups out.
    """
    past, future = _by_clock(journal, now)
    found = [*past, *future]
    kept = {path for _moment, path in found[:FEWEST]} | _lasting(past) | _lasting(future)
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
        # Where a link names the journal, the link stays.
        journal = journal.resolve()
        verify(source)
        if journal.exists() and journal.samefile(source):
            raise OutsideError(_("{path} is the journal itself.").format(path=source))
        paths.make_private(journal.parent)
        with _held(journal), _part_of(journal) as part:
            _copy_of_file(source, part)
            _verify(part, journal)
            kept = _keep(journal)
            part.replace(journal)
            sync_folder(journal.parent)
    return kept


def set_rollback_file_aside(journal: Path) -> None:
    """Move away the rollback file of a journal that is gone; it would spoil a new one."""
    if not journal.exists():
        _set_aside(rollback_file(journal))


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
    except (OSError, RuntimeError) as error:  # the latter: links that run in a circle
        sentence = _("{path} cannot be written: {reason}.")
        reason = getattr(error, "strerror", None) or error
        raise OutsideError(sentence.format(path=path, reason=reason)) from error


@contextmanager
def _held(journal: Path, *, wanted: bool = True) -> Iterator[None]:
    """Hold the lock of a file that is about to be replaced; raise who has it open."""
    lock = JournalLock(journal)
    if wanted:
        lock.take()
    try:
        yield
    finally:
        lock.release()


def _set_aside(left: Path) -> None:
    """Move away what would spoil a new file beside it; it may be somebody's only one."""
    if left.exists():
        left.rename(left.with_name(f"{left.name}.{datetime.now().astimezone():{_STAMP_FORMAT}}"))


@contextmanager
def _part_of(target: Path) -> Iterator[Path]:
    """Give a private file beside the target that is gone at the end, if it still has its name."""
    part = target.with_name(f"{target.name}.part-{os.getpid()}")
    try:
        make_private(part)
        yield part
    finally:
        with contextlib.suppress(OSError):
            rollback_file(part).unlink(missing_ok=True)
            part.unlink(missing_ok=True)


def _copy(database: JournalDatabase, part: Path, told: Path) -> None:
    copy = JournalDatabase(part, create=True)
    copy.path = told
    copy.connect()
    try:
        with telling(told):
            database.copy_into(copy.connection())
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
        rollback_file(journal).rename(rollback_file(kept))
    sync_folder(journal.parent)
    return kept


def _replaced_path(journal: Path, now: datetime) -> Path:
    return journal.with_name(f"{journal.stem}-replaced-{now:{_STAMP_FORMAT}}{journal.suffix}")


def _backup_path(journal: Path, now: datetime, reason: str) -> Path:
    stamp = f"{now:{_STAMP_FORMAT}}" + (f"-{reason}" if reason else "")
    return folder_of(journal) / f"{journal.stem}-{stamp}{journal.suffix}"


def _all(journal: Path) -> _Backups:
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


def _by_clock(journal: Path, now: datetime | None) -> tuple[_Backups, _Backups]:
    """Return the backups that can be, and those of the future, newest first."""
    latest = (now or datetime.now().astimezone()).replace(tzinfo=None) + timedelta(days=1)
    found = sorted(_all(journal), reverse=True)
    return [one for one in found if one[0] <= latest], [one for one in found if one[0] > latest]


def _lasting(found: _Backups) -> set[Path]:
    return (
        _first_of(found, lambda moment: moment.date(), DAILY)
        | _first_of(found, lambda moment: moment.isocalendar()[:2], WEEKLY)
        | _first_of(found, lambda moment: (moment.year, moment.month), MONTHLY)
    )


def _first_of(
    found: Iterable[tuple[datetime, Path]], period: Callable[[datetime], object], count: int
) -> set[Path]:
    first: dict[object, Path] = {}
    for moment, path in found:
        first.setdefault(period(moment), path)
    return set(list(first.values())[:count])
