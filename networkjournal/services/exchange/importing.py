# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bring files into the journal: read all of them, match, preview, and write them as one step.

Nothing is written before every file has been read. What is in the journal is never overwritten.
"""

import contextlib
import gc
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, Protocol

from networkjournal.domain.errors import JournalError
from networkjournal.domain.exchange import IncomingContact, Match, Skipped, UnreadableFile
from networkjournal.domain.import_preview import NOTHING_DECIDED, Decisions
from networkjournal.i18n import _
from networkjournal.services.exchange import (
    known,
    leading,
    merging,
    preview,
    sheet_open,
    sheet_plan,
)
from networkjournal.services.exchange.beside import Shrink, fitting
from networkjournal.services.exchange.former import alias_before
from networkjournal.services.exchange.incoming import AUTO, Incoming, read_files
from networkjournal.services.exchange.matching import Matcher
from networkjournal.services.exchange.sheet_dates import day_first_here
from networkjournal.services.exchange.sheet_known import Known
from networkjournal.services.exchange.sheet_learnt import learnt
from networkjournal.services.exchange.sheet_plan import SheetPlan
from networkjournal.services.exchange.sheet_writing import SheetWriter
from networkjournal.services.exchange.writing import Writer
from networkjournal.services.people_merge_rows import keep_names
from networkjournal.services.settings import put
from networkjournal.store import backup, dump
from networkjournal.store import models as m
from networkjournal.store.history import Step
from networkjournal.store.journal import Journal

Files = Sequence[Path | str]
READ, MATCHED, _BACKED_UP, _WRITTEN, _ALL = 25, 40, 50, 90, 100
"""How far a job is, in hundredths, after each of its parts."""


class Cancelled(JournalError):  # noqa: N818  it reads as what is told
    """Tell that the user stopped a long job."""

    def __init__(self) -> None:
        super().__init__(_("The import was stopped; nothing was changed."))


class Watch(Protocol):
    """Look on while a long job runs, and say whether it should stop."""

    @property
    def tell(self) -> Any:
        """Return what takes note of how far the job is: called with done and of how many."""

    @property
    def cancelled(self) -> Any:
        """Return what tells whether the job should stop."""


@dataclass(frozen=True, slots=True)
class Report:
    """Count what is new, people of the journal to whom was added, and rows that say nothing new.

    `skipped` names the rows left out; `kept_apart` names rows that were added though they may be
    somebody who is there already; `noted` says what is doubtful about applications that were
    added, and what of people was left out. `opportunities` and `people` are how many of the new
    rows are applications, and how many people these named who were not there; `joined` are further
    rows of people who are new; `first` is the first application that goes on, if any. `whole` tells
    that exports of our own were among them.
    """

    new: int = 0
    merged: int = 0
    same: int = 0
    skipped: tuple[Skipped, ...] = ()
    kept_apart: tuple[Skipped, ...] = ()
    noted: tuple[Skipped, ...] = ()
    opportunities: int = 0
    people: int = 0
    joined: int = 0
    whole: bool = False
    first: int = field(default=0, compare=False)


@dataclass(slots=True)
class Plan:
    """Hold what an import will do to one journal as it stood at a `change`; nothing is done yet.

    The report counts no rows of exports: those are known once they are written.
    """

    report: Report
    incoming: Incoming
    change: int
    people: list[IncomingContact] = field(default_factory=list)
    changes: list[tuple[int, IncomingContact, dict[str, Any]]] = field(default_factory=list)
    exports: tuple[tuple[str, Any], ...] = ()
    sheets: tuple[SheetPlan, ...] = ()
    decisions: Decisions = NOTHING_DECIDED
    doubts: dict[int, Match] = field(default_factory=dict)
    """Whom some of the `people`, by their places, may be."""
    additions: dict[int, tuple[IncomingContact, list[IncomingContact]]] = field(
        default_factory=dict
    )
    """Each person of the journal that rows are about, as they are, with these rows."""
    led: leading.Led = field(default_factory=leading.Led)
    """Who came by whom."""


@contextlib.contextmanager
def _collecting_later() -> Iterator[None]:
    """Look for garbage afterwards: a list makes a million objects, and all of them are in use."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class _NotMeant(Exception):  # noqa: N818  it never leaves this module
    """Take a step back that was only to be tried."""


