# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Everything about one person, and about the places where people work."""

from networkjournal.domain import rows, views
from networkjournal.domain.promises import in_order
from networkjournal.store import models as m
from networkjournal.store.reading.between import Between
from networkjournal.store.reading.records import row_of, rows_of, tuples


class Contacts(Between):
    """Read people and organizations."""

    def contact(self, contact_id: int) -> views.ContactPage | None:
        """Return everything about one person; the timeline is newest first, undated last."""
        row = row_of(self.database, m.Contact, rows.Contact, contact_id)
        if row is None:
            return None
        introduction = self._introduction(contact_id)
        return views.ContactPage(
            row=row,
            organization=row_of(
                self.database, m.Organization, rows.Organization, row.organization_id
            ),
            emails=self._values(m.ContactEmail, contact_id),
            phones=self._values(m.ContactPhone, contact_id),
            timeline=self._entries(row, introduction),
            parts=self._parts(contact_id),
            promises=tuple(in_order(self._promises(contact_id))),
            tags=self.person_tags(contact_id),
            photo=self._photo(contact_id),
            introduction=introduction,
            introduced_by=self._living(introduction.by_id) if introduction else "",
        )

    def _photo(self, contact_id: int) -> bytes:
        sql = "SELECT content FROM contact_photo WHERE contact_id = ?"
        found = self.database.execute_sql(sql, (contact_id,)).fetchone()
        return bytes(found[0]) if found else b""

    def person_tags(self, contact_id: int) -> tuple[rows.Tag, ...]:
        """Return the tags of a person, sorted."""
        where = "id IN (SELECT tag_id FROM contact_tag WHERE contact_id = ?)"
        found = rows_of(self.database, m.Tag, rows.Tag, where, contact_id, order="folded, id")
        return tuple(found)

    def all_tag_names(self) -> list[str]:
        """Return the tags that anything bears, an opportunity or a person, sorted."""
        found = self.database.execute_sql("SELECT name FROM tag ORDER BY folded").fetchall()
        return [row[0] for row in found]

    def organization(self, organization_id: int) -> rows.Organization | None:
        """Return one organization."""
        return row_of(self.database, m.Organization, rows.Organization, organization_id)

    def organization_names(self) -> list[str]:
        """Return the names of all organizations, sorted, for completion."""
        query = m.Organization.select(m.Organization.name).order_by(m.Organization.folded)
        return [row[0] for row in tuples(query, self.database)]

    def find_organization(self, name: str) -> rows.Organization | None:
        """Return the organization of that name, whatever its case."""
        found = rows_of(
            self.database, m.Organization, rows.Organization, "folded = ?", m.fold(name)
        )
        return found[0] if found else None

    def _values(
        self, model: type[m.ContactEmail | m.ContactPhone], contact_id: int
    ) -> tuple[rows.ContactValue, ...]:
        of, order = "contact_id = ?", "position, id"
        found = rows_of(self.database, model, rows.ContactValue, of, contact_id, order=order)
        return tuple(found)

    def _introduction(self, contact_id: int) -> rows.Introduction | None:
        of = ("contact_id = ?", contact_id)
        found = rows_of(self.database, m.Introduction, rows.Introduction, *of)
        return found[0] if found else None
