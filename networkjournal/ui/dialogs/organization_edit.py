# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the field for the name of an organization; know nothing of the form around it."""

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from networkjournal.ui.desk import Desk


class OrganizationEdit(QLineEdit):
    """Ask for an organization by name and offer those that the journal knows."""

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, *, but: str | None = None
    ) -> None:
        """Take the name of one that is not offered."""
        super().__init__(parent)
        completer = QCompleter(self)
        names = [name for name in desk.reader.organization_names() if name != but]
        completer.setModel(QStringListModel(names, completer))
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)
        self._names = completer

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Offer nothing more once a whole name is written, so that Enter goes on at once."""
        super().keyPressEvent(event)
        written = self.text().strip().casefold()
        found = self._names.completionModel()
        for row in range(found.rowCount()):
            if str(found.index(row, 0).data()).casefold() == written:
                self._names.popup().hide()
                return
