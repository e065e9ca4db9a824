# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The details: moving, closing, rounds, the policy, links, and each turndown with its way on."""

from collections.abc import Iterable
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QMenu, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from networkjournal.domain import words as w
from networkjournal.domain.edits import AgendaFields, MeetingFields, OpportunityFields
from networkjournal.domain.errors import OutsideError
from networkjournal.domain.turndown_draft import PersonRef, SignalTick
from networkjournal.domain.views import OpportunityPage
from networkjournal.ui.models.days import exact_day
from networkjournal.ui.pipeline.facts import PolicyPicker
from networkjournal.ui.pipeline.menus import MoveMenu
from networkjournal.ui.pipeline.parts import WebLink, link_or_text
from networkjournal.ui.pipeline.pipeline_tab import PipelineTab
from networkjournal.ui.pipeline.table.table_view import TableView
from networkjournal.ui.turndown.letter_dialog import LetterDialog
from networkjournal.ui.widgets.dots import Dots
from networkjournal.ui.widgets.id_link import IdLink
from tests.ui.pipeline.conftest import TODAY, House, Part, ago, children


def parts(tab: PipelineTab, kind: type[Part]) -> list[Part]:
    return children(tab.details, kind)


def texts(tab: PipelineTab) -> list[str]:
    boxes = [box.text() for box in parts(tab, QCheckBox)]
    return [*(label.text() for label in parts(tab, QLabel)), *boxes]


def button(tab: PipelineTab, name: str) -> QPushButton:
    """Find what can be pressed by its words or by its name for screen readers."""
    found = [b for b in parts(tab, QPushButton) if name in (b.text(), b.accessibleName())]
    assert len(found) == 1, f"{len(found)} buttons say {name}"
    return found[0]


def choices(menu: QMenu) -> dict[str, QAction]:
    return {action.text(): action for action in menu.actions() if action.text()}


def context_menus(tab: PipelineTab) -> list[QMenu]:
    found: Iterable[QMenu] = tab.findChildren(QMenu)
    return [menu for menu in found if "&Delete" in choices(menu)]


def move_menu(tab: PipelineTab) -> MoveMenu:
    menu = tab.details.head.move_to.menu()
    assert isinstance(menu, MoveMenu)
    return menu


def page(house: House, name: str) -> OpportunityPage:
    found = house.desk.reader.opportunity(house.ids[name])
    assert found is not None
    return found


def test_moving_changes_the_stage_and_undo_takes_it_back(tab: PipelineTab, house: House) -> None:
    tab.show_item(house.ids["Coach"])
    menu = choices(move_menu(tab))
    assert menu["Applied"].isChecked()
    menu["Screening"].trigger()
    assert page(house, "Coach").row.stage is w.Stage.SCREENING
    assert "since today" in texts(tab)
    house.journal.history.undo()
    assert page(house, "Coach").row.stage is w.Stage.APPLIED
    assert choices(move_menu(tab))["Applied"].isChecked()


def test_closing_keeps_how_far_it_came_and_stays_in_view(tab: PipelineTab, house: House) -> None:
    tab.show_item(house.ids["Director"])
    choices(move_menu(tab).endings)["Went cold"].trigger()
    assert page(house, "Director").row.ending is w.Ending.WENT_COLD
    assert tab.panel.model.row_of(house.ids["Director"]) is None
    assert tab.current_id() == house.ids["Director"]
    assert "today · came as far as Interviewing" in texts(tab)


def test_turned_down_asks_for_the_wizard_and_changes_nothing(
    tab: PipelineTab, house: House, qtbot: QtBot
) -> None:
    tab.show_item(house.ids["Director"])
    with qtbot.waitSignal(tab.turndown_requested) as asked:
        choices(move_menu(tab).endings)["Turned down…"].trigger()
    assert asked.args == [house.ids["Director"]]
    assert page(house, "Director").row.ending is None
    assert choices(move_menu(tab))["Interviewing"].isChecked()
    assert not choices(move_menu(tab).endings)["Turned down…"].isChecked()
    with qtbot.waitSignal(tab.turndown_requested):
        tab.details.head.turndown.click()


