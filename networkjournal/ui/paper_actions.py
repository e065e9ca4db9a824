# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Put papers before the eyes, of a meeting, an opportunity, a person; a date into a file.

What sets and prints papers is loaded when the first one is asked for: the window shows sooner.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtWidgets import QWidget

from networkjournal.domain.errors import JournalError, OutsideError
from networkjournal.i18n import _
from networkjournal.policy import Policy
from networkjournal.ui.attempt import attempt
from networkjournal.ui.desk import Desk
from networkjournal.ui.file_choice import save_file

if TYPE_CHECKING:
    from networkjournal.domain.funnel_sheet import FunnelSheet
    from networkjournal.domain.introduction_words import Network
    from networkjournal.domain.introductions import Tree
    from networkjournal.domain.views import MeetingPage
    from networkjournal.services.template_files import Tip
    from networkjournal.ui.print_preview import PreviewWindow
    from networkjournal.ui.printing import Page


class _Printed(QObject):
    """Note that an agenda went to paper; it lives as long as the agenda's preview."""

    problem = Signal(str)

    def __init__(self, desk: Desk, meeting_id: int, preview: "PreviewWindow") -> None:
        super().__init__(preview)
        self._desk, self._meeting_id = desk, meeting_id
        preview.printed.connect(self.note)

    def note(self) -> None:
        """Note it in the journal, where that can be written."""
        if not self._desk.writable:
            return
        note = self._desk.services.meetings.mark_printed
        attempt(self.problem.emit, note, self._meeting_id, self._desk.today())


