# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the field for the name of an organization; know nothing of the form around it."""

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from networkjournal.ui.desk import Desk


class OrganizationEdit(QLineEdit):
    """Ask for an organization by name and offer those that the journal knows."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        completer = QCompleter(self)
        completer.setModel(QStringListModel(desk.reader.organization_names(), completer))
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)