def test_the_context_menu_has_the_same_actions(
    tab: PipelineTab, house: House, qtbot: QtBot
) -> None:
    tab.show_item(house.ids["Coach"])
    view: TableView = tab.panel.view
    place = view.visualRect(view.currentIndex()).center()
    view.customContextMenuRequested.emit(place)
    menu = context_menus(tab)[0]
    assert list(choices(menu)) == [
        "&Move to…", "&Close as…", "&Edit…", "&Record a turndown…", "&Delete",
    ]  # fmt: skip
    with qtbot.waitSignal(tab.turndown_requested):
        choices(menu)["&Record a turndown…"].trigger()
    choices(menu)["&Delete"].trigger()
    assert not house.desk.reader.opportunities([house.ids["Coach"]])
    menu.close()
    view.customContextMenuRequested.emit(QPoint(5, view.viewport().height() - 2))
    qtbot.wait(10)
    assert not context_menus(tab)


def test_rounds_show_who_was_there_and_how_it_clicked(
    tab: PipelineTab, house: House, qtbot: QtBot
) -> None:
    tab.show_item(house.ids["Director"])
    assert "Round 1 · 18 Nov · Panel" in texts(tab)
    assert "Hiring manager" in texts(tab)
    assert [dots.value() for dots in parts(tab, Dots)] == [3]
    dmitri = page(house, "Director").interviewers[0]
    with qtbot.waitSignal(tab.contact_requested) as asked:
        button(tab, "Dmitri Okafor").click()
    assert asked.args == [dmitri.row.contact_id]


def test_a_round_is_deleted_at_once_and_undo_brings_it_back(
    tab: PipelineTab, house: House, qtbot: QtBot
) -> None:
    tab.show_item(house.ids["Director"])
    with qtbot.waitSignal(tab.deleted):
        button(tab, "Delete round 1").click()
    assert not page(house, "Director").rounds
    house.journal.history.undo()
    assert [p.name for p in page(house, "Director").interviewers] == ["Dmitri Okafor", "Wei Zhang"]


def test_the_policy_is_kept_and_the_keyboard_stays_there(tab: PipelineTab, house: House) -> None:
    tab.show_item(house.ids["Director"])
    picker = parts(tab, PolicyPicker)[0]
    picker.setFocus()
    picker.setCurrentIndex(picker.findText("In writing only"))
    picker.activated.emit(picker.currentIndex())
    organization = page(house, "Officer").organization
    assert organization is not None
    assert organization.feedback_policy is w.FeedbackPolicy.IN_WRITING
    focus = tab.details.focusWidget()
    assert isinstance(focus, QComboBox)
    assert focus is not picker, "the details were drawn anew"
    assert focus.currentText() == "In writing only"


def test_the_place_stays_when_something_changes(tab: PipelineTab, house: House) -> None:
    tab.resize(1000, 400)
    tab.show_item(house.ids["Director"])
    bar = tab.details.verticalScrollBar()
    bar.setValue(bar.maximum())
    place = bar.value()
    assert place > 0
    house.add("Analyst", "Öresund", w.Stage.SAVED, 1)
    assert bar.value() == place
    tab.show_item(house.ids["Coach"])
    assert bar.value() == 0


@pytest.mark.parametrize(
    ("address", "opens"),
    [
        ("https://jobs.example.edu/1?a=b", True),
        ("HTTP://jobs.example.edu", True),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ("https:", False),
        ("jobs.example.edu/posts", True),
        ("mailto:jobs@example.edu", False),
        ("ask Rosa", False),
        ("<a href='https://x.example'>x</a>", False),
    ],
)
def test_only_addresses_of_the_web_open(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, address: str, opens: bool
) -> None:
    opened: list[QUrl] = []

    class Services:
        openUrl = staticmethod(opened.append)

    monkeypatch.setattr("networkjournal.ui.links.QDesktopServices", Services)
    made = link_or_text(address)
    qtbot.addWidget(made)
    if isinstance(made, WebLink):
        made.click()
    assert [url.host() for url in opened] == (["jobs.example.edu"] if opens else [])


def test_a_long_text_opens_on_demand(tab: PipelineTab, house: House) -> None:
    text = "word " * 500 + "the end"
    fields = OpportunityFields("Coach", "Riverside College", description=text)
    house.desk.services.opportunities.change(house.ids["Coach"], fields)
    tab.show_item(house.ids["Coach"])
    assert text not in texts(tab)
    button(tab, "Show all").click()
    assert text in texts(tab)


