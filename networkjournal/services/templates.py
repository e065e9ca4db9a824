# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The book of agendas, questions, letters and tips: ours, and a school's own laid over them.

A file of the school with the name of one of ours stands in its place. A broken file of the school
is left out and told in `problems`, so that it never keeps anybody from a meeting.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from networkjournal import i18n, resources
from networkjournal.domain.errors import OutsideError
from networkjournal.domain.words import MeetingKind
from networkjournal.i18n import _

if TYPE_CHECKING:
    from networkjournal.services.template_files import (
        AgendaTemplate,
        BankQuestion,
        LetterTemplate,
        Tip,
    )

_T = TypeVar("_T")

MAX_FILES = 200
"""More files than this in one folder of a school are not looked at."""


@dataclass(frozen=True, slots=True)
class Letter:
    """Hold a filled letter; `unfilled` are the labels that still stand in it in square brackets."""

    subject: str
    body: str
    unfilled: tuple[str, ...]


def fill_letter(form: "LetterTemplate", values: Mapping[str, str]) -> Letter:
    """Fill a letter; what is missing leaves its label in square brackets, or its part out."""
    given = {key: values.get(key, "").strip() for key in form.labels}
    open_keys = [key for key, value in given.items() if not value and key not in form.optional]
    marked = given | {key: _mark(form.labels[key]) for key in open_keys}
    subject = " ".join(form.subject.render(marked).split())
    body = re.sub(r"\n{3,}", "\n\n", form.body.render(marked)).strip() + "\n"
    text = subject + body
    unfilled = (form.labels[key] for key in open_keys)
    return Letter(subject, body, tuple(label for label in unfilled if _mark(label) in text))


class TemplateBook:
    """Own all templates of one language; they are read when the first of them is asked for.

    Without a language it is the one that the program speaks.
    """

    def __init__(self, outside: Path | None = None, language: str = "") -> None:
        self._outside, self._language = outside, language or i18n.language()

    @cached_property
    def _shelf(self) -> "_Shelf":
        return _Shelf([_shipped(self._language), *_outside(self._outside, self._language)])

    def problems(self, part: str = "") -> tuple[OutsideError, ...]:
        """Return what was wrong with the school's files, a sentence each; or with one part."""
        return tuple(fault for of, fault in self._shelf.problems if part in {"", of})

    def agenda_templates(self) -> "tuple[AgendaTemplate, ...]":
        """Return all agendas by the order of the kinds, the usual length first."""
        return tuple(sorted(self._shelf.agendas.values(), key=_agenda_order))

    def is_of_school(self, part: str, key: str) -> bool:
        """Tell whether a school's file says this; `part` is such as agendas."""
        return (part, key) in self._shelf.of_school

    def questions(self, kind: str) -> "tuple[BankQuestion, ...]":
        """Return the question bank for a kind of meeting; empty where there is none."""
        return tuple(question for _key, question in self._questions(kind))

    def questions_of_school(self, kind: str) -> frozenset[str]:
        """Return the texts of those questions that a school's files hold."""
        return frozenset(
            question.text
            for key, question in self._questions(kind)
            if self.is_of_school("questions", key)
        )

    def letters(self) -> "tuple[LetterTemplate, ...]":
        """Return all letters by title."""
        return tuple(sorted(self._shelf.letters.values(), key=lambda form: form.title))

    def tips(self) -> "tuple[Tip, ...]":
        """Return all pages of tips by title."""
        return tuple(sorted(self._shelf.tips.values(), key=lambda tip: tip.title))

    def letter(self, name: str, values: Mapping[str, str]) -> Letter:
        """Fill a letter such as `request`; a KeyError for a name that no file has.

        A value that is missing or blank leaves its label in square brackets; an optional one
        leaves its part of the letter out. Values that the letter does not use are ignored.
        """
        return fill_letter(self._shelf.letters[name], values)

    def labels(self) -> dict[str, str]:
        """Return the placeholders of all letters with the words that stand for them."""
        letters = self._shelf.letters.values()
        return {key: label for form in letters for key, label in form.labels.items()}

    def optional(self) -> frozenset[str]:
        """Return the placeholders that no letter needs."""
        letters = self._shelf.letters.values()
        needed = {key for form in letters for key in form.labels.keys() - form.optional}
        return frozenset(self.labels().keys() - needed)

    def _questions(self, kind: str) -> "Iterator[tuple[str, BankQuestion]]":
        for key, bank in self._shelf.questions.items():
            yield from ((key, question) for question in bank if question.kind == kind)


class _Shelf:
    """Hold what the files of some folders say, and what is wrong with them."""

    def __init__(self, folders: list[Path]) -> None:
        # Imported here, for a window is there long before its first letter.
        from networkjournal.services import template_files as files  # noqa: PLC0415

        self.problems: list[tuple[str, OutsideError]] = []
        self.of_school: set[tuple[str, str]] = set()
        self.agendas = self._read(folders, "agendas", files.read_agenda)
        self.questions = self._read(folders, "questions", files.read_questions)
        self.letters = self._read(folders, "letters", files.read_letter)
        self.tips = self._read(folders, "tips", files.read_tip, "*.md")

    def _read(
        self,
        folders: Iterable[Path],
        part: str,
        read: Callable[[Path], _T],
        names: str = "*.toml",
    ) -> dict[str, _T]:
        shipped, *others = folders
        found = {path.stem: read(path) for path in sorted((shipped / part).glob(names))}
        for folder in others:
            for path in self._files(folder, part, names):
                try:
                    found[path.stem] = read(path)
                except OutsideError as fault:
                    self.problems.append((part, fault))
                else:
                    self.of_school.add((part, path.stem))
        return found

    def _files(self, folder: Path, part: str, names: str) -> list[Path]:
        try:
            return sorted((folder / part).glob(names))[:MAX_FILES]
        except OSError as fault:
            sentence = _("{path} cannot be read: {reason}.")
            told = sentence.format(path=folder / part, reason=fault.strerror)
            self.problems.append((part, OutsideError(told)))
            return []


def _shipped(language: str) -> Path:
    templates = resources.path("templates")
    names = (language, language.partition("_")[0], "en")
    return next(templates / name for name in names if (templates / name).is_dir())


def _outside(folder: Path | None, language: str) -> list[Path]:
    # A school may keep a folder a language, as we do, or one for all.
    return [] if folder is None else [folder, folder / language]


def _agenda_order(template: "AgendaTemplate") -> tuple[int, int, str]:
    usual = 30
    return (
        list(MeetingKind).index(template.kind),
        abs(template.minutes - usual),
        template.name,
    )


def _mark(label: str) -> str:
    return f"[{label}]"
