# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Join what is known of people who sat in one round, met once or bear one tag, as one person.

Where their values contradict each other one row's values stay together: a mix is what nobody said.
"""

from collections.abc import Sequence
from typing import Any

from networkjournal.domain.labels import label
from networkjournal.i18n import _
from networkjournal.store import models as m

_VALUES = ("role", "connection")


def joined(rows: Sequence[Any]) -> tuple[dict[str, Any], list[Any]]:
    """Return the values that stay, and the rows whose values they leave out.

    `rows` are of one partner, in the order of their people. What only completes is taken in.
    """
    fullest = sorted(rows, key=lambda row: -len(_said(row)))
    best, left_out = fullest[0], []
    values = {name: best.__data__[name] for name in _VALUES if name in best.__data__}
    for row in fullest[1:]:
        said = _said(row)
        if any(values[name] not in (None, "", value) for name, value in said.items()):
            left_out.append(row)
        else:
            values |= said
    return values, left_out


def words(seat: m.Interviewer) -> str:
    """Return what a row that is left out said of a round, for the note."""
    at, who = seat.round_id, seat.contact_id
    line = _("{position}, round {number}, as noted for {name}: {what}")
    parts = [label(seat.role)] if seat.role else []
    if seat.connection is not None:
        parts.append(_("connection {n} of 3").format(n=seat.connection))
    return line.format(
        position=at.opportunity_id.position,
        number=at.number,
        name=who.name,
        what=_(", ").join(parts),
    )


def _said(row: Any) -> dict[str, Any]:
    values = {name: row.__data__.get(name) for name in _VALUES}
    return {name: value for name, value in values.items() if value not in (None, "")}
