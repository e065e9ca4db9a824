# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Ask for one person: found among all contacts while typing, or named to be added later.

It makes nobody: a new name is a `PersonRef` without an id until a service stores it.
"""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from networkjournal.domain.turndown_draft import PersonRef
from networkjournal.domain.views import ContactLine
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.widgets.note_behind import draw_note
from networkjournal.ui.widgets.style import describe
from networkjournal.ui.widgets.two_line import RowRole, TwoLineDelegate

_MOST = 8
_NAME = Qt.ItemDataRole.UserRole + 1
_REF = Qt.ItemDataRole.UserRole + 2
_NOTHING = Qt.ItemDataRole.UserRole + 3


class _Names(QCompleter):
    """Offer rows that were searched for already; none is current until a key or the pointer."""

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """Return the name that a chosen row puts into the field."""
        return str(index.data(_NAME) or "")


class PersonPicker(QLineEdit):
    """Let a person be picked or named; what is chosen is said in quiet letters behind it."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, new_too: bool = True) -> None:
        """Offer to add who is not known yet, unless only known people may be meant."""
        super().__init__(parent)
        self._desk, self._new_too = desk, new_too
        self._person: PersonRef | None = None
        self._note = ""
        self._before: PersonRef | None = None
        self._near: tuple[PersonRef, ...] = ()
        self.setPlaceholderText(_("Type a name"))
        self._found = QStandardItemModel(self)
        self._completer = self._make_completer()
        self.setCompleter(self._completer)
        self.textEdited.connect(self._on_edited)
        desk.theme.changed.connect(self.update)

    def person(self) -> PersonRef | None:
        """Return who is named, None while nobody is; `contact_id` is None for a new person."""
        return None if self._person is None else replace(self._person)

    def set_person(self, person: PersonRef | None) -> None:
        """Show a person without reporting it."""
        self._take(replace(person) if person and person.name.strip() else None, "")
        self.setText(self._person.name if self._person else "")
        self._before = self._person

    def offer_first(self, people: Sequence[PersonRef]) -> None:
        """Offer these people by Down or a click while the field is empty."""
        known = {(one.contact_id, one.name): one for one in people if one.name.strip()}
        self._near = tuple(replace(one) for one in known.values())
        self.setPlaceholderText(
            _("Type a name, or press Down for whom you met") if self._near else _("Type a name")
        )

    def note(self) -> str:
        """Return what is said behind the name: title and organization, or that it is new."""
        return self._note

    def _make_completer(self) -> QCompleter:
        completer = _Names(self._found, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCompletionRole(_NOTHING)
        popup = QListView()
        # A popup is a window of its own: round corners would show black behind them.
        popup.setStyleSheet("border-radius: 0;")
        completer.setPopup(popup)
        popup.setItemDelegate(TwoLineDelegate(self._desk.theme, popup))
        completer.setMaxVisibleItems(5)
        # The overload that gives the row, not its name: two people may share one.
        completer.activated[QModelIndex].connect(self._on_activated)  # type: ignore[index]
        return completer

    def _on_edited(self, text: str) -> None:
        name = " ".join(text.split())
        lines = self._desk.reader.find_contacts(name, _MOST) if name else []
        same = [line for line in lines if line.name.casefold() == name.casefold()]
        self._found.clear()
        for line in lines:
            self._found.appendRow(_known_item(line))
        if name and len(same) != 1 and self._new_too:
            self._found.appendRow(_new_item(name))
        if len(same) == 1:
            self._take(_ref(same[0]), _who(same[0]))
        elif same:
            several = _("pick one, or a new one of this name")
            self._take(PersonRef(name), several if self._new_too else _("pick one"))
        else:
            new = _("new") if name and self._new_too else ""
            self._take(PersonRef(name) if name else None, new)
        self.changed.emit()

    def _on_activated(self, index: QModelIndex) -> None:
        ref = index.data(_REF)
        if isinstance(ref, PersonRef):
            note = str(index.data(RowRole.SECOND) or "") if ref.contact_id else _("new")
            self._take(replace(ref), note)
            self.changed.emit()

    def _take(self, person: PersonRef | None, note: str) -> None:
        self._person = person
        known = person is not None and person.contact_id is not None
        self._note = note or (person.title if person and known else "")
        describe(self, self._note)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember who stood here, for Escape."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._before = self._person

    def event(self, event: QEvent) -> bool:
        """Keep Escape from a dialog's own shortcut while there is something to take back."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self._has_changed()
        ):
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Offer whom one met, on a click into the empty field."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._offer_near()

    def _offer_near(self) -> bool:
        if self.text().strip() or not self._near:
            return False
        self._found.clear()
        for one in self._near:
            self._found.appendRow(_near_item(one))
        self._completer.complete()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take back by Escape what was typed since the field was entered."""
        popup = self._completer.popup()
        if event.key() == Qt.Key.Key_Down and not popup.isVisible() and self._offer_near():
            event.accept()
            return
        if event.key() != Qt.Key.Key_Escape or popup.isVisible():
            super().keyPressEvent(event)
        elif self._has_changed():
            self.set_person(self._before)
            self.changed.emit()
        else:
            event.ignore()

    def _has_changed(self) -> bool:
        return self._person != self._before

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the note behind the name, where there is room."""
        super().paintEvent(event)
        draw_note(self, self._desk.theme, self._note)


def _who(line: ContactLine) -> str:
    return ", ".join(part for part in (line.title, line.organization) if part)


def _ref(line: ContactLine) -> PersonRef:
    return PersonRef(line.name, line.id, line.title)


def _known_item(line: ContactLine) -> QStandardItem:
    item = QStandardItem(line.name)
    item.setData(line.name, _NAME)
    item.setData(_ref(line), _REF)
    item.setData(_who(line), RowRole.SECOND)
    item.setData(line.name, RowRole.AVATAR)
    return item


def _near_item(one: PersonRef) -> QStandardItem:
    item = QStandardItem(one.name)
    item.setData(one.name, _NAME)
    item.setData(one, _REF)
    item.setData(one.title if one.contact_id else _("a new contact"), RowRole.SECOND)
    item.setData(one.name, RowRole.AVATAR)
    return item


def _new_item(name: str) -> QStandardItem:
    item = QStandardItem(_("Add {name}").format(name=name))
    item.setData(name, _NAME)
    item.setData(PersonRef(name), _REF)
    item.setData(_("a new contact"), RowRole.SECOND)
    item.setData("plus", RowRole.ICON)
    return item
