# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The connection to a journal file: one driver, its settings, and its failures in words."""

import logging
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import get_ident
from time import monotonic
from typing import Any

import peewee

from networkjournal.domain.errors import OutsideError
from networkjournal.i18n import _

try:
    from playhouse.sqlcipher_ext import SqlCipherDatabase as _Driver
    from sqlcipher3 import dbapi2 as _sqlite

    CAN_LOCK = True
except ImportError:  # no wheel for this platform: everything works but locking a journal
    from peewee import SqliteDatabase as _Driver

    _sqlite = sqlite3
    CAN_LOCK = False

APPLICATION_ID = 0x4E4A4E4C
"""`NJNL`, in the header of every journal."""

_PATIENCE, _HASTE = 5000, 300
"""Milliseconds for which reading, and writing in a window's thread, waits for others."""

_LOG = logging.getLogger(__name__)
_FAILURES = (peewee.DatabaseError, _sqlite.Error)
_PAGES, _PAUSE, _WAIT = 1_000, 0.02, 5  # pages in a lot, and seconds
_BUSY, _LOCKED, _READONLY, _IOERR, _CORRUPT, _FULL, _CANTOPEN, _NOTADB = 5, 6, 8, 10, 11, 13, 14, 26
_INTERRUPT = 9
_BETWEEN = 20_000  # SQLite's small steps: some milliseconds


_WORDS = {
    "database is locked": _BUSY,
    "interrupted": _INTERRUPT,
    "attempt to write a readonly database": _READONLY,
    "disk I/O error": _IOERR,
    "database disk image is malformed": _CORRUPT,
    "database or disk is full": _FULL,
    "unable to open database file": _CANTOPEN,
    "file is not a database": _NOTADB,
}
"""What SQLite says, for the one call that gives no code: the driver's `backup`."""


class _Patience:
    """Give up on a file that another program keeps to itself; the driver would wait for ever."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._since: float | None = None

    def __call__(self, status: int, _remaining: int, _pages: int) -> None:
        """Look at how one lot of pages went."""
        if status & 0xFF not in (_BUSY, _LOCKED):
            self._since = None
            return
        now = monotonic()
        self._since = now if self._since is None else self._since
        if now - self._since > _WAIT and (sentence := _sentence(_BUSY)):
            raise OutsideError(sentence.format(path=self._path))


class _Cursor(_sqlite.Cursor):  # type: ignore[misc]  # the driver has no types
    """Fetch rows; a damaged page shows only when its row is fetched."""

    path: Path

    def fetchone(self) -> Any:
        """Return the next row."""
        try:
            return super().fetchone()
        except _sqlite.Error as error:
            _tell(error, self.path)
            raise

    def fetchall(self) -> Any:
        """Return all rows."""
        try:
            return super().fetchall()
        except _sqlite.Error as error:
            _tell(error, self.path)
            raise


class JournalDatabase(_Driver):  # type: ignore[misc]  # peewee has no types
    """Run SQL on one journal file and tell its failures as plain sentences.

    One that is not writable still opens the file for writing where that is allowed: only so
    can SQLite roll back what a killed program left half done. Statements that write fail.
    In the thread `hasty_thread`, a window's, writing does not wait for others as reading does.
    """

    def __init__(self, path: Path, *, writable: bool = True, create: bool = False) -> None:
        self.path = path
        self.writable = writable
        self.hasty_thread = 0
        pragmas: dict[str, Any] = {"cipher_log_level": "NONE"} if CAN_LOCK else {}
        pragmas |= {"foreign_keys": 1, "synchronous": "FULL", "query_only": int(not writable)}
        # A spilled cache would lock readers out while a long step is being written.
        pragmas["cache_spill"] = 0
        super().__init__(
            f"{path.absolute().as_uri()}?mode={'rwc' if create else 'rw'}",
            pragmas=pragmas,
            uri=True,
            lock_type="IMMEDIATE",
            autoconnect=False,
            timeout=_PATIENCE / 1000,
        )

    def connect(self, reuse_if_open: bool = False) -> bool:
        """Open the connection of this thread."""
        with telling(self.path):
            return bool(super().connect(reuse_if_open))

    def cursor(self) -> Any:
        """Return a cursor whose failures are told."""
        found = self.connection().cursor(_Cursor)
        found.path = self.path
        return found

    def execute_sql(self, sql: str, params: Any = None) -> Any:
        """Run one statement."""
        with telling(self.path):
            return super().execute_sql(sql, params)

    def execute_many(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """Run one statement for each row."""
        with telling(self.path), peewee.__exception_wrapper__:  # type: ignore[attr-defined]
            self.connection().executemany(sql, rows)

    def stop_when(self, asked: Callable[[], bool]) -> None:
        """Ask again and again while statements of this thread's run; a yes ends the one that does.

        The transaction is rolled back, and whoever ran the statement hears a sentence.
        """
        self.connection().set_progress_handler(asked, _BETWEEN)

    def copy_into(self, connection: Any) -> None:
        """Fill another connection's file with all that is here."""
        patience = _Patience(self.path)
        with telling(self.path):
            # Between two lots of pages the file is let go.
            self.connection().backup(connection, pages=_PAGES, progress=patience, sleep=_PAUSE)

    @contextmanager
    def copied(self) -> Iterator[None]:
        """Let this thread read a copy in memory meanwhile; whoever writes is not kept waiting."""
        original = self.connection()
        copy = _sqlite.connect(":memory:", isolation_level=None)
        try:
            self.copy_into(copy)
            self._add_conn_hooks(copy)
            self._state.set_connection(copy)
            yield
        finally:
            self._state.set_connection(original)
            copy.close()

    def begin(self, lock_type: str | None = None) -> None:
        """Begin a transaction, the only writer from its start."""
        if not self.writable:
            sentence = _("{path} is open to read only, so nothing can be changed in it.")
            raise OutsideError(sentence.format(path=self.path))
        self._wait(_HASTE if get_ident() == self.hasty_thread else _PATIENCE)
        try:
            with telling(self.path):
                super().begin(lock_type)
        except BaseException:
            self._wait(_PATIENCE)
            raise

    def commit(self) -> Any:
        """Commit; what the disk refuses is told as a sentence."""
        with telling(self.path):
            done = super().commit()
        self._wait(_PATIENCE)
        return done

    def rollback(self) -> None:
        """Roll back, where SQLite has not done so by itself (it does when the disk fails)."""
        if self.connection().in_transaction:
            super().rollback()
        self._wait(_PATIENCE)

    def _wait(self, milliseconds: int) -> None:
        """Say how long this connection waits for others; only a window's ever hurries."""
        if get_ident() == self.hasty_thread:
            self.connection().execute(f"PRAGMA busy_timeout = {milliseconds}")


