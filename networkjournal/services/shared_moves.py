# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Small moves inside a step that several services share: finding or making people and places."""

from typing import Any

from networkjournal.domain import rows
from networkjournal.domain.errors import UserError
from networkjournal.domain.ports import Reader
from networkjournal.domain.views import OpportunityPage
from networkjournal.i18n import _
from networkjournal.store import models as m
from networkjournal.store.history import Step
from networkjournal.store.reading.records import rows_of


def rows_where(model: type[m.Stamped], where: str, *values: Any, order: str = "id") -> list[Any]:
    """Return the records that fulfil a condition in SQL, whose marks stand for the values."""
    kind: type[rows.Row] = getattr(rows, model.__name__)
    return rows_of(model._meta.database, model, kind, where, *values, order=order)


def row_of(model: type[m.Stamped], row_id: int | None) -> Any:
    """Return a record, or None where there is none (any more)."""
    found = rows_where(model, "id = ?", row_id) if row_id else []
    return found[0] if found else None


def opportunity_there(reader: Reader, opportunity_id: int) -> OpportunityPage:
    """Return the page of an opportunity; raise UserError where it is gone."""
    page = reader.opportunity(opportunity_id, beside=False)
    if page is None:
        raise UserError(_("This opportunity was deleted meanwhile."))
    return page


def organization_id(step: Step, reader: Reader, name: str) -> int | None:
    """Return the organization of that name, made where there is none; None without a name."""
    wanted = " ".join(name.split())
    if not wanted:
        return None
    if found := reader.find_organization(wanted):
        return found.id
    return step.insert(m.Organization, name=wanted)


def new_contact(step: Step, name: str, title: str = "", organization: int | None = None) -> int:
    """Make a contact of whom little more than the name is known."""
    shown = " ".join(name.split())
    given, _blank, family = shown.rpartition(" ")
    return step.insert(
        m.Contact,
        name=shown,
        given_name=given or family,
        family_name=family if given else "",
        title=title,
        organization_id=organization,
    )
