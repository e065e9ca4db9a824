# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Undo of a long import goes to the worker; the window stands open meanwhile."""

from pathlib import Path

from networkjournal.domain.views import Kind
from networkjournal.ui.contacts.import_preview.preview_page import ImportPreview
from networkjournal.ui.long_changes import LONG
from tests.ui.window_stage import Scene

HEAD = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


def bring_in(scene: Scene, tmp_path: Path, people: int) -> None:
    file = tmp_path / "Connections.csv"
    rows = (f"Ann,Nr{n},https://www.linkedin.com/in/a{n},,,,05 Mar 2024\n" for n in range(people))
    file.write_text(HEAD + "".join(rows))
    scene.files.bring_in([file])
    scene.dialog(ImportPreview).go.click()
    scene.until(lambda: "new people" in scene.window.line.text())
    scene.idle()


def count(scene: Scene) -> int:
    return scene.journal.reader.count(Kind.CONTACT, "")


def test_a_long_step_is_taken_back_beside_the_window(scene: Scene, tmp_path: Path) -> None:
    bring_in(scene, tmp_path, LONG + 100)
    titles: list[str] = []
    scene.files.tasks.started.connect(lambda title, _stop: titles.append(title))
    undo, redo = scene.window.actions_["undo"], scene.window.actions_["redo"]
    for action, said, left in ((undo, "Taken back", 0), (redo, "Done again", LONG + 100)):
        action.trigger()
        assert scene.files.tasks.busy
        assert not undo.isEnabled()
        assert not redo.isEnabled()
        scene.window.undo()  # pressed again meanwhile: nothing more is taken back
        scene.until(lambda said=said: said in scene.window.line.text())  # type: ignore[misc]
        assert count(scene) == left
    assert [title.split(":")[0] for title in titles] == ["Taking back", "Doing again"]
    assert undo.isEnabled()


def test_a_short_step_is_taken_back_at_once(scene: Scene) -> None:
    scene.person("Ruth Abara")
    scene.trigger("undo")
    assert count(scene) == 0
    assert "Taken back" in scene.window.line.text()
    assert not scene.files.tasks.busy


def test_the_worker_failing_is_told_and_can_be_tried_again(scene: Scene, tmp_path: Path) -> None:
    bring_in(scene, tmp_path, LONG + 100)
    history = scene.journal.history
    with history.step("Nothing"):
        # Somebody else writes: the long way is refused, and the step stays to be undone.
        scene.trigger("undo")
        scene.until(lambda: "being written" in scene.window.line.text())
    scene.trigger("undo")
    scene.until(lambda: "Taken back" in scene.window.line.text())
    assert count(scene) == 0
