# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What every row of the journal carries, and which text can be stored."""

from enum import Enum
from typing import Any

from peewee import AutoField, IntegerField, Model, TextField


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
