# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Going through people who may be one, by mouse and by keys, on a real journal."""

from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from networkjournal.domain.duplicates.review import Review
from networkjournal.domain.edits import ContactFields
from networkjournal.store import models as m
from networkjournal.ui.contacts.duplicates.duplicates_window import DuplicatesWindow
from networkjournal.ui.contacts.duplicates.pick import Pick
from networkjournal.ui.widgets.info_bar import InfoBar
from tests.ui.people_sample import Sample

HERE = "Harbour State University"
NAMESAKES = 1
"""Two of one name at one place are told apart already."""


@pytest.fixture
def double(sample: Sample) -> int:
    namesakes = sample.services.duplicates.find()
    for each in namesakes:
        sample.services.duplicates.not_same(each.first, each.second)
    made = ContactFields("D. Okafor", title="Provost", organization=HERE)
    return sample.services.contacts.create(made)


@pytest.fixture
def window(qtbot: QtBot, sample: Sample, double: int) -> Iterator[DuplicatesWindow]:
    yield from opened(qtbot, sample)


def opened(qtbot: QtBot, sample: Sample) -> Iterator[DuplicatesWindow]:
    made = DuplicatesWindow(sample.desk)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    sample.bus.changed.connect(made.refresh)
    made.undo_requested.connect(sample.journal.history.undo)
    made.ask(Review.of(sample.services.duplicates.find()))
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    yield made


def labels(widget: QWidget) -> list[QLabel]:
    return cast("list[QLabel]", widget.findChildren(QLabel))


def words(window: DuplicatesWindow) -> str:
    return "\n".join(each.text() for each in labels(window) if each.isVisible())


def buttons(widget: QWidget) -> list[QPushButton]:
    return cast("list[QPushButton]", widget.findChildren(QPushButton))


def picks(window: DuplicatesWindow) -> list[Pick]:
    return cast("list[Pick]", window.people.findChildren(Pick))


def asked(window: DuplicatesWindow) -> bool:
    return window.case is not None


def bar(window: DuplicatesWindow) -> str:
    return cast("InfoBar", window.findChild(InfoBar)).text()


def test_the_question_says_why_and_what_is_known(window: DuplicatesWindow, sample: Sample) -> None:
    shown = words(window)
    assert "the same organization, an initial that fits" in shown
    assert "perhaps" in shown
    assert shown.count(HERE) >= 2
    assert window.people.chosen() == {"name": sample.dmitri, "title": sample.dmitri}


def test_merging_by_a_key_takes_what_was_chosen(
    qtbot: QtBot, window: DuplicatesWindow, sample: Sample, double: int
) -> None:
    before = sample.services.duplicates.find()
    pick = next(each for each in picks(window) if "Provost" in each.button.accessibleName())
    QTest.mouseClick(pick, Qt.MouseButton.LeftButton)
    QTest.keyClick(window, Qt.Key.Key_M)
    page = sample.desk.reader.contact(sample.dmitri)
    assert page is not None
    assert (page.row.name, page.row.title, page.row.city) == ("Dmitri Okafor", "Provost", "Oakport")
    assert sample.desk.reader.contact(double) is None
    assert bar(window) == "Merged into Dmitri Okafor."
    assert not asked(window)
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: asked(window))
    assert bar(window) == ""
    assert sample.services.duplicates.find() == before


def test_the_keys_stand_on_the_answers(qtbot: QtBot, window: DuplicatesWindow) -> None:
    assert window.focusWidget() is window.merge_button
    QTest.keyClick(window, Qt.Key.Key_L)
    assert window.focusWidget() is window._again_button
    QTest.keyClick(window._again_button, Qt.Key.Key_Return)
    assert window.focusWidget() is window.merge_button
    choice = picks(window)[0].button
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Right)
    assert not choice.isChecked()
    window.look()


def test_not_the_same_person_is_remembered(
    qtbot: QtBot, window: DuplicatesWindow, sample: Sample
) -> None:
    QTest.keyClick(window, Qt.Key.Key_N)
    assert not asked(window)
    assert "not proposed again" in bar(window)
    assert sample.services.duplicates.find() == []
    for key in (Qt.Key.Key_M, Qt.Key.Key_N, Qt.Key.Key_L):  # nothing is asked
        QTest.keyClick(window, key)
    assert len(sample.services.duplicates.told_apart()) == 1 + NAMESAKES


def test_later_asks_again(qtbot: QtBot, window: DuplicatesWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_L)
    assert not asked(window)
    assert "1 is left for later." in words(window)
    window._again_button.click()
    assert asked(window)
    QTest.keyClick(window, Qt.Key.Key_N)
    assert "Nobody stands here twice" in words(window)
    with qtbot.waitSignal(window.search_requested):
        window._again_button.click()


