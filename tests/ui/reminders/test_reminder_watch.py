# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window reminds once, quietly, and of what came while it was closed at the next start."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from networkjournal.domain.edits import AgendaFields, ContactFields, MeetingFields
from networkjournal.domain.settings import Me, Reminders
from networkjournal.domain.words import MeetingForm, MeetingState
from networkjournal.policy import Policy
from networkjournal.services.bundle import Services
from networkjournal.services.templates import TemplateBook
from networkjournal.store.journal import Journal
from networkjournal.ui.bus import Bus
from networkjournal.ui.desk import Desk
from networkjournal.ui.machine import Machine
from networkjournal.ui.notice_line import NoticeLine
from networkjournal.ui.reminder_opener import _OnThisMachine
from networkjournal.ui.reminders.reminder_watch import ReminderWatch
from networkjournal.ui.theme import Theme

BERLIN = Me(zone="Europe/Berlin", travel_minutes=30)
TODAY = date(2026, 11, 24)


def at(hour: int, minute: int = 0, day: int = 24) -> datetime:
    """Return a time on the wall in Berlin, as the machine gives it."""
    return datetime(2026, 11, day, hour - 1, minute, tzinfo=UTC)


class Room:
    """A window with its line on a real journal, started again and again at times of a test."""

    def __init__(self, bot: QtBot, app: QApplication, folder: Path) -> None:
        self.bot, self.folder = bot, folder
        self.theme = Theme(app)
        self.journal = Journal.create(folder / "j.njournal")
        self.services = Services.of(self.journal, TemplateBook())
        self.services.settings.save(BERLIN)
        self.now = at(9)
        self.notes: list[tuple[str, str]] = []
        self.asked: list[tuple[str, int]] = []
        self.has_desktop = True
        self.bus = Bus()
        self.journal.listeners.append(self.bus.tell)

    def start(self) -> None:
        """Begin the program, as on any morning."""
        self.window = QWidget()
        self.bot.addWidget(self.window)
        self.line = NoticeLine(self.theme)
        QVBoxLayout(self.window).addWidget(self.line)
        desk = Desk(self.journal, self.services, self.theme, self._clock)
        machine = Machine(Policy(), self.window, self.folder)
        memory = _OnThisMachine(machine, self.journal.path)
        self.watch = ReminderWatch(desk, self.line, memory, self._note, self.window)
        self.watch.print_requested.connect(self._on_print)
        self.watch.meeting_requested.connect(self._on_meeting)
        self.watch.write_up_requested.connect(self._on_write_up)
        self.bus.changed.connect(self.watch.refresh)
        self.window.show()
        self.watch.start()

    def restart(self, now: datetime) -> None:
        """Close the window, and begin again later."""
        self.end()
        self.now = now
        self.start()

    def end(self) -> None:
        self.bus.changed.disconnect(self.watch.refresh)
        self.window.close()

    def look(self, now: datetime) -> str:
        """Let time pass, and return what stands in the window then."""
        self.now = now
        self.watch.look()
        self.bot.wait(1)
        return self.line.text()

    def meeting(self, starts: datetime, name: str = "Ruth Abara", **values: object) -> int:
        person = self.services.contacts.create(ContactFields(name))
        given = {"starts": starts, "zone": "Europe/Berlin", "minutes": 45, "people": (person,)}
        fields = MeetingFields(**(given | values))  # type: ignore[arg-type]
        return self.services.meetings.create(fields, AgendaFields(((45, "Thanks"),)), TODAY)

    def written_up(self, meeting_id: int) -> None:
        page = self.journal.reader.meeting(meeting_id)
        assert page is not None
        fields = replace(MeetingFields.of(page), state=MeetingState.HELD)
        self.services.meetings.change(meeting_id, fields, TODAY)

    def _clock(self) -> datetime:
        return self.now

    def _note(self, title: str, text: str) -> bool:
        self.notes.append((title, text))
        return self.has_desktop

    def _on_print(self, number: int) -> None:
        self.asked.append(("print", number))

    def _on_meeting(self, number: int) -> None:
        self.asked.append(("meeting", number))

    def _on_write_up(self, number: int) -> None:
        self.asked.append(("write up", number))


@pytest.fixture
def room(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Room]:
    made = Room(qtbot, qapp, tmp_path)
    yield made
    made.end()
    made.journal.close()
    qapp.setStyleSheet("")


LUNCH = datetime(2026, 11, 24, 14, 10)


def test_before_a_meeting_at_its_hour_and_after_it(room: Room) -> None:
    number = room.meeting(LUNCH)
    room.start()
    assert room.look(at(12, 39)) == ""
    said = room.look(at(12, 40))
    name = "Feedback meeting with Ruth Abara"
    assert said == f"{name}: today at 14:10. Leave at 13:40. Print the agenda?"
    room.line.link_clicked.emit()
    assert room.look(at(13, 39)) == ""
    assert room.look(at(13, 41)) == f"{name}: time to leave, it begins today at 14:10."
    room.line.link_clicked.emit()
    assert room.look(at(15, 4)) == ""
    assert room.look(at(15, 5)).endswith("planned for today at 14:10. Write it up?")
    room.line.link_clicked.emit()
    assert room.asked == [("print", number), ("meeting", number), ("write up", number)]
    assert [title for title, _text in room.notes] == [name] * 3
    assert room.notes[1][1] == "Time to leave, it begins today at 14:10."
    assert room.look(at(23)) == ""


