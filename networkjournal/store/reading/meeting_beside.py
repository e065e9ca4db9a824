# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What hangs on a meeting, letters to people, and what was asked whom before."""

import json
from collections.abc import Sequence
from datetime import date

from networkjournal.domain import meeting_views as v
from networkjournal.domain import rows
from networkjournal.domain.words import MeetingKind, TemplateKind
from networkjournal.store import models as m
from networkjournal.store.reading.beside import Beside
from networkjournal.store.reading.records import LISTED, rows_of

_ASKED = f"""
SELECT q.text, q.answer, substr(o.starts, 1, 10), o.id, c.id, c.name
FROM meeting_person p JOIN contact c ON c.id = p.contact_id
JOIN meeting o ON o.id = p.meeting_id JOIN question q ON q.meeting_id = o.id
WHERE p.contact_id IN {LISTED} AND q.asked AND o.id <> ? AND o.trashed_at IS NULL
ORDER BY o.starts DESC, q.position, q.id
"""
_BEGUN = "SELECT substr(key, 10) FROM draft WHERE key LIKE 'write-up:%'"


class MeetingBesides(Beside):
    """Read what hangs on meetings."""

    def meeting_beside(self, meeting_id: int) -> v.MeetingBeside:
        """Return what became of a meeting, what it gave, and what was written around it."""
        of = ("meeting_id = ?", meeting_id)
        changes = rows_of(self.database, m.MeetingChange, rows.MeetingChange, *of, order="at, id")
        promises = rows_of(self.database, m.Promise, rows.Promise, *of)
        names = self._names(*(one.contact_id for one in promises))
        return v.MeetingBeside(
            changes=tuple(changes),
            yields=tuple(self._yields(*of)),
            gaps=tuple(self._gaps(*of, order="id")),
            promises=tuple(v.PromiseView(one, names.get(one.contact_id, "")) for one in promises),
            letters=tuple(self._letters_where(*of)),
            documents=self.documents_of_meeting(meeting_id),
        )

    def yields_of_turndown(self, turndown_id: int) -> list[v.YieldView]:
        """Return what a no gave, oldest first."""
        return self._yields("turndown_id = ?", turndown_id)

    def yields_between(self, first: date, last: date) -> list[v.YieldView]:
        """Return what meetings and noes gave between two days, oldest first."""
        return self._yields('"on" BETWEEN ? AND ?', first.isoformat(), last.isoformat())

    def write_ups_begun(self) -> list[int]:
        """Return the meetings whose write-up is being typed."""
        found = self.database.execute_sql(_BEGUN).fetchall()
        return sorted(int(row[0]) for row in found if str(row[0]).isdecimal())

    def asked_before(self, contact_ids: Sequence[int], leave_out: int = 0) -> list[v.Asked]:
        """Return the questions that were asked these people, the latest first.

        `leave_out` is the meeting that is being prepared.
        """
        listed = json.dumps(list(contact_ids))
        found = self.database.execute_sql(_ASKED, (listed, leave_out)).fetchall()
        return [
            v.Asked(text, answer, date.fromisoformat(on), meeting_id, contact_id, name)
            for text, answer, on, meeting_id, contact_id, name in found
        ]

    def letter(self, letter_id: int) -> v.LetterView | None:
        """Return one letter."""
        return next(iter(self._letters_where("id = ?", letter_id)), None)

    def letters_to(self, contact_id: int) -> list[v.LetterView]:
        """Return the letters to a person: what is prepared first, then the latest."""
        order = "sent_on IS NOT NULL, sent_on DESC, write_on, id"
        return self._letters_where("contact_id = ?", contact_id, order=order)

    def prepared_letters(self) -> list[v.LetterView]:
        """Return the letters that are not sent, by the day on which they are due."""
        living = "contact_id IN (SELECT id FROM contact WHERE trashed_at IS NULL)"
        order = "write_on IS NULL, write_on, id"
        return self._letters_where(f"sent_on IS NULL AND {living}", order=order)

    def own_templates(self, kind: TemplateKind) -> list[rows.OwnTemplate]:
        """Return the templates that were made by oneself, sorted by name."""
        of, order = ("kind = ?", kind.value), "folded, id"
        return rows_of(self.database, m.OwnTemplate, rows.OwnTemplate, *of, order=order)

    def own_questions(self, kind: MeetingKind | None = None) -> list[rows.OwnQuestion]:
        """Return the questions that were added for a kind of meeting, or all of them."""
        where, values = ("kind = ? OR kind IS NULL", (kind.value,)) if kind else ("1", ())
        return rows_of(self.database, m.OwnQuestion, rows.OwnQuestion, where, *values)

    def _letters_where(self, where: str, *values: object, order: str = "id") -> list[v.LetterView]:
        found = rows_of(self.database, m.Letter, rows.Letter, where, *values, order=order)
        names = self._names(*(one.contact_id for one in found))
        return [v.LetterView(one, names.get(one.contact_id, "")) for one in found]

    def _yields(self, where: str, *values: object) -> list[v.YieldView]:
        found = rows_of(self.database, m.Yield, rows.Yield, where, *values, order='"on", id')
        names = self._names(*(of for one in found for of in (one.contact_id, one.given_by_id)))
        positions = self._positions(*(one.opportunity_id for one in found))
        return [
            v.YieldView(
                one,
                names.get(one.given_by_id, ""),
                names.get(one.contact_id, ""),
                positions.get(one.opportunity_id, ""),
            )
            for one in found
        ]

    def _positions(self, *opportunities: int | None) -> dict[int | None, str]:
        listed = json.dumps([one for one in opportunities if one is not None])
        sql = f"SELECT id, position FROM opportunity WHERE id IN {LISTED}"
        return dict(self.database.execute_sql(sql, (listed,)).fetchall())
