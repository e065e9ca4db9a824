# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the card of one turndown: how the no came, their words, and the way on."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from networkjournal.domain.labels import label
from networkjournal.domain.rows import Turndown
from networkjournal.domain.views import AskView, TurndownView
from networkjournal.domain.words import Answer, Path
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.models.days import coming_day, coming_times, exact_day
from networkjournal.ui.pipeline.facts import MeetingEntry
from networkjournal.ui.pipeline.menus import AnswerMenu
from networkjournal.ui.pipeline.parts import LongText, allow, fact
from networkjournal.ui.turndown.letter_dialog import LetterDialog
from networkjournal.ui.widgets.buttons import Button, plain_button, primary_button
from networkjournal.ui.widgets.card import Card
from networkjournal.ui.widgets.chip import Chip
from networkjournal.ui.widgets.id_link import IdLink
from networkjournal.ui.widgets.in_a_line import in_a_line
from networkjournal.ui.widgets.labels import PlainLabel, QuietLabel


class TurndownCard(Card):
    """Show a no and what it turned into."""

    answer_requested = Signal(int, str)  # turndown id, Answer value
    resume_requested = Signal(int)  # turndown id
    meeting_requested = Signal(int)
    contact_requested = Signal(int)

    def __init__(self, desk: Desk, view: TurndownView) -> None:
        row = view.row
        day = exact_day(row.on, desk.today())
        super().__init__(_("The no, {day}").format(day=day))
        self._desk, self._view = desk, view
        words = label(row.path) if row.path else _("The way on is open")
        self.add_to_heading(Chip(words, "accent" if row.path else "waiting"))
        if how := how_it_came(view):
            self.add(QuietLabel(how, wrap=True))
        if row.words.strip():
            self.body.addLayout(_quote(row.words.strip()))
        if row.path is None:
            self._open_path(row)
        for ask in view.asks:
            self._ask(ask)
        for line in view.meetings:
            entry = MeetingEntry(desk, line)
            entry.meeting_requested.connect(self.meeting_requested)
            self.add(entry)
        if row.learnt.strip():
            self.body.addLayout(fact(_("Learnt"), LongText(row.learnt.strip())))
        if row.note.strip():
            self.body.addLayout(fact(_("Note"), LongText(row.note.strip())))
        if row.check_in_on is not None:
            day = coming_day(row.check_in_on, desk.today())
            self.body.addLayout(fact(_("Check in"), PlainLabel(day)))

    def _open_path(self, row: Turndown) -> None:
        if row.resume_on is not None:
            day = coming_day(row.resume_on, self._desk.today())
            sentence = _("A good day to go on: {day}.").format(day=day)
            self.add(PlainLabel(sentence, wrap=True))
        resume = primary_button(_("Continue where you were"))
        resume.setObjectName(f"resume-{row.id}")
        resume.setToolTip(_("Open the turndown again, with everything filled in"))
        resume.clicked.connect(self._on_resume)
        allow(self._desk, resume)
        self.body.addLayout(in_a_line(resume, None))

    def _ask(self, ask: AskView) -> None:
        for name, value in ask_facts(self._desk, ask):
            self.body.addLayout(fact(name, PlainLabel(value, wrap=True)))
        if ask.row.answer is Answer.YES and self._view.row.path is Path.WRITTEN_FEEDBACK:
            self._will_write(ask)
        if ask.row.answer is not None:
            if ask.row.wording.strip():
                self._show_letter(ask)
            return
        buttons = _AskButtons(self._desk, self._view.row.id, ask)
        buttons.answered.connect(self.answer_requested)
        self.add(buttons)

    def _show_letter(self, ask: AskView) -> None:
        """Let the letter be read again, whatever came of it."""
        show = _LetterButton(self._desk, ask, _("Show the letter…"))
        show.setToolTip(_("Read again what you wrote"))
        self.body.addLayout(in_a_line(show, None))

    def _will_write(self, ask: AskView) -> None:
        """Say where to keep what they write."""
        words = PlainLabel(_("note it when it comes, as a touch or in the notes"), wrap=True)
        self.body.addLayout(fact(_("Written feedback"), words))
        if ask.row.contact_id is not None:
            who = IdLink(_("Open {name}").format(name=ask.contact), ask.row.contact_id)
            who.chosen.connect(self.contact_requested)
            self.body.addLayout(in_a_line(who, None))

    def _on_resume(self) -> None:
        self.resume_requested.emit(self._view.row.id)


