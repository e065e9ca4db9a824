# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The ways into the wizard: new, kept, still open, answered; one at a time, nothing overwritten."""

from pathlib import Path as FilePath

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from networkjournal.domain.errors import OutsideError
from networkjournal.domain.turndown_draft import PersonRef, Step, TurndownDraft
from networkjournal.domain.words import Answer, Path
from networkjournal.store.journal import Journal
from networkjournal.ui.turndown.turndown_wizard import TurndownWizard
from networkjournal.ui.widgets.info_bar import InfoBar
from tests.ui.people_sample import TODAY
from tests.ui.window_stage import Scene, inside, on_stage


def wizard(scene: Scene) -> TurndownWizard:
    found = scene.window.turndowns.wizard
    assert found is not None
    return found


def begin(scene: Scene, opportunity_id: int) -> None:
    """Begin a turndown, write something, and close the wizard."""
    draft = scene.services.turndowns.begin(opportunity_id, TODAY)
    draft.words = "We chose somebody else."
    scene.services.turndowns.keep(draft)


def park(scene: Scene, opportunity_id: int) -> int:
    draft = TurndownDraft(on=TODAY, opportunity_id=opportunity_id)
    return scene.services.turndowns.park(draft, TODAY).turndown_id


def test_the_opportunity_in_front_is_meant(scene: Scene) -> None:
    painter = scene.position("Painter")
    scene.window.show_opportunity(painter)
    scene.trigger("turndown")
    assert wizard(scene).draft.opportunity_id == painter


def test_closing_keeps_and_offers_to_go_on(scene: Scene) -> None:
    scene.window.show_opportunity(scene.position("Painter"))
    scene.trigger("turndown")
    boxes = inside(wizard(scene), QPlainTextEdit)
    boxes[0].setPlainText("We chose somebody else.")
    wizard(scene).close()
    assert scene.window.turndowns.wizard is None
    assert scene.window.line.text() == "What you wrote is kept."
    scene.window.line.link_clicked.emit()
    assert wizard(scene).draft.words == "We chose somebody else."


def test_what_was_begun_is_offered_at_the_next_start(
    qtbot: QtBot, qapp: QApplication, tmp_path: FilePath
) -> None:
    path = tmp_path / "j.njournal"
    with on_stage(qtbot, qapp, Journal.create(path)) as scene:
        begin(scene, scene.position("Painter"))
    with on_stage(qtbot, qapp, Journal.open(path)) as scene:
        assert scene.window.line.text() == "The turndown that you had begun is kept: Painter."
        scene.window.line.link_clicked.emit()
        assert wizard(scene).draft.words == "We chose somebody else."


def test_another_no_does_not_overwrite_what_was_begun(scene: Scene) -> None:
    painter, poet = scene.position("Painter"), scene.position("Poet")
    begin(scene, painter)
    scene.window.turndowns.record(poet)
    assert scene.window.turndowns.wizard is None
    assert scene.window.line.text().startswith("You had begun Painter")
    scene.window.line.link_clicked.emit()
    assert wizard(scene).draft.opportunity_id == painter


def test_a_begun_no_without_a_position_takes_the_one_chosen(scene: Scene) -> None:
    poet = scene.position("Poet")
    scene.services.turndowns.keep(TurndownDraft(on=TODAY, words="We chose somebody else."))
    scene.window.turndowns.record(poet)
    assert wizard(scene).draft.opportunity_id == poet
    assert wizard(scene).draft.words == "We chose somebody else."


def test_a_draft_that_is_opened_by_recording_says_that_it_is_old(scene: Scene) -> None:
    painter = scene.position("Painter")
    begin(scene, painter)
    scene.window.turndowns.record()
    opened = wizard(scene)
    page = opened.page_of(opened.step())
    assert page.said() == "You had begun Painter, Lakeside. Continue, or record another."
    inside(page, InfoBar)[0].link_clicked.emit()
    assert (opened.step(), opened.draft.opportunity_id, opened.draft.words) == (Step.WHAT, None, "")
    assert page.said() == ""
    opened.draft.new_position = "Sculptor"
    while opened.step() is not Step.READY:
        opened.go_on()
    opened.go_on()
    opened.close()
    scene.window.turndowns.record(painter)
    assert wizard(scene).draft.words == "We chose somebody else."


def test_going_on_with_a_draft_says_nothing_of_it(scene: Scene) -> None:
    begin(scene, scene.position("Painter"))
    scene.window.turndowns.go_on()
    assert wizard(scene).page_of(wizard(scene).step()).said() == ""


def test_one_wizard_at_a_time(scene: Scene) -> None:
    painter, poet = scene.position("Painter"), scene.position("Poet")
    scene.window.turndowns.record(painter)
    first = wizard(scene)
    scene.window.turndowns.record(painter)
    assert scene.window.line.text() == ""
    scene.window.turndowns.record(poet)
    assert wizard(scene) is first
    assert "One turndown at a time" in scene.window.line.text()


