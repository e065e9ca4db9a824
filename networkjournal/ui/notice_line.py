# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The one line of the window: what was done, what did not work, what to go on with.

A line that goes by itself floats over the window's foot, so that nothing moves when it comes or
goes; one that stays has a row of its own at the top.
"""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from networkjournal.ui.theme import Theme
from networkjournal.ui.widgets.info_bar import InfoBar
from networkjournal.ui.widgets.style import set_look

_FLOAT_WIDE, _FLOAT_GAP = 560, 16
_BAR_TIME = 12_000  # milliseconds that a line about something done stays


class NoticeLine(InfoBar):
    """Show one sentence at a time; lines about something done go by themselves."""

    turned = Signal()
    """It was shown, hidden, or speaks of something else."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.floating = False
        self._do: Callable[[], object] | None = None
        self._do_also: Callable[[], object] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_BAR_TIME)
        self._timer.timeout.connect(self.clear)
        self.link_clicked.connect(self._follow)
        self.also_clicked.connect(self._follow_also)

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

    def offer_also(self, link: str, do: Callable[[], object]) -> None:
        """Add a second thing to do to the line that is shown."""
        self._do_also = do
        self.say_also(link)

    def withdraw(self, do: Callable[[], object]) -> None:
        """Take a line away whose offer no longer fits, or its second offer alone."""
        if self._do == do:
            self.clear()
        elif self._do_also == do:
            self._do_also = None
            self.say_also("")

    def forget_problem(self) -> None:
        """Take away a line about what did not work: something has worked since."""
        if self._kind == "waiting":
            self.clear()

    def clear(self) -> None:
        """Take the line away, and what it offered."""
        self._do = self._do_also = None
        self._timer.stop()
        super().clear()
        self.turned.emit()

    def _show(
        self,
        sentence: str,
        link: str,
        do: Callable[[], object] | None,
        *,
        stays: bool,
        kind: str = "info",
    ) -> None:
        self._do, self._do_also = do, None
        self.floating = not stays
        self.say(sentence, link, "waiting" if kind == "waiting" else "info")
        set_look(self, "floating", "true" if self.floating else "")
        if stays:
            self._timer.stop()
        else:
            self._timer.start()
        self.turned.emit()

    def _follow(self) -> None:
        self._go(self._do)

    def _follow_also(self) -> None:
        self._go(self._do_also)

    def _go(self, do: Callable[[], object] | None) -> None:
        self.clear()
        if do is not None:
            do()


class WithNotice(QWidget):
    """Hold what fills the window, with the line above it or floating over its foot."""

    def __init__(self, line: NoticeLine, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line, self._content = line, content
        line.setParent(self)
        content.setParent(self)
        line.turned.connect(self._lay)

    def sizeHint(self) -> QSize:
        """Want what the content wants."""
        return self._content.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Need what the content needs."""
        return self._content.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the new size."""
        super().resizeEvent(event)
        self._lay()

    def _lay(self) -> None:
        room, line = self.rect(), self._line
        top = 0
        if line.isHidden():
            pass
        elif line.floating:
            wide = min(_FLOAT_WIDE, room.width() - 2 * _FLOAT_GAP)
            high = line.heightForWidth(wide)
            # At the end, where neither the strip of the board nor a list has its words.
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            left = _FLOAT_GAP if mirrored else room.width() - wide - _FLOAT_GAP
            line.setGeometry(left, room.height() - high - _FLOAT_GAP, wide, high)
            line.raise_()
        else:
            top = line.heightForWidth(room.width())
            line.setGeometry(0, 0, room.width(), top)
        self._content.setGeometry(room.adjusted(0, top, 0, 0))
