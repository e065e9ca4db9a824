# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""One open journal: its file, lock, history, drafts and reader, joined."""

import contextlib
import logging
import os
import uuid
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from functools import cached_property
from pathlib import Path
from threading import get_ident
from typing import TYPE_CHECKING, Any

from networkjournal import paths
from networkjournal.domain.errors import OutsideError
from networkjournal.i18n import _
from networkjournal.store import backup, files, schema
from networkjournal.store.database import JournalDatabase
from networkjournal.store.lock import JournalLock

if TYPE_CHECKING:
    from networkjournal.domain.settings import Settings
    from networkjournal.store.drafts import Drafts
    from networkjournal.store.history import History
    from networkjournal.store.reader import JournalReader

TRASH_DAYS = 30
_LOG = logging.getLogger(__name__)


class Journal:
    """Be one open journal; close it when done."""

    def __init__(self, database: JournalDatabase, lock: JournalLock | None) -> None:
        self.database = database
        self.path = database.path
        self.writable = lock is not None
        self.listeners: list[Callable[[frozenset[str]], None]] = []
        self._lock, self._bound = lock, False

    @classmethod
    def open(cls, path: Path, *, take_over: bool = False, late: bool = False) -> "Journal":
        """Open a journal to read and write; HeldError where somebody else has it open.

        `take_over` opens it all the same where that error is `mine`. Writing in the thread that
        opens it never waits long for others. `late` leaves `bind` to the first use.
        """
        schema.check_header(path)
        lock = JournalLock(path)
        lock.take(force=take_over)
        try:
            database = _connect(path, writable=True)
            try:
                _prove_writable(database)
                _upgrade(database)
                journal = cls(database, lock)
                _clear_left(path)
            except BaseException:
                database.close()
                raise
        except BaseException:
            lock.release()
            raise
        if not late:
            journal.bind()
        return journal

    @classmethod
    def open_to_read(cls, path: Path) -> "Journal":
        """Open a journal without a lock; nothing can be changed."""
        schema.check_header(path)
        database = _connect(path, writable=False)
        try:
            _refuse_older(database)
        except BaseException:
            database.close()
            raise
        journal = cls(database, None)
        journal.bind()
        return journal

    @classmethod
    def create(cls, path: Path) -> "Journal":
        """Make a new, empty journal and open it; it appears whole or not at all."""
        part = path.with_name(f"{path.name}.new-{os.getpid()}")
        try:
            make_folder(path.parent)
            backup.set_rollback_file_aside(path)
            files.make_private(part)
            _make(part, path)
            _give_name(part, path)
        except OSError as error:
            sentence = _("{path} cannot be made: {reason}.")
            raise OutsideError(
                sentence.format(path=path, reason=error.strerror or error)
            ) from error
        finally:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)
                files.rollback_file(part).unlink(missing_ok=True)
        return cls.open(path)

    def bind(self) -> None:
        """Load the tables, and let this journal answer what does not say which journal it asks.

        The last one bound answers. It takes a while, and a window shows without.
        """
        if not self._bound:
            from networkjournal.store import models  # noqa: PLC0415

            self.database.bind(models.MODELS)
            self._bound = True

    @cached_property
    def history(self) -> "History":
        """Return what changes this journal; it tells `listeners`."""
        from networkjournal.store.history import History  # noqa: PLC0415

        self.bind()
        history = History(self.database)
        history.listeners = self.listeners
        return history

    @cached_property
    def reader(self) -> "JournalReader":
        """Return what reads this journal; loaded when first wanted, as a window shows before."""
        from networkjournal.store.reader import JournalReader  # noqa: PLC0415

        self.bind()
        return JournalReader(self.database)

    @cached_property
    def drafts(self) -> "Drafts":
        """Return what keeps the text that is being typed."""
        from networkjournal.store.drafts import Drafts  # noqa: PLC0415

        return Drafts(self.database, self.history)

    def settings(self) -> "Settings":
        """Return the settings of this journal."""
        from networkjournal.domain.settings import Settings  # noqa: PLC0415

        return Settings.read(self.reader.settings())

    def connect_here(self) -> None:
        """Open a connection for the thread that calls."""
        self.database.connect(reuse_if_open=True)

    def disconnect_here(self) -> None:
        """Close the connection of the thread that calls."""
        if not self.database.is_closed():
            self.database.close()

    @contextlib.contextmanager
    def snapshot(self) -> Iterator[None]:
        """Read one state of the journal throughout; others write meanwhile without waiting."""
        with self.database.copied():
            yield

    def close(self) -> None:
        """Close the file and release the lock."""
        self.disconnect_here()
        if self._lock is not None:
            self._lock.release()

    def empty_trash(self, now: datetime) -> None:
        """Delete for good what has lain in the trash for 30 days; this cannot be undone.

        Only after today's backup, and only what an earlier day's backup holds in its trash too:
        a clock that runs ahead must cost nothing. While a step can be undone, nothing is deleted.
        `now` is aware.
        """
        try:
            saved = backup.newest(self.path, now)
            before = backup.earlier(self.path, now)
            if before is not None and saved is not None and saved.date() == now.date():
                self._empty_trash(now - timedelta(days=TRASH_DAYS), _trashed_in(before))
        except OutsideError:
            # A full disk must not keep anybody from working; tomorrow tries again.
            _LOG.info("the trash was not emptied")

    def _empty_trash(self, oldest: datetime, saved: frozenset[str]) -> None:
        from networkjournal.store.purge import forget  # noqa: PLC0415

        with self.history.sweep() as step:
            if self.history.undo_label or self.history.redo_label:
                return
            gone = []
            for model in _in_trash():
                query = model.select(model.id, model.uuid).where(model.trashed_at < oldest)
                for row in list(query):
                    if row.uuid in saved:
                        step.delete(model, row.id)
                        gone.append(row.uuid)
            if gone:
                forget(step, gone)


