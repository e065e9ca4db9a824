# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Open the turndown wizard: for a new no, a kept draft, a way still open, an answer that came."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, ParamSpec

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from networkjournal.domain.errors import JournalError
from networkjournal.domain.words import Answer
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.notice_line import NoticeLine

if TYPE_CHECKING:
    from networkjournal.domain.turndown_draft import TurndownDraft
    from networkjournal.ui.turndown.turndown_wizard import TurndownWizard

_Given = ParamSpec("_Given")


class TurndownOpener(QObject):
    """Own the one wizard that may be open."""

    opened = Signal(object)  # TurndownWizard, to be joined by the window
    gone = Signal()

    def __init__(self, desk: Desk, line: NoticeLine, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._line, self._window = desk, line, window
        self.wizard: TurndownWizard | None = None

    def record(self, opportunity_id: int = 0) -> None:
        """Begin a turndown; 0 leaves the opportunity open. A draft that was begun goes first."""
        turndowns = self._desk.services.turndowns
        kept = self._read(turndowns.kept)
        was_about = kept is not None and _is_about_something(kept)
        if kept is not None and opportunity_id and not was_about:
            turndowns.take_opportunity(kept, opportunity_id)
        if kept is not None and opportunity_id not in (0, kept.opportunity_id):
            # There is room for one draft of a new no; another must not take its place.
            sentence = _("You had begun {position}. Finish it or put it off, then this one.")
            name = self._desk.services.proposals.named(kept) or _("another turndown")
            sentence = sentence.format(position=name)
            self._line.offer(sentence, _("Continue where you were"), self.go_on)
        elif kept is not None:
            is_open = self.wizard is not None
            self._open(kept)
            if self.wizard is not None and not is_open and was_about:
                self.wizard.say_whose()
        else:
            self._open(self._read(turndowns.begin, opportunity_id or None, self._desk.today()))

    def enter_answer(self, turndown_id: int, answer: str) -> None:
        """Go on with what they answered."""
        said, services = Answer(answer), self._desk.services
        try:
            noted = said is Answer.YES and services.asks.will_write(turndown_id, self._desk.today())
        except JournalError as error:
            self._line.tell_problem(str(error))
            return
        if noted:
            self._line.tell(_("Noted: they will write. There is no date to agree on."))
        else:
            self._open(self._read(services.turndowns.answered, turndown_id, said))

    def resume(self, turndown_id: int) -> None:
        """Go on with a turndown whose way is open."""
        self._open(self._read(self._desk.services.turndowns.resume, turndown_id))

    def go_on(self) -> None:
        """Go on with what was begun, else with the oldest turndown whose way is open."""
        kept = self._read(self._desk.services.turndowns.begun)
        if kept is not None:
            self._open(kept)
        elif unfinished := self._desk.reader.unfinished_turndowns():
            self.resume(unfinished[0][0])
        else:
            self._line.tell(_("No turndown waits to be continued."))

    def offer_kept(self) -> None:
        """Offer what was begun before the program closed."""
        draft = self._desk.services.turndowns.begun() if self._desk.writable else None
        if draft is None:
            return
        sentence = _("A turndown that you had begun is kept.")
        if position := " ".join(self._desk.services.proposals.position(draft).split()):
            sentence = _("The turndown that you had begun is kept: {position}.")
            sentence = sentence.format(position=position)
        self._line.offer(sentence, _("Continue where you were"), self.go_on)

    @contextmanager
    def offering_what_comes_back(self) -> Iterator[None]:
        """Offer what was typed for a turndown where taking a step back brings it back."""
        begun = self._desk.services.turndowns.begun
        before = begun()
        yield
        if begun() != before:
            self.offer_kept()

    def close(self) -> None:
        """Close the wizard; what was typed is kept."""
        if self.wizard is not None:
            self.wizard.close()

    def _read(
        self, way: "Callable[_Given, TurndownDraft | None]", *given: _Given.args,
        **more: _Given.kwargs,
    ) -> "TurndownDraft | None":  # fmt: skip
        """Return a draft, or tell what stands in the way."""
        try:
            return way(*given, **more)
        except JournalError as error:
            self._line.tell_problem(str(error))
            return None

    def _open(self, draft: "TurndownDraft | None") -> None:
        if self.wizard is not None and self.wizard.outcome() is not None:
            self.wizard.close()
        if self.wizard is not None:
            self._show_open(self.wizard, draft)
            return
        if draft is None or not self._desk.writable:
            return
        # Most starts are not for this, and the wizard is the largest part of the window.
        from networkjournal.ui.turndown.turndown_wizard import TurndownWizard  # noqa: PLC0415

        wizard = TurndownWizard(self._desk, draft, self._window)
        self.wizard = wizard
        wizard.kept.connect(self._kept)
        wizard.parked.connect(self._parked)
        wizard.finished_with.connect(self._finished)
        wizard.finished.connect(self._gone)
        self.opened.emit(wizard)
        wizard.show()

    def _show_open(self, wizard: "TurndownWizard", draft: "TurndownDraft | None") -> None:
        """Bring the open wizard to the front; say so where something else was asked for."""
        wizard.raise_()
        wizard.activateWindow()
        asked = draft and (draft.turndown_id, draft.opportunity_id)
        if asked and asked != (wizard.draft.turndown_id, wizard.draft.opportunity_id):
            sentence = _("One turndown at a time: finish or close the one that is open first.")
            self._line.tell(sentence)

    def _finished(self) -> None:
        # What was begun is done; an offer to go on with it would open another turndown.
        self._line.withdraw(self.go_on)

    def _kept(self) -> None:
        sentence = _("What you wrote is kept.")
        self._line.offer(sentence, _("Continue where you were"), self.go_on)

    def _parked(self) -> None:
        sentence = _("The no is recorded. The way on can wait until you are ready.")
        self._line.offer(sentence, _("Continue where you were"), self.go_on)

    def _gone(self) -> None:
        wizard, self.wizard = self.wizard, None
        if wizard is not None:
            wizard.deleteLater()
        self.gone.emit()


def _is_about_something(draft: "TurndownDraft") -> bool:
    return draft.opportunity_id is not None or bool(draft.new_position.strip())
