# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What hangs on a meeting: what it gave, whom to thank, its documents."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from networkjournal.domain.letters import LetterFields
from networkjournal.domain.turndown_draft import PersonRef
from networkjournal.domain.words import DocumentKind, LetterKind, YieldKind
from networkjournal.domain.write_up import YieldDraft
from networkjournal.ui.meetings.meetings_tab import MeetingsTab
from networkjournal.ui.meetings.page.thanks_card import ThanksCard
from networkjournal.ui.meetings.page.yields_card import YieldLine, YieldsCard
from networkjournal.ui.pipeline.documents_card import DocumentsCard
from networkjournal.ui.widgets.id_link import IdLink
from networkjournal.ui.widgets.labels import PlainLabel
from tests.ui.people_sample import TODAY, Sample
from tests.ui.window_stage import inside


def gave(tab: MeetingsTab) -> YieldsCard:
    card = tab.details.beside.yields.card
    assert isinstance(card, YieldsCard)
    return card


def thanks(tab: MeetingsTab) -> ThanksCard:
    card = tab.details.beside.thanks.card
    assert isinstance(card, ThanksCard)
    return card


def lines(tab: MeetingsTab) -> list[str]:
    return [line.words() for line in inside(gave(tab), YieldLine)]


def test_a_name_is_noted_by_keys_alone_and_opens_their_page(
    qtbot: QtBot, tab: MeetingsTab, sample: Sample
) -> None:
    gave(tab).more.setFocus()
    QTest.keyClick(gave(tab).more, Qt.Key.Key_Return)
    form = gave(tab).form
    assert form is not None
    QTest.keyClick(form.kind, Qt.Key.Key_Return)
    assert form._fields["person"].problem
    QTest.keyClicks(form.person, "Ingrid Solberg")
    QTest.keyClicks(form.organization, "Westfield")
    QTest.keyClick(form.organization, Qt.Key.Key_Return)
    assert lines(tab) == ["Ingrid Solberg"]
    assert tab.window().focusWidget() is gave(tab).more
    (found,) = sample.desk.reader.find_contacts("Ingrid")
    link = next(one for one in inside(gave(tab), IdLink) if one.words() == "Ingrid Solberg")
    with qtbot.waitSignal(tab.contact_requested) as asked:
        link.click()
    assert asked.args == [found.id]
    assert any(label.text() == "Westfield" for label in inside(gave(tab), PlainLabel))
    sample.journal.history.undo()
    assert lines(tab) == []
    assert sample.desk.reader.find_contacts("Ingrid") == []


@pytest.mark.parametrize(
    ("kind", "shown"),
    [
        (YieldKind.INTRODUCTION, {"kind", "person", "organization", "text"}),
        (YieldKind.LEAD, {"kind", "position", "organization"}),
        (YieldKind.CV_PASSED_ON, {"kind", "person", "text"}),
        (YieldKind.AVENUE, {"kind", "text"}),
    ],
)
def test_each_kind_asks_for_what_belongs_to_it(
    tab: MeetingsTab, kind: YieldKind, shown: set[str]
) -> None:
    gave(tab).more.click()
    form = gave(tab).form
    assert form is not None
    form.kind.setCurrentIndex(form.kind.findData(kind.value))
    there = {name for name, field in form._fields.items() if field.isVisibleTo(form)}
    assert there == shown
    QTest.keyClick(form.kind, Qt.Key.Key_Escape)
    assert gave(tab).form is None
    assert tab.window().focusWidget() is gave(tab).more


def test_what_is_being_typed_stays_while_something_else_changes(
    tab: MeetingsTab, sample: Sample
) -> None:
    gave(tab).more.click()
    form = gave(tab).form
    assert form is not None
    QTest.keyClicks(form.text, "evening gr")
    sample.services.meetings.set_scale(sample.feedback, dread=8, worth=9)
    assert gave(tab).form is form
    assert form.text.text() == "evening gr"


def test_it_is_reworded_and_deleted_with_a_way_back(
    qtbot: QtBot, tab: MeetingsTab, sample: Sample
) -> None:
    sample.services.yields.add(sample.feedback, YieldDraft(YieldKind.ADVICE, "Breathe"), TODAY)
    sample.services.yields.add(sample.feedback, YieldDraft(YieldKind.LEAD, position="Head"), TODAY)
    line, lead = inside(gave(tab), YieldLine)
    link = next(one for one in inside(lead, IdLink))
    with qtbot.waitSignal(tab.opportunity_requested):
        link.click()
    other, delete = line.menu.actions()
    other.trigger()
    assert line.form is not None
    line.form.text.clear()
    QTest.keyClick(line.form.text, Qt.Key.Key_Return)
    assert line.form._fields["text"].problem
    QTest.keyClicks(line.form.text, "Breathe out")
    QTest.keyClick(line.form.text, Qt.Key.Key_Return)
    assert lines(tab) == ["Breathe out", "Head"]
    line = inside(gave(tab), YieldLine)[0]
    with qtbot.waitSignal(tab.deleted) as told:
        line.menu.actions()[1].trigger()
    assert told.args == ["Deleted: Breathe out"]
    assert delete.text() == "De&lete"
    assert lines(tab) == ["Head"]
    sample.journal.history.undo()
    assert lines(tab) == ["Breathe out", "Head"]


