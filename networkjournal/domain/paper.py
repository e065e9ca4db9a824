# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands on the papers, ready to be set; knows nothing of HTML or Qt.

All texts are as they shall read. The agenda may lie before a hiring manager, so it has no field
that could carry dread, connection, level, gaps, quotes or notes.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PaperPerson:
    """Name a person and, in one line, what they are and where; the line may be empty."""

    name: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class PaperPoint:
    """Hold a point of the agenda with the minutes of the meeting at which it starts and ends."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class AgendaSheet:
    """Hold the paper for the table.

    `kind` reads on after "Agenda", such as "feedback meeting"; `title` is the paper's own title,
    as shown by a PDF viewer and on following pages; `minutes` is the length of the meeting;
    `sender` says whom it is from, such as "from Sam Hollis".
    """

    kind: str
    title: str
    people: tuple[PaperPerson, ...] = ()
    when: tuple[str, ...] = ()
    where: str = ""
    purpose: str = ""
    minutes: int = 0
    points: tuple[PaperPoint, ...] = ()
    questions: tuple[str, ...] = ()
    sender: str = ""


@dataclass(frozen=True, slots=True)
class PaperEvent:
    """Hold one thing that was between the two, with its day as it shall read."""

    day: str
    text: str


@dataclass(frozen=True, slots=True)
class PreparationSheet:
    """Hold the paper for me: the agenda, and what I want to have before my eyes.

    `between` is newest first, at most five are set; `leave_at` is a line such as
    "leave at 12:05"; without `before_leaving` the usual three boxes stand there.
    """

    agenda: AgendaSheet
    reach: tuple[str, ...] = ()
    between: tuple[PaperEvent, ...] = ()
    bring: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()
    leave_at: str = ""
    before_leaving: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OpportunitySheet:
    """Hold the paper of one opportunity, which is for me alone.

    `rounds` are headings with their lines; texts are shortened already.
    """

    title: str
    position: str
    organization: str = ""
    facts: tuple[str, ...] = ()
    history: tuple[PaperEvent, ...] = ()
    rounds: tuple[tuple[str, tuple[str, ...]], ...] = ()
    close: tuple[str, ...] = ()
    noes: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()
    touches: tuple[PaperEvent, ...] = ()
    description: str = ""
    notes: str = ""


@dataclass(frozen=True, slots=True)
class PersonSheet:
    """Hold the paper of one person, which is for me alone; texts are shortened already.

    `between` is newest first; `more` says how much of it is left out, empty where nothing is.
    """

    title: str
    name: str
    role: str = ""
    reach: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    promised: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    between: tuple[PaperEvent, ...] = ()
    more: str = ""
    notes: str = ""


@dataclass(frozen=True, slots=True)
class PaperEntry:
    """Hold one entry of a list: a word or a day before it, its text, and what is said below."""

    mark: str
    text: str
    more: str = ""


@dataclass(frozen=True, slots=True)
class PaperAnswer:
    """Hold a question, whether it was asked, and the answer in its lines."""

    text: str
    is_asked: bool = False
    answer: str = ""


@dataclass(frozen=True, slots=True)
class LetterSheet:
    """Hold a letter as it goes out: who writes to whom, the day, the words as they were typed."""

    sender: tuple[str, ...]
    to: tuple[str, ...]
    day: str
    subject: str
    text: str


@dataclass(frozen=True, slots=True)
class WriteUpSheet:
    """Hold the paper of a meeting that is over, which is for me alone; texts are whole.

    `after` says how it was, before and after; `notes` are Markdown as typed.
    """

    kind: str
    title: str
    people: tuple[PaperPerson, ...] = ()
    when: tuple[str, ...] = ()
    where: str = ""
    about: str = ""
    after: tuple[str, ...] = ()
    said: tuple[PaperEntry, ...] = ()
    gave: tuple[PaperEntry, ...] = ()
    promised: tuple[PaperEntry, ...] = ()
    answers: tuple[PaperAnswer, ...] = ()
    letters: tuple[PaperEntry, ...] = ()
    documents: tuple[str, ...] = ()
    notes: str = ""

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is written up yet, so that there is room to write by hand."""
        lists = self.said, self.gave, self.promised, self.answers, self.letters, self.documents
        return not any(lists) and not self.notes
