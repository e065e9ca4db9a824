# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The tables as peewee models; what they must hold to is written in the migrations."""

import unicodedata
from enum import Enum
from typing import Any

from peewee import AutoField, BooleanField, ForeignKeyField, IntegerField, Model, TextField
from playhouse.fields import EnumField

from networkjournal.domain import words as w
from networkjournal.store.fields import DayField, MomentField, MomentsField


def fold(text: str) -> str:
    """Return the text for sorting and comparing: without case, accents and outer blanks."""
    if text.isascii():
        return text.casefold().strip()
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in parts if not unicodedata.combining(c)).strip()


def storable(value: Any) -> Any:
    """Return the value as SQLite can keep it: text without halves of characters."""
    if isinstance(value, str) and not isinstance(value, Enum) and not value.isascii():
        return value.encode("utf-8", "replace").decode("utf-8")
    return value


class Stamped(Model):
    """Be a row with its identity and who wrote it last."""

    id = AutoField()
    uuid = TextField(unique=True)
    copy = TextField()
    change = IntegerField()


class Organization(Stamped):
    """Store organizations."""

    name = TextField()
    folded = TextField(index=True)
    feedback_policy = EnumField(w.FeedbackPolicy, default=w.FeedbackPolicy.UNKNOWN)
    policy_source = TextField(default="")
    notes = TextField(default="")


class Contact(Stamped):
    """Store people."""

    name = TextField()
    folded = TextField()
    given_name = TextField(default="")
    family_name = TextField(default="")
    title = TextField(default="")
    organization_id = ForeignKeyField(
        Organization, column_name="organization_id", null=True, on_delete="SET NULL"
    )
    linkedin_url = TextField(default="")
    links = TextField(default="")
    city = TextField(default="")
    birthday = TextField(default="")
    notes = TextField(default="")
    connected_on = DayField(null=True)
    uid = TextField(default="")
    trashed_at = MomentField(null=True)

    class Meta:
        indexes = ((("folded", "trashed_at"), False),)


class _ContactValue(Stamped):
    contact_id = ForeignKeyField(Contact, column_name="contact_id", on_delete="CASCADE")
    position = IntegerField(default=0)
    value = TextField()
    label = TextField(default="")


class ContactEmail(_ContactValue):
    """Store e-mail addresses."""

    class Meta:
        table_name = "contact_email"


class ContactPhone(_ContactValue):
    """Store phone numbers, as written."""

    class Meta:
        table_name = "contact_phone"


class Opportunity(Stamped):
    """Store opportunities; `stage` is where it stands, an ending keeps it."""

    position = TextField()
    folded = TextField(index=True)
    organization_id = ForeignKeyField(
        Organization, column_name="organization_id", null=True, on_delete="SET NULL"
    )
    stage = EnumField(w.Stage, default=w.Stage.SAVED)
    furthest = EnumField(w.Stage, default=w.Stage.SAVED)
    ending = EnumField(w.Ending, null=True)
    source = TextField(default="")
    link = TextField(default="")
    salary = TextField(default="")
    description = TextField(default="")
    notes = TextField(default="")
    trashed_at = MomentField(null=True)


class StageChange(Stamped):
    """Store the steps of opportunities."""

    opportunity_id = ForeignKeyField(Opportunity, column_name="opportunity_id", on_delete="CASCADE")
    on = DayField()
    stage = EnumField(w.Stage, null=True)
    ending = EnumField(w.Ending, null=True)

    class Meta:
        table_name = "stage_change"


class InterviewRound(Stamped):
    """Store rounds of interviews."""

    opportunity_id = ForeignKeyField(Opportunity, column_name="opportunity_id", on_delete="CASCADE")
    number = IntegerField(default=1)
    on = DayField(null=True)
    form = EnumField(w.RoundForm, null=True)
    outcome = TextField(default="")
    notes = TextField(default="")

    class Meta:
        table_name = "interview_round"


class Interviewer(Stamped):
    """Store who sat in a round, and how it clicked."""

    round_id = ForeignKeyField(
        InterviewRound, column_name="round_id", on_delete="CASCADE", index=False
    )
    contact_id = ForeignKeyField(Contact, column_name="contact_id", on_delete="CASCADE")
    role = EnumField(w.RoundRole, null=True)
    connection = IntegerField(null=True)

    class Meta:
        indexes = ((("round_id", "contact_id"), True),)


