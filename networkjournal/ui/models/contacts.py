# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The list of people: what a row shows of a person."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QObject

from networkjournal.domain.views import ContactLine, Kind
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.models.days import short_day
from networkjournal.ui.models.id_model import Column, IdModel
from networkjournal.ui.widgets.two_line import RowRole


def contacts_model(desk: Desk, parent: QObject | None = None) -> IdModel[ContactLine]:
    """Build the model of all people, not loaded yet."""
    extra = _Extra(desk.today)
    return IdModel(
        Kind.CONTACT, desk.reader.ids, desk.reader.contacts, _columns(desk.today), extra, parent
    )


def last_words(line: ContactLine, today: date) -> str:
    """Return when one was last in contact; an interview counts without its day too."""
    if line.last_touch is None and line.round_number:
        return _("interview, round {number}").format(number=line.round_number)
    return short_day(line.last_touch, today)


def second_line(title: str, organization: str) -> str:
    """Return what a person is, in one line."""
    return ", ".join(part for part in (title, organization) if part)


def _columns(today: Callable[[], date]) -> tuple[Column[ContactLine], ...]:
    def last_touch(line: ContactLine) -> str:
        return last_words(line, today())

    return (
        Column("name", lambda: _("Name"), lambda line: line.name),
        Column("organization", lambda: _("Organization"), lambda line: line.organization),
        Column("last_touch", lambda: _("Last touch"), last_touch),
        Column("connection", lambda: _("Connection"), _connection),
        Column("title", lambda: _("Title"), lambda line: line.title),
    )


def _connection(line: ContactLine) -> str:
    return "" if line.connection is None else str(line.connection)


class _Extra:
    """Answer the roles of a two-line row."""

    def __init__(self, today: Callable[[], date]) -> None:
        self._today = today

    def __call__(self, line: ContactLine, role: int) -> Any:
        if role == RowRole.SECOND:
            return second_line(line.title, line.organization)
        if role == RowRole.RIGHT:
            return last_words(line, self._today())
        if role == RowRole.DOTS:
            return line.connection
        return line.name if role == RowRole.AVATAR else None
