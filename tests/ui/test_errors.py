# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A bug is told once, calmly, and gives away nothing of the user's."""

import logging
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QObject, QTimer, Signal, qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from networkjournal.domain.errors import OutsideError
from networkjournal.domain.zones import aware
from networkjournal.policy import Policy
from networkjournal.ui import errors
from networkjournal.ui.dialogs.about import AboutDialog
from networkjournal.ui.dialogs.bug_dialog import BugDialog

SECRET = "Ruth Abara said no"


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def _watched(window: QMainWindow, tmp_path: Path) -> Iterator[None]:
    watch = errors.install(lambda: window, tmp_path / "log.txt")
    yield
    watch.uninstall()


def fails_in_our_code() -> None:
    """Fail inside the package, with something personal in hand."""
    aware(cast("None", SECRET), SECRET)  # type: ignore[arg-type]


def caught(failing: Callable[[], None]) -> BaseException:
    try:
        failing()
    except Exception as error:  # noqa: BLE001  # as the hook gets it
        return error
    raise AssertionError("nothing failed")


def raise_unseen(error: BaseException) -> None:
    """Hand an error to the hook, as Python does with one that nobody caught."""
    sys.excepthook(type(error), error, error.__traceback__)


def dialogs(window: QWidget) -> list[BugDialog]:
    found = cast("list[BugDialog]", window.findChildren(BugDialog))
    return [each for each in found if each.isVisible()]


def test_description_names_places_and_no_texts() -> None:
    text = errors.describe(caught(fails_in_our_code))
    assert "networkjournal/domain/zones.py:" in text
    assert text.splitlines()[0] in {"TypeError", "AttributeError"}
    assert "test_errors" not in text
    assert "Ruth" not in text


def test_description_follows_the_causes_and_ends() -> None:
    def fail() -> None:
        try:
            fails_in_our_code()
        except Exception as error:
            raise KeyError(SECRET) from error

    error = caught(fail)
    lines = errors.describe(error).splitlines()
    assert lines[0] == "KeyError"
    assert "Ruth" not in errors.describe(error)
    assert any("zones.py" in each for each in lines[1:])
    error.__cause__ = error
    assert errors.describe(error) == "KeyError"


@pytest.mark.usefixtures("_watched")
def test_many_bugs_are_one_dialog(
    qtbot: QtBot, window: QMainWindow, caplog: pytest.LogCaptureFixture
) -> None:
    for _turn in range(5):
        raise_unseen(caught(fails_in_our_code))
    qtbot.waitUntil(lambda: len(dialogs(window)) == 1)
    dialog = dialogs(window)[0]
    qtbot.waitUntil(lambda: "5 times" in shown(dialog))
    dialog.copy()
    copied = QGuiApplication.clipboard().text()
    assert "zones.py" in copied
    assert "Ruth" not in copied
    assert "Ruth" not in caplog.text
    assert caplog.text.count("zones.py") == 5
    dialog.accept()
    qtbot.waitUntil(lambda: not dialogs(window))
    raise_unseen(caught(fails_in_our_code))
    qtbot.waitUntil(lambda: len(dialogs(window)) == 1)
    assert "times" not in shown(dialogs(window)[0])
    caplog.clear()


def test_dialog_shows_all_its_words(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = BugDialog("ValueError", tmp_path / ("a" * 20) / "log.txt")
    qtbot.addWidget(dialog)
    dialog.show()
    for _turn in range(2):
        for label in cast("list[QLabel]", dialog.findChildren(QLabel)):
            assert label.height() >= label.heightForWidth(label.width())
        dialog.count("ValueError")
        QApplication.sendPostedEvents()


def shown(dialog: BugDialog) -> str:
    parts = cast("list[QWidget]", dialog.findChildren(QWidget))
    return " ".join(str(p.property("text")) for p in parts if p.isVisible() and p.property("text"))


@pytest.mark.usefixtures("_watched")
def test_bug_of_another_thread_is_told_in_the_window(
    qtbot: QtBot, window: QMainWindow, caplog: pytest.LogCaptureFixture
) -> None:
    thread = threading.Thread(target=fails_in_our_code)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(dialogs(window)) == 1)
    assert "zones.py" in dialogs(window)[0].details()
    caplog.clear()


