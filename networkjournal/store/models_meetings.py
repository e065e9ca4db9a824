# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The tables of meetings and of what they gave; `models` shows them with all others."""

from peewee import BooleanField, ForeignKeyField, IntegerField, TextField
from playhouse.fields import EnumField

from networkjournal.domain import words as w
from networkjournal.store.fields import ContentField, DayField, MomentField
from networkjournal.store.models_opportunities import Opportunity, Turndown, person
from networkjournal.store.models_people import Contact
from networkjournal.store.stamped import Stamped


def _meeting() -> ForeignKeyField:
    return ForeignKeyField(Meeting, column_name="meeting_id", null=True, on_delete="SET NULL")


def _opportunity() -> ForeignKeyField:
    return ForeignKeyField(
        Opportunity, column_name="opportunity_id", null=True, on_delete="SET NULL"
    )


def _turndown() -> ForeignKeyField:
    return ForeignKeyField(Turndown, column_name="turndown_id", null=True, on_delete="SET NULL")


class Meeting(Stamped):
    """Store meetings; `starts` is a wall time in `zone`."""

    kind = EnumField(w.MeetingKind, default=w.MeetingKind.FEEDBACK)
    state = EnumField(w.MeetingState, default=w.MeetingState.PLANNED)
    starts = MomentField(index=True)
    zone = TextField(default="")
    minutes = IntegerField(default=30)
    form = EnumField(w.MeetingForm, default=w.MeetingForm.IN_PERSON)
    place = TextField(default="")
    purpose = TextField(default="")
    notes = TextField(default="")
    bring = TextField(default="")
    dread = IntegerField(null=True)
    worth = IntegerField(null=True)
    opportunity_id = _opportunity()
    turndown_id = _turndown()
    sequence = IntegerField(default=0)
    printed_on = DayField(null=True)
    trashed_at = MomentField(null=True)


class MeetingChange(Stamped):
    """Store what became of meetings: another state, or, without one, when it was before a move."""

    meeting_id = ForeignKeyField(Meeting, column_name="meeting_id", on_delete="CASCADE")
    at = MomentField()
    state = EnumField(w.MeetingState, null=True)
    starts = MomentField(null=True)
    zone = TextField(default="")
    minutes = IntegerField(null=True)
    note = TextField(default="")

    class Meta:
        table_name = "meeting_change"


class MeetingPerson(Stamped):
    """Store who takes part in meetings, and as what."""

    meeting_id = ForeignKeyField(
        Meeting, column_name="meeting_id", on_delete="CASCADE", index=False
    )
    contact_id = ForeignKeyField(Contact, column_name="contact_id", on_delete="CASCADE")
    position = IntegerField(default=0)
    role = TextField(default="")

    class Meta:
        table_name = "meeting_person"
        indexes = ((("meeting_id", "contact_id"), True),)


class AgendaItem(Stamped):
    """Store the points of agendas."""

    meeting_id = ForeignKeyField(Meeting, column_name="meeting_id", on_delete="CASCADE")
    position = IntegerField(default=0)
    minutes = IntegerField(default=0)
    text = TextField()

    class Meta:
        table_name = "agenda_item"


class Question(Stamped):
    """Store the questions of meetings."""

    meeting_id = ForeignKeyField(Meeting, column_name="meeting_id", on_delete="CASCADE")
    position = IntegerField(default=0)
    text = TextField()
    asked = BooleanField(default=False)
    answer = TextField(default="")


class Promise(Stamped):
    """Store what either side said they would do; `by_me` tells which."""

    contact_id = ForeignKeyField(Contact, column_name="contact_id", on_delete="CASCADE")
    meeting_id = _meeting()
    by_me = BooleanField(default=True)
    text = TextField()
    due = DayField(null=True)
    said_on = DayField(null=True)
    done_on = DayField(null=True)


class Yield(Stamped):
    """Store what meetings and noes gave; `contact_id` is who is spoken of, not who gave it."""

    meeting_id = _meeting()
    turndown_id = _turndown()
    kind = EnumField(w.YieldKind, default=w.YieldKind.ADVICE)
    text = TextField(default="")
    on = DayField()
    contact_id = person("contact_id")
    opportunity_id = _opportunity()
    given_by_id = person("given_by_id")


class Gap(Stamped):
    """Store what was missing, who said so, and what is being done about it."""

    opportunity_id = _opportunity()
    said_by_id = ForeignKeyField(Contact, column_name="said_by_id", null=True, on_delete="SET NULL")
    text = TextField()
    about = TextField(default="")
    evidence = TextField(default="")
    state = EnumField(w.GapState, default=w.GapState.OPEN)
    said_on = DayField(null=True)
    meeting_id = _meeting()
    turndown_id = _turndown()


class GapOpportunity(Stamped):
    """Store for which opportunities a gap matters, beside the one where it was told."""

    gap_id = ForeignKeyField(Gap, column_name="gap_id", on_delete="CASCADE", index=False)
    opportunity_id = ForeignKeyField(Opportunity, column_name="opportunity_id", on_delete="CASCADE")

    class Meta:
        table_name = "gap_opportunity"
        indexes = ((("gap_id", "opportunity_id"), True),)


class Letter(Stamped):
    """Store letters to people: prepared until they have a day on which they were sent."""

    contact_id = ForeignKeyField(Contact, column_name="contact_id", on_delete="CASCADE")
    kind = EnumField(w.LetterKind, default=w.LetterKind.OTHER)
    channel = EnumField(w.Channel, null=True)
    subject = TextField(default="")
    text = TextField(default="")
    write_on = DayField(null=True)
    sent_on = DayField(null=True)
    meeting_id = _meeting()
    turndown_id = _turndown()
    opportunity_id = _opportunity()


class Document(Stamped):
    """Store the versions of files that belong to an opportunity or to a meeting.

    `content` never changes.
    """

    opportunity_id = ForeignKeyField(
        Opportunity, column_name="opportunity_id", null=True, on_delete="CASCADE"
    )
    meeting_id = ForeignKeyField(Meeting, column_name="meeting_id", null=True, on_delete="CASCADE")
    kind = EnumField(w.DocumentKind, default=w.DocumentKind.OTHER)
    name = TextField()
    version = IntegerField(default=1)
    sha256 = TextField()
    size = IntegerField()
    content = ContentField()
    added_at = MomentField()
    sent_on = DayField(null=True)
    note = TextField(default="")