def test_a_finished_wizard_makes_room(scene: Scene) -> None:
    scene.window.turndowns.record(scene.position("Painter"))
    first = wizard(scene)
    first.draft.path = None
    for _step in Step:
        first.go_on()
        if first.outcome() is not None:
            break
    if first.outcome() is None:
        pytest.fail("the wizard did not finish")
    scene.window.turndowns.record(scene.position("Poet"))
    assert wizard(scene) is not first


def test_a_finished_turndown_is_not_offered_to_go_on_with(scene: Scene) -> None:
    begin(scene, scene.position("Painter"))
    scene.window.turndowns.offer_kept()
    line = scene.window.line
    assert "had begun" in line.text()
    scene.window.turndowns.go_on()
    line.offer("A turndown that you had begun is kept.", "Go on", scene.window.turndowns.go_on)
    for _step in Step:
        if wizard(scene).outcome() is None:
            wizard(scene).go_on()
    assert wizard(scene).outcome() is not None
    assert not line.isVisible()
    assert line.text() == ""


def test_go_on_finds_what_waits(scene: Scene) -> None:
    scene.trigger("continue")
    assert scene.window.line.text() == "No turndown waits to be continued."
    number = park(scene, scene.position("Painter"))
    scene.trigger("continue")
    assert wizard(scene).draft.turndown_id == number


def test_the_answer_that_came_is_gone_on_with(scene: Scene) -> None:
    number = park(scene, scene.position("Painter"))
    scene.window.pipeline.answer_requested.emit(number, Answer.YES.value)
    assert wizard(scene).draft.answer is Answer.YES
    wizard(scene).close()
    scene.window.pipeline.resume_requested.emit(number)
    assert wizard(scene).draft.turndown_id == number


def test_parking_says_that_it_can_wait(scene: Scene) -> None:
    scene.window.turndowns.record(scene.position("Painter"))
    button = wizard(scene).button(TurndownWizard.WizardButton.CustomButton1)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert "The no is recorded" in scene.window.line.text()


def test_a_disk_that_does_not_answer_is_told(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_given: object) -> None:
        raise OutsideError("The disk did not answer.")

    monkeypatch.setattr(type(scene.services.turndowns), "kept", broken)
    monkeypatch.setattr(type(scene.services.turndowns), "begin", broken)
    scene.trigger("turndown")
    assert scene.window.line.text() == "The disk did not answer."
    assert scene.window.turndowns.wizard is None


def test_what_undo_brings_back_is_offered_by_name(scene: Scene) -> None:
    painter = scene.position("Painter")
    scene.window.show_opportunity(painter)
    scene.trigger("turndown")
    inside(wizard(scene), QPlainTextEdit)[0].setPlainText("We chose somebody else.")
    while wizard(scene).step() is not Step.READY:
        wizard(scene).go_on()
    wizard(scene).go_on()
    wizard(scene).close()
    scene.trigger("undo")
    assert scene.window.line.text() == "The turndown that you had begun is kept: Painter."
    scene.window.line.link_clicked.emit()
    assert wizard(scene).draft.words == "We chose somebody else."
    wizard(scene).close()
    person = scene.person("Ann")
    scene.services.contacts.trash(person)
    scene.trigger("undo")
    assert scene.window.line.text().startswith("Taken back"), "of another change it says nothing"


def test_a_yes_in_writing_asks_for_no_date(scene: Scene) -> None:
    draft = scene.services.turndowns.begin(scene.position("Painter"), TODAY)
    draft.path, draft.wording = Path.WRITTEN_FEEDBACK, "Dear Rosa"
    draft.ask_person = PersonRef("Rosa", scene.person("Rosa Lindqvist"))
    made = scene.services.turndowns.finish(draft, TODAY)
    scene.window.turndowns.enter_answer(made.turndown_id, Answer.YES.value)
    assert scene.window.turndowns.wizard is None
    assert scene.window.line.text().startswith("Noted: they will write.")
    view = scene.window.desk.reader.turndown(made.turndown_id)
    assert view is not None
    row = view.asks[0].row
    assert (row.answer, row.answered_on, row.sent_on, row.nudge_on) == (
        Answer.YES, TODAY, None, None,
    )  # fmt: skip
    again = scene.services.turndowns.resume(made.turndown_id)
    assert again is not None
    scene.services.turndowns.finish(again, TODAY)
    view = scene.window.desk.reader.turndown(made.turndown_id)
    assert view is not None
    assert [ask.row.answer for ask in view.asks] == [Answer.YES]
    scene.trigger("undo")
    scene.trigger("undo")
    view = scene.window.desk.reader.turndown(made.turndown_id)
    assert view is not None
    assert view.asks[0].row.answer is None
