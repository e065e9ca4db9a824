# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Which way on is proposed after a no, and why (handbook, section 3: first match wins)."""

from collections.abc import Sequence
from dataclasses import dataclass

from networkjournal.domain.words import FeedbackPolicy, Level, Path, RoundRole
from networkjournal.i18n import _


@dataclass(frozen=True, slots=True)
class Met:
    """Say how it went with one interviewer in one round."""

    contact_id: int
    name: str
    round_number: int
    role: RoundRole | None = None
    connection: int | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """Hold the proposed path, whom to ask (if anyone), and the reason in one sentence."""

    path: Path
    contact_id: int | None
    reason: str


def propose(
    policy: FeedbackPolicy,
    people: Sequence[Met],
    level: Level,
    told_by: tuple[int, str] | None = None,
    *,
    is_known: bool = True,
) -> Proposal:
    """Return the way on; `told_by` is the id and name of who brought the no.

    `is_known` is False while nothing was said of how close it was: then there is no verdict.
    """
    if policy is FeedbackPolicy.NONE:
        return Proposal(Path.STAY_CONNECTED, None, _("They give no feedback, to anyone."))
    if policy is FeedbackPolicy.IN_WRITING:
        return Proposal(Path.WRITTEN_FEEDBACK, None, _("They give feedback in writing only."))
    if policy is FeedbackPolicy.HR_ONLY:
        return Proposal(Path.WRITTEN_FEEDBACK, None, _("Only their HR gives feedback."))
    if person := _warmest(people, told_by):
        reason = _("It clicked with {name}, who may be glad to say what was missing.")
        return Proposal(Path.FEEDBACK_MEETING, person.contact_id, reason.format(name=person.name))
    if level is Level.NOT_CLOSE:
        return Proposal(Path.LET_GO, None, _go_on_words(is_known=is_known))
    return _close(people, told_by)


def whom(people: Sequence[Met], told_by: tuple[int, str] | None) -> int | None:
    """Return whom to ask when the path is chosen by hand: warmest, manager, who told you."""
    if person := _warmest(people, told_by) or _manager(people):
        return person.contact_id
    return told_by[0] if told_by else None


def _go_on_words(*, is_known: bool) -> str:
    if not is_known:
        return _(
            "Nothing is ticked, so nothing speaks for a meeting yet. Any way is yours to choose."
        )
    return _("Note one thing, if there is one, and keep applying. Any way is yours to choose.")


def _close(people: Sequence[Met], told_by: tuple[int, str] | None) -> Proposal:
    if manager := _manager(people):
        reason = _("You were close, and {name} would have been your manager.")
        return Proposal(Path.FEEDBACK_MEETING, manager.contact_id, reason.format(name=manager.name))
    if told_by:
        reason = _("You were close, and {name} told you the news.")
        return Proposal(Path.FEEDBACK_MEETING, told_by[0], reason.format(name=told_by[1]))
    if people:
        reason = _("You were close. A few written questions are easy to answer, whoever you ask.")
    else:
        reason = _("You were close. Nobody is named yet whom you could meet; you can also write.")
    return Proposal(Path.WRITTEN_FEEDBACK, None, reason)


def _manager(people: Sequence[Met]) -> Met | None:
    managers = [p for p in people if p.role is RoundRole.HIRING_MANAGER]
    return max(managers, key=lambda p: p.round_number) if managers else None


def _warmest(people: Sequence[Met], told_by: tuple[int, str] | None) -> Met | None:
    """Return who clicked most: on a tie the manager, then who told you, then the latest round."""
    warm = [p for p in people if (p.connection or 0) >= 2]
    teller = told_by[0] if told_by else None

    def rank(person: Met) -> tuple[int, bool, bool, int]:
        return (
            person.connection or 0,
            person.role is RoundRole.HIRING_MANAGER,
            person.contact_id == teller,
            person.round_number,
        )

    return max(warm, key=rank) if warm else None
