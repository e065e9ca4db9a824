# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The connection to a journal file: one driver, its settings, and its failures in words."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import peewee

from networkjournal.domain.errors import OutsideError
from networkjournal.i18n import _

try:
    from playhouse.sqlcipher_ext import SqlCipherDatabase as _Driver

    CAN_LOCK = True
except ImportError:  # no wheel for this platform: everything works but locking a journal
    from peewee import SqliteDatabase as _Driver

    CAN_LOCK = False

APPLICATION_ID = 0x4E4A4E4C
"""`NJNL`, in the header of every journal."""

_LOG = logging.getLogger(__name__)
_BUSY, _LOCKED, _READONLY, _IOERR, _CORRUPT, _FULL, _CANTOPEN, _NOTADB = 5, 6, 8, 10, 11, 13, 14, 26


class JournalDatabase(_Driver):  # type: ignore[misc]  # peewee has no types
    """Run SQL on one journal file and tell its failures as plain sentences."""

    def __init__(self, path: Path, *, writable: bool = True, create: bool = False) -> None:
        self.path = path
        mode = "rwc" if create else "rw" if writable else "ro"
        pragmas = {"foreign_keys": 1, "synchronous": "FULL", "query_only": int(not writable)}
        if CAN_LOCK:
            pragmas = {"cipher_log_level": "NONE", **pragmas}
        super().__init__(
            f"{path.absolute().as_uri()}?mode={mode}",
            pragmas=pragmas,
            uri=True,
            lock_type="IMMEDIATE",
            autoconnect=False,
        )

    def connect(self, reuse_if_open: bool = False) -> bool:
        """Open the connection of this thread."""
        with telling(self.path):
            return bool(super().connect(reuse_if_open))

    def execute_sql(self, sql: str, params: Any = None) -> Any:
        """Run one statement."""
        with telling(self.path):
            return super().execute_sql(sql, params)

    def commit(self) -> Any:
        """Commit; what the disk refuses is told as a sentence."""
        with telling(self.path):
            return super().commit()


@contextmanager
def telling(path: Path) -> Iterator[None]:
    """Turn the driver's failures about the file into sentences; a wrong statement is a bug."""
    try:
        yield
    except peewee.DatabaseError as error:
        sentence = _sentence(_code(error), path)
        if sentence is None:
            raise
        _LOG.info("the journal file refused: code %s", _code(error))
        raise OutsideError(sentence) from error


def _code(error: BaseException) -> int:
    original = getattr(error, "orig", None) or error
    return int(getattr(original, "sqlite_errorcode", 0) or 0) & 0xFF


def _sentence(code: int, path: Path) -> str | None:
    sentences = {
        _BUSY: _("{path} is in use by another program just now. Try again in a moment."),
        _LOCKED: _("{path} is in use by another program just now. Try again in a moment."),
        _READONLY: _(
            "{path} can only be read here, so nothing was saved. Copy it to a folder of yours."
        ),
        _IOERR: _("The disk that holds {path} did not answer. Check that it is still there."),
        _CORRUPT: _("{path} is damaged. Restore a backup from the folder beside it."),
        _FULL: _("The disk that holds {path} is full, so nothing was saved. Make some room."),
        _CANTOPEN: _("{path} cannot be opened. Check that its folder is still there and yours."),
        _NOTADB: _("{path} is locked with a passphrase, or is not a journal."),
    }
    found = sentences.get(code)
    return None if found is None else found.format(path=path)
