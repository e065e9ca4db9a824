# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The wizard on a small screen: below each other what has no room beside each other."""

import pytest
from PySide6.QtTest import QTest

from networkjournal.domain.turndown_draft import Step
from networkjournal.domain.words import Path
from networkjournal.ui.turndown.close_page import ClosePage
from tests.ui.turndown.conftest import Open, World


@pytest.mark.parametrize("path", list(Path))
def test_on_a_small_screen_no_page_is_wider_than_the_wizard(
    world: World, open_wizard: Open, path: Path
) -> None:
    draft = world.draft()
    draft.path, draft.dread = path, 6
    driver = open_wizard(draft)
    driver.wizard.setMinimumSize(0, 0)
    driver.wizard.resize(619, 361)  # 1366 x 850 where everything is drawn twice as large
    for _turn in range(len(Step)):
        page = driver.page
        QTest.qWait(50)  # the layouts follow with the next events
        assert page.width() <= 619
        assert (page.step, page._area.horizontalScrollBar().maximum()) == (page.step, 0)
        if page.step is Step.READY:
            break
        driver.wizard.go_on()


def test_the_sum_stands_beside_the_signals_or_below_them(world: World, open_wizard: Open) -> None:
    driver = open_wizard(world.draft())
    driver.enter_to(Step.CLOSE)
    page = driver.page
    assert isinstance(page, ClosePage)
    driver.wizard.resize(980, 700)
    last = list(page._lines.values())[-1].tick
    driver.qtbot.waitUntil(lambda: page._sum.x() > last.x())
    assert page._sum.y() < last.y()
    driver.wizard.setMinimumSize(0, 0)
    driver.wizard.resize(600, 500)
    driver.qtbot.waitUntil(lambda: page._sum.y() > last.y())
