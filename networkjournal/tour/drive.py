# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Drive the real window from a no to a scheduled feedback meeting, and keep what it shows."""

from collections.abc import Iterable
from datetime import time, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from networkjournal.i18n import _
from networkjournal.tour import sample
from networkjournal.tour.after_meeting import show_after_meeting
from networkjournal.tour.hands import choose, press, set_day, set_time, write
from networkjournal.tour.stage import Stage, now, stage
from networkjournal.ui.letters.letters_window import LettersWindow
from networkjournal.ui.meetings.bank.bank_window import BankWindow
from networkjournal.ui.print_preview import PreviewWindow
from networkjournal.ui.tab_stack import PIPELINE
from networkjournal.ui.theme import Mode
from networkjournal.ui.turndown.turndown_wizard import TurndownWizard


def run(out: Path, mode: Mode = "light", size: tuple[int, int] = (1400, 880)) -> int:
    """Take the tour and leave its pictures, papers and calendar file in a folder."""
    with stage(out, mode, size) as scene:
        services = scene.window.desk.services
        scene.shoot(scene.window, "empty")
        scene.tell(_("A journal without anything in it"))
        there = sample.fill(services, scene.journal.reader, now())
        scene.tell(_("An invented search for work: 13 opportunities, 12 people"))
        _show_tabs(scene, there)
        wizard = _walk(scene, there)
        _take_papers(scene, wizard)
        _show_after(scene, there)
        show_after_meeting(scene, there.held_id)
        _look_back(scene)
    return 0


def _show_tabs(scene: Stage, there: sample.Sample) -> None:
    window = scene.window
    window.show_tab(0)
    scene.shoot(window, "pipeline")
    window.show_opportunity(there.opportunity_id)
    scene.shoot(window, "pipeline-details")
    window.actions_["board"].trigger()
    scene.shoot(window, "pipeline-table")
    window.actions_["board"].trigger()
    window.show_contact(there.dmitri_id)
    scene.shoot(window, "contacts")
    window.show_tab(2)
    scene.settle()
    window.meetings.focus_list()
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Down)
    scene.shoot(window, "meetings")
    window.actions_["month"].trigger()
    scene.shoot(window, "meetings-month")
    window.actions_["month"].trigger()
    scene.tell(_("The three tabs: Pipeline, Contacts, Meeting Notes"))


def _walk(scene: Stage, there: sample.Sample) -> TurndownWizard:
    """Go through the wizard page by page."""
    window = scene.window
    window.show_opportunity(there.opportunity_id)
    press(window.pipeline, "Record a turndown")
    wizard = window.turndowns.wizard
    if wizard is None:
        raise RuntimeError("no wizard opened")
    wizard.resize(980, 700)
    scene.settle()
    _say_what(scene, wizard)
    _say_how(scene, wizard)
    _agree(scene, wizard)
    scene.shoot(wizard, "wizard-8-agenda")
    _next(scene, wizard, _("The agenda: points that add up, questions from the bank"))
    scene.shoot(wizard, "wizard-9-ready")
    _next(scene, wizard, _("Finished: the meeting is scheduled, in one step"))
    scene.shoot(wizard, "wizard-done")
    return wizard


def _say_what(scene: Stage, wizard: TurndownWizard) -> None:
    press(wizard, "More: how it came, who told you, what they said")
    choose(wizard, "How it came", "Call")
    write(wizard, "What they said", "A wonderful candidate. The committee wanted more years.")
    scene.shoot(wizard, "wizard-1-what")
    _next(scene, wizard, _("What happened: position, day, how it came"))
    for signal in (
        "They asked about salary",
        "Someone spoke of work you would do together",
        "It was the final round",
        "The no came by a personal call",
    ):
        press(wizard, signal)
    scene.shoot(wizard, "wizard-2-close")
    _next(scene, wizard, _("How close: worked out line by line"))


def _say_how(scene: Stage, wizard: TurndownWizard) -> None:
    scene.shoot(wizard, "wizard-3-click")
    _next(scene, wizard, _("With whom it clicked"))
    scene.shoot(wizard, "wizard-4-way")
    _next(scene, wizard, _("The way on: a feedback meeting is proposed, with its reason"))
    QTest.keyClick(QApplication.focusWidget() or wizard, Qt.Key.Key_7)
    scene.shoot(wizard, "wizard-5-feel")
    _next(scene, wizard, _("How going there feels"))
    scene.shoot(wizard, "wizard-6-ask")
    _next(scene, wizard, _("The ask: the letter is filled in"))
    scene.shoot(wizard, "wizard-7-waiting")


