# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the choice of what the tree grows from: you, a person, or a no."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from networkjournal.domain.introduction_words import Network
from networkjournal.domain.introductions import Part, Root
from networkjournal.domain.turndown_draft import PersonRef
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.people.person_picker import PersonPicker
from networkjournal.ui.widgets.labels import QuietLabel
from networkjournal.ui.widgets.quiet_combo import QuietCombo
from networkjournal.ui.widgets.segmented import Segmented
from networkjournal.ui.widgets.style import plain_tip

YOU, PERSON, TURNDOWN = range(3)
_PARTS = (Part.YOU, Part.PERSON, Part.TURNDOWN)
_WIDE = 280


class RootChoice(QWidget):
    """Choose a root; while a person is not known yet, `root` is None."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kinds = Segmented((_("You"), _("A person"), _("A no")), _("The tree grows from"))
        self.kinds.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.person, self.noes = PersonPicker(desk), QuietCombo()
        self.person.setAccessibleName(_("Person"))
        self.noes.setAccessibleName(_("No"))
        for field in (self.person, self.noes):
            field.setMaximumWidth(_WIDE + 60)
            field.setMinimumWidth(_WIDE // 2)
        self.noes.setSizeAdjustPolicy(
            QuietCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.noes.setMinimumContentsLength(24)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(QuietLabel(_("Starting from")))
        row.addWidget(self.kinds)
        row.addWidget(self.person, 1)
        row.addWidget(self.noes, 1)
        row.addStretch(0)
        self.kinds.chosen.connect(self._on_kind)
        self.person.changed.connect(self._on_person)
        self.noes.activated.connect(self._on_no)
        self._show_kind()

    def asks_whom(self) -> bool:
        """Tell whether a person is to be named, and nobody is yet."""
        return self.kinds.current() == PERSON and self.person.person() is None

    def root(self) -> Root | None:
        """Return what was chosen."""
        kind = self.kinds.current()
        if kind == YOU:
            return Root()
        if kind == TURNDOWN:
            found = self.noes.currentData()
            return Root(Part.TURNDOWN, found) if isinstance(found, int) else None
        person = self.person.person()
        known = person.contact_id if person is not None else None
        return Root(Part.PERSON, known) if known is not None else None

    def show_root(self, root: Root, network: Network) -> None:
        """Show another root without reporting it."""
        self.blockSignals(True)
        if root.part is Part.PERSON and root.id in network.people:
            known = network.people[root.id]
            self.person.set_person(PersonRef(known.name, root.id, known.about))
        if root.part is Part.TURNDOWN:
            self.noes.setCurrentIndex(max(self.noes.findData(root.id), 0))
        self.kinds.set_current(_PARTS.index(root.part))
        self._show_kind()
        self.blockSignals(False)

    def offer_noes(self, network: Network) -> None:
        """Offer the noes that there are, the latest first, and keep the one chosen."""
        kept = self.noes.currentData()
        self.noes.clear()
        for one in network.noes:
            words = network.no_words(one)
            self.noes.addItem(words, one)
            self.noes.setItemData(
                self.noes.count() - 1, plain_tip(words), Qt.ItemDataRole.ToolTipRole
            )
        self.noes.setCurrentIndex(max(self.noes.findData(kept), 0) if network.noes else -1)
        self.noes.setEnabled(bool(network.noes))
        self.noes.setPlaceholderText(_("No turndown is recorded"))

    def _on_kind(self) -> None:
        self._show_kind()
        self.changed.emit()
        if self.kinds.current() == PERSON and not self.signalsBlocked():
            # Somebody may stand there already; a name that is typed takes their place.
            self.person.setFocus()
            self.person.selectAll()

    def _on_person(self) -> None:
        if self.root() is not None:
            self.changed.emit()

    def _on_no(self) -> None:
        self.changed.emit()

    def _show_kind(self) -> None:
        self.person.setVisible(self.kinds.current() == PERSON)
        self.noes.setVisible(self.kinds.current() == TURNDOWN)
