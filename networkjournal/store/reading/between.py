# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What was between you and a person, entry by entry, and the part they had in opportunities."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from networkjournal.domain import rows, views
from networkjournal.domain.dated_notes import dated_lines
from networkjournal.domain.labels import label
from networkjournal.domain.views import EntryKind, TimelineEntry
from networkjournal.domain.words import (
    Answer,
    Channel,
    Direction,
    Ending,
    LetterKind,
    MeetingState,
    RoundRole,
    Stage,
)
from networkjournal.i18n import _
from networkjournal.store import models as m
from networkjournal.store.reading.opportunities import Opportunities
from networkjournal.store.reading.records import rows_of

_INTERVIEWS = """
SELECT r."on", r.number, o.position, i.connection, o.id FROM interviewer i
JOIN interview_round r ON r.id = i.round_id JOIN opportunity o ON o.id = r.opportunity_id
WHERE i.contact_id = ? AND o.trashed_at IS NULL
"""
_NOES = """
SELECT t."on", t.words, o.id FROM turndown t JOIN opportunity o ON o.id = t.opportunity_id
WHERE t.told_by_id = ? AND o.trashed_at IS NULL
"""
_ASKS = """
SELECT a.sent_on, a.subject, a.answer, o.position, o.id FROM ask a
JOIN turndown t ON t.id = a.turndown_id JOIN opportunity o ON o.id = t.opportunity_id
WHERE a.contact_id = ? AND a.sent_on IS NOT NULL AND o.trashed_at IS NULL
"""
_SIGNS = """
SELECT s."on", s.kind, o.position, o.id FROM signal s
JOIN opportunity o ON o.id = s.opportunity_id
WHERE s.contact_id = ? AND s."on" IS NOT NULL AND o.trashed_at IS NULL
"""
_INTRODUCED = """
SELECT i."on", i.note, c.name, c.id FROM introduction i JOIN contact c ON c.id = i.contact_id
WHERE i.by_id = ? AND c.trashed_at IS NULL
"""
_LED = """
SELECT o.position, o.id FROM turndown t JOIN opportunity o ON o.id = t.opportunity_id
WHERE t.id = ? AND o.trashed_at IS NULL
"""
_PARTS = """
SELECT o.id, o.position, coalesce(g.name, ''), o.ending, o.stage FROM opportunity o
LEFT JOIN organization g ON g.id = o.organization_id
WHERE o.trashed_at IS NULL AND o.id IN (
    SELECT r.opportunity_id FROM interviewer i JOIN interview_round r ON r.id = i.round_id
    WHERE i.contact_id = :id
    UNION SELECT opportunity_id FROM turndown
    WHERE told_by_id = :id OR decided_by_id = :id OR supported_by_id = :id)
"""
_SAT = """
SELECT r.opportunity_id, r.number, r."on", i.role, i.connection FROM interviewer i
JOIN interview_round r ON r.id = i.round_id WHERE i.contact_id = ? ORDER BY r.number, i.id
"""


