# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""How close you were: the signals with their days, and the sum worked out beside them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from networkjournal.domain.labels import label
from networkjournal.domain.turndown_draft import SignalTick, Step
from networkjournal.domain.words import SignalKind
from networkjournal.i18n import _
from networkjournal.ui.turndown.day_button import DayButton
from networkjournal.ui.turndown.page import Page
from networkjournal.ui.turndown.parts import beside_or_below, side_by_side
from networkjournal.ui.turndown.sum_card import SumCard
from networkjournal.ui.widgets.card import rule


class ClosePage(Page):
    """Ask what showed that you were close."""

    step = Step.CLOSE

    def build(self) -> None:
        """Make the widgets, once."""
        signals = QVBoxLayout()
        signals.setSpacing(0)
        lead = self.lead(
            _("Tick what happened. People who were close are usually glad to be asked for advice.")
        )
        self.body.removeWidget(lead)
        signals.addWidget(lead)
        signals.addSpacing(8)
        self._lines = {kind: _SignalLine(kind, self) for kind in SignalKind}
        for line in self._lines.values():
            signals.addLayout(line.row)
            signals.addWidget(rule())
        signals.addStretch(1)
        self._sum = SumCard()
        self._sum.override_changed.connect(self._on_override)
        right = QVBoxLayout()
        right.addWidget(self._sum)
        right.addStretch(1)
        self._both = side_by_side(signals, right, stretch=(1, 0))
        self._both.setSpacing(32)
        self.body.addLayout(self._both)
        self.arrange()

    def arrange(self) -> None:
        """Show the sum beside the signals, and below them in a narrow window."""
        beside_or_below(self._both, self.room())

    def first(self) -> QWidget:
        """Return the first signal."""
        return self._lines[SignalKind.SALARY].tick

    def show_draft(self) -> None:
        """Show what the draft holds."""
        for kind, line in self._lines.items():
            line.show_tick(self.draft.signals.get(kind))
        self._show_sum()

    def write_draft(self) -> None:
        """Write what the widgets say into the draft."""
        self.draft.signals = {
            kind: SignalTick(line.day.day())
            for kind, line in self._lines.items()
            if line.tick.isChecked()
        }
        self._show_sum()

    def day_for(self, kind: SignalKind) -> None:
        """Propose a day for a signal that has just been ticked: that of the no, if it is the no."""
        line = self._lines[kind]
        if not self._showing and kind in (SignalKind.PERSONAL_CALL, SignalKind.PRAISED):
            line.day.set_day(self.draft.on)

    def step_from(self, kind: SignalKind, by: int) -> None:
        """Go to the tick above or below; at the ends it stays."""
        kinds = list(self._lines)
        at = min(max(kinds.index(kind) + by, 0), len(kinds) - 1)
        self._lines[kinds[at]].tick.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_override(self) -> None:
        if not self._showing:
            self.draft.level_override = self._sum.override()
            self._show_sum()
            self.report()

    def _show_sum(self) -> None:
        settings = self.desk.settings()
        found = self.desk.services.proposals.closeness(self.draft, settings)
        self._sum.show_sum(found, settings.weights, self.draft.level_override)


class _Tick(QCheckBox):
    """Tick by Space; Up and Down go from tick to tick, never to a day beside them."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)


class _SignalLine:
    """One signal: a tick, and the day once it is ticked."""

    def __init__(self, kind: SignalKind, page: ClosePage) -> None:
        self._kind, self._page = kind, page
        self.tick = _Tick(label(kind))
        self.day = DayButton(page.desk.today(), label(kind))
        self.row = QHBoxLayout()
        self.row.setContentsMargins(0, 6, 0, 6)
        self.row.addWidget(self.tick, 1)
        self.row.addWidget(self.day, 0, Qt.AlignmentFlag.AlignVCenter)
        policy = self.day.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.day.setSizePolicy(policy)
        self.tick.toggled.connect(self._on_ticked)
        self.tick.stepped.connect(self._on_step)
        self.day.stepped.connect(self._on_step)
        self.day.day_changed.connect(page.edited)

    def show_tick(self, tick: SignalTick | None) -> None:
        """Show whether it was seen, and when."""
        self.tick.setChecked(tick is not None)
        self.day.setVisible(tick is not None)
        self.day.set_day(tick.on if tick else None)

    def _on_step(self, by: int) -> None:
        self._page.step_from(self._kind, by)

    def _on_ticked(self, ticked: bool) -> None:
        self.day.setVisible(ticked)
        if ticked:
            self._page.day_for(self._kind)
        self._page.edited()
