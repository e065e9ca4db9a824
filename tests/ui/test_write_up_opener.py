# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The write-up opens from the menu, the meeting's page and a reminder, once it can be written."""

from datetime import datetime, timedelta
from typing import cast

from networkjournal.domain.edits import AgendaFields, MeetingFields
from networkjournal.domain.words import MeetingState
from networkjournal.ui.meetings.write_up.write_up_window import WriteUpWindow
from networkjournal.ui.reminder_opener import ReminderOpener
from networkjournal.ui.tab_stack import MEETINGS
from networkjournal.ui.write_up_opener import WriteUpOpener
from tests.ui.people_sample import TODAY
from tests.ui.window_stage import Scene


def meet(scene: Scene, name: str, days: int, state: MeetingState = MeetingState.PLANNED) -> int:
    starts = datetime(TODAY.year, TODAY.month, TODAY.day, 10) + timedelta(days=days)
    people = (scene.person(name),)
    fields = MeetingFields(state=state, starts=starts, zone="Europe/Berlin", people=people)
    return scene.services.meetings.create(fields, AgendaFields(), TODAY)


def opener(scene: Scene) -> WriteUpOpener:
    return cast("WriteUpOpener", scene.window.findChild(WriteUpOpener))


def test_the_page_opens_it_and_undo_takes_all_of_it_back(scene: Scene) -> None:
    number = meet(scene, "Ruth Abara", -1)
    scene.window.show_meeting(number)
    button = scene.window.meetings.details.write_up_button
    assert button.isVisible()
    button.click()
    window = scene.dialog(WriteUpWindow)
    window.page.gaps.lines[0].text.setText("Too quiet")
    window.store.click()
    line = scene.window.line
    assert line.text() == "Written up: 1 gap, 1 note to send."
    line.link_clicked.emit()
    page = scene.window.desk.reader.meeting(number)
    assert page is not None
    assert page.row.state is MeetingState.PLANNED
    scene.trigger("write_up")
    assert scene.dialog(WriteUpWindow).page.gaps.lines[0].text.text() == "Too quiet"


def test_what_was_left_is_offered_and_another_meeting_takes_its_place(scene: Scene) -> None:
    one, other = meet(scene, "Ruth Abara", -1), meet(scene, "Wei Zhang", -2)
    scene.window.show_meeting(one)
    scene.trigger("write_up")
    window = scene.dialog(WriteUpWindow)
    window.page.gaps.lines[0].text.setText("Too quiet")
    opener(scene).open_for(one)
    assert opener(scene).window is window
    scene.window.show_meeting(other)
    scene.trigger("write_up")
    there = opener(scene).window
    assert there is not None
    assert there.meeting_id == other
    assert scene.window.line.text() == "What you wrote is kept."
    scene.window.line.link_clicked.emit()
    again = opener(scene).window
    assert again is not None
    assert again.page.gaps.lines[0].text.text() == "Too quiet"
    assert scene.window.tabs.chosen(MEETINGS) == one
    scene.services.meetings.write_notes(one, "She was kind.")
    assert again.beside.has_any
    scene.services.meetings.trash(one)
    assert again.isVisible()


def test_a_reminder_leads_to_it(scene: Scene) -> None:
    number = meet(scene, "Ruth Abara", -1)
    reminders = cast("ReminderOpener", scene.window.findChild(ReminderOpener))
    reminders.write_up_requested.emit(number)
    assert scene.dialog(WriteUpWindow).meeting_id == number
    assert scene.window.tabs.chosen(MEETINGS) == number


def test_what_was_not_held_is_not_written_up(scene: Scene) -> None:
    scene.trigger("write_up")
    assert scene.window.line.text() == "Choose the meeting to write up."
    for days, state, says in (
        (2, MeetingState.PLANNED, "This meeting is still to come."),
        (-2, MeetingState.CANCELLED_BY_THEM, "This meeting did not take place"),
    ):
        scene.window.show_meeting(meet(scene, "Ruth Abara", days, state))
        assert not scene.window.meetings.details.write_up_button.isVisible()
        scene.trigger("write_up")
        assert scene.window.line.text().startswith(says)
        assert opener(scene).window is None
    opener(scene).open_for(999)
    assert opener(scene).window is None


def test_with_nothing_to_tell_it_says_only_that(scene: Scene) -> None:
    scene.window.show_meeting(meet(scene, "Ruth Abara", -1))
    scene.trigger("write_up")
    window = scene.dialog(WriteUpWindow)
    window.page.thanks.lines[0].wanted.click()
    window.store.click()
    assert scene.window.line.text() == "Written up."


def test_it_goes_with_the_window_and_keeps_what_was_typed(scene: Scene) -> None:
    number = meet(scene, "Ruth Abara", -1)
    scene.window.show_meeting(number)
    scene.trigger("write_up")
    window = scene.dialog(WriteUpWindow)
    window.page.gaps.lines[0].text.setText("Too quiet")
    scene.window.close()
    assert not window.isVisible()
    assert scene.services.write_ups.kept(number) is not None
