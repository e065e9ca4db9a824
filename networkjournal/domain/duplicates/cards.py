# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own what the finder is given of a person and what it gives back; decide nothing."""

from dataclasses import dataclass
from enum import StrEnum

from networkjournal.i18n import _


@dataclass(frozen=True, slots=True)
class Card:
    """Hold what tells a person from others, as written; empty means unsaid."""

    id: int
    name: str = ""
    given: str = ""
    family: str = ""
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    linkedin_url: str = ""
    organization: str = ""
    title: str = ""


class Reason(StrEnum):
    """Name one thing that two cards have in common, or that speaks against it."""

    LINKEDIN = "linkedin"
    EMAIL = "email"
    PHONE = "phone"
    ORGANIZATION = "organization"
    TITLE = "title"
    SAME_NAME = "same_name"
    OTHER_ORDER = "other_order"
    FURTHER_NAME = "further_name"
    SHORT_FORM = "short_form"
    INITIAL = "initial"
    ONE_LETTER = "one_letter"
    PLACE_UNSAID = "place_unsaid"
    OWN_PAGES = "own_pages"


@dataclass(frozen=True, slots=True)
class Proposal:
    """Hold two people (the smaller id first) who may be one; the score is 0 to 100."""

    first: int
    second: int
    score: int
    reasons: tuple[Reason, ...]


def words(reason: Reason) -> str:
    """Return the reason as it reads on screen."""
    return {
        Reason.LINKEDIN: _("the same LinkedIn page"),
        Reason.EMAIL: _("the same e-mail address"),
        Reason.PHONE: _("the same phone number"),
        Reason.ORGANIZATION: _("the same organization"),
        Reason.TITLE: _("the same title"),
        Reason.SAME_NAME: _("the same name"),
        Reason.OTHER_ORDER: _("the same names in another order"),
        Reason.FURTHER_NAME: _("one has a further name"),
        Reason.SHORT_FORM: _("a usual short form of the name"),
        Reason.INITIAL: _("an initial that fits"),
        Reason.ONE_LETTER: _("names one letter apart"),
        Reason.PLACE_UNSAID: _("one of them has no organization"),
        Reason.OWN_PAGES: _("but two LinkedIn pages"),
    }[reason]
