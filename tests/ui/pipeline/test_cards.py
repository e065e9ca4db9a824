# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The cards that are changed in place: history, tags, signs, rounds, touches."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from networkjournal.domain import words as w
from networkjournal.domain.edits import OpportunityFields, RoundFields, TouchFields
from networkjournal.domain.pipeline_filter import COLUMNS
from networkjournal.domain.settings import StageNames
from networkjournal.domain.views import OpportunityPage
from networkjournal.ui.dialogs.touch_dialog import OpportunityTouch
from networkjournal.ui.pipeline.history_card import HistoryEditor
from networkjournal.ui.pipeline.pipeline_tab import PipelineTab
from networkjournal.ui.pipeline.rounds_card import ClickLine
from networkjournal.ui.pipeline.tags_edit import TagChip, TagsEdit
from networkjournal.ui.widgets.date_field import DateField
from networkjournal.ui.widgets.form_field import FormField
from tests.ui.pipeline.conftest import TODAY, House, Part, ago, child, children
from tests.ui.pipeline.test_details import texts

LONG = "word " * 20_000


def page(house: House, name: str) -> OpportunityPage:
    found = house.desk.reader.opportunity(house.ids[name])
    assert found is not None
    return found


def named(tab: PipelineTab, name: str, kind: type[Part]) -> Part:
    found = [one for one in children(tab.details, kind) if one.objectName() == name]
    assert len(found) == 1, f"{len(found)} are called {name}"
    return found[0]


def focus(tab: PipelineTab) -> QWidget:
    return tab.focusWidget()


def story(house: House, name: str) -> list[tuple[str, int]]:
    """Return the history as words and days ago."""
    return [(str(c.ending or c.stage), (TODAY - c.on).days) for c in page(house, name).changes]


def add_entry(tab: PipelineTab, day: str, word: str) -> HistoryEditor:
    """Add an entry by the keyboard alone."""
    named(tab, "history-add", QPushButton).setFocus()
    QTest.keyClick(focus(tab), Qt.Key.Key_Space)
    editor = child(tab.details, HistoryEditor)
    assert isinstance(focus(tab), DateField)
    QTest.keyClicks(focus(tab), day)
    QTest.keyClick(focus(tab), Qt.Key.Key_Tab)
    box = focus(tab)
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findText(word))
    QTest.keyClick(box, Qt.Key.Key_Return)
    return editor


def test_an_entry_of_the_past_is_added_by_keyboard(tab: PipelineTab, house: House) -> None:
    tab.show_item(house.ids["Director"])
    before = story(house, "Director")
    add_entry(tab, "15 Oct", "Applied")
    assert story(house, "Director") == [("applied", 38), *before]
    assert page(house, "Director").row.stage is w.Stage.INTERVIEWING
    assert focus(tab).objectName() == "history-add"
    house.journal.history.undo()
    assert story(house, "Director") == before


def test_an_ending_is_added_and_keeps_how_far_it_came(tab: PipelineTab, house: House) -> None:
    tab.show_item(house.ids["Director"])
    add_entry(tab, "today", "Withdrew")
    row = page(house, "Director").row
    assert (row.ending, row.furthest) == (w.Ending.WITHDREW, w.Stage.INTERVIEWING)
    assert "Withdrew" in texts(tab)


def test_a_day_that_cannot_be_is_told_at_its_field(tab: PipelineTab, house: House) -> None:
    tab.show_item(house.ids["Director"])
    before = story(house, "Director")
    editor = add_entry(tab, "1 Jan 1803", "Applied")
    said = [field.problem for field in children(editor, FormField) if field.problem]
    assert said == ["This date cannot be right."]
    assert story(house, "Director") == before
    QTest.keyClick(focus(tab), Qt.Key.Key_Escape)
    assert not children(tab.details, HistoryEditor)
    assert focus(tab).objectName() == "history-add"


def test_words_that_are_no_day_are_never_stored(tab: PipelineTab, house: House) -> None:
    tab.show_item(house.ids["Director"])
    before = story(house, "Director")
    editor = add_entry(tab, "soonish", "Applied")
    assert editor.isVisible()
    assert [f.problem[:22] for f in children(editor, FormField) if f.problem] == [
        "This cannot be read as"
    ]
    assert story(house, "Director") == before


def test_an_entry_is_corrected_and_the_keyboard_stays_at_it(tab: PipelineTab, house: House) -> None:
    tab.show_item(house.ids["Editor"])
    ending = page(house, "Editor").changes[-1]
    edit = named(tab, f"history-edit-{ending.id}", QPushButton)
    edit.setFocus()
    QTest.keyClick(edit, Qt.Key.Key_Space)
    field = child(child(tab.details, HistoryEditor), DateField)
    field.selectAll()
    QTest.keyClicks(field, "1 Nov")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert story(house, "Editor") == [("applied", 90), ("no_answer", 21)]
    assert focus(tab).objectName() == f"history-edit-{ending.id}"
    house.journal.history.undo()
    assert story(house, "Editor")[-1] == ("no_answer", 30)


