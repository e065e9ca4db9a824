# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Ask what a view is called."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from networkjournal.domain.kept_filter import MOST_NAME
from networkjournal.i18n import _
from networkjournal.ui.dialogs.form_dialog import FormDialog


class NameDialog(FormDialog):
    """Ask what a view is called; `keep` stores it and may refuse the name."""

    def __init__(
        self, title: str, name: str, keep: Callable[[str], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(title, parent)
        self._keep_name = keep
        self.line = QLineEdit(name)
        self.line.setMaxLength(MOST_NAME)
        self.line.selectAll()
        self.add_field("name", _("&Name"), self.line)

    def values(self) -> object:
        """Return the name."""
        return self.line.text()

    def store(self) -> None:
        """Store the view under the name."""
        self._keep_name(self.line.text())
