# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What lies beside an opportunity: tags, documents, gaps and touches."""

import json
from dataclasses import replace
from typing import Any

from networkjournal.domain import near, rows, views
from networkjournal.domain.folding import fold
from networkjournal.domain.words import Kind
from networkjournal.store import models as m
from networkjournal.store.reading.facts import APPLIED_ON
from networkjournal.store.reading.pipeline import Pipeline
from networkjournal.store.reading.records import LISTED, row_of, rows_of

_TOUCHES = f"""
SELECT t.id FROM touch t WHERE t.opportunity_id = :id
UNION
SELECT t.id FROM opportunity o CROSS JOIN interview_round r ON r.opportunity_id = o.id
CROSS JOIN interviewer i ON i.round_id = r.id CROSS JOIN touch t ON t.contact_id = i.contact_id
WHERE o.id = :id AND +t.opportunity_id IS NULL AND t."on" >= coalesce({APPLIED_ON}, '')
"""
_FAR = """
SELECT p.id, p.position, p.organization_id,
    (SELECT json_group_array(t.folded) FROM opportunity_tag x JOIN tag t ON t.id = x.tag_id
        WHERE x.opportunity_id = p.id)
FROM opportunity p WHERE p.trashed_at IS NULL AND p.id <> ? AND p.id IN (
    SELECT opportunity_id FROM gap UNION SELECT opportunity_id FROM gap_opportunity)
"""
_MATTERS = f"""
SELECT x.gap_id, p.id, p.position FROM gap_opportunity x
JOIN opportunity p ON p.id = x.opportunity_id AND p.trashed_at IS NULL
WHERE x.gap_id IN {LISTED} ORDER BY x.gap_id, p.folded, p.id
"""
_OF = (
    "(opportunity_id IN {ids} OR id IN "
    "(SELECT gap_id FROM gap_opportunity WHERE opportunity_id IN {ids}))"
)


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

    def document_keys(self) -> list[tuple[int, str, str]]:
        """Return id, uuid and sha256 of every document."""
        found = self.database.execute_sql("SELECT id, uuid, sha256 FROM document").fetchall()
        return [(row[0], row[1], row[2]) for row in found]

    def documents_of(self, opportunity_id: int) -> tuple[rows.Document, ...]:
        """Return the documents of an opportunity by kind and name, the newest version first."""
        of, order = ("opportunity_id = ?", opportunity_id), "kind, name, version DESC, id"
        return tuple(rows_of(self.database, m.Document, rows.Document, *of, order=order))

    def documents_of_meeting(self, meeting_id: int) -> tuple[rows.Document, ...]:
        """Return the documents of a meeting by kind and name, the newest version first."""
        of, order = ("meeting_id = ?", meeting_id), "kind, name, version DESC, id"
        return tuple(rows_of(self.database, m.Document, rows.Document, *of, order=order))

    def saved_views(self, kind: Kind = Kind.OPPORTUNITY) -> list[rows.SavedView]:
        """Return the named views of a list, sorted by name."""
        of, order = ("kind = ?", kind.value), "folded, id"
        return rows_of(self.database, m.SavedView, rows.SavedView, *of, order=order)

    def gaps(self) -> list[views.GapView]:
        """Return all gaps, the latest first."""
        return self._gaps("1")

    def tags_of(self, opportunity_id: int) -> tuple[rows.Tag, ...]:
        """Return the tags of an opportunity, sorted."""
        where = "id IN (SELECT tag_id FROM opportunity_tag WHERE opportunity_id = ?)"
        found = rows_of(self.database, m.Tag, rows.Tag, where, opportunity_id, order="folded, id")
        return tuple(found)

    def _with_beside(self, page: views.OpportunityPage) -> views.OpportunityPage:
        of = page.row.id
        return replace(
            page,
            tags=self.tags_of(of),
            documents=self.documents_of(of),
            gaps=self._gaps_of(of),
            related_gaps=self._related(page.row),
            touches=self._touches_of(of),
        )

    def _touches_of(self, opportunity_id: int) -> tuple[views.TouchView, ...]:
        """Return what counts for how it stands: its touches, and those of its interviewers."""
        found = self.database.execute_sql(_TOUCHES, {"id": opportunity_id}).fetchall()
        where, order = f"id IN {LISTED}", '"on" DESC, id'
        listed = json.dumps([row[0] for row in found])
        touches = rows_of(self.database, m.Touch, rows.Touch, where, listed, order=order)
        names = self._names(*(row.contact_id for row in touches))
        return tuple(views.TouchView(row, names.get(row.contact_id, "")) for row in touches)

    def _gaps_of(self, opportunity_id: int) -> tuple[views.GapView, ...]:
        where = _OF.format(ids="(?)")
        return tuple(self._gaps(where, opportunity_id, opportunity_id, order="said_on, id"))

    def _related(self, row: rows.Opportunity) -> tuple[views.GapView, ...]:
        """Return the gaps of similar opportunities that are not its own already."""
        tags = frozenset(fold(tag.name) for tag in self.tags_of(row.id))
        own = {gap.row.id for gap in self._gaps_of(row.id)}
        like = self.gaps_like(near.Alike(row.position, row.organization_id, tags), row.id)
        return tuple(gap for gap in like if gap.row.id not in own)

    def gaps_like(self, wanted: near.Alike, leave_out: int = 0) -> list[views.GapView]:
        """Return the gaps of similar opportunities, the latest first; one can be left out."""
        found = self.database.execute_sql(_FAR, (leave_out,)).fetchall()
        alike = [
            of
            for of, position, place, tags in found
            if near.is_similar(wanted, near.Alike(position, place, frozenset(json.loads(tags))))
        ]
        listed = json.dumps(alike)
        return self._gaps(_OF.format(ids=LISTED), listed, listed)

    def _gaps(
        self, where: str, *values: Any, order: str = "said_on DESC, id"
    ) -> list[views.GapView]:
        found = rows_of(self.database, m.Gap, rows.Gap, where, *values, order=order)
        names = self._names(*(row.said_by_id for row in found))
        sql = f"SELECT id, position FROM opportunity WHERE id IN {LISTED}"
        listed = json.dumps([row.opportunity_id for row in found])
        positions = dict(self.database.execute_sql(sql, (listed,)).fetchall())
        matters: dict[int, list[tuple[int, str]]] = {}
        ids = json.dumps([row.id for row in found])
        for of, *other in self.database.execute_sql(_MATTERS, (ids,)).fetchall():
            matters.setdefault(of, []).append((other[0], other[1]))
        return [
            views.GapView(
                row,
                names.get(row.said_by_id, ""),
                positions.get(row.opportunity_id, ""),
                tuple(matters.get(row.id, ())),
            )
            for row in found
        ]

    def _names(self, *contacts: int | None) -> dict[int | None, str]:
        """Return how these people are called."""
        wanted = {one for one in contacts if one is not None}
        if not wanted:
            return {}
        sql = f"SELECT id, name FROM contact WHERE id IN {LISTED}"
        return dict(self.database.execute_sql(sql, (json.dumps(list(wanted)),)).fetchall())
