# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Ask for one position: found among those in the journal while typing, or named as a new one.

What is chosen stays chosen while something else is being typed, until the field is left or a
row is picked; a key that was pressed by mistake and taken back changes nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from networkjournal.i18n import _
from networkjournal.ui.theme import Theme
from networkjournal.ui.widgets.note_behind import draw_note
from networkjournal.ui.widgets.style import describe
from networkjournal.ui.widgets.two_line import RowRole, TwoLineDelegate

_MOST = 12
_NAME = Qt.ItemDataRole.UserRole + 1
_ID = Qt.ItemDataRole.UserRole + 2
_NOTHING = Qt.ItemDataRole.UserRole + 3


@dataclass(frozen=True, slots=True)
class Offer:
    """Name a position that the journal knows; `about` tells it from others of its name."""

    opportunity_id: int
    position: str
    about: str


class _Rows(QCompleter):
    """Offer rows that were searched for already."""

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """Return the name that a chosen row puts into the field."""
        return str(index.data(_NAME) or "")


class PositionEdit(QLineEdit):
    """Let a position be picked or named; what is chosen is said in quiet letters behind it."""

    typed = Signal()
    picked = Signal(int)  # opportunity id
    named = Signal(str)

    def __init__(
        self, theme: Theme, offers: Sequence[Offer], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._offers = theme, tuple(offers)
        self._chosen: Offer | None = None
        self._before = ""
        some = _("Pick one, or write its name") if self._offers else _("Write its name")
        self.setPlaceholderText(some)
        self._found = QStandardItemModel(self)
        self._completer = _Rows(self._found, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setCompletionRole(_NOTHING)
        popup = QListView()
        # A popup is a window of its own: round corners would show black behind them.
        popup.setStyleSheet("border-radius: 0;")
        self._completer.setPopup(popup)
        popup.setItemDelegate(TwoLineDelegate(theme, popup))
        self._completer.activated[QModelIndex].connect(self._on_row)  # type: ignore[index]
        self.setCompleter(self._completer)
        self.textEdited.connect(self._on_edited)
        self.editingFinished.connect(self.settle)
        theme.changed.connect(self.update)

    def show_position(self, opportunity_id: int | None, name: str) -> None:
        """Show a position of the journal, or the name of a new one, without reporting it."""
        known = [one for one in self._offers if one.opportunity_id == opportunity_id]
        self._chosen = known[0] if known else None
        text = self._chosen.position if self._chosen else name
        self._before = text
        if self.text() != text:
            self.setText(text)
        self._say()

    def name(self) -> str:
        """Return the name as it is written."""
        return " ".join(self.text().split())

    def is_new(self) -> bool:
        """Tell whether a name is written that is not the chosen one."""
        return bool(self.name()) and (self._chosen is None or self._is_changed())

    def note(self) -> str:
        """Return what is said behind the name."""
        if self._chosen is not None and not self._is_changed():
            return self._chosen.about
        return _("a new position") if self.name() else ""

    def settle(self) -> None:
        """Take what is written: the one position of that name, a new one, or none other."""
        if self.text() == self._before:
            return
        self._completer.popup().hide()
        if not self.name() and self._chosen is not None:
            self.show_position(self._chosen.opportunity_id, "")
            self.typed.emit()
            return
        same = [one for one in self._offers if one.position.casefold() == self.name().casefold()]
        if len(same) == 1:
            self._pick(same[0])
        else:
            self._name()

    def _pick(self, offer: Offer) -> None:
        self.show_position(offer.opportunity_id, "")
        self.picked.emit(offer.opportunity_id)

    def _name(self) -> None:
        self._chosen, self._before = None, self.text()
        self._say()
        self.named.emit(self.text())

    def _is_changed(self) -> bool:
        return self._chosen is not None and self.name() != " ".join(self._chosen.position.split())

    def _say(self) -> None:
        describe(self, self.note())
        self.update()

    def _on_edited(self, text: str) -> None:
        words = text.casefold().split()
        found = [one for one in self._offers if words and _holds(one, words)]
        self._fill(found[:_MOST], self.name())
        self._say()
        self.typed.emit()

    def _fill(self, offers: Sequence[Offer], name: str) -> None:
        self._found.clear()
        for one in offers:
            self._found.appendRow(_item(one.position, one.about, one.opportunity_id))
        if offers and name:
            self._found.appendRow(_item(name, _("a new position"), 0))

    def _on_row(self, index: QModelIndex) -> None:
        wanted = index.data(_ID)
        offer = next((one for one in self._offers if one.opportunity_id == wanted), None)
        if offer is not None:
            self._pick(offer)
        elif wanted == 0:
            self._name()

    def _offer_all(self) -> None:
        self._fill(self._offers, "")
        self._completer.complete()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Offer all positions on a click into the empty field."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.text() and self._offers:
            self._offer_all()

    def event(self, event: QEvent) -> bool:
        """Take what is written before Tab leaves; keep Escape while there is something to undo."""
        if (
            event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        ):
            # While offers are shown the field would not be told that it is left.
            self._completer.popup().hide()
            self.settle()
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self.text() != self._before
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Offer all positions by Down; take back by Escape what was typed."""
        shown = self._completer.popup().isVisible()
        if event.key() == Qt.Key.Key_Down and not shown and self._offers:
            self._offer_all()
            event.accept()
        elif event.key() == Qt.Key.Key_Escape and not shown:
            if self.text() == self._before:
                event.ignore()
                return
            chosen = self._chosen.opportunity_id if self._chosen else None
            self.show_position(chosen, self._before)
            self.typed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the note behind the name, where there is room."""
        super().paintEvent(event)
        draw_note(self, self._theme, self.note())


def _holds(offer: Offer, words: Sequence[str]) -> bool:
    text = f"{offer.position} {offer.about}".casefold()
    return all(word in text for word in words)


def _item(name: str, about: str, opportunity_id: int) -> QStandardItem:
    item = QStandardItem(_("New: {name}").format(name=name) if not opportunity_id else name)
    item.setData(name, _NAME)
    item.setData(opportunity_id, _ID)
    item.setData(about, RowRole.SECOND)
    if not opportunity_id:
        item.setData("plus", RowRole.ICON)
    return item
