# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What became of a meeting stands in its line in words of its own, which a language can spell."""

import pytest

from networkjournal.domain.words import MeetingState
from networkjournal.ui.models import meetings


def test_a_state_is_not_its_label_in_small_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    german = {"nobody came": "niemand kam", "Nobody came": "Niemand erschienen"}
    monkeypatch.setattr(meetings, "_", lambda text: german.get(text, text))
    assert meetings.short_state(MeetingState.NO_SHOW) == "niemand kam"
    assert meetings.short_state(MeetingState.HELD) == ""
