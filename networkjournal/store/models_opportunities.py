# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The tables of opportunities, of their noes and asks; `models` shows them with all others."""

from peewee import FloatField, ForeignKeyField, IntegerField, TextField
from playhouse.fields import EnumField

from networkjournal.domain import words as w
from networkjournal.store.fields import DayField, MomentField, MomentsField
from networkjournal.store.models_people import Contact, Organization
from networkjournal.store.stamped import Stamped


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
    place = FloatField(default=0.0)
    level_override = EnumField(w.Level, null=True)


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
    promised_on = DayField(null=True)
    questions = TextField(default="")
    debrief = TextField(default="")

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


def person(column: str) -> ForeignKeyField:
    """Return a column that may name a person."""
    return ForeignKeyField(
        Contact, column_name=column, null=True, on_delete="SET NULL", backref=column
    )


class Turndown(Stamped):
    """Store noes and the way on."""

    opportunity_id = ForeignKeyField(Opportunity, column_name="opportunity_id", on_delete="CASCADE")
    on = DayField()
    channel = EnumField(w.Channel, null=True)
    told_by_id = person("told_by_id")
    words = TextField(default="")
    decided_by_id = person("decided_by_id")
    supported_by_id = person("supported_by_id")
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
