# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A letter is begun from the journal, kept while it is typed, warned of, sent, and found again."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from networkjournal.domain.letters import LetterFields
from networkjournal.domain.meeting_views import LetterView
from networkjournal.domain.occasion import Occasion
from networkjournal.domain.words import Channel, LetterKind
from networkjournal.ui.letters.letters_window import LettersWindow
from networkjournal.ui.letters.template_dialog import TemplateDialog
from networkjournal.ui.widgets.two_line import RowRole
from tests.ui.meetings.test_notes import Busy
from tests.ui.people_sample import TODAY, Sample
from tests.ui.window_stage import inside

DETAIL = "one thing that only they could have said"


def thank(window: LettersWindow, sample: Sample) -> None:
    window.begin(Occasion(sample.dmitri, LetterKind.THANK_YOU, sample.feedback))


def fill_in(window: LettersWindow) -> None:
    text = window.form.box.text().replace("[", "").replace("]", "")
    window.form.box._text.setPlainText(text)


def letters(sample: Sample, contact_id: int = 0) -> list[LetterView]:
    return sample.desk.reader.letters_to(contact_id or sample.dmitri)


def rows(window: LettersWindow) -> list[str]:
    return [window.list.item(at).text() for at in range(window.list.count())]


def test_whom_to_thank_stands_first_and_enter_begins_the_letter(
    window: LettersWindow, sample: Sample
) -> None:
    assert rows(window)[0] == "To thank"
    at = rows(window).index("Dmitri Okafor")
    window.list.setCurrentRow(at)
    form = window.form
    assert form.isVisible()
    assert form.head.title.text() == "Letter to Dmitri Okafor"
    assert "feedback meeting, today" in form.head.about.text()
    assert "Dear Dmitri Okafor" in form.box.text()
    assert window.list.currentRow() == at
    window.begin(Occasion(sample.ruth, LetterKind.LANDED))
    assert rows(window)[:2] == ["Being written", "Ruth Abara"]
    window.list.setFocus()
    assert form.head.title.text() == "Letter to Ruth Abara", "the keys passing by change nothing"
    assert letters(sample) == [], "what was only looked at is not kept"


def test_what_is_typed_is_kept_without_asking(
    qtbot: QtBot, window: LettersWindow, sample: Sample
) -> None:
    thank(window, sample)
    place = window.form.box._text.textCursor()
    assert place.selectedText() == f"[{DETAIL}]"
    QTest.keyClicks(window.form.box._text, "your word on the record")
    qtbot.waitUntil(lambda: len(letters(sample)) == 1)
    assert "To be sent" in rows(window)
    (kept,) = letters(sample)
    assert "your word on the record" in kept.row.text
    QTest.keyClicks(window.form.box._text, ", and more")
    key = f"letter:{kept.row.id}"
    qtbot.waitUntil(lambda: sample.desk.reader.draft(key) is not None)
    window.reject()
    (kept,) = letters(sample)
    assert "on the record, and more" in kept.row.text
    assert sample.desk.reader.draft(key) is None
    sample.journal.history.undo()
    assert ", and more" not in letters(sample)[0].row.text


def test_the_letter_that_waits_is_gone_on_with(
    qtbot: QtBot, window: LettersWindow, sample: Sample
) -> None:
    waits = LetterFields(
        sample.dmitri, LetterKind.THANK_YOU, subject="Thanks", text="Dear Dmitri, begun",
        meeting_id=sample.feedback, write_on=TODAY - timedelta(days=1),
    )  # fmt: skip
    kept = sample.services.letters.prepare(waits, TODAY)
    sample.services.letters.keep(kept, "Thanks", "Dear Dmitri, begun and typed")
    thank(window, sample)
    assert window.form.box.text() == "Dear Dmitri, begun and typed"
    item = window.list.currentItem()
    assert item.data(RowRole.SECOND) == "Thank-you · by yesterday"
    assert item.data(RowRole.CHIP) == "late"
    assert len(letters(sample)) == 1
    window.form.head.by.none.setChecked(True)
    assert letters(sample)[0].row.write_on is None
    window.form.head.way.set_value(Channel.LINKEDIN)
    assert letters(sample)[0].row.channel is Channel.LINKEDIN
    assert not window.form.box.mail.isVisible()
    assert window.form.box.copy.isVisible()


