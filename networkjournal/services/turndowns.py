# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The turndown and its draft: begin, keep while typing, park, finish, go on with an answer."""

import logging
from datetime import date
from functools import cache
from typing import Any

from networkjournal.domain.errors import UserError
from networkjournal.domain.turndown_draft import TurndownDraft
from networkjournal.domain.words import Answer
from networkjournal.services import turndown_finish, turndown_merge, turndown_start
from networkjournal.services.turndown_finish import Outcome
from networkjournal.store.history import Step
from networkjournal.store.journal import Journal

_PREFIX = "turndown:"
NEW = f"{_PREFIX}new"
_ASIDE = "turndown-aside:"
"""What was begun for one opportunity while another one, or a new one (0), was turned to."""
_LOG = logging.getLogger(__name__)


class Turndowns:
    """Carry a no from its first word to one stored step."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def begin(self, opportunity_id: int | None, today: date) -> TurndownDraft:
        """Return a fresh draft, or for a no that is recorded already, the draft of that."""
        known = turndown_start.recorded(self._journal.reader, opportunity_id)
        earlier = None if known is None else self.resume(known)
        if earlier is not None:
            return earlier
        if opportunity_id is not None and (aside := self.kept(_aside(opportunity_id))):
            return aside
        draft = turndown_start.new(self._journal.reader, opportunity_id, today)
        return turndown_merge.note(self._journal.reader, draft)

    def take_opportunity(self, draft: TurndownDraft, opportunity_id: int) -> None:
        """Fill in what the journal knows of an opportunity."""
        turndown_start.take_opportunity(self._journal.reader, draft, opportunity_id)
        turndown_merge.note_opportunity(self._journal.reader, draft)

    def turn_to(self, draft: TurndownDraft, opportunity_id: int | None, today: date) -> None:
        """Let a draft of a new no speak of another opportunity, None for a new one.

        What was written of the first is set aside and comes back when it is turned to again; a
        draft that speaks of none yet goes along. OutsideError leaves the draft as it is.
        """
        aside = self.kept(_aside(opportunity_id or 0))
        if draft.opportunity_id is None and aside is None and opportunity_id is not None:
            self.take_opportunity(draft, opportunity_id)
            return
        self._journal.drafts.keep(
            _aside(draft.opportunity_id or 0), _converter().unstructure(draft)
        )
        if aside is None:
            aside = turndown_start.new(self._journal.reader, opportunity_id, today)
            turndown_merge.note(self._journal.reader, aside)
        aside.step = draft.step
        turndown_finish.become(draft, aside)

    def refresh(self, draft: TurndownDraft) -> None:
        """Take what changed in the journal since into the fields that nobody changed."""
        if draft.filled:
            turndown_merge.merge(self._journal.reader, draft)

    def resume(self, turndown_id: int) -> TurndownDraft | None:
        """Return where a stored turndown was left: its kept draft, else its rows."""
        if kept := self.kept(draft_key(turndown_id)):
            return kept
        draft = turndown_start.resume(self._journal.reader, turndown_id)
        return draft and turndown_merge.note(self._journal.reader, draft)

    def answered(self, turndown_id: int, answer: Answer) -> TurndownDraft | None:
        """Return a draft that goes on with what they answered, kept or fresh."""
        kept = self.kept(draft_key(turndown_id))
        if kept is not None and kept.answer is answer:
            return kept
        draft = turndown_start.answered(self._journal.reader, turndown_id, answer)
        return draft and turndown_merge.note(self._journal.reader, draft)

    def begun(self) -> TurndownDraft | None:
        """Return what was begun and neither finished nor put off: a new no, or an answer."""
        if new := self.kept():
            return new
        for found in reversed(self._journal.reader.drafts(_PREFIX)):
            draft = self.kept(found.key)
            if draft is not None and turndown_start.is_begun(self._journal.reader, draft):
                return draft
        return None

    def keep(self, draft: TurndownDraft) -> None:
        """Keep the draft as it stands, without a step."""
        self._journal.drafts.keep(draft_key(draft.turndown_id), _converter().unstructure(draft))

    def drop(self, draft: TurndownDraft) -> None:
        """Forget the draft."""
        self._journal.drafts.drop(draft_key(draft.turndown_id))

    def kept(self, key: str = NEW) -> TurndownDraft | None:
        """Return the draft that was left under a key; one that cannot be read is left alone."""
        try:
            found = self._journal.reader.draft(key)
            if found is None or "turndown_id" not in found.content:
                return None
            draft: TurndownDraft = _converter().structure(found.content, TurndownDraft)
        except (ExceptionGroup, AttributeError, KeyError, TypeError, ValueError):
            _LOG.info("a kept draft could not be read")
            return None
        turndown_start.heal(self._journal.reader, draft)
        self.refresh(draft)
        return draft

    def park(self, draft: TurndownDraft, today: date) -> Outcome:
        """Record the no and keep the rest for another day."""
        before, was = draft.turndown_id, draft.opportunity_id or 0

        def keep(settled: TurndownDraft) -> None:
            self._journal.drafts.drop(draft_key(before))
            for known in {was, settled.opportunity_id or 0}:
                self._journal.drafts.drop(_aside(known))
            self.keep(settled)

        return turndown_finish.park(self._journal, draft, today, keep)

    def finish(self, draft: TurndownDraft, today: date) -> Outcome:
        """Store everything in one step; raise what is wrong. Without a path it stays open."""
        if draft.path is None:
            if problems := draft.all_problems(today):
                raise UserError(next(iter(problems.values())))
            return self.park(draft, today)
        before, was = draft.turndown_id, draft.opportunity_id or 0

        def forget(step: Step, settled: TurndownDraft) -> None:
            # Kept once more as it stands, so that undo brings back all that was typed.
            self.keep(draft)
            for turndown_id in sorted({before, settled.turndown_id}):
                step.drop_draft(draft_key(turndown_id))
            for known in sorted({was, settled.opportunity_id or 0}):
                step.drop_draft(_aside(known))

        return turndown_finish.finish(self._journal, draft, today, forget)


def _aside(opportunity_id: int) -> str:
    return f"{_ASIDE}{opportunity_id}"


def draft_key(turndown_id: int) -> str:
    """Return the key under which what was begun for a no is kept; 0 is a no that is new."""
    return f"{_PREFIX}{turndown_id}" if turndown_id else NEW


@cache
def _converter() -> Any:
    # Imported at the first draft: it takes longer than half of the other services together.
    from cattrs.preconf.json import make_converter  # noqa: PLC0415

    return make_converter()