def test_what_was_printed_is_not_asked_for(room: Room) -> None:
    number = room.meeting(LUNCH, form=MeetingForm.VIDEO)
    room.services.meetings.mark_printed(number, TODAY)
    room.start()
    assert room.look(at(13, 10)).endswith(": today at 14:10.")
    room.line.link_clicked.emit()
    assert room.asked == [("meeting", number)]


def test_a_line_goes_once_its_time_is_past_or_its_work_done(room: Room) -> None:
    number = room.meeting(LUNCH)
    room.start()
    assert room.look(at(13, 41))
    assert room.look(at(14, 10)) == ""
    assert room.look(at(15, 5))
    room.written_up(number)
    assert room.line.text() == ""


def test_what_was_missed_is_said_once_at_the_next_start(room: Room) -> None:
    first, _second = room.meeting(LUNCH), room.meeting(LUNCH.replace(hour=17), "Wei Zhang")
    room.start()
    room.restart(at(9, day=25))
    assert room.line.text() == "2 meetings wait to be written up."
    assert room.notes == [("Network Journal", "2 meetings wait to be written up.")]
    room.line.link_clicked.emit()
    assert room.asked == [("write up", first)]
    room.restart(at(10, day=25))
    assert room.line.text() == ""


def test_what_lies_ahead_goes_before_what_is_past(room: Room) -> None:
    room.meeting(LUNCH)
    room.meeting(datetime(2026, 11, 25, 10), "Wei Zhang")
    room.start()
    room.restart(at(9, day=25))
    assert "Wei Zhang: today at 10:00." in room.line.text()
    room.line.dismiss()
    room.bot.waitUntil(lambda: "planned for yesterday at 14:10" in room.line.text())


def test_it_waits_until_the_line_is_free_even_over_a_restart(room: Room) -> None:
    room.meeting(LUNCH)
    room.start()
    room.line.note("Something else stands here.")
    assert room.look(at(15, 5)) == "Something else stands here."
    room.restart(at(16))
    assert "Write it up?" in room.line.text()
    room.restart(at(17))
    assert room.line.text() == ""


def test_without_notifications_the_line_says_it_all_the_same(room: Room) -> None:
    room.has_desktop = False
    room.meeting(LUNCH)
    room.start()
    assert "Leave at 13:40." in room.look(at(12, 40))


def test_a_laptop_that_slept_and_a_clock_that_was_put_back(room: Room) -> None:
    room.meeting(LUNCH)
    room.start()
    assert "time to leave" in room.look(at(13, 50))  # it slept through the hour before
    room.line.dismiss()
    assert room.look(at(13, 30)) == ""  # the clock was 20 minutes ahead
    assert room.look(at(13, 45)) == ""
    assert "Write it up?" in room.look(at(15, 6))


def test_a_meeting_that_moved_is_said_again(room: Room) -> None:
    number = room.meeting(LUNCH)
    room.start()
    assert room.look(at(12, 40))
    page = room.journal.reader.meeting(number)
    assert page is not None
    moved = replace(MeetingFields.of(page), starts=LUNCH + timedelta(hours=2))
    room.services.meetings.change(number, moved, TODAY)
    assert room.line.text() == ""
    assert ": today at 16:10." in room.look(at(14, 41))


def test_a_meeting_in_another_zone_counts_by_its_own_clock(room: Room) -> None:
    room.meeting(datetime(2026, 11, 24, 8, 10), zone="America/New_York", form=MeetingForm.PHONE)
    room.start()
    assert ": today at 14:10." in room.look(at(13, 10))


def test_reminders_can_be_off_and_come_earlier(room: Room) -> None:
    room.meeting(LUNCH)
    room.services.settings.save(Reminders(on=False))
    room.start()
    assert room.look(at(13, 50)) == ""
    room.services.settings.save(Reminders(minutes_before=5))
    assert room.look(at(23)) != ""


def test_marks_in_a_name_are_no_marks_on_the_desktop(room: Room) -> None:
    room.meeting(LUNCH, '<img src="file:///x"> & <b>Co</b>')
    room.start()
    assert '<img src="file:///x">' in room.look(at(12, 40))
    title, text = room.notes[0]
    assert "<img" in title  # which a desktop shows as it is
    assert "<" not in text


def test_it_looks_by_itself_each_minute_and_never_into_a_closed_journal(room: Room) -> None:
    room.meeting(LUNCH)
    room.start()
    timer = room.watch._timer
    assert (timer.isActive(), timer.interval(), timer.isSingleShot()) == (True, 60_000, False)
    room.now = at(12, 40)
    timer.timeout.emit()
    assert "Leave at" in room.line.text()
    room.window.close()
    room.journal.close()
    room.now = at(15, 5)
    timer.timeout.emit()
    assert len(room.notes) == 1
