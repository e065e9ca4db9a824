# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window closes only once what was typed is kept, or was seen not to be."""

import pytest
from PySide6.QtTest import QTest

from networkjournal.domain.errors import OutsideError
from networkjournal.domain.turndown_draft import TurndownDraft
from networkjournal.services.turndowns import Turndowns
from networkjournal.ui.turndown.what_page import WhatPage
from tests.ui.window_stage import Scene


def test_a_turndown_that_cannot_be_kept_holds_the_window_once(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene.trigger("turndown")
    wizard = scene.window.turndowns.wizard
    assert wizard is not None
    page = wizard.currentPage()
    assert isinstance(page, WhatPage)
    QTest.keyClicks(page._position, "Registrar")

    def full(self: Turndowns, draft: TurndownDraft) -> None:
        raise OutsideError("The disk is full.")

    monkeypatch.setattr(Turndowns, "keep", full)
    assert not scene.window.close()
    assert scene.window.isVisible()
    assert wizard.isVisible()
    assert "The disk is full." in page.said()
    assert page._position.text() == "Registrar"
    assert scene.window.close()
