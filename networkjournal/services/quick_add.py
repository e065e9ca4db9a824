# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Add an opportunity from one line, in one step; the line itself was read elsewhere."""

from contextlib import suppress
from datetime import date

from networkjournal.domain.errors import OutsideError, refuse
from networkjournal.domain.quick_plan import QuickPlan
from networkjournal.i18n import _
from networkjournal.services.shared_moves import organization_id
from networkjournal.services.stage_moves import move
from networkjournal.store import models as m
from networkjournal.store.journal import Journal

DRAFT = "quick_add"
"""The key under which a line that was left is kept."""


class QuickAdder:
    """Add what a line says, and keep a line that was left."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    @property
    def busy(self) -> bool:
        """Tell whether a long step is being written, so that nothing else can be."""
        return self._journal.history.busy

    def add(self, plan: QuickPlan, today: date) -> int:
        """Add the opportunity with its entries and coming rounds, and return its id.

        A line that was kept is forgotten.
        """
        refuse(plan.problems(today))
        fields = plan.fields
        position = " ".join(fields.position.split())
        with self._journal.history.step(_("Add {name}").format(name=position)) as step:
            opportunity_id = step.insert(
                m.Opportunity,
                position=position,
                organization_id=organization_id(step, self._journal.reader, fields.organization),
                source=fields.source.strip(),
                link=fields.link.strip(),
                salary=fields.salary.strip(),
                description=fields.description,
                notes=fields.notes,
            )
            for stage, on in plan.entries:
                move(step, opportunity_id, stage, on)
            for number, (_stage, on) in enumerate(plan.rounds, start=1):
                step.insert(m.InterviewRound, opportunity_id=opportunity_id, number=number, on=on)
        # It is added now, whatever becomes of the line.
        with suppress(OutsideError):
            if self.kept():
                self.keep("")
        return opportunity_id

    def keep(self, line: str) -> None:
        """Keep a line that was left without adding it; an empty one is forgotten."""
        if line.strip():
            self._journal.drafts.keep(DRAFT, {"line": line})
        else:
            self._journal.drafts.drop(DRAFT)

    def kept(self) -> str:
        """Return the line that was kept, empty without one."""
        draft = self._journal.reader.draft(DRAFT)
        line = draft.content.get("line") if draft else ""
        return line if isinstance(line, str) else ""