def test_open_places_keep_it_from_going_and_the_first_is_chosen(
    window: LettersWindow, sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone: list[object] = []
    monkeypatch.setattr("networkjournal.ui.letters.letter_box.open_url", gone.append)
    thank(window, sample)
    box = window.form.box
    for button in (box.mail, box.save, box.print):
        box._text.moveCursor(box._text.textCursor().MoveOperation.Start)
        button.click()
        assert box.told() == "Fill in what is still open, or remove it, before it goes."
        assert box._text.textCursor().selectedText() == f"[{DETAIL}]"
    assert gone == []
    window.form.send.click()
    assert "still open" in box.told()
    assert letters(sample) == []
    box._text.setPlainText("{{ 7*7 }} <b>x</b>")
    assert box.unfilled() == ("{{ 7*7 }}",)
    window.form.send.click()
    assert "{{ 7*7 }}" in box._open.text()
    assert letters(sample) == []


def test_sent_is_one_step_with_the_touch(window: LettersWindow, sample: Sample) -> None:
    before = sample.desk.reader.contacts([sample.dmitri])[0].last_touch
    thank(window, sample)
    fill_in(window)
    asked: list[bool] = []
    window.undo_requested.connect(lambda: asked.append(True))
    window.form.send.click()
    (sent,) = letters(sample)
    assert sent.row.sent_on == TODAY
    assert sample.desk.reader.contacts([sample.dmitri])[0].last_touch == TODAY
    assert "Sent to Dmitri Okafor" in rows(window)
    assert "To thank" not in rows(window) or "Dmitri Okafor" not in rows(window)
    assert window.form.box._text.isReadOnly()
    assert not window.form.send.isVisible()
    assert not window.form.head.choices.isVisible()
    assert "sent today" in window.form.head.about.text()
    window.line._link.click()
    assert asked == [True]
    sample.journal.history.undo()
    assert letters(sample) == []
    assert sample.desk.reader.contacts([sample.dmitri])[0].last_touch == before
    assert not window.form.box._text.isReadOnly()
    assert "Dear Dmitri Okafor" in window.form.box.text(), "nothing that was typed is lost"


def test_a_sentence_that_they_got_before_is_told(
    qtbot: QtBot, window: LettersWindow, sample: Sample
) -> None:
    old = "I know how full your days are, and I am grateful for the conversation. Dear all of you."
    fields = LetterFields(sample.dmitri, LetterKind.REQUEST, subject="Advice", text=old)
    sample.services.letters.send_as(fields, TODAY - timedelta(days=20), TODAY)
    thank(window, sample)
    said = window.form.repeated.text().replace("\u200b", "")
    assert "You wrote this sentence to Dmitri before (3 Nov)" in said
    assert "“I know how full your days are" in said
    window.form.box._text.setPlainText("Dear Dmitri, something new.")
    qtbot.waitUntil(lambda: not window.form.repeated.isVisible())
    window.begin(Occasion(sample.ruth, LetterKind.THANK_YOU))
    assert not window.form.repeated.isVisible()


def test_another_template_takes_the_words_only_where_nothing_was_typed(
    window: LettersWindow, sample: Sample
) -> None:
    form = window.form
    window.begin(Occasion(sample.dmitri, LetterKind.THANK_YOU))
    form.head.template.set_value((LetterKind.PHONE_SCRIPT, ""))
    assert "When they answer" in form.box.text()
    assert form.head.way.value() is Channel.CALL
    assert not form.box.mail.isVisible()
    form.box._text.setPlainText("My own words")
    form.head.template.set_value((LetterKind.LANDED, ""))
    assert form.box.text() == "My own words"
    assert "What you wrote stays" in window.line.text()
    (kept,) = letters(sample)
    assert (kept.row.kind, kept.row.channel) == (LetterKind.LANDED, Channel.EMAIL)
    form.box.anew.click()
    assert "I start as" in form.box.text()
    form.head.template.set_value((LetterKind.OTHER, "policy-no"))
    assert form.head.template.value() is None or form.box.text()


def test_one_note_a_person_of_those_who_were_there(window: LettersWindow, sample: Sample) -> None:
    with sample.journal.history.step("Ruth too") as step:
        from networkjournal.store import models as m  # noqa: PLC0415

        step.insert(m.MeetingPerson, meeting_id=sample.feedback, contact_id=sample.ruth, position=1)
    thank(window, sample)
    assert window.form.head.to_part.isVisible()
    window.form.head.to.set_value(sample.ruth)
    assert "Dear Ruth Abara" in window.form.box.text()
    assert window.form.head.title.text() == "Letter to Ruth Abara"


def test_a_letter_is_deleted_and_comes_back(window: LettersWindow, sample: Sample) -> None:
    fields = LetterFields(sample.dmitri, subject="Hello", text="Dear Dmitri")
    kept = sample.services.letters.prepare(fields, TODAY)
    window.open_letter(kept)
    assert window.form.box.text() == "Dear Dmitri"
    window.form.delete.click()
    assert letters(sample) == []
    assert window.none.isVisible()
    assert "deleted" in window.line.text()
    window.open_letter(kept)
    assert "deleted meanwhile" in window.line.text()
    sample.journal.history.undo()
    window.open_letter(kept)
    assert window.form.box.text() == "Dear Dmitri"


def test_what_is_taken_back_elsewhere_leaves_the_words(
    qtbot: QtBot, window: LettersWindow, sample: Sample
) -> None:
    thank(window, sample)
    window.form.box._text.setPlainText("Dear Dmitri, thank you.")
    qtbot.waitUntil(lambda: len(letters(sample)) == 1)
    sample.journal.history.undo()
    assert letters(sample) == []
    assert window.form.box.text() == "Dear Dmitri, thank you."
    window.reject()
    assert letters(sample)[0].row.text == "Dear Dmitri, thank you."


def test_a_template_of_ones_own(window: LettersWindow, sample: Sample) -> None:
    window.begin(Occasion(sample.dmitri, LetterKind.STAY_CONNECTED))
    form, template = window.form, window.form.head.template
    form.box._text.setPlainText("Dear Dmitri Okafor, a line from Mara Lind. [the date for it]")
    window._on_menu()
    assert not window._change_own.isEnabled()
    window._save_own.trigger()
    (dialog,) = inside(window, TemplateDialog)
    assert (
        dialog.body.toPlainText() == "Dear {{ name }}, a line from {{ my_name }}. {{ plan_date }}"
    )
    dialog.body.setPlainText("Dear {{ name }}\n{% for x in name %}")
    dialog.name.setText("Short")
    dialog.save()
    assert "Line 2" in dialog._fields["body"].problem
    dialog.body.setPlainText("Dear {{ name }}, short.")
    dialog.save()
    QApplication.processEvents()
    key = f"own:{sample.services.own_templates.letters()[0].key.removeprefix('own:')}"
    window.begin(Occasion(sample.ruth, LetterKind.STAY_CONNECTED))
    template.set_value((LetterKind.STAY_CONNECTED, key))
    assert form.box.text() == "Dear Ruth Abara, short.\n"
    window._on_menu()
    assert window._change_own.isEnabled()
    window._change_own.trigger()
    dialog = next(one for one in inside(window, TemplateDialog) if isValid(one) and one.isVisible())
    assert dialog.body.toPlainText() == "Dear {{ name }}, short."
    dialog.name.setText("Shorter")
    dialog.save()
    assert "Shorter (yours)" in [template.itemText(at) for at in range(template.count())]
    window._delete_own.trigger()
    assert sample.services.own_templates.letters() == ()
    assert "deleted" in window.line.text()


def test_keys_reach_everything(qtbot: QtBot, window: LettersWindow, sample: Sample) -> None:
    thank(window, sample)
    for widget in (
        window.list,
        window.form.head.template,
        window.form.head.way,
        window.form.box.mail,
    ):
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert widget.accessibleName() or widget.property("text")
    with qtbot.waitSignal(window.redo_requested):
        QTest.keyClick(window.form.send, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_steady_typing_is_kept_too(qtbot: QtBot, window: LettersWindow, sample: Sample) -> None:
    thank(window, sample)
    QTest.keyClicks(window.form.box._text, "begun ")
    qtbot.waitUntil(lambda: len(letters(sample)) == 1)
    for _ in range(8):
        QTest.keyClicks(window.form.box._text, "x")
        QTest.qWait(100)
    kept = sample.services.letters.kept(letters(sample)[0].row.id)
    assert kept is not None
    assert "begun x" in kept[1]


def test_what_is_typed_while_an_import_writes_keeps_the_letter_open(
    qtbot: QtBot, window: LettersWindow, sample: Sample
) -> None:
    fields = LetterFields(sample.ruth, LetterKind.LANDED, text="other")
    other = sample.services.letters.prepare(fields, TODAY)
    thank(window, sample)
    QTest.keyClicks(window.form.box._text, "begun ")
    qtbot.waitUntil(lambda: len(letters(sample)) == 1)
    with Busy(sample):
        QTest.keyClicks(window.form.box._text, "and more ")
        window.open_letter(other)
        window.reject()
        assert window.isVisible()
        assert "and more" in window.form.box.text()
    window.open_letter(other)
    assert "and more" in letters(sample)[0].row.text
    assert window.form.box.text() == "other"
