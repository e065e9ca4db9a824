# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Add an opportunity from one line, in one step; the line itself was read elsewhere."""

from datetime import date

from networkjournal.domain.errors import refuse
from networkjournal.domain.quick_plan import QuickPlan
from networkjournal.i18n import _
from networkjournal.services.left_line import LineKeeper
from networkjournal.services.shared_moves import organization_id
from networkjournal.services.stage_moves import move
from networkjournal.store import models as m


class QuickAdder(LineKeeper):
    """Add what a line says, and keep a line that was left."""

    draft = "quick_add"

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
        self._forget()
        return opportunity_id
