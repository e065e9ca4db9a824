# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The least window to measure ours against: three empty tables in tabs, and peewee."""

import sys

import peewee  # noqa: F401  it counts as ours does
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView, QTabWidget

if __name__ == "__main__":
    application = QApplication(sys.argv)
    window = QMainWindow()
    tabs = QTabWidget()
    for name in ("Pipeline", "Contacts", "Meetings"):
        tabs.addTab(QTableView(), name)
    window.setCentralWidget(tabs)
    window.resize(1280, 820)
    window.show()
    sys.exit(application.exec())
