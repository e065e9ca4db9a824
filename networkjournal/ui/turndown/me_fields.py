# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Ask for one's own name and how to be reached, where a letter lacks them; store them at once."""

from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from networkjournal.domain.errors import OutsideError, UserError
from networkjournal.domain.settings import Me
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.widgets.buttons import link_button
from networkjournal.ui.widgets.form_field import FormField
from networkjournal.ui.widgets.labels import QuietLabel
from networkjournal.ui.widgets.style import plain_tip


class MeFields(QWidget):
    """Show itself while something is missing; what it stores is asked once only."""

    typed = Signal()
    stored = Signal()
    more_wanted = Signal()
    failed = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._shown = desk, Me()
        self._edits = {name: QLineEdit() for name in ("name", "email", "phone")}
        words = {"name": _("Your name"), "email": _("Your e-mail"), "phone": _("Your phone")}
        self._parts = {name: FormField(words[name], edit) for name, edit in self._edits.items()}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        signed, more = QuietLabel(_("Signed")), link_button(_("Settings…"))
        # Level with the fields, also where a problem stands below one.
        signed.setFixedHeight(self._edits["name"].sizeHint().height())
        row.addWidget(signed, 0, Qt.AlignmentFlag.AlignTop)
        tip = _("How the letter is signed. Asked once, kept in Settings.")
        for name, part in self._parts.items():
            # One line leaves the letter its room; what is asked stands in the field.
            part.label.hide()
            self._edits[name].setPlaceholderText(words[name])
            self._edits[name].setToolTip(plain_tip(tip))
            row.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(more, 0, Qt.AlignmentFlag.AlignVCenter)
        for edit in self._edits.values():
            edit.textEdited.connect(self.typed)
            edit.editingFinished.connect(self.store)
        more.clicked.connect(self.more_wanted)

    def offer(self, *, name_only: bool = False) -> None:
        """Show itself if a name is missing, or what the letter needs to be answered."""
        me = self._desk.settings().me
        self.setVisible(not me.name or not (name_only or me.email or me.phone))
        self._show(me)

    def _show(self, me: Me) -> None:
        for name, edit in self._edits.items():
            edit.setText(getattr(me, name))
        self._shown = me

    def me(self) -> Me:
        """Return oneself as the settings stand, with what is being typed here."""
        said = {name: edit.text().strip() for name, edit in self._edits.items()}
        new = {name: text for name, text in said.items() if text != getattr(self._shown, name)}
        return replace(self._desk.settings().me, **new)  # type: ignore[arg-type]

    def event(self, event: QEvent) -> bool:
        """Follow what was changed in the settings meanwhile."""
        if event.type() is QEvent.Type.WindowActivate and not self.isHidden():
            self._look_again()
        return super().event(event)

    def _look_again(self) -> None:
        if self._desk.settings().me != self._shown:
            typed = self.me()
            self._show(self._desk.settings().me)
            for name, edit in self._edits.items():
                edit.setText(getattr(typed, name))
            self.stored.emit()

    def store(self) -> None:
        """Store what was typed, if it is new."""
        me = self._desk.settings().me
        wanted = self.me()
        problems: dict[str, str] = {}
        if wanted != me:
            try:
                self._desk.services.settings.save(wanted)
            except UserError as fault:
                problems = fault.problems
            except OutsideError as fault:
                self.failed.emit(str(fault))
                return
        for name, part in self._parts.items():
            part.set_problem(problems.get(name))
        if not problems:
            self._shown = wanted
        if wanted != me and not problems:
            self.stored.emit()
