# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Why somebody should hear from you: the last words, an open promise, a tag that you share."""

import json
from collections.abc import Sequence
from typing import Any

from networkjournal.domain.cadence import Slip
from networkjournal.domain.words import MetHow
from networkjournal.store.database import JournalDatabase
from networkjournal.store.fields import DayField

_DAY = DayField()
_OF = "contact_id IN (SELECT value FROM json_each(:ids))"
_PLAIN = (
    "SELECT o.id, o.met_how, (SELECT value FROM contact_email WHERE contact_id = o.id "
    "ORDER BY position, id LIMIT 1), (SELECT value FROM contact_phone WHERE contact_id = o.id "
    "ORDER BY position, id LIMIT 1) FROM contact o "
    "WHERE o.id IN (SELECT value FROM json_each(:ids)) AND o.trashed_at IS NULL"
)
_LAST = f"""
SELECT contact_id, day, words FROM (
SELECT contact_id, "on" AS day, gist AS words, id FROM touch WHERE {_OF} AND gist <> ''
UNION ALL
SELECT t.told_by_id, t."on", t.words, 0 FROM turndown t
JOIN opportunity p ON p.id = t.opportunity_id
WHERE t.told_by_id IN (SELECT value FROM json_each(:ids)) AND t.words <> ''
AND p.trashed_at IS NULL) ORDER BY day, id
"""
_PROMISES = (
    f"SELECT contact_id, text, by_me, due FROM promise WHERE {_OF} AND done_on IS NULL "
    "ORDER BY due IS NULL DESC, due DESC, by_me, id DESC"
)
_SHARED = f"""
SELECT c.contact_id, t.name, p.position FROM contact_tag c
JOIN opportunity_tag x ON x.tag_id = c.tag_id JOIN tag t ON t.id = c.tag_id
JOIN opportunity p ON p.id = x.opportunity_id
WHERE {_OF.replace("contact_id", "c.contact_id")}
AND p.trashed_at IS NULL AND p.ending IS NULL ORDER BY p.id DESC, t.folded DESC
"""
# The last row of each person is the one that counts.


def why(database: JournalDatabase, ids: Sequence[int]) -> list[Slip]:
    """Return the reasons, in the order of the ids; who is gone is left out."""
    params = {"ids": json.dumps(list(ids))}

    def last(statement: str) -> dict[int, Any]:
        found = database.execute_sql(statement, params).fetchall()
        return {row[0]: row[1:] for row in found}

    plain, words, promises, shared = map(last, (_PLAIN, _LAST, _PROMISES, _SHARED))
    return [
        _slip(one, plain[one], words.get(one), promises.get(one), shared.get(one))
        for one in ids
        if one in plain
    ]


def _slip(contact_id: int, plain: Any, words: Any, promise: Any, shared: Any) -> Slip:
    met_how, email, phone = plain
    said, said_on = (words[1], words[0]) if words else ("", None)
    text, by_me, due = promise or ("", 1, None)
    tag, position = shared or ("", "")
    return Slip(
        contact_id=contact_id,
        words=said,
        words_on=_DAY.python_value(said_on),
        promise=text,
        by_me=bool(by_me),
        promise_due=_DAY.python_value(due),
        shared_tag=tag,
        shared_with=position,
        met_how=None if met_how is None else MetHow(met_how),
        email=email or "",
        phone=phone or "",
    )
