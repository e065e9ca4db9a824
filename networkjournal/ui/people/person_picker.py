# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Ask for one person: found among all contacts while typing, or named to be added later.

It makes nobody: a new name is a `PersonRef` without an id until a service stores it. Where people
are called so already, or their names begin so, it is a question until one is chosen.
"""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QStandardItemModel,
)
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from networkjournal.domain.folding import begins_like, fold
from networkjournal.domain.turndown_draft import PersonRef
from networkjournal.domain.views import ContactLine
from networkjournal.i18n import _, ngettext
from networkjournal.ui.desk import Desk
from networkjournal.ui.people.offers import (
    NAME,
    REF,
    known_item,
    known_ref,
    near_item,
    new_item,
    who,
)
from networkjournal.ui.widgets.note_behind import draw_note
from networkjournal.ui.widgets.style import describe
from networkjournal.ui.widgets.two_line import RowRole, TwoLineDelegate

_MOST = 8
_NOTHING = Qt.ItemDataRole.UserRole + 3


class _Names(QCompleter):
    """Offer rows that were searched for already; none is current until a key or the pointer."""

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """Return the name that a chosen row puts into the field."""
        return str(index.data(NAME) or "")


class PersonPicker(QLineEdit):
    """Let a person be picked or named; what is chosen is said in quiet letters behind it."""

    changed = Signal()
    problem_changed = Signal()
    left = Signal()
    entered = Signal()
    """Enter was pressed on the words as they stand, while people were offered below them."""

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, new_too: bool = True) -> None:
        """Offer to add who is not known yet, unless only known people may be meant."""
        super().__init__(parent)
        self._desk, self._new_too = desk, new_too
        self._person: PersonRef | None = None
        self._note = ""
        self._before: PersonRef | None = None
        self._near: tuple[PersonRef, ...] = ()
        self._problem = ""
        self.setPlaceholderText(_("Type a name"))
        self._found = QStandardItemModel(self)
        self._completer = self._make_completer()
        self.setCompleter(self._completer)
        self.textEdited.connect(self._on_edited)
        self.editingFinished.connect(self.left)
        desk.theme.changed.connect(self.update)

    def person(self) -> PersonRef | None:
        """Return who is named, None while nobody is; `contact_id` is None for a new person."""
        return None if self._person is None else replace(self._person)

    def set_person(self, person: PersonRef | None) -> None:
        """Show a person without reporting it."""
        self._take(replace(person) if person and person.name.strip() else None, "")
        self.setText(self._person.name if self._person else "")
        self._before = self._person
        if self._person and self._person.contact_id is None and not self._person.is_new:
            self._look(self._person.name)

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

    def problem(self) -> str:
        """Return the question that is open about the name, empty where it is clear who is meant."""
        return self._problem if self.isEnabled() else ""

    def go(self) -> None:
        """Put the keyboard here."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_edited(self, text: str) -> None:
        self._look(" ".join(text.split()))
        self.changed.emit()

    def _look(self, name: str) -> None:
        """Find who may be meant; the very name of one person alone is that person."""
        lines = self._desk.reader.find_contacts(name, _MOST) if name else []
        same = [line for line in lines if fold(line.name) == fold(name)]
        meant = same or [line for line in lines if begins_like(name, line.name)]
        self._found.clear()
        for line in lines:
            self._found.appendRow(known_item(line))
        if name and self._new_too:
            self._found.appendRow(new_item(PersonRef(name, is_new=bool(meant))))
        if len(same) == 1:
            self._take(known_ref(same[0]), who(same[0]))
        elif not self._new_too:
            self._take(PersonRef(name) if name else None, _("pick one") if meant else "")
        elif meant:
            note = _("pick one, or a new one of this name") if same else _("pick one, or a new one")
            self._take(PersonRef(name), note, _question(name, meant[0], len(same)))
        else:
            self._take(PersonRef(name) if name else None, _("new") if name else "")

    def _on_activated(self, index: QModelIndex) -> None:
        ref = index.data(REF)
        if isinstance(ref, PersonRef):
            note = str(index.data(RowRole.SECOND) or "") if ref.contact_id else _("new")
            self._take(replace(ref), note)
            self.changed.emit()

    def _take(self, person: PersonRef | None, note: str, problem: str = "") -> None:
        self._person = person
        known = person is not None and person.contact_id is not None
        self._note = note or (person.title if person and known else "")
        describe(self, self._note)
        self.update()
        if problem != self._problem:
            self._problem = problem
            self.problem_changed.emit()

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
            self._found.appendRow(near_item(one))
        self._completer.complete()
        return True

    def _offer_open(self) -> bool:
        """Go to who may be meant, so that Enter chooses; False where nothing is to be asked."""
        popup = self._completer.popup()
        if not self.problem() or (popup.isVisible() and popup.currentIndex().isValid()):
            return False
        if not popup.isVisible():
            self._completer.complete()
        popup.setCurrentIndex(popup.model().index(0, 0))
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask by Enter who is meant; take back by Escape what was typed since entering."""
        popup, key = self._completer.popup(), event.key()
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        down = key == Qt.Key.Key_Down and not popup.isVisible()
        if ((enter or down) and self._offer_open()) or (down and self._offer_near()):
            event.accept()
        elif enter and popup.isVisible() and not popup.currentIndex().isValid():
            # The list swallows the key; whoever goes on by Enter would wait for another.
            popup.hide()
            event.accept()
            self.entered.emit()
        elif key != Qt.Key.Key_Escape or popup.isVisible():
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


def _question(name: str, first: ContactLine, same: int) -> str:
    """Ask who is meant, in one sentence."""
    if not same:
        words = _("Is it {known}? Choose in the list, where “Add {name}” stands last.")
        return words.format(known=first.name, name=name)
    words = ngettext(
        "{count} person is called {name}. Choose in the list, where “Add {name}” stands last.",
        "{count} people are called {name}. Choose in the list, where “Add {name}” stands last.",
        same,
    )
    return words.format(count=same, name=name)
