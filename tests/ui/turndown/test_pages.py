# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What each page does while it is filled in."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from networkjournal.domain.settings import Me
from networkjournal.domain.turndown_draft import Step, TurndownDraft
from networkjournal.domain.words import (
    FeedbackPolicy,
    Level,
    MeetingForm,
    Path,
    RoundRole,
    SignalKind,
)
from networkjournal.ui.turndown.agenda_page import AgendaPage
from networkjournal.ui.turndown.ask_page import AskPage
from networkjournal.ui.turndown.click_page import ClickPage
from networkjournal.ui.turndown.close_page import ClosePage
from networkjournal.ui.turndown.connect_page import ConnectPage
from networkjournal.ui.turndown.day_button import DayButton
from networkjournal.ui.turndown.feel_page import FeelPage, pairs_sentence
from networkjournal.ui.turndown.ready_words import what_will_be
from networkjournal.ui.turndown.turndown_wizard import TurndownWizard
from networkjournal.ui.turndown.way_page import WayPage
from networkjournal.ui.turndown.what_page import WhatPage
from networkjournal.ui.turndown.when_page import WhenPage
from tests.ui.turndown.conftest import TODAY, Driver, Open, World

Key = Qt.Key
Button = TurndownWizard.WizardButton


def at(world: World, open_wizard: Open, step: Step, draft: TurndownDraft | None = None) -> Driver:
    """Open a wizard and go to a page."""
    driver = open_wizard(draft or world.draft())
    driver.enter_to(step)
    return driver


def test_the_sum_is_worked_out_as_one_ticks(world: World, open_wizard: Open) -> None:
    driver = at(world, open_wizard, Step.CLOSE)
    page = driver.page
    assert isinstance(page, ClosePage)
    assert page._sum.level() == "Nothing ticked yet"
    driver.click(page._lines[SignalKind.REFERENCES].tick)
    assert page._sum.level() == "Maybe"
    driver.click(page._lines[SignalKind.PERSONAL_CALL].tick)
    driver.click(page._lines[SignalKind.FINAL_ROUND].tick)
    assert page._sum.level() == "Contender"
    assert driver.draft.signals[SignalKind.PERSONAL_CALL].on == TODAY
    assert driver.draft.signals[SignalKind.FINAL_ROUND].on is None
    driver.click(page._sum._link)
    page._sum._choice.set_value(Level.NOT_CLOSE)
    assert [driver.draft.level_override] == [Level.NOT_CLOSE]
    assert page._sum.level() == "Not close"
    driver.click(page._sum._link)
    assert [driver.draft.level_override] == [None]
    assert page._sum.level() == "Contender"


def test_a_day_is_picked_and_taken_away_by_keyboard(world: World, open_wizard: Open) -> None:
    driver = at(world, open_wizard, Step.CLOSE)
    page = driver.page
    assert isinstance(page, ClosePage)
    line = page._lines[SignalKind.SALARY]
    driver.press(Key.Key_Space)
    button: DayButton = line.day
    assert (button.text(), button.day()) == ("which day?", None)
    button.setFocus()
    driver.press(Key.Key_Space)  # Enter goes on, here as everywhere
    popup = button._popup
    assert popup is not None
    QTest.keyClick(QApplication.focusWidget() or popup, Key.Key_Left)
    QTest.keyClick(QApplication.focusWidget() or popup, Key.Key_Return)
    assert not popup.isVisible()
    assert driver.draft.signals[SignalKind.SALARY].on == TODAY - timedelta(days=1)
    assert button.text() == "yesterday"
    QTest.keyClick(button, Key.Key_Backspace)
    assert [driver.draft.signals[SignalKind.SALARY].on] == [None]
    popup._on_day(QDate(2026, 11, 3))
    assert driver.draft.signals[SignalKind.SALARY].on == date(2026, 11, 3)
    popup._on_unknown()
    assert button.day() is None


