# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of the table and of its filter, over the same believable search for work as the board.

`python -m tests.ui.pipeline.table_sample OUT [light|dark] [WIDTHxHEIGHT]`
"""

import sys
from pathlib import Path

from networkjournal.domain import words as w
from networkjournal.domain.pipeline_filter import PipelineFilter, SortKey
from networkjournal.tour.stage import Stage, now, stage
from networkjournal.ui.pipeline.tab_head import TABLE
from tests.crowded import fill as crowd
from tests.ui.pipeline.board_sample import fill


def shoot(scene: Stage) -> None:
    """Take the table in all its ways."""
    made = fill(scene.window.desk.services, scene.journal, now().date())
    scene.window.line.clear()
    tab = scene.window.pipeline
    tab.set_mode(TABLE)
    scene.shoot(scene.window, "table")
    tab.close_details()
    scene.shoot(scene.window, "table-wide")
    _arranged(scene, made)
    _filtered(scene)
    _edited(scene, made)
    tab.panel.view.selectAll()
    crowd(scene.journal)
    tab.views.looking.arrange((SortKey("position"),), "")
    scene.shoot(scene.window, "table-crowded")


def _arranged(scene: Stage, made: dict[str, int]) -> None:
    tab = scene.window.pipeline
    looking = tab.views.looking
    looking.arrange((SortKey("stage", descending=True), SortKey("position")), "stage")
    scene.shoot(scene.window, "table-groups")
    looking.arrange((SortKey("organization"), SortKey("since", descending=True)), "")
    names = ("Project Lead", "Training Officer", "Head of Advising")
    tab.panel.view.choose([made[name] for name in names], made["Project Lead"], 0)
    scene.shoot(scene.window, "table-several")
    tab.panel.bulk.tags.click()
    _dialog(scene, "tags")
    tab.panel.ask_columns()
    _dialog(scene, "columns")


def _filtered(scene: Stage) -> None:
    looking, bar = scene.window.pipeline.views.looking, scene.window.pipeline.views.bar
    tags, stages = frozenset({"remote", "charity"}), frozenset({w.Stage.APPLIED})
    looking.set_filter(PipelineFilter(tags=tags, stages=stages))
    scene.shoot(scene.window, "table-filter")
    looking.set_filter(PipelineFilter(quiet_only=True, levels=frozenset({w.Level.CONTENDER})))
    scene.shoot(scene.window, "table-nothing")
    looking.set_filter(PipelineFilter())
    bar.open_panel()
    scene.shoot(bar.panel, "panel")
    bar.panel.close()


def _edited(scene: Stage, made: dict[str, int]) -> None:
    panel = scene.window.pipeline.panel
    row = panel.model.row_of(made["Head of Advising"]) or 0
    panel.view.stand_on(row)
    panel.view.setFocus()
    panel.editing.begin(panel.model.index(row, 0), "\N{NO-BREAK SPACE}")
    panel.editing.keep()
    scene.shoot(scene.window, "table-wrong")
    panel.editing.give_back()


def _dialog(scene: Stage, name: str) -> None:
    dialog = scene.window.pipeline.panel._dialog
    assert dialog is not None
    scene.shoot(dialog, name)
    dialog.reject()


if __name__ == "__main__":
    _mode = sys.argv[2] if len(sys.argv) > 2 else "light"
    _width, _height = map(int, (sys.argv[3] if len(sys.argv) > 3 else "1400x880").split("x"))
    with stage(
        Path(sys.argv[1]), "dark" if _mode == "dark" else "light", (_width, _height)
    ) as the_scene:
        shoot(the_scene)
