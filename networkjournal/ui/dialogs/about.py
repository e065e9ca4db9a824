# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the window that says what this program is and where its files lie; reads no journal."""

import platform
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from networkjournal import __version__
from networkjournal.i18n import _
from networkjournal.policy import Policy
from networkjournal.ui.theme_icons import app_icon
from networkjournal.ui.widgets import on_screen
from networkjournal.ui.widgets.buttons import plain_button, primary_button
from networkjournal.ui.widgets.card import Card
from networkjournal.ui.widgets.labels import ElidedLabel, PlainLabel, QuietLabel, TitleLabel

_WIDE = 560
_ICON = 48
_MOST_PROBLEMS = 5


class AboutDialog(QDialog):
    """Show versions, licence, files and what is wrong with the lab's policy."""

    def __init__(
        self,
        journal_path: Path,
        sqlite: str,
        policy: Policy,
        log_path: Path | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(_("About Network Journal"))
        self._policy = policy
        self._facts = [
            (_("Version"), __version__),
            (_("Python"), platform.python_version()),
            (_("Qt"), str(qVersion())),
            (_("SQLite"), sqlite),
            (_("Journal"), str(journal_path)),
            (_("Log"), str(log_path) if log_path else _("none is written")),
            *_policy_lines(policy.files),
        ]
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(16)
        column.addLayout(self._head())
        column.addWidget(self._card())
        column.addStretch(1)
        column.addLayout(self._buttons())
        on_screen.fit(self, _WIDE, self.sizeHint().height())

    def text(self) -> str:
        """Give everything as plain lines, to be copied."""
        lines = [f"{name}: {value}" for name, value in self._facts]
        return "\n".join(["Network Journal", *lines, *self._policy.problems])

    def copy(self) -> None:
        """Put everything on the clipboard."""
        QGuiApplication.clipboard().setText(self.text())
        self._copy.setText(_("Copied"))

    def _head(self) -> QHBoxLayout:
        icon = QLabel()
        icon.setPixmap(app_icon().pixmap(_ICON))
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(TitleLabel(_("Network Journal")))
        licence = _(
            "Free software under the GNU General Public License, version 3 or later, "
            "without any warranty. It opens no network connection."
        )
        words.addWidget(QuietLabel(licence, wrap=True))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return row

    def _card(self) -> Card:
        card = Card()
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for at, (name, value) in enumerate(self._facts):
            shown = ElidedLabel(value)
            shown.setAccessibleName(f"{name}: {value}")
            grid.addWidget(QuietLabel(name), at, 0)
            grid.addWidget(shown, at, 1)
        card.body.addLayout(grid)
        for sentence in self._policy.problems[:_MOST_PROBLEMS]:
            problem = PlainLabel(sentence, wrap=True)
            problem.setProperty("role", "problem")
            card.add(problem)
        return card

    def _buttons(self) -> QHBoxLayout:
        self._copy = plain_button(_("Copy"))
        self._copy.setToolTip(_("Copy all of this, for whoever looks after the program"))
        close = primary_button(_("Close"))
        close.setToolTip(_("Close this window (Escape)"))
        close.setDefault(True)
        self._copy.clicked.connect(self.copy)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self._copy)
        row.addWidget(close)
        return row


def _policy_lines(files: Iterable[Path]) -> list[tuple[str, str]]:
    lines = [(_("Policy"), str(file)) for file in files]
    return lines or [(_("Policy"), _("none on this machine"))]
