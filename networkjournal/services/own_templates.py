# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Agendas and letters that were made by oneself, kept in the journal beside those of the book.

Their keys begin with `own:`, so that no file of a school can stand in their place.
"""

import json
import re
from typing import Any

from networkjournal.domain import agenda, rows
from networkjournal.domain import words as w
from networkjournal.domain.edits import AgendaFields, lines_too_long, texts_too_long
from networkjournal.domain.errors import OutsideError, UserError, refuse
from networkjournal.i18n import _
from networkjournal.services.shared_moves import row_of
from networkjournal.services.template_files import (
    AgendaTemplate,
    LetterTemplate,
    compile_text,
)
from networkjournal.services.templates import TemplateBook
from networkjournal.store import models as m
from networkjournal.store.journal import Journal

_KEY = re.compile(r"own:([0-9]{1,18})")


class OwnTemplates:
    """Keep own templates, one step each; a name stands once, and saving it anew replaces it."""

    def __init__(self, journal: Journal, book: TemplateBook) -> None:
        self._journal, self._book = journal, book

    def save_agenda(
        self, name: str, kind: w.MeetingKind, purpose: str, fields: AgendaFields
    ) -> int:
        """Keep an agenda under a name and return its id."""
        problems = fields.problems() | texts_too_long(purpose=purpose)
        if not fields.items:
            problems["items"] = _("An agenda without a point is no template.")
        content = {
            "kind": kind.value,
            "purpose": purpose.strip(),
            "items": [[minutes, text.strip()] for minutes, text in fields.items],
            "questions": [one.text.strip() for one in fields.questions],
        }
        return self._save(w.TemplateKind.AGENDA, name, content, problems)

    def save_letter(self, name: str, kind: w.LetterKind, subject: str, body: str) -> int:
        """Keep a letter under a name and return its id; its placeholders are those of the book.

        UserError with the line of what is none, or of more than names and ifs.
        """
        problems = lines_too_long(subject=subject) | texts_too_long(body=body)
        for field, text in (("subject", subject), ("body", body)):
            try:
                compile_text(text, self._book.labels(), _refuse_line)
            except OutsideError as fault:
                problems.setdefault(field, str(fault))
        if not body.strip():
            problems["body"] = _("A letter without words is no template.")
        content = {"kind": kind.value, "subject": subject.strip(), "body": body}
        return self._save(w.TemplateKind.LETTER, name, content, problems)

    def rename(self, template_id: int, name: str) -> None:
        """Give a template another name."""
        row = self._row(template_id)
        refuse(self._name_problems(row.kind, name, template_id))
        with self._journal.history.step(_("Rename a template")) as step:
            self._row(template_id)
            step.update(m.OwnTemplate, template_id, name=" ".join(name.split()))

    def delete(self, template_id: int) -> None:
        """Delete a template."""
        with self._journal.history.step(_("Delete a template")) as step:
            self._row(template_id)
            step.delete(m.OwnTemplate, template_id)

    def agendas(self) -> tuple[AgendaTemplate, ...]:
        """Return own agendas by name; one that cannot be read is left out."""
        found = map(_agenda, self._journal.reader.own_templates(w.TemplateKind.AGENDA))
        return tuple(each for each in found if each is not None)

    def questions(self, key: str) -> tuple[str, ...]:
        """Return the questions that belong to an own agenda."""
        row = self._of(key, w.TemplateKind.AGENDA)
        found = _content(row).get("questions") if row else None
        listed = found if isinstance(found, list) else []
        return tuple(text for text in listed if isinstance(text, str))

    def letters(self) -> tuple[LetterTemplate, ...]:
        """Return own letters by name; one that cannot be read is left out."""
        found = map(self._letter, self._journal.reader.own_templates(w.TemplateKind.LETTER))
        return tuple(each for each in found if each is not None)

    def letter(self, key: str) -> LetterTemplate | None:
        """Return an own letter by its key."""
        row = self._of(key, w.TemplateKind.LETTER)
        return self._letter(row) if row else None

    def letter_kind(self, key: str) -> w.LetterKind:
        """Return what an own letter is for."""
        row = self._of(key, w.TemplateKind.LETTER)
        try:
            return w.LetterKind(_content(row).get("kind", "")) if row else w.LetterKind.OTHER
        except ValueError:
            return w.LetterKind.OTHER

    def texts(self, template_id: int) -> tuple[str, str]:
        """Return subject and body of an own letter as they were typed."""
        found = _content(self._row(template_id))
        return str(found.get("subject", "")), str(found.get("body", ""))

    def _save(
        self, kind: w.TemplateKind, name: str, content: dict[str, Any], problems: dict[str, str]
    ) -> int:
        shown = " ".join(name.split())
        problems = problems | lines_too_long(name=name)
        if not shown:
            problems["name"] = _("What is this template called?")
        refuse(problems)
        values = {"name": shown, "content": json.dumps(content, ensure_ascii=False)}
        with self._journal.history.step(_("Save a template")) as step:
            for row in self._journal.reader.own_templates(kind):
                if m.fold(row.name) == m.fold(shown):
                    step.update(m.OwnTemplate, row.id, **values)
                    return row.id
            return step.insert(m.OwnTemplate, kind=kind, **values)

    def _name_problems(self, kind: w.TemplateKind, name: str, leave_out: int) -> dict[str, str]:
        found = lines_too_long(name=name)
        if not name.strip():
            found["name"] = _("What is this template called?")
        for row in self._journal.reader.own_templates(kind):
            if row.id != leave_out and m.fold(row.name) == m.fold(" ".join(name.split())):
                found["name"] = _("Another template has this name already.")
        return found

    def _letter(self, row: rows.OwnTemplate) -> LetterTemplate | None:
        content = _content(row)
        subject, body = content.get("subject"), content.get("body")
        if not isinstance(subject, str) or not isinstance(body, str):
            return None
        labels = self._book.labels()
        try:
            subject_form = compile_text(subject, labels, _refuse_line)
            body_form = compile_text(body, labels, _refuse_line)
        except OutsideError:
            # A school took a placeholder away, or the file came from elsewhere.
            return None
        optional = self._book.optional()
        return LetterTemplate(_key(row), row.name, subject_form, body_form, labels, optional)

    def _of(self, key: str, kind: w.TemplateKind) -> rows.OwnTemplate | None:
        found = _KEY.fullmatch(key)
        row: rows.OwnTemplate | None = row_of(m.OwnTemplate, int(found[1])) if found else None
        return row if row is not None and row.kind is kind else None

    def _row(self, template_id: int) -> rows.OwnTemplate:
        row: rows.OwnTemplate | None = row_of(m.OwnTemplate, template_id)
        if row is None:
            raise UserError(_("This template was deleted meanwhile."))
        return row


def _agenda(row: rows.OwnTemplate) -> AgendaTemplate | None:
    content = _content(row)
    try:
        kind, purpose = w.MeetingKind(content["kind"]), str(content.get("purpose", ""))
        points = tuple(agenda.Point(int(minutes), str(text)) for minutes, text in content["items"])
    except (ValueError, TypeError, KeyError, OverflowError):
        return None
    return AgendaTemplate(_key(row), row.name, kind, agenda.total(points), purpose, points)


def _content(row: rows.OwnTemplate) -> dict[str, Any]:
    try:
        found = json.loads(row.content)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _key(row: rows.OwnTemplate) -> str:
    return f"own:{row.id}"


def _refuse_line(line: int, reason: str) -> OutsideError:
    return OutsideError(_("Line {line}: {reason}").format(line=line, reason=reason))