class PaperActions(QObject):
    """Open previews of papers and save calendar files."""

    problem = Signal(str)
    told = Signal(str)

    def __init__(self, desk: Desk, policy: Policy, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._policy = desk, policy
        self._window: QWidget | None = None
        self._saving: list[MeetingPage] = []

    def stand_on(self, window: QWidget) -> None:
        """Name the window that previews belong to."""
        self._window = window

    def page(self) -> "Page":
        """Return the paper size: the lab's, the user's, else the country's."""
        from networkjournal.ui import printing  # noqa: PLC0415

        user = self._desk.settings().paper.size or None
        built_in = printing.default_page(QLocale.system().name())
        return "Letter" if self._policy.text("paper", user, built_in) == "Letter" else "A4"

    def printer(self) -> str:
        """Return the printer to begin with: the lab's, the user's, else none."""
        return self._policy.text("printer", self._desk.settings().paper.printer or None)

    def agenda(self, meeting_id: int) -> None:
        """Show the agenda for the table."""
        from networkjournal.services import documents, paper  # noqa: PLC0415

        if (page := self._meeting(meeting_id)) is not None:
            sheet = documents.agenda_sheet(page, self._desk.settings().me)
            preview = self._show(paper.agenda_html(sheet), _("agenda"), page)
            if preview is not None:
                _Printed(self._desk, meeting_id, preview).problem.connect(self.problem)

    def preparation(self, meeting_id: int) -> None:
        """Show the sheet for me."""
        from networkjournal.services import documents, paper  # noqa: PLC0415

        if (page := self._meeting(meeting_id)) is not None:
            sheet = documents.sheet_for_me(
                self._desk.reader, page, self._desk.settings().me, self._desk.today()
            )
            self._show(paper.preparation_html(sheet), _("preparation"), page)

    def write_up(self, meeting_id: int) -> None:
        """Show what a meeting gave, for me."""
        from networkjournal.services import write_up_sheet  # noqa: PLC0415

        if (page := self._meeting(meeting_id)) is not None:
            me, today = self._desk.settings().me, self._desk.today()
            sheet = write_up_sheet.sheet_of(self._desk.reader, page, me, today)

            def html() -> str:
                return write_up_sheet.write_up_html(sheet)

            self._preview(html, f"{_file_name(_('write-up'), page)}.pdf")

    def packet(self) -> None:
        """Show the page for a career advisor, of a period that is chosen there."""
        from networkjournal.ui.packet_window import PacketWindow  # noqa: PLC0415

        today = self._desk.today()
        try:
            window = PacketWindow(self._desk, self.page(), self.printer(), self._window)
            coming = self._desk.reader.packet_facts(today, today, today).advisor_meeting
        except JournalError as error:
            self.problem.emit(str(error))
            return
        if coming is not None:
            _Printed(self._desk, coming, window).problem.connect(self.problem)
        window.show()

    def funnel(self, sheet: "FunnelSheet") -> None:
        """Show the funnel on paper."""
        from networkjournal.services.funnel_paper import funnel_html  # noqa: PLC0415

        self._preview(funnel_html(sheet), f"{_('funnel')}-{self._desk.today():%Y-%m-%d}.pdf")

    def tree(self, tree: "Tree", network: "Network", about: str) -> None:
        """Show an introduction tree on paper."""
        from networkjournal.services.tree_paper import tree_html  # noqa: PLC0415

        name = f"{_('introductions')}-{self._desk.today():%Y-%m-%d}.pdf"
        self._preview(tree_html(tree, network, about), name)

    def tips(self, tips: "Sequence[Tip]") -> None:
        """Show pages of tips on paper."""
        from networkjournal.services.tips import tips_html  # noqa: PLC0415

        self._preview(tips_html(tips), f"{_plain_name(_('tips'), '', tips[0].title)}.pdf")

    def letter(self, contact_id: int, subject: str, text: str) -> None:
        """Show a letter to a person as it goes into an envelope."""
        from networkjournal.services import letter_paper  # noqa: PLC0415

        card, today = self._desk.reader.contact_card(contact_id), self._desk.today()
        if card is None:
            self.problem.emit(_("This person was deleted meanwhile."))
            return
        sheet = letter_paper.letter_sheet(card, self._desk.settings().me, today, subject, text)
        name = _plain_name(_("letter"), f"{today:%Y-%m-%d}", card.name)
        self._preview(letter_paper.letter_html(sheet), f"{name}.pdf")

    def opportunity(self, opportunity_id: int) -> None:
        """Show all that belongs to one opportunity, for me."""
        from networkjournal.services import opportunity_sheet, paper  # noqa: PLC0415

        page, today = self._desk.reader.opportunity(opportunity_id), self._desk.today()
        lines = self._desk.reader.opportunities([opportunity_id], today)
        if page is None or not lines:
            self.problem.emit(_("This opportunity was deleted meanwhile."))
            return
        settings = self._desk.settings()
        stand = lines[0].stand(settings.timings, today)
        sheet = opportunity_sheet.opportunity_sheet(page, settings, stand, today)
        name = _plain_name(_("opportunity"), f"{today:%Y-%m-%d}", page.row.position)

        def html() -> str:
            return paper.opportunity_html(sheet)

        self._preview(html, f"{name}.pdf")

    def person(self, contact_id: int) -> None:
        """Show all that is known of one person, for me."""
        from networkjournal.services import paper, person_sheet  # noqa: PLC0415
        from networkjournal.ui.contacts.person.keep_in_touch import cadence_line  # noqa: PLC0415
        from networkjournal.ui.one_page import longest  # noqa: PLC0415

        reader, today = self._desk.reader, self._desk.today()
        page, lines = reader.contact(contact_id), reader.contacts([contact_id])
        if page is None or not lines:
            self.problem.emit(_("This person was deleted meanwhile."))
            return
        often = cadence_line(page.row, self._desk.settings().cadences, lines[0].last_touch, today)
        name = _plain_name(_("person"), f"{today:%Y-%m-%d}", page.row.name)

        def html(most: int) -> str:
            return paper.person_html(person_sheet.person_sheet(page, often, today, most))

        self._preview(longest(html, person_sheet.MOST), f"{name}.pdf")

    def calendar(self, meeting_id: int) -> None:
        """Save the meeting as .ics."""
        self.calendar_of([meeting_id])

    def calendar_of(self, meeting_ids: Sequence[int]) -> None:
        """Save several meetings as one .ics."""
        pages = [page for one in meeting_ids if (page := self._meeting(one)) is not None]
        if not pages:
            return
        day = f"{pages[0].row.starts:%Y-%m-%d}"
        name = _file_name(_("meeting"), pages[0]) if len(pages) == 1 else f"{_('meetings')}-{day}"
        path = Path.home() / f"{name}.ics"
        kinds = _("Calendar files (*.ics)")
        dialog = save_file(self._window, _("Save to a calendar file"), path, kinds)
        self._saving = pages  # the dialog is modal, so there is one at a time
        dialog.fileSelected.connect(self._calendar_chosen)
        dialog.open()

    def save_calendar(self, path: Path, *pages: "MeetingPage") -> None:
        """Write meetings to a calendar file, whole or not at all."""
        from networkjournal.services.exchange import calendar, target  # noqa: PLC0415

        content = calendar.calendar(pages, self._desk.settings().me, self._desk.now())
        try:
            target.write(path, content)
        except OutsideError as error:
            self.problem.emit(str(error))
        else:
            self.told.emit(_("Saved: {path}").format(path=path))

    def _calendar_chosen(self, name: str) -> None:
        self.save_calendar(Path(name), *self._saving)

    def _meeting(self, meeting_id: int) -> "MeetingPage | None":
        page = self._desk.reader.meeting(meeting_id)
        if page is None:
            self.problem.emit(_("This meeting was deleted meanwhile."))
        return page

    def _show(self, html: str, what: str, page: "MeetingPage") -> "PreviewWindow | None":
        """Show a paper of a meeting, with which tips can go."""
        from networkjournal.services import tips  # noqa: PLC0415

        def fitting() -> str:
            book = self._desk.services.book
            return tips.tips_html(tips.for_meeting(book, page.row.kind, page.row.form))

        return self._preview(html, f"{_file_name(what, page)}.pdf", fitting)

    def _preview(
        self,
        html: str | Callable[[], str],
        name: str,
        tips: Callable[[], str] | None = None,
    ) -> "PreviewWindow | None":
        """Show a paper; what cannot be set or laid out is told."""
        from networkjournal.ui.print_preview import PreviewWindow  # noqa: PLC0415

        try:
            preview = PreviewWindow(
                html if isinstance(html, str) else html(),
                self.page(),
                name,
                printer=self.printer(),
                tips=tips,
                parent=self._window,
            )
        except OutsideError as error:
            self.problem.emit(str(error))
            return None
        preview.show()
        return preview


def _file_name(what: str, page: "MeetingPage") -> str:
    """Return a plain file name such as `agenda-2026-11-23-dmitri-okafor`."""
    people = page.people[0].name if page.people else ""
    return _plain_name(what, f"{page.row.starts:%Y-%m-%d}", people)


def _plain_name(what: str, day: str, who: str) -> str:
    kept = "".join(c if c.isalnum() else "-" for c in who.casefold())
    parts = (what, day, "-".join(p for p in kept.split("-") if p)[:60])
    return "-".join(part for part in parts if part)
