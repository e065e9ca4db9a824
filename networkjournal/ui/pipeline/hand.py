# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own how a card of the details makes a change: done, told at the field, or told in a line."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from networkjournal.domain.errors import JournalError, UserError
from networkjournal.domain.settings import Settings


class Hand(QObject):
    """Make changes for the cards; `focus` names what has the keyboard after the change."""

    problem = Signal(str)
    deleted = Signal(str)
    drawn_anew = Signal()
    """A card is to be made again, though nothing of the journal has changed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._focus = ""
        self.settings = Settings()
        """The settings as they stood when the page was read: every card would read them anew."""
        self.unfolded: set[str] = set()
        """What is shown in full of the opportunity that is shown, by names of its cards."""
        self.folder = Path.home()
        """Where the user last chose files, to be proposed the next time."""

    def attempt(
        self, change: Callable[..., object], *values: object, focus: str = ""
    ) -> dict[str, str]:
        """Make a change; return what keeps it from being made, field by field."""
        self._focus = focus
        try:
            change(*values)
        except UserError as error:
            return error.problems
        except JournalError as error:
            return {"": str(error)}
        finally:
            self._focus = ""
        return {}

    def do(self, change: Callable[..., object], *values: object, focus: str = "") -> bool:
        """Make a change, or tell why it could not be made."""
        if problems := self.attempt(change, *values, focus=focus):
            self.tell(" ".join(problems.values()))
        return not problems

    def delete(
        self, sentence: str, change: Callable[..., object], *values: object, focus: str = ""
    ) -> None:
        """Delete something at once, with the offer to undo it."""
        if self.do(change, *values, focus=focus):
            self.deleted.emit(sentence)

    def tell(self, sentence: str) -> None:
        """Tell what went wrong in one sentence."""
        self.problem.emit(sentence)

    def redraw(self, focus: str) -> None:
        """Show the cards again after something was folded or unfolded."""
        self._focus = focus
        self.drawn_anew.emit()
        self._focus = ""

    def wanted(self) -> str:
        """Return what is to have the keyboard once the change shows, empty for what has it now."""
        return self._focus