def test_people_are_added_answered_and_taken_off(world: World, open_wizard: Open) -> None:
    driver = at(world, open_wizard, Step.CLICK)
    page = driver.page
    assert isinstance(page, ClickPage)
    assert [line._person.person.name for line in page._lines] == ["Dmitri Okafor", "Rosa Lindqvist"]
    page._picker.setFocus()
    driver.type("Noor Haddad")
    page._round.setValue(2)
    driver.press(Key.Key_Return)
    assert driver.wizard.step() is Step.CLICK
    assert page._lines[0]._person.person.name == "Noor Haddad"  # the latest round first
    page._lines[0].picker.setFocus()
    driver.press(Key.Key_2)
    page._lines[0].role.set_value(RoundRole.PEER)
    added = driver.draft.interviewers[-1]
    assert (added.person.name, added.round_number) == ("Noor Haddad", 2)
    assert (added.connection, added.role) == (2, RoundRole.PEER)
    assert driver.draft.interviewers[1].connection is None
    page._picker.insert("noor haddad")
    page.add_person()
    assert len(driver.draft.interviewers) == 3
    driver.click(page._lines[0]._off)
    assert len(driver.draft.interviewers) == 2
    page._picker.insert("Typed Only")
    driver.click(driver.button(Button.NextButton))
    assert driver.draft.interviewers[-1].person.name == "Typed Only"


def test_the_proposed_way_stands_first_with_its_reason(world: World, open_wizard: Open) -> None:
    driver = at(world, open_wizard, Step.WAY)
    page = driver.page
    assert isinstance(page, WayPage)
    first = page._paths.itemAt(0)
    assert first is not None
    assert first.widget() is page._choices[Path.FEEDBACK_MEETING]
    assert "Dmitri Okafor" in page._choices[Path.FEEDBACK_MEETING]._reason.text()
    page._policy.set_value(FeedbackPolicy.IN_WRITING)
    assert [driver.draft.path] == [Path.WRITTEN_FEEDBACK]
    first = page._paths.itemAt(0)
    assert first is not None
    assert first.widget() is page._choices[Path.WRITTEN_FEEDBACK]
    assert page._choices[Path.WRITTEN_FEEDBACK].button.isChecked()
    driver.click(page._choices[Path.LET_GO])
    assert [driver.draft.path] == [Path.LET_GO]
    assert [driver.draft.policy] == [FeedbackPolicy.IN_WRITING]


def test_the_way_follows_the_signals_until_it_is_chosen(world: World, open_wizard: Open) -> None:
    draft = world.draft()
    draft.interviewers = []
    driver = at(world, open_wizard, Step.WAY, draft)
    assert [driver.draft.path] == [Path.LET_GO]
    driver.wizard.go_to(Step.CLOSE)
    driver.draft.level_override = Level.CONTENDER
    driver.enter_to(Step.WAY)
    assert [driver.draft.path] == [Path.WRITTEN_FEEDBACK]
    page = driver.page
    assert isinstance(page, WayPage)
    driver.click(page._choices[Path.STAY_CONNECTED])
    driver.wizard.go_to(Step.CLOSE)
    driver.draft.level_override = None
    driver.enter_to(Step.WAY)
    assert [driver.draft.path] == [Path.STAY_CONNECTED]


def test_a_second_open_ask_at_the_place_warns(world: World, open_wizard: Open) -> None:
    first = at(world, open_wizard, Step.READY)
    first.press(Key.Key_Return)
    first.wizard.close()
    draft = TurndownDraft(new_position="Registrar", on=TODAY)
    draft.new_organization = "Harbour State University"
    driver = at(world, open_wizard, Step.WAY, draft)
    page = driver.page
    assert isinstance(page, WayPage)
    page._choices[Path.FEEDBACK_MEETING].button.setChecked(True)
    assert "Dmitri Okafor at Harbour State University" in page._warning.text()
    page._choices[Path.LET_GO].button.setChecked(True)
    assert page._warning.text() == ""


def test_an_ask_warns_no_more_once_one_has_let_go(world: World, open_wizard: Open) -> None:
    draft = world.draft()
    draft.path, draft.sent = Path.WRITTEN_FEEDBACK, True
    draft.ask_person = draft.interviewers[0].person
    turndowns = world.desk.services.turndowns
    turndowns.finish(draft, TODAY)
    draft.path = Path.LET_GO
    turndowns.finish(draft, TODAY)
    assert turndowns.begin(world.opportunity, TODAY).path is Path.LET_GO
    other = TurndownDraft(new_position="Registrar", on=TODAY)
    other.new_organization = "Harbour State University"
    driver = at(world, open_wizard, Step.WAY, other)
    page = driver.page
    assert isinstance(page, WayPage)
    page._choices[Path.FEEDBACK_MEETING].button.setChecked(True)
    assert page._warning.text() == ""


