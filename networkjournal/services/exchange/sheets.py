# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own what a window needs to import tables: read, propose, weigh, write.

Every call may be made from a worker's thread that has a connection of its own.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from networkjournal.domain.exchange import Parsed, Skipped, UnreadableFile
from networkjournal.domain.import_preview import Entry
from networkjournal.domain.people_sheet import PeopleChoice, PersonColumn
from networkjournal.domain.settings import StageNames
from networkjournal.domain.sheet import Choice, Column, Standing
from networkjournal.services.exchange import people_csv, preview, sheet_open
from networkjournal.services.exchange.folders import spread
from networkjournal.services.exchange.importing import (
    MATCHED,
    READ,
    Cancelled,
    Importing,
    Plan,
    Report,
    Watch,
)
from networkjournal.services.exchange.incoming import (
    AUTO,
    Incoming,
    left_out,
    read_files,
    table_in,
)
from networkjournal.services.exchange.limits import bearable
from networkjournal.services.exchange.sheet_dates import day_first_here
from networkjournal.services.exchange.sheet_learnt import learnt
from networkjournal.services.exchange.sheet_table import Table
from networkjournal.store.journal import Journal

_ALL = 100
Asked = tuple[Table, Choice, StageNames]
"""A table with its proposal, and what the stages are called here."""


class _Counting:
    """Tell of a count alone, which is a part of an import, as of a whole."""

    def __init__(self, watch: Watch) -> None:
        self._watch = watch
        self.cancelled = watch.cancelled

    def tell(self, done: int, _whole: int) -> None:
        """Take note of how far the import is."""
        self._watch.tell(done - READ, MATCHED - READ)


class Sheets:
    """Import tables into one journal that can be written."""

    def __init__(self, journal: Journal, watch: Watch) -> None:
        self._journal, self._watch = journal, watch

    def sorted_out(
        self, files: Sequence[Path]
    ) -> tuple[list[Asked], list[Path], tuple[Skipped, ...]]:
        """Read those files whose columns are to be explained.

        Gives what is asked, the other files, and of several files those that cannot be read; raises
        UnreadableFile for one alone.
        """
        tables: list[Asked] = []
        others: list[Path] = []
        unread: list[Skipped] = []
        found = [path for path in files for path in self._spread(path, len(files) == 1, unread)]
        for file in found:
            try:
                table = table_in(file, self._tell, chosen=file in files)
            except UnreadableFile as error:
                if len(found) == 1 and not unread:
                    raise
                unread.append(left_out(error))
                continue
            if table is not None:
                stages = self._journal.settings().stages
                tables.append((table, self.propose(table), stages))
            else:
                others.append(file)
        return tables, others, tuple(unread)

    def shown_files(
        self, files: Sequence[Path], unread: Sequence[Skipped] = ()
    ) -> tuple[Plan, list[Entry]]:
        """Read files of people and say what becomes of each row; no rows where they name none.

        Of several files one that cannot be read is a row that is left out, as `unread` are.
        """
        rows, several = list(unread), len(files) + len(unread) > 1

        def keep(error: UnreadableFile) -> None:
            rows.append(left_out(error))

        def before(number: int, of: int) -> None:
            self._tell(number)
            self._watch.tell(number * READ // of, _ALL)

        incoming = read_files(files, AUTO, before, self._tell, keep if several else None)
        incoming = replace(incoming, skipped=(*incoming.skipped, *rows))
        plan = Importing(self._journal, self._watch).plan(incoming)
        return plan, preview.entries(plan) if plan.incoming.contacts else []

    def _spread(self, path: Path, alone: bool, unread: list[Skipped]) -> list[Path]:
        try:
            return list(map(Path, spread([path])))
        except UnreadableFile as error:
            if alone:
                raise
            unread.append(left_out(error))
            return []

    def another(self, table: Table, sheet: str) -> Table:
        """Read another sheet of a table's file."""
        return sheet_open.read(table.name, sheet, self._tell)

    def propose(self, table: Table) -> Choice:
        """Give how a table seems to be meant, with what earlier imports taught."""
        known = learnt(self._journal.settings().import_words)
        return sheet_open.proposal(table, known, day_first=day_first_here())

    def plan(self, table: Table, choice: Choice) -> Plan:
        """Find out what a table would bring when it is read so; change nothing."""
        counting = _Counting(self._watch)
        return Importing(self._journal, counting).plan(Incoming(sheets=((table, choice),)))

    def people(self, table: Table, choice: PeopleChoice) -> Parsed:
        """Read the people in a table; raise UnreadableFile where no column says who they are."""
        return bearable(people_csv.people(table, choice, self._tell))

    def shown(
        self, parsed: Parsed, columns: Mapping[str, PersonColumn] | None = None
    ) -> tuple[Plan, list[Entry]]:
        """Find out what becomes of the people in a table, row by row; change nothing.

        `columns` are those chosen by hand, by `heading_word`: remembered once the plan is written.
        """
        words = self._journal.settings().import_words
        named = {word: column.value for word, column in (columns or {}).items()}
        taught = words.taught({}, {}, named)
        importing = Importing(self._journal, self._watch)
        incoming = Incoming(parsed.contacts, parsed.skipped)
        plan = importing.plan(replace(incoming, taught=taught if taught != words else None))
        return plan, preview.entries(plan)

    def write(
        self, plan: Plan, statuses: Mapping[str, Standing], columns: Mapping[str, Column]
    ) -> Report:
        """Do what a plan says as one step, and remember what was chosen by hand.

        The words are those of `status_word` and `heading_word`.
        """
        words = self._journal.settings().import_words
        taught = words.taught(statuses, {word: one.value for word, one in columns.items()})
        if taught != words:
            plan.incoming = replace(plan.incoming, taught=taught)
        return Importing(self._journal, self._watch).write(plan)

    def _tell(self, _rows: int) -> None:
        if self._watch.cancelled():
            raise Cancelled
