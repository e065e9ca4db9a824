# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the board reads of the journal: which cards in which column, and what each one says."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from networkjournal.domain.labels import label
from networkjournal.domain.pipeline_filter import PipelineFilter, SortKey
from networkjournal.domain.views import Kind, PipelineQuery
from networkjournal.domain.words import Ending, Stage
from networkjournal.ui.desk import Desk
from networkjournal.ui.models.opportunities import span_words
from networkjournal.ui.pipeline.board.face import Face, face

_LATEST = (SortKey("since", descending=True),)


class Deck:
    """Read the cards that a filter asks for; nothing is read before `read`."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.filter = PipelineFilter()
        self.columns: Mapping[Stage, list[int]] = {}
        self.quiet: Mapping[Stage, int] = {}
        self.endings: Mapping[Ending, int] = {}

    @property
    def searching(self) -> bool:
        """Tell whether words were typed that the cards must hold."""
        return bool(self.filter.text.strip())

    @property
    def narrowed(self) -> bool:
        """Tell whether more is asked for than words."""
        return not replace(self.filter, text="", alive=True).is_default

    def read(self) -> None:
        """Read which cards there are; what they say is read as they come into view."""
        reader, query = self._desk.reader, self._query(self.filter)
        self.columns = reader.board(query)
        self.endings = reader.endings(query)

    def read_quiet(self) -> None:
        """Count the quiet ones, which takes longer: the facts of every card are looked at."""
        silent = self._desk.reader.board(self._query(replace(self.filter, quiet_only=True)))
        self.quiet = {stage: len(ids) for stage, ids in silent.items()}

    def ended_ids(self) -> list[int]:
        """Return what has ended, the latest first."""
        endings = self.filter.endings or frozenset(Ending)
        asked = replace(self.filter, alive=False, endings=endings, quiet_only=False)
        return self._desk.reader.ids(Kind.OPPORTUNITY, replace(self._query(asked), sort=_LATEST))

    def faces(self, ids: Sequence[int]) -> Mapping[int, Face]:
        """Return what the cards say; those that are gone are left out."""
        settings, today = self._desk.settings(), self._desk.today()
        lines = self._desk.reader.opportunities(ids, today)
        return {line.id: face(line, settings, today) for line in lines}

    def ended_faces(self, ids: Sequence[int]) -> Mapping[int, Face]:
        """Return what the lines of the strip say."""
        made: dict[int, Face] = {}
        for line in self._desk.reader.opportunities(ids):
            since = span_words(line.since, self._desk.today()) if line.since else ""
            how = label(line.ending) if line.ending else ""
            parts = (line.position, line.organization, how, since)
            spoken = " · ".join(" ".join(part.split()) for part in parts if part)
            made[line.id] = Face(
                line.position, line.organization, ((how, "neutral"),), aside=since, spoken=spoken
            )
        return made

    def _query(self, asked: PipelineFilter) -> PipelineQuery:
        settings = self._desk.settings()
        return PipelineQuery(
            filter=asked,
            today=self._desk.today(),
            timings=settings.timings,
            weights=settings.weights,
        )
