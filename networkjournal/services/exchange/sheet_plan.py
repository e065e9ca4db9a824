# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own what an import of one table will do: which rows are new, and what is to be said of others.

The rows themselves are read again when they are written: a million of them would not fit.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from networkjournal.domain.days import short_with_year
from networkjournal.domain.exchange import Skipped, UnreadableFile
from networkjournal.domain.sheet import Application, Choice, Column, DateOrder
from networkjournal.domain.words import Ending, Stage
from networkjournal.i18n import _, ngettext
from networkjournal.services.exchange.sheet_dates import Days
from networkjournal.services.exchange.sheet_known import Change, Known
from networkjournal.services.exchange.sheet_rows import Rows, Skipping, Status
from networkjournal.services.exchange.sheet_table import EACH, MOST_REMARKS, Table, Tell

_LOOKED = 5  # a look at the days takes about a fifth of the time
_EACH_SAID = 20
"""Rows that are named one by one for the same reason."""


@dataclass(slots=True)
class SheetPlan:
    """Hold the count of rows, and the names of people that are new."""

    table: Table
    choice: Choice
    new: int = 0
    same: int = 0
    undated: int = 0
    """New rows that were applied for on a day that they do not say."""
    skipped: list[Skipped] = field(default_factory=list)
    noted: list[Skipped] = field(default_factory=list)
    statuses: dict[str, Status] = field(default_factory=dict)
    people: dict[str, str] = field(default_factory=dict)
    """The new ones by name, each with the organization that the row names."""
    taken: set[int] = field(default_factory=set)
    """The lines of the rows that are new."""
    rows: Rows | None = None

    def applications(self, tell: Tell) -> Iterator[list[Application]]:
        """Give the new ones again, some at a time."""
        if self.rows is None:
            return
        done = 0
        for start in range(0, len(self.table), EACH):
            each = self.rows.read(start, start + EACH, _unheard)
            some = [row for row in each if isinstance(row, Application) and row.line in self.taken]
            if some:
                yield some
            done += len(some)
            tell(done)


