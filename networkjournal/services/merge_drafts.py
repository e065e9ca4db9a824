# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Bring what is being typed about several things to one of them, inside a step.

A draft speaks of a person in its content, or by its key; those of one kind become one draft.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from networkjournal.domain.note_texts import both
from networkjournal.domain.rows import Contact, Organization
from networkjournal.services.shared_moves import row_of
from networkjournal.store import models as m
from networkjournal.store.history import Step

_Draft = tuple[dict[str, Any], str]  # content, saved_at
_Row = Contact | Organization


def join(step: Step, people: Sequence[int]) -> None:
    """Let all drafts speak of the first of these people; all of them are still as they were."""
    _point(step, people)
    join_notes(step, "contact-notes", [row for each in people if (row := row_of(m.Contact, each))])
    keys = [f"contact-touch:{each}" for each in people]
    drafts = _drafts(step, keys)
    if drafts.keys() - {keys[0]}:
        texts = [content for content, _saved in drafts.values()]
        _put(step, keys[0], drafts, {"text": _joined("text", texts)})


def join_notes(step: Step, kind: str, rows: Sequence[_Row]) -> None:
    """Make one draft of the notes of several, under the first one's key.

    A draft of notes stands in place of what is stored, so it has to hold all of it.
    """
    keys = [f"{kind}:{row.id}" for row in rows]
    drafts = _drafts(step, keys)
    if not drafts:
        return
    texts = [
        {"text": _note(drafts[key][0] if key in drafts else {}, row.notes)}
        for key, row in zip(keys, rows, strict=True)
    ]
    stored = [{"text": row.notes} for row in rows]
    _put(step, keys[0], drafts, {"text": _joined("text", texts), "base": _joined("text", stored)})


def _drafts(step: Step, keys: Sequence[str]) -> dict[str, _Draft]:
    return {key: draft for key in keys if (draft := _draft(step, key))}


def _put(step: Step, key: str, drafts: Mapping[str, _Draft], then: dict[str, str]) -> None:
    for other in drafts.keys() - {key}:
        step.drop_draft(other)
    saved_at = max(saved for _content, saved in drafts.values())
    step.change_draft(key, json.dumps(then), saved_at)


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
