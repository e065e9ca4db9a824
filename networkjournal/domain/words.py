# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The words of the field as enumerations; the values are what the journal stores.

How a word reads on screen is said in `labels`.
"""

from enum import StrEnum


class Kind(StrEnum):
    """The things that have a tab of their own."""

    OPPORTUNITY = "opportunity"
    CONTACT = "contact"
    MEETING = "meeting"


class Stage(StrEnum):
    """How far an opportunity has come, in order."""

    SAVED = "saved"
    APPLIED = "applied"
    SCREENING = "screening"
    INTERVIEWING = "interviewing"
    OFFER = "offer"
    ACCEPTED = "accepted"

    @property
    def rank(self) -> int:
        """Return the place in the order, 0 for saved."""
        return _RANKS[self]


_RANKS = {stage: rank for rank, stage in enumerate(Stage)}


class Ending(StrEnum):
    """How an opportunity ended without being accepted."""

    TURNED_DOWN = "turned_down"
    NO_ANSWER = "no_answer"
    WENT_COLD = "went_cold"
    WITHDREW = "withdrew"
    DECLINED_OFFER = "declined_offer"
    ROLE_CLOSED = "role_closed"


class RoundForm(StrEnum):
    """How an interview round was held."""

    PHONE = "phone"
    VIDEO = "video"
    IN_PERSON = "in_person"
    PANEL = "panel"
    TASK = "task"


class RoundRole(StrEnum):
    """What an interviewer was in the round."""

    HIRING_MANAGER = "hiring_manager"
    PANEL = "panel"
    RECRUITER = "recruiter"
    HR = "hr"
    PEER = "peer"


class SignalKind(StrEnum):
    """An observation that you were close (handbook, section 2)."""

    SALARY = "salary"
    START_DATE = "start_date"
    REFERENCES = "references"
    WORK_TOGETHER = "work_together"
    TOLD_SECOND = "told_second"
    FINAL_ROUND = "final_round"
    WIDER_TEAM = "wider_team"
    PERSONAL_CALL = "personal_call"
    PRAISED = "praised"


class Level(StrEnum):
    """How close you came, derived from the signals."""

    NOT_CLOSE = "not_close"
    MAYBE = "maybe"
    CONTENDER = "contender"


class FeedbackPolicy(StrEnum):
    """What an organization does when a candidate asks for feedback."""

    UNKNOWN = "unknown"
    GIVES = "gives"
    IN_WRITING = "in_writing"
    HR_ONLY = "hr_only"
    NONE = "none"


class Path(StrEnum):
    """What a turndown turns into."""

    FEEDBACK_MEETING = "feedback_meeting"
    WRITTEN_FEEDBACK = "written_feedback"
    STAY_CONNECTED = "stay_connected"
    LET_GO = "let_go"


class Channel(StrEnum):
    """The way in which people reached each other."""

    CALL = "call"
    EMAIL = "email"
    LINKEDIN = "linkedin"
    LETTER = "letter"
    IN_PERSON = "in_person"
    VIDEO = "video"
    PORTAL = "portal"
    SILENCE = "silence"


NO_CHANNELS = (Channel.CALL, Channel.EMAIL, Channel.LETTER, Channel.PORTAL, Channel.SILENCE)
"""How a no can come."""
ASK_CHANNELS = (
    Channel.EMAIL,
    Channel.CALL,
    Channel.LINKEDIN,
    Channel.LETTER,
    Channel.IN_PERSON,
)
"""How one can ask for a meeting."""
TOUCH_CHANNELS = (*ASK_CHANNELS, Channel.VIDEO)
"""How one stays in touch."""


class Answer(StrEnum):
    """What came back on an ask."""

    YES = "yes"
    NO_POLICY = "no_policy"
    NO_TIME = "no_time"
    SILENCE = "silence"


class MeetingKind(StrEnum):
    """What a meeting is for."""

    FEEDBACK = "feedback"
    INFORMATIONAL = "informational"
    NETWORKING = "networking"
    ADVISOR = "advisor"
    PREPARATION = "preparation"
    OTHER = "other"


class MeetingForm(StrEnum):
    """How a meeting is held."""

    IN_PERSON = "in_person"
    LUNCH = "lunch"
    PHONE = "phone"
    VIDEO = "video"


class MeetingState(StrEnum):
    """What became of a meeting."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED_BY_THEM = "cancelled_by_them"
    CANCELLED_BY_ME = "cancelled_by_me"
    NO_SHOW = "no_show"


CANCELLED = (MeetingState.CANCELLED_BY_THEM, MeetingState.CANCELLED_BY_ME)
"""The states in which a meeting that was planned does not take place."""


class MeetingPart(StrEnum):
    """The parts of the list of meetings, in order."""

    COMING = "coming"
    TO_WRITE_UP = "to_write_up"
    PAST = "past"


class Direction(StrEnum):
    """Who reached out in a touch."""

    OUT = "out"
    IN = "in"


class DocumentKind(StrEnum):
    """What a stored file is."""

    CV = "cv"
    LETTER = "letter"
    POSTING = "posting"
    OTHER = "other"


class GapState(StrEnum):
    """How far one has come with something that was missing."""

    OPEN = "open"
    UNDER_WAY = "under_way"
    CLOSED = "closed"


class YieldKind(StrEnum):
    """What a meeting gave (handbook, section 2)."""

    INTRODUCTION = "introduction"
    LEAD = "lead"
    CV_PASSED_ON = "cv_passed_on"
    ADVICE = "advice"
    AVENUE = "avenue"
    ENCOURAGEMENT = "encouragement"


class LetterKind(StrEnum):
    """What a letter is for (handbook, section 5)."""

    THANK_YOU = "thank_you"
    REQUEST = "request"
    NUDGE = "nudge"
    STAY_CONNECTED = "stay_connected"
    HOW_IT_WENT = "how_it_went"
    LANDED = "landed"
    PHONE_SCRIPT = "phone_script"
    OTHER = "other"


class TemplateKind(StrEnum):
    """What one can make a template of."""

    AGENDA = "agenda"
    LETTER = "letter"


class Cadence(StrEnum):
    """How often to stay in touch with somebody (handbook, section 2)."""

    A = "a"
    B = "b"
    C = "c"
    OWN = "own"


class MetHow(StrEnum):
    """How one met somebody."""

    INTERVIEW = "interview"
    ALUMNI = "alumni"
    FACULTY = "faculty"
    CAREER_OFFICE = "career_office"
    FAMILY = "family"
    EVENT = "event"
    INTRODUCTION = "introduction"
    OTHER = "other"


class Standing(StrEnum):
    """How an opportunity stands while an answer is waited for (handbook, section 3)."""

    NONE = "none"
    WAITING = "waiting"
    QUIET = "quiet"
    BLACK_HOLE = "black_hole"
    COLD = "cold"


class Action(StrEnum):
    """The one thing that is proposed where an answer is waited for."""

    NUDGE_LETTER = "nudge_letter"
    LOG_CALL = "log_call"
    CLOSE_NO_ANSWER = "close_no_answer"
    CLOSE_WENT_COLD = "close_went_cold"
    NONE = "none"