class Between(Opportunities):
    """Read what was between you and one person."""

    def touch(self, touch_id: int) -> rows.Touch | None:
        """Return one logged interaction."""
        found = rows_of(self.database, m.Touch, rows.Touch, "id = ?", touch_id)
        return found[0] if found else None

    def _entries(
        self, row: rows.Contact, introduction: rows.Introduction | None
    ) -> tuple[TimelineEntry, ...]:
        """Return everything, newest first, what has no day last."""
        of = row.id
        entries = [
            *self._touches(of),
            *self._asks(of),
            *self._letters(of),
            *self._interviews(of),
            *self._noes(of),
            *self._talks(of),
            *self._promised(of),
            *self._said(of),
            *self._introductions(of, introduction),
        ]
        entries += [
            TimelineEntry(day, _("Note"), text, kind=EntryKind.NOTE, from_note=True)
            for day, text in dated_lines(row.notes)
        ]
        if row.connected_on:
            entries.append(TimelineEntry(row.connected_on, _("Connected on LinkedIn")))
        return tuple(sorted(entries, key=_day, reverse=True))

    def _touches(self, contact_id: int) -> Iterator[TimelineEntry]:
        """Give the touches; one that a letter left when it went out stands as that letter."""
        of = ("contact_id = ?", contact_id)
        letters = Counter((one.sent_on, one.subject) for one in self._sent(contact_id))
        for one in rows_of(self.database, m.Touch, rows.Touch, *of, order="id DESC"):
            if one.direction is Direction.OUT and letters[one.on, one.gist]:
                letters[one.on, one.gist] -= 1
                continue
            yield TimelineEntry(
                one.on, _touch_heading(one), one.gist, touch_id=one.id, kind=EntryKind.TOUCH
            )

    def _letters(self, contact_id: int) -> Iterator[TimelineEntry]:
        for one in self._sent(contact_id):
            way = Channel.CALL if one.kind is LetterKind.PHONE_SCRIPT else one.channel
            heading = label(one.kind) if way is None else f"{label(one.kind)} · {label(way)}"
            kind, of = EntryKind.LETTER, one.opportunity_id
            yield TimelineEntry(
                one.sent_on, heading, one.subject, opportunity_id=of, kind=kind, letter_id=one.id
            )

    def _sent(self, contact_id: int) -> list[rows.Letter]:
        where = "contact_id = ? AND sent_on IS NOT NULL"
        return rows_of(self.database, m.Letter, rows.Letter, where, contact_id, order="id DESC")

    def _interviews(self, contact_id: int) -> Iterator[TimelineEntry]:
        heading, kind = _("Interview, round {number}"), EntryKind.INTERVIEW
        found = self.database.execute_sql(_INTERVIEWS, (contact_id,)).fetchall()
        for on, number, position, connection, of in found:
            said = heading.format(number=number)
            yield TimelineEntry(
                _stored(on), said, position, connection, opportunity_id=of, kind=kind
            )

    def _noes(self, contact_id: int) -> Iterator[TimelineEntry]:
        found = self.database.execute_sql(_NOES, (contact_id,)).fetchall()
        for on, words, of in found:
            said = f"“{words}”" if words else ""
            heading, kind = _("Told you the no"), EntryKind.NO
            yield TimelineEntry(_stored(on), heading, said, opportunity_id=of, kind=kind)

    def _asks(self, contact_id: int) -> Iterator[TimelineEntry]:
        found = self.database.execute_sql(_ASKS, (contact_id,)).fetchall()
        for on, subject, answer, position, of in found:
            parts = [subject or position]
            if answer:
                parts.append(_("answer: {answer}").format(answer=label(Answer(answer))))
            heading, kind = _("You asked for a meeting"), EntryKind.LETTER
            yield TimelineEntry(
                _stored(on), heading, " · ".join(parts), opportunity_id=of, kind=kind
            )

    def _talks(self, contact_id: int) -> Iterator[TimelineEntry]:
        sql = "SELECT meeting_id FROM meeting_person WHERE contact_id = ?"
        found = self.database.execute_sql(sql, (contact_id,)).fetchall()
        for line in self.meetings([row[0] for row in found]):
            day, what = line.starts.date(), label(line.kind)
            kind = EntryKind.MEETING
            yield TimelineEntry(day, what, _talk_detail(line), meeting_id=line.id, kind=kind)

    def _promised(self, contact_id: int) -> Iterator[TimelineEntry]:
        for one in self._promises(contact_id):
            if one.done_on is not None:
                heading = _("You did as promised") if one.by_me else _("They did as promised")
                yield TimelineEntry(one.done_on, heading, one.text, kind=EntryKind.PROMISE)
            if one.said_on is not None and one.said_on != one.done_on:
                heading = _("You promised") if one.by_me else _("They promised")
                yield TimelineEntry(one.said_on, heading, one.text, kind=EntryKind.PROMISE)

    def _said(self, contact_id: int) -> Iterator[TimelineEntry]:
        """Give what they said or did that was noted with its day."""
        kind = EntryKind.NOTE
        for on, sign, position, of in self.database.execute_sql(_SIGNS, (contact_id,)).fetchall():
            said = label(m.Signal.kind.python_value(sign))
            yield TimelineEntry(_stored(on), said, position, opportunity_id=of, kind=kind)
        where = "said_by_id = ? AND said_on IS NOT NULL"
        for gap in rows_of(self.database, m.Gap, rows.Gap, where, contact_id):
            heading = _("Said what was missing")
            yield TimelineEntry(
                gap.said_on, heading, gap.text, opportunity_id=gap.opportunity_id, kind=kind
            )

    def _introductions(
        self, contact_id: int, introduction: rows.Introduction | None
    ) -> Iterator[TimelineEntry]:
        kind = EntryKind.INTRODUCTION
        if introduction is not None:
            on, note, by = introduction.on, introduction.note, introduction.by_id
            if name := self._living(by):
                heading = _("{name} brought you together").format(name=name)
                yield TimelineEntry(on, heading, note, kind=kind, contact_id=by)
            sql, led = _LED, (introduction.turndown_id,)
            for position, of in self.database.execute_sql(sql, led).fetchall():
                heading = _("The no for {position} led to them").format(position=position)
                yield TimelineEntry(on, heading, note, opportunity_id=of, kind=kind)
        found = self.database.execute_sql(_INTRODUCED, (contact_id,)).fetchall()
        for day, note, name, person in found:
            heading = _("Introduced you to {name}").format(name=name)
            yield TimelineEntry(_stored(day), heading, note, kind=kind, contact_id=person)

    def _promises(self, contact_id: int) -> list[rows.Promise]:
        return rows_of(self.database, m.Promise, rows.Promise, "contact_id = ?", contact_id)

    def _living(self, contact_id: int | None) -> str:
        """Return the name of a person who does not lie in the trash, else nothing."""
        sql = "SELECT name FROM contact WHERE id = ? AND trashed_at IS NULL"
        found = self.database.execute_sql(sql, (contact_id,)).fetchone()
        return found[0] if found else ""

    def _parts(self, contact_id: int) -> tuple[views.PartLine, ...]:
        """Return the opportunities in which they had a part, the latest first."""
        found = self.database.execute_sql(_PARTS, {"id": contact_id}).fetchall()
        if not found:
            return ()
        sat = self.database.execute_sql(_SAT, (contact_id,)).fetchall()
        where = "told_by_id = ? OR decided_by_id = ? OR supported_by_id = ?"
        three = (contact_id,) * 3
        noes = rows_of(self.database, m.Turndown, rows.Turndown, where, *three)
        lines = [
            _part(
                line,
                [one[1:] for one in sat if one[0] == line[0]],
                [one for one in noes if one.opportunity_id == line[0]],
                contact_id,
            )
            for line in found
        ]
        return tuple(sorted(lines, key=lambda one: (one.on or date.min, one.id), reverse=True))