def test_a_turndown_with_an_open_ask_says_what_is_due(
    tab: PipelineTab, house: House, qtbot: QtBot
) -> None:
    turndown = house.record(
        house.ids["Director"],
        path=w.Path.FEEDBACK_MEETING,
        signals={w.SignalKind.TOLD_SECOND: SignalTick(ago(2))},
        ask_channel=w.Channel.EMAIL,
        send_on=TODAY + timedelta(days=1),
        nudge_on=TODAY + timedelta(days=9),
        slots=[datetime(2026, 11, 26, 10, 0)],
    )
    tab.show_item(house.ids["Director"])
    said = texts(tab)
    for words in (
        "The no, 20 Nov", "Feedback meeting", "Call · told by Dmitri Okafor",
        "“A wonderful candidate.”", "Dmitri Okafor · E-mail · tomorrow", "Thursday 10:00",
        "1 Dec, once, if nothing comes", "Contender", "Told you came second",
    ):  # fmt: skip
        assert words in said
    assert not tab.details.head.turndown.isVisible(), "this no is recorded already"
    menu = button(tab, "They answered…").menu()
    assert menu is not None
    assert list(choices(menu)) == ["Yes", "No: policy", "No: no time", "Silence"]
    with qtbot.waitSignal(tab.answer_requested) as asked:
        choices(menu)["No: policy"].trigger()
    assert asked.args == [turndown, "no_policy"]


def test_enter_presses_what_has_the_focus(tab: PipelineTab, house: House) -> None:
    tab.show_item(house.ids["Director"])
    add = button(tab, "Add a round…")
    add.setFocus()
    QTest.keyClick(add, Qt.Key.Key_Return)
    assert tab._dialog is not None
    assert tab._dialog.windowTitle() == "Add a round"
    tab._dialog.reject()


def test_a_yes_in_writing_says_where_to_keep_it(
    tab: PipelineTab, house: House, qtbot: QtBot
) -> None:
    turndown = house.record(
        house.ids["Director"],
        path=w.Path.WRITTEN_FEEDBACK,
        ask_channel=w.Channel.EMAIL,
        send_on=TODAY + timedelta(days=1),
    )
    assert house.desk.services.asks.will_write(turndown, TODAY)
    tab.show_item(house.ids["Director"])
    said = texts(tab)
    assert "note it when it comes, as a touch or in the notes" in said
    assert "Dmitri Okafor agreed · today" in said
    assert not [words for words in said if "E-mail" in words], "no letter is claimed"
    with qtbot.waitSignal(tab.contact_requested):
        button(tab, "Open Dmitri Okafor").click()


def test_an_open_way_on_can_be_continued(tab: PipelineTab, house: House, qtbot: QtBot) -> None:
    turndown = house.record(house.ids["Director"])
    tab.show_item(house.ids["Director"])
    assert "The way on is open" in texts(tab)
    assert "A good day to go on: tomorrow." in texts(tab)
    with qtbot.waitSignal(tab.resume_requested) as asked:
        button(tab, "Continue where you were").click()
    assert asked.args == [turndown]


def test_an_agreed_meeting_is_one_click_away(tab: PipelineTab, house: House, qtbot: QtBot) -> None:
    house.record(
        house.ids["Director"],
        path=w.Path.FEEDBACK_MEETING,
        agreed=True,
        starts=datetime(2026, 11, 24, 12, 30),
        place="Harbour Café",
        minutes=45,
        zone="UTC",
    )
    tab.show_item(house.ids["Director"])
    assert any("12:30" in text and "Harbour Café" in text for text in texts(tab))
    meeting = page(house, "Director").turndowns[0].meetings[0]
    links = [link for link in parts(tab, IdLink) if link.words().startswith("Feedback meeting")]
    assert len(links) == 1, "the meeting is shown at its turndown only"
    with qtbot.waitSignal(tab.meeting_requested) as asked:
        links[0].click()
    assert asked.args == [meeting.id]


