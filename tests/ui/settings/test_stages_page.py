# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The names of stages: one's own, empty ones, doubled and endless ones."""

from typing import cast

from PySide6.QtWidgets import QLineEdit

from networkjournal.domain.settings import StageNames
from networkjournal.domain.words import Stage
from networkjournal.ui.desk import Desk
from networkjournal.ui.settings.settings_dialog import SettingsDialog
from networkjournal.ui.settings.stages_page import StagesPage
from tests.ui.settings.conftest import Open


def stage_edits(dialog: SettingsDialog) -> list[QLineEdit]:
    page = dialog._pages["stages"]
    return [cast("QLineEdit", field.editor) for field in page.fields.values()]


def test_stages_get_names_of_ones_own_and_an_empty_one_is_built_in(
    opened: Open, desk: Desk
) -> None:
    dialog = opened()
    dialog.show_page("stages")
    edits = stage_edits(dialog)
    assert [edit.placeholderText() for edit in edits][:2] == ["Saved", "Applied"]
    edits[2].setText("  First talk ")
    dialog.save()
    names = desk.settings().stages
    assert (names.name(Stage.SCREENING), names.name(Stage.SAVED)) == ("First talk", "Saved")
    dialog = opened()
    page = cast("StagesPage", dialog._pages["stages"])
    assert page.default.isEnabled()
    page.back_to_default()
    assert not page.default.isEnabled()
    dialog.save()
    assert desk.settings().stages == StageNames()


def test_doubled_and_endless_names_of_stages_are_told_at_their_fields(
    opened: Open, desk: Desk
) -> None:
    dialog = opened()
    edits = stage_edits(dialog)
    edits[1].setText("offer")
    edits[5].setText("x" * 41)
    dialog.save()
    fields = dialog._pages["stages"].fields
    assert fields["applied"].problem == "Two stages cannot have the same name."
    assert fields["accepted"].problem == "A stage's name has at most 40 characters."
    assert edits[1].isVisible(), "its page came to the front"
    assert desk.settings().stages == StageNames()
