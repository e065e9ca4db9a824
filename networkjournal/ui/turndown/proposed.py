# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Remember what was proposed, so that it can be proposed anew while nobody has touched it."""

from copy import deepcopy
from typing import Any

from networkjournal.domain.turndown_draft import Step, TurndownDraft

# What is proposed together is taken back together: a subject stays with its letter.
_GROUPS: dict[Step, tuple[tuple[str, ...], ...]] = {
    Step.WAY: (("path",),),
    Step.ASK: (("ask_person",), ("send_on",), ("slots",), ("subject", "wording")),
    Step.WHEN: (("slots",), ("starts",), ("nudge_on",)),
    Step.AGENDA: (("points",),),
    Step.CONNECT: (("ask_person",), ("note",), ("check_in_on",)),
}


class Proposed:
    """Hold the last proposals of one wizard."""

    def __init__(self) -> None:
        self._last: dict[tuple[str, ...], tuple[Any, ...]] = {}

    def forget(self, draft: TurndownDraft, step: Step) -> None:
        """Empty what still stands as it was proposed; a letter that was sent stays."""
        fresh = TurndownDraft()
        for group in () if draft.sent else _GROUPS.get(step, ()):
            if group in self._last and self._last[group] == _values(draft, group):
                for name in group:
                    setattr(draft, name, getattr(fresh, name))

    def remember(self, before: TurndownDraft, draft: TurndownDraft, step: Step) -> None:
        """Note what has been proposed on a page, by what it was before."""
        for group in _GROUPS.get(step, ()):
            if _values(before, group) != _values(draft, group):
                self._last[group] = deepcopy(_values(draft, group))


def _values(draft: TurndownDraft, group: tuple[str, ...]) -> tuple[Any, ...]:
    return tuple(getattr(draft, name) for name in group)
