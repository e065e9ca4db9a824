# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The list of organizations, and the page of one; what lies in the trash does not count."""

from networkjournal.domain.folding import fold
from networkjournal.domain.organizations import OrganizationLine, OrganizationPage
from networkjournal.domain.words import FeedbackPolicy
from networkjournal.store.reading.people import People
from networkjournal.store.stamped import storable

_COUNT = "(SELECT count(*) FROM {0} x WHERE x.organization_id = o.id AND x.trashed_at IS NULL)"
_LINES = f"""
SELECT o.id, o.name, o.feedback_policy, {_COUNT.format("contact")}, {_COUNT.format("opportunity")}
FROM organization o WHERE instr(o.folded, :words) > 0 ORDER BY o.folded, o.id"""
_PEOPLE = """SELECT id FROM contact WHERE organization_id = ? AND trashed_at IS NULL
ORDER BY folded, id"""
_POSITIONS = """SELECT id FROM opportunity o WHERE organization_id = ? AND trashed_at IS NULL
ORDER BY ending IS NOT NULL,
    (SELECT max("on") FROM stage_change s WHERE s.opportunity_id = o.id) DESC, id DESC"""


class Organizations(People):
    """Read organizations with what belongs to them."""

    def organizations(self, text: str = "") -> list[OrganizationLine]:
        """Return the organizations whose name holds these words, sorted by name."""
        params = {"words": str(storable(fold(text.strip())))}
        found = self.database.execute_sql(_LINES, params).fetchall()
        return [
            OrganizationLine(row_id, name, FeedbackPolicy(policy), people, opportunities)
            for row_id, name, policy, people, opportunities in found
        ]

    def organization_page(self, organization_id: int) -> OrganizationPage | None:
        """Return everything about one organization."""
        row = self.organization(organization_id)
        if row is None:
            return None
        return OrganizationPage(
            row=row,
            people=tuple(self.contacts(self._first(_PEOPLE, organization_id))),
            opportunities=tuple(self.opportunities(self._first(_POSITIONS, organization_id))),
        )

    def _first(self, statement: str, organization_id: int) -> list[int]:
        found = self.database.execute_sql(statement, (organization_id,)).fetchall()
        return [row[0] for row in found]
