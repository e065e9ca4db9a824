# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The tables as peewee models; what they must hold to is written in the migrations."""

from peewee import ForeignKeyField, Model, TextField
from playhouse.fields import EnumField

from networkjournal.domain import words as w
from networkjournal.domain.folding import fold as fold
from networkjournal.store.fields import DayField
from networkjournal.store.models_apart import CopySeen as CopySeen
from networkjournal.store.models_apart import Draft as Draft
from networkjournal.store.models_apart import JournalCopy as JournalCopy
from networkjournal.store.models_apart import Tombstone as Tombstone
from networkjournal.store.models_meetings import AgendaItem as AgendaItem
from networkjournal.store.models_meetings import Document as Document
from networkjournal.store.models_meetings import Gap as Gap
from networkjournal.store.models_meetings import GapOpportunity as GapOpportunity
from networkjournal.store.models_meetings import Letter as Letter
from networkjournal.store.models_meetings import Meeting as Meeting
from networkjournal.store.models_meetings import MeetingChange as MeetingChange
from networkjournal.store.models_meetings import MeetingPerson as MeetingPerson
from networkjournal.store.models_meetings import Promise as Promise
from networkjournal.store.models_meetings import Question as Question
from networkjournal.store.models_meetings import Yield as Yield
from networkjournal.store.models_opportunities import Ask as Ask
from networkjournal.store.models_opportunities import Interviewer as Interviewer
from networkjournal.store.models_opportunities import InterviewRound as InterviewRound
from networkjournal.store.models_opportunities import Opportunity as Opportunity
from networkjournal.store.models_opportunities import Signal as Signal
from networkjournal.store.models_opportunities import StageChange as StageChange
from networkjournal.store.models_opportunities import Turndown as Turndown
from networkjournal.store.models_opportunities import person
from networkjournal.store.models_people import Contact as Contact
from networkjournal.store.models_people import ContactAlias as ContactAlias
from networkjournal.store.models_people import ContactEmail as ContactEmail
from networkjournal.store.models_people import ContactPhone as ContactPhone
from networkjournal.store.models_people import ContactPhoto as ContactPhoto
from networkjournal.store.models_people import NotSame as NotSame
from networkjournal.store.models_people import Organization as Organization
from networkjournal.store.stamped import Stamped as Stamped
from networkjournal.store.stamped import storable as storable


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
    by_id = person("by_id")
    turndown_id = ForeignKeyField(
        Turndown, column_name="turndown_id", null=True, on_delete="SET NULL"
    )
    on = DayField(null=True)
    note = TextField(default="")


class SavedView(Stamped):
    """Store named ways of looking at a list, as JSON."""

    kind = EnumField(w.Kind, default=w.Kind.OPPORTUNITY)
    name = TextField()
    folded = TextField()
    content = TextField(default="{}")

    class Meta:
        table_name = "saved_view"
        indexes = ((("kind", "folded"), True),)


class OwnTemplate(Stamped):
    """Store agendas and letters that were made by oneself, as JSON."""

    kind = EnumField(w.TemplateKind, default=w.TemplateKind.AGENDA)
    name = TextField()
    folded = TextField()
    content = TextField(default="{}")

    class Meta:
        table_name = "own_template"
        indexes = ((("kind", "folded"), True),)


class OwnQuestion(Stamped):
    """Store questions that were added to the bank; without a kind they suit every meeting."""

    kind = EnumField(w.MeetingKind, null=True)
    topic = TextField(default="")
    text = TextField()

    class Meta:
        table_name = "own_question"


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
    MeetingChange,
    MeetingPerson,
    AgendaItem,
    Question,
    Touch,
    Tag,
    OpportunityTag,
    ContactTag,
    Introduction,
    Promise,
    Yield,
    Gap,
    GapOpportunity,
    Letter,
    Document,
    SavedView,
    OwnTemplate,
    OwnQuestion,
    Setting,
)
"""Every table whose rows a step may change; parents before their children."""

MODELS: tuple[type[Model], ...] = (*STAMPED, Draft, JournalCopy, CopySeen, Tombstone)
