# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Which schema version a journal has, and the road to the newest."""

from collections.abc import Callable

from peewee import Database

from networkjournal.domain.errors import OutsideError
from networkjournal.i18n import _
from networkjournal.store.database import APPLICATION_ID, JournalDatabase
from networkjournal.store.migrations import m0001

MIGRATIONS: tuple[Callable[[Database], None], ...] = (m0001.migrate,)
"""One function a version; a list in code, because a bundle has no folder to look into."""

VERSION = len(MIGRATIONS)


def version_of(database: JournalDatabase) -> int:
    """Return the schema version; refuse files of other programs and newer journals."""
    if int(database.application_id) != APPLICATION_ID:
        raise OutsideError(_("{path} is not a journal.").format(path=database.path))
    version = int(database.user_version)
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