class Importing:
    """Import into one journal that can be written."""

    def __init__(
        self, journal: Journal, watch: Watch | None = None, shrink: Shrink | None = None
    ) -> None:
        """Take what makes a large picture smaller; without it such a one is left out."""
        self._journal = journal
        self._watch = watch
        self._shrink = shrink

    def run(
        self,
        files: Files,
        kind: str = AUTO,
        *,
        dry_run: bool = False,
        watch: Watch | None = None,
    ) -> Report:
        """Import files as one step, or only say what that would do; raise Cancelled if stopped."""
        self._watch = watch or self._watch
        plan = self.preview(files, kind)
        return self.try_out(plan) if dry_run else self.write(plan)

    @_collecting_later()
    def preview(self, files: Files, kind: str = AUTO) -> Plan:
        """Read files and find out whose rows they are; change nothing."""

        def before(number: int, of: int) -> None:
            self._at(number * READ // of)

        def during(_rows: int) -> None:
            self._at(1)

        said = learnt(self._journal.settings().import_words).of_people
        return self.plan(read_files(files, kind, before, during, learnt=said))

    @_collecting_later()
    def plan(self, incoming: Incoming, decisions: Decisions = NOTHING_DECIDED) -> Plan:
        """Match what was read with the people of the journal, as somebody decided."""
        self._at(READ)
        noted = list(incoming.noted)
        contacts = fitting(incoming.contacts, self._shrink, noted)
        # Planned again after a decision, what was left out is still told.
        incoming = replace(incoming, contacts=contacts, noted=tuple(noted))
        change = known.last_change()
        people = known.all_known() if incoming.contacts else ()
        found = merging.plan(Matcher(people), incoming.contacts, decisions.same)
        plan = Plan(Report(), incoming, change, found.people, [], incoming.exports)
        plan.decisions, plan.doubts = decisions, found.doubts
        there = known.as_incoming(int(contact_id) for contact_id in found.additions)
        plan.led = leading.find(found.people, found.additions, there)
        same = self._add_changes(plan, found, there)
        doubtful = [found.people[place] for place in found.doubts]
        apart = tuple(
            _kept_apart(person)
            for person in doubtful
            if (person.source_file, person.line) not in decisions.apart
        )
        new, merged = len(found.people), len(plan.changes)
        whole = bool(incoming.exports)
        remarks = (*noted, *plan.led.noted)
        plan.report = Report(new, merged, same, incoming.skipped, apart, remarks, whole=whole)
        plan.report = replace(plan.report, joined=found.joined_here)
        self._add_sheets(plan)
        self._at(MATCHED)
        return plan

    def _add_sheets(self, plan: Plan) -> None:
        """Find out what the tables would bring."""
        if not plan.incoming.sheets:
            return

        every, before = max(1, sum(len(table) for table, _chosen in plan.incoming.sheets)), 0

        def tell(rows: int) -> None:
            self._at(READ + (MATCHED - READ) * (before + rows) // every)

        there = Known().read()
        # Who comes with the same files is there by the time that applications name them.
        there.new_people(person.name for person in plan.people)
        known_words = learnt(self._journal.settings().import_words)
        plans = []
        for table, chosen in plan.incoming.sheets:
            here = day_first_here()
            choice = chosen or sheet_open.proposal(table, known_words, day_first=here)
            plans.append(sheet_plan.plan(table, choice, there, _today(), tell))
            before += len(table)
        plan.sheets = tuple(plans)
        report, new = plan.report, sum(each.new for each in plans)
        plan.report = replace(
            report,
            new=report.new + new,
            opportunities=new,
            people=sum(len(each.people) for each in plans),
            same=report.same + sum(each.same for each in plans),
            skipped=(*report.skipped, *(row for each in plans for row in each.skipped)),
            noted=(*report.noted, *(row for each in plans for row in each.noted)),
        )

    @_collecting_later()
    def write(self, plan: Plan, decisions: Decisions | None = None) -> Report:
        """Do what a plan says as one step, after a backup where there is anything to lose.

        `decisions` are those made since it was planned.
        """
        if decisions is not None and decisions != plan.decisions:
            plan = self.plan(plan.incoming, decisions)
        plan = self._as_of_now(plan, known.last_change())
        if not (plan.people or plan.changes or plan.exports or any(s.new for s in plan.sheets)):
            if plan.incoming.taught is not None:
                with self._journal.history.step(_("Import")) as step:
                    put(step, plan.incoming.taught)
            return plan.report
        if not _is_empty():
            now = datetime.now().astimezone()
            backup.make(self._journal.database, now, reason="import")
        self._at(_BACKED_UP)
        with self._journal.history.step(_("Import")) as step:
            return self._write(step, plan)

    def try_out(self, plan: Plan) -> Report:
        """Say what a plan would do; exports are written and taken back to know it."""
        report = plan.report
        if plan.exports:
            with contextlib.suppress(_NotMeant), self._journal.history.step("") as step:
                report = self._write(step, plan)
                raise _NotMeant
        return report

    def _write(self, step: Step, plan: Plan) -> Report:
        def after(count: int) -> None:
            done = (_WRITTEN - _BACKED_UP) * count // max(1, len(plan.people))
            self._at(_BACKED_UP + done)

        plan = self._as_of_now(plan, step.change - 1)
        writer = Writer(step)
        made = writer.add(plan.people, after)
        for contact_id, before, changes in plan.changes:
            writer.change(contact_id, before, changes)
        was = [(i, alias_before(old, replace(old, **new))) for i, old, new in plan.changes]
        keep_names(step, was)
        if plan.led.by:
            leading.write(step, plan.led, made)
        first = self._write_sheets(step, plan.sheets)
        if plan.incoming.taught is not None:
            put(step, plan.incoming.taught)
        counts = [_load(step, name, export) for name, export in plan.exports]
        self._at(_WRITTEN)
        return replace(
            plan.report,
            first=first,
            new=plan.report.new + sum(sum(count.added.values()) for count in counts),
            same=plan.report.same + sum(sum(count.known.values()) for count in counts),
        )

    def _write_sheets(self, step: Step, sheets: Sequence[SheetPlan]) -> int:
        every = max(1, sum(sheet.new for sheet in sheets))
        before, firsts = 0, list[int]()

        def tell(count: int) -> None:
            self._at(_BACKED_UP + (_WRITTEN - _BACKED_UP) * (before + count) // every)

        for sheet in sheets:
            firsts.append(SheetWriter(step, _today(), sheet.new).write(sheet, tell))
            before += sheet.new
        return next(filter(None, firsts), 0)

    def _as_of_now(self, plan: Plan, change: int) -> Plan:
        """Plan again where somebody wrote meanwhile; what they wrote counts as there."""
        return plan if plan.change == change else self.plan(plan.incoming, plan.decisions)

    def _add_changes(
        self, plan: Plan, found: merging.Plan, there: dict[int, IncomingContact]
    ) -> int:
        """Put what is new about known people in the plan; return how many rows had nothing."""
        ids = [int(contact_id) for contact_id in found.additions]
        own = known.own_names() if ids else {}
        same = 0
        for contact_id in ids:
            before, rows = there[contact_id], found.additions[contact_id]
            plan.additions[contact_id] = before, rows
            wanted = plan.decisions.theirs.get(contact_id, frozenset())
            after = preview.taken(before, rows, wanted) if wanted else before
            silent = 0
            for row in rows:
                mine = row.uid.lower().removeprefix("urn:uuid:") == own[contact_id]
                told = _ours(row) if mine else row
                more = merging.merge(after, told) | merging.beside(after, told)
                if not before.notes:
                    more |= merging.joined_notes(after, told)
                after = replace(after, **more)
                silent += not more
            if after != before:
                plan.changes.append((contact_id, before, _difference(before, after)))
                # What was taken from a row is more than nothing.
                silent = min(silent, len(rows) - 1)
            same += silent
        return same

    def _at(self, done: int) -> None:
        if self._watch is None:
            return
        if self._watch.cancelled():
            raise Cancelled
        self._watch.tell(done, _ALL)


def _today() -> date:
    return datetime.now().astimezone().date()


def _is_empty() -> bool:
    return not any(model.select().exists() for model in m.STAMPED)


def _difference(before: IncomingContact, after: IncomingContact) -> dict[str, Any]:
    names = (each.name for each in fields(IncomingContact))
    return {
        name: value for name in names if (value := getattr(after, name)) != getattr(before, name)
    }


def _ours(row: IncomingContact) -> IncomingContact:
    """Give a row of our own list without what we made up when we wrote it.

    The UUID that we gave a contact is not another program's, nor did we know the parts of a name
    where there are none.
    """
    return replace(row, uid="", given_name="", family_name="")


def _kept_apart(person: IncomingContact) -> Skipped:
    reason = _("{name} may be somebody who is there already, and was kept apart.")
    return Skipped(person.source_file, person.line, reason.format(name=person.name))


def _load(step: Step, name: str, export: Any) -> dump.Counts:
    try:
        return dump.load(step, export)
    except dump.DamagedExport as error:
        raise UnreadableFile(name, str(error)) from error
