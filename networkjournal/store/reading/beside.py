# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What lies beside an opportunity: tags, documents, gaps and touches."""

from networkjournal.domain import near, rows, views
from networkjournal.domain.words import Kind
from networkjournal.store import models as m
from networkjournal.store.reading.facts import APPLIED_ON
from networkjournal.store.reading.pipeline import Pipeline
from networkjournal.store.reading.records import row_of, rows_of, tuples

_TOUCHES = f"""
SELECT t.id FROM touch t WHERE t.opportunity_id = :id
UNION
SELECT t.id FROM opportunity o CROSS JOIN interview_round r ON r.opportunity_id = o.id
CROSS JOIN interviewer i ON i.round_id = r.id CROSS JOIN touch t ON t.contact_id = i.contact_id
WHERE o.id = :id AND +t.opportunity_id IS NULL AND t."on" >= coalesce({APPLIED_ON}, '')
"""
_FAR = """
SELECT DISTINCT p.id, p.position FROM gap CROSS JOIN opportunity p ON p.id = gap.opportunity_id
WHERE p.trashed_at IS NULL AND p.id <> ?
"""


class Beside(Pipeline):
    """Read what lies beside opportunities."""

    def document_content(self, document_id: int) -> bytes | None:
        """Return the bytes of a document, or None where it is gone."""
        sql = "SELECT content FROM document WHERE id = ?"
        found = self.database.execute_sql(sql, (document_id,)).fetchone()
        return None if found is None else bytes(found[0])

    def document(self, document_id: int) -> rows.Document | None:
        """Return one document without its content."""
        return row_of(self.database, m.Document, rows.Document, document_id)

    def documents_of(self, opportunity_id: int) -> tuple[rows.Document, ...]:
        """Return the documents of an opportunity by kind and name, the newest version first."""
        where = m.Document.opportunity_id == opportunity_id
        order = [m.Document.kind, m.Document.name, m.Document.version.desc()]
        return tuple(rows_of(self.database, m.Document, rows.Document, where, order=order))

    def saved_views(self, kind: Kind = Kind.OPPORTUNITY) -> list[rows.SavedView]:
        """Return the named views of a list, sorted by name."""
        where, order = m.SavedView.kind == kind, [m.SavedView.folded]
        return rows_of(self.database, m.SavedView, rows.SavedView, where, order=order)

    def gaps(self) -> list[views.GapView]:
        """Return all gaps, the latest first."""
        found = rows_of(self.database, m.Gap, rows.Gap, order=[m.Gap.said_on.desc(nulls="last")])
        return [self._gap(row) for row in found]

    def tags_of(self, opportunity_id: int) -> tuple[rows.Tag, ...]:
        """Return the tags of an opportunity, sorted."""
        bears = m.OpportunityTag.select(m.OpportunityTag.tag_id).where(
            m.OpportunityTag.opportunity_id == opportunity_id
        )
        where = m.Tag.id.in_(bears)
        return tuple(rows_of(self.database, m.Tag, rows.Tag, where, order=[m.Tag.folded]))

    def _touches_of(self, opportunity_id: int) -> tuple[views.TouchView, ...]:
        """Return what counts for how it stands: its touches, and those of its interviewers."""
        found = self.database.execute_sql(_TOUCHES, {"id": opportunity_id}).fetchall()
        where, order = m.Touch.id.in_([row[0] for row in found]), [m.Touch.on.desc()]
        touches = rows_of(self.database, m.Touch, rows.Touch, where, order=order)
        return tuple(views.TouchView(row, self._name(row.contact_id)) for row in touches)

    def _gaps_of(self, opportunity_id: int) -> tuple[views.GapView, ...]:
        where, order = m.Gap.opportunity_id == opportunity_id, [m.Gap.said_on]
        found = rows_of(self.database, m.Gap, rows.Gap, where, order=order)
        return tuple(map(self._gap, found))

    def _related(self, row: rows.Opportunity) -> tuple[views.GapView, ...]:
        """Return the gaps of other opportunities whose position shares a telling word."""
        others = self.database.execute_sql(_FAR, (row.id,)).fetchall()
        alike = [of for of, position in others if near.are_near(row.position, position)]
        where, order = m.Gap.opportunity_id.in_(alike), [m.Gap.said_on.desc()]
        found = rows_of(self.database, m.Gap, rows.Gap, where, order=order)
        return tuple(map(self._gap, found))

    def _gap(self, row: rows.Gap) -> views.GapView:
        of = row_of(self.database, m.Opportunity, rows.Opportunity, row.opportunity_id)
        return views.GapView(row, self._name(row.said_by_id), of.position if of else "")

    def _name(self, contact_id: int | None) -> str:
        if contact_id is None:
            return ""
        query = m.Contact.select(m.Contact.name).where(m.Contact.id == contact_id)
        found = tuples(query, self.database)
        return str(found[0][0]) if found else ""
