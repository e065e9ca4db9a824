# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The look: readable in both schemes, complete, and switched while windows are open."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor, QFont, QImage, QPalette
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from networkjournal import resources
from networkjournal.ui import theme_icons
from networkjournal.ui.theme import Theme
from networkjournal.ui.theme_colours import DARK, LIGHT, Colours, contrast
from networkjournal.ui.theme_fonts import from_system
from networkjournal.ui.theme_style import style_sheet
from networkjournal.ui.widgets.buttons import icon_button

both = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
ICONS = sorted(path for path in resources.path("icons").iterdir() if path.suffix == ".svg")
LINE_ICONS = [path for path in ICONS if path.stem != "app" and not path.stem.startswith("mark-")]


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """Dress the application for one test and undress it after."""
    font, palette = QFont(qapp.font()), QPalette(qapp.palette())
    made = Theme(qapp)
    made.apply("light")
    yield made
    qapp.styleHints().setColorScheme(Qt.ColorScheme.Unknown)
    qapp.setStyleSheet("")
    qapp.setFont(font)
    qapp.setPalette(palette)


def test_contrast_is_that_of_the_web_guidelines() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@both
def test_every_text_is_readable_on_its_ground(colours: Colours) -> None:
    faint = {
        (ink, ground): round(ratio, 2)
        for ink, ground in colours.text_pairs()
        if (ratio := contrast(getattr(colours, ink), getattr(colours, ground))) < 4.5
    }
    assert not faint


@both
def test_controls_and_focus_rings_can_be_found(colours: Colours) -> None:
    for ground in (colours.window, colours.side, colours.card):
        assert contrast(colours.accent, ground) >= 3
    for ground in (colours.window, colours.card):
        assert contrast(colours.edge, ground) >= 3
    # The ring of the primary button.
    assert contrast(colours.ink, colours.window) >= 3


@both
def test_the_style_sheet_is_whole_and_its_pictures_are_there(colours: Colours) -> None:
    sheet = style_sheet(colours)
    assert "$" not in sheet
    assert sheet.count("{") == sheet.count("}")
    pictures = set(re.findall(r"url\(njicons:([^)]+)\)", sheet))
    assert pictures
    for picture in pictures:
        assert resources.path(f"icons/{picture}").is_file()


@both
def test_marks_have_the_colours_of_their_scheme(colours: Colours) -> None:
    for mark, colour in {
        "check": colours.on_accent,
        "some": colours.on_accent,
        "calendar": colours.quiet,
        "down": colours.quiet,
        "up": colours.quiet,
        "left": colours.quiet,
        "right": colours.quiet,
        "info": colours.info,
        "question": colours.info,
        "warning": colours.waiting,
    }.items():
        assert colour in resources.read_text(f"icons/mark-{mark}-{colours.name}.svg"), mark


def _inks(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name().upper()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 250
    }


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("path", LINE_ICONS, ids=lambda path: path.stem)
def test_line_icons_are_of_one_style_and_take_any_colour(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert 'viewBox="0 0 20 20"' in source
    assert 'stroke-width="1.5"' in source
    assert "#" not in source
    drawn = theme_icons.icon(path.stem, LIGHT, "#123456").pixmap(40, 40).toImage()
    assert "#123456" in _inks(drawn)


@pytest.mark.usefixtures("qapp")
def test_the_app_icon_keeps_its_colours_when_tiny() -> None:
    inks = _inks(theme_icons.app_icon().pixmap(16, 16).toImage())
    assert LIGHT.accent in inks
    assert len(inks) > 8


@pytest.mark.usefixtures("qapp")
def test_an_icon_that_is_not_there_says_so() -> None:
    with pytest.raises(FileNotFoundError, match="nonsense"):
        theme_icons.icon("nonsense", LIGHT)


def test_a_disabled_icon_is_paler(theme: Theme) -> None:
    icon = theme.icon("print")
    pale = icon.pixmap(40, 40, icon.Mode.Disabled).toImage()
    assert LIGHT.disabled in _inks(pale)


def test_switching_reaches_open_windows_and_their_icons(qtbot: QtBot, theme: Theme) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    button = icon_button(theme, "print", "Print")
    window.setCentralWidget(button)
    action = QAction("Undo", window)
    window.addAction(action)
    theme.dress(action, "undo")
    window.show()
    assert window.grab().toImage().pixelColor(1, 1) == QColor(LIGHT.window)
    with qtbot.waitSignal(theme.changed):
        theme.apply("dark")
    assert theme.colours is DARK
    assert window.grab().toImage().pixelColor(1, 1) == QColor(DARK.window)
    assert DARK.ink in _inks(button.icon().pixmap(40, 40).toImage())
    assert DARK.ink in _inks(action.icon().pixmap(40, 40).toImage())


def test_one_change_is_told_once(qtbot: QtBot, theme: Theme) -> None:
    told: list[str] = []
    theme.changed.connect(lambda: told.append(theme.colours.name))
    theme.apply("dark")
    qtbot.wait(20)
    assert told == ["dark"]


def test_a_theme_that_dresses_nobody_yet_leaves_the_program_alone(qapp: QApplication) -> None:
    sheet = qapp.styleSheet()
    undressed = Theme(qapp)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert undressed.mode == "system"
    assert qapp.styleSheet() == sheet


def test_a_forced_scheme_stays_when_the_system_changes(qapp: QApplication, theme: Theme) -> None:
    theme.apply("dark")
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme.colours is DARK


def test_the_system_is_followed(
    qapp: QApplication, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme.apply("system")
    assert theme.mode == "system"
    # The offscreen platform has no scheme of its own: its answer is put in its mouth.
    hints = qapp.styleHints()
    monkeypatch.setattr(type(hints), "colorScheme", lambda _self: Qt.ColorScheme.Dark)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.colours is DARK


def test_text_is_14_px_and_grows_only_for_who_reads_larger(qapp: QApplication) -> None:
    font = QFont(qapp.font())
    font.setPixelSize(12)
    usual = from_system(font)
    assert (usual.body.pixelSize(), usual.title.pixelSize(), usual.scale) == (14, 22, 1.0)
    font.setPixelSize(21)
    larger = from_system(font)
    assert (larger.body.pixelSize(), larger.title.pixelSize()) == (21, 33)
    assert "font-size: 33px" in style_sheet(LIGHT, larger.scale)
    font.setPixelSize(90)
    assert from_system(font).body.pixelSize() == 26