def make_folder(folder: Path) -> None:
    """Make a folder that only its owner may enter; leave one that is there as it is."""
    paths.make_private(folder)


def _connect(path: Path, *, writable: bool) -> JournalDatabase:
    database = JournalDatabase(path, writable=writable)
    database.connect()
    database.hasty_thread = get_ident()
    return database


def _in_trash() -> tuple[Any, ...]:
    from networkjournal.store import models  # noqa: PLC0415

    return models.Meeting, models.Opportunity, models.Contact


def _trashed_in(path: Path) -> frozenset[str]:
    """Return the identities of what lay in the trash of a backup."""
    database = JournalDatabase(path, writable=False)
    database.connect()
    try:
        asked = " UNION ALL ".join(
            f"SELECT uuid FROM {model._meta.table_name} WHERE trashed_at IS NOT NULL"
            for model in _in_trash()
        )
        return frozenset(row[0] for row in database.execute_sql(asked).fetchall())
    finally:
        database.close()


def _clear_left(path: Path) -> None:
    whole = path.resolve()
    files.clear_left(whole.name, whole.parent)
    files.clear_left(path.stem, backup.folder_of(path))


def _refuse_older(database: JournalDatabase) -> None:
    if schema.version_of(database) < schema.VERSION:
        sentence = _("{path} is of an older version. Open it once in the window first.")
        raise OutsideError(sentence.format(path=database.path))


def _prove_writable(database: JournalDatabase) -> None:
    """Write and roll back: SQLite opens what it may only read without a word."""
    with database.atomic() as transaction:
        database.user_version = int(database.user_version)
        transaction.rollback()


def _make(part: Path, path: Path) -> None:
    from networkjournal.store import models  # noqa: PLC0415

    database = JournalDatabase(part, create=True)
    database.path = path
    database.connect()
    try:
        schema.migrate(database, schema.MIGRATIONS)
        database.bind(models.MODELS)
        models.JournalCopy.create(id=str(uuid.uuid4()), change=0)
    finally:
        database.close()


def _give_name(part: Path, path: Path) -> None:
    """Name the finished file; a journal that is there already is never replaced."""
    try:
        os.link(part, path)
    except FileExistsError:
        raise
    except OSError:
        if path.exists():
            raise
        part.rename(path)
    files.sync_folder(path.parent)


def _upgrade(database: JournalDatabase) -> None:
    version = schema.version_of(database)
    if version == schema.VERSION:
        return
    backup.make(database, datetime.now().astimezone(), reason=f"version{version}")
    schema.migrate(database, schema.MIGRATIONS)
