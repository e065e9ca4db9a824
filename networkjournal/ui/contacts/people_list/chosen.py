# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the list's keys, its menu and its bar ask for those chosen: asked for, then done."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QWidget

from networkjournal.domain import cadence as rule
from networkjournal.domain.words import Cadence, MetHow
from networkjournal.i18n import _, ngettext
from networkjournal.ui.contacts.people_list.menus import DAY, PeopleMenu, snooze_menu
from networkjournal.ui.contacts.people_list.people_changes import PeopleChanges
from networkjournal.ui.contacts.people_list.people_list import PeopleList
from networkjournal.ui.desk import Desk

_OWN_DAYS = 60
_CADENCES: dict[int, Cadence | None] = {
    int(Qt.Key.Key_A): Cadence.A,
    int(Qt.Key.Key_B): Cadence.B,
    int(Qt.Key.Key_C): Cadence.C,
    int(Qt.Key.Key_O): Cadence.OWN,
    int(Qt.Key.Key_0): None,
}


class Chosen(QObject):
    """Do what can be done with one person or with several."""

    problem = Signal(str)
    done = Signal(str)
    """What was done, in a sentence; it can be taken back."""
    told = Signal(str)
    touch_asked = Signal()
    edit_asked = Signal()
    merge_requested = Signal(tuple)
    export_requested = Signal(object, str)
    """Ids of those who are to be written to a file, as a frozenset, and the name for the file."""

    def __init__(self, desk: Desk, people: PeopleList, tab: QWidget) -> None:
        super().__init__(tab)
        self._desk, self._people, self._tab = desk, people, tab
        self._changes = PeopleChanges(desk, self)
        self._changes.problem.connect(self.problem)
        self._changes.done.connect(self.done)
        self._changes.told.connect(self.told)
        people.key_pressed.connect(self._on_key)
        people.menu_asked.connect(self._on_menu)
        people.bulk.tags.clicked.connect(self.ask_tags)
        people.bulk.cadence_picked.connect(self._on_cadence)
        self._join_menu(people.bulk.menu)

    def trash(self) -> None:
        """Put those chosen in the trash."""
        ids = self._people.chosen_ids()
        if ids and self._may():
            self._changes.trash(ids)

    def set_cadence(self, cadence: Cadence | None) -> None:
        """Say how often to stay in touch with those chosen; own days are asked for."""
        ids = self._people.chosen_ids()
        if not ids or not self._may():
            return
        if cadence is Cadence.OWN:
            self._ask_own_days(ids)
        else:
            self._changes.set_cadence(ids, cadence)

    def ask_tags(self) -> None:
        """Ask which tags those chosen shall bear."""
        ids = self._people.chosen_ids()
        if ids and self._may():
            from networkjournal.ui.filters.tags_dialog import tags_of_people  # noqa: PLC0415

            tags_of_people(self._desk, ids, self._tab, self._changes.tag).open()

    def ask_snooze(self) -> None:
        """Offer how long to wait with those chosen."""
        if self._people.chosen_ids() and self._may():
            menu = snooze_menu(self._tab)
            menu.picked.connect(self.snooze)
            menu.aboutToHide.connect(menu.deleteLater)
            view = self._people.view
            place = view.visualRect(view.currentIndex()).bottomLeft()
            menu.popup(view.viewport().mapToGlobal(place))
            menu.setActiveAction(menu.actions()[0])

    def ask_organization(self) -> None:
        """Ask where those chosen work."""
        ids = self._people.chosen_ids()
        if not ids or not self._may():
            return
        from networkjournal.ui.contacts.people_list.people_dialogs import OrganizationDialog  # noqa: PLC0415

        def keep(name: str) -> None:
            self._changes.set_organization(ids, name)

        title = ngettext("Organization", "Organization of {n} people", len(ids))
        OrganizationDialog(self._desk, title.format(n=len(ids)), keep, self._tab).open()

    def _ask_own_days(self, ids: Sequence[int]) -> None:
        from networkjournal.ui.contacts.people_list.people_dialogs import OwnDaysDialog  # noqa: PLC0415

        def keep(count: int) -> None:
            self._changes.set_own_days(ids, count)

        line = self._desk.reader.contacts(ids[:1], self._desk.today())[0]
        cadences = self._desk.settings().cadences
        now = rule.days(line.cadence, line.cadence_days, cadences) or _OWN_DAYS
        OwnDaysDialog(now, keep, self._tab).open()

    def _ask_snooze_day(self, ids: Sequence[int]) -> None:
        from networkjournal.ui.contacts.people_list.people_dialogs import SnoozeDialog  # noqa: PLC0415

        changes = self._changes
        SnoozeDialog(self._desk, lambda day: changes.snooze_until(ids, day), self._tab).open()

    def _join_menu(self, menu: PeopleMenu) -> None:
        menu.cadence_picked.connect(self._on_cadence)
        menu.snooze_picked.connect(self.snooze)
        menu.met_picked.connect(self._on_met)
        menu.touch_asked.connect(self.touch_asked)
        menu.tags_asked.connect(self.ask_tags)
        menu.organization_asked.connect(self.ask_organization)
        menu.merge_asked.connect(self.ask_merge)
        menu.export_asked.connect(self.ask_export)
        menu.edit_asked.connect(self.edit_asked)
        menu.delete_asked.connect(self.trash)

    def _on_menu(self, place: QPoint) -> None:
        chosen = self._people.chosen_ids()
        if chosen:
            writable = self._desk.writable
            menu = PeopleMenu(self._tab, several=len(chosen) > 1, writable=writable, whole=True)
            self._join_menu(menu)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(place)

    def _on_cadence(self, cadence: object) -> None:
        self.set_cadence(cadence if isinstance(cadence, Cadence) else None)

    def snooze(self, count: object) -> None:
        """Wait with those chosen for so many days, until a day that is asked for, or no more."""
        self._wait(self._people.chosen_ids(), count)

    def snooze_current(self, count: object) -> None:
        """Wait with the one who is shown, however many are chosen."""
        current = self._people.current_id()
        self._wait(() if current is None else (current,), count)

    def _wait(self, ids: Sequence[int], count: object) -> None:
        if not ids or not self._may():
            return
        if count == DAY:
            self._ask_snooze_day(ids)
        else:
            self._changes.snooze(ids, count if isinstance(count, int) else None)

    def _on_met(self, met: object) -> None:
        ids = self._people.chosen_ids()
        if ids and self._may():
            self._changes.set_met_how(ids, met if isinstance(met, MetHow) else None)

    def ask_merge(self) -> None:
        """Ask for those chosen to be made one, given there are several."""
        ids = self._people.chosen_ids()
        if not self._may():
            return
        if len(ids) > 1:
            self.merge_requested.emit(ids)
        elif ids:
            self.problem.emit(_("Choose everybody who is the same person, then merge them."))

    def ask_export(self) -> None:
        """Ask for those chosen to be written to a file."""
        ids = self._people.chosen_ids()
        if ids:
            one = self._desk.reader.contact(ids[0]) if len(ids) == 1 else None
            self.export_requested.emit(frozenset(ids), one.row.name if one else "")

    def _on_key(self, key: int) -> None:
        if key in _CADENCES:
            self.set_cadence(_CADENCES[key])
        elif key in (Qt.Key.Key_N, Qt.Key.Key_P):
            self._people.step(1 if key == Qt.Key.Key_N else -1)
        elif key == Qt.Key.Key_L:
            self.touch_asked.emit()
        elif key == Qt.Key.Key_T:
            self.ask_tags()
        elif key == Qt.Key.Key_S:
            self.ask_snooze()
        elif key == Qt.Key.Key_Escape:
            self._people.choose_one()

    def _may(self) -> bool:
        if not self._desk.writable:
            self.problem.emit(_("The journal is open to read only."))
        return self._desk.writable
