# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own what an import of one table will do: which rows are new, and what is to be said of others.

The rows themselves are read again when they are written: a million of them would not fit.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from networkjournal.domain.exchange import Skipped, UnreadableFile
from networkjournal.domain.sheet import Application, Choice, Column
from networkjournal.domain.words import Ending, Stage
from networkjournal.i18n import _, ngettext
from networkjournal.services.exchange.sheet_known import Change, Known
from networkjournal.services.exchange.sheet_rows import Rows, Skipping, Status
from networkjournal.services.exchange.sheet_table import EACH, MOST_REMARKS, Table, Tell


@dataclass(slots=True)
class SheetPlan:
    """Hold the count of rows, and the names of people that are new."""

    table: Table
    choice: Choice
    new: int = 0
    same: int = 0
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
    made = SheetPlan(table, choice, rows=Rows(table, choice, today, tell))
    notes = _Notes(table, made.noted)
    for line, reason in table.remarks:
        notes.add(line, reason)
    for start in range(0, len(table), EACH):
        tell(start)
        _sort(made, start, known, notes, today)
    if made.rows is not None:
        made.statuses = made.rows.statuses
    notes.close()
    return made


def _sort(made: SheetPlan, start: int, known: Known, notes: "_Notes", today: date) -> None:
    if made.rows is None:
        return
    for row in made.rows.read(start, start + EACH, notes.hear):
        if isinstance(row, Skipping):
            made.skipped.append(Skipped(made.table.name, row.line, row.reason))
        elif (there := known.find(row)) is not None:
            made.same += 1
            notes.drop()
            _tell_lost(known.lost(row, there), row, notes)
        else:
            told = story(row, today)
            known.add(row, told)
            notes.date(row, told)
            made.new += 1
            made.taken.add(row.line)
            made.people.update(dict.fromkeys(known.new_people(row.people), row.organization))
        notes.keep()


def _tell_lost(lost: list[str], row: Application, notes: "_Notes") -> None:
    if lost:
        what = _(", ").join(lost)
        sentence = _("already there, so it was left as it is; what differs here: {what}")
        notes.hear(row.line, sentence.format(what=what))


def story(row: Application, today: date) -> tuple[Change, ...]:
    """Give the steps that a row tells of: where it stands, and before an ending how far it came.

    A table has one day for an application. When it came further nobody has said: that step has
    today, since with the day of applying it would seem to have been silent ever since.
    """
    on, standing = row.applied_on or today, row.standing
    ending = standing if isinstance(standing, Ending) else None
    stage = _reached(row, ending) if isinstance(standing, Ending) else standing
    further = stage.rank > Stage.APPLIED.rank
    told: list[Change] = [(today if further else on, stage, None)]
    if row.applied_on is not None and further:
        told.insert(0, (on, Stage.APPLIED, None))
    if ending is not None:
        told.append((today, None, ending))
    return tuple(told)


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
        self._heard: list[tuple[int, str]] = []
        self._more = table.unsaid

    def hear(self, line: int, reason: str) -> None:
        """Take note of a row that is being read."""
        self._heard.append((line, reason))

    def date(self, row: Application, told: Sequence[Change]) -> None:
        """Take note of a row whose steps after the one that it dates have today."""
        if row.applied_on is not None and told[-1][0] != row.applied_on:
            self._dated.append(row.line)

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
        """Say at last which steps have today, in one remark, and how many more there are."""
        if self._dated:
            text = ngettext(
                "the day on which the row came so far is not in the table; that step has today's",
                "for {n} rows, of which this is the first, the day on which they came so far is"
                " not in the table; these steps have today's",
                len(self._dated),
            )
            reason = text.format(n=len(self._dated))
            self._found.append(Skipped(self._table.name, self._dated[0], reason))
        if self._more:
            text = ngettext("{n} more remark", "{n} more remarks", self._more)
            last = self._found[-1].line
            self._found.append(Skipped(self._table.name, last, text.format(n=self._more)))


def _unheard(_line: int, _reason: str) -> None:
    """Take no note: all was said when the plan was made."""
