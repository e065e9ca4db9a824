# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The verb agenda: the papers of one meeting to a PDF or a printer."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from networkjournal.domain.errors import OutsideError
from networkjournal.domain.settings import Settings
from networkjournal.domain.views import MeetingPage
from networkjournal.i18n import _, ngettext
from networkjournal.services.documents import agenda_sheet, sheet_for_me
from networkjournal.services.exchange import target
from networkjournal.services.paper import agenda_html, preparation_html
from networkjournal.store.journal import Journal
from networkjournal.verbs import display, print_service
from networkjournal.verbs.context import DONE, Context, now, say
from networkjournal.verbs.journals import opened

NEXT = "next"


@dataclass(frozen=True, slots=True)
class Wish:
    """Hold which paper is wanted: of which meeting, for whom, on what, and where it goes to.

    Without a file for PDF it goes to the `printer`, the default one where that is empty.
    """

    meeting: str = NEXT
    pdf: str = ""
    printer: str = ""
    for_me: bool = False
    paper: str = ""


def print_agenda(context: Context, wish: Wish) -> int:
    """Print a meeting's agenda or, for me, the preparation sheet."""
    with opened(Journal.open_to_read(context.path())) as journal:
        page = _page(journal, wish.meeting)
        settings = journal.settings()
        title, html = _paper(journal, page, settings, for_me=wish.for_me)
        if wish.pdf:
            target.check(Path(wish.pdf).absolute(), journal.path)
    if sys.platform.startswith("linux"):
        # Paper needs no display, but fonts.
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    display.check()
    print_service.stay_local()
    from PySide6.QtCore import QLocale
    from PySide6.QtGui import QGuiApplication

    from networkjournal.ui import printing

    application = QGuiApplication(["networkjournal"])
    usual = printing.default_page(QLocale.system().name())
    size = wish.paper or context.policy.text("paper", settings.paper.size or None, usual)
    page_size: printing.Page = "Letter" if size == "Letter" else "A4"
    if wish.pdf:
        path = Path(wish.pdf).absolute()
        count = printing.pdf(html, path, page_size, title)
        line = ngettext("{n} page written to {where}.", "{n} pages written to {where}.", count)
        where = str(path)
    else:
        printer = wish.printer or context.policy.text("printer", settings.paper.printer or None)
        count = printing.print_to(html, printer or None, page_size)
        line = ngettext("{n} page sent to {where}.", "{n} pages sent to {where}.", count)
        where = printer or _("the default printer")
    del application
    say(line.format(n=count, where=where))
    return DONE


def _page(journal: Journal, which: str) -> MeetingPage:
    meeting_id = journal.reader.coming_meeting(now()) if which == NEXT else int(which)
    if meeting_id is None:
        raise OutsideError(_("No meeting is planned in {path}.").format(path=journal.path))
    page = journal.reader.meeting(meeting_id)
    if page is None:
        sentence = _("There is no meeting {number} in {path}.")
        raise OutsideError(sentence.format(number=which, path=journal.path))
    return page


def _paper(
    journal: Journal, page: MeetingPage, settings: Settings, *, for_me: bool
) -> tuple[str, str]:
    if for_me:
        mine = sheet_for_me(journal.reader, page, settings.me, now().date())
        return mine.agenda.title, preparation_html(mine)
    sheet = agenda_sheet(page, settings.me)
    return sheet.title, agenda_html(sheet)
