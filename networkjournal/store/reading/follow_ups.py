# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The next steps that have a day: promises, asks, nudges, thanks, check-ins, who is due."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from networkjournal.domain import timing
from networkjournal.domain.follow_ups import (
    AHEAD_DAYS,
    LATE_DAYS,
    THANKED_DAYS,
    FollowUp,
    FollowUpKind,
)
from networkjournal.domain.settings import Settings
from networkjournal.domain.words import LetterKind
from networkjournal.store.database import JournalDatabase
from networkjournal.store.reading.people_sql import due

_PROMISES = """
SELECT p.by_me, p.uuid, p.due, c.name, p.text, p.done_on IS NOT NULL
FROM promise p JOIN contact c ON c.id = p.contact_id
WHERE p.due IS NOT NULL AND c.trashed_at IS NULL
"""
_ASKS = """
SELECT a.uuid, a.send_on, a.sent_on, a.nudge_on, a.answer IS NOT NULL, coalesce(c.name, ''),
o.position FROM ask a JOIN turndown t ON t.id = a.turndown_id
JOIN opportunity o ON o.id = t.opportunity_id
LEFT JOIN contact c ON c.id = a.contact_id AND c.trashed_at IS NULL WHERE o.trashed_at IS NULL
"""
_NOES = """
SELECT t.uuid, t.check_in_on, CASE WHEN t.path IS NULL THEN t.resume_on END, o.position,
coalesce(g.name, '') FROM turndown t JOIN opportunity o ON o.id = t.opportunity_id
LEFT JOIN organization g ON g.id = o.organization_id WHERE o.trashed_at IS NULL
"""
_PEOPLE = """
SELECT uuid, check_in_on, name FROM contact WHERE check_in_on IS NOT NULL AND trashed_at IS NULL
"""
_MET = """
SELECT p.uuid, substr(m.starts, 1, 10) AS day, p.contact_id AS of, '' AS about
FROM meeting_person p JOIN meeting m ON m.id = p.meeting_id
WHERE m.state = 'held' AND m.kind <> 'preparation' AND m.trashed_at IS NULL
UNION ALL SELECT i.uuid, r."on", i.contact_id, o.position FROM interviewer i
JOIN interview_round r ON r.id = i.round_id JOIN opportunity o ON o.id = r.opportunity_id
WHERE o.trashed_at IS NULL
"""
_LETTERS = """
SELECT l.uuid, l.write_on, l.kind, c.name, l.sent_on IS NOT NULL FROM letter l
JOIN contact c ON c.id = l.contact_id WHERE l.write_on IS NOT NULL AND c.trashed_at IS NULL
"""
_THANKS = f"""
SELECT met.uuid, met.day, c.name, met.about, EXISTS (SELECT 1 FROM touch t
WHERE t.contact_id = met.of AND t.direction = 'out' AND t."on" >= met.day)
OR EXISTS (SELECT 1 FROM letter l WHERE l.contact_id = met.of AND l.kind = 'thank_you'
AND coalesce(l.sent_on, l.write_on) >= met.day)
FROM ({_MET}) met JOIN contact c ON c.id = met.of
WHERE c.trashed_at IS NULL AND met.day BETWEEN ? AND ?
"""
_LETTER_KINDS = {
    LetterKind.THANK_YOU: FollowUpKind.THANKS,
    LetterKind.NUDGE: FollowUpKind.NUDGE,
}
_COUNT = """
SELECT c.change + coalesce((SELECT sum(change) FROM copy_seen WHERE copy <> c.id), 0)
FROM journal_copy c
"""


class FollowUps:
    """Read the next steps of one journal."""

    database: JournalDatabase

    def follow_ups(self, settings: Settings, today: date) -> list[FollowUp]:
        """Return the next steps that have a day, earliest first; settled ones are among them."""
        steps = [
            *self._promises_due(),
            *self._asks_due(settings),
            *self._noes_due(),
            *self._check_ins(),
            *self._thanks(today),
            *self._letters_due(),
            *self._touches_due(settings, today),
        ]
        return sorted(steps, key=lambda step: (step.on, step.key))

    def changes_so_far(self) -> int:
        """Return a number that grows with every change, also in another copy of the journal."""
        found = self.database.execute_sql(_COUNT).fetchone()
        return int(found[0]) if found else 0

    def _promises_due(self) -> Iterator[FollowUp]:
        for by_me, uuid, on, who, text, done in self._dated(_PROMISES):
            kind = FollowUpKind.MY_PROMISE if by_me else FollowUpKind.THEIR_PROMISE
            yield FollowUp(kind, uuid, _day(on), who, text, bool(done))

    def _asks_due(self, settings: Settings) -> Iterator[FollowUp]:
        for uuid, send, sent, nudge, answered, who, position in self._dated(_ASKS):
            if send:
                gone = bool(sent or answered)
                yield FollowUp(FollowUpKind.ASK, uuid, _day(send), who, position, gone)
            if sent:
                on = _day(nudge) if nudge else timing.nudge_on(_day(sent), settings.timings)
                yield FollowUp(FollowUpKind.NUDGE, uuid, on, who, position, bool(answered))

    def _noes_due(self) -> Iterator[FollowUp]:
        for uuid, check_in, resume, position, place in self._dated(_NOES):
            if check_in:
                yield FollowUp(FollowUpKind.CHECK_IN, uuid, _day(check_in), place, position)
            if resume:
                yield FollowUp(FollowUpKind.WAY_ON, uuid, _day(resume), place, position)

    def _check_ins(self) -> Iterator[FollowUp]:
        for uuid, on, who in self._dated(_PEOPLE):
            yield FollowUp(FollowUpKind.CHECK_IN, uuid, _day(on), who)

    def _letters_due(self) -> Iterator[FollowUp]:
        for uuid, on, what, who, sent in self._dated(_LETTERS):
            kind = _LETTER_KINDS.get(what, FollowUpKind.LETTER)
            yield FollowUp(kind, uuid, _day(on), who, settled=bool(sent))

    def _thanks(self, today: date) -> Iterator[FollowUp]:
        lately = today - timedelta(days=THANKED_DAYS), today
        for uuid, day, who, position, done in self._dated(_THANKS, *map(str, lately)):
            on = _day(day) + timedelta(days=1)
            yield FollowUp(FollowUpKind.THANKS, uuid, on, who, position, bool(done))

    def _touches_due(self, settings: Settings, today: date) -> Iterator[FollowUp]:
        first, last = today - timedelta(days=LATE_DAYS), today + timedelta(days=AHEAD_DAYS)
        sql = (
            f"SELECT uuid, day, name FROM (SELECT o.uuid, o.name, {due(settings.cadences)} AS day "
            "FROM contact o WHERE o.cadence IS NOT NULL AND o.trashed_at IS NULL) "
            "WHERE day BETWEEN :first AND :last"
        )
        params = {"today": str(today), "first": str(first), "last": str(last)}
        for uuid, on, who in self.database.execute_sql(sql, params).fetchall():
            yield FollowUp(FollowUpKind.TOUCH, uuid, _day(on), who)

    def _dated(self, sql: str, *values: Any) -> list[Any]:
        return list(self.database.execute_sql(sql, values).fetchall())


def _day(stored: str) -> date:
    return date.fromisoformat(stored)