def _part(
    line: tuple[int, str, str, str | None, str],
    sat: list[tuple[int, str | None, str | None, int | None]],
    noes: list[rows.Turndown],
    person: int,
) -> views.PartLine:
    of, position, organization, ending, stage = line
    roles = [RoundRole(role) for _number, _on, role, _connection in sat if role]
    clicked = [connection for *_rest, connection in sat if connection is not None]
    days = [day for _number, on, *_rest in sat if (day := _stored(on))]
    days += [one.on for one in noes]
    return views.PartLine(
        id=of,
        position=position,
        organization=organization,
        ending=Ending(ending) if ending else None,
        stage=Stage(stage),
        role=roles[-1] if roles else None,
        rounds=tuple(dict.fromkeys(number for number, *_rest in sat)),
        connection=max(clicked, default=None),
        told_no=any(one.told_by_id == person for one in noes),
        decided=any(one.decided_by_id == person for one in noes),
        supported=any(one.supported_by_id == person for one in noes),
        on=max(days, default=None),
    )


def _stored(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _day(entry: TimelineEntry) -> date:
    return entry.on or date.min


def _touch_heading(touch: rows.Touch) -> str:
    way = _("You wrote or called") if touch.direction is Direction.OUT else _("They reached out")
    return way if touch.channel is None else f"{label(touch.channel)} · {label(touch.direction)}"


def _talk_detail(line: views.MeetingLine) -> str:
    if line.state is not MeetingState.PLANNED:
        return label(line.state)
    return ", ".join(part for part in (f"{line.starts:%H:%M}", line.place) if part)
