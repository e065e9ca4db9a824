# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""How the words of the field read on screen and paper, in the language in use."""

from enum import StrEnum

from networkjournal.domain import words as w
from networkjournal.i18n import _


def label(word: StrEnum) -> str:
    """Return the word as it reads on screen."""
    return _TABLES[type(word)]()[word]


def inside(word: w.MeetingKind | w.MeetingForm) -> str:
    """Return the word as it reads inside a line, where some languages write it small."""
    return {
        w.MeetingKind.FEEDBACK: _("feedback meeting"),
        w.MeetingKind.INFORMATIONAL: _("informational interview"),
        w.MeetingKind.NETWORKING: _("networking"),
        w.MeetingKind.ADVISOR: _("career advisor"),
        w.MeetingKind.PREPARATION: _("interview preparation"),
        w.MeetingKind.OTHER: _("other meeting"),
        w.MeetingForm.IN_PERSON: _("in person"),
        w.MeetingForm.LUNCH: _("lunch"),
        w.MeetingForm.PHONE: _("phone"),
        w.MeetingForm.VIDEO: _("video"),
    }[word]


def _stages() -> dict[StrEnum, str]:
    return {
        w.Stage.SAVED: _("Saved"),
        w.Stage.APPLIED: _("Applied"),
        w.Stage.SCREENING: _("Screening"),
        w.Stage.INTERVIEWING: _("Interviewing"),
        w.Stage.OFFER: _("Offer"),
        w.Stage.ACCEPTED: _("Accepted"),
    }


def _endings() -> dict[StrEnum, str]:
    return {
        w.Ending.TURNED_DOWN: _("Turned down"),
        w.Ending.NO_ANSWER: _("No answer"),
        w.Ending.WENT_COLD: _("Went cold"),
        w.Ending.WITHDREW: _("Withdrew"),
        w.Ending.DECLINED_OFFER: _("Declined offer"),
        w.Ending.ROLE_CLOSED: _("Role closed"),
    }


def _round_forms() -> dict[StrEnum, str]:
    return {
        w.RoundForm.PHONE: _("Phone"),
        w.RoundForm.VIDEO: _("Video"),
        w.RoundForm.IN_PERSON: _("In person"),
        w.RoundForm.PANEL: _("Panel"),
        w.RoundForm.TASK: _("Task"),
    }


def _round_roles() -> dict[StrEnum, str]:
    return {
        w.RoundRole.HIRING_MANAGER: _("Hiring manager"),
        w.RoundRole.PANEL: _("Panel"),
        w.RoundRole.RECRUITER: _("Recruiter"),
        w.RoundRole.HR: _("HR"),
        w.RoundRole.PEER: _("Peer"),
    }


def _signals() -> dict[StrEnum, str]:
    return {
        w.SignalKind.SALARY: _("They asked about salary"),
        w.SignalKind.START_DATE: _("They asked when you could start"),
        w.SignalKind.REFERENCES: _("They asked for references"),
        w.SignalKind.WORK_TOGETHER: _("Someone spoke of work you would do together"),
        w.SignalKind.TOLD_SECOND: _("They told you that you came second"),
        w.SignalKind.FINAL_ROUND: _("It was the final round"),
        w.SignalKind.WIDER_TEAM: _("You met the wider team"),
        w.SignalKind.PERSONAL_CALL: _("The no came by a personal call"),
        w.SignalKind.PRAISED: _("The no praised you"),
    }


def _levels() -> dict[StrEnum, str]:
    return {
        w.Level.NOT_CLOSE: _("Not close"),
        w.Level.MAYBE: _("Maybe"),
        w.Level.CONTENDER: _("Contender"),
    }


def _policies() -> dict[StrEnum, str]:
    return {
        w.FeedbackPolicy.UNKNOWN: _("Not known"),
        w.FeedbackPolicy.GIVES: _("Gives feedback"),
        w.FeedbackPolicy.IN_WRITING: _("In writing only"),
        w.FeedbackPolicy.HR_ONLY: _("By HR only"),
        w.FeedbackPolicy.NONE: _("Gives none"),
    }


def _paths() -> dict[StrEnum, str]:
    return {
        w.Path.FEEDBACK_MEETING: _("Feedback meeting"),
        w.Path.WRITTEN_FEEDBACK: _("Written feedback"),
        w.Path.STAY_CONNECTED: _("Stay connected"),
        w.Path.LET_GO: _("Let go"),
    }


def _channels() -> dict[StrEnum, str]:
    return {
        w.Channel.CALL: _("Call"),
        w.Channel.EMAIL: _("E-mail"),
        w.Channel.LINKEDIN: _("LinkedIn"),
        w.Channel.LETTER: _("Letter"),
        w.Channel.IN_PERSON: _("In person"),
        w.Channel.VIDEO: _("Video"),
        w.Channel.PORTAL: _("Portal"),
        w.Channel.SILENCE: _("Silence"),
    }


def _answers() -> dict[StrEnum, str]:
    return {
        w.Answer.YES: _("Yes"),
        w.Answer.NO_POLICY: _("No: policy"),
        w.Answer.NO_TIME: _("No: no time"),
        w.Answer.SILENCE: _("Silence"),
    }


def _meeting_kinds() -> dict[StrEnum, str]:
    return {
        w.MeetingKind.FEEDBACK: _("Feedback meeting"),
        w.MeetingKind.INFORMATIONAL: _("Informational interview"),
        w.MeetingKind.NETWORKING: _("Networking"),
        w.MeetingKind.ADVISOR: _("Career advisor"),
        w.MeetingKind.PREPARATION: _("Interview preparation"),
        w.MeetingKind.OTHER: _("Other meeting"),
    }


