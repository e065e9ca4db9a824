# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The papers for me from the menu of meetings, each about the right meeting."""

from datetime import date, datetime
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QComboBox

from networkjournal.domain import words as w
from networkjournal.domain.edits import AgendaFields, GapFields, MeetingFields, QuestionFields
from networkjournal.domain.funnel_sheet import Period
from networkjournal.domain.write_up import YieldDraft
from networkjournal.ui.packet_window import PacketWindow
from networkjournal.ui.page_view import PageView
from networkjournal.ui.pipeline.funnel.period_choice import ALL, LATELY, OWN
from networkjournal.ui.print_preview import PreviewWindow
from tests.ui.people_sample import TODAY
from tests.ui.test_private_words import text_of
from tests.ui.window_stage import Scene, inside


def meeting(scene: Scene, name: str, day: int) -> int:
    people = (scene.person(name),)
    fields = MeetingFields(
        starts=datetime(2026, 11, day, 10), zone="Europe/Berlin", people=people, dread=8
    )
    return scene.services.meetings.create(fields, AgendaFields(), TODAY)


def saved(scene: Scene, path: Path) -> str:
    preview = scene.dialog(PreviewWindow)
    preview.save(str(path))
    preview.close()
    return text_of(path)


def test_the_write_up_of_the_last_meeting_or_the_chosen_one(scene: Scene, tmp_path: Path) -> None:
    last, coming = meeting(scene, "Ruth Abara", 20), meeting(scene, "Dmitri Okafor", 26)
    draft = scene.services.write_ups.begin(last, TODAY)
    draft.yields = [YieldDraft(w.YieldKind.AVENUE, "evening groups in March")]
    scene.services.write_ups.finish(draft, TODAY)
    scene.trigger("write_up_paper")
    text = saved(scene, tmp_path / "last.pdf")
    assert "write-up · feedback meeting · for me" in text
    assert "evening groups in march" in text
    scene.window.show_meeting(coming)
    scene.trigger("write_up_paper")
    assert "dmitri okafor" in saved(scene, tmp_path / "chosen.pdf")


def test_with_no_meeting_behind_one_a_sentence_says_so(scene: Scene) -> None:
    meeting(scene, "Ruth Abara", 26)
    scene.trigger("write_up_paper")
    assert "no meeting to look back on" in scene.window.line.text()


def packet(scene: Scene) -> PacketWindow:
    scene.trigger("packet")
    window = scene.dialog(PacketWindow)
    assert inside(window, PageView)[0].page_count() == 1
    return window


def test_the_packet_is_of_the_time_since_the_last_advice(scene: Scene, tmp_path: Path) -> None:
    advised = MeetingFields(
        kind=w.MeetingKind.ADVISOR, starts=datetime(2026, 11, 12, 9), zone="Europe/Berlin",
        state=w.MeetingState.HELD,
    )  # fmt: skip
    services = scene.services
    services.meetings.create(advised, AgendaFields(), TODAY)
    services.gaps.add(GapFields("Years with undergraduates"), TODAY)
    window = packet(scene)
    assert window.period.period() == Period(date(2026, 11, 12), TODAY)
    window.save(str(tmp_path / "packet.pdf"))
    text = text_of(tmp_path / "packet.pdf")
    assert "begun 12 nov 2026 to 23 nov 2026" in text
    assert "years with undergraduates" in text
    window.period.kinds.set_current(ALL)
    scene.until(lambda: "from the first day" in window._html)
    window.save(str(tmp_path / "all.pdf"))
    assert "from the first day to today" in text_of(tmp_path / "all.pdf")


def test_days_that_lie_the_wrong_way_round_are_told_and_change_nothing(scene: Scene) -> None:
    window = packet(scene)
    assert window.period.kinds.current() == LATELY
    window.period.kinds.set_current(OWN)
    window.period.first.setDate(QDate(2026, 11, 20))
    scene.until(lambda: "begun 20 Nov" in window._html)
    window.period.last.setDate(QDate(2026, 11, 1))
    scene.until(lambda: window._message.text() == "The end lies before the start.")
    assert "begun 20 Nov" in window._html
    window.period.last.setDate(QDate(2026, 11, 22))
    scene.until(lambda: "to 22 Nov" in window._html)
    assert not window._message.isVisible()


@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_however_much_there_is_it_is_one_page(scene: Scene, tmp_path: Path, size: str) -> None:
    services = scene.services
    questions = tuple(QuestionFields(f"Question {n} " + "why " * 40) for n in range(20))
    fields = MeetingFields(
        kind=w.MeetingKind.ADVISOR, starts=datetime(2026, 12, 1, 9), zone="Asia/Tokyo"
    )
    coming = services.meetings.create(fields, AgendaFields(questions=questions), TODAY)
    for number in range(30):
        services.gaps.add(GapFields(f"Gap {number} " + "x" * 300, evidence="y " * 300), TODAY)
        meeting(scene, f"Person {number} " + "z" * 150, 26)
    window = packet(scene)
    inside(window, QComboBox)[0].setCurrentText(size)
    assert inside(window, PageView)[0].page_count() == 1
    window.save(str(tmp_path / "packet.pdf"))
    reader = pypdf.PdfReader(tmp_path / "packet.pdf")
    assert len(reader.pages) == 1
    text = reader.pages[0].extract_text()
    assert "Gap 0" in text
    assert "more" in text
    page = scene.journal.reader.meeting(coming)
    assert page is not None
    assert page.row.printed_on == TODAY


def test_notes_that_no_paper_holds_are_told_and_make_no_paper(scene: Scene) -> None:
    met = meeting(scene, "Ruth Abara", 20)
    scene.services.meetings.write_notes(met, "- a\n" * 120_000)
    scene.trigger("write_up_paper")
    assert "hundreds of pages" in scene.window.line.text()
