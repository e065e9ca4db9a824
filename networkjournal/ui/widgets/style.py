# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the one way to change a look by property, and to tell a screen reader of it."""

from PySide6.QtWidgets import QWidget


def set_look(widget: QWidget, name: str, value: str | None) -> None:
    """Set a property that the style sheet reads, or remove it by None; draw by it at once."""
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    # By the class: a list has another update() of its own.
    QWidget.update(widget)


def describe(widget: QWidget, description: str) -> None:
    """Set what a screen reader adds to the widget's name, and say it where it is in focus."""
    if widget.accessibleDescription() == description:
        return
    # Here, as what follows: a start has no use for them yet, and each takes milliseconds.
    from PySide6.QtGui import QAccessible, QAccessibleEvent  # noqa: PLC0415

    widget.setAccessibleDescription(description)
    event = QAccessibleEvent(widget, QAccessible.Event.DescriptionChanged)
    QAccessible.updateAccessibility(event)


def plain_tip(text: str) -> str:
    """Return a text for a tooltip that shows it as it is, even where it looks like HTML."""
    if "<" not in text:
        return text
    import html  # noqa: PLC0415

    return f"<span>{html.escape(text)}</span>"
