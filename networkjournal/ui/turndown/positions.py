# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The positions of the journal as a field offers them: what is alive first, the latest first."""

from networkjournal.domain.labels import label
from networkjournal.domain.settings import StageNames
from networkjournal.domain.views import Kind, ListQuery, OpportunityLine
from networkjournal.ui.desk import Desk
from networkjournal.ui.turndown.position_edit import Offer


def position_offers(desk: Desk) -> list[Offer]:
    """Return every position, each with what tells it from others of its name."""
    reader, stages = desk.reader, desk.settings().stages
    alive = reader.ids(Kind.OPPORTUNITY, ListQuery(sort="since", descending=True))
    every = reader.ids(Kind.OPPORTUNITY, ListQuery(sort="since", descending=True, ended=True))
    known = set(alive)
    lines = reader.opportunities([*alive, *(one for one in every if one not in known)])
    return [Offer(line.id, line.position, _about(line, stages)) for line in lines]


def _about(line: OpportunityLine, stages: StageNames) -> str:
    state = stages.name(line.stage) if line.ending is None else label(line.ending)
    return " · ".join(part for part in (line.organization, state) if part)
