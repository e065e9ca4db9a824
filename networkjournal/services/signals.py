# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The signs that one was close, ticked one by one outside the wizard."""

from datetime import date

from networkjournal.domain.errors import refuse
from networkjournal.domain.settings import past_problem
from networkjournal.domain.words import SignalKind
from networkjournal.i18n import _
from networkjournal.services.stage_moves import refuse_trashed
from networkjournal.store import models as m
from networkjournal.store.journal import Journal


class Signals:
    """Tick signs and take them back, one step each."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def tick(
        self, opportunity_id: int, kind: SignalKind, on: date, today: date | None = None
    ) -> None:
        """Note a sign with its day; one that is ticked already gets another day."""
        refuse(past_problem("on", on, today))
        refuse_trashed(opportunity_id)
        known = self._row(opportunity_id, kind)
        with self._journal.history.step(_("Tick a sign")) as step:
            if known is not None:
                step.update(m.Signal, known, on=on)
            else:
                step.insert(m.Signal, opportunity_id=opportunity_id, kind=kind, on=on)

    def untick(self, opportunity_id: int, kind: SignalKind) -> None:
        """Take a sign back."""
        refuse_trashed(opportunity_id)
        known = self._row(opportunity_id, kind)
        if known is not None:
            with self._journal.history.step(_("Take a sign back")) as step:
                step.delete(m.Signal, known)

    def _row(self, opportunity_id: int, kind: SignalKind) -> int | None:
        where = (m.Signal.opportunity_id == opportunity_id) & (m.Signal.kind == kind)
        found = m.Signal.select(m.Signal.id).where(where).first()
        return None if found is None else int(found.id)
