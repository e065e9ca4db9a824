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
        row: dict[Any, Any] = {"key": key, "content": json.dumps(content)}
        insert = models.Draft.insert({**row, "saved_at": datetime.now(UTC)})
        self._write(insert.on_conflict_replace())

    def drop(self, key: str) -> None:
        """Forget a draft; OutsideError while a long step is being written."""
        self._write(models.Draft.delete().where(models.Draft.key == key))

    def get(self, key: str) -> Draft | None:
        """Return what was being typed under a key."""
        query = models.Draft.select().where(models.Draft.key == key)
        return next((_row(found) for found in query.bind(self.database)), None)

    def all(self, prefix: str) -> list[Draft]:
        """Return the drafts whose key begins so, oldest first."""
        query = models.Draft.select().where(models.Draft.key.startswith(prefix))
        query = query.order_by(models.Draft.saved_at, models.Draft.key)
        return [_row(found) for found in query.bind(self.database)]

    def _write(self, query: Any) -> None:
        # SQLite would wait for the other writer, and the window with it.
        if self._history is not None and self._history.busy:
            raise OutsideError(_("Another change is being written. Try again in a moment."))
        with self.database.atomic():
            query.execute(self.database)


def _row(found: models.Draft) -> Draft:
    return Draft(str(found.key), json.loads(found.content), found.saved_at)
