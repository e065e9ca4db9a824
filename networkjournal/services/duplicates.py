# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Find who stands in the journal twice, and remember who only looks so."""

from collections.abc import Collection
from itertools import combinations

from networkjournal.domain.duplicates.cards import Proposal
from networkjournal.domain.duplicates.finder import Tell, proposals, silent
from networkjournal.domain.errors import UserError
from networkjournal.domain.side_by_side import Beside
from networkjournal.i18n import _
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

    def compare(self, first: int, second: int) -> Proposal | None:
        """Say whether two people may be one as they are written now; None where not."""
        found = proposals(likeness.cards(self._journal.database, (first, second)))
        return found[0] if found else None

    def not_same(self, *people: int) -> None:
        """Remember that no two of these people are one; they are not proposed again."""
        if len(people) < 2 or len(set(people)) < len(people):
            raise UserError(_("A person is always the same as themselves."))
        pairs = set(combinations(sorted(people), 2)) - self.told_apart()
        with self._journal.history.step(_("Not the same person")) as step:
            if likeness.there(self._journal.database, people) != set(people):
                raise UserError(_("This person was deleted meanwhile."))
            rows = [{"first_id": first, "second_id": second} for first, second in sorted(pairs)]
            step.insert_many(m.NotSame, rows)

    def told_apart(self) -> set[tuple[int, int]]:
        """Return the pairs who are two people, the smaller id first."""
        return likeness.apart(self._journal.database)

    def there(self, ids: Collection[int]) -> set[int]:
        """Return those of these people who are there still."""
        return likeness.there(self._journal.database, ids)

    def besides(self, ids: Collection[int]) -> dict[int, Beside]:
        """Return picture, tags and who introduced them, of each of these people."""
        return likeness.besides(self._journal.database, ids)
