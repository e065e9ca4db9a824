# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Papers from the window: the right one, on the right paper, noted for the right meeting."""

from datetime import datetime
from pathlib import Path

import icalendar
import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from networkjournal.domain.edits import AgendaFields, MeetingFields
from networkjournal.domain.errors import OutsideError
from networkjournal.domain.settings import Me, Paper
from networkjournal.policy import Policy
from networkjournal.store.journal import Journal
from networkjournal.ui.print_preview import PreviewWindow
from tests.ui.people_sample import TODAY
from tests.ui.window_stage import Scene, on_stage


def meeting(scene: Scene, name: str, day: int = 24) -> int:
    person = scene.person(name)
    fields = MeetingFields(
        starts=datetime(2026, 11, day, 10), zone="Europe/Berlin", people=(person,)
    )
    return scene.services.meetings.create(fields, AgendaFields(((30, "Thanks"),)), TODAY)


def previews() -> list[PreviewWindow]:
    shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, PreviewWindow)]
    return [w for w in shown if w.isVisible()]


def printed_on(scene: Scene, meeting_id: int) -> object:
    page = scene.journal.reader.meeting(meeting_id)
    assert page is not None
    return page.row.printed_on


def test_two_previews_each_note_their_own_agenda(scene: Scene, tmp_path: Path) -> None:
    first, second = meeting(scene, "Ruth Abara"), meeting(scene, "Dmitri Okafor", 25)
    papers = scene.window.papers
    papers.agenda(first)
    (one,) = previews()
    papers.agenda(second)
    papers.preparation(second)
    one.save(str(tmp_path / "one.pdf"))
    assert printed_on(scene, first) == TODAY
    assert printed_on(scene, second) is None
    for preview in previews():
        if "Ruth" not in preview.windowTitle() and preview is not one:
            preview.save(str(tmp_path / "other.pdf"))
    assert printed_on(scene, second) == TODAY


def test_the_sheet_for_me_is_no_agenda(scene: Scene, tmp_path: Path) -> None:
    number = meeting(scene, "Ruth Abara")
    scene.trigger("preparation")
    scene.dialog(PreviewWindow).save(str(tmp_path / "sheet.pdf"))
    assert printed_on(scene, number) is None


def test_the_menu_takes_the_coming_meeting_or_the_chosen_one(scene: Scene) -> None:
    meeting(scene, "Ruth Abara", 24)
    later = meeting(scene, "Dmitri Okafor", 26)
    scene.trigger("print")
    assert previews()[0]._file_name == "agenda-2026-11-24-ruth-abara.pdf"
    previews()[0].close()
    scene.window.show_meeting(later)
    scene.trigger("print")
    assert previews()[-1]._file_name == "agenda-2026-11-26-dmitri-okafor.pdf"


def test_the_calendar_file_is_whole_or_a_sentence(scene: Scene, tmp_path: Path) -> None:
    meeting(scene, "Ruth Abara")
    scene.trigger("calendar")
    dialog = scene.dialog(QFileDialog)
    assert dialog.defaultSuffix() == "ics"
    dialog.fileSelected.emit(str(tmp_path / "m.ics"))
    found = icalendar.Calendar.from_ical((tmp_path / "m.ics").read_bytes())
    assert "Ruth Abara" in str(found.walk("VEVENT")[0]["SUMMARY"])
    assert "Saved" in scene.window.line.text()
    dialog.fileSelected.emit(str(tmp_path / "no" / "m.ics"))
    assert "cannot be written" in scene.window.line.text()


def test_several_chosen_meetings_are_one_calendar_file(scene: Scene, tmp_path: Path) -> None:
    meeting(scene, "Ruth Abara", 24)
    last = meeting(scene, "Dmitri Okafor", 26)
    scene.window.show_meeting(last)
    view = scene.window.meetings.list.view
    view.selectAll()
    assert scene.window.meetings.chosen_ids()[-1] == last
    scene.trigger("calendar")
    dialog = scene.dialog(QFileDialog)
    assert Path(dialog.selectedFiles()[0]).name == "meetings-2026-11-24.ics"
    dialog.fileSelected.emit(str(tmp_path / "m.ics"))
    found = icalendar.Calendar.from_ical((tmp_path / "m.ics").read_bytes())
    assert len(found.walk("VEVENT")) == 2
    view.setFocus()
    scene.window.delete_here()
    assert "2 meetings are in the trash" in scene.window.line.text()
    assert scene.journal.reader.coming(TODAY) == []
    scene.trigger("undo")
    assert len(scene.journal.reader.coming(TODAY)) == 2


def test_a_meeting_deleted_meanwhile(scene: Scene) -> None:
    papers = scene.window.papers
    for open_paper in (papers.agenda, papers.preparation, papers.calendar):
        scene.window.line.clear()
        open_paper(99)
        assert "deleted meanwhile" in scene.window.line.text()


def test_paper_and_printer_lab_before_user_before_country(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    policy = Policy(enforced={"paper": "Letter"}, defaults={"printer": "Lab-07"})
    with on_stage(qtbot, qapp, Journal.create(tmp_path / "j.njournal"), policy) as scene:
        papers = scene.window.papers
        assert (papers.page(), papers.printer()) == ("Letter", "Lab-07")
        scene.services.settings.save(Me(), Paper("A4", "At home"))
        assert (papers.page(), papers.printer()) == ("Letter", "At home")


def test_what_stands_in_the_way_is_told(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    number = meeting(scene, "Ruth Abara")

    def no_font(*_given: object, **_more: object) -> None:
        raise OutsideError("No font is installed.")

    with monkeypatch.context() as patch:
        patch.setattr("networkjournal.ui.print_preview.Paper", no_font)
        scene.window.papers.agenda(number)
    assert scene.window.line.text() == "No font is installed."
    scene.window.papers.agenda(number)
    monkeypatch.setattr(type(scene.services.meetings), "mark_printed", no_font)
    scene.window.line.clear()
    previews()[-1].printed.emit()
    assert scene.window.line.text() == "No font is installed."
