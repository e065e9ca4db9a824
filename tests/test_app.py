# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starting the window: a way on from every bad day, and never an overwrite."""

import getpass
import json
import os
import sqlite3
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from networkjournal import app, opening
from networkjournal.domain.edits import ContactFields
from networkjournal.policy import Policy
from networkjournal.services.contacts import Contacts
from networkjournal.store import backup
from networkjournal.store.journal import Journal
from networkjournal.ui import errors
from networkjournal.ui.machine import Machine
from tests.ui.window_stage import inside, on_stage

Answers = Callable[..., list[str]]


@pytest.fixture
def answers(qtbot: QtBot) -> Iterator[Answers]:
    """Answer the dialogs that come: a text presses a button, a path chooses a file."""
    waiting: list[str | Path | None] = []
    asked: list[str] = []

    def look() -> None:
        for widget in QApplication.topLevelWidgets():
            if not widget.isVisible():
                continue
            if isinstance(widget, QMessageBox):
                asked.append(widget.text())
                text = str(waiting.pop(0)) if waiting else "Quit"
                buttons: list[QPushButton] = widget.buttons()  # type: ignore[assignment]
                next(button for button in buttons if button.text() == text).click()
            elif isinstance(widget, QFileDialog):
                path = waiting.pop(0) if waiting else None
                if path is None:
                    widget.reject()
                else:
                    inside(widget, QLineEdit)[0].setText(str(path))
                    widget.accept()

    timer = QTimer(interval=20)
    timer.timeout.connect(look)

    def answer(*given: str | Path | None) -> list[str]:
        waiting.extend(given)
        timer.start()
        return asked

    yield answer
    timer.stop()
    assert not waiting


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Name a journal with one person in it, and a backup beside it."""
    file = tmp_path / "j.njournal"
    journal = Journal.create(file)
    Contacts(journal).create(ContactFields("Ruth Abara"))
    backup.copy_to(journal.database, tmp_path / "copy.njournal")
    journal.close()
    return file


def opened(journal: Journal | None) -> Journal:
    assert journal is not None
    assert journal.reader.find_contacts("Ruth")
    journal.close()
    return journal


def test_a_journal_is_made_where_there_is_none(tmp_path: Path) -> None:
    made = opening.open_or_ask(tmp_path / "new" / "j.njournal")
    assert made is not None
    assert made.writable
    made.close()


def hold(path: Path, user: str = "sam") -> Path:
    # Another host cannot be asked whether it still runs.
    lock = path.with_name(path.name + ".lock")
    lock.write_text(json.dumps({"host": "LAB-07", "user": user, "pid": 7, "started": "1"}))
    return lock


def test_a_journal_that_is_held_opens_to_read(path: Path, answers: Answers) -> None:
    hold(path)
    asked = answers("Open to read only")
    assert not opened(opening.open_or_ask(path)).writable
    assert "LAB-07" in asked[0]


def test_a_journal_that_is_held_can_wait(path: Path, answers: Answers) -> None:
    hold(path)
    answers("Not now")
    assert opening.open_or_ask(path) is None


def test_a_held_journal_that_cannot_even_be_read_has_a_way_on(
    path: Path, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    hold(path)
    with sqlite3.connect(path) as raw:
        raw.execute("PRAGMA user_version = 0")
    asked = answers("Open to read only", "Quit")
    assert opening.open_or_ask(path) is None
    assert len(asked) == 2


def test_a_journal_that_is_held_opens_by_itself_once_it_is_free(
    path: Path, answers: Answers
) -> None:
    lock = hold(path)
    QTimer.singleShot(300, lock.unlink)  # closed there, or killed and gone by now
    journal = opening.open_or_ask(path)
    assert opened(journal).writable


def test_a_lock_that_one_left_oneself_can_be_taken_over(path: Path, answers: Answers) -> None:
    hold(path, getpass.getuser())
    asked = answers("It is not open there any more: open it")
    assert opened(opening.open_or_ask(path)).writable
    assert len(asked) == 1


def test_a_lock_of_somebody_else_cannot(path: Path, answers: Answers) -> None:
    hold(path)
    answers("Not now")
    offered: list[str] = []

    def look() -> None:
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QMessageBox) and widget.isVisible():
                offered[:] = [button.text() for button in widget.buttons()]

    timer = QTimer(interval=5)
    timer.timeout.connect(look)
    timer.start()
    assert opening.open_or_ask(path) is None
    timer.stop()
    assert sorted(offered) == ["Not now", "Open to read only"]


def test_a_journal_that_was_there_is_not_made_anew_unasked(path: Path, answers: Answers) -> None:
    machine = Machine(Policy(), folder=path.parent)
    assert not machine.knows(path)
    machine.learn(path)
    machine = Machine(Policy(), folder=path.parent)  # the next start
    assert machine.knows(path)
    away = path.rename(path.with_name("away"))
    asked = answers("Look again", "Choose another journal…", away)
    journal = opened(opening.open_or_ask(path, machine.knows))
    assert journal.path == away
    assert len(asked) == 2
    assert "although it was opened here before" in asked[0]
    assert not path.exists()


def test_an_empty_journal_in_its_place_is_ones_own_choice(path: Path, answers: Answers) -> None:
    path.unlink()
    asked = answers("Quit")
    assert opening.open_or_ask(path, lambda _path: True) is None
    assert not path.exists()
    answers("Begin an empty journal")
    made = opening.open_or_ask(path, lambda _path: True)
    assert made is not None
    made.close()
    assert len(asked) == 2


def newer(path: Path) -> None:
    with sqlite3.connect(path) as raw:
        raw.execute("PRAGMA user_version = 9999")


def foreign(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as raw:
        raw.execute("CREATE TABLE t (x)")


def damaged(path: Path) -> None:
    path.write_bytes(b"no journal at all" * 999)


@pytest.mark.parametrize("spoil", [newer, foreign, damaged])
def test_what_cannot_be_opened_stays_as_it_is(
    path: Path, answers: Answers, spoil: Callable[[Path], None]
) -> None:
    spoil(path)
    content = path.read_bytes()
    asked = answers("Quit")
    assert opening.open_or_ask(path) is None
    assert "j.njournal" in asked[0]
    assert path.read_bytes() == content
    assert not list(path.parent.glob("*replaced*"))


@pytest.mark.parametrize("spoil", [newer, foreign, damaged])
def test_a_backup_is_one_way_on_and_keeps_the_old_one(
    path: Path, answers: Answers, spoil: Callable[[Path], None]
) -> None:
    spoil(path)
    content = path.read_bytes()
    answers("Restore a backup…", path.with_name("copy.njournal"))
    assert opened(opening.open_or_ask(path)).path == path
    (kept,) = path.parent.glob("j-replaced-*")
    assert kept.read_bytes() == content


def test_another_journal_is_another_way_on(path: Path, answers: Answers) -> None:
    damaged(path)
    answers("Choose another journal…", None, "Choose another journal…",
            path.with_name("copy.njournal"))  # fmt: skip
    assert opened(opening.open_or_ask(path)).path == path.with_name("copy.njournal")


def test_a_bad_backup_is_told_and_asked_again(path: Path, answers: Answers) -> None:
    damaged(path)
    bad = path.with_name("bad.njournal")
    damaged(bad)
    asked = answers("Restore a backup…", bad, "Quit")
    assert opening.open_or_ask(path) is None
    assert "bad.njournal" in asked[1]


def test_a_journal_that_cannot_be_made_offers_no_backup(tmp_path: Path, answers: Answers) -> None:
    (tmp_path / "file").write_text("in the way")
    asked = answers("Quit")
    assert opening.open_or_ask(tmp_path / "file" / "j.njournal") is None
    assert "cannot" in asked[0]


def test_the_window_opens_and_ends(
    qapp: QApplication, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    watches: list[errors.BugWatch] = []
    install = errors.install

    def watched(*given: object) -> errors.BugWatch:
        watches.append(install(*given))  # type: ignore[arg-type]
        return watches[-1]

    font, palette = QFont(qapp.font()), QPalette(qapp.palette())
    monkeypatch.setattr(app, "make_application", lambda _arguments: qapp)
    monkeypatch.setattr(errors, "install", watched)
    timer = QTimer(interval=50)
    timer.timeout.connect(qapp.closeAllWindows)
    timer.start()
    assert app.run_gui(path, path.with_name("log")) == 0
    timer.stop()
    watches[0].uninstall()
    assert not path.with_name(path.name + ".lock").exists()
    qapp.setStyleSheet("")
    qapp.setFont(font)
    qapp.setPalette(palette)


def test_leaving_at_the_door_is_no_success(
    qapp: QApplication, path: Path, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    damaged(path)
    monkeypatch.setattr(app, "make_application", lambda _arguments: qapp)
    monkeypatch.setattr(errors, "install", lambda *_given: None)
    answers("Quit")
    assert app.run_gui(path, path.with_name("log")) == 1


def test_a_machine_that_forgets_reminds_and_logs_nothing(
    qtbot: QtBot, qapp: QApplication, path: Path
) -> None:
    policy = Policy(enforced={"ephemeral_machine": True})
    with on_stage(qtbot, qapp, Journal.open(path), policy) as scene:
        assert "take your journal along" in scene.window.line.text()
        scene.window.line.link_clicked.emit()
        scene.dialog(QFileDialog)


def test_the_labs_own_templates(qtbot: QtBot, qapp: QApplication, path: Path) -> None:
    folder = path.parent / "school"
    folder.mkdir()
    os.environ["SCHOOL"] = str(folder)
    policy = Policy(defaults={"templates_dir": "$SCHOOL"})
    assert app._templates(policy) == folder
    del os.environ["SCHOOL"]
    assert app._templates(Policy()) is None


def test_a_restore_that_fails_late_opens_what_is_there(
    qtbot: QtBot, qapp: QApplication, path: Path
) -> None:
    """The copy was good when it was checked, and is gone when it is wanted."""
    with on_stage(qtbot, qapp, Journal.open(path)) as scene:
        before = scene.window
        scene.session.restore(path.with_name("gone.njournal"))
        assert scene.window is not before
        assert "gone.njournal" in scene.window.line.text()
        assert scene.window.desk.reader.find_contacts("Ruth")


def test_a_half_filled_form_holds_a_restore_up(
    qtbot: QtBot, qapp: QApplication, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with on_stage(qtbot, qapp, Journal.open(path)) as scene:
        before = scene.window
        monkeypatch.setattr(before._leaving, "may", lambda: False)
        scene.session.restore(path.with_name("copy.njournal"))
        assert scene.session.window is before
        assert before.isVisible()
        monkeypatch.undo()


def test_the_application_has_its_name(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app, "styled", lambda _arguments: qapp)
    made = app.make_application(sys.argv)
    assert made.applicationName() == "networkjournal"
    assert not made.windowIcon().isNull()