@pytest.mark.usefixtures("_watched")
def test_dialog_that_goes_with_its_parent_leaves_the_watch_able(
    qtbot: QtBot, window: QMainWindow, caplog: pytest.LogCaptureFixture
) -> None:
    raise_unseen(caught(fails_in_our_code))
    qtbot.waitUntil(lambda: len(dialogs(window)) == 1)
    dialogs(window)[0].deleteLater()
    qtbot.waitUntil(lambda: not window.findChildren(BugDialog))
    raise_unseen(caught(fails_in_our_code))
    qtbot.waitUntil(lambda: len(dialogs(window)) == 1)
    caplog.clear()


class Sender(QObject):
    clicked = Signal()


def test_bug_in_a_slot_reaches_the_dialog(
    qtbot: QtBot, window: QMainWindow, caplog: pytest.LogCaptureFixture
) -> None:
    sender = Sender()
    sender.clicked.connect(fails_in_our_code)
    with qtbot.captureExceptions() as _theirs:
        watch = errors.install(lambda: window, None)
        sender.clicked.emit()
        qtbot.waitUntil(lambda: len(dialogs(window)) == 1)
        watch.uninstall()
    assert "zones.py" in caplog.text
    caplog.clear()


@pytest.mark.usefixtures("_watched")
def test_outside_error_that_nobody_caught_is_its_sentence(
    qtbot: QtBot, window: QMainWindow, caplog: pytest.LogCaptureFixture
) -> None:
    raise_unseen(OutsideError("The disk is full: /home/ruth."))
    qtbot.waitUntil(lambda: bool(window.findChildren(QMessageBox)))
    box = cast("list[QMessageBox]", window.findChildren(QMessageBox))[0]
    assert box.text() == "The disk is full: /home/ruth."
    assert "ruth" not in caplog.text
    assert not dialogs(window)
    caplog.clear()


@pytest.mark.usefixtures("_watched")
def test_ctrl_c_is_no_bug(
    window: QMainWindow, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    raise_unseen(KeyboardInterrupt())
    assert "KeyboardInterrupt" in capsys.readouterr().err
    assert not caplog.records
    assert not dialogs(window)


@pytest.mark.usefixtures("_watched")
def test_what_qt_says_is_logged_without_names(caplog: pytest.LogCaptureFixture) -> None:
    qWarning("QFile: cannot read /home/ruth/no.txt")
    assert [(each.levelno, each.getMessage()) for each in caplog.records] == [
        (logging.WARNING, "Qt: QFile: cannot read …")
    ]
    caplog.clear()


def test_hooks_are_given_back(window: QMainWindow) -> None:
    before = (sys.excepthook, threading.excepthook)
    watch = errors.install(lambda: window, None)
    assert sys.excepthook != before[0]
    watch.uninstall()
    assert (sys.excepthook, threading.excepthook) == before


def test_outside_error_without_a_window_waits(qtbot: QtBot) -> None:
    seen: list[str] = []

    def leave() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        seen.append(box.text())
        box.reject()

    QTimer.singleShot(0, leave)
    errors.show_outside(None, OutsideError("The file is newer than this program."))
    assert seen == ["The file is newer than this program."]


def test_about_tells_the_files_and_what_is_wrong_with_them(qtbot: QtBot, tmp_path: Path) -> None:
    policy = Policy(files=(Path("/etc/policy.json"),), problems=("The key colour is not known.",))
    dialog = AboutDialog(tmp_path / "j.njournal", "3.46.1", policy, tmp_path / "log.txt")
    qtbot.addWidget(dialog)
    dialog.copy()
    copied = QGuiApplication.clipboard().text()
    for part in ("j.njournal", "3.46.1", "policy.json", "The key colour", "log.txt", "Qt: 6"):
        assert part in copied


def test_about_says_where_there_is_no_policy_and_no_log(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = AboutDialog(tmp_path / "j.njournal", "3.46.1", Policy(), None)
    qtbot.addWidget(dialog)
    assert "none is written" in dialog.text()
    assert "none on this machine" in dialog.text()
