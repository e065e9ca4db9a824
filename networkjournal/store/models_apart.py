# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The tables that no step changes: what is being typed, and what copies know of each other."""

from peewee import IntegerField, Model, TextField

from networkjournal.store.fields import MomentField


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
