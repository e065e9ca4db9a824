# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Set a letter for the printer: who writes to whom, the day, and the words as they were typed."""

from datetime import date

from networkjournal.domain import days
from networkjournal.domain.paper import LetterSheet
from networkjournal.domain.settings import Me
from networkjournal.domain.views import PersonView
from networkjournal.i18n import _
from networkjournal.services.note_paper import as_typed
from networkjournal.services.paper import set_paper
from networkjournal.services.printable import printable


def letter_sheet(to: PersonView, me: Me, day: date, subject: str, text: str) -> LetterSheet:
    """Make the paper of a letter; lines that are not known are left out."""
    return LetterSheet(
        sender=tuple(part for part in (me.name, me.phone, me.email) if part.strip()),
        to=tuple(part for part in (to.name, to.title, to.organization) if part.strip()),
        day=days.long_with_year(day),
        subject=" ".join(subject.split()),
        text=text,
    )


def letter_html(sheet: LetterSheet) -> str:
    """Set a letter, a paragraph for each block of lines."""
    text = as_typed(printable(sheet.text), "letter")
    values = {"sheet": sheet, "text": text, "title": sheet.subject or _("Letter")}
    return set_paper("letter.html", {}, values)
