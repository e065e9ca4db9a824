# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What can be done with one person or with several, as menus; they ask, the tab does."""

from collections.abc import Iterable

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from networkjournal.domain.labels import label
from networkjournal.domain.words import Cadence, MetHow
from networkjournal.i18n import _

DAY = 0
"""Stands for a day that is still to be chosen."""


class _Choice(QMenu):
    """Let one of several values be picked."""

    picked = Signal(object)

    def __init__(
        self, title: str, offers: Iterable[tuple[str, object]], parent: QWidget | None = None
    ) -> None:
        super().__init__(title, parent)
        self._values: dict[QAction, object] = {}
        for text, value in offers:
            self._values[self.addAction(text)] = value
        self.triggered.connect(self._on_triggered)

    def _on_triggered(self, action: QAction) -> None:
        self.picked.emit(self._values.get(action))


def cadence_menu(parent: QWidget) -> _Choice:
    """Offer the cadences with their keys; `picked` gives a Cadence or None."""
    keys = {Cadence.A: "A", Cadence.B: "B", Cadence.C: "C", Cadence.OWN: "O"}
    offers: list[tuple[str, object]] = [
        (f"{label(cadence)}{'…' if cadence is Cadence.OWN else ''}\t{keys[cadence]}", cadence)
        for cadence in Cadence
    ]
    return _Choice(_("&Cadence"), [*offers, (_("None") + "\t0", None)], parent)


def snooze_menu(parent: QWidget) -> _Choice:
    """Offer how long to wait; `picked` gives days, `DAY` for a day to be chosen, or None."""
    offers: tuple[tuple[str, object], ...] = (
        (_("&One week"), 7),
        (_("&Two weeks"), 14),
        (_("One &month"), 30),
        (_("T&hree months"), 91),
        (_("Until a &day…"), DAY),
        (_("E&nd the wait"), None),
    )
    return _Choice(_("&Snooze"), offers, parent)


def met_menu(parent: QWidget) -> _Choice:
    """Offer how one can have met; `picked` gives a MetHow or None."""
    offers: list[tuple[str, object]] = [(label(met), met) for met in MetHow]
    return _Choice(_("&How you met"), [*offers, (_("Not said"), None)], parent)


class PeopleMenu(QMenu):
    """Offer everything that can be done with those chosen."""

    cadence_picked = Signal(object)
    snooze_picked = Signal(object)
    met_picked = Signal(object)
    touch_asked = Signal()
    tags_asked = Signal()
    organization_asked = Signal()
    merge_asked = Signal()
    export_asked = Signal()
    edit_asked = Signal()
    delete_asked = Signal()

    def __init__(self, parent: QWidget, *, several: bool, writable: bool, whole: bool) -> None:
        """Take whether several are chosen; without `whole` what the bar has is left out."""
        super().__init__(parent)
        if whole:
            self._add(_("&Log a touch…") + "\tL", self.touch_asked, on=not several)
            for menu, picked in (
                (cadence_menu(self), self.cadence_picked),
                (snooze_menu(self), self.snooze_picked),
            ):
                menu.picked.connect(picked)
                self.addMenu(menu)
            self._add(_("&Tags…") + "\tT", self.tags_asked)
        else:
            snooze = snooze_menu(self)
            snooze.picked.connect(self.snooze_picked)
            self.addMenu(snooze)
        met = met_menu(self)
        met.picked.connect(self.met_picked)
        self.addMenu(met)
        self._add(_("&Organization…"), self.organization_asked)
        self.addSeparator()
        self._add(_("&Merge…") + "\tCtrl+M", self.merge_asked, on=several)
        export = self._add(_("E&xport…") + "\tCtrl+Shift+E", self.export_asked)
        if whole:
            self._add(_("&Edit…") + "\tF2", self.edit_asked, on=not several)
        self._add(_("&Delete") + "\t" + _("Del"), self.delete_asked)
        for action in self.actions():
            action.setEnabled(action.isEnabled() and (writable or action is export))

    def _add(self, text: str, asked: SignalInstance, *, on: bool = True) -> QAction:
        action = self.addAction(text)
        action.setEnabled(on)
        action.triggered.connect(asked)
        return action