class Signal(Stamped):
    """Store contender signals, each kind once for an opportunity."""

    opportunity_id = ForeignKeyField(
        Opportunity, column_name="opportunity_id", on_delete="CASCADE", index=False
    )
    kind = EnumField(w.SignalKind)
    on = DayField(null=True)
    contact_id = ForeignKeyField(Contact, column_name="contact_id", null=True, on_delete="SET NULL")

    class Meta:
        indexes = ((("opportunity_id", "kind"), True),)


def _person(column: str) -> ForeignKeyField:
    return ForeignKeyField(
        Contact, column_name=column, null=True, on_delete="SET NULL", backref=column
    )


class Turndown(Stamped):
    """Store noes and the way on."""

    opportunity_id = ForeignKeyField(Opportunity, column_name="opportunity_id", on_delete="CASCADE")
    on = DayField()
    channel = EnumField(w.Channel, null=True)
    told_by_id = _person("told_by_id")
    words = TextField(default="")
    decided_by_id = _person("decided_by_id")
    supported_by_id = _person("supported_by_id")
    level_override = EnumField(w.Level, null=True)
    path = EnumField(w.Path, null=True)
    dread = IntegerField(null=True)
    dread_note = TextField(default="")
    learnt = TextField(default="")
    note = TextField(default="")
    resume_on = DayField(null=True)
    check_in_on = DayField(null=True)


class Ask(Stamped):
    """Store requests for a meeting or for written feedback."""

    turndown_id = ForeignKeyField(Turndown, column_name="turndown_id", on_delete="CASCADE")
    contact_id = ForeignKeyField(Contact, column_name="contact_id", null=True, on_delete="SET NULL")
    channel = EnumField(w.Channel, null=True)
    subject = TextField(default="")
    wording = TextField(default="")
    send_on = DayField(null=True)
    sent_on = DayField(null=True)
    slots = MomentsField(default=())
    zone = TextField(default="")
    nudge_on = DayField(null=True)
    answer = EnumField(w.Answer, null=True)
    answered_on = DayField(null=True)


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
    opportunity_id = ForeignKeyField(
        Opportunity, column_name="opportunity_id", null=True, on_delete="SET NULL"
    )
    turndown_id = ForeignKeyField(
        Turndown, column_name="turndown_id", null=True, on_delete="SET NULL"
    )
    sequence = IntegerField(default=0)
    printed_on = DayField(null=True)
    trashed_at = MomentField(null=True)


class MeetingPerson(Stamped):
    """Store who takes part in meetings."""

    meeting_id = ForeignKeyField(
        Meeting, column_name="meeting_id", on_delete="CASCADE", index=False
    )
    contact_id = ForeignKeyField(Contact, column_name="contact_id", on_delete="CASCADE")
    position = IntegerField(default=0)

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


class Touch(Stamped):
    """Store logged interactions."""

    contact_id = ForeignKeyField(Contact, column_name="contact_id", on_delete="CASCADE")
    on = DayField()
    direction = EnumField(w.Direction, default=w.Direction.OUT)
    channel = EnumField(w.Channel, null=True)
    gist = TextField(default="")


class Setting(Stamped):
    """Store settings as JSON, one row a group."""

    key = TextField(unique=True)
    value = TextField()


class Draft(Model):
    """Store what is being typed."""

    key = TextField(primary_key=True)
    content = TextField()
    saved_at = MomentField()


class JournalCopy(Model):
    """Store which copy of the journal this file is, and how often it has changed."""

    id = TextField(primary_key=True)
    change = IntegerField()

    class Meta:
        table_name = "journal_copy"


class CopySeen(Model):
    """Store up to which change other copies are known here."""

    copy = TextField(primary_key=True)
    change = IntegerField()

    class Meta:
        table_name = "copy_seen"


class Tombstone(Model):
    """Store what was deleted, so that a merge deletes it as well."""

    uuid = TextField(primary_key=True)
    of_table = TextField()
    copy = TextField()
    change = IntegerField()


STAMPED: tuple[type[Stamped], ...] = (
    Organization,
    Contact,
    ContactEmail,
    ContactPhone,
    Opportunity,
    StageChange,
    InterviewRound,
    Interviewer,
    Signal,
    Turndown,
    Ask,
    Meeting,
    MeetingPerson,
    AgendaItem,
    Question,
    Touch,
    Setting,
)
"""Every table whose rows a step may change; parents before their children."""

MODELS: tuple[type[Model], ...] = (*STAMPED, Draft, JournalCopy, CopySeen, Tombstone)
