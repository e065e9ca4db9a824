# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The one line of the window, and a new day while the window stands open."""

from datetime import timedelta

import pytest

from networkjournal.domain.words import Stage
from tests.ui.people_sample import NOW
from tests.ui.window_stage import Scene


def test_what_did_not_work_is_past_once_something_does(scene: Scene) -> None:
    scene.window.line.tell_problem("The disk is full.")
    scene.person("Ruth Abara")
    assert scene.window.line.text() == ""


def test_a_line_that_goes_by_itself_moves_nothing(scene: Scene) -> None:
    tabs = scene.window.tabs.geometry()
    scene.window.line.tell("Taken back.")
    assert scene.window.line.isVisible()
    assert scene.window.tabs.geometry() == tabs
    scene.window.line.tell_problem("The disk is full.")
    assert scene.window.tabs.geometry().top() > tabs.top(), "what stays covers nothing"
    scene.window.line.dismiss()
    assert scene.window.tabs.geometry() == tabs


def test_a_new_day_is_shown_without_a_touch(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    scene.position("Dean")
    board = scene.window.pipeline.board
    monkeypatch.setattr("tests.ui.window_stage.NOW", NOW + timedelta(days=1))
    scene.window._new_day.look()
    face = board.columns[Stage.APPLIED].model.face(0)
    assert face is not None
    assert "1 day" in face.spoken
