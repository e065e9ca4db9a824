# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The one line at the top of the window: what was done, what did not work, what to go on with."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from networkjournal.ui.theme import Theme
from networkjournal.ui.widgets.info_bar import InfoBar

_BAR_TIME = 12_000  # milliseconds that a line about something done stays


class NoticeLine(InfoBar):
    """Show one sentence at a time; lines about something done go by themselves."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._do: Callable[[], object] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_BAR_TIME)
        self._timer.timeout.connect(self.clear)
        self.link_clicked.connect(self._follow)

    def tell(self, sentence: str) -> None:
        """Show a line about something done."""
        self._show(sentence, "", None, stays=False)

    def tell_problem(self, sentence: str) -> None:
        """Show a line about something that did not work; it stays."""
        self._show(sentence, "", None, stays=True, kind="waiting")

    def note(self, sentence: str) -> None:
        """Show a line that stays, about what is nobody's mistake."""
        self._show(sentence, "", None, stays=True)

    def offer(
        self, sentence: str, link: str, do: Callable[[], object], *, stays: bool = True
    ) -> None:
        """Show a line with one thing to do."""
        self._show(sentence, link, do, stays=stays)

    def withdraw(self, do: Callable[[], object]) -> None:
        """Take a line away whose offer no longer fits."""
        if self._do == do:
            self.clear()

    def clear(self) -> None:
        """Take the line away, and what it offered."""
        self._do = None
        self._timer.stop()
        super().clear()

    def _show(
        self,
        sentence: str,
        link: str,
        do: Callable[[], object] | None,
        *,
        stays: bool,
        kind: str = "info",
    ) -> None:
        self._do = do
        self.say(sentence, link, "waiting" if kind == "waiting" else "info")
        if stays:
            self._timer.stop()
        else:
            self._timer.start()

    def _follow(self) -> None:
        do, self._do = self._do, None
        self.clear()
        if do is not None:
            do()
