# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""A quiet notification of the desktop, where it has any; knows nothing of meetings.

Its icon stands among those of the desktop only as long as the notification does.
"""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QSystemTrayIcon, QWidget

from networkjournal.ui.widgets.style import plain_tip

_STAYS = 30_000  # milliseconds


class DesktopNote(QObject):
    """Show one notification at a time."""

    clicked = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._icon: QSystemTrayIcon | None = None
        self._gone = QTimer(self, singleShot=True, interval=_STAYS)
        self._gone.timeout.connect(self.withdraw)

    def tell(self, title: str, text: str) -> bool:
        """Show a notification; False where the desktop has no place for one."""
        if not (QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()):
            return False
        if self._icon is None:
            self._icon = QSystemTrayIcon(self._window.windowIcon(), self)
            self._icon.messageClicked.connect(self._on_clicked)
            self._icon.activated.connect(self._on_clicked)
        self._icon.setToolTip(plain_tip(title))
        self._icon.show()
        self._icon.showMessage(title, text, self._window.windowIcon(), _STAYS)
        self._gone.start()
        return True

    def withdraw(self) -> None:
        """Take the icon away, and the notification with it."""
        self._gone.stop()
        if self._icon is not None:
            self._icon.hide()

    def _on_clicked(self) -> None:
        self.withdraw()
        self.clicked.emit()
