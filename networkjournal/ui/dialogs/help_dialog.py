# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The three-minute walk through the main job, read from the help folder."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from networkjournal import i18n, resources
from networkjournal.i18n import _
from networkjournal.ui.widgets import on_screen


class HelpDialog(QDialog):
    """Show one help page; it loads nothing from outside."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("The main job in three minutes"))
        on_screen.fit(self, 600, 620)
        page = QTextBrowser()
        page.setOpenLinks(False)
        page.setAccessibleName(self.windowTitle())
        page.setMarkdown(_walk())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(page)
        column.addWidget(buttons)


def _walk() -> str:
    """Return the walk in the language that is spoken, else as it was written."""
    spoken = i18n.language()
    names = (f"help/{name}/main-job.md" for name in (spoken, spoken.partition("_")[0]))
    found = (name for name in names if (resources.root() / name).is_file())
    return resources.read_text(next(found, "help/en/main-job.md"))
