# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the card of the signs that you were close: ticked in place, added up line by line."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from networkjournal.domain.contender import closeness, rule_words, short_name
from networkjournal.domain.labels import label
from networkjournal.domain.settings import Weights
from networkjournal.domain.views import OpportunityPage, SignalView
from networkjournal.domain.words import Level, SignalKind
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.models.days import exact_day
from networkjournal.ui.pipeline.hand import Hand
from networkjournal.ui.pipeline.in_place import InPlace
from networkjournal.ui.pipeline.parts import allow
from networkjournal.ui.turndown.parts import Choice
from networkjournal.ui.widgets.buttons import link_button
from networkjournal.ui.widgets.card import Card, rule
from networkjournal.ui.widgets.chip import Chip, Kind
from networkjournal.ui.widgets.date_field import DateField, day_of
from networkjournal.ui.widgets.in_a_line import in_a_line
from networkjournal.ui.widgets.labels import PlainLabel, QuietLabel
from networkjournal.ui.widgets.style import plain_tip

_MONEY = (SignalKind.SALARY, SignalKind.START_DATE)
_KEY = "contender"
_MORE = "signs-more"
_OWN = "level-own"


class ContenderCard(Card):
    """Show what is ticked with its day and points, their sum, and what one says instead."""

    def __init__(self, desk: Desk, page: OpportunityPage, hand: Hand) -> None:
        super().__init__(_("How close you are"))
        self._desk, self._page, self._hand = desk, page, hand
        self._ticked = {view.row.kind: view for view in page.signals}
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        self.body.addLayout(self._lines)
        unfolded = _KEY in hand.unfolded
        for kind in SignalKind:
            if kind in self._ticked or unfolded:
                self._add_line(kind)
        if not self._ticked and not unfolded:
            sentence = _("Tick what they did that showed interest; it adds up here.")
            self.add(QuietLabel(sentence, wrap=True))
        self._more = link_button(_("Fewer signs") if unfolded else _("Tick a sign…"))
        self._more.setObjectName(_MORE)
        self._more.setToolTip(_("Show all the signs that can be ticked, or only those that are"))
        self._more.clicked.connect(self._on_more)
        allow(desk, self._more)
        self.add(self._more)
        self._sum()

    def _add_line(self, kind: SignalKind) -> None:
        view, weights = self._ticked.get(kind), self._hand.settings.weights
        line = SignLine(self._desk, kind, view, self._points(kind, weights))
        line.ticked.connect(self._on_ticked)
        line.dated.connect(self._on_dated)
        self._lines.addWidget(line)

    def _points(self, kind: SignalKind, weights: Weights) -> int | None:
        """Return what a ticked sign counts; salary and start date count once together."""
        if kind not in self._ticked:
            return None
        if kind is SignalKind.START_DATE and SignalKind.SALARY in self._ticked:
            return 0
        return weights.of(kind)

    def _sum(self) -> None:
        weights = self._hand.settings.weights
        found = closeness(self._ticked, weights)
        said = [t.row.level_override for t in self._page.turndowns if t.row.level_override]
        own = self._page.row.level_override
        level = said[-1] if said else own or found.level
        if self._ticked or said or own:
            self.add_to_heading(Chip(label(level), chip_kind(level)))
        if self._ticked:
            self.add(rule())
            line = in_a_line(PlainLabel(rule_words(found.level, weights)), None, spacing=8)
            line.addWidget(_strong(self._desk, str(found.total)))
            self.body.addLayout(line)
        if said:
            self.add(QuietLabel(_("You said so yourself when the no was recorded."), wrap=True))
        else:
            self._override(own, found.level)

    def _override(self, own: Level | None, worked_out: Level) -> None:
        self._worked_out = worked_out
        words = _("Say it yourself") if own is None else _("Take the sum again")
        self._link = link_button(words)
        self._link.setObjectName(_OWN)
        self._link.setToolTip(_("What you say counts instead of the sum"))
        self._link.clicked.connect(self._on_link)
        allow(self._desk, self._link)
        if own is None:
            self.body.addLayout(in_a_line(QuietLabel(_("You know it better?")), self._link, None))
            return
        self._level: Choice[Level] = Choice([(level, label(level)) for level in Level])
        self._level.set_value(own)
        self._level.setObjectName("level-choice")
        self._level.setAccessibleName(_("How close you say it is"))
        self._level.setToolTip(_("How close you say it is"))
        self._level.setEnabled(self._desk.writable)
        self._level.activated.connect(self._on_level)
        self.body.addLayout(in_a_line(QuietLabel(_("You say")), self._level, self._link, None))

    def _on_more(self) -> None:
        self._hand.unfolded.symmetric_difference_update({_KEY})
        self._hand.redraw(_MORE)

    def _on_ticked(self, kind: SignalKind, ticked: bool) -> None:
        signals, of, back = self._desk.services.signals, self._page.row.id, f"sign-{kind.value}"
        if ticked:
            self._hand.do(signals.tick, of, kind, self._desk.today(), focus=back)
        else:
            gone = _MORE if _KEY not in self._hand.unfolded else back
            self._hand.do(signals.untick, of, kind, focus=gone)

    def _on_dated(self, kind: SignalKind, on: date) -> None:
        change = self._desk.services.signals.tick
        back = f"sign-{kind.value}-day"
        self._hand.do(change, self._page.row.id, kind, on, self._desk.today(), focus=back)

    def _on_link(self) -> None:
        own = self._page.row.level_override
        level = self._worked_out if own is None else None
        back = "level-choice" if level else _OWN
        self._set_level(level, back)

    def _on_level(self) -> None:
        self._set_level(self._level.value(), "level-choice")

    def _set_level(self, level: Level | None, back: str) -> None:
        change = self._desk.services.opportunities.set_level_many
        self._hand.do(change, [self._page.row.id], level, focus=back)


