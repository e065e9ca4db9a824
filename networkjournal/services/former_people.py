# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Under which id a person is found who was merged while a form was open that names them.

An id is never given twice in one copy of the journal, and means nobody in another copy; so an
alias that holds both tells who somebody became. Undo of the merge takes the alias away again.
"""

from collections.abc import Sequence

from networkjournal.domain import rows
from networkjournal.domain.errors import UserError
from networkjournal.i18n import _
from networkjournal.services.shared_moves import row_of
from networkjournal.store import models as m

_MARK = "merged:"


def aliases_of(ids: Sequence[int]) -> list[str]:
    """Return by what people are found again once they are merged into somebody."""
    copy = m.JournalCopy.select(m.JournalCopy.id).scalar()
    return [f"{_MARK}{copy}:{each}" for each in ids]


def is_alias(uid: str) -> bool:
    """Tell what is kept here from the names that files have for people."""
    return uid.startswith(_MARK)


def id_now(contact_id: int | None) -> int | None:
    """Return the id of a person as the journal knows them now; None where they are gone."""
    if contact_id is None or row_of(m.Contact, contact_id) is not None:
        return contact_id
    (alias,) = aliases_of([contact_id])
    found = m.ContactAlias.select(m.ContactAlias.contact_id).where(m.ContactAlias.uid == alias)
    became: int | None = found.scalar()
    return became


def person_there(contact_id: int) -> rows.Contact:
    """Return a person as the journal knows them now, also in the trash; UserError where gone."""
    found: rows.Contact | None = row_of(m.Contact, id_now(contact_id))
    if found is None:
        raise UserError(_("This person was deleted meanwhile."))
    return found
