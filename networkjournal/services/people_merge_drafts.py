# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Bring what is being typed about several people to one of them, inside a step.

A draft speaks of a person in its content, or by its key; those of one kind become one draft.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from networkjournal.domain.note_texts import both
from networkjournal.store import models as m
from networkjournal.store.history import Step

_Draft = tuple[dict[str, Any], str]  # content, saved_at
_KINDS = {
    "contact-notes:{id}": ("text",),
    "contact-touch:{id}": ("text",),
}
"""Keys that speak of a person, and what is typed there."""


def join(step: Step, people: Sequence[int]) -> None:
    """Let all drafts speak of the first of these people; the others are still there."""
    _point(step, people)
    found = {row.id: row for row in m.Contact.select().where(m.Contact.id.in_(people))}
    rows = [found[each] for each in people]
    for kind, names in _KINDS.items():
        keys = [kind.format(id=row.id) for row in rows]
        drafts = {key: draft for key in keys if (draft := _draft(step, key))}
        if not drafts.keys() - {keys[0]} and not (drafts and "notes" in kind):
            continue
        contents: list[Mapping[str, Any]] = [drafts[key][0] for key in keys if key in drafts]
        if "notes" in kind:
            # A draft of a note stands in place of what is stored, so it has to hold all of it.
            contents = [
                {"text": _note(drafts[key][0] if key in drafts else {}, row.notes)}
                for key, row in zip(keys, rows, strict=True)
            ]
        for key in drafts.keys() - {keys[0]}:
            step.drop_draft(key)
        then = {name: _joined(name, contents) for name in names}
        if "notes" in kind:
            then["base"] = _joined("text", [{"text": row.notes} for row in rows])
        saved_at = max(saved for _content, saved in drafts.values())
        step.change_draft(keys[0], json.dumps(then), saved_at)


def _note(draft: Mapping[str, Any], stored: str) -> str:
    typed, base = draft.get("text"), draft.get("base")
    if not isinstance(typed, str):
        return stored
    return both(typed, base, stored) if isinstance(base, str) else typed


def _joined(name: str, contents: Sequence[Mapping[str, Any]]) -> str:
    texts = [each for content in contents if isinstance(each := content.get(name), str)]
    once = list({each.strip(): each.strip() for each in texts if each.strip()})
    return "\n\n".join(once)


def _draft(step: Step, key: str) -> _Draft | None:
    sql = "SELECT content, saved_at FROM draft WHERE key = ?"
    found = step.database.execute_sql(sql, (key,)).fetchone()
    content = _content(found[0]) if found else None
    return (content, found[1]) if content is not None else None


def _content(text: str) -> dict[str, Any] | None:
    """Return what a draft holds; None where it cannot be read: it stays as it is."""
    try:
        content = json.loads(text)
    except ValueError:
        return None
    return content if isinstance(content, dict) else None


def _point(step: Step, people: Sequence[int]) -> None:
    """Let what is being typed speak of the one who stays: else it would make the others anew."""
    sql = "SELECT key, content, saved_at FROM draft WHERE content LIKE '%\"contact_id\"%'"
    for key, content, saved_at in step.database.execute_sql(sql).fetchall():
        there = _content(content)
        if there is not None and (then := _pointed(there, people)) != there:
            step.change_draft(key, json.dumps(then), saved_at)


def _pointed(value: Any, people: Sequence[int]) -> Any:
    if isinstance(value, list):
        return [_pointed(each, people) for each in value]
    if not isinstance(value, dict):
        return value
    return {
        name: people[0] if name == "contact_id" and each in people else _pointed(each, people)
        for name, each in value.items()
    }
