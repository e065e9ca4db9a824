# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Turn a draft into one step, whole or not at all, and tell the draft what it has become.

Until the step is committed the draft in hand stays as it was: a full disk loses nothing.
"""

from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import fields
from datetime import date

from networkjournal.domain.errors import UserError
from networkjournal.domain.settings import plausible
from networkjournal.domain.turndown_draft import PersonRef, Step, TurndownDraft
from networkjournal.i18n import _
from networkjournal.services import turndown_merge
from networkjournal.services.turndown_writer import Outcome, Writer
from networkjournal.store.history import Step as HistoryStep
from networkjournal.store.journal import Journal

__all__ = ["Outcome", "finish", "park"]


def finish(
    journal: Journal,
    draft: TurndownDraft,
    today: date,
    forget: Callable[[HistoryStep, TurndownDraft], None],
) -> Outcome:
    """Store everything in one step; `forget` drops the draft in the same breath."""
    _refuse(draft, today)
    work = deepcopy(draft)
    with journal.history.step(_("Record a turndown")) as step:
        turndown_merge.merge(journal.reader, work)
        _refuse(work, today)
        outcome = Writer(journal, step, work, today).finish()
        forget(step, work)
        turndown_merge.note(journal.reader, work)
    become(draft, work)
    return outcome


def park(
    journal: Journal, draft: TurndownDraft, today: date, keep: Callable[[TurndownDraft], None]
) -> Outcome:
    """Store the no and what is known around it; the way on stays open until tomorrow.

    `keep` stores the rest of the draft in the same breath. What cannot be right is not stored
    with the no; it stays in the draft, where it can be mended.
    """
    if problems := draft.problems(Step.WHAT, today):
        raise UserError(problems)
    kept = deepcopy(draft)
    with journal.history.step(_("Record a turndown")) as step:
        turndown_merge.merge(journal.reader, kept)
        work = _right(kept, today)
        outcome = Writer(journal, step, work, today).park()
        turndown_merge.note(journal.reader, work)
        _settle(kept, work)
        keep(kept)
    become(draft, kept)
    return outcome


def _refuse(draft: TurndownDraft, today: date) -> None:
    if problems := draft.all_problems(today):
        raise UserError(next(iter(problems.values())))


def _right(draft: TurndownDraft, today: date) -> TurndownDraft:
    """Return a copy without what the journal could not hold."""
    work = deepcopy(draft)
    for tick in work.signals.values():
        if tick.on is not None and not plausible(tick.on, today):
            tick.on = None
    for one in work.interviewers:
        alone = TurndownDraft(interviewers=[one])
        if alone.problems(Step.CLICK, today):
            one.connection = None
        if alone.problems(Step.CLICK, today):
            one.person, one.link_id = PersonRef(), 0
    wrong = {
        name
        for step in (Step.FEEL, Step.ASK, Step.WHEN, Step.CONNECT, Step.LEARNT)
        for name in work.problems(step, today)
    }
    empty = TurndownDraft()
    for name in wrong:
        setattr(work, name, getattr(empty, name))
    return work


def become(draft: TurndownDraft, other: TurndownDraft) -> None:
    """Let a draft in hand hold what another one holds."""
    for one in fields(TurndownDraft):
        setattr(draft, one.name, getattr(other, one.name))


def _settle(draft: TurndownDraft, work: TurndownDraft) -> None:
    """Note in a draft what the rows are that it has become."""
    for name in ("turndown_id", "opportunity_id", "ask_id", "meeting_id", "answer", "filled"):
        setattr(draft, name, getattr(work, name))
    if draft.sent:
        draft.send_on = work.send_on
    for mine, settled in zip(_people(draft), _people(work), strict=True):
        if mine is not None and settled is not None and settled.contact_id is not None:
            mine.contact_id = settled.contact_id
    for one, other in zip(draft.interviewers, work.interviewers, strict=True):
        one.link_id = other.link_id or one.link_id


def _people(draft: TurndownDraft) -> Iterator[PersonRef | None]:
    yield from (draft.told_by, draft.decided_by, draft.supported_by, draft.ask_person)
    for one in draft.interviewers:
        yield one.person
