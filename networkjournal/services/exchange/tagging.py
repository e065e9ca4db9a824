# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own how tags from files are put on many rows of a step at once; a tag is made once."""

from collections.abc import Iterable, Sequence

from networkjournal.domain.words import Kind
from networkjournal.store import models as m
from networkjournal.store.history import Step
from networkjournal.store.reading.records import tuples


class Tagger:
    """Put tags on new opportunities, or on people."""

    def __init__(self, step: Step, kind: Kind) -> None:
        self._step, self._column = step, f"{kind}_id"
        self._model: type[m.ContactTag | m.OpportunityTag] = (
            m.ContactTag if kind is Kind.CONTACT else m.OpportunityTag
        )
        self._tags: dict[str, int] = dict(tuples(m.Tag.select(m.Tag.folded, m.Tag.id)))

    def put(self, rows: Iterable[tuple[int, Sequence[str]]]) -> None:
        """Put on each row, by its id, tags that it does not bear; spellings of one count once."""
        each = [(of, tags) for of, tags in rows if tags]
        wanted: dict[str, str] = {}
        for _of, tags in each:
            for tag in tags:
                wanted.setdefault(m.fold(tag), tag)
        new = [folded for folded in wanted if folded and folded not in self._tags]
        if new:
            made = self._step.insert_many(m.Tag, [{"name": wanted[folded]} for folded in new])
            self._tags.update(zip(new, made, strict=True))
        pairs = {
            (of, self._tags[folded]): None
            for of, tags in each
            for tag in tags
            if (folded := m.fold(tag))
        }
        if pairs:
            named = [{self._column: of, "tag_id": tag} for of, tag in pairs]
            self._step.insert_many(self._model, named)
