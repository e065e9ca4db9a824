# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The small parts: what they say, to the eye and to a screen reader."""

import gc
import weakref
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from networkjournal.ui.theme import Theme
from networkjournal.ui.theme_colours import LIGHT
from networkjournal.ui.widgets.avatar import Avatar
from networkjournal.ui.widgets.buttons import link_button, plain_button, primary_button
from networkjournal.ui.widgets.card import Card
from networkjournal.ui.widgets.chip import Chip
from networkjournal.ui.widgets.date_field import DateField
from networkjournal.ui.widgets.dots import ConnectionPicker, Dots
from networkjournal.ui.widgets.empty_state import EmptyState
from networkjournal.ui.widgets.form_field import FormField
from networkjournal.ui.widgets.info_bar import InfoBar
from networkjournal.ui.widgets.labels import ElidedLabel, TitleLabel
from networkjournal.ui.widgets.pairs_picture import PairsPicture
from networkjournal.ui.widgets.progress_segments import ProgressSegments
from networkjournal.ui.widgets.segmented import Segmented


def _buttons(widget: QWidget) -> list[QPushButton]:
    found: list[QPushButton] = list(widget.findChildren(QPushButton))
    return found


def _shows(widget: QWidget, colour: str) -> int:
    image = widget.grab().toImage()
    wanted = QColor(colour)
    return sum(
        image.pixelColor(x, y) == wanted
        for x in range(image.width())
        for y in range(image.height())
    )


def test_a_name_with_markup_stays_a_name(qtbot: QtBot) -> None:
    label = TitleLabel("<b>Bo</b>")
    qtbot.addWidget(label)
    plain = QLabel("Bo")
    qtbot.addWidget(plain)
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_a_long_line_ends_in_dots_and_keeps_its_whole_text(qtbot: QtBot) -> None:
    label = ElidedLabel("A line that is much too long for its place")
    qtbot.addWidget(label)
    label.resize(80, 20)
    label.show()
    assert label.shown_text().endswith("…")
    assert label.toolTip() == label.text()
    label.resize(900, 20)
    assert label.shown_text() == label.text()
    assert not label.toolTip()
    assert label.minimumSizeHint().width() < 80


def test_chips_change_their_kind(qtbot: QtBot, theme: Theme) -> None:
    chip = Chip("3 quiet")
    qtbot.addWidget(chip)
    chip.show()
    assert _shows(chip, theme.colours.neutral) > 50
    chip.set_kind("waiting")
    assert chip.kind == "waiting"
    assert _shows(chip, theme.colours.waiting_soft) > 50


def test_more_connection_is_more_dots(qtbot: QtBot, theme: Theme) -> None:
    dots = Dots(theme)
    qtbot.addWidget(dots)
    full = []
    for value in (None, 0, 1, 2, 3):
        dots.set_value(value)
        full.append(_shows(dots, theme.colours.accent))
    assert full[0] == full[1] == 0
    assert full[1:] == sorted(set(full[1:]))
    assert dots.accessibleDescription() == "it clicked very well"


def test_painted_parts_follow_the_scheme(qtbot: QtBot, theme: Theme) -> None:
    avatar, steps = Avatar(theme, "Ruth Abara"), ProgressSegments(theme, 9)
    steps.set_step(2, 9)
    for widget in (avatar, steps):
        qtbot.addWidget(widget)
        widget.show()
    assert _shows(avatar, theme.colours.neutral)
    assert _shows(steps, theme.colours.accent)
    theme.apply("dark")
    assert _shows(avatar, theme.colours.neutral)
    assert _shows(steps, theme.colours.accent)
    assert not _shows(steps, LIGHT.accent)


def test_steps_are_said_and_drawn(qtbot: QtBot, theme: Theme) -> None:
    steps = ProgressSegments(theme, 4)
    qtbot.addWidget(steps)
    counts = []
    for step in range(5):
        steps.set_step(step, 4)
        counts.append(_shows(steps, theme.colours.accent))
    assert counts == sorted(set(counts))
    assert steps.accessibleDescription() == "Step 4 of 4"


def test_a_field_says_what_is_amiss_and_forgets_it(qtbot: QtBot, theme: Theme) -> None:
    editor = QLineEdit()
    field = FormField("&Mail", editor, hint="One address")
    qtbot.addWidget(field)
    field.show()
    assert editor.accessibleName() == "Mail"
    assert field.label.buddy() is editor
    assert editor.accessibleDescription() == "One address"
    field.set_problem("A mail address has an @ in the middle.")
    assert field.problem == "A mail address has an @ in the middle."
    assert editor.accessibleDescription() == field.problem
    assert _shows(field, theme.colours.problem)
    field.set_problem(None)
    assert field.problem == ""
    assert editor.accessibleDescription() == "One address"
    assert not _shows(field, theme.colours.problem)


def test_a_field_without_a_problem_takes_no_room_for_one(qtbot: QtBot, theme: Theme) -> None:
    field = FormField("Name", QLineEdit(), beside=120)
    qtbot.addWidget(field)
    calm = field.sizeHint().height()
    field.set_problem("A name is needed.")
    assert field.sizeHint().height() > calm
    assert field.label.width() == 120