def test_progress_counts_the_questions(
    qtbot: QtBot, window: DuplicatesWindow, sample: Sample
) -> None:
    sample.services.contacts.create(ContactFields("Abara, Ruth", organization="Lakeside College"))
    window.ask(Review.of(sample.services.duplicates.find()))
    assert "1 of 2" in words(window)
    QTest.keyClick(window, Qt.Key.Key_L)
    assert "2 of 2" in words(window)


def test_three_people_who_were_chosen_are_asked_about(
    qtbot: QtBot, window: DuplicatesWindow, sample: Sample, double: int
) -> None:
    window.ask(Review.about([sample.ruth, sample.dmitri, double]))
    names = [each.button.accessibleName() for each in picks(window)]
    assert {"Name: Ruth Abara", "Name: Dmitri Okafor", "Name: D. Okafor"} < set(names)
    window.people.choose("name", double)
    assert window.people.chosen()["name"] == double
    QTest.mouseClick(window.apart_button, Qt.MouseButton.LeftButton)
    assert len(sample.services.duplicates.told_apart()) == 3 + NAMESAKES
    assert not asked(window)


def test_a_change_elsewhere_is_followed_and_keeps_what_was_chosen(
    qtbot: QtBot, window: DuplicatesWindow, sample: Sample, double: int
) -> None:
    window.people.choose("title", double)
    with sample.journal.history.step("") as step:
        step.update(m.Contact, double, notes="Rows on Sundays")
    qtbot.waitUntil(lambda: "Rows on Sundays" in words(window))
    assert window.people.chosen()["title"] == double
    sample.services.contacts.trash(double)
    qtbot.waitUntil(lambda: not asked(window))


def test_a_picture_is_shown_and_what_is_none_stays_words(
    window: DuplicatesWindow, sample: Sample, double: int
) -> None:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image = QImage(30, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.gray)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # it takes a device as well
    with sample.journal.history.step("") as step:
        for person, content in ((sample.dmitri, buffer.data().data()), (double, b"\x89PNG")):
            step.insert(m.ContactPhoto, contact_id=person, media="image/png", content=content)
    window.look()
    pictures = [each for each in picks(window) if "Picture" in each.button.accessibleName()]
    shown = [label for each in pictures for label in labels(each)]
    assert [each.pixmap().height() for each in shown] == [64, 0]
    assert shown[1].text() == "Picture 2"


def test_what_cannot_be_done_is_said_in_the_window(
    window: DuplicatesWindow, sample: Sample, double: int
) -> None:
    sample.bus.changed.disconnect(window.refresh)
    with sample.journal.history.step("") as step:
        step.delete(m.Contact, double)
    window.merge_button.click()
    assert "deleted meanwhile" in words(window)
    window.look()
    assert "deleted meanwhile" not in words(window)


def test_searching_says_so_and_what_stops_it(window: DuplicatesWindow) -> None:
    window.search()
    assert "Looking for doubles" in words(window)
    assert not window.merge_button.isVisible()
    window.tell_problem("The search was stopped.")
    assert "The search was stopped." in words(window)


def test_a_journal_that_is_open_to_read_lets_nobody_merge(
    qtbot: QtBot, sample: Sample, double: int
) -> None:
    read_only = DuplicatesWindow(
        type(sample.desk)(
            sample.journal, sample.services, sample.desk.theme, sample.desk.now, writable=False
        )
    )
    qtbot.addWidget(read_only)
    read_only.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    read_only.ask(Review.about([sample.dmitri, double]))
    read_only.show()
    for key in (Qt.Key.Key_M, Qt.Key.Key_N):
        QTest.keyClick(read_only, key)
    assert sample.desk.reader.contact(double) is not None
    assert len(sample.services.duplicates.told_apart()) == NAMESAKES


def test_escape_closes_also_while_a_line_tells_what_was_done(
    window: DuplicatesWindow,
) -> None:
    QTest.keyClick(window, Qt.Key.Key_N)
    line = cast("InfoBar", window.findChild(InfoBar))
    undo = next(each for each in buttons(line) if each.text() == "Undo")
    undo.setFocus()
    assert bar(window)
    QTest.keyClick(undo, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_what_was_done_is_told_without_moving_the_question(
    window: DuplicatesWindow, sample: Sample, qtbot: QtBot
) -> None:
    for name in ("Wren Tabor", "Tabor, Wren"):
        sample.services.contacts.create(ContactFields(name, organization=HERE))
    window.ask(Review.of(sample.services.duplicates.find()))
    qtbot.wait(20)
    before = window.people.mapTo(window, window.people.rect().topLeft())
    QTest.keyClick(window, Qt.Key.Key_N)
    assert bar(window)
    qtbot.wait(20)
    assert window.people.mapTo(window, window.people.rect().topLeft()) == before


def test_undo_is_no_longer_offered_once_it_would_take_back_another_step(
    window: DuplicatesWindow, sample: Sample
) -> None:
    window.merge()
    assert bar(window) != ""
    sample.services.contacts.tag(sample.dmitri, ["precious"])
    assert bar(window) == ""
