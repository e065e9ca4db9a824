# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The button over an agenda that offers the templates there are, and to keep one's own."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from networkjournal.domain.words import MeetingKind
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.meetings.agenda.choice import Offer, offers
from networkjournal.ui.widgets.buttons import Button
from networkjournal.ui.widgets.style import plain_tip

_SHORT = 60


class TemplateButton(Button):
    """Open the menu of templates; those for this kind of meeting stand first."""

    chosen = Signal(object)  # AgendaTemplate
    save_asked = Signal()
    own_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Template"), parent)
        self._desk = desk
        self._kind = MeetingKind.OTHER
        self._has_points = False
        self._offered: dict[QAction, Offer] = {}
        for name in ("flat", "quiet", "menu"):
            self.setProperty(name, "true")
        self.setToolTip(_("Take another agenda, or keep this one (Ctrl+Shift+A)"))
        self.list = QMenu(self)
        self.other = QMenu(_("For &other meetings"), self)
        for menu in (self.list, self.other):
            menu.setToolTipsVisible(True)
        # A group reports each choice once, from whichever of the two menus it came.
        self._choices = QActionGroup(self)
        self._choices.setExclusionPolicy(QActionGroup.ExclusionPolicy.None_)
        self._choices.triggered.connect(self._on_choice)
        self.list.aboutToShow.connect(self.offer)
        self.list.triggered.connect(self._on_triggered)
        self.setMenu(self.list)

    def show_for(self, kind: MeetingKind, *, has_points: bool) -> None:
        """Offer what suits this kind of meeting; an agenda without points cannot be kept."""
        self._kind, self._has_points = kind, has_points

    def offer(self) -> None:
        """Fill the menu."""
        self.list.clear()
        self.other.clear()
        self._offered = {}
        known = offers(self._desk.services)
        fitting = [one for one in known if one.template.kind is self._kind]
        self._add(self.list, fitting)
        if fitting:
            self.list.addMenu(self.other)
        rest = (one for one in known if one not in fitting)
        self._add(self.other if fitting else self.list, rest)
        self.list.addSeparator()
        self._save = self.list.addAction(_("&Save as template…"))
        self._save.setEnabled(self._has_points)
        self._own = self.list.addAction(_("&Your templates…"))

    def _add(self, menu: QMenu, known: Iterable[Offer]) -> None:
        for one in known:
            template = one.template
            # What stands behind a tab is written at the end of the line, as a shortcut would be.
            words = _named(template.name) + (f"\t{one.origin}" if one.origin else "")
            action = menu.addAction(words)
            points = "\n".join(f"{point.minutes}  {point.text}" for point in template.items[:12])
            action.setToolTip(plain_tip(points))
            self._choices.addAction(action)
            self._offered[action] = one

    def _on_choice(self, action: QAction) -> None:
        self.chosen.emit(self._offered[action].template)

    def _on_triggered(self, action: QAction) -> None:
        if action is self._save:
            self.save_asked.emit()
        elif action is self._own:
            self.own_asked.emit()


def _named(name: str) -> str:
    words = " ".join(name.split())
    shown = words if len(words) <= _SHORT else words[: _SHORT - 1].rstrip() + "…"
    return shown.replace("&", "&&")
