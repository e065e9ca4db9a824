# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the journal knows for the places of a letter; what one noted for oneself stays out."""

from networkjournal.domain import days, rows
from networkjournal.domain import words as w
from networkjournal.domain.errors import UserError
from networkjournal.domain.views import ContactPage
from networkjournal.i18n import _
from networkjournal.services.shared_moves import row_of, rows_where
from networkjournal.store import models as m
from networkjournal.store.journal import Journal

_MET = """
state = 'held' AND trashed_at IS NULL
AND id IN (SELECT meeting_id FROM meeting_person WHERE contact_id = ?)
"""
_GIVEN = "meeting_id = ? AND given_by_id = ? AND kind = 'advice'"
_ASKED = "contact_id = ? AND sent_on IS NOT NULL"


def values_of(
    journal: Journal, contact_id: int, meeting_id: int | None, opportunity_id: int | None
) -> dict[str, str]:
    """Return what can be filled in of a letter to a person, by the names of the places."""
    page = journal.reader.contact(contact_id)
    if page is None:
        raise UserError(_("This person was deleted meanwhile."))
    me, place = journal.settings().me, page.organization
    values = {
        "name": page.row.name,
        "organization": place.name if place else "",
        "my_name": me.name,
        "my_phone": me.phone,
        "my_contact": " · ".join(part for part in (me.phone, me.email) if part),
        "sent_on": _asked(contact_id),
    }
    meeting = _meeting(meeting_id, contact_id)
    if meeting is not None:
        opportunity_id = opportunity_id or meeting.opportunity_id
        values |= _talk(journal, meeting, contact_id)
    if meeting_id is None:
        values |= _since(journal, contact_id)
    return values | _position(opportunity_id, page) | _landed(opportunity_id)


def _meeting(meeting_id: int | None, contact_id: int) -> rows.Meeting | None:
    """Return the meeting that is meant, else the last one that was held with them."""
    if meeting_id is not None:
        found: rows.Meeting | None = row_of(m.Meeting, meeting_id)
        return found
    held = rows_where(m.Meeting, _MET, contact_id, order="starts DESC")
    return held[0] if held else None


def _talk(journal: Journal, meeting: rows.Meeting, contact_id: int) -> dict[str, str]:
    beside = journal.reader.meeting_beside(meeting.id)
    met = [one.person for one in beside.yields if one.row.kind is w.YieldKind.INTRODUCTION]
    mine = [one.row.text for one in beside.promises
            if one.row.by_me and one.row.contact_id == contact_id]  # fmt: skip
    advice = [one.text for one in rows_where(m.Yield, _GIVEN, meeting.id, contact_id)]
    return {
        "day": days.long(meeting.starts.date()),
        "names": ", ".join(name for name in met if name),
        "promise": "; ".join(mine).rstrip("."),
        "advice": advice[0].rstrip(".") if advice else "",
    }


def _since(journal: Journal, contact_id: int) -> dict[str, str]:
    """Return what a letter without an occasion goes back to.

    What was spoken of was noted for oneself, so its place is left to be filled.
    """
    why = journal.reader.slips([contact_id])
    if not why:
        return {}
    promise = why[0].promise if why[0].by_me else ""
    return {"spoke": "yes" if why[0].words else "", "promise": promise.rstrip(".")}


def _position(opportunity_id: int | None, page: ContactPage) -> dict[str, str]:
    """Return the position that is meant, else the last one in which they had a part."""
    opportunity: rows.Opportunity | None = row_of(m.Opportunity, opportunity_id)
    if opportunity is not None:
        return {"position": opportunity.position}
    return {"position": page.parts[0].position} if page.parts else {}


def _landed(opportunity_id: int | None) -> dict[str, str]:
    """Return the position that was accepted, the last one where several were."""
    won = "stage = 'accepted' AND ending IS NULL AND trashed_at IS NULL"
    found = rows_where(m.Opportunity, won, order="id DESC")
    meant = [one for one in found if one.id == opportunity_id] or found
    if not meant:
        return {}
    place: rows.Organization | None = row_of(m.Organization, meant[0].organization_id)
    return {"new_position": meant[0].position, "new_organization": place.name if place else ""}


def _asked(contact_id: int) -> str:
    """Return the day of the last request to a person."""
    requests = rows_where(m.Letter, f"{_ASKED} AND kind = 'request'", contact_id)
    sent = [one.sent_on for one in (*requests, *rows_where(m.Ask, _ASKED, contact_id))]
    return days.long(max(sent)) if sent else ""