def _agree(scene: Stage, wizard: TurndownWizard) -> None:
    press(wizard, "They have agreed")
    press(wizard, "Lunch, 45 minutes")
    set_day(wizard, "Day", now().date() + timedelta(days=1))
    set_time(wizard, "Time", time(12, 30))
    choose(wizard, "How you meet", "Lunch")
    write(wizard, "Where, or which number or link", "Harbour Café, 4 Quay Street")
    scene.shoot(wizard, "wizard-7-agreed")
    _next(scene, wizard, _("They have agreed: tomorrow, lunch at Harbour Café"))


def _next(scene: Stage, wizard: TurndownWizard, told: str) -> None:
    before = wizard.step(), wizard.outcome()
    wizard.go_on()
    scene.settle()
    if (wizard.step(), wizard.outcome()) == before:
        raise RuntimeError(f"the wizard stayed at {before[0]}")
    scene.tell(told)


def _take_papers(scene: Stage, wizard: TurndownWizard) -> None:
    """Press the buttons of the last page, and save what they open."""
    for button, name in (("Print agenda", "agenda"), ("Preparation sheet", "preparation")):
        press(wizard, button)
        _keep_paper(scene, name)
    outcome = wizard.outcome()
    page = scene.journal.reader.meeting(outcome.meeting_id or 0) if outcome else None
    if page is None:
        raise RuntimeError("no meeting was made")
    scene.window.papers.save_calendar(scene.out / "meeting.ics", page)
    scene.tell(_("Saved: {name}").format(name="meeting.ics"))


def _show_bank(scene: Stage) -> None:
    """Open the question bank for the meeting."""
    window = scene.window
    window.actions_["question_bank"].trigger()
    scene.settle()
    shown = (w for w in QApplication.topLevelWidgets() if isinstance(w, BankWindow))
    bank = next(w for w in shown if w.isVisible())
    scene.shoot(bank, "question-bank")
    bank.close()
    scene.settle()
    scene.tell(_("The question bank: what others found good to ask, and one's own"))


def _keep_paper(scene: Stage, name: str) -> None:
    """Save the paper that is shown, and close it."""
    scene.settle()
    preview = next(
        w for w in QApplication.topLevelWidgets() if isinstance(w, PreviewWindow) and w.isVisible()
    )
    preview.save(str(scene.out / f"{name}.pdf"))
    scene.shoot(preview, f"preview-{name}")
    preview.close()
    scene.settle()
    scene.tell(_("Printed: {name}").format(name=f"{name}.pdf"))


def _look_back(scene: Stage) -> None:
    """Print what an earlier meeting gave, and the page for the career advisor."""
    for action, name in (("write_up_paper", "write-up"), ("packet", "packet")):
        scene.window.show_tab(PIPELINE)
        scene.window.actions_[action].trigger()
        _keep_paper(scene, name)


def _show_after(scene: Stage, there: sample.Sample) -> None:
    window = scene.window
    window.line.clear()
    wizard = window.turndowns.wizard
    outcome = wizard.outcome() if wizard is not None else None
    if wizard is not None:
        press(wizard, "Close")
        scene.settle()
    if outcome is not None and outcome.meeting_id:
        window.show_meeting(outcome.meeting_id)
    scene.shoot(window, "meeting-scheduled")
    _show_bank(scene)
    window.show_opportunity(there.opportunity_id)
    scene.shoot(window, "pipeline-after")
    window.show_contact(there.dmitri_id)
    scene.shoot(window, "contact-after")
    _show_letters(scene)
    window.open_settings()
    scene.settle()
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        scene.shoot(dialog, "settings")
        dialog.close()
    scene.tell(_("Everything is kept: the no, the ask, the meeting, the agenda"))


def _show_letters(scene: Stage) -> None:
    scene.window.actions_["write_letter"].trigger()
    scene.settle()
    windows: Iterable[LettersWindow] = scene.window.findChildren(LettersWindow)
    for dialog in windows:
        scene.shoot(dialog, "letters")
        dialog.reject()
    scene.settle()
