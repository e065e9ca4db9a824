# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Letters open from the menu, a person, a meeting, an opportunity, and go to paper."""

from datetime import datetime
from pathlib import Path

from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from networkjournal.domain.edits import (
    AgendaFields,
    ContactFields,
    InterviewerFields,
    MeetingFields,
    RoundFields,
)
from networkjournal.domain.letters import LetterFields
from networkjournal.domain.settings import Me
from networkjournal.domain.words import LetterKind
from networkjournal.ui.letters.letters_window import LettersWindow
from networkjournal.ui.print_preview import PreviewWindow
from tests.ui.people_sample import TODAY
from tests.ui.window_stage import Scene


def meet(scene: Scene, *people: int) -> int:
    starts = datetime(TODAY.year, TODAY.month, TODAY.day, 9)
    fields = MeetingFields(starts=starts, people=people)
    return scene.services.meetings.create(fields, AgendaFields(), TODAY)


def test_from_the_menu_the_list_is_open_and_there_is_one_window(scene: Scene) -> None:
    scene.trigger("letters")
    window = scene.dialog(LettersWindow)
    assert window.none.isVisible()
    scene.trigger("letters")
    assert scene.dialog(LettersWindow) is window
    scene.trigger("write_letter")
    assert window.none.isVisible(), "nothing is shown to which one could write"
    window.reject()
    scene.trigger("letters")
    assert scene.dialog(LettersWindow) is not window


def test_a_person_is_written_to_and_what_waits_is_gone_on_with(scene: Scene) -> None:
    rosa = scene.person("Rosa Lind")
    scene.window.show_contact(rosa)
    scene.window.contacts.details.write_button.click()
    window = scene.dialog(LettersWindow)
    assert "It has been a while" in window.form.box.text()
    window.form.box._text.setPlainText("Dear Rosa, one line.")
    window.reject()
    scene.trigger("write_letter")
    assert scene.dialog(LettersWindow).form.box.text() == "Dear Rosa, one line."
    assert len(scene.window.desk.reader.letters_to(rosa)) == 1


def test_a_sent_letter_opens_from_what_was_between_you(scene: Scene) -> None:
    rosa = scene.person("Rosa Lind")
    fields = LetterFields(rosa, LetterKind.LANDED, subject="News", text="Dear Rosa")
    scene.services.letters.send_as(fields, TODAY, TODAY)
    scene.window.show_contact(rosa)
    first = scene.window.contacts.details.timeline.rows[0]
    QTest.keyClick(first, Qt.Key.Key_Return)
    form = scene.dialog(LettersWindow).form
    assert form.box.text() == "Dear Rosa"
    assert form.box._text.isReadOnly()


def test_after_a_meeting_and_after_a_round_it_is_a_thank_you(scene: Scene) -> None:
    nobody, rosa = meet(scene), scene.person("Rosa Lind")
    scene.window.show_meeting(nobody)
    scene.trigger("write_letter")
    assert "Nobody takes part" in scene.window.line.text()
    met = meet(scene, rosa)
    scene.window.show_meeting(met)
    scene.trigger("write_letter")
    writing = scene.dialog(LettersWindow).form.writing
    assert writing is not None
    assert (writing.occasion.kind, writing.occasion.meeting_id) == (LetterKind.THANK_YOU, met)
    scene.window.meetings.letter_requested.emit(rosa, met)
    assert scene.dialog(LettersWindow).form.head.name() == "Rosa Lind"
    position = scene.position("Registrar")
    scene.window.show_opportunity(position)
    scene.trigger("write_letter")
    assert "Nobody is known" in scene.window.line.text()
    people = (InterviewerFields("Rosa Lind", rosa),)
    scene.services.opportunities.add_round(position, RoundFields(on=TODAY, people=people), TODAY)
    scene.trigger("write_letter")
    writing = scene.dialog(LettersWindow).form.writing
    assert writing is not None
    assert writing.occasion.opportunity_id == position


def test_undo_in_the_window_takes_the_sending_back_and_tells_it_there(scene: Scene) -> None:
    rosa = scene.person("Rosa Lind")
    kept = scene.services.letters.prepare(LetterFields(rosa, subject="A", text="Dear Rosa"), TODAY)
    scene.trigger("letters")
    window = scene.dialog(LettersWindow)
    window.open_letter(kept)
    window.form.send.click()
    assert "noted as sent" in window.line.text()
    window.line._link.click()
    view = scene.window.desk.reader.letter(kept)
    assert view is not None
    assert view.row.sent_on is None
    assert window.form.send.isVisible()


def test_a_letter_goes_to_paper_as_a_letter(scene: Scene, tmp_path: Path) -> None:
    scene.services.settings.save(Me(name="Anna Holm", phone="+1 555 0100", email="anna@x.example"))
    fields = ContactFields("Rosa Lind", "Dean", "Lakeside College")
    rosa = scene.services.contacts.create(fields)
    text = "Dear Rosa,\n\n<b>Two</b> doors & more {line}\nof it.\n\nשלום\n\nWith thanks,\nAnna"
    kept = scene.services.letters.prepare(LetterFields(rosa, subject="Thanks", text=text), TODAY)
    scene.trigger("letters")
    window = scene.dialog(LettersWindow)
    window.open_letter(kept)
    scene.until(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    preview = scene.dialog(PreviewWindow)
    preview.save(str(tmp_path / "letter.pdf"))
    preview.close()
    paper = PdfReader(tmp_path / "letter.pdf")
    assert len(paper.pages) == 1
    shown = paper.pages[0].extract_text()
    for words in ("Anna Holm", "+1 555 0100", "Rosa Lind", "Lakeside College", "Thanks",
                  "Monday 23 November 2026", "<b>Two</b> doors & more {line}"):  # fmt: skip
        assert words in shown
    assert "Network Journal" not in shown, "it is a letter, not a paper of the program"
    assert "1 of 1" not in shown
    assert paper.metadata is not None
    assert paper.metadata.title == "Thanks"
