# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Tell whether somebody is typing, whose keys no page may take that opens by itself."""

from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)


def somebody_types(window: QWidget | None) -> bool:
    """Tell whether the keys go to a line or text field of the window, or of a form over it."""
    if window is None:
        return False
    field = QApplication.focusWidget() or window.focusWidget()
    return isinstance(field, QLineEdit | QPlainTextEdit | QTextEdit | QAbstractSpinBox)