def test_a_meeting_to_come_asks_for_neither_yield_nor_thanks(
    tab: MeetingsTab, sample: Sample
) -> None:
    tab.show_item(sample.feedback + 1)
    assert tab.details.beside.yields.card is None
    assert tab.details.beside.thanks.card is None
    tab.show_item(sample.feedback)
    assert gave(tab).isVisible()
    tab.details.states.cancel_by_them()
    assert tab.details.beside.thanks.card is None


def written(tab: MeetingsTab) -> list[str]:
    return [label.text() for label in inside(thanks(tab), PlainLabel)][1:]


def test_the_note_is_asked_for_until_it_is_sent(
    qtbot: QtBot, tab: MeetingsTab, sample: Sample
) -> None:
    letters, met = sample.services.letters, sample.feedback
    assert written(tab) == ["Best today or tomorrow."]
    (link,) = inside(thanks(tab), IdLink)
    assert link.words() == "Write the note"
    with qtbot.waitSignal(tab.letter_requested) as asked:
        link.click()
    assert asked.args == [sample.dmitri, met]
    fields = LetterFields(sample.dmitri, LetterKind.THANK_YOU, text="Thank you.", meeting_id=met)
    letter = letters.prepare(fields, TODAY)
    assert inside(thanks(tab), IdLink)[0].words() == "Go on with the note"
    letters.send(letter, TODAY, TODAY)
    assert written(tab) == ["You thanked Dmitri Okafor, today."]
    assert inside(thanks(tab), IdLink) == []


def test_who_is_late_is_not_scolded(tab: MeetingsTab, sample: Sample) -> None:
    later = sample.desk.now() + timedelta(days=4)
    object.__setattr__(sample.desk, "now", lambda: later)
    tab.refresh(frozenset({"meeting"}))
    assert written(tab) == ["Late is better than never."]


def test_documents_lie_with_the_meeting(
    qtbot: QtBot, tab: MeetingsTab, sample: Sample, tmp_path: Path
) -> None:
    card = tab.details.beside.documents.card
    assert isinstance(card, DocumentsCard)
    file = tmp_path / "Outline.pdf"
    file.write_bytes(b"%PDF-1.4")
    card.take([file])
    (row,) = sample.desk.reader.documents_of_meeting(sample.feedback)
    assert (row.name, row.opportunity_id, row.kind) == ("Outline.pdf", None, DocumentKind.OTHER)
    card = tab.details.beside.documents.card
    assert isinstance(card, DocumentsCard)
    assert any(link.words() == "Outline.pdf" for link in inside(card, IdLink))
    with qtbot.waitSignal(tab.problem):
        card.take([tmp_path / "missing.pdf"])
    sample.journal.history.undo()
    assert sample.desk.reader.documents_of_meeting(sample.feedback) == ()


def test_a_changed_copy_is_offered_at_its_meeting_alone(
    tab: MeetingsTab, sample: Sample, tmp_path: Path
) -> None:
    attachments = sample.services.attachments
    file = tmp_path / "Outline.txt"
    file.write_text("one", encoding="utf-8")
    of = attachments.add_to_meeting(sample.feedback, file, DocumentKind.OTHER)
    attachments.open_copy(of).write_text("two", encoding="utf-8")
    tab.show_item(sample.feedback + 1)
    card = tab.details.beside.documents.card
    assert isinstance(card, DocumentsCard)
    assert card.changed.text() == ""
    tab.show_item(sample.feedback)
    card = tab.details.beside.documents.card
    assert isinstance(card, DocumentsCard)
    assert "Outline.txt" in card.changed.text()
    card.changed.keep.click()
    versions = sample.desk.reader.documents_of_meeting(sample.feedback)
    assert [one.version for one in versions] == [2, 1]
    card = tab.details.beside.documents.card
    assert isinstance(card, DocumentsCard)
    assert card.changed.text() == ""


def test_long_words_are_shown_whole(tab: MeetingsTab, sample: Sample) -> None:
    for text in ("W" * 90, "<b>bold</b> {{ 7*7 }} " + "x" * 300):
        sample.services.yields.add(sample.feedback, YieldDraft(YieldKind.ADVICE, text), TODAY)
    tab.show_item(sample.feedback + 1)
    QTest.qWait(20)
    tab.show_item(sample.feedback)
    QTest.qWait(50)
    assert not tab.details.is_small()
    for line in inside(gave(tab), YieldLine):
        assert line.height() >= line.heightForWidth(line.width())
        assert line.width() <= gave(tab).width()


def test_a_person_who_got_the_cv_is_named(tab: MeetingsTab, sample: Sample) -> None:
    draft = YieldDraft(YieldKind.CV_PASSED_ON, "by him", person=PersonRef("", sample.ruth))
    sample.services.yields.add(sample.feedback, draft, TODAY)
    assert lines(tab) == ["Ruth Abara"]
    assert any(
        label.text() == "Lakeside College · by him" for label in inside(gave(tab), PlainLabel)
    )