def test_the_last_page_says_that_a_planned_meeting_is_called_off(
    world: World, open_wizard: Open
) -> None:
    draft = world.draft()
    draft.path, draft.agreed = Path.FEEDBACK_MEETING, True
    draft.ask_person = draft.interviewers[0].person
    draft.starts, draft.zone = datetime(2026, 12, 1, 10), "Europe/Berlin"
    turndowns = world.desk.services.turndowns
    turndowns.finish(draft, TODAY)
    again = turndowns.begin(world.opportunity, TODAY)
    again.path = Path.LET_GO
    driver = at(world, open_wizard, Step.READY, again)
    said = [
        words
        for _icon, words in what_will_be(
            driver.draft, world.desk.reader, world.desk.services.proposals, TODAY
        )
    ]
    assert "The meeting planned for Tuesday 1 December 2026 is called off." in said


def test_enter_on_a_whole_known_name_goes_on_at_once(world: World, open_wizard: Open) -> None:
    driver = open_wizard(TurndownDraft(on=TODAY, new_position="Registrar"))
    page = driver.page
    assert isinstance(page, WhatPage)
    page._organization.setFocus()
    driver.type("harbour state universit")
    popup = page._organization.completer().popup()
    driver.qtbot.waitUntil(popup.isVisible)
    QTest.keyClicks(popup, "y")
    driver.press(Key.Key_Return)
    assert driver.wizard.step() is Step.CLOSE


def test_ones_own_pairs_stand_beside_the_question(world: World, open_wizard: Open) -> None:
    driver = at(world, open_wizard, Step.FEEL)
    page = driver.page
    assert isinstance(page, FeelPage)
    assert not page._picture.isVisible()
    assert "stand here" in page._sentence.text()
    assert pairs_sentence([(8, 6)]) == "Last time: dreaded 8, worth 6."
    assert pairs_sentence([(8, 6), (6, 9)]).startswith("Your last 2: dreaded 7, worth 8")
    driver.press(Key.Key_3)
    driver.press(Key.Key_Backspace)
    assert driver.draft.dread is None


def test_the_times_stand_on_the_page_of_the_letter(world: World, open_wizard: Open) -> None:
    driver = at(world, open_wizard, Step.ASK)
    page = driver.page
    assert isinstance(page, AskPage)
    words = page._times._words
    assert words.text().startswith("Times offered: Tuesday 10:00, ")
    mine = driver.draft.wording.replace("[one true detail of the interview]", "the mentors")
    driver.draft.wording = mine
    page.refresh()
    editor = page._times.editor
    assert not editor.isVisible()
    driver.click(page._times.change)
    assert editor.isVisible()
    editor._lines[0]._day.setDate(QDate(2026, 12, 1))
    assert "Tuesday 1 December, 10:00" in page._letter.text()
    assert "the mentors" in page._letter.text()
    driver.click(editor._add)
    assert len(driver.draft.slots) == 4
    editor._lines[1]._on_off()
    driver.click(page._times.change)
    assert not editor.isVisible()
    assert words.text().startswith("Times offered: 1 Dec 10:00, ")
    chosen = list(driver.draft.slots)
    driver.enter_to(Step.WHEN)
    assert isinstance(driver.page, WhenPage)
    assert "1 Dec 10:00" in driver.page._waiting._offered.text()
    driver.click(driver.button(Button.BackButton))
    assert driver.draft.slots == chosen
    assert driver.draft.wording == page._letter.text()
    assert "1 December" in driver.draft.wording


def test_the_times_lie_after_the_day_on_which_the_letter_goes(
    world: World, open_wizard: Open
) -> None:
    driver = at(world, open_wizard, Step.ASK)
    page = driver.page
    assert isinstance(page, AskPage)
    page._send_on.setDate(QDate(2026, 12, 1))
    assert min(driver.draft.slots).date() > date(2026, 12, 1)
    assert "Tuesday 24 November" not in page._letter.text()
    letter = page._letter.text()
    driver.enter_to(Step.READY)
    assert driver.draft.wording == letter


