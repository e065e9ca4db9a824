# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The calm panel over the page of somebody who slips: how late, why this person, what to do."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from networkjournal.domain.cadence import Slip
from networkjournal.domain.labels import label
from networkjournal.domain.views import ContactLine
from networkjournal.i18n import _
from networkjournal.ui.contacts.people_list.menus import snooze_menu
from networkjournal.ui.contacts.person.keep_in_touch import check_in_is_due
from networkjournal.ui.desk import Desk
from networkjournal.ui.exact_text import breakable
from networkjournal.ui.models.contacts import late_words
from networkjournal.ui.models.days import exact_day
from networkjournal.ui.widgets.buttons import plain_button, primary_button
from networkjournal.ui.widgets.card import Card
from networkjournal.ui.widgets.chip import Chip
from networkjournal.ui.widgets.labels import ElidedLabel, QuietLabel

_LONGEST = 160


class WhyPanel(QWidget):
    """Show why to write to somebody now; hidden where nobody waits to hear from you."""

    letter_asked = Signal()
    touch_asked = Signal()
    snooze_picked = Signal(object)  # days, DAY or None

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._by_letter = True
        self.late, self.title = Chip("", "waiting"), ElidedLabel()
        self.why = QuietLabel(wrap=True)
        self.act = primary_button("")
        self.snooze = plain_button(_("Snooze"))
        self.snooze.setProperty("menu", "true")
        self.snooze.setToolTip(_("Come back to this person later (S)"))
        self.waits = snooze_menu(self)
        self.snooze.setMenu(self.waits)
        self._lay_out()
        self.act.clicked.connect(self._on_act)
        self.waits.picked.connect(self.snooze_picked)
        self.snooze.setEnabled(desk.writable)
        self.hide()

    def show_person(self, line: ContactLine | None, check_in_on: date | None = None) -> None:
        """Show it for a person who slips or whose day to look in has come, and for nobody else."""
        today, cadences = self._desk.today(), self._desk.settings().cadences
        late = line.late(cadences, today) if line is not None else 0
        look_in = line is not None and check_in_is_due(check_in_on, line.last_touch, today)
        due = bool(late) or look_in
        slips = self._desk.reader.slips([line.id]) if line is not None and due else []
        self.setVisible(bool(slips))
        if line is None or not slips:
            return
        slip = slips[0]
        self.late.setText(late_words(late) or _("check in now"))
        self.title.setText(_heading(line, today))
        # Only who has a cadence waits by it.
        self.snooze.setVisible(bool(late))
        reasons = reasons_of(slip, today)
        self.why.setText(breakable("\n".join(reasons)))
        self.why.setVisible(bool(reasons))
        self._by_letter = bool(slip.email)
        if slip.email:
            self.act.setText(_("Write the letter"))
            self.act.setToolTip(_("Begin with a letter that is written for this person"))
        else:
            self.act.setText(_("Log the call") if slip.phone else _("Log a touch"))
            self.act.setToolTip(_("Note that you have talked (L)"))
        self.act.setEnabled(self._by_letter or self._desk.writable)
        self.setAccessibleName(", ".join([self.late.text(), self.title.text(), *reasons]))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.late)
        head.addWidget(self.title, 1)
        words.addLayout(head)
        words.addWidget(self.why)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addLayout(words, 1)
        for button in (self.act, self.snooze):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        box = Card()
        box.body.addLayout(row)
        around = QVBoxLayout(self)
        around.setContentsMargins(24, 14, 24, 0)
        around.addWidget(box)

    def _on_act(self) -> None:
        if self._by_letter:
            self.letter_asked.emit()
        else:
            self.touch_asked.emit()


def _heading(line: ContactLine, today: date) -> str:
    if line.last_touch is None:
        return _("No word between you yet")
    return _("Last in touch {day}").format(day=exact_day(line.last_touch, today))


def reasons_of(slip: Slip, today: date) -> list[str]:
    """Return why this person, the strongest reason first; two are enough."""
    found = []
    if slip.promise:
        words = _("You promised: {what}") if slip.by_me else _("They promised: {what}")
        said = words.format(what=_cut(slip.promise))
        if slip.promise_due:
            said = _("{said} (by {day})").format(said=said, day=exact_day(slip.promise_due, today))
        found.append(said)
    if slip.words:
        found.append(_("Last words: “{words}”").format(words=_cut(slip.words)))
    if slip.shared_tag:
        words = _("{tag} is about {position} too.")
        found.append(words.format(tag=slip.shared_tag, position=_cut(slip.shared_with)))
    if not found and slip.met_how:
        found.append(_("How you met: {how}").format(how=label(slip.met_how)))
    return found[:2]


def _cut(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
