# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Time reading: from a keystroke to rows in the list, and 200 pages of scrolling."""

import string
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView

from networkjournal.services.bundle import Services
from networkjournal.services.templates import TemplateBook
from networkjournal.store.journal import Journal
from networkjournal.ui.contacts.contacts_tab import ContactsTab
from networkjournal.ui.desk import Desk
from networkjournal.ui.models.contacts import contacts_model
from networkjournal.ui.row_view import RowView
from networkjournal.ui.theme import Theme
from networkjournal.ui.widgets.two_line import RowRole
from tests.bench.data import EVERY, RARE
from tests.bench.figures import Figure, Statement, bare_connection, medians, statements

Index = QModelIndex | QPersistentModelIndex
PAGES = 200
SIZE = (380, 760)
"""The list as it stands in a window of ordinary size, in pixels."""
VISIBLE = SIZE[1] // 54
ROLES = (Qt.ItemDataRole.DisplayRole, *RowRole)


def desk(journal: Journal, application: QApplication) -> Desk:
    """Return what the views work with."""
    services = Services.of(journal, TemplateBook())
    now = datetime.fromisoformat("2026-11-20T12:00:00+00:00")
    return Desk(journal, services, Theme(application), lambda: now, writable=False)


def search(path: Path, application: QApplication, rounds: int = 15) -> Figure:
    """Compare keystrokes with the same queries by the bare driver; the slowest one counts."""
    journal = Journal.open_to_read(path)
    model = contacts_model(desk(journal, application))
    connection = bare_connection(path)

    def press(text: str) -> None:
        model.load(replace(model.query, text=text, limit=0))
        for row in range(min(VISIBLE, model.rowCount())):
            model.data(model.createIndex(row, 0))

    figures = []
    for text in (*string.ascii_lowercase, EVERY, RARE):
        with statements(journal.database) as asked:
            press(text)
        if len(asked) > 2:
            raise AssertionError(f"{len(asked)} statements for one keystroke")
        ours, bare = medians(rounds, partial(press, text), partial(_fetch, connection, asked))
        figures.append(Figure.of("search", ours, bare, worst_ms=ours * 1000))
    connection.close()
    journal.close()
    slowest = max(figures, key=lambda figure: figure.more["worst_ms"])
    farthest = max(figure.ratio for figure in figures)
    more = {**slowest.more, "most_ms": 16, "worst_ratio_of_any": farthest}
    return Figure("search", slowest.ratio, more)


def scroll(path: Path, application: QApplication, rounds: int = 5, pages: int = PAGES) -> Figure:
    """Compare 200 painted pages of the tab's list with the same texts held in a list."""
    journal = Journal.open_to_read(path)
    at = desk(journal, application)
    tab = ContactsTab(at)
    tab.load()
    ours = tab.list.view
    model = ours.model()
    rows = [
        {role: model.data(model.index(row, 0), role) for role in ROLES}
        for row in range(min(model.rowCount(), (pages + 1) * VISIBLE))
    ]
    held = ListModel(rows)
    bare = RowView(at.theme, held)
    tab.list.setParent(None)
    for view in (ours, bare):
        view.setParent(None)
        view.resize(*SIZE)
        view.show()
        QTest.qWaitForWindowExposed(view)
    times = medians(rounds, lambda: page_down(ours, pages), lambda: page_down(bare, pages))
    for view in (ours, bare):
        view.close()
    journal.close()
    return Figure.of("scroll", *times)


def page_down(view: QTableView, pages: int) -> None:
    """Go from the top down page by page, and paint each."""
    bar = view.verticalScrollBar()
    for page in range(pages):
        bar.setValue(page * VISIBLE * 54)
        view.viewport().repaint()


class ListModel(QAbstractTableModel):
    """Show rows that lie in memory, each a mapping from roles to what they say."""

    def __init__(self, rows: Sequence[dict[int, Any]]) -> None:
        super().__init__()
        self._rows = rows

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return self._rows[index.row()].get(role)


def _fetch(connection: Any, asked: Sequence[Statement]) -> None:
    for sql, params in asked:
        connection.execute(sql, params).fetchall()
