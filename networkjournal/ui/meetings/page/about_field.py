# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Ask to which position of the journal a meeting belongs, and whether it follows the no there."""

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from networkjournal.domain.rows import Turndown
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.models.days import exact_day
from networkjournal.ui.turndown.position_edit import Offer, PositionEdit
from networkjournal.ui.turndown.positions import position_offers


class KnownPosition(PositionEdit):
    """Let a position of the journal be picked, or none; a new one is made elsewhere."""

    def note(self) -> str:
        """Return what is said behind the name."""
        return _("not in the journal") if self.is_new() else super().note()

    def settle(self) -> None:
        """Take what is written; nothing written is no position."""
        if self.name():
            super().settle()
            return
        self.show_position(None, "")
        self.picked.emit(0)

    def _fill(self, offers: Sequence[Offer], name: str) -> None:  # noqa: ARG002
        super()._fill(offers, "")


class AboutField(QWidget):
    """Hold the position and, where it ended in a no, whether the meeting follows that."""

    def __init__(
        self, desk: Desk, opportunity_id: int | None, turndown_id: int | None,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._desk = desk
        self._id, self._no = (
            opportunity_id,
            None if turndown_id is None else self._find(turndown_id),
        )
        self.position = KnownPosition(desk.theme, position_offers(desk))
        self.position.setPlaceholderText(_("Pick one, or leave it empty"))
        self.position.setAccessibleName(_("Position"))
        self.position.show_position(opportunity_id, "")
        self.position.setCursorPosition(0)
        self.after = QCheckBox()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.position)
        column.addWidget(self.after)
        self.setFocusProxy(self.position)
        self._show_no(chosen=self._no is not None)
        self.position.picked.connect(self._on_picked)
        self.position.named.connect(self._on_named)

    def values(self) -> tuple[int | None, int | None]:
        """Return the opportunity and the no."""
        follows = self._no is not None and self.after.isChecked()
        return self._id, self._no.id if follows and self._no else None

    def problem(self) -> str:
        """Return what is wrong, empty if nothing is."""
        if not self.position.is_new():
            return ""
        return _("The journal has no such position. Pick one, or leave this empty.")

    def _find(self, turndown_id: int) -> Turndown | None:
        found = self._desk.reader.turndown(turndown_id)
        return found.row if found else None

    def _show_no(self, *, chosen: bool) -> None:
        """Offer the last no of the position, where there is one."""
        page = self._desk.reader.opportunity(self._id, beside=False) if self._id else None
        if self._no is None and page is not None and page.turndowns:
            self._no = page.turndowns[-1].row
        self.after.setVisible(self._no is not None)
        if self._no is not None:
            day = exact_day(self._no.on, self._desk.today())
            self.after.setText(_("After the no of {day}").format(day=day))
            self.after.setChecked(chosen)

    def _on_picked(self, opportunity_id: int) -> None:
        if opportunity_id != (self._id or 0):
            self._id, self._no = opportunity_id or None, None
            self._show_no(chosen=True)

    def _on_named(self, _name: str) -> None:
        self._on_picked(0)
