# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Column types between Python values and what SQLite stores: text, and bytes."""

from datetime import date, datetime

from peewee import Field, TextField


class DayField(TextField):
    """Store a date as `2026-11-22`."""

    def db_value(self, value: date | None) -> str | None:
        """Return the stored text."""
        return None if value is None else value.isoformat()

    def python_value(self, value: str | None) -> date | None:
        """Return the date."""
        return None if value is None else date.fromisoformat(value)


class MomentField(TextField):
    """Store a datetime as ISO text: a wall time without, a record's time with its zone."""

    def db_value(self, value: datetime | None) -> str | None:
        """Return the stored text."""
        return None if value is None else value.isoformat(timespec="seconds")

    def python_value(self, value: str | None) -> datetime | None:
        """Return the datetime."""
        return None if value is None else datetime.fromisoformat(value)


class MomentsField(TextField):
    """Store several wall times, one a line."""

    def db_value(self, value: tuple[datetime, ...]) -> str:
        """Return the stored text."""
        return "\n".join(moment.isoformat(timespec="seconds") for moment in value)

    def python_value(self, value: str | None) -> tuple[datetime, ...]:
        """Return the wall times."""
        return tuple(datetime.fromisoformat(line) for line in (value or "").splitlines())


class ContentField(Field):
    """Store the bytes of a file; a history keeps them only where a row goes or comes back."""

    field_type = "BLOB"
