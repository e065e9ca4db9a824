# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""One column of the board: its head with the number of cards, and the cards below."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkjournal.domain.words import Stage
from networkjournal.i18n import _, ngettext
from networkjournal.ui.pipeline.board.card_list import CardList
from networkjournal.ui.pipeline.board.column_model import ColumnModel
from networkjournal.ui.pipeline.board.face import Face
from networkjournal.ui.pipeline.board.measured_list import GUTTER
from networkjournal.ui.theme import Theme
from networkjournal.ui.widgets.in_a_line import in_a_line
from networkjournal.ui.widgets.labels import ElidedLabel, QuietLabel
from networkjournal.ui.widgets.style import describe

NARROWEST = 180 + GUTTER
WIDEST = 340 + GUTTER


class Column(QWidget):
    """Show the cards of one stage."""

    def __init__(
        self,
        theme: Theme,
        stage: Stage,
        read: Callable[[Sequence[int]], Mapping[int, Face]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.stage = stage
        self.name = ""
        self._quiet = 0
        self.model = ColumnModel(read, self)
        self.list = CardList(theme, self.model, self)
        self._title = ElidedLabel(parent=self, role="strong")
        self._count = QuietLabel(parent=self)
        head = in_a_line(self._title, self._count)
        head.setContentsMargins(4, 0, GUTTER + 4, 0)
        head.setStretchFactor(self._title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        self.setMinimumWidth(round(NARROWEST * theme.fonts.scale))
        self.setMaximumWidth(round(WIDEST * theme.fonts.scale))
        self.setFocusProxy(self.list)

    def show_cards(self, name: str, ids: list[int]) -> None:
        """Show these cards under the name of the stage."""
        self.name = name
        self.model.show_ids(ids)
        self._title.setText(name)
        self.list.setAccessibleName(name)
        self.show_quiet(min(self._quiet, len(ids)))

    def show_quiet(self, quiet: int) -> None:
        """Say how many there are, and that so many of them wait too long."""
        ids, self._quiet = self.model.ids, quiet
        self._count.setText(count_words(len(ids), quiet))
        total = ngettext("{n} opportunity", "{n} opportunities", len(ids)).format(n=len(ids))
        silent = ngettext("{n} is quiet", "{n} are quiet", quiet).format(n=quiet)
        describe(self.list, f"{total}, {silent}" if quiet else total)


def count_words(count: int, quiet: int) -> str:
    """Return what stands over a column: how many there are, and how many of them are quiet."""
    if not count:
        return ""
    return _("{n} · {quiet} quiet").format(n=count, quiet=quiet) if quiet else str(count)