def test_room_to_spare_does_not_part_a_field_from_its_words(qtbot: QtBot) -> None:
    field = FormField("Name", QLineEdit())
    qtbot.addWidget(field)
    field.resize(300, 240)
    field.show()
    assert field.label.height() == field.label.sizeHint().height()
    assert field.editor.y() < 2 * field.label.height()


def test_the_line_at_the_edge_speaks_links_and_closes(qtbot: QtBot, theme: Theme) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    bar = InfoBar(theme)
    QVBoxLayout(holder).addWidget(bar)
    holder.show()
    assert not bar.isVisible()
    bar.say("This machine forgets everything at night.", "Take the journal along", "waiting")
    assert bar.isVisible()
    assert bar.accessibleName() == bar.text()
    link, also, close = _buttons(bar)
    assert not also.isVisible()
    with qtbot.waitSignal(bar.link_clicked):
        QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(bar.closed):
        QTest.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()
    bar.say("Saved.")
    assert not link.isVisible()
    with qtbot.waitSignal(bar.closed):
        QTest.keyClick(close, Qt.Key.Key_Escape)


def test_an_empty_place_shows_all_that_it_says(qtbot: QtBot, theme: Theme) -> None:
    first = primary_button("Add a person")
    place = EmptyState(theme, "contacts", "Nobody here yet", "Add people. " * 12, (first,))
    qtbot.addWidget(place)
    place.add_button(plain_button("Import"))
    place.resize(420, 400)
    place.show()
    qtbot.waitExposed(place)
    sentence = place.sentence
    assert sentence.height() >= sentence.heightForWidth(sentence.width())
    place.say("Nothing found", "Try fewer letters.")
    assert place.title.text() == "Nothing found"


def test_pairs_are_said_in_words(qtbot: QtBot, theme: Theme) -> None:
    picture = PairsPicture(theme)
    qtbot.addWidget(picture)
    assert not _shows(picture, theme.colours.accent)
    picture.set_pairs([(7, 8), (9, 3)])
    assert picture.accessibleDescription() == "dreaded 7, worth 8; dreaded 9, worth 3"
    picture.resize(120, 64)
    assert _shows(picture, theme.colours.accent) > 20


def test_arrow_keys_move_the_choice_of_views(qtbot: QtBot) -> None:
    switch = Segmented(["Board", "Table"], "View")
    qtbot.addWidget(switch)
    switch.show()
    switch.activateWindow()
    board = _buttons(switch)[0]
    board.setFocus()
    qtbot.waitUntil(board.hasFocus)
    with qtbot.waitSignal(switch.chosen) as told:
        QTest.keyClick(board, Qt.Key.Key_Right)
    assert told.args == [1]
    with qtbot.waitSignal(switch.chosen):
        switch.set_current(0)
    assert switch.current() == 0


@pytest.mark.parametrize(
    ("direction", "looks"),
    [
        (Qt.LayoutDirection.LeftToRight, ["first", "middle", "last"]),
        (Qt.LayoutDirection.RightToLeft, ["last", "middle", "first"]),
    ],
)
def test_joined_buttons_are_round_outside(
    qtbot: QtBot, direction: Qt.LayoutDirection, looks: list[str]
) -> None:
    switch = Segmented(["Day", "Week", "Month"], "Span")
    qtbot.addWidget(switch)
    switch.setLayoutDirection(direction)
    assert [b.property("segment") for b in _buttons(switch)] == looks


def test_a_card_keeps_a_link_as_wide_as_its_words(qtbot: QtBot, theme: Theme) -> None:
    card = Card("Thank-you")
    qtbot.addWidget(card)
    link = link_button("Write the note")
    card.add(link)
    card.add_to_heading(Chip("today"))
    card.resize(400, 120)
    card.show()
    qtbot.waitExposed(card)
    assert link.width() < 200
    assert link.x() < 40
    assert card.accessibleName() == "Thank-you"


def test_weekends_are_days_like_others(qtbot: QtBot) -> None:
    field = DateField(lambda: date(2026, 11, 20))
    qtbot.addWidget(field)
    sunday = field.calendarWidget().weekdayTextFormat(Qt.DayOfWeek.Sunday)
    assert not sunday.hasProperty(sunday.Property.ForegroundBrush)


def test_a_part_that_is_gone_is_not_held_by_the_theme(theme: Theme) -> None:
    parts: list[QWidget] = [
        Avatar(theme, "Ruth Abara"),
        ConnectionPicker(theme),
        Dots(theme, 2),
        EmptyState(theme, "contacts", "Nobody here yet", "Add the people you met."),
        InfoBar(theme),
        PairsPicture(theme),
        ProgressSegments(theme, 9),
    ]
    held = [weakref.ref(part) for part in parts]
    parts.clear()
    gc.collect()
    assert [reference() for reference in held] == [None] * len(held)
    theme.apply("dark")
