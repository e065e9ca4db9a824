# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program comes back as it was left, whatever happened to the file or the screens."""

import os
import stat
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QMainWindow, QSplitter, QTableWidget, QToolBar
from pytestqt.qtbot import QtBot

from networkjournal import paths
from networkjournal.policy import Policy
from networkjournal.ui.machine import FILE_NAME, Machine


class Window(QMainWindow):
    """A window with what the real one has: panes, columns, a bar."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("main")
        self.panes = QSplitter()
        self.panes.setObjectName("contacts_splitter")
        self.table = QTableWidget(2, 3)
        self.table.horizontalHeader().setObjectName("contacts_columns")
        self.table.horizontalHeader().setSectionsMovable(True)
        self.panes.addWidget(self.table)
        self.panes.addWidget(QLabel("details"))
        self.bar = QToolBar()
        self.bar.setObjectName("tools")
        self.addToolBar(self.bar)
        self.setCentralWidget(self.panes)


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    made = Window()
    qtbot.addWidget(made)
    return made


def left_behind(qtbot: QtBot) -> Window:
    """Use a window, leave it and its machine as at the end of a day."""
    used = Window()
    qtbot.addWidget(used)
    used.show()
    used.setGeometry(60, 70, 640, 420)
    used.panes.setSizes([200, 430])
    header = used.table.horizontalHeader()
    header.resizeSection(1, 77)
    header.moveSection(2, 0)
    used.bar.hide()
    machine = Machine()
    machine.remember(used)
    return used


def test_window_comes_back_as_it_was_left(qtbot: QtBot, window: Window) -> None:
    used = left_behind(qtbot)
    Machine().restore(window)
    window.show()
    assert window.geometry() == QRect(60, 70, 640, 420)
    assert window.panes.sizes() == used.panes.sizes()
    header = window.table.horizontalHeader()
    assert header.sectionSize(1) == 77
    assert [header.logicalIndex(at) for at in range(3)] == [2, 0, 1]
    assert window.bar.isHidden()


def test_maximised_window_comes_back_so_and_knows_its_size_before(
    qtbot: QtBot, window: Window
) -> None:
    used = left_behind(qtbot)
    used.showMaximized()
    Machine().remember(used)
    Machine().restore(window)
    assert window.windowState() & Qt.WindowState.WindowMaximized
    window.show()
    window.showNormal()
    assert window.size().width() == 640


def test_pane_that_was_not_shown_this_time_keeps_its_width(qtbot: QtBot, window: Window) -> None:
    used = left_behind(qtbot)
    never_shown = Window()
    qtbot.addWidget(never_shown)
    Machine().remember(never_shown)
    Machine().restore(window)
    window.setGeometry(60, 70, 640, 420)
    window.show()
    assert window.panes.sizes() == used.panes.sizes()


@pytest.mark.parametrize(
    ("corner", "size"),
    [
        ("-4000 -3000", "640 420 0"),
        ("40000 90", "640 420 0"),
        ("0 -500", "640 420 0"),
        ("10 10", "40000 40000 0"),
    ],
)
def test_window_from_a_screen_that_is_gone_is_seen_whole(
    window: Window, corner: str, size: str
) -> None:
    (paths.config_dir() / FILE_NAME).write_text(f"[main]\ncorner={corner}\nsize={size}\n")
    Machine().restore(window)
    assert window.screen().availableGeometry().contains(window.geometry())
    assert window.width() > 300


def test_theme_and_tab_are_kept(qtbot: QtBot) -> None:
    first = Machine()
    assert (first.theme, first.tab) == ("system", 0)
    first.theme = "dark"
    first.tab = 2
    del first
    assert (Machine().theme, Machine().tab) == ("dark", 2)


def test_lab_proposes_a_theme_and_the_person_decides(qtbot: QtBot) -> None:
    policy = Policy(defaults={"theme": "dark"})
    assert Machine(policy).theme == "dark"
    Machine(policy).theme = "light"
    assert Machine(policy).theme == "light"
    assert Machine(Policy(defaults={"theme": "pink"}, enforced={"theme": "loud"})).theme == "system"


WORDS = st.sampled_from(
    ["-1", "99999999999999999999", "NaN", "0", "1 2", "-5 -5", "640 480 1", "@Rect(1 2 3 4)",
     "@Variant(\\0\\0\\0\\x7f)", "@ByteArray(\\xff\\xfe)", "@Invalid()", "a, b, c", "%%", "é",
     "2 2 2", "0 0 0", "50000 50000 50000", "@Point(1)", "@DateTime(x)", '"'],
)  # fmt: skip
KEYS = (
    "corner",
    "size",
    "contacts_splitter",
    "contacts_columns",
    "contacts_columns.order",
    "tools",
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(values=st.lists(WORDS, min_size=6, max_size=6), theme=WORDS, tab=WORDS)
def test_no_line_of_the_file_stops_the_window(
    qtbot: QtBot, values: list[str], theme: str, tab: str
) -> None:
    lines = "\n".join(f"{key}={value}" for key, value in zip(KEYS, values, strict=True))
    text = f"[look]\ntheme={theme}\n[window]\ntab={tab}\n[main]\n{lines}\n"
    (paths.config_dir() / FILE_NAME).write_text(text, encoding="utf-8")
    comes_up(qtbot)


@pytest.mark.parametrize(
    "content", [b"", b"\x00" * 999, b"[[[main]\n=\n;", b"\xff\xfe[main]", b"x" * 1_100_000]
)
def test_no_broken_file_stops_the_window(qtbot: QtBot, content: bytes) -> None:
    (paths.config_dir() / FILE_NAME).write_bytes(content)
    comes_up(qtbot)


def comes_up(qtbot: QtBot) -> None:
    machine, window = Machine(), Window()
    machine.restore(window)
    window.show()
    assert machine.theme in {"system", "light", "dark"}
    assert 0 <= machine.tab < 100
    assert window.screen().availableGeometry().intersects(window.geometry())
    window.close()
    window.deleteLater()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
def test_pipe_in_place_of_the_file_is_left_alone(window: Window) -> None:
    os.mkfifo(paths.config_dir() / FILE_NAME)
    machine = Machine()
    machine.theme = "dark"
    machine.remember(window)
    machine.restore(window)
    assert Machine().theme == "system"


def test_home_that_cannot_be_written_is_no_hindrance(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> None:
        raise PermissionError

    monkeypatch.setattr(paths, "config_dir", refuse)
    machine = Machine()
    machine.theme = "dark"
    machine.remember(window)
    machine.restore(window)
    assert Machine().theme == "system"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_file_is_for_the_owner_alone(window: Window) -> None:
    Machine().remember(window)
    assert stat.S_IMODE((paths.config_dir() / FILE_NAME).stat().st_mode) == 0o600