@contextmanager
def telling(path: Path) -> Iterator[None]:
    """Turn the driver's failures about the file into sentences; a wrong statement is a bug."""
    try:
        yield
    except _FAILURES as error:
        _tell(error, path)
        raise
    except UnicodeDecodeError as error:
        # What SQLite says of damage may name a table whose name is damaged too.
        raise OutsideError((_sentence(_CORRUPT) or "").format(path=path)) from error


def _tell(error: BaseException, path: Path) -> None:
    original = getattr(error, "orig", None) or error
    # sqlcipher3 gives the first byte of the code only, sqlite3 all of it.
    code = int(getattr(original, "sqlite_errorcode", 0) or _WORDS.get(str(original), 0)) & 0xFF
    sentence = _readonly_sentence(path) if code == _READONLY else _sentence(code)
    if sentence is not None:
        _LOG.info("the journal file refused: code %s", code)
        raise OutsideError(sentence.format(path=path)) from error


def _sentence(code: int) -> str | None:
    busy = _("{path} is in use by another program just now. Try again in a moment.")
    return {
        _BUSY: busy,
        _LOCKED: busy,
        _INTERRUPT: _("This was stopped; nothing was changed."),
        _IOERR: _(
            "The disk that holds {path} did not answer. "
            "Check that it is still there, and that your share of it is not used up."
        ),
        _CORRUPT: _("{path} is damaged. Restore a backup from the folder beside it."),
        _FULL: _("The disk that holds {path} is full, so nothing was saved. Make some room."),
        _CANTOPEN: _("{path} cannot be opened. Check that its folder is still there and yours."),
        _NOTADB: _("{path} is locked with a passphrase, or is not a journal."),
    }.get(code)


def _readonly_sentence(path: Path) -> str:
    if not path.exists():
        return _("{path} was moved or deleted while it was open. Close it and open it again.")
    if path.with_name(path.name + "-journal").exists():
        return _("{path} was left half written. Copy it with the file {path}-journal and open it.")
    return _("{path} can only be read here, so nothing was saved. Copy it to a folder of yours.")


def sqlite_version() -> str:
    """Return the version of SQLite in use, such as `3.53.4`."""
    version: tuple[int, ...] = JournalDatabase.server_version
    return ".".join(map(str, version))
