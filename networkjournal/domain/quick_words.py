# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The words that a line of quick add is read by, in the language in use and in English.

Knows how the words are found in a text, not what becomes of them.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from re import Pattern

from networkjournal.domain.date_words import folded
from networkjournal.domain.labels import label
from networkjournal.domain.words import Stage
from networkjournal.i18n import _

_AT, _FROM, _VIA, _ON = "at|@", "from|heard from", "via|through", "on|since"
_STAGES = {
    Stage.SAVED: "saved|noted",
    Stage.APPLIED: "applied|application sent",
    Stage.SCREENING: "screening|phone screen",
    Stage.INTERVIEWING: "interviewing|interview|interviewed",
    Stage.OFFER: "offer|offered",
    Stage.ACCEPTED: "accepted",
}
_PERIODS = "a year|per year|a month|per month|an hour|per hour|/year|/month|/hour|/h|p.a.|pa"
_CODES = "AUD|BRL|CAD|CHF|CNY|CZK|DKK|EUR|GBP|HUF|INR|JPY|KR|MXN|NOK|NZD|PLN|RON|SEK|USD|ZAR"
# Written Ron it is a name.
_CURRENCY = rf"(?:[$£¥€₹₺₽₩₪₴₫₦]|(?<![^\W\d_])(?-i:{_CODES}|{_CODES.lower()})(?![^\W\d_]))"
_GROUPED = r"[0-9]{1,3}(?:[.,'’][0-9]{3})+"
_AMOUNT = rf"(?:{_GROUPED}|[0-9]{{1,9}}(?:[.,][0-9]{{1,2}})?)"
MONEY_MARK = re.compile(rf"{_CURRENCY}|(?<![0-9])[0-9]{{2,3}}\s?k\b", re.IGNORECASE)
"""What makes a number an amount of money wherever it stands."""
MONEY_GROUPED = re.compile(_GROUPED)
"""What makes it one where nothing else stands beside it."""
_FORMS = (
    "inc inc. incorporated ltd ltd. limited llc llc. llp lp plc co. corp corp. gmbh ag kg se ab oy "
    "as a/s bv b.v. nv n.v. s.a. sa sas sarl s.l. s.r.l. srl spa s.p.a. e.v. pty"
)
_NTH = r"[0-9]{1,2}(?:st|nd|rd|th)?"
_WORD = r"[^\W\d_]+"
LIKE_A_DAY = re.compile(
    r"[0-9]{1,2}[./-][0-9]{1,2}(?:[./-][0-9]{2,4})?\.?|[0-9]{4}[./-][0-9]{1,2}[./-][0-9]{1,2}"
    rf"|{_NTH}\.?[\s-]+{_WORD}\.?(?:,?[\s-]+[0-9]{{2,4}})?|{_WORD}\.?\s+{_NTH},?\s+[0-9]{{4}}",
    re.IGNORECASE,
)
"""What people write where they mean a day, whether there is such a day or not."""
LEGAL_FORMS = frozenset(_FORMS.split())
"""What may stand after a comma and still belong to the name of an organization."""


@dataclass(frozen=True, slots=True)
class QuickWords:
    """Hold the patterns, each to be matched where a word starts."""

    stages: Mapping[str, Stage]
    stage: Pattern[str]
    """The word in group 1, and what stands between it and its day."""
    at: Pattern[str]
    at_words: frozenset[str]
    source: Pattern[str]
    """The word from in group 1, or via in group 2."""
    salary: Pattern[str]


def quick_words(stage_names: Mapping[Stage, str]) -> QuickWords:
    """Return the words; the names that the user gave the stages win over all others."""
    stages = {word: stage for stage in Stage for word in _split(_STAGES[stage], _said(stage))}
    stages |= {folded(label(stage)): stage for stage in Stage}
    stages |= {folded(name): stage for stage, name in stage_names.items() if name.strip()}
    on = _any(_split(_ON, _("on|since")))
    at_words = _split(_AT, _("at|@"))
    at = _any(at_words)
    said, via = _any(_split(_FROM, _("from|heard from"))), _any(_split(_VIA, _("via|through")))
    return QuickWords(
        stages,
        _compiled(rf"({_any(stages)})(?![^\s:,])[\s:,]*(?:{on}\s+)?"),
        _compiled(rf"(?<!\S)(?:(?:{at})\s+|@)(?=\S)"),
        frozenset(at_words),
        _compiled(rf"(?:({said})|({via}))[\s:]+(?=\S)"),
        _salary(),
    )


def _said(stage: Stage) -> str:
    """Return the words for a stage in the language in use, with a bar between them."""
    return {
        Stage.SAVED: _("saved|noted"),
        Stage.APPLIED: _("applied|application sent"),
        Stage.SCREENING: _("screening|phone screen"),
        Stage.INTERVIEWING: _("interviewing|interview|interviewed"),
        Stage.OFFER: _("offer|offered"),
        Stage.ACCEPTED: _("accepted"),
    }[stage]


def _salary() -> Pattern[str]:
    money = rf"(?:{_CURRENCY}\s?)?{_AMOUNT}(?:\s?k\b)?(?:\s?{_CURRENCY})?"
    to = _any(_split("to|up to", _("to|up to")))
    period = _any(_split(_PERIODS, _("a year|per year|a month|per month|an hour|per hour")))
    return _compiled(rf"{money}(?:(?:\s?[-–—]\s?|\s(?:{to})\s){money})?(?:\s?(?:{period}))?")


def _split(*lists: str) -> list[str]:
    return [word for words in lists for word in map(folded, words.split("|")) if word]


def _any(words: Iterable[str]) -> str:
    """Return the pattern of any of these words, the longer ones first."""
    ordered = sorted(set(words), key=len, reverse=True)
    return "|".join(r"\s+".join(map(re.escape, word.split())) for word in ordered)


def _compiled(pattern: str) -> Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