def test_lunch_takes_its_length_and_its_agenda(world: World, open_wizard: Open) -> None:
    draft = world.draft()
    draft.agreed = True
    driver = at(world, open_wizard, Step.WHEN, draft)
    page = driver.page
    assert isinstance(page, WhenPage)
    page._agreed._length.set_current(1)
    assert (driver.draft.minutes, driver.draft.form) == (45, MeetingForm.LUNCH)
    page._agreed._form.set_value(MeetingForm.PHONE)
    assert driver.draft.minutes == 30
    page._agreed._length.set_current(2)
    assert page._agreed._minutes.isVisible()
    page._agreed._minutes.setValue(50)
    assert (driver.draft.minutes, driver.draft.form) == (50, MeetingForm.PHONE)
    page._agreed._form.set_value(MeetingForm.LUNCH)
    assert driver.draft.minutes == 50
    driver.enter_to(Step.AGENDA)
    assert sum(point.minutes for point in driver.draft.points) == 50


def test_points_are_edited_moved_added_removed(world: World, open_wizard: Open) -> None:
    draft = world.draft()
    draft.agreed = True
    driver = at(world, open_wizard, Step.AGENDA, draft)
    page = driver.page
    assert isinstance(page, AgendaPage)
    first, second = (point.text for point in driver.draft.points[:2])
    driver.press(Key.Key_Down, alt=True)
    assert [point.text for point in driver.draft.points[:2]] == [second, first]
    driver.press(Key.Key_Up, alt=True)
    assert [point.text for point in driver.draft.points[:2]] == [first, second]
    driver.press(Key.Key_F2)
    editor = QApplication.focusWidget()
    assert editor is not None
    QTest.keyClicks(editor, "Thank you")
    QTest.keyClick(editor, Key.Key_Return)
    driver.qtbot.waitUntil(lambda: driver.draft.points[0].text == "Thank you")
    assert driver.wizard.step() is Step.AGENDA
    page._points.setFocus()
    driver.press(Key.Key_Delete)
    assert driver.draft.points[0].text == second
    assert page._fit.isVisible()
    page._points.add_point()
    assert len(driver.draft.points) == 7
    QTest.keyClick(QApplication.focusWidget() or page, Key.Key_Escape)
    assert driver.wizard.isVisible()


def test_questions_are_ticked_ordered_and_ones_own(world: World, open_wizard: Open) -> None:
    draft = world.draft()
    draft.agreed = True
    driver = at(world, open_wizard, Step.AGENDA, draft)
    page = driver.page
    assert isinstance(page, AgendaPage)
    first, second = driver.draft.questions[:2]
    page._questions.setFocus()
    driver.press(Key.Key_Down, alt=True)
    assert driver.draft.questions[:2] == [second, first]
    driver.press(Key.Key_Space)
    assert first not in driver.draft.questions
    page._own.setFocus()
    driver.type("Would you hire me in a year?")
    driver.press(Key.Key_Return)
    assert driver.wizard.step() is Step.AGENDA
    assert driver.draft.questions[-1] == "Would you hire me in a year?"
    driver.type("Who else?")
    driver.wizard.go_on()
    assert driver.draft.questions[-1] == "Who else?"


def test_a_note_is_signed_once_the_name_is_known(world: World, open_wizard: Open) -> None:
    world.desk.services.settings.save(Me())
    draft = world.draft()
    driver = at(world, open_wizard, Step.WAY, draft)
    page = driver.page
    assert isinstance(page, WayPage)
    driver.click(page._choices[Path.STAY_CONNECTED])
    driver.enter_to(Step.CONNECT)
    connect = driver.page
    assert isinstance(connect, ConnectPage)
    assert "[your name]" in driver.draft.note
    assert connect._me.isVisible()
    connect._me._edits["name"].setText("Sam Hollis")
    connect._me.store()
    assert "Sam Hollis" in driver.draft.note
    connect._person.setFocus()
    connect._person.selectAll()
    driver.type("Ruth of Lakeside")
    assert connect._person.text() == "Ruth of Lakeside"
    assert "Ruth of Lakeside" in driver.draft.note
