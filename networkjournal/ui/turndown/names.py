# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the pages are called: the question on top, and the words of the button that leads there."""

from networkjournal.domain.turndown_draft import Step, TurndownDraft
from networkjournal.domain.words import Path
from networkjournal.i18n import _


def question(step: Step) -> str:
    """Return the title of a page."""
    return {
        Step.WHAT: _("What happened?"),
        Step.CLOSE: _("How close were you?"),
        Step.CLICK: _("Whom did it click with?"),
        Step.WAY: _("Which way do you want to go on?"),
        Step.FEEL: _("How do you feel about going?"),
        Step.ASK: _("How do you ask?"),
        Step.WHEN: _("When and where?"),
        Step.AGENDA: _("What will you talk about?"),
        Step.CONNECT: _("How do you stay in touch?"),
        Step.LEARNT: _("What do you take from it?"),
        Step.READY: _("Ready"),
    }[step]


def next_words(step: Step) -> str:
    """Return the words of the button that leads to a page."""
    return {
        Step.WHAT: _("&Next: what happened"),
        Step.CLOSE: _("&Next: how close were you"),
        Step.CLICK: _("&Next: whom did it click with"),
        Step.WAY: _("&Next: the way on"),
        Step.FEEL: _("&Next: how you feel about going"),
        Step.ASK: _("&Next: the ask"),
        Step.WHEN: _("&Next: when and where"),
        Step.AGENDA: _("&Next: the agenda"),
        Step.CONNECT: _("&Next: staying in touch"),
        Step.LEARNT: _("&Next: what you take from it"),
        Step.READY: _("&Next: look it over"),
    }[step]


def finish_words(draft: TurndownDraft) -> str:
    """Return the words of the last button."""
    if draft.has_meeting():
        return _("&Finish: schedule the meeting")
    if draft.has_ask():
        return _("&Finish: keep the ask")
    return _("&Finish") if draft.path is not Path.LET_GO else _("&Finish and let go")
