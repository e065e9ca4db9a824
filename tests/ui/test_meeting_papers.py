# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The papers for me from the menu of meetings, each about the right meeting."""

from datetime import datetime
from pathlib import Path

from networkjournal.domain import words as w
from networkjournal.domain.edits import AgendaFields, MeetingFields
from networkjournal.domain.write_up import YieldDraft
from networkjournal.ui.print_preview import PreviewWindow
from tests.ui.people_sample import TODAY
from tests.ui.test_private_words import text_of
from tests.ui.window_stage import Scene


def meeting(scene: Scene, name: str, day: int) -> int:
    people = (scene.person(name),)
    fields = MeetingFields(
        starts=datetime(2026, 11, day, 10), zone="Europe/Berlin", people=people, dread=8
    )
    return scene.services.meetings.create(fields, AgendaFields(), TODAY)


def saved(scene: Scene, path: Path) -> str:
    preview = scene.dialog(PreviewWindow)
    preview.save(str(path))
    preview.close()
    return text_of(path)


def test_the_write_up_of_the_last_meeting_or_the_chosen_one(scene: Scene, tmp_path: Path) -> None:
    last, coming = meeting(scene, "Ruth Abara", 20), meeting(scene, "Dmitri Okafor", 26)
    draft = scene.services.write_ups.begin(last, TODAY)
    draft.yields = [YieldDraft(w.YieldKind.AVENUE, "evening groups in March")]
    scene.services.write_ups.finish(draft, TODAY)
    scene.trigger("write_up_paper")
    text = saved(scene, tmp_path / "last.pdf")
    assert "write-up · feedback meeting · for me" in text
    assert "evening groups in march" in text
    scene.window.show_meeting(coming)
    scene.trigger("write_up_paper")
    assert "dmitri okafor" in saved(scene, tmp_path / "chosen.pdf")


def test_with_no_meeting_behind_one_a_sentence_says_so(scene: Scene) -> None:
    meeting(scene, "Ruth Abara", 26)
    scene.trigger("write_up_paper")
    assert "no meeting to look back on" in scene.window.line.text()
