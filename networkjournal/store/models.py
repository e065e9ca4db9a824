# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The tables as peewee models; what they must hold to is written in the migrations."""

from peewee import BooleanField, FloatField, ForeignKeyField, IntegerField, Model, TextField
from playhouse.fields import EnumField

from networkjournal.domain import words as w
from networkjournal.domain.folding import fold as fold
from networkjournal.store.fields import ContentField, DayField, MomentField, MomentsField
from networkjournal.store.models_apart import CopySeen as CopySeen
from networkjournal.store.models_apart import Draft as Draft
from networkjournal.store.models_apart import JournalCopy as JournalCopy
from networkjournal.store.models_apart import Tombstone as Tombstone
from networkjournal.store.models_people import Contact as Contact
from networkjournal.store.models_people import ContactAlias as ContactAlias
from networkjournal.store.models_people import ContactEmail as ContactEmail
from networkjournal.store.models_people import ContactPhone as ContactPhone
from networkjournal.store.models_people import ContactPhoto as ContactPhoto
from networkjournal.store.models_people import NotSame as NotSame
from networkjournal.store.models_people import Organization as Organization
from networkjournal.store.stamped import Stamped as Stamped
from networkjournal.store.stamped import storable as storable


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
    """Store logged interactions, with a contact, about an opportunity, or both."""

    contact_id = ForeignKeyField(Contact, column_name="contact_id", null=True, on_delete="SET NULL")
    opportunity_id = ForeignKeyField(
        Opportunity, column_name="opportunity_id", null=True, on_delete="SET NULL"
    )
    on = DayField()
    direction = EnumField(w.Direction, default=w.Direction.OUT)
    channel = EnumField(w.Channel, null=True)
    gist = TextField(default="")


class Tag(Stamped):
    """Store the words that opportunities and people are marked with."""

    name = TextField()
    folded = TextField(unique=True)


class OpportunityTag(Stamped):
    """Store which opportunity bears which tag."""

    opportunity_id = ForeignKeyField(
        Opportunity, column_name="opportunity_id", on_delete="CASCADE", index=False
    )
    tag_id = ForeignKeyField(Tag, column_name="tag_id", on_delete="CASCADE")

    class Meta:
        table_name = "opportunity_tag"
        indexes = ((("opportunity_id", "tag_id"), True),)


class ContactTag(Stamped):
    """Store which person bears which tag."""

    contact_id = ForeignKeyField(
        Contact, column_name="contact_id", on_delete="CASCADE", index=False
    )
    tag_id = ForeignKeyField(Tag, column_name="tag_id", on_delete="CASCADE")

    class Meta:
        table_name = "contact_tag"
        indexes = ((("contact_id", "tag_id"), True),)


class Introduction(Stamped):
    """Store who led to a person: somebody, a no, or both."""

    contact_id = ForeignKeyField(
        Contact, column_name="contact_id", on_delete="CASCADE", unique=True
    )
    by_id = _person("by_id")
    turndown_id = ForeignKeyField(
        Turndown, column_name="turndown_id", null=True, on_delete="SET NULL"
    )
    on = DayField(null=True)
    note = TextField(default="")


class Promise(Stamped):
    """Store what either side said they would do; `by_me` tells which."""

    contact_id = ForeignKeyField(Contact, column_name="contact_id", on_delete="CASCADE")
    meeting_id = ForeignKeyField(Meeting, column_name="meeting_id", null=True, on_delete="SET NULL")
    by_me = BooleanField(default=True)
    text = TextField()
    due = DayField(null=True)
    said_on = DayField(null=True)
    done_on = DayField(null=True)


class Document(Stamped):
    """Store the versions of files that belong to opportunities; `content` never changes."""

    opportunity_id = ForeignKeyField(Opportunity, column_name="opportunity_id", on_delete="CASCADE")
    kind = EnumField(w.DocumentKind, default=w.DocumentKind.OTHER)
    name = TextField()
    version = IntegerField(default=1)
    sha256 = TextField()
    size = IntegerField()
    content = ContentField()
    added_at = MomentField()
    sent_on = DayField(null=True)
    note = TextField(default="")


class Gap(Stamped):
    """Store what was missing, who said so, and what is being done about it."""

    opportunity_id = ForeignKeyField(
        Opportunity, column_name="opportunity_id", null=True, on_delete="SET NULL"
    )
    said_by_id = ForeignKeyField(Contact, column_name="said_by_id", null=True, on_delete="SET NULL")
    text = TextField()
    about = TextField(default="")
    evidence = TextField(default="")
    state = EnumField(w.GapState, default=w.GapState.OPEN)
    said_on = DayField(null=True)


class SavedView(Stamped):
    """Store named ways of looking at a list, as JSON."""

    kind = EnumField(w.Kind, default=w.Kind.OPPORTUNITY)
    name = TextField()
    folded = TextField()
    content = TextField(default="{}")

    class Meta:
        table_name = "saved_view"
        indexes = ((("kind", "folded"), True),)


class Setting(Stamped):
    """Store settings as JSON, one row a group."""

    key = TextField(unique=True)
    value = TextField()


STAMPED: tuple[type[Stamped], ...] = (
    Organization,
    Contact,
    ContactEmail,
    ContactPhone,
    ContactPhoto,
    ContactAlias,
    NotSame,
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
    Tag,
    OpportunityTag,
    ContactTag,
    Introduction,
    Promise,
    Document,
    Gap,
    SavedView,
    Setting,
)
"""Every table whose rows a step may change; parents before their children."""

MODELS: tuple[type[Model], ...] = (*STAMPED, Draft, JournalCopy, CopySeen, Tombstone)
