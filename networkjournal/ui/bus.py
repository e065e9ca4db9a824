# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Carry the journal's notices to the views as one Qt signal; know nothing of what they mean."""

from PySide6.QtCore import QObject, Signal


class Bus(QObject):
    """Tell which tables a change touched.

    The journal may report from the worker's thread; a signal reaches the views in theirs.
    """

    changed = Signal(object)  # frozenset[str]

    def tell(self, touched: frozenset[str]) -> None:
        """Report a change."""
        self.changed.emit(touched)