def test_a_corrected_day_that_moves_it_says_where_it_stands_now(
    tab: PipelineTab, house: House, qtbot: QtBot
) -> None:
    tab.show_item(house.ids["Director"])
    first = page(house, "Director").changes[0]
    named(tab, f"history-edit-{first.id}", QPushButton).click()
    field = child(child(tab.details, HistoryEditor), DateField)
    field.selectAll()
    QTest.keyClicks(field, "today")
    with qtbot.waitSignal(tab.deleted) as told:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert told.args == ["It stands at Screening now."]


def test_deleting_a_recorded_no_says_that_it_goes_too(
    tab: PipelineTab, house: House, qtbot: QtBot
) -> None:
    house.record(house.ids["Coach"])
    tab.show_item(house.ids["Coach"])
    ending = page(house, "Coach").changes[-1]
    with qtbot.waitSignal(tab.deleted) as told:
        named(tab, f"history-trash-{ending.id}", QPushButton).click()
    assert told.args == ["The entry is deleted, and the no that was recorded with it."]
    assert page(house, "Coach").turndowns == ()
    house.journal.history.undo()
    assert len(page(house, "Coach").turndowns) == 1


def test_deleting_the_ending_opens_it_again_and_the_last_entry_stays(
    tab: PipelineTab, house: House, qtbot: QtBot
) -> None:
    tab.show_item(house.ids["Editor"])
    applied, ending = page(house, "Editor").changes
    with qtbot.waitSignal(tab.deleted):
        named(tab, f"history-trash-{ending.id}", QPushButton).click()
    assert page(house, "Editor").row.ending is None
    with qtbot.waitSignal(tab.problem) as told:
        named(tab, f"history-trash-{applied.id}", QPushButton).click()
    assert told.args == ["The history keeps at least one entry. You can correct this one."]
    assert story(house, "Editor") == [("applied", 90)]


def test_a_change_elsewhere_leaves_what_is_being_typed(tab: PipelineTab, house: House) -> None:
    tab.show_item(house.ids["Director"])
    named(tab, "history-add", QPushButton).click()
    field = child(child(tab.details, HistoryEditor), DateField)
    field.setText("3 No")
    house.desk.services.opportunities.tag_many([house.ids["Director"]], ["remote"])
    assert child(child(tab.details, HistoryEditor), DateField) is field
    assert field.text() == "3 No"


def test_stages_are_called_as_the_user_calls_them(tab: PipelineTab, house: House) -> None:
    tab.show_item(house.ids["Director"])
    house.desk.services.settings.save(StageNames(interviewing="Talks & rounds"))
    assert texts(tab).count("Talks & rounds") == 2, "in the head and in the history"
    menu = tab.details.head.move_to.menu()
    assert "Talks && rounds" in [action.text() for action in menu.actions()]
    row = tab.panel.model.row_of(house.ids["Director"])
    assert row is not None
    assert tab.panel.model.index(row, COLUMNS.index("stage")).data() == "Talks & rounds"


def test_tags_are_added_refused_twice_and_erased_by_keyboard(
    tab: PipelineTab, house: House
) -> None:
    tab.show_item(house.ids["Coach"])

    def tags() -> list[str]:
        return [tag.name for tag in page(house, "Coach").tags]

    field = named(tab, "tag-add", QLineEdit)
    field.setFocus()
    QTest.keyClicks(field, "  Remote   work ")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert tags() == ["Remote work"]
    assert focus(tab).objectName() == "tag-add"
    QTest.keyClicks(focus(tab), "dream,")
    assert tags() == ["dream", "Remote work"]
    QTest.keyClicks(focus(tab), "REMOTE WORK")
    QTest.keyClick(focus(tab), Qt.Key.Key_Return)
    assert child(tab.details, TagsEdit).problem() == "“REMOTE WORK” is there already."
    field = named(tab, "tag-add", QLineEdit)
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert not child(tab.details, TagsEdit).problem()
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert tags() == ["dream"]
    chip = child(tab.details, TagChip)
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert not tags()
    house.journal.history.undo()
    assert tags() == ["dream"]


def test_a_tag_that_is_too_long_says_so(tab: PipelineTab, house: House) -> None:
    tab.show_item(house.ids["Coach"])
    field = named(tab, "tag-add", QLineEdit)
    QTest.keyClicks(field, "x" * 41)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert child(tab.details, TagsEdit).problem() == "A tag has at most 40 characters."
    assert field.text() == "x" * 41


def test_known_tags_are_offered_while_typing(tab: PipelineTab, house: House) -> None:
    house.desk.services.opportunities.tag_many([house.ids["Director"]], ["Remote", "Dream"])
    tab.show_item(house.ids["Coach"])
    field = named(tab, "tag-add", QLineEdit)
    QTest.keyClicks(field, "rem")
    assert field.completer().currentCompletion() == "Remote"


