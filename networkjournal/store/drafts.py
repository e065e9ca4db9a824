# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Text that is being typed: kept at once, without undo step or notice.

The one door beside `history.step`; leaving the editor turns the draft into one step.
"""

import json
from datetime import UTC, datetime
from typing import Any

from networkjournal.domain.rows import Draft
from networkjournal.store import models


class Drafts:
    """Keep and drop drafts of one journal."""

    def __init__(self, database: Any) -> None:
        self.database = database

    def keep(self, key: str, content: dict[str, Any]) -> None:
        """Store what has been typed so far."""
        with self.database.atomic():
            row: dict[Any, Any] = {"key": key, "content": json.dumps(content)}
            models.Draft.insert(
                {**row, "saved_at": datetime.now(UTC)}
            ).on_conflict_replace().execute()

    def drop(self, key: str) -> None:
        """Forget a draft."""
        with self.database.atomic():
            models.Draft.delete().where(models.Draft.key == key).execute()

    def get(self, key: str) -> Draft | None:
        """Return what was being typed under a key."""
        found = models.Draft.get_or_none(models.Draft.key == key)
        return None if found is None else _row(found)

    def all(self, prefix: str) -> list[Draft]:
        """Return the drafts whose key begins so, oldest first."""
        query = models.Draft.select().where(models.Draft.key.startswith(prefix))
        return [_row(found) for found in query.order_by(models.Draft.saved_at, models.Draft.key)]


def _row(found: models.Draft) -> Draft:
    return Draft(str(found.key), json.loads(found.content), found.saved_at)
