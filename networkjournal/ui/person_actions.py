# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Join the menu of people with those who are chosen in their tab; the tab does what is asked.

The keys are letters, so they are heard in the list of people alone.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from networkjournal.domain.words import Cadence
from networkjournal.ui.file_actions import FileActions
from networkjournal.ui.main_window import MainWindow
from networkjournal.ui.tab_stack import CONTACTS

if TYPE_CHECKING:
    from networkjournal.ui.contacts.people_list.chosen import Chosen

_STEPS = "next_person", "previous_person"
_NAMES = (
    "log_touch", "tag_people", "snooze", "merge", "export_people",
    "cadence_a", "cadence_b", "cadence_c", "cadence_own", "cadence_none",
)  # fmt: skip
_READING = frozenset({"export_people"})


class PersonActions(QObject):
    """Offer what can be done with those chosen while the tab of people is in front."""

    def __init__(self, window: MainWindow, files: FileActions) -> None:
        super().__init__(window)
        self._files = files
        self._window, self._actions = window, window.actions_
        for name in {*_STEPS, *_NAMES} - _READING:
            self._actions[name].setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        for name, do in (
            ("next_person", self._next),
            ("previous_person", self._previous),
            ("log_touch", self._log_touch),
            ("tag_people", self._tag),
            ("snooze", self._snooze),
            ("merge", self._merge),
            ("export_people", self._export),
            ("cadence_a", self._close),
            ("cadence_b", self._steady),
            ("cadence_c", self._now_and_then),
            ("cadence_own", self._own),
            ("cadence_none", self._none),
        ):
            self._actions[name].triggered.connect(do)
        window.tabs.made.connect(self._listen)
        window.tabs.moved.connect(self._show_state)
        self._show_state()

    @property
    def _chosen(self) -> "Chosen":
        return self._window.contacts.chosen

    def _listen(self, index: int) -> None:
        if index == CONTACTS:
            people = self._window.contacts.list
            # The list hears its letters itself. As keys of actions they would be taken from a menu
            # that is open over it, whose own letters they are then.
            people.view.addAction(self._actions["merge"])
            self._chosen.export_requested.connect(self._files.choose_people_export)
            people.view.selectionModel().selectionChanged.connect(self._show_state)
            people.name_typed.connect(self._look_for)
            self._window.contacts.import_requested.connect(self._actions["import"].trigger)

    def _show_state(self) -> None:
        shown = self._window.tabs.chosen(CONTACTS) is not None
        for name in _STEPS:
            self._actions[name].setEnabled(shown)
        for name in _NAMES:
            self._actions[name].setEnabled(shown and (name in _READING or self._may_write()))

    def _may_write(self) -> bool:
        return self._window.desk.writable

    def _look_for(self, letters: str) -> None:
        """Go on in the search field with a name that was begun in the list."""
        field = self._window.top_bar.search
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if letters:
            field.setText(letters)
        else:
            field.selectAll()

    def _next(self) -> None:
        self._window.contacts.list.step(1)

    def _previous(self) -> None:
        self._window.contacts.list.step(-1)

    def _log_touch(self) -> None:
        self._window.contacts.log_touch()

    def _tag(self) -> None:
        self._chosen.ask_tags()

    def _snooze(self) -> None:
        self._chosen.ask_snooze()

    def _merge(self) -> None:
        self._chosen.ask_merge()

    def _export(self) -> None:
        self._chosen.ask_export()

    def _close(self) -> None:
        self._chosen.set_cadence(Cadence.A)

    def _steady(self) -> None:
        self._chosen.set_cadence(Cadence.B)

    def _now_and_then(self) -> None:
        self._chosen.set_cadence(Cadence.C)

    def _own(self) -> None:
        self._chosen.set_cadence(Cadence.OWN)

    def _none(self) -> None:
        self._chosen.set_cadence(None)
