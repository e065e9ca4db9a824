# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What is done with several people at once: one step, one undo. Who is gone is left out."""

from collections.abc import Sequence
from datetime import UTC, datetime

from networkjournal.domain.edits import lines_too_long
from networkjournal.domain.errors import refuse
from networkjournal.domain.words import Kind, MetHow
from networkjournal.i18n import _, ngettext
from networkjournal.services.people_there import people_step
from networkjournal.services.person_former import keep_before_move
from networkjournal.services.shared_moves import organization_id
from networkjournal.services.tags import put_tags
from networkjournal.store import models as m
from networkjournal.store.journal import Journal


class ManyPeople:
    """Change several people, one step each time."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def tag(self, ids: Sequence[int], add: Sequence[str] = (), remove: Sequence[str] = ()) -> None:
        """Put tags on people and take tags off; names are compared folded."""
        with people_step(self._journal, _("Change tags"), ids) as (step, there):
            put_tags(step, there, add, remove, Kind.CONTACT)

    def set_organization(self, ids: Sequence[int], name: str) -> None:
        """Say where people work, made where it is not known; an empty name says nowhere."""
        refuse(lines_too_long(organization=name))
        with people_step(self._journal, _("Change the organization"), ids) as (step, there):
            place = organization_id(step, self._journal.reader, name)
            keep_before_move(step, there, place)
            step.update_all(m.Contact, there, organization_id=place)

    def set_met_how(self, ids: Sequence[int], met_how: MetHow | None) -> None:
        """Say how one met people; None says that it is not known."""
        with people_step(self._journal, _("Change how you met"), ids) as (step, there):
            step.update_all(m.Contact, there, met_how=met_how)

    def trash(self, ids: Sequence[int]) -> None:
        """Put people in the trash, where they stay for 30 days."""
        words = ngettext("Delete {count} person", "Delete {count} people", len(ids))
        with people_step(self._journal, words.format(count=len(ids)), ids) as (step, there):
            step.update_all(m.Contact, there, trashed_at=datetime.now(UTC))
