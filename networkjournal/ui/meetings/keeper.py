# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Store what was typed, and try again by itself while the journal is busy."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from networkjournal.domain.errors import OutsideError, UserError

AGAIN_MS = 2000


class Keeper(QObject):
    """Run acts that store one thing each; a later act of the same key stands for an earlier."""

    problem = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: dict[tuple[str, int], Callable[[], None]] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(AGAIN_MS)
        self._timer.timeout.connect(self.try_again)

    def store(self, key: tuple[str, int], act: Callable[[], None]) -> bool:
        """Run an act now; where something outside prevents it, say so and keep it for later."""
        try:
            act()
        except OutsideError as error:
            self._waiting[key] = act
            self._timer.start()
            self.problem.emit(str(error))
            return False
        self._waiting.pop(key, None)
        return True

    def try_again(self) -> None:
        """Run what waits."""
        for key, act in list(self._waiting.items()):
            try:
                act()
            except OutsideError:
                continue
            except UserError as error:
                self.problem.emit(str(error))
            self._waiting.pop(key, None)
        if not self._waiting:
            self._timer.stop()
