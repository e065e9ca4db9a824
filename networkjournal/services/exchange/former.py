# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own how somebody is known again who was merged or changed, where a file has no UID of theirs.

A card without an address is told by all that stands on it, one with a mailbox by that and the
name. That it once was this person is kept as one more alias, so that the next import of the same
file makes no double.
"""

import json
from datetime import date
from typing import Any

from networkjournal.domain.exchange import IncomingContact, Known
from networkjournal.services.exchange.keys import keys_of

_MARK = "was:"


def alias_of(person: IncomingContact) -> str:
    """Return by what a card without UID is known again; empty where its page tells enough."""
    if person.linkedin_url and not person.emails and person.connected_on is None:
        return ""
    on = person.connected_on.isoformat() if person.connected_on else ""
    phones = sorted(each.value for each in person.phones)
    told: list[Any] = [person.name, person.organization, person.title, on, phones]
    if person.emails:
        told += [[each.value for each in person.emails], person.birthday]
    return _MARK + json.dumps(told, ensure_ascii=False)


def alias_before(before: IncomingContact, after: IncomingContact) -> str:
    """Return by what somebody was known until a change; empty where a file still knows them."""
    then, now = keys_of(before), keys_of(after)
    if then.identity is not None:
        told_still = then.identity == now.identity
    else:
        born = then.birthday in {"", now.birthday}
        told_still = not then.emails or (then.name == now.name and born)
    return "" if told_still else alias_of(before)


def known_by(contact_id: int, alias: str) -> Known:
    """Return a person as an alias tells of them: a UID, or who somebody was before a merge."""
    if not alias.startswith(_MARK):
        return Known(id=contact_id, uid=alias)
    try:
        name, organization, title, on, phones, *more = json.loads(alias.removeprefix(_MARK))
        emails, birthday = more or ((), "")
        return Known(
            id=contact_id,
            name=name,
            organization=organization,
            title=title,
            connected_on=date.fromisoformat(on) if on else None,
            phones=tuple(phones),
            emails=tuple(emails),
            birthday=birthday,
        )
    except (ValueError, TypeError):  # a UID of somebody's own that begins so
        return Known(id=contact_id, uid=alias)
