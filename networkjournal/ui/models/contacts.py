# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The list of people: what a row shows of a person."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QPixmap

from networkjournal.domain import days
from networkjournal.domain.views import ContactLine, Kind, PeopleQuery
from networkjournal.domain.words import Cadence, MetHow
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.models.days import exact_day, short_day
from networkjournal.ui.models.id_model import Column, IdModel, Index
from networkjournal.ui.pictures import picture
from networkjournal.ui.widgets.style import plain_tip
from networkjournal.ui.widgets.two_line import RowRole

_MOST_PHOTOS = 200
_TIP = int(Qt.ItemDataRole.ToolTipRole)
_BY_DAY = 90  # days ahead that are named by their day; what is farther by its month
_WHOLE = (int(Qt.ItemDataRole.AccessibleTextRole), _TIP)
_PHOTO = 96  # pixels: sharp at twice the size of a row's circle


def contacts_model(desk: Desk, parent: QObject | None = None) -> "PeopleModel":
    """Build the model of all people, not loaded yet."""
    return PeopleModel(desk, Shown(desk), parent)


def people_query(desk: Desk) -> PeopleQuery:
    """Return what asks for everybody by name, as it stands today."""
    return PeopleQuery(today=desk.today(), cadences=desk.settings().cadences)


def last_words(line: ContactLine, today: date) -> str:
    """Return when one was last in contact; an interview counts without its day too."""
    if line.last_touch is None and line.round_number:
        return _("interview, round {number}").format(number=line.round_number)
    return short_day(line.last_touch, today)


def late_words(late: int) -> str:
    """Return by how much a touch is late; empty where it is not."""
    return _("{time} late").format(time=days.span(late)) if late else ""


def second_line(title: str, organization: str) -> str:
    """Return what a person is, in one line."""
    return ", ".join(part for part in (title, organization) if part)


def cadence_words(cadence: Cadence) -> str:
    """Return how often one wants to be in touch, as short as it reads on a chip."""
    if cadence is Cadence.OWN:
        return _("own cadence")
    return _("cadence {letter}").format(letter=cadence.value.upper())


def met_words(how: MetHow) -> str:
    """Return how one met somebody as it reads on a chip."""
    return {
        MetHow.INTERVIEW: _("met in an interview"),
        MetHow.ALUMNI: _("alumni"),
        MetHow.FACULTY: _("faculty"),
        MetHow.CAREER_OFFICE: _("career office"),
        MetHow.FAMILY: _("family"),
        MetHow.EVENT: _("met at an event"),
        MetHow.INTRODUCTION: _("introduced"),
        MetHow.OTHER: _("met elsewhere"),
    }[how]


def met_in_short(how: MetHow) -> str:
    """Return how one met somebody as it reads in a row, where there is little room."""
    return {
        MetHow.INTERVIEW: _("interview"),
        MetHow.EVENT: _("event"),
        MetHow.OTHER: _("elsewhere"),
    }.get(how) or met_words(how)


