# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Store what was written into a cell: one change, one step."""

from collections.abc import Sequence

from networkjournal.domain.errors import UserError
from networkjournal.domain.words import Stage
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk


def store_cell(desk: Desk, row_id: int, column: str, value: object) -> None:
    """Store one value of one opportunity; UserError says what is wrong with it."""
    opportunities = desk.services.opportunities
    if isinstance(value, Stage):
        opportunities.move_many([row_id], value, desk.today())
    elif column == "tags" and isinstance(value, Sequence):
        lines = desk.reader.opportunities([row_id], desk.today())
        before = lines[0].tags if lines else ()
        kept = {str(tag).casefold() for tag in value}
        gone = [tag for tag in before if tag.casefold() not in kept]
        opportunities.tag_many([row_id], [str(tag) for tag in value], gone)
    else:
        if column == "position" and not str(value).strip():
            raise UserError({"position": _("What is the position called?")})
        opportunities.set_fields_many([row_id], {column: str(value)})
