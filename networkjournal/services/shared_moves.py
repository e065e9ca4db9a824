# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Small moves inside a step that several services share: finding or making people and places."""

from typing import Any

from networkjournal.domain.ports import Reader
from networkjournal.store import models as m
from networkjournal.store.history import Step


def row_of(model: type[m.Stamped], row_id: int | None) -> Any:
    """Return a row, or None where there is none (any more)."""
    if not row_id:
        return None
    # Asked many times in one step, and writing the statement anew took most of its time.
    found = model.raw(f'SELECT * FROM "{model._meta.table_name}" WHERE id = ?', row_id)  # noqa: S608
    return next(iter(found), None)


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