class _LetterButton(Button):
    """Open the letter of one ask."""

    def __init__(self, desk: Desk, ask: AskView, words: str) -> None:
        super().__init__(words)
        self._desk, self._letter_of = desk, ask
        self.setObjectName(f"letter-{ask.row.id}")
        self.clicked.connect(self._on_letter)
        allow(desk, self)

    def _on_letter(self) -> None:
        LetterDialog(self._desk, self._letter_of, self.window()).open()


class _AskButtons(QWidget):
    """Offer what can be done about an ask that has no answer yet."""

    answered = Signal(int, str)  # turndown id, Answer value

    def __init__(self, desk: Desk, turndown_id: int, ask: AskView) -> None:
        super().__init__()
        letter = _LetterButton(desk, ask, _("The letter…"))
        letter.setToolTip(_("Read it again, hand it on, note that it is sent"))
        answer = plain_button(_("They answered…"))
        answer.setProperty("menu", "true")
        answer.setObjectName(f"answer-{ask.row.id}")
        answer.setToolTip(_("Note what came back, and go on from there"))
        menu = AnswerMenu(turndown_id, answer)
        menu.answered.connect(self.answered)
        answer.setMenu(menu)
        allow(desk, answer)
        self.setLayout(in_a_line(letter, answer, None))


def how_it_came(view: TurndownView) -> str:
    """Return how the no came and who stood behind it, in one line."""
    parts = [label(view.row.channel)] if view.row.channel else []
    parts += [_("told by {name}").format(name=view.told_by)] if view.told_by else []
    parts += [_("decided by {name}").format(name=view.decided_by)] if view.decided_by else []
    if view.supported_by:
        parts.append(_("supported by {name}").format(name=view.supported_by))
    return " · ".join(parts)


def ask_facts(desk: Desk, ask: AskView) -> list[tuple[str, str]]:
    """Return what is to be done, or was done, about one ask, as names and values."""
    row, today = ask.row, desk.today()
    if row.answer is not None and row.sent_on is None:
        return [(_("Answer"), _answered(ask, today))]  # nothing says that a letter went out
    who = [ask.contact or _("nobody named yet")]
    who += [label(row.channel)] if row.channel else []
    if row.sent_on is not None:
        found = [(_("Asked"), " · ".join([*who, exact_day(row.sent_on, today)]))]
    else:
        day = [coming_day(row.send_on, today)] if row.send_on else []
        found = [(_("Ask"), " · ".join([*who, *day]))]
    if row.answer is not None:
        words = [label(row.answer)]
        words += [exact_day(row.answered_on, today)] if row.answered_on else []
        return [*found, (_("Answer"), " · ".join(words))]
    if row.slots:
        found.append((_("Offered"), coming_times(row.slots, today)))
    if row.nudge_on is not None:
        sentence = _("{day}, once, if nothing comes")
        found.append((_("Nudge"), sentence.format(day=coming_day(row.nudge_on, today))))
    return found


def _answered(ask: AskView, today: date) -> str:
    """Return who answered what, and when, of an ask that was never noted as sent."""
    agreed = ask.row.answer is Answer.YES
    sentence = _("{name} agreed") if agreed else _("{name}: {answer}")
    answer = label(ask.row.answer) if ask.row.answer else ""
    words = [sentence.format(name=ask.contact or _("nobody named yet"), answer=answer)]
    words += [exact_day(ask.row.answered_on, today)] if ask.row.answered_on else []
    return " · ".join(words)


def _quote(words: str) -> QHBoxLayout:
    """Set their words off by a line at the side."""
    side = QFrame()
    side.setProperty("quote", "true")
    side.setFixedWidth(3)
    row = in_a_line(spacing=12)
    row.addWidget(side)
    row.addWidget(LongText(f"“{words}”"), 1)
    return row
