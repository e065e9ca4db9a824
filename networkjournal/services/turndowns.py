# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The turndown and its draft: begin, keep while typing, park, finish, go on with an answer."""

import logging
from datetime import date

from cattrs import ClassValidationError
from cattrs.preconf.json import make_converter

from networkjournal.domain.turndown_draft import TurndownDraft
from networkjournal.domain.words import Answer
from networkjournal.services import turndown_finish, turndown_start
from networkjournal.services.turndown_finish import Outcome
from networkjournal.store.journal import Journal

NEW = "turndown:new"
_LOG = logging.getLogger(__name__)


class Turndowns:
    """Carry a no from its first word to one stored step."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._converter = make_converter()

    def begin(self, opportunity_id: int | None, today: date) -> TurndownDraft:
        """Return a fresh draft."""
        return turndown_start.new(self._journal.reader, opportunity_id, today)

    def take_opportunity(self, draft: TurndownDraft, opportunity_id: int) -> None:
        """Fill in what the journal knows of an opportunity."""
        turndown_start.take_opportunity(self._journal.reader, draft, opportunity_id)

    def resume(self, turndown_id: int) -> TurndownDraft | None:
        """Return where a stored turndown was left: its kept draft, else its rows."""
        kept = self.kept(_key(turndown_id))
        return kept or turndown_start.resume(self._journal.reader, turndown_id)

    def answered(self, turndown_id: int, answer: Answer) -> TurndownDraft | None:
        """Return a draft that goes on with what they answered."""
        return turndown_start.answered(self._journal.reader, turndown_id, answer)

    def keep(self, draft: TurndownDraft) -> None:
        """Keep the draft as it stands, without a step."""
        self._journal.drafts.keep(_key(draft.turndown_id), self._converter.unstructure(draft))

    def drop(self, draft: TurndownDraft) -> None:
        """Forget the draft."""
        self._journal.drafts.drop(_key(draft.turndown_id))

    def kept(self, key: str = NEW) -> TurndownDraft | None:
        """Return the draft that was left under a key; one that cannot be read is left alone."""
        found = self._journal.reader.draft(key)
        if found is None:
            return None
        try:
            return self._converter.structure(found.content, TurndownDraft)
        except (ClassValidationError, KeyError, TypeError, ValueError):
            _LOG.info("a kept draft could not be read")
            return None

    def park(self, draft: TurndownDraft, today: date) -> Outcome:
        """Record the no and keep the rest for another day."""
        before = _key(draft.turndown_id)

        def keep(outcome: Outcome) -> None:
            draft.turndown_id = outcome.turndown_id
            draft.opportunity_id = outcome.opportunity_id
            self._take_stored_people(draft)
            self.keep(draft)
            if before != _key(draft.turndown_id):
                self._journal.drafts.drop(before)

        return turndown_finish.park(self._journal, draft, today, keep)

    def finish(self, draft: TurndownDraft, today: date) -> Outcome:
        """Store everything in one step; raise what is wrong."""
        return turndown_finish.finish(self._journal, draft, _key(draft.turndown_id), today)

    def _take_stored_people(self, draft: TurndownDraft) -> None:
        """Name the people by the contacts that parking has just made."""
        fresh = turndown_start.resume(self._journal.reader, draft.turndown_id)
        if fresh is not None:
            draft.told_by, draft.decided_by = fresh.told_by, fresh.decided_by
            draft.supported_by, draft.interviewers = fresh.supported_by, fresh.interviewers


def _key(turndown_id: int) -> str:
    return f"turndown:{turndown_id}" if turndown_id else NEW
