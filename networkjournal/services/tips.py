# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Which page of tips fits a meeting, and the pages set as HTML for paper and for the screen."""

from collections.abc import Sequence

from markupsafe import Markup

from networkjournal.domain.words import MeetingForm, MeetingKind
from networkjournal.i18n import _
from networkjournal.services.note_paper import note_html
from networkjournal.services.paper import set_paper
from networkjournal.services.printable import printable
from networkjournal.services.template_files import Tip
from networkjournal.services.templates import TemplateBook

INFORMATIONAL, GOING_BACK = "informational-interview", "going-back-after-a-no"
LUNCH_AND_PHONE, THANKS, ADVISOR = "lunch-and-phone", "thank-you-notes", "the-career-advisor"
_ORDER = (GOING_BACK, INFORMATIONAL, LUNCH_AND_PHONE, THANKS, ADVISOR)
_OF_KIND = {
    MeetingKind.FEEDBACK: GOING_BACK,
    MeetingKind.INFORMATIONAL: INFORMATIONAL,
    MeetingKind.NETWORKING: INFORMATIONAL,
    MeetingKind.ADVISOR: ADVISOR,
}


def pages(book: TemplateBook) -> tuple[Tip, ...]:
    """Return all pages of tips: ours in their order, then what the school has added."""
    last = len(_ORDER)
    places = {key: at for at, key in enumerate(_ORDER)}
    return tuple(sorted(book.tips(), key=lambda tip: places.get(tip.key, last)))


def for_meeting(book: TemplateBook, kind: MeetingKind, form: MeetingForm) -> tuple[Tip, ...]:
    """Return the pages that fit a meeting, the nearest first."""
    wanted = [_OF_KIND.get(kind, "")]
    if form is not MeetingForm.IN_PERSON:
        wanted.append(LUNCH_AND_PHONE)
    known = {tip.key: tip for tip in book.tips()}
    return tuple(known[key] for key in (*wanted, THANKS) if key in known)


def tips_html(tips: Sequence[Tip]) -> str:
    """Set pages of tips for the printer, one behind the other."""
    title = tips[0].title if len(tips) == 1 else _("Tips")
    return set_paper("tips.html", {"tips": _("Tips")}, {"title": title, "tips": tips})


def screen_html(tip: Tip) -> str:
    """Set a page of tips for the screen, where its own style sheet dresses the classes."""
    title = Markup('<p class="title">{}</p>').format(printable(tip.title))
    return title + note_html(tip.text)
