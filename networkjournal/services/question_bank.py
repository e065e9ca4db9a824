# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The question bank: that of the program or the school, and what was added by oneself."""

from dataclasses import dataclass

from networkjournal.domain import rows
from networkjournal.domain.edits import MOST_LINE, lines_too_long
from networkjournal.domain.errors import UserError, refuse
from networkjournal.domain.folding import fold
from networkjournal.domain.meeting_views import same_question
from networkjournal.domain.words import MeetingKind
from networkjournal.i18n import _
from networkjournal.services.shared_moves import row_of
from networkjournal.services.templates import TemplateBook
from networkjournal.store import models as m
from networkjournal.store.journal import Journal


@dataclass(frozen=True, slots=True)
class BankEntry:
    """Show one question; `own_id` is 0 for those that come with the program or the school."""

    topic: str
    text: str
    own_id: int = 0
    is_of_school: bool = False


class QuestionBank:
    """Find and add questions."""

    def __init__(self, journal: Journal, book: TemplateBook) -> None:
        self._journal, self._book = journal, book

    def entries(self, kind: MeetingKind, text: str = "", topic: str = "") -> list[BankEntry]:
        """Return the questions for a kind of meeting, own ones last.

        `text` are words of which each stands in question or topic; `topic` is one of `topics`.
        """
        of_school = self._book.questions_of_school(kind)
        found = [
            BankEntry(one.topic, one.text, is_of_school=one.text in of_school)
            for one in self._book.questions(kind)
        ]
        found += [
            BankEntry(one.topic, one.text, one.id)
            for one in self._journal.reader.own_questions(kind)
        ]
        words, wanted = fold(text).split(), fold(topic)
        return [
            one
            for one in found
            if (not wanted or fold(one.topic) == wanted)
            and all(word in fold(f"{one.topic} {one.text}") for word in words)
        ]

    def topics(self, kind: MeetingKind) -> list[str]:
        """Return the topics for a kind of meeting, each once, in the order of the bank."""
        seen: dict[str, str] = {}
        for one in self.entries(kind):
            if one.topic:
                seen.setdefault(fold(one.topic), one.topic)
        return list(seen.values())

    def add(self, kind: MeetingKind | None, topic: str, text: str) -> int:
        """Add a question, for one kind of meeting or for all, and return its id."""
        refuse(self._problems(kind, topic, text, 0))
        with self._journal.history.step(_("Add a question")) as step:
            values = {"topic": topic.strip(), "text": " ".join(text.split())}
            return step.insert(m.OwnQuestion, kind=kind, **values)

    def change(self, question_id: int, kind: MeetingKind | None, topic: str, text: str) -> None:
        """Store what the form says of an own question."""
        refuse(self._problems(kind, topic, text, question_id))
        with self._journal.history.step(_("Change a question")) as step:
            self._row(question_id)
            values = {"topic": topic.strip(), "text": " ".join(text.split())}
            step.update(m.OwnQuestion, question_id, kind=kind, **values)

    def delete(self, question_id: int) -> None:
        """Delete an own question; meetings that hold it keep it."""
        with self._journal.history.step(_("Delete a question")) as step:
            self._row(question_id)
            step.delete(m.OwnQuestion, question_id)

    def _problems(
        self, kind: MeetingKind | None, topic: str, text: str, leave_out: int
    ) -> dict[str, str]:
        found = lines_too_long(topic=topic)
        if not text.strip():
            found["text"] = _("What would you like to ask?")
        elif len(text) > MOST_LINE * 4:
            found["text"] = _("This question is too long for a page.")
        elif any(
            same_question(text, one.text) and (not one.own_id or one.own_id != leave_out)
            for each in ([kind] if kind else list(MeetingKind))
            for one in self.entries(each)
        ):
            found["text"] = _("This question stands in the bank already.")
        return found

    def _row(self, question_id: int) -> rows.OwnQuestion:
        row: rows.OwnQuestion | None = row_of(m.OwnQuestion, question_id)
        if row is None:
            raise UserError(_("This question was deleted meanwhile."))
        return row
