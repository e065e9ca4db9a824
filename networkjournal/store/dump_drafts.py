# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The turndowns that were put off, as `.json` holds them: their drafts, with uuids for ids.

Knows of a draft's content only which names stand for ids; whoever reads it looks at the rest.
"""

import json
from collections.abc import Callable, Container, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from networkjournal.store.database import JournalDatabase
from networkjournal.store.history import Step

_KEY = "turndown:"
_TABLES = {
    "turndown_id": "turndown",
    "ask_id": "ask",
    "meeting_id": "meeting",
    "opportunity_id": "opportunity",
    "contact_id": "contact",
    "link_id": "interviewer",
}
_MAY_BE_NONE = {"opportunity_id", "contact_id"}
"""The others are 0 where there is no row."""
_AT_HOME = "filled"
"""What the journal said at home when the draft was filled: it names ids, and means nothing here."""
_DEEPEST = 20


def dump(
    database: JournalDatabase, uuids: Mapping[str, Mapping[int, str]]
) -> Iterator[dict[str, Any]]:
    """Give the drafts of recorded turndowns; what is only being typed stays at home."""
    sql = "SELECT key, content, saved_at FROM draft WHERE key LIKE 'turndown:%' ORDER BY key"
    for key, content, saved_at in database.execute_sql(sql).fetchall():
        number = key.removeprefix(_KEY)
        turndown = uuids["turndown"].get(int(number)) if number.isdecimal() else None
        values = json.loads(content)
        if turndown is not None and isinstance(values, dict):
            values.pop(_AT_HOME, None)

            def named(name: str, row_id: Any) -> str | None:
                return uuids[_TABLES[name]].get(row_id)

            yield {"turndown": turndown, "saved_at": saved_at, "content": _swap(values, named)}


def load(
    step: Step, drafts: Any, ids: Mapping[str, Mapping[str, int]], known: Container[str]
) -> None:
    """Keep the drafts of turndowns that were not `known` here; raise where one makes no sense."""
    if not isinstance(drafts, list):
        raise TypeError

    def here(name: str, uuid: Any) -> int | None:
        known = ids[_TABLES[name]].get(uuid) if isinstance(uuid, str) else None
        return known or (None if name in _MAY_BE_NONE else 0)

    for draft in drafts:
        turndown, content = draft["turndown"], draft["content"]
        saved_at = datetime.fromisoformat(draft["saved_at"]).astimezone(UTC)
        if not isinstance(content, dict):
            raise TypeError
        key = f"{_KEY}{ids['turndown'][turndown]}"
        if turndown not in known:
            step.put_draft(
                key, json.dumps(_swap(content, here)), saved_at.isoformat(timespec="seconds")
            )


def _swap(value: Any, change: Callable[[str, Any], Any], depth: int = 0) -> Any:
    """Return the value with what stands for a row under another name."""
    if depth > _DEEPEST:
        raise ValueError
    if isinstance(value, list):
        return [_swap(each, change, depth + 1) for each in value]
    if not isinstance(value, dict):
        return value
    return {
        name: change(name, each) if name in _TABLES else _swap(each, change, depth + 1)
        for name, each in value.items()
    }
