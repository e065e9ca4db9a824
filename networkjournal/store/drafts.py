# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Text that is being typed: kept at once, without undo step or notice.

The one door beside `history.step`; leaving the editor turns the draft into one step.
"""

import json
from datetime import UTC, datetime
from typing import Any

from networkjournal.domain.errors import OutsideError
from networkjournal.domain.rows import Draft
from networkjournal.i18n import _
from networkjournal.store import models
from networkjournal.store.database import JournalDatabase
from networkjournal.store.history import History


class Drafts:
    """Keep and drop drafts of one journal."""

    def __init__(self, database: JournalDatabase, history: History | None = None) -> None:
        self.database = database
        self._history = history

    def keep(self, key: str, content: dict[str, Any]) -> None:
        """Store what has been typed so far; OutsideError while a long step is being written."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        insert = "INSERT OR REPLACE INTO draft (key, content, saved_at) VALUES (?, ?, ?)"
        self._write(insert, key, json.dumps(content), now)

    def drop(self, key: str) -> None:
        """Forget a draft; OutsideError while a long step is being written."""
        self._write("DELETE FROM draft WHERE key = ?", key)

    def get(self, key: str) -> Draft | None:
        """Return what was being typed under a key."""
        query = models.Draft.select().where(models.Draft.key == key)
        return next((_row(found) for found in query.bind(self.database)), None)

    def all(self, prefix: str) -> list[Draft]:
        """Return the drafts whose key begins so, oldest first."""
        query = models.Draft.select().where(models.Draft.key.startswith(prefix))
        query = query.order_by(models.Draft.saved_at, models.Draft.key)
        rows = (_row(found) for found in query.bind(self.database))
        return [row for row in rows if row is not None]

    def _write(self, sql: str, *values: str) -> None:
        # SQLite would wait for the other writer, and the window with it.
        if self._history is not None and self._history.busy:
            raise OutsideError(_("Another change is being written. Try again in a moment."))
        with self.database.atomic():
            self.database.execute_sql(sql, values)


def _row(found: models.Draft) -> Draft | None:
    """Return a draft; None where it cannot be read: it stays, and nothing stops for it."""
    try:
        content = json.loads(found.content)
    except ValueError:
        return None
    return Draft(str(found.key), content, found.saved_at) if isinstance(content, dict) else None
