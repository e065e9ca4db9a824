# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Open the page of all keys from the menu."""

from PySide6.QtCore import QObject

from networkjournal.ui.main_window import MainWindow


class KeysOpener(QObject):
    """Join the action with the page."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.actions_["keys"].triggered.connect(self.open)

    def open(self) -> None:
        """Show all keys."""
        from networkjournal.ui.dialogs.keys_dialog import KeysDialog  # noqa: PLC0415

        KeysDialog(self._window.actions_, self._window).open()
