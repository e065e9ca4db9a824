# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the one calm window that tells of a bug in the program; knows no hooks and no logs."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from networkjournal.i18n import _, ngettext
from networkjournal.ui.widgets.buttons import plain_button, primary_button
from networkjournal.ui.widgets.labels import HeadingLabel, PlainLabel, QuietLabel

_WIDE = 440
_MOST_KEPT = 20


class BugDialog(QDialog):
    """Tell once of a bug; further ones are counted here and copied along."""

    def __init__(self, details: str, log_path: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._details, self._times = [details], 1
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(_("Network Journal"))
        heading = HeadingLabel(_("Something went wrong in the program itself"))
        heading.setWordWrap(True)
        self._text = PlainLabel(
            _(
                "Your journal is safe; at most the last thing you did is missing. You can go on. "
                "If it comes again, close the program and open it anew."
            ),
            wrap=True,
        )
        self._count = QuietLabel(wrap=True)
        self._count.hide()
        note = _("The details name places in the program, nothing from your journal.")
        if log_path is not None:
            note += " " + _("They are also in {path}.").format(path=log_path)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(12)
        for label in (heading, self._text, QuietLabel(note, wrap=True), self._count):
            column.addWidget(label)
        column.addSpacing(8)
        column.addLayout(self._buttons())
        self._fit()

    def count(self, details: str) -> None:
        """Count another one, and keep its details if they are new."""
        self._times += 1
        if details not in self._details and len(self._details) < _MOST_KEPT:
            self._details.append(details)
        text = ngettext("It happened {n} time.", "It happened {n} times.", self._times)
        self._count.setText(text.format(n=self._times))
        self._count.show()
        self._fit()

    def details(self) -> str:
        """Give what is copied."""
        return "\n\n".join(self._details)

    def copy(self) -> None:
        """Put the details on the clipboard."""
        QGuiApplication.clipboard().setText(self.details())
        self._copy.setText(_("Copied"))

    def _fit(self) -> None:
        # Qt's own adjustSize() takes two thirds of the screen at most and cuts the text.
        self._column.activate()
        self.setFixedSize(_WIDE, self._column.totalHeightForWidth(_WIDE))

    def _buttons(self) -> QHBoxLayout:
        self._copy = plain_button(_("Copy details"))
        self._copy.setToolTip(
            _("Copy the details, to send them to whoever looks after the program")
        )
        close = primary_button(_("Close"))
        close.setToolTip(_("Go on (Escape)"))
        close.setDefault(True)
        self._copy.clicked.connect(self.copy)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self._copy)
        row.addWidget(close)
        return row
