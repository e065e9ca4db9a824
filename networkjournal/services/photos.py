# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The picture of a person: small, JPEG or PNG; another one is another row.

Knows nothing of how a picture is made small: it is handed the bytes that are to be kept.
"""

from networkjournal.domain.errors import UserError
from networkjournal.i18n import _
from networkjournal.services.plain_photos import plain
from networkjournal.services.shared_moves import row_of
from networkjournal.store import models as m
from networkjournal.store.history import Step
from networkjournal.store.journal import Journal

LARGEST = 512 * 1024
"""Bytes of one picture."""
_STARTS = {b"\xff\xd8\xff": "image/jpeg", b"\x89PNG\r\n\x1a\n": "image/png"}


class Photos:
    """Keep at most one picture of each person, one step each time."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def put(self, contact_id: int, content: bytes) -> None:
        """Keep this picture of a person; one that is there goes."""
        with self._journal.history.step(_("Set a picture")) as step:
            put_photo(step, contact_id, content)

    def remove(self, contact_id: int) -> None:
        """Delete the picture of a person."""
        with self._journal.history.step(_("Remove a picture")) as step:
            _drop(step, contact_id)


def put_photo(step: Step, contact_id: int, content: bytes) -> None:
    """Keep a picture inside a step; the same bytes again change nothing.

    What a camera wrote beside it is left out.
    """
    content = plain(content)
    media = media_of(content)
    if media is None:
        raise UserError(_("This is not a JPEG or PNG picture."))
    if len(content) > LARGEST:
        raise UserError(_("This picture is larger than 512 KB."))
    if row_of(m.Contact, contact_id) is None:
        raise UserError(_("This person was deleted meanwhile."))
    sql = "SELECT content FROM contact_photo WHERE contact_id = ?"
    there = step.database.execute_sql(sql, (contact_id,)).fetchone()
    if there is not None and bytes(there[0]) == content:
        return
    _drop(step, contact_id)
    step.insert(m.ContactPhoto, contact_id=contact_id, media=media, content=content)


def media_of(content: bytes) -> str | None:
    """Return the kind of a picture by its first bytes; None for any other kind of file."""
    return next((kind for start, kind in _STARTS.items() if content.startswith(start)), None)


def _drop(step: Step, contact_id: int) -> None:
    sql = "SELECT id FROM contact_photo WHERE contact_id = ?"
    for (row_id,) in step.database.execute_sql(sql, (contact_id,)).fetchall():
        step.delete(m.ContactPhoto, row_id)
