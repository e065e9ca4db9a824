# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The board over a real journal."""

import pytest
from pytestqt.qtbot import QtBot

from networkjournal.ui.pipeline.pipeline_tab import PipelineTab
from networkjournal.ui.pipeline.tab_head import BOARD
from tests.ui.pipeline.board.hands import S
from tests.ui.pipeline.conftest import House, open_tab


@pytest.fixture
def tab(house: House, qtbot: QtBot) -> PipelineTab:
    house.add("Analyst", "Öresund", S.APPLIED, 17)
    house.add("Teacher", "City School", S.APPLIED, 3)
    return open_tab(house, qtbot, BOARD)
