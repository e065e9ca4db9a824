# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The muted strip at the foot of the board: what has ended, opened on demand, a place to drop."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from networkjournal.domain.words import Ending
from networkjournal.i18n import _, ngettext
from networkjournal.ui.pipeline.board.card_list import CardList
from networkjournal.ui.pipeline.board.column_model import ColumnModel
from networkjournal.ui.pipeline.board.ended_delegate import EndedDelegate
from networkjournal.ui.pipeline.board.face import Face
from networkjournal.ui.theme import Theme
from networkjournal.ui.widgets.buttons import plain_button
from networkjournal.ui.widgets.style import set_look

_ROW = 34
_BESIDE = 56  # for the mark and the edges
_HIGH = 6 * _ROW


class EndedStrip(QFrame):
    """Say how many have ended and how; list them on demand."""

    toggled = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        read: Callable[[Sequence[int]], Mapping[int, Face]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, ""
        self.model = ColumnModel(read, self)
        self.list = CardList(theme, self.model, self, EndedDelegate(theme))
        self.list.setAccessibleName(_("What has ended"))
        self.button = plain_button("", self)
        self.button.setObjectName("ended")
        self.button.setCheckable(True)
        for name in ("flat", "quiet", "strip"):
            self.button.setProperty(name, "true")
        self.button.setToolTip(_("Show or hide what has ended; drop a card here to close it"))
        self.button.toggled.connect(self._on_toggled)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 4, 6, 4)
        column.setSpacing(0)
        column.addWidget(self.button)
        column.addWidget(self.list)
        self.list.hide()
        self.setProperty("drop", "false")
        self._dress()
        theme.changed.connect(self._dress)

    @property
    def open(self) -> bool:
        """Tell whether the list is shown."""
        return self.button.isChecked()

    def set_open(self, shown: bool) -> None:
        """Show or hide the list."""
        self.button.setChecked(shown)

    def show_endings(self, endings: Mapping[Ending, int]) -> None:
        """Say how many have ended, and how."""
        self._words = ended_words(endings)
        self._fit()
        self.button.setEnabled(any(endings.values()))
        if not any(endings.values()):
            self.set_open(False)

    def invite(self, on: bool, over: bool = False) -> None:
        """Offer itself as a place to drop, and more so where the pointer is over it."""
        if on:
            self.button.setText(_("Drop here to close as…"))
        else:
            self._fit()
        set_look(self, "drop", "over" if over else "true" if on else "false")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the words to the new room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - _BESIDE
        shown = self.button.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.button.setText(shown)
        self.button.setAccessibleName(self._words)

    def _on_toggled(self, shown: bool) -> None:
        self.list.setVisible(shown)
        self._dress()
        self.toggled.emit(shown)

    def show_ids(self, ids: list[int]) -> None:
        """List these, as high as they need, up to a few rows."""
        self.model.show_ids(ids)
        scale, rows = self._theme.fonts.scale, max(len(self.model.ids), 1)
        self.list.setFixedHeight(round(min(rows * _ROW, _HIGH) * scale))

    def _dress(self) -> None:
        self._theme.dress(self.button, "chevron-down" if self.open else "chevron-up")


def ended_words(endings: Mapping[Ending, int]) -> str:
    """Return how many have ended and how: 12 ended: 9 turned down, 2 no answer, 1 withdrew."""
    total = sum(endings.values())
    if not total:
        return _("Nothing has ended")
    parts = [_part(ending, endings[ending]) for ending in Ending if endings.get(ending)]
    said = ngettext("{n} ended", "{n} ended", total).format(n=total)
    return _("{ended}: {how}").format(ended=said, how=", ".join(parts))


def _part(ending: Ending, count: int) -> str:
    words = {
        Ending.TURNED_DOWN: ngettext("{n} turned down", "{n} turned down", count),
        Ending.NO_ANSWER: ngettext("{n} no answer", "{n} no answer", count),
        Ending.WENT_COLD: ngettext("{n} went cold", "{n} went cold", count),
        Ending.WITHDREW: ngettext("{n} withdrew", "{n} withdrew", count),
        Ending.DECLINED_OFFER: ngettext("{n} declined offer", "{n} declined offers", count),
        Ending.ROLE_CLOSED: ngettext("{n} role closed", "{n} roles closed", count),
    }
    return words[ending].format(n=count)