def _meeting_forms() -> dict[StrEnum, str]:
    return {
        w.MeetingForm.IN_PERSON: _("In person"),
        w.MeetingForm.LUNCH: _("Lunch"),
        w.MeetingForm.PHONE: _("Phone"),
        w.MeetingForm.VIDEO: _("Video"),
    }


def _meeting_states() -> dict[StrEnum, str]:
    return {
        w.MeetingState.PLANNED: _("Planned"),
        w.MeetingState.HELD: _("Held"),
        w.MeetingState.CANCELLED_BY_THEM: _("Cancelled by them"),
        w.MeetingState.CANCELLED_BY_ME: _("Cancelled by me"),
        w.MeetingState.NO_SHOW: _("Nobody came"),
    }


def _meeting_parts() -> dict[StrEnum, str]:
    return {
        w.MeetingPart.COMING: _("Coming"),
        w.MeetingPart.TO_WRITE_UP: _("To write up"),
        w.MeetingPart.PAST: _("Past"),
    }


def _directions() -> dict[StrEnum, str]:
    return {w.Direction.OUT: _("From me"), w.Direction.IN: _("From them")}


def _document_kinds() -> dict[StrEnum, str]:
    return {
        w.DocumentKind.CV: _("CV"),
        w.DocumentKind.LETTER: _("Letter"),
        w.DocumentKind.POSTING: _("Posting"),
        w.DocumentKind.OTHER: _("Other"),
    }


def _gap_states() -> dict[StrEnum, str]:
    return {
        w.GapState.OPEN: _("Noticed"),
        w.GapState.UNDER_WAY: _("Working on it"),
        w.GapState.CLOSED: _("Closed"),
    }


def _yields() -> dict[StrEnum, str]:
    return {
        w.YieldKind.INTRODUCTION: _("Introduction"),
        w.YieldKind.LEAD: _("Lead"),
        w.YieldKind.CV_PASSED_ON: _("CV passed on"),
        w.YieldKind.ADVICE: _("Advice"),
        w.YieldKind.AVENUE: _("Avenue"),
        w.YieldKind.ENCOURAGEMENT: _("Encouragement"),
    }


def _letters() -> dict[StrEnum, str]:
    return {
        w.LetterKind.THANK_YOU: _("Thank-you"),
        w.LetterKind.REQUEST: _("Request"),
        w.LetterKind.NUDGE: _("Nudge"),
        w.LetterKind.STAY_CONNECTED: _("Stay connected"),
        w.LetterKind.HOW_IT_WENT: _("How it went"),
        w.LetterKind.LANDED: _("I landed"),
        w.LetterKind.PHONE_SCRIPT: _("Phone script"),
        w.LetterKind.OTHER: _("Other letter"),
    }


def _templates() -> dict[StrEnum, str]:
    return {w.TemplateKind.AGENDA: _("Agenda"), w.TemplateKind.LETTER: _("Letter")}


def _cadences() -> dict[StrEnum, str]:
    return {
        w.Cadence.A: _("A, close"),
        w.Cadence.B: _("B, steady"),
        w.Cadence.C: _("C, now and then"),
        w.Cadence.OWN: _("Own number of days"),
    }


def _ways_met() -> dict[StrEnum, str]:
    return {
        w.MetHow.INTERVIEW: _("Interview"),
        w.MetHow.ALUMNI: _("Alumni"),
        w.MetHow.FACULTY: _("Faculty"),
        w.MetHow.CAREER_OFFICE: _("Career office"),
        w.MetHow.FAMILY: _("Family"),
        w.MetHow.EVENT: _("Event"),
        w.MetHow.INTRODUCTION: _("Introduction"),
        w.MetHow.OTHER: _("Other"),
    }


def _standings() -> dict[StrEnum, str]:
    return {
        w.Standing.NONE: _("Nothing to wait for"),
        w.Standing.WAITING: _("Waiting"),
        w.Standing.QUIET: _("Quiet"),
        w.Standing.BLACK_HOLE: _("Black hole"),
        w.Standing.COLD: _("Cold"),
    }


def _actions() -> dict[StrEnum, str]:
    return {
        w.Action.NUDGE_LETTER: _("Write a nudge"),
        w.Action.LOG_CALL: _("Log a call"),
        w.Action.CLOSE_NO_ANSWER: _("Close as no answer"),
        w.Action.CLOSE_WENT_COLD: _("Close as went cold"),
        w.Action.NONE: _("Nothing to do"),
    }


_TABLES = {
    w.Stage: _stages,
    w.Ending: _endings,
    w.RoundForm: _round_forms,
    w.RoundRole: _round_roles,
    w.Standing: _standings,
    w.Action: _actions,
    w.SignalKind: _signals,
    w.Level: _levels,
    w.FeedbackPolicy: _policies,
    w.Path: _paths,
    w.Channel: _channels,
    w.Answer: _answers,
    w.MeetingKind: _meeting_kinds,
    w.MeetingForm: _meeting_forms,
    w.MeetingState: _meeting_states,
    w.MeetingPart: _meeting_parts,
    w.Direction: _directions,
    w.DocumentKind: _document_kinds,
    w.GapState: _gap_states,
    w.YieldKind: _yields,
    w.LetterKind: _letters,
    w.TemplateKind: _templates,
    w.Cadence: _cadences,
    w.MetHow: _ways_met,
}