class PeopleModel(IdModel[ContactLine]):
    """Show people; `query` is a PeopleQuery, as of the day on which the list was read."""

    def __init__(self, desk: Desk, shown: "Shown", parent: QObject | None = None) -> None:
        super().__init__(
            Kind.CONTACT, desk.reader.ids, self._page_of, _columns(shown), shown, parent
        )
        self._desk, self._shown = desk, shown
        self.query = people_query(desk)
        shown.query = self.query

    def load(self, query: PeopleQuery | None = None) -> None:
        """Read the ids anew, for this query or for the last one."""
        self._shown.query = query or self.query
        super().load(query)

    def refresh(self) -> None:
        """Read again after a change, by the clock and the settings of now."""
        now = people_query(self._desk)
        self.query = replace(self.query, today=now.today, cadences=now.cadences)
        self._shown.query = self.query
        super().refresh()

    def forget_photos(self) -> None:
        """Read pictures anew."""
        self._shown.forget()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows; the tip and what is read aloud tell the whole row."""
        if role in _WHOLE and index.isValid() and not index.column():
            line = self.line(index.row())
            words = "" if line is None else self._shown.whole(line)
            return (plain_tip(words) if role == _TIP else words) or None
        return super().data(index, role)

    def _page_of(self, ids: Sequence[int]) -> list[ContactLine]:
        return self._desk.reader.contacts(ids, self.query.today)


class Shown:
    """Answer the roles of a two-line row; pictures are kept while they are near."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.query = PeopleQuery(today=date.min)
        self._photos: OrderedDict[int, QPixmap | None] = OrderedDict()
        self._answers: dict[int, Callable[[ContactLine], Any]] = {
            RowRole.SECOND: lambda line: second_line(line.title, line.organization),
            RowRole.ASIDE: lambda line: met_in_short(line.met_how) if line.met_how else "",
            RowRole.RIGHT: lambda line: "" if self.late(line) else self.last(line),
            RowRole.UNDER: self._below,
            RowRole.CHIP: self.late,
            RowRole.CHIP_KIND: lambda _line: "waiting",
            RowRole.DOTS: lambda line: line.connection,
            RowRole.TAGS: lambda line: line.tags,
            RowRole.PHOTO: self._photo,
            RowRole.AVATAR: lambda line: line.name,
        }

    def __call__(self, line: ContactLine, role: int) -> Any:
        """Return what a role of a row shows."""
        answer = self._answers.get(role)
        return answer(line) if answer is not None else None

    def forget(self) -> None:
        """Read pictures anew."""
        self._photos.clear()

    def last(self, line: ContactLine) -> str:
        """Return when one was last in contact."""
        return last_words(line, self.query.today)

    def late(self, line: ContactLine) -> str:
        """Return by how much a touch is late."""
        if line.cadence is None:
            return ""
        return late_words(line.late(self.query.cadences, self.query.today))

    def due(self, line: ContactLine, *, exact: bool = True) -> str:
        """Return when a touch is due that is not late; empty where none is."""
        due, today = line.due(self.query.cadences) if line.cadence else None, self.query.today
        if due is None or self.late(line):
            return ""
        if exact or (due - today).days in range(2):
            day = exact_day(due, today)
        elif (due - today).days <= _BY_DAY:
            day = days.short(due)
        else:
            day = short_day(due, today)
        return _("next {day}").format(day=day)

    def whole(self, line: ContactLine) -> str:
        """Return all that a row shows, in words."""
        clicked = "" if line.connection is None else _("connection {n} of 3")
        parts = (
            line.name,
            second_line(line.title, line.organization),
            ", ".join(line.tags),
            cadence_words(line.cadence) if line.cadence else "",
            self.late(line) or self.due(line),
            met_words(line.met_how) if line.met_how else "",
            _("last touch: {day}").format(day=self.last(line)),
            clicked.format(n=line.connection),
        )
        return "\n".join(part for part in parts if part)

    def _below(self, line: ContactLine) -> str:
        if line.cadence is None:
            return ""
        if self.late(line):
            return self.last(line)
        return self.due(line, exact=False) or cadence_words(line.cadence)

    def _photo(self, line: ContactLine) -> QPixmap | None:
        if not line.has_photo:
            return None
        if line.id not in self._photos:
            self._photos[line.id] = _pixmap(self._desk.reader.photo_of(line.id))
            if len(self._photos) > _MOST_PHOTOS:
                self._photos.popitem(last=False)
        self._photos.move_to_end(line.id)
        return self._photos[line.id]


def _pixmap(content: bytes | None) -> QPixmap | None:
    """Return a small picture, None for one that cannot be read."""
    image = picture(content or b"")
    if image is None:
        return None
    way = Qt.AspectRatioMode.KeepAspectRatioByExpanding
    return QPixmap.fromImage(image).scaled(
        _PHOTO, _PHOTO, way, Qt.TransformationMode.SmoothTransformation
    )


def _columns(shown: Shown) -> tuple[Column[ContactLine], ...]:
    return (
        Column("name", lambda: _("Name"), lambda line: line.name),
        Column("organization", lambda: _("Organization"), lambda line: line.organization),
        Column("last_touch", lambda: _("Last touch"), shown.last),
        Column("connection", lambda: _("Connection"), _connection),
        Column("title", lambda: _("Title"), lambda line: line.title),
        Column("due", lambda: _("Due"), shown.late),
    )


def _connection(line: ContactLine) -> str:
    return "" if line.connection is None else str(line.connection)