def test_an_answer_and_who_stood_behind_the_no_are_kept_in_view(
    tab: PipelineTab, house: House
) -> None:
    director = house.ids["Director"]
    wei = page(house, "Director").interviewers[1]
    turndown = house.record(
        director,
        path=w.Path.FEEDBACK_MEETING,
        decided_by=PersonRef(wei.name, wei.row.contact_id),
        supported_by=PersonRef("Ruth Abara"),
        sent=True,
        send_on=ago(1),
    )
    tab.show_item(director)
    said = texts(tab)
    assert any("decided by Wei Zhang · supported by Ruth Abara" in text for text in said)
    assert "Dmitri Okafor · yesterday" in said
    draft = house.desk.services.turndowns.answered(turndown, w.Answer.NO_POLICY)
    assert draft is not None
    draft.path, draft.check_in_on = w.Path.STAY_CONNECTED, TODAY + timedelta(days=90)
    house.desk.services.turndowns.finish(draft, TODAY)
    said = texts(tab)
    assert "No: policy · today" in said
    assert "20 Feb 2027" in said
    assert not [b for b in parts(tab, QPushButton) if b.text() == "They answered…"]


def test_a_meeting_without_a_no_has_a_card_of_its_own(
    tab: PipelineTab, house: House, qtbot: QtBot
) -> None:
    starts = datetime(2026, 11, 23, 10, 0)
    fields = MeetingFields(
        w.MeetingKind.PREPARATION, starts=starts, zone="UTC", opportunity_id=house.ids["Coach"]
    )
    made = house.desk.services.meetings.create(fields, AgendaFields(), TODAY)
    tab.show_item(house.ids["Coach"])
    with qtbot.waitSignal(tab.meeting_requested) as asked:
        button(tab, "Interview preparation").click()
    assert asked.args == [made]


def test_a_kind_letting_go_keeps_what_was_learnt(tab: PipelineTab, house: House) -> None:
    house.record(house.ids["Coach"], path=w.Path.LET_GO, learnt="Ask for the panel's names.")
    tab.show_item(house.ids["Coach"])
    assert "Let go" in texts(tab)
    assert "Ask for the panel's names." in texts(tab)
    assert not [b for b in parts(tab, QPushButton) if b.text() == "They answered…"]


def test_what_cannot_be_stored_is_told(
    tab: PipelineTab, house: House, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_values: object) -> None:
        raise OutsideError("The disk is full.")

    monkeypatch.setattr(type(house.desk.services.opportunities), "move", full)
    tab.show_item(house.ids["Coach"])
    with qtbot.waitSignal(tab.problem) as told:
        choices(move_menu(tab))["Offer"].trigger()
    assert told.args == ["The disk is full."]
    assert choices(move_menu(tab))["Applied"].isChecked()


def test_everything_that_can_be_reached_has_a_name(tab: PipelineTab, house: House) -> None:
    house.record(house.ids["Director"], path=w.Path.FEEDBACK_MEETING)
    tab.show_item(house.ids["Director"])
    for control in (*parts(tab, QPushButton), *parts(tab, QComboBox)):
        assert control.accessibleName() or getattr(control, "text", str)(), control
        assert control.toolTip(), control.objectName()


def test_a_no_of_an_earlier_day_has_its_own_day_everywhere(tab: PipelineTab, house: House) -> None:
    coach = house.ids["Coach"]
    house.desk.services.opportunities.move(coach, w.Stage.SCREENING, TODAY)
    house.record(coach, path=w.Path.LET_GO)
    tab.show_item(coach)
    said = texts(tab)
    day = exact_day(TODAY - timedelta(days=2), TODAY)
    assert f"{day} · came as far as Screening" in said
    page = house.desk.reader.opportunity(coach)
    assert page is not None
    assert page.changes[-1].on == TODAY, "the ending still comes after what was noted before"
    assert page.told_on(page.changes[-1]) == TODAY - timedelta(days=2)
    assert button(tab, f"Correct: Turned down, {day}").isEnabled()


def test_a_letter_can_be_read_again_after_the_answer(tab: PipelineTab, house: House) -> None:
    turndown = house.record(
        house.ids["Director"], path=w.Path.WRITTEN_FEEDBACK, wording="Dear Dmitri,"
    )
    assert house.desk.services.asks.will_write(turndown, TODAY)
    tab.show_item(house.ids["Director"])
    button(tab, "Show the letter…").click()
    (letter,) = children(children(tab.window(), LetterDialog)[0], QPlainTextEdit)
    assert letter.toPlainText() == "Dear Dmitri,"
