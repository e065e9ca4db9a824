# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""One open journal: its file, lock, history, drafts and reader, joined."""

import contextlib
import logging
import os
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from networkjournal import paths
from networkjournal.domain.errors import OutsideError
from networkjournal.domain.settings import Settings
from networkjournal.i18n import _
from networkjournal.store import backup, models, schema, search
from networkjournal.store.database import JournalDatabase
from networkjournal.store.drafts import Drafts
from networkjournal.store.history import History
from networkjournal.store.lock import JournalLock
from networkjournal.store.models import JournalCopy
from networkjournal.store.reader import JournalReader

TRASH_DAYS = 30
_LOG = logging.getLogger(__name__)


class Journal:
    """Be one open journal; close it when done."""

    def __init__(self, database: JournalDatabase, lock: JournalLock | None) -> None:
        self.database = database
        self.path = database.path
        self.writable = lock is not None
        self.reader = JournalReader(database)
        self.history = History(database)
        self.drafts = Drafts(database)
        self._lock = lock

    @classmethod
    def open(cls, path: Path) -> "Journal":
        """Open a journal to read and write; nobody else may have it open."""
        schema.check_header(path)
        lock = JournalLock(path)
        lock.take()
        try:
            database = _connect(path, writable=True)
            try:
                _prove_writable(database)
                _upgrade(database)
                journal = cls(database, lock)
                journal._empty_trash()
            except BaseException:
                database.close()
                raise
        except BaseException:
            lock.release()
            raise
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
        return cls(database, None)

    @classmethod
    def create(cls, path: Path) -> "Journal":
        """Make a new, empty journal and open it; it appears whole or not at all."""
        part = path.with_name(f"{path.name}.new-{os.getpid()}")
        try:
            make_folder(path.parent)
            backup.set_rollback_file_aside(path)
            backup.make_private(part)
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
                part.with_name(part.name + "-journal").unlink(missing_ok=True)
        return cls.open(path)

    def settings(self) -> Settings:
        """Return the settings of this journal."""
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
        """Read one state of the journal throughout, whatever others write meanwhile."""
        self.database.execute_sql("BEGIN")
        try:
            yield
        finally:
            self.database.execute_sql("ROLLBACK")

    def close(self) -> None:
        """Close the file and release the lock."""
        self.disconnect_here()
        if self._lock is not None:
            self._lock.release()

    def _empty_trash(self) -> None:
        """Delete for good what has lain in the trash for 30 days; this is no undo step."""
        oldest = datetime.now(UTC) - timedelta(days=TRASH_DAYS)
        try:
            for model in (models.Meeting, models.Opportunity, models.Contact):
                self._empty_trash_of(model, oldest)
        except OutsideError:
            # A full disk must not keep anybody from reading; the next start tries again.
            _LOG.info("the trash was not emptied")
        self.history.clear()

    def _empty_trash_of(self, model: Any, oldest: datetime) -> None:
        old = [row.id for row in model.select(model.id).where(model.trashed_at < oldest)]
        if old:
            with self.history.step("") as step:
                for row_id in old:
                    step.delete(model, row_id)


def make_folder(folder: Path) -> None:
    """Make a folder that only its owner may enter; leave one that is there as it is."""
    paths.make_private(folder)


def _connect(path: Path, *, writable: bool) -> JournalDatabase:
    database = JournalDatabase(path, writable=writable)
    database.connect()
    database.bind(models.MODELS)
    return database


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
    database = JournalDatabase(part, create=True)
    database.path = path
    database.connect()
    try:
        schema.migrate(database, schema.MIGRATIONS)
        database.bind(models.MODELS)
        JournalCopy.create(id=str(uuid.uuid4()), change=0)
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
    backup.sync_folder(path.parent)


def _upgrade(database: JournalDatabase) -> None:
    version = schema.version_of(database)
    if version == schema.VERSION:
        return
    backup.make(database, datetime.now().astimezone(), reason=f"version{version}")
    schema.migrate(database, schema.MIGRATIONS)
    with database.atomic():
        search.rebuild(database)
