# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Lead from a no to the next thing to do, page by page over one plain draft.

It keeps the draft while it is being filled, and hands it to the service once at the end; what is
made of it is not its business. Whoever opens it deletes it after `finished`.
"""

from copy import deepcopy
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget, QWizard

from networkjournal.domain.errors import JournalError, OutsideError, UserError
from networkjournal.domain.turndown_draft import Step, TurndownDraft
from networkjournal.i18n import _
from networkjournal.services.turndown_finish import Outcome
from networkjournal.ui.desk import Desk
from networkjournal.ui.models.days import home_zone
from networkjournal.ui.turndown import names
from networkjournal.ui.turndown.agenda_page import AgendaPage
from networkjournal.ui.turndown.ask_page import AskPage
from networkjournal.ui.turndown.click_page import ClickPage
from networkjournal.ui.turndown.close_page import ClosePage
from networkjournal.ui.turndown.connect_page import ConnectPage
from networkjournal.ui.turndown.day_button import DayButton
from networkjournal.ui.turndown.feel_page import FeelPage
from networkjournal.ui.turndown.learnt_page import LearntPage
from networkjournal.ui.turndown.page import Page
from networkjournal.ui.turndown.ready_page import ReadyPage
from networkjournal.ui.turndown.way_page import WayPage
from networkjournal.ui.turndown.what_page import WhatPage
from networkjournal.ui.turndown.when_page import WhenPage
from networkjournal.ui.turndown.wizard_room import make_room
from networkjournal.ui.widgets import on_screen
from networkjournal.ui.widgets.buttons import plain_button, primary_button
from networkjournal.ui.widgets.style import plain_tip

KEEP_MS = 500
"""A change is kept so soon; under a second even while somebody types on."""
_PAGES: tuple[type[Page], ...] = (
    WhatPage, ClosePage, ClickPage, WayPage, FeelPage, WhenPage, AgendaPage,
    LearntPage,
)  # fmt: skip

_Button = QWizard.WizardButton
_ROW = [_Button.CustomButton1, _Button.Stretch, _Button.BackButton, _Button.NextButton,
        _Button.FinishButton]  # fmt: skip
_LAST_ROW = [_Button.Stretch, _Button.FinishButton]


class TurndownWizard(QWizard):
    """Be the wizard; Escape keeps the draft, Enter goes on."""

    finished_with = Signal(object)  # Outcome
    parked = Signal(object)  # Outcome
    kept = Signal()
    print_requested = Signal(int)
    preparation_requested = Signal(int)
    calendar_requested = Signal(int)
    meeting_requested = Signal(int)
    settings_requested = Signal()

    def __init__(self, desk: Desk, draft: TurndownDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self.draft = desk, draft
        self._outcome: Outcome | None = None
        self._touched = self._warned = self._failed = self._spared = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_MS)
        self._timer.timeout.connect(self._on_pause)
        self.setWindowTitle(_("Record a turndown"))
        self.setWindowModality(Qt.WindowModality.NonModal)
        self.setWizardStyle(QWizard.WizardStyle.ModernStyle)
        self.setOption(QWizard.WizardOption.NoBackButtonOnStartPage)
        self.setOption(QWizard.WizardOption.HaveCustomButton1)
        self._make_buttons()
        self._ready = ReadyPage(desk, draft)
        self._ask, self._connect = AskPage(desk, draft), ConnectPage(desk, draft)
        made = (kind(desk, draft) for kind in _PAGES)
        pages = [*made, self._ask, self._connect, self._ready]
        self._pages = {page.step: page for page in sorted(pages, key=_place)}
        for number, page in enumerate(self._pages.values()):
            self.setPage(number, page)
            page.changed.connect(self._on_changed)
            page.link_clicked.connect(self._record_another)
        self._join()
        self.setMinimumSize(QSize(640, 480).boundedTo(on_screen.room(self)))
        on_screen.fit(self, 980, 700)
        self._start(draft.step)

    def page_of(self, step: Step) -> Page:
        """Return the page of a step."""
        return self._pages[step]

    def step(self) -> Step:
        """Return the step whose page is shown."""
        page = self.currentPage()
        return page.step if isinstance(page, Page) else Step.WHAT

    def outcome(self) -> Outcome | None:
        """Return what Finish has made, None before."""
        return self._outcome

    def go_to(self, step: Step) -> None:
        """Go back to an earlier page."""
        while self.step() is not step and len(self.visitedIds()) > 1:
            self.back()

    def _make_buttons(self) -> None:
        made: tuple[tuple[QWizard.WizardButton, QPushButton, str], ...] = (
            (_Button.CustomButton1, plain_button(""), _("Record the no, and go on another day")),
            (_Button.BackButton, plain_button(""), _("Go back; nothing is lost")),
            (_Button.NextButton, primary_button(""), _("Go on (Enter)")),
            (_Button.FinishButton, primary_button(""), _("Store all of it in one step")),
        )
        for which, button, tip in made:
            button.setToolTip(plain_tip(tip))
            self.setButton(which, button)
        self.setButtonText(_Button.CustomButton1, _("Not &today"))
        self.setButtonText(_Button.BackButton, _("&Back"))
        self.setButtonLayout(_ROW)
        self.button(_Button.CustomButton1).clicked.connect(self._not_today)
        self._order_buttons()
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.go_on)

    def _order_buttons(self) -> None:
        """Let Tab go on to Next first, then back, then to what puts it off."""
        order = (_Button.NextButton, _Button.FinishButton, _Button.BackButton,
                 _Button.CustomButton1)  # fmt: skip
        for before, after in pairwise(order):
            self.setTabOrder(self.button(before), self.button(after))

    def say_whose(self) -> None:
        """Say that this was begun before, and of which position; offer to record another."""
        name = self._desk.services.proposals.named(self.draft)
        sentence = _("You had begun {position}. Continue, or record another.")
        self._pages[self.step()].offer(
            sentence.format(position=name or _("a turndown")), _("Record another")
        )

    def _record_another(self) -> None:
        """Begin another one; what was begun is set aside and comes back with its position."""
        page = self._pages[Step.WHAT]
        if self.draft.turndown_id or not isinstance(page, WhatPage):
            return
        self._pages[self.step()].hush()
        self.go_to(Step.WHAT)
        page.turn_to(None)
        self._focus_page()

    def _join(self) -> None:
        ready = self._ready
        ready.print_requested.connect(self.print_requested)
        ready.preparation_requested.connect(self.preparation_requested)
        ready.calendar_requested.connect(self.calendar_requested)
        ready.meeting_requested.connect(self.meeting_requested)
        self._ask.settings_requested.connect(self.settings_requested)
        self._connect.settings_requested.connect(self.settings_requested)
        self._desk.theme.changed.connect(self._make_room)
        self.currentIdChanged.connect(self._on_page)

    def _start(self, step: Step) -> None:
        """Walk to the page that was reached; a page that has a problem is not passed."""
        self.restart()
        wanted = step if step in self.draft.steps() else Step.WAY
        while self.step() is not wanted and self.currentPage().isComplete():
            self.next()
        self._touched = False
        self._timer.stop()

    def nextId(self) -> int:
        """Return the page that follows on the chosen path."""
        steps = self.draft.steps()
        if self.currentId() < 0 or self.step() not in steps or self.step() is Step.READY:
            return -1
        following = steps[steps.index(self.step()) + 1]
        return list(self._pages).index(following)

    def validateCurrentPage(self) -> bool:
        """Take in what was typed but not added, and pass only a page without problems."""
        page = self.currentPage()
        if isinstance(page, Page):
            page.leave()
            if not page.is_readable():
                page.arm()
        return page.isComplete()

    def _on_page(self, number: int) -> None:
        page = self.page(number)
        if not isinstance(page, Page):
            return
        self.draft.step = page.step
        self._propose(page.step)
        page.enter()
        self._show_names()
        self._make_room()
        self._focus_page()
        self._keep_soon()

    def _propose(self, step: Step) -> None:
        draft, settings = self.draft, self._desk.settings()
        self._desk.services.turndowns.refresh(draft)
        draft.zone = draft.zone or home_zone(settings.me)
        self._desk.services.proposals.fill(draft, step, settings, self._desk.today())

    def _show_names(self) -> None:
        page = self._pages[self.step()]
        steps = self.draft.steps()
        proposals = self._desk.services.proposals
        about = (proposals.position(self.draft), proposals.organization(self.draft))
        page.head.show_about(" · ".join(" ".join(part.split()) for part in about if part.strip()))
        page.head.show_progress(steps.index(page.step) + 1, len(steps))
        if page.step is not Step.READY:
            following = steps[steps.index(page.step) + 1]
            self.setButtonText(_Button.NextButton, names.next_words(following))
        elif self._outcome is None:
            self.setButtonText(_Button.FinishButton, names.finish_words(self.draft))

    def _on_changed(self) -> None:
        self._show_names()
        self._keep_soon()

    def _keep_soon(self) -> None:
        self._touched = True
        if not self._timer.isActive():
            self._timer.start()

    def _on_pause(self) -> None:
        fault = self._keep()
        if fault:
            self._timer.start()  # what stands in the way may pass by itself
            if not self._warned:
                self._pages[self.step()].say(fault)
        elif self._failed:
            self._pages[self.step()].hush()
        self._failed = bool(fault)

    def _keep(self) -> str:
        """Keep the draft now; return what stands in the way."""
        self._timer.stop()
        if self._outcome is not None or not self._desk.writable:
            return ""
        try:
            self._desk.services.turndowns.keep(self.draft)
        except OutsideError as fault:
            return str(fault)
        self._warned = False
        return ""

    def go_on(self) -> None:
        """Go to the next page, or finish; a page with a problem shows it."""
        page = self._pages[self.step()]
        page.leave()
        if page.step is Step.READY:
            self.accept()
        elif page.isComplete() and page.is_readable():
            self.next()
        else:
            page.arm()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on by Enter from any field; on a button it presses the button."""
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or plain:
            super().keyPressEvent(event)
            return
        focus = self.focusWidget()
        if isinstance(focus, QPushButton) and _takes_enter(focus):
            focus.click()
        else:
            self.go_on()

    def accept(self) -> None:
        """Finish: store all of it in one step. Once done, close."""
        if self._outcome is not None:
            super().accept()
            return
        if self._go_to_unread():
            return
        # A copy: where storing fails half way, the draft in hand is as it was.
        draft = deepcopy(self.draft)
        try:
            outcome = self._desk.services.turndowns.finish(draft, self._desk.today())
        except JournalError as fault:
            self._tell(fault)
            return
        self._timer.stop()
        self._outcome = outcome
        self._show_done(outcome)
        self.finished_with.emit(outcome)

    def _go_to_unread(self) -> bool:
        """Go to the page where words stand that cannot be read, if there is one."""
        shown = (self._pages[step] for step in self.draft.steps())
        wrong = next((page for page in shown if not page.is_readable()), None)
        if wrong is not None:
            self.go_to(wrong.step)
            wrong.arm()
        return wrong is not None

    def _show_done(self, outcome: Outcome) -> None:
        """Leave only what can be done now; Enter must not reach a button that is gone."""
        self.button(_Button.CustomButton1).setEnabled(False)
        self.setButtonLayout(_LAST_ROW)
        self.setButtonText(_Button.FinishButton, _("&Close"))
        self.button(_Button.FinishButton).setToolTip("")
        self._make_room()
        self._ready.show_done(outcome)
        self._focus_page()

    def _focus_page(self) -> None:
        """Put the keyboard where the page begins, else where Enter goes on."""
        page = self._pages[self.step()]
        forward = _Button.FinishButton if page.step is Step.READY else _Button.NextButton
        (page.first() or self.button(forward)).setFocus(Qt.FocusReason.OtherFocusReason)

    def _not_today(self) -> None:
        if self._outcome is not None:
            return
        self._pages[self.step()].leave()
        if self._go_to_unread():
            return
        draft = deepcopy(self.draft)
        try:
            outcome = self._desk.services.turndowns.park(draft, self._desk.today())
        except JournalError as fault:
            self._tell(fault)
            return
        self._timer.stop()
        self._outcome = outcome
        self.parked.emit(outcome)
        super().reject()

    def _tell(self, fault: JournalError) -> None:
        """Show a failure on the page where it can be mended."""
        wrong = self.draft.all_problems(self._desk.today())
        if (
            isinstance(fault, UserError)
            and Step.WHAT not in wrong
            and "opportunity" in fault.problems
        ):
            wrong = {Step.WHAT: fault.problems, **wrong}
        if isinstance(fault, UserError) and wrong:
            self.go_to(next(iter(wrong)))
            self._pages[self.step()].arm()
        if not wrong or self._pages[self.step()].isComplete():
            self._pages[self.step()].say(str(fault))

    def reject(self) -> None:
        """Close and keep the draft; an untouched one leaves no trace.

        Where it cannot be kept the wizard stays open once and says so, for the text to be copied;
        so it does for words in a field that cannot be read.
        """
        if self._outcome is None and not self._spared and self._go_to_unread():
            self._spared = True
            self._pages[self.step()].say(_("Closing again leaves these words out."))
            return
        if self._outcome is None and self._touched and self._desk.writable:
            self._pages[self.step()].leave()
            fault = self._keep()
            if fault and not self._warned:
                self._warned = self._failed = True
                self._timer.start()
                sentence = _("{reason} Copy what you need. Closing again leaves it unkept.")
                self._pages[self.step()].say(sentence.format(reason=fault))
                return
            if not fault:
                self.kept.emit()
        self._timer.stop()
        super().reject()

    def showEvent(self, event: QShowEvent) -> None:
        """Give the buttons their room, and the page its focus."""
        super().showEvent(event)
        self._make_room()
        self._focus_page()

    def _make_room(self) -> None:
        make_room(self, self._desk.theme)


def _takes_enter(button: QPushButton) -> bool:
    """Tell whether Enter presses a button that has the focus, rather than going on."""
    return button.isVisible() and not button.isCheckable() and not isinstance(button, DayButton)


def _place(page: Page) -> int:
    return list(Step).index(page.step)
