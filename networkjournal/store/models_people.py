# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The tables of people and of where they work; `models` shows them with all others."""

from peewee import BooleanField, ForeignKeyField, IntegerField, TextField
from playhouse.fields import EnumField

from networkjournal.domain import words as w
from networkjournal.store.fields import ContentField, DayField, MomentField
from networkjournal.store.stamped import Stamped


class Organization(Stamped):
    """Store organizations."""

    name = TextField()
    folded = TextField(index=True)
    feedback_policy = EnumField(w.FeedbackPolicy, default=w.FeedbackPolicy.UNKNOWN)
    policy_source = TextField(default="")
    notes = TextField(default="")


class Contact(Stamped):
    """Store people; `cadence_days` counts where the cadence is their own."""

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
    cadence = EnumField(w.Cadence, null=True)
    cadence_days = IntegerField(null=True)
    snoozed_until = DayField(null=True)
    met_how = EnumField(w.MetHow, null=True)
    may_hire_again = BooleanField(default=False)
    check_in_on = DayField(null=True)

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


class ContactPhoto(Stamped):
    """Store the picture of a person; another picture is another row."""

    contact_id = ForeignKeyField(
        Contact, column_name="contact_id", on_delete="CASCADE", unique=True
    )
    media = TextField()
    content = ContentField()

    class Meta:
        table_name = "contact_photo"


class ContactAlias(Stamped):
    """Store the names that other address books have for people who were merged into one."""

    contact_id = ForeignKeyField(Contact, column_name="contact_id", on_delete="CASCADE")
    uid = TextField(unique=True)

    class Meta:
        table_name = "contact_alias"


class NotSame(Stamped):
    """Store that two people who look alike are not the same; either may stand first."""

    first_id = ForeignKeyField(
        Contact, column_name="first_id", on_delete="CASCADE", index=False, backref="first_id"
    )
    second_id = ForeignKeyField(
        Contact, column_name="second_id", on_delete="CASCADE", backref="second_id"
    )

    class Meta:
        table_name = "not_same"
        indexes = ((("first_id", "second_id"), True),)