class SignLine(QWidget):
    """Show one sign: ticked or not, when it was, what it counts."""

    ticked = Signal(object, bool)  # SignalKind
    dated = Signal(object, object)  # SignalKind, date

    def __init__(
        self, desk: Desk, kind: SignalKind, view: SignalView | None, points: int | None
    ) -> None:
        super().__init__()
        self._desk, self._kind, self._view = desk, kind, view
        self._editor: _DayEditor | None = None
        words = label(kind)
        self._box = QCheckBox(short_name(kind))
        self._box.setAccessibleName(words)
        self._box.setChecked(view is not None)
        self._box.setObjectName(f"sign-{kind.value}")
        tip = words if view is None or not view.contact else f"{words} · {view.contact}"
        self._box.setToolTip(plain_tip(tip))
        self._box.setEnabled(desk.writable)
        self._box.clicked.connect(self._on_clicked)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self._row.addWidget(self._box, 1)
        if view is not None and points is not None:
            self._show_day(view)
            self._row.addWidget(_points_label(points))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._row)

    def _show_day(self, view: SignalView) -> None:
        on = view.row.on
        day = exact_day(on, self._desk.today()) if on else _("no day")
        self._day = link_button(day)
        self._day.setProperty("quiet", "true")
        self._day.setObjectName(f"sign-{self._kind.value}-day")
        self._day.setAccessibleName(_("{sign}: {day}").format(sign=label(self._kind), day=day))
        self._day.setToolTip(_("Set the day on which it was"))
        self._day.clicked.connect(self._on_day)
        allow(self._desk, self._day)
        self._row.addWidget(self._day)

    def _on_clicked(self, checked: bool) -> None:
        self.ticked.emit(self._kind, checked)

    def _on_day(self) -> None:
        if self._editor is None:
            self._editor = _DayEditor(self._desk, self._view.row.on if self._view else None)
            self._editor.saved.connect(self._on_saved)
            self._editor.left.connect(self._on_left)
            self._column.addWidget(self._editor)
        self._editor.show()
        self._editor.begin()

    def _on_saved(self) -> None:
        if self._editor is not None:
            self.dated.emit(self._kind, self._editor.on())

    def _on_left(self) -> None:
        if self._editor is not None:
            self._editor.hide()
        self._day.setFocus()


class _DayEditor(InPlace):
    """Ask for the day of a sign."""

    def __init__(self, desk: Desk, on: date | None) -> None:
        super().__init__()
        self._day = DateField(desk.today, past=True)
        if on is not None:
            self._day.put(on)
        self.add_field("on", _("Day"), self._day, 0)
        self._row.addStretch(1)

    def on(self) -> date:
        """Return the day."""
        return day_of(self._day)

    def begin(self) -> None:
        """Put the keyboard into the day."""
        self._day.setFocus()
        self._day.selectAll()


def chip_kind(level: Level) -> Kind:
    """Return how a level looks: a contender stands out a little."""
    return "accent" if level is Level.CONTENDER else "neutral"


def _points_label(points: int) -> QuietLabel:
    text = QuietLabel(str(points) if points else "–")
    text.setFixedWidth(16)
    text.setToolTip(_("Points") if points else _("Salary and start date count once together"))
    return text


def _strong(desk: Desk, text: str) -> PlainLabel:
    made = PlainLabel(text)
    made.setFont(desk.theme.fonts.strong)
    made.setFixedWidth(16)
    return made