def test_signs_are_ticked_dated_and_summed_in_place(tab: PipelineTab, house: House) -> None:
    tab.show_item(house.ids["Director"])
    named(tab, "signs-more", QPushButton).click()
    named(tab, "sign-references", QCheckBox).setFocus()
    QTest.keyClick(focus(tab), Qt.Key.Key_Space)
    assert focus(tab).objectName() == "sign-references"
    named(tab, "sign-salary", QCheckBox).click()
    named(tab, "sign-start_date", QCheckBox).click()
    said = texts(tab)
    assert "4 or more is a contender" in said
    assert "Contender" in said
    assert "–" in said, "salary and start date count once"
    named(tab, "sign-salary-day", QPushButton).click()
    QTest.keyClicks(focus(tab), "18 Nov")
    QTest.keyClick(focus(tab), Qt.Key.Key_Return)
    days = {v.row.kind: v.row.on for v in page(house, "Director").signals}
    assert days[w.SignalKind.SALARY] == ago(4)
    assert days[w.SignalKind.REFERENCES] == TODAY
    named(tab, "sign-references", QCheckBox).click()
    assert w.SignalKind.REFERENCES not in {v.row.kind for v in page(house, "Director").signals}
    assert "Maybe" in texts(tab)
    house.journal.history.undo()
    assert "Contender" in texts(tab)


def test_what_one_says_counts_instead_of_the_sum(tab: PipelineTab, house: House) -> None:
    tab.show_item(house.ids["Director"])
    named(tab, "level-own", QPushButton).click()
    choice = named(tab, "level-choice", QComboBox)
    assert page(house, "Director").row.level_override is w.Level.NOT_CLOSE
    choice.setCurrentIndex(choice.findText("Contender"))
    choice.activated.emit(choice.currentIndex())
    assert page(house, "Director").row.level_override is w.Level.CONTENDER
    assert "Contender" in texts(tab)
    named(tab, "level-own", QPushButton).click()
    assert page(house, "Director").row.level_override is None


def test_how_it_clicked_is_asked_right_after_the_round(tab: PipelineTab, house: House) -> None:
    tab.show_item(house.ids["Director"])
    wei = page(house, "Director").interviewers[1]
    lines = children(tab.details, ClickLine)
    assert [line.picker.accessibleName() for line in lines] == ["How did it click with Wei Zhang?"]
    QTest.keyClick(lines[0].picker, Qt.Key.Key_2)
    people = page(house, "Director").interviewers
    assert [one.row.connection for one in people] == [3, 2]
    assert [one.row.role for one in people] == [w.RoundRole.HIRING_MANAGER, w.RoundRole.PEER]
    assert not children(tab.details, ClickLine)
    assert focus(tab).objectName() == f"interviewer-{wei.row.id}"
    house.journal.history.undo()
    assert len(children(tab.details, ClickLine)) == 1


def test_nobody_is_asked_before_the_round(tab: PipelineTab, house: House) -> None:
    first = page(house, "Director").rounds[0]
    coming = replace(RoundFields.of(first), on=TODAY + timedelta(days=2))
    house.desk.services.opportunities.change_round(first.row.id, coming, TODAY)
    tab.show_item(house.ids["Director"])
    assert not children(tab.details, ClickLine)


def test_a_posting_of_a_hundred_thousand_letters_is_kept_and_shown(
    tab: PipelineTab, house: House, qtbot: QtBot
) -> None:
    coach = house.ids["Coach"]
    fields = OpportunityFields("Coach", "Riverside College", description=LONG)
    house.desk.services.opportunities.change(coach, fields)
    tab.show_item(coach)
    next(b for b in children(tab.details, QPushButton) if b.text() == "Show all").click()
    assert page(house, "Coach").row.description == LONG


def test_a_touch_is_logged_with_nobody_known_by_name(
    tab: PipelineTab, house: House, qtbot: QtBot
) -> None:
    tab.show_item(house.ids["Coach"])
    named(tab, "touch-add", QPushButton).click()
    dialog = child(tab.window(), OpportunityTouch)
    dialog.gist.setPlainText("The office says it arrived")
    dialog.save()
    touch = page(house, "Coach").touches[0]
    assert (touch.row.contact_id, touch.row.gist) == (None, "The office says it arrived")
    assert "The office says it arrived" in texts(tab)
    with qtbot.waitSignal(tab.deleted):
        named(tab, f"touch-trash-{touch.row.id}", QPushButton).click()
    assert not page(house, "Coach").touches


def test_touches_are_newest_first_and_all_are_shown_on_demand(
    tab: PipelineTab, house: House
) -> None:
    for days in range(9):
        fields = TouchFields(ago(days), gist=f"word {days}")
        house.desk.services.contacts.log_touch(None, fields, TODAY, house.ids["Coach"])
    tab.show_item(house.ids["Coach"])

    def words() -> list[str]:
        return [text for text in texts(tab) if text.startswith("word ")]

    assert words() == [f"word {days}" for days in range(6)]
    next(b for b in children(tab.details, QPushButton) if b.text() == "Show all 9").click()
    assert words() == [f"word {days}" for days in range(9)]
