# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Moves and endings inside a step, of one opportunity or of thousands.

After each of these an opportunity's stage, furthest stage and ending are what its changes tell.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from networkjournal.domain.errors import UserError
from networkjournal.domain.words import Ending, Stage
from networkjournal.i18n import _
from networkjournal.services.stage_book import StageBook
from networkjournal.store import models as m
from networkjournal.store.history import Step


def move(step: Step, opportunity_id: int, stage: Stage, on: date) -> None:
    """Bring an opportunity to a stage; a day before the last change is taken as that day."""
    _opened(step, opportunity_id)
    move_all(step, [opportunity_id], stage, on)


def move_all(step: Step, ids: Iterable[int], stage: Stage, on: date) -> None:
    """Bring opportunities to a stage; of those that enter it the last lies on top."""
    book = StageBook(step, ids)
    for row_id, row in book.in_order():
        book.heal(row_id, on)
        if row.stage != stage or row.ending is not None or not book.changes[row_id]:
            book.append(row_id, stage, on)
    book.write()


def end(step: Step, opportunity_id: int, ending: Ending, on: date) -> None:
    """End an opportunity; ended the same way already, only the day may change."""
    _opened(step, opportunity_id)
    end_all(step, [opportunity_id], ending, on)


def end_all(step: Step, ids: Sequence[int], ending: Ending, on: date) -> None:
    """End opportunities in one way; of those that ended so already, only the day may change."""
    book = StageBook(step, ids)
    for row_id, _row in book.in_order():
        book.heal(row_id, on)
        changes = book.changes[row_id]
        if changes and changes[-1].ending == ending:
            book.date_last(row_id, on)
        else:
            book.append(row_id, ending, on)
    book.write()


def reach(step: Step, opportunity_id: int, stage: Stage, on: date) -> None:
    """Note that an opportunity came at least so far; an ending stays the last word."""
    book = _opened(step, opportunity_id)
    if book.rows[opportunity_id].stage.rank >= stage.rank:
        return
    book.heal(opportunity_id, on)
    changes = book.changes[opportunity_id]
    if not changes or changes[-1].ending is None:
        book.append(opportunity_id, stage, on)
    else:
        # What was made later counts as later on one day, so the ending is made again.
        last = book.drop_last(opportunity_id)
        book.append(opportunity_id, stage, min(on, last.on))
        book.append(opportunity_id, last.ending or Ending.WITHDREW, last.on)
    book.write()


def take_ending_back(step: Step, opportunity_id: int, ending: Ending, on: date) -> None:
    """Take back an ending that belonged elsewhere; what was before it counts again."""
    book = _opened(step, opportunity_id)
    book.heal(opportunity_id, on)
    changes = book.changes[opportunity_id]
    if changes and changes[-1].ending == ending:
        last = book.drop_last(opportunity_id)
        if not changes:
            book.append(opportunity_id, book.rows[opportunity_id].stage, last.on)
    book.write()


def refuse_trashed(opportunity_id: int) -> None:
    """Tell that an opportunity is gone, or lies in the trash, where it stays as it is."""
    found = m.Opportunity.select(m.Opportunity.trashed_at).where(m.Opportunity.id == opportunity_id)
    row = found.first()
    if row is None:
        raise UserError(_("This opportunity was deleted meanwhile."))
    if row.trashed_at is not None:
        raise UserError(_("This opportunity lies in the trash. Take it back first."))


def _opened(step: Step, opportunity_id: int) -> StageBook:
    book = StageBook(step, [opportunity_id])
    if opportunity_id not in book.rows:
        raise UserError(_("This opportunity was deleted meanwhile."))
    return book
