# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the line that warns of a sentence which the same person got before."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from networkjournal.domain.letters import Repeat
from networkjournal.i18n import _, ngettext
from networkjournal.ui.desk import Desk
from networkjournal.ui.exact_text import breakable
from networkjournal.ui.models.days import exact_day
from networkjournal.ui.widgets.labels import PlainLabel

_LONGEST = 120


class Repeated(PlainLabel):
    """Tell the first sentence that was written before, and how many more there are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent, wrap=True)
        self.setProperty("role", "waiting")
        self.hide()

    def show_repeats(self, repeats: Sequence[Repeat], name: str, desk: Desk) -> None:
        """Show the line, or nothing where all is new."""
        self.setVisible(bool(repeats))
        if not repeats:
            self.clear()
            return
        first = repeats[0]
        day, said = exact_day(first.on, desk.today()), _cut(first.sentence)
        words = _("You wrote this sentence to {name} before ({day}): “{sentence}”")
        words = words.format(name=name, day=day, sentence=said)
        if more := len(repeats) - 1:
            also = ngettext("And {count} more.", "And {count} more.", more)
            words = f"{words} {also.format(count=more)}"
        self.setText(breakable(words))


def _cut(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
