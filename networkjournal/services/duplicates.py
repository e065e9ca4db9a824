# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Find who stands in the journal twice, and remember who only looks so."""

from networkjournal.domain.duplicates.cards import Proposal
from networkjournal.domain.duplicates.finder import Tell, proposals, silent
from networkjournal.domain.errors import UserError
from networkjournal.i18n import _
from networkjournal.services.shared_moves import row_of
from networkjournal.store import models as m
from networkjournal.store.journal import Journal
from networkjournal.store.reading import likeness


class Duplicates:
    """Compare the people of one journal; finding is long work, for a worker."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def find(self, tell: Tell = silent) -> list[Proposal]:
        """Return pairs who may be one person, the surest first; what `tell` raises ends it."""
        database = self._journal.database
        return proposals(likeness.cards(database), likeness.apart(database), tell)

    def not_same(self, one: int, other: int) -> None:
        """Remember that two people are two; they are not proposed again."""
        first, second = sorted((one, other))
        if first == second:
            raise UserError(_("A person is always the same as themselves."))
        if (first, second) in likeness.apart(self._journal.database):
            return
        with self._journal.history.step(_("Not the same person")) as step:
            if None in (row_of(m.Contact, first), row_of(m.Contact, second)):
                raise UserError(_("This person was deleted meanwhile."))
            step.insert(m.NotSame, first_id=first, second_id=second)
