# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the board reads of the journal: which cards in which column, and what each one says."""

from collections.abc import Mapping, Sequence

from networkjournal.domain.labels import label
from networkjournal.domain.views import Kind, ListQuery, OpportunityLine
from networkjournal.domain.words import Ending, Stage
from networkjournal.ui.desk import Desk
from networkjournal.ui.models.opportunities import span_words
from networkjournal.ui.pipeline.board.face import Face


class Deck:
    """Read the cards; nothing is read before `read`."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.text = ""
        self.columns: Mapping[Stage, list[int]] = {}
        self.quiet: Mapping[Stage, int] = {}
        self.endings: Mapping[Ending, int] = {}

    def read(self) -> None:
        reader = self._desk.reader
        ids = reader.ids(Kind.OPPORTUNITY, ListQuery(text=self.text, ended=True))
        lines = reader.opportunities(ids)
        self._ended = [l.id for l in lines if l.ending]
        self.columns = {s: [l.id for l in lines if not l.ending and l.stage == s] for s in Stage}
        self.endings = {e: sum(1 for l in lines if l.ending is e) for e in Ending}

    def ended_ids(self) -> list[int]:
        return self._ended

    def faces(self, ids: Sequence[int]) -> Mapping[int, Face]:
        return {line.id: self._face(line) for line in self._desk.reader.opportunities(ids)}

    def ended_faces(self, ids: Sequence[int]) -> Mapping[int, Face]:
        return {line.id: self._face(line) for line in self._desk.reader.opportunities(ids)}

    def _face(self, l: OpportunityLine) -> Face:
        d = span_words(l.since, self._desk.today()) if l.since else ""
        return Face(
            l.position,
            l.organization,
            ((label(l.ending) if l.ending else d, "neutral"),),
            (),
            d if l.ending else "",
            None,
            l.position,
        )
