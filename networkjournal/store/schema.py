# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Which schema version a journal has, and the road to the newest."""

import stat
from collections.abc import Callable
from pathlib import Path

from peewee import Database

from networkjournal.domain.errors import OutsideError
from networkjournal.i18n import _
from networkjournal.store.database import APPLICATION_ID, JournalDatabase
from networkjournal.store.migrations import m0001, m0002, m0003, m0004

MIGRATIONS: tuple[Callable[[Database], None], ...] = (
    m0001.migrate,
    m0002.migrate,
    m0003.migrate,
    m0004.migrate,
)
"""One function a version; a list in code, because a bundle has no folder to look into."""

_MAGIC = b"SQLite format 3\x00"

VERSION = len(MIGRATIONS)


def check_header(path: Path) -> None:
    """Refuse what is surely no journal before SQLite touches it, which may write to it."""
    try:
        head = _head(path)
    except FileNotFoundError:
        raise OutsideError(_("There is no journal at {path}.").format(path=path)) from None
    except OSError as error:
        sentence = _("{path} cannot be read: {reason}.")
        raise OutsideError(sentence.format(path=path, reason=error.strerror)) from error
    if head is None:
        raise OutsideError(_("{path} is a folder, not a journal.").format(path=path))
    if not head:
        raise OutsideError(_("{path} is empty, not a journal.").format(path=path))
    if not head.startswith(_MAGIC):
        sentence = _("{path} is locked with a passphrase, or is not a journal.")
        raise OutsideError(sentence.format(path=path))
    if head[68:72] != APPLICATION_ID.to_bytes(4, "big"):
        sentence = _("{path} is not a journal. It belongs to another program.")
        raise OutsideError(sentence.format(path=path))


def is_journal(path: Path) -> bool:
    """Tell whether a file is a journal, or says so by its name; a locked one shows no more."""
    head = _head(path)
    ours = APPLICATION_ID.to_bytes(4, "big")
    is_ours = head is not None and head.startswith(_MAGIC) and head[68:72] == ours
    return is_ours or (bool(head) and path.suffix.lower() == ".njournal")


def _head(path: Path) -> bytes | None:
    """Return the first bytes of a file; None for a folder or a device, which is not opened."""
    if not stat.S_ISREG(path.stat().st_mode):
        return None
    with path.open("rb") as file:
        return file.read(100)


def version_of(database: JournalDatabase) -> int:
    """Return the schema version; refuse files of other programs and newer journals."""
    version = int(database.user_version)
    if int(database.application_id) != APPLICATION_ID or version < 1:
        raise OutsideError(_("{path} is not a journal.").format(path=database.path))
    if version > VERSION:
        sentence = _("{path} was written by a newer version of Network Journal. Update it here.")
        raise OutsideError(sentence.format(path=database.path))
    return version


def migrate(database: JournalDatabase, migrations: tuple[Callable[[Database], None], ...]) -> None:
    """Bring the journal to the newest version, each step together with its number."""
    for number in range(int(database.user_version), len(migrations)):
        with database.atomic():
            migrations[number](database)
            database.application_id = APPLICATION_ID
            database.user_version = number + 1
