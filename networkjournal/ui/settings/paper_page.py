# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the questions of paper and printer; knows nothing of what is printed."""

from PySide6.QtCore import QLocale
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QWidget

from networkjournal.domain.settings import Paper
from networkjournal.i18n import _
from networkjournal.policy import Policy
from networkjournal.ui import printing
from networkjournal.ui.printer_list import PrinterList
from networkjournal.ui.settings.page import Page
from networkjournal.ui.widgets.quiet_combo import QuietCombo

_CHARACTERS = 24


class PaperPage(Page):
    """Ask for the size of the paper and the printer, as far as the lab leaves it open."""

    def __init__(self, paper: Paper, policy: Policy, parent: QWidget | None = None) -> None:
        super().__init__(_("Paper"), _("How agendas and preparation sheets are printed."), parent)
        self._paper, self._policy = paper, policy
        self._looked = False
        self._list = PrinterList(self)
        self._list.found.connect(self._offer)
        self._size = self._box("paper", paper.size, self._usual_size())
        for name in ("A4", "Letter"):
            self._size.addItem(name, name)
        self._printer = self._box("printer", paper.printer, self._usual_printer())
        self._choose(self._size, paper.size)
        self._choose(self._printer, paper.printer)
        for name, label, box, key in (
            ("size", _("&Size"), self._size, "paper"),
            ("printer", _("&Printer"), self._printer, "printer"),
        ):
            hint = _("set by your lab") if policy.is_locked(key) else ""
            self.column.addWidget(self.add_field(name, label, box, hint=hint))

    def value(self) -> Paper:
        """Return what was chosen; what the lab has set leaves the person's own choice as it was."""
        size, printer = self._size.currentData(), self._printer.currentData()
        return Paper(
            size=self._paper.size if self._policy.is_locked("paper") else size,
            printer=self._paper.printer if self._policy.is_locked("printer") else printer,
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Look for printers when the page is first seen: a print server can be slow."""
        super().showEvent(event)
        if not self._looked and not self._policy.is_locked("printer"):
            self._list.ask()

    def hideEvent(self, event: QHideEvent) -> None:
        """Wait for no answer that nobody sees."""
        super().hideEvent(event)
        self._list.stop()

    def _offer(self, names: tuple[str, ...]) -> None:
        self._looked = True
        for name in names:
            if self._printer.findData(name) < 0:
                self._printer.addItem(name, name)

    def _box(self, key: str, chosen: str, usual: str) -> QComboBox:
        box = QuietCombo()
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(_CHARACTERS)
        if self._policy.is_locked(key):
            box.addItem(self._policy.text(key), chosen)
            box.setEnabled(False)
            box.setToolTip(_("set by your lab"))
        else:
            box.addItem(usual, "")
        return box

    def _choose(self, box: QComboBox, chosen: str) -> None:
        if box.findData(chosen) < 0:
            # It is kept, and told, though this computer does not know it.
            box.addItem(chosen, chosen)
        box.setCurrentIndex(box.findData(chosen))

    def _usual_size(self) -> str:
        if proposed := self._policy.text("paper"):
            return _("As your lab proposes ({what})").format(what=proposed)
        size = printing.default_page(QLocale.system().name())
        return _("As usual in this country ({what})").format(what=size)

    def _usual_printer(self) -> str:
        if proposed := self._policy.text("printer"):
            return _("As your lab proposes ({what})").format(what=proposed)
        return _("The default printer of this computer")
