# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""People are handed on without what one noted of them for oneself, unless one says so."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from networkjournal.ui.dialogs.people_export import PeopleExport
from tests.ui.test_file_actions import choose, said
from tests.ui.window_stage import Scene


@pytest.mark.parametrize("ticked", [False, True])
def test_a_note_goes_out_with_a_person_only_where_that_is_ticked(
    scene: Scene, tmp_path: Path, ticked: bool
) -> None:
    ruth = scene.person("Ruth Abara")
    scene.services.contacts.write_notes(ruth, "Rather vain")
    for wanted in (ticked, False):
        scene.files.choose_people_export(frozenset({ruth}), "Ruth Abara")
        asks = scene.dialog(PeopleExport)
        assert not asks.private.isChecked()
        asks.private.setChecked(wanted)
        asks.save()
        scene.dialog(QFileDialog)
        choose(scene, tmp_path / f"{wanted}.vcf")
        said(scene, f"{wanted}.vcf")
        scene.idle()
        assert ("vain" in (tmp_path / f"{wanted}.vcf").read_text()) is wanted
    scene.trigger("export")
    choose(scene, tmp_path / "whole.vcf")
    said(scene, "whole.vcf")
    assert "vain" in (tmp_path / "whole.vcf").read_text()
