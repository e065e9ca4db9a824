# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Say in words which meeting of one's own stands in the way of a time."""

from collections.abc import Sequence
from datetime import datetime

from networkjournal.domain.turndown_draft import Step, TurndownDraft
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.models.days import exact_day


def clash_words(desk: Desk, draft: TurndownDraft, times: Sequence[datetime]) -> str:
    """Return the first clash of these wall times as a sentence, empty where all are free."""
    if any(draft.problems(step, desk.today()) for step in (Step.ASK, Step.WHEN)):
        return ""
    for starts in times:
        for found in desk.reader.clashes(starts, draft.zone, draft.minutes):
            sentence = _("{day} {time}: you meet {people} then.")
            return sentence.format(
                day=exact_day(found.starts.date(), desk.today()),
                time=f"{found.starts:%H:%M}",
                people=found.people or _("somebody"),
            )
    return ""
