# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What goes for good with the rows of the trash: what was typed about them, and unborne tags."""

import json
from collections.abc import Iterable

from networkjournal.store import models
from networkjournal.store.step import Step

_DRAFTS = (
    ("meeting", "notes:{}"),
    ("meeting", "write-up:{}"),
    ("opportunity", "turndown-aside:{}"),
    ("turndown", "turndown:{}"),
    ("letter", "letter:{}"),
)
"""Keys of drafts by the id of a row; that of a letter in between has the uuid."""

_BARE = """
SELECT id FROM tag WHERE id NOT IN (SELECT tag_id FROM opportunity_tag)
AND id NOT IN (SELECT tag_id FROM contact_tag)
"""
"""Says in SQL which tags neither an opportunity nor a person bears."""


def forget(step: Step, uuids: Iterable[str]) -> None:
    """Drop the drafts about what a step deleted, and the tags that nothing bears any more.

    `uuids` are those of the deleted rows; what belonged to them is found by itself.
    """
    for uuid in uuids:
        step.drop_draft(f"nudge:{uuid}")
    for table, key in _DRAFTS:
        touched = {image.id for image in step.images if image.table == table}
        sql = f'SELECT id FROM "{table}" WHERE id IN (SELECT value FROM json_each(?))'
        found = step.database.execute_sql(sql, (json.dumps(sorted(touched)),)).fetchall()
        for row_id in sorted(touched - {row[0] for row in found}):
            step.drop_draft(key.format(row_id))
    for row in step.database.execute_sql(_BARE).fetchall():
        step.delete(models.Tag, row[0])
