# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own how somebody who was merged is known again, of whom a file has no address and no UID.

Such a card is told by all that stands on it. That it once was this person is kept as one more
alias, so that the next import of the same file makes no double.
"""

import json
from datetime import date

from networkjournal.domain.exchange import IncomingContact, Known
from networkjournal.services.exchange.keys import keys_of

_MARK = "was:"


def alias_of(person: IncomingContact) -> str:
    """Return by what a card without UID is known again; empty where its addresses tell enough."""
    keys = keys_of(person)
    if keys.identity is None and keys.connected_on is None:
        return ""
    on = person.connected_on.isoformat() if person.connected_on else ""
    phones = sorted(each.value for each in person.phones)
    told = [person.name, person.organization, person.title, on, phones]
    return _MARK + json.dumps(told, ensure_ascii=False)


def known_by(contact_id: int, alias: str) -> Known:
    """Return a person as an alias tells of them: a UID, or who somebody was before a merge."""
    if not alias.startswith(_MARK):
        return Known(id=contact_id, uid=alias)
    try:
        name, organization, title, on, phones = json.loads(alias.removeprefix(_MARK))
        return Known(
            id=contact_id,
            name=name,
            organization=organization,
            title=title,
            connected_on=date.fromisoformat(on) if on else None,
            phones=tuple(phones),
        )
    except (ValueError, TypeError):  # a UID of somebody's own that begins so
        return Known(id=contact_id, uid=alias)
