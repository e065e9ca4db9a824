# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of the ask: a letter that is filled, marked, and handed on but never sent."""

import sys
from datetime import date, timedelta
from pathlib import Path as FilePath

import pytest
from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog

from networkjournal.domain.settings import Me, Timings
from networkjournal.domain.turndown_draft import Step
from networkjournal.domain.words import Channel
from networkjournal.ui.letters import letter_box
from networkjournal.ui.turndown.ask_page import AskPage, day_reason
from networkjournal.ui.turndown.turndown_wizard import TurndownWizard
from tests.ui.turndown.conftest import TODAY, Driver, Open, World

Button = TurndownWizard.WizardButton
DETAIL = "one true detail of the interview"


@pytest.fixture
def driver(world: World, open_wizard: Open) -> Driver:
    made = open_wizard(world.draft())
    made.enter_to(Step.ASK)
    return made


@pytest.fixture
def page(driver: Driver) -> AskPage:
    found = driver.page
    assert isinstance(found, AskPage)
    return found


class Mail:
    """Stand where the system opens addresses, and remember them."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *, answers: bool = True) -> None:
        self.opened: list[str] = []
        self._answers = answers
        monkeypatch.setattr(QDesktopServices, "openUrl", self.open)

    def open(self, url: QUrl) -> bool:
        self.opened.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
        return self._answers


def fill_detail(page: AskPage) -> None:
    box = page._letter
    box._text.setPlainText(box.text().replace(f"[{DETAIL}]", "the mentoring plan"))


def test_it_is_filled_and_the_open_place_is_named(driver: Driver, page: AskPage) -> None:
    assert driver.draft.ask_person is not None
    assert driver.draft.ask_person.name == "Dmitri Okafor"
    assert driver.draft.wording.startswith("Dear Dmitri Okafor")
    assert "Sam Hollis" in driver.draft.wording
    assert "Tuesday 24 November" in driver.draft.wording
    assert page._letter.unfilled() == (DETAIL,)
    assert DETAIL in page._letter._open.text()
    fill_detail(page)
    assert not page._letter._open.isVisible()


def test_sleep_on_it(driver: Driver, page: AskPage) -> None:
    assert driver.draft.send_on == TODAY + timedelta(days=1)
    assert page._day._note.text() == "Sleep on it: tomorrow morning is a good time."


@pytest.mark.parametrize(
    ("no", "send", "words"),
    [
        (TODAY, TODAY, "In the first 24 hours after a no"),
        (TODAY, TODAY + timedelta(days=1), "Sleep on it"),
        (TODAY - timedelta(days=2), TODAY, "A good day"),
        (TODAY - timedelta(days=20), TODAY, "By then 20 days have passed."),
        (TODAY - timedelta(days=20), TODAY - timedelta(days=1), "has passed"),
    ],
)
def test_every_day_has_its_reason(no: date, send: date, words: str) -> None:
    assert words in day_reason(no, send, TODAY, Timings())


def test_a_reason_goes_by_the_timings_as_they_are_set() -> None:
    timings = Timings(ask_wait_hours=72, ask_late_days=3)
    early = day_reason(TODAY, TODAY, TODAY, timings)
    assert "first 72 hours" in early
    assert "Monday 23 November is soon enough" in early
    late = day_reason(TODAY - timedelta(days=4), TODAY, TODAY, timings)
    assert "4 days have passed" in late


def test_an_open_place_keeps_the_letter_from_the_mail_program(
    driver: Driver, page: AskPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    mail = Mail(monkeypatch)
    driver.click(page._letter.mail)
    assert mail.opened == []
    assert "still open" in page._letter.told()
    fill_detail(page)
    assert page._letter.told() == ""
    driver.click(page._letter.mail)
    assert mail.opened[0].startswith("mailto:d.okafor@example.edu?subject=Assistant")
    assert "sent only when you send it" in page._letter.told()


def test_a_long_letter_and_a_missing_mail_program_say_so(
    driver: Driver, page: AskPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    mail = Mail(monkeypatch, answers=False)
    fill_detail(page)
    driver.click(page._letter.mail)
    assert "No mail program" in page._letter.told()
    page._letter._text.setPlainText("word " * 500)
    driver.click(page._letter.mail)
    assert "too long" in page._letter.told()
    assert len(mail.opened) == 1
    dialog: QFileDialog | None = page._letter.findChild(QFileDialog)
    assert dialog is not None, "the way out is a file that the mail program opens"
    dialog.reject()
    assert letter_box.MOST_MAILTO == 1800


def test_copy_and_save(driver: Driver, page: AskPage, tmp_path: FilePath) -> None:
    driver.click(page._letter.copy)
    assert DETAIL in page._letter.told()
    fill_detail(page)
    driver.click(page._letter.copy)
    assert page._letter.told() == "Copied."
    assert QApplication.clipboard().text() == driver.draft.wording
    page._letter.save_to(str(tmp_path / "letter.eml"))
    saved = (tmp_path / "letter.eml").read_bytes()
    assert b"X-Unsent: 1" in saved
    assert b"To: d.okafor@example.edu" in saved
    if sys.platform != "win32":
        assert (tmp_path / "letter.eml").stat().st_mode & 0o077 == 0  # for me alone
    page._letter.save_to(str(tmp_path / "nowhere" / "letter.eml"))
    assert "cannot be written" in page._letter.told()


def test_the_save_dialog_does_not_block(driver: Driver, page: AskPage) -> None:
    driver.click(page._letter.save)
    assert not page._letter.findChildren(QFileDialog), "an open place keeps it here"
    fill_detail(page)
    driver.click(page._letter.save)
    dialog: QFileDialog | None = page._letter.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.isVisible()
    dialog.reject()
    assert driver.wizard.isVisible()


def test_the_letter_follows_the_person_until_it_is_edited(driver: Driver, page: AskPage) -> None:
    page._person.selectAll()
    driver.type("Rosa Lindqvist")
    assert driver.draft.wording.startswith("Dear Rosa Lindqvist")
    fill_detail(page)
    page._person.setFocus()
    page._person.selectAll()
    driver.type("Noor Haddad")
    assert driver.draft.wording.startswith("Dear Rosa Lindqvist")
    driver.click(page._letter.anew)
    assert driver.draft.wording.startswith("Dear Noor Haddad")


def test_a_call_has_a_script_and_no_mail(driver: Driver, page: AskPage) -> None:
    page._channel.set_value(Channel.CALL)
    assert "Before you dial" in driver.draft.wording
    box = page._letter
    shown = [part.isVisible() for part in (box.mail, box.subject_part, box.copy)]
    assert shown == [False, False, True]
    assert page._sent.text().replace("&", "") == "I have asked"
    page._channel.set_value(Channel.EMAIL)
    driver.qtbot.waitUntil(page._letter.mail.isVisible)
    assert driver.draft.wording.startswith("Dear")
    assert page._letter.mail.isVisible()


def test_sent_is_sent_today(driver: Driver, page: AskPage) -> None:
    driver.click(page._sent)
    assert (driver.draft.sent, driver.draft.send_on) == (True, TODAY)
    driver.click(page._sent)
    assert (driver.draft.sent, driver.draft.send_on) == (False, TODAY + timedelta(days=1))


def test_name_and_contact_are_asked_once(world: World, open_wizard: Open) -> None:
    world.desk.services.settings.save(Me())
    driver = open_wizard(world.draft())
    driver.enter_to(Step.ASK)
    page = driver.page
    assert isinstance(page, AskPage)
    assert page._me.isVisible()
    assert "[your name]" in driver.draft.wording
    edits = page._me._edits
    edits["name"].setFocus()
    driver.type("Sam Hollis")
    driver.press(Qt.Key.Key_Tab)
    assert "Sam Hollis" in driver.draft.wording
    driver.type("nonsense")
    driver.press(Qt.Key.Key_Tab)
    assert "has an @" in page._me._parts["email"].problem
    edits["email"].setText("sam@example.org")
    driver.click(driver.button(Button.NextButton))
    assert world.desk.settings().me.email == "sam@example.org"
    assert "sam@example.org" in driver.draft.wording
    driver.click(driver.button(Button.BackButton))
    assert not page._me.isVisible()


def test_what_is_typed_of_oneself_is_in_the_letter_at_once(world: World, open_wizard: Open) -> None:
    world.desk.services.settings.save(Me())
    driver = open_wizard(world.draft())
    driver.enter_to(Step.ASK)
    page = driver.page
    assert isinstance(page, AskPage)
    page._me._edits["name"].setFocus()
    driver.type("Anna Muster")
    page._me._edits["email"].setFocus()
    assert "your phone or e-mail" in page._letter.unfilled()
    driver.type("anna@example.org")
    assert page._letter.unfilled() == (DETAIL,)
    assert page._letter.text().rstrip().endswith("anna@example.org")
    assert world.desk.settings().me.email == ""  # stored once, on leaving the field
    driver.enter_to(Step.WHEN)
    assert world.desk.settings().me == Me(name="Anna Muster", email="anna@example.org")


def test_what_the_settings_say_meanwhile_is_not_written_over(
    world: World, open_wizard: Open
) -> None:
    world.desk.services.settings.save(Me())
    driver = open_wizard(world.draft())
    driver.enter_to(Step.ASK)
    page = driver.page
    assert isinstance(page, AskPage)
    mine = Me(name="Anna Muster", email="anna@example.org")
    world.desk.services.settings.save(mine)
    QApplication.sendEvent(driver.wizard, QEvent(QEvent.Type.WindowActivate))
    assert page._letter.unfilled() == (DETAIL,)
    driver.enter_to(Step.WHEN)
    assert world.desk.settings().me == mine


def test_the_letter_has_its_room_and_its_ways_out_are_in_view(
    world: World, open_wizard: Open
) -> None:
    world.desk.services.settings.save(Me())
    driver = open_wizard(world.draft())
    driver.wizard.resize(980, 700)
    driver.enter_to(Step.ASK)
    page = driver.page
    assert isinstance(page, AskPage)
    editor = page._letter._text
    lines = editor.viewport().height() // editor.fontMetrics().lineSpacing()
    assert lines >= 8
    inside = driver.wizard.rect()
    for widget in (page._letter.mail, page._letter.copy, page._letter.save, page._sent):
        assert inside.contains(widget.mapTo(driver.wizard, widget.rect().bottomRight()))
        assert widget.visibleRegion().boundingRect() == widget.rect()
