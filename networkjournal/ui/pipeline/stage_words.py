# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own how a stage or an ending reads: a stage by the user's name for it."""

from networkjournal.domain.labels import label
from networkjournal.domain.settings import StageNames
from networkjournal.domain.words import Ending, Stage


def word_name(names: StageNames, word: Stage | Ending) -> str:
    """Return what a stage is called here, or how an ending reads."""
    return names.name(word) if isinstance(word, Stage) else label(word)
