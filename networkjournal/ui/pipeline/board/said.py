# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the board says of its moves, to the eye and to a screen reader."""

from collections.abc import Sequence

from networkjournal.i18n import _, ngettext
from networkjournal.ui.pipeline.board.column_model import ColumnModel


def moved(model: ColumnModel, ids: Sequence[int], stage: str) -> str:
    """Return where cards are now that were moved into a column."""
    if len(ids) > 1:
        text = ngettext("{n} card moved to {stage}", "{n} cards moved to {stage}", len(ids))
        return text.format(n=len(ids), stage=stage)
    row = model.row_of(ids[0]) or 0
    face = model.face(row)
    text = _("{name} moved to {stage}, {n} of {total}")
    name = face.position if face else ""
    return text.format(name=name, stage=stage, n=row + 1, total=len(model.ids))


def spread(ids: Sequence[int]) -> str:
    """Return that cards of several columns went on or back together."""
    text = ngettext("{n} card moved by one stage", "{n} cards moved by one stage", len(ids))
    return text.format(n=len(ids))


def at_end(across: int, stage: str) -> str:
    """Return why a card stays: there is no stage beside its own."""
    words = _("{stage} is the first stage") if across < 0 else _("{stage} is the last stage")
    return words.format(stage=stage)