def plan(table: Table, choice: Choice, known: Known, today: date, tell: Tell) -> SheetPlan:
    """Find out what a table would bring; raise UnreadableFile where no column says what for."""
    if not {Column.POSITION, Column.ORGANIZATION} & set(choice.columns):
        reason = _("no column says which position or organization the rows are about.")
        raise UnreadableFile(table.name, reason)

    def looking(rows: int) -> None:
        tell(rows // _LOOKED)

    known.begin_file()
    made = SheetPlan(table, choice, rows=Rows(table, choice, today, looking))
    notes = _Notes(table, made.noted)
    for line, reason in table.remarks:
        notes.add(line, reason)
    for start in range(0, len(table), EACH):
        tell(len(table) // _LOOKED + start * (_LOOKED - 1) // _LOOKED)
        _sort(made, start, known, notes, today)
    if made.rows is not None:
        made.statuses = made.rows.statuses
        notes.mixed(made.rows.days, choice)
    notes.close()
    return made


def _sort(made: SheetPlan, start: int, known: Known, notes: "_Notes", today: date) -> None:
    if made.rows is None:
        return
    for row in made.rows.read(start, start + EACH, notes.hear):
        if isinstance(row, Skipping):
            made.skipped.append(Skipped(made.table.name, row.line, row.reason))
        elif (there := known.find(row)) is not None and not _is_another(row, there, known, notes):
            made.same += 1
            notes.drop()
            _tell_lost(known.lost(row, there), row, notes)
        else:
            told = story(row, today, made.choice.day)
            known.add(row, told)
            notes.date(row, told, today)
            made.new += 1
            made.undated += _was_applied_for(told) and row.applied_on is None
            made.taken.add(row.line)
            made.people.update(dict.fromkeys(known.new_people(row.people), row.organization))
        notes.keep()


def _is_another(row: Application, there: int, known: Known, notes: "_Notes") -> bool:
    """Tell whether a row much like an earlier one of its own file is one more."""
    lost = known.lost(row, there) if known.is_by_day(row, there) else []
    more = set(lost) - {_("status")}
    if more:
        sentence = _("much like a row above, but for this: {what}; kept as another one")
        notes.hear(row.line, sentence.format(what=_(", ").join(lost)))
    return bool(more)


def _tell_lost(lost: list[str], row: Application, notes: "_Notes") -> None:
    if lost:
        what = _(", ").join(lost)
        sentence = _("already there, so it was left as it is; what differs here: {what}")
        notes.hear(row.line, sentence.format(what=what))


def story(row: Application, today: date, day: date | None = None) -> tuple[Change, ...]:
    """Give the steps that a row tells of: where it stands, and before an ending how far it came.

    A table has one day for an application; `day` stands for it where a row says none. When it
    came further nobody has said: that step has today, since with the day of applying it would
    seem to have been silent ever since.
    """
    standing = row.standing
    ending = standing if isinstance(standing, Ending) else None
    stage = _reached(row, ending) if isinstance(standing, Ending) else standing
    applied_on = row.applied_on if stage is Stage.SAVED else row.applied_on or day
    further = stage.rank > Stage.APPLIED.rank
    told: list[Change] = [(today if further else applied_on or today, stage, None)]
    if applied_on is not None and further:
        told.insert(0, (applied_on, Stage.APPLIED, None))
    if ending is not None:
        told.append((today, None, ending))
    return tuple(told)


def _was_applied_for(told: Sequence[Change]) -> bool:
    return any(stage not in {None, Stage.SAVED} for _on, stage, _ending in told)


def _reached(row: Application, ending: Ending | None) -> Stage:
    if ending is Ending.DECLINED_OFFER:
        return Stage.OFFER
    left = ending in {Ending.WITHDREW, Ending.ROLE_CLOSED}
    return Stage.SAVED if left and row.applied_on is None else Stage.APPLIED


class _Notes:
    """Collect what is to be said of rows that were taken; of the others it does not matter."""

    def __init__(self, table: Table, found: list[Skipped]) -> None:
        self._table, self._found = table, found
        self._dated: list[int] = []
        self._undated: list[tuple[int, str]] = []
        self._today = ""
        self._heard: list[tuple[int, str]] = []
        self._more = table.unsaid

    def hear(self, line: int, reason: str) -> None:
        """Take note of a row that is being read."""
        self._heard.append((line, reason))

    def date(self, row: Application, told: Sequence[Change], today: date) -> None:
        """Take note of a row with steps on a day that it does not say."""
        self._today = short_with_year(today)
        if row.applied_on is None and (_was_applied_for(told) or told[-1][2] is not None):
            self._undated.append((row.line, short_with_year(told[0][0])))
        elif row.applied_on is not None and told[-1][0] != row.applied_on:
            self._dated.append(row.line)

    def mixed(self, days: Days, choice: Choice) -> None:
        """Say once that a column writes its days in two ways."""
        if not days.mixed:
            return
        names = {DateOrder.DAY_FIRST: _("day first"), DateOrder.MONTH_FIRST: _("month first")}
        sentence = _(
            "the days in “{column}” are mixed: “{one}” has the day first, “{other}” the month;"
            " a day that may mean either is read {order}"
        )
        said = sentence.format(
            column=self._table.header[choice.columns.index(Column.APPLIED_ON)],
            one=days.shows[DateOrder.DAY_FIRST],
            other=days.shows[DateOrder.MONTH_FIRST],
            order=names[days.order],
        )
        line = next((line for line, _cells in self._table.rows(0, 1)), 1)
        self._found.insert(0, Skipped(self._table.name, line, said))

    def drop(self) -> None:
        """Forget what was heard of a row that is there already."""
        self._heard.clear()

    def keep(self) -> None:
        """Add what was heard."""
        for line, reason in self._heard:
            self.add(line, reason)
        self._heard.clear()

    def add(self, line: int, reason: str) -> None:
        """Add one; of very many the first are enough to see what is amiss."""
        if len(self._found) < MOST_REMARKS:
            self._found.append(Skipped(self._table.name, line, reason))
        else:
            self._more += 1

    def close(self) -> None:
        """Say at last which steps have a day that no row says, and how many more there are."""
        if len(self._undated) <= _EACH_SAID:
            for line, day in self._undated:
                said = _("the row says no day; dated {day}, which can be corrected in its history")
                self._say(line, said.format(day=day))
        else:
            first, day = self._undated[0]
            said = _(
                "{n} rows, of which this is the first, say no day; dated {day}, which can be"
                " corrected in their history"
            )
            self._say(first, said.format(n=f"{len(self._undated):,}", day=day))
        if self._dated:
            text = ngettext(
                "the row does not say when it came further than Applied; that step is dated today,"
                " {day}",
                "{n} rows, of which this is the first, do not say when they came further than"
                " Applied; those steps are dated today, {day}",
                len(self._dated),
            )
            self._say(self._dated[0], text.format(n=f"{len(self._dated):,}", day=self._today))
        if self._more:
            text = ngettext("{n} more remark", "{n} more remarks", self._more)
            self._say(self._found[-1].line, text.format(n=f"{self._more:,}"))

    def _say(self, line: int, reason: str) -> None:
        self._found.append(Skipped(self._table.name, line, reason))


def _unheard(_line: int, _reason: str) -> None:
    """Take no note: all was said when the plan was made."""
