# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Turn a draft into one step, whole or not at all, and tell the draft what it has become.

Until the step is committed the draft in hand stays as it was: a full disk loses nothing.
"""

from collections.abc import Callable, Iterator
from copy import deepcopy
from datetime import date

from networkjournal.domain.errors import UserError
from networkjournal.domain.settings import plausible
from networkjournal.domain.turndown_draft import PersonRef, Step, TurndownDraft
from networkjournal.i18n import _
from networkjournal.services.turndown_writer import Outcome, Writer
from networkjournal.store.journal import Journal

__all__ = ["Outcome", "finish", "park"]


def finish(
    journal: Journal, draft: TurndownDraft, today: date, forget: Callable[[TurndownDraft], None]
) -> Outcome:
    """Store everything in one step; `forget` drops the draft in the same breath."""
    if problems := draft.all_problems(today):
        raise UserError(next(iter(problems.values())))
    work = deepcopy(draft)
    with journal.history.step(_("Record a turndown")) as step:
        outcome = Writer(journal, step, work, today).finish()
        forget(work)
    _settle(draft, work)
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
    work, kept = _right(draft, today), deepcopy(draft)
    with journal.history.step(_("Record a turndown")) as step:
        outcome = Writer(journal, step, work, today).park()
        _settle(kept, work)
        keep(kept)
    _settle(draft, work)
    return outcome


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


def _settle(draft: TurndownDraft, work: TurndownDraft) -> None:
    """Note in a draft what the rows are that it has become."""
    for name in ("turndown_id", "opportunity_id", "ask_id", "meeting_id", "answer"):
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
