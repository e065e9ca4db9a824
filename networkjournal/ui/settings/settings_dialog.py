# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the window of the settings: its pages, and that what changed is stored as one step."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from networkjournal.domain.errors import refuse
from networkjournal.domain.settings import (
    Cadences,
    Me,
    Paper,
    Reminders,
    StageNames,
    Timings,
    Weights,
)
from networkjournal.i18n import _
from networkjournal.policy import Policy
from networkjournal.ui.desk import Desk
from networkjournal.ui.dialogs.form_dialog import FormDialog
from networkjournal.ui.machine import Machine
from networkjournal.ui.settings.look_page import LookPage
from networkjournal.ui.settings.me_form import MeForm
from networkjournal.ui.settings.numbers_page import cadences_page, closeness_page, timings_page
from networkjournal.ui.settings.page import Page
from networkjournal.ui.settings.paper_page import PaperPage
from networkjournal.ui.settings.reminders_page import RemindersPage
from networkjournal.ui.settings.stages_page import StagesPage
from networkjournal.ui.widgets import on_screen
from networkjournal.ui.widgets.card import rule
from networkjournal.ui.widgets.form_field import FormField
from networkjournal.ui.widgets.style import plain_tip

_SIZE = QSize(800, 720)
_NAMES = 168  # pixels
_ROW = 36
_Group = Me | Timings | Weights | Paper | StageNames | Cadences | Reminders


class SettingsDialog(FormDialog):
    """Show what can be set, a page for each group; `saved` comes after a change was stored."""

    saved = Signal()

    def __init__(
        self, desk: Desk, machine: Machine, policy: Policy, parent: QWidget | None = None
    ) -> None:
        super().__init__(_("Settings"), parent)
        self._desk = desk
        self._wrong: FormField | None = None
        settings = desk.settings()
        line = _("Who signs the letters, and whom the agenda is from. It stands nowhere else.")
        self._pages: dict[str, Page] = {
            "me": MeForm(settings.me, heading=_("Me"), line=line),
            "timings": timings_page(settings.timings),
            "cadences": cadences_page(settings.cadences),
            "closeness": closeness_page(settings.weights),
            "reminders": RemindersPage(settings.reminders),
            "stages": StagesPage(settings.stages),
            "paper": PaperPage(settings.paper, policy),
            "look": LookPage(desk.theme, machine),
        }
        self._at_first = {name: page.value() for name, page in self._pages.items()}
        self._build_names()
        # After the names: Tab goes in the order in which widgets come into the window.
        for page in self._pages.values():
            self.form.addWidget(page)
        self.form.addStretch(1)
        self._lock_if_read_only()
        self.show_page("me")

    def show_page(self, name: str) -> None:
        """Bring one page to the front: me, timings, cadences, closeness, reminders, stages, …."""
        self._names.setCurrentRow(list(self._pages).index(name))

    def values(self) -> object:
        """Return what stands on all pages."""
        return tuple(page.value() for page in self._pages.values())

    def store(self) -> None:
        """Store the groups that changed as one step."""
        groups = self._changed_groups()
        wrong: dict[str, str] = {}
        for group in groups:
            wrong |= {} if isinstance(group, Paper) else group.problems()
        refuse(wrong)
        if groups:
            self._desk.services.settings.save(*groups)
            self.saved.emit()

    def unread(self) -> dict[str, str]:
        """Return what is to be said of fields on any page whose words cannot be read."""
        fields = {name: one for page in self._pages.values() for name, one in page.fields.items()}
        return {name: said for name, field in fields.items() if (said := field.unread())}

    def set_problems(self, problems: Mapping[str, str]) -> None:
        """Show what is wrong at its field and bring the first page concerned to the front."""
        known = {name for page in self._pages.values() for name in page.fields}
        super().set_problems({name: problems[name] for name in problems if name not in known})
        found = {name: page.set_problems(problems) for name, page in self._pages.items()}
        for name, field in found.items():
            if field is not None:
                self.show_page(name)
                field.editor.setFocus()
                # Later: the room for the sentence under the field is not there yet.
                self._wrong = field
                QTimer.singleShot(0, self._scroll_to_wrong)
                return

    def showEvent(self, event: QShowEvent) -> None:
        """Open at a size that holds every page, inside the screen."""
        first = not self._shown
        super().showEvent(event)
        if first:
            on_screen.fit(self, _SIZE.width(), _SIZE.height())
            self._names.setFocus()

    def _changed_groups(self) -> list[_Group]:
        now = {name: page.value() for name, page in self._pages.items()}
        changed = [now[name] for name in now if now[name] != self._at_first[name]]
        return [one for one in changed if isinstance(one, _Group)]

    def _build_names(self) -> None:
        self._names = QListWidget()
        self._names.setProperty("plain", "true")
        self._names.setAccessibleName(_("Pages of the settings"))
        self._names.setFixedWidth(_NAMES)
        self._names.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for page in self._pages.values():
            item = QListWidgetItem(page.heading, self._names)
            item.setSizeHint(QSize(0, _ROW))
        self._names.ensurePolished()
        self._names.currentRowChanged.connect(self._on_row)
        side = QWidget()
        side.setProperty("side", "true")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inside = QVBoxLayout(side)
        inside.setContentsMargins(0, 16, 0, 0)
        inside.addWidget(self._names)
        body = QHBoxLayout()
        body.setSpacing(0)
        self._column.removeWidget(self._scroll)
        body.addWidget(side)
        body.addWidget(self._scroll, 1)
        self._column.insertLayout(0, body, 1)
        self._column.insertWidget(1, rule())
        self._column.insertSpacing(2, 8)
        # The fields follow the names at once; the arrows of a field scroll anyway.
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _scroll_to_wrong(self) -> None:
        if self._wrong is not None:
            self._scroll.ensureWidgetVisible(self._wrong)

    def _on_row(self, row: int) -> None:
        for at, page in enumerate(self._pages.values()):
            page.setVisible(at == row)
        self._scroll.verticalScrollBar().setValue(0)

    def _lock_if_read_only(self) -> None:
        if self._desk.writable:
            return
        why = _("The journal is open to read only.")
        for name, page in self._pages.items():
            if name != "look":
                page.setEnabled(False)
                page.setToolTip(plain_tip(why))
        self._save.setEnabled(False)
        self._save.setToolTip(plain_tip(why))
