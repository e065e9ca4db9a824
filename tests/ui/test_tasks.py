# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Long jobs: one at a time, in another thread, each ending with one report in the window's."""

import logging
import threading
import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from networkjournal.domain.errors import OutsideError
from networkjournal.ui.status_line import StatusLine
from networkjournal.ui.tasks import Progress, Task, Tasks
from tests.ui.window_stage import inside


class Listener(QObject):
    """Take reports down, and in which thread they came."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[object] = []
        self.threads: set[int] = set()

    def done(self, result: object) -> None:
        self.told.append(result)
        self.threads.add(threading.get_ident())

    def failed(self, sentence: str) -> None:
        self.done(f"failed: {sentence}")


def test_jobs_run_one_after_another_and_report_here(qtbot: QtBot) -> None:
    tasks, heard, order = Tasks(), Listener(), list[object]()
    here = threading.get_ident()

    def job(name: str) -> Task:
        def work(_progress: Progress) -> object:
            order.append(name)
            assert threading.get_ident() != here
            return name

        return Task(name, work, heard.done, heard.failed)

    with qtbot.waitSignal(tasks.finished):
        for name in ("one", "two", "three"):
            tasks.run(job(name))
        seen_busy = tasks.busy
    assert seen_busy
    assert heard.told == order == ["one", "two", "three"]
    assert heard.threads == {here}
    assert not tasks.busy
    assert tasks.wait(0)


def test_cancel_stops_the_job_and_forgets_those_that_wait(qtbot: QtBot) -> None:
    tasks, heard, begun = Tasks(), Listener(), threading.Event()

    def work(progress: Progress) -> object:
        begun.set()
        while not progress.cancelled():
            time.sleep(0.001)
        raise OutsideError("stopped")

    with qtbot.waitSignal(tasks.finished):
        tasks.run(Task("long", work, heard.done, heard.failed, can_stop=True))
        tasks.run(Task("next", work, heard.done, heard.failed))
        begun.wait(5)
        assert not tasks.wait(1)
        tasks.cancel()
        assert tasks.stopping
    assert heard.told == ["failed: stopped"]


def test_only_what_is_named_or_runs_is_called_off(qtbot: QtBot) -> None:
    tasks, heard, begun, go_on = Tasks(), Listener(), threading.Event(), threading.Event()

    def first(progress: Progress) -> object:
        begun.set()
        go_on.wait(5)
        return f"cancelled: {progress.cancelled()}"

    def task(work: Callable[[Progress], object]) -> Task:
        return Task("", work, heard.done, heard.failed)

    running, waiting, last = task(first), task(lambda _p: "waited"), task(lambda _p: "last")
    for each in (running, waiting, last):
        tasks.run(each)
    begun.wait(5)
    with qtbot.waitSignal(tasks.finished):
        tasks.drop(waiting)
        assert not tasks.stopping
        go_on.set()
    tasks.drop(running)  # it has ended
    assert heard.told == ["cancelled: False", "last"]
    with qtbot.waitSignal(tasks.finished):
        for each in (running, last):
            tasks.run(each)
        tasks.stop()
    assert heard.told[2:] == ["cancelled: True", "last"]


def test_a_bug_in_a_job_is_told_without_its_words(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    tasks, heard = Tasks(), Listener()

    def work(_progress: Progress) -> object:
        raise ValueError("Ruth Abara")

    with caplog.at_level(logging.ERROR), qtbot.waitSignal(tasks.finished):
        tasks.run(Task("broken", work, heard.done, heard.failed))
    assert heard.told == ["failed: This did not work. The journal is as it was before."]
    assert "ValueError" in caplog.text
    assert "Ruth" not in caplog.text
    caplog.clear()


@pytest.mark.parametrize("can_stop", [True, False])
def test_the_status_line_follows(qtbot: QtBot, can_stop: bool) -> None:
    """Cancel is offered only where it does something."""
    tasks, heard, line = Tasks(), Listener(), StatusLine(writable=True)
    qtbot.addWidget(line)
    line.follow(tasks)
    line.show()
    told, go_on = threading.Event(), threading.Event()

    def work(progress: Progress) -> object:
        progress.tell(30, 100)
        told.set()
        go_on.wait(5)
        return None

    tasks.run(Task("Importing…", work, heard.done, heard.failed, can_stop))
    bar, cancel = inside(line, QProgressBar)[0], inside(line, QPushButton)[0]
    qtbot.waitUntil(lambda: bar.value() == 30)
    assert bar.isVisible()
    assert cancel.isVisible() is can_stop
    with qtbot.waitSignal(tasks.finished):
        go_on.set()
    assert not bar.isVisible()
    assert not cancel.isVisible()
