# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Read one template file, ours or a school's, and refuse what is broken or could hang.

Every refusal is one sentence that names the file and the line. Knows nothing of which file wins.
"""

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Template, TemplateError, TemplateSyntaxError, nodes
from jinja2.sandbox import SandboxedEnvironment

from networkjournal.domain import agenda
from networkjournal.domain.errors import OutsideError
from networkjournal.domain.words import MeetingKind
from networkjournal.i18n import _

MAX_BYTES = 64 * 1024
"""A template longer than this is refused unread; ours have 2 KB."""
LONGEST_MEETING = 480
"""The longest agenda in minutes: a working day."""

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
# Plain text in, plain text out: escaping for HTML would spoil a letter.
_JINJA = SandboxedEnvironment(trim_blocks=True, lstrip_blocks=True)
# A letter needs names and "if there is one". Without loops, filters, calls and arithmetic its
# rendering takes no longer than its text is long.
_ALLOWED = (nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.If, nodes.Not)


@dataclass(frozen=True, slots=True)
class AgendaTemplate:
    """Hold an agenda as it can be picked; the minutes of the items add up to `minutes`."""

    key: str
    name: str
    kind: MeetingKind
    minutes: int
    purpose: str
    items: tuple[agenda.Point, ...]


@dataclass(frozen=True, slots=True)
class BankQuestion:
    """Hold one question of the bank with its topic."""

    kind: MeetingKind
    topic: str
    text: str


@dataclass(frozen=True, slots=True)
class LetterTemplate:
    """Hold a letter before it is filled.

    `labels` maps each placeholder to the words that stand for it while it is unfilled; a
    placeholder in `optional` leaves its part out instead.
    """

    key: str
    title: str
    subject: Template
    body: Template
    labels: dict[str, str]
    optional: frozenset[str]


@dataclass(frozen=True, slots=True)
class Tip:
    """Hold a page of tips: its title, and its text in Markdown without the title."""

    key: str
    title: str
    text: str


class _Source:
    """Hold a parsed TOML file with what it takes to say where a fault is."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.text = _text(path)
        try:
            self.data = tomllib.loads(self.text)
        except (ValueError, RecursionError) as fault:
            place = re.search(r"line (\d+)", str(fault))
            line = int(place[1]) if place else self.text.count("\n") + 1
            raise self.fault(line, _("this is not valid TOML.")) from fault

    def fault(self, line: int, reason: str) -> OutsideError:
        """Make the sentence for a fault at a line, counted from 1."""
        return _fault(self.path, line, reason)

    def line(self, word: str, nth: int = 0) -> int:
        """Find the line that starts with a word, for the nth time; 1 if there is none."""
        starts = [
            at for at, row in enumerate(self.text.splitlines(), 1) if row.lstrip().startswith(word)
        ]
        return starts[nth] if nth < len(starts) else 1

    def take(self, table: dict[str, Any], key: str, kind: type, *, line: int = 0) -> Any:
        """Return a value of a table, which must have the type; bool is no int."""
        value = table.get(key)
        if type(value) is not kind:
            reason = _("“{key}” is missing or of the wrong kind.").format(key=key)
            raise self.fault(line or self.line(key), reason)
        return value

    def rows(self, key: str) -> list[tuple[int, dict[str, Any]]]:
        """Return the tables `[[key]]`, each with its line."""
        found = self.take(self.data, key, list, line=self.line(f"[[{key}]]"))
        if not found or not all(isinstance(row, dict) for row in found):
            raise self.fault(self.line(key), _("“{key}” must be tables.").format(key=key))
        return [(self.line(f"[[{key}]]", at), row) for at, row in enumerate(found)]

    def kind(self) -> MeetingKind:
        """Return the kind of meeting that the file is for."""
        name = self.take(self.data, "kind", str)
        try:
            return MeetingKind(name)
        except ValueError as fault:
            kinds = ", ".join(MeetingKind)
            reason = _("“{name}” is no kind of meeting; the kinds are {kinds}.")
            raise self.fault(self.line("kind"), reason.format(name=name, kinds=kinds)) from fault


def read_agenda(path: Path) -> AgendaTemplate:
    """Read an agenda; an OutsideError where it is broken or its minutes do not add up."""
    source = _Source(path)
    items = tuple(_point(source, line, row) for line, row in source.rows("items"))
    minutes = source.take(source.data, "minutes", int)
    if minutes > LONGEST_MEETING or agenda.total(items) != minutes:
        reason = _("the items add up to {sum} minutes, not to {minutes}.").format(
            sum=agenda.total(items), minutes=minutes
        )
        raise source.fault(source.line("minutes"), reason)
    purpose = source.take(source.data, "purpose", str) if "purpose" in source.data else ""
    name = source.take(source.data, "name", str)
    return AgendaTemplate(path.stem, name, source.kind(), minutes, purpose, items)


def read_questions(path: Path) -> tuple[BankQuestion, ...]:
    """Read the questions for one kind of meeting; an OutsideError where the file is broken."""
    source = _Source(path)
    kind = source.kind()
    return tuple(
        BankQuestion(
            kind,
            source.take(row, "topic", str, line=line),
            source.take(row, "text", str, line=line),
        )
        for line, row in source.rows("questions")
    )


def read_letter(path: Path) -> LetterTemplate:
    """Read a letter; an OutsideError where it is broken or uses more than names and ifs."""
    source = _Source(path)
    needed = _labels(source, "placeholders")
    optional = _labels(source, "optional")
    labels = {**needed, **optional}
    return LetterTemplate(
        path.stem,
        source.take(source.data, "title", str),
        _template(source, "subject", labels),
        _template(source, "body", labels),
        labels,
        frozenset(optional),
    )


def read_tip(path: Path) -> Tip:
    """Read a page of tips; an OutsideError where it has no title, no text, or is no text at all."""
    lines = _text(path).splitlines()
    at = next((at for at, line in enumerate(lines) if line.strip()), 0)
    title = re.fullmatch(r"# +(\S.*?)(?: +#+)? *", lines[at]) if lines else None
    if title is None:
        raise _fault(path, at + 1, _("a page of tips begins with its title, such as # Title."))
    for number, line in enumerate(lines, 1):
        if not line.replace("\t", " ").isprintable() and _CONTROL.search(line):
            raise _fault(path, number, _("a sign stands here that is no text."))
    text = "\n".join(lines[at + 1 :]).strip("\n")
    if not text.strip():
        raise _fault(path, at + 1, _("nothing stands under the title."))
    return Tip(path.stem, title[1], text)


def _text(path: Path) -> str:
    try:
        if not path.is_file():
            raise OutsideError(_("{path} is not a file.").format(path=path))
        with path.open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
    except OSError as fault:
        reason = _("{path} cannot be read: {reason}.")
        raise OutsideError(reason.format(path=path, reason=fault.strerror)) from fault
    if len(raw) > MAX_BYTES:
        raise _fault(path, 1, _("a template may have at most 64 KB."))
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as fault:
        line = raw[: fault.start].count(b"\n") + 1
        raise _fault(path, line, _("the text is not UTF-8.")) from fault


def _fault(path: Path, line: int, reason: str) -> OutsideError:
    sentence = _("{path}, line {line}: {reason}")
    return OutsideError(sentence.format(path=path, line=line, reason=reason))


def _point(source: _Source, line: int, row: dict[str, Any]) -> agenda.Point:
    minutes = source.take(row, "minutes", int, line=line)
    if minutes < 1:
        raise source.fault(line, _("an item takes at least one minute."))
    return agenda.Point(minutes, source.take(row, "text", str, line=line))


def _labels(source: _Source, key: str) -> dict[str, str]:
    table = source.data.get(key, {})
    if not isinstance(table, dict) or not all(isinstance(label, str) for label in table.values()):
        reason = _("“{key}” must give each placeholder its words.").format(key=key)
        raise source.fault(source.line(f"[{key}]"), reason)
    return table


def _template(source: _Source, key: str, labels: dict[str, str]) -> Template:
    text = source.take(source.data, key, str)
    first = source.line(key)
    # TOML drops the line break right after three quotes, so the text starts a line later.
    first += source.text.splitlines()[first - 1].rstrip().endswith(('"""', "'''"))
    return compile_text(text, labels, _refuser(source, first))


def compile_text(
    text: str, labels: dict[str, str], refuse: Callable[[int, str], OutsideError]
) -> Template:
    """Return the form of a text; what `refuse` makes of line and reason is raised.

    A letter needs names and ifs alone, and only names that have a label.
    """
    try:
        tree = _JINJA.parse(text)
        for node in tree.find_all(nodes.Node):
            _check(node, labels, refuse)
        return _JINJA.from_string(text)
    except TemplateSyntaxError as fault:
        raise refuse(fault.lineno, _("this is not a valid placeholder.")) from fault
    except (TemplateError, RecursionError, SyntaxError, MemoryError) as fault:
        raise refuse(1, _("this is nested too deeply.")) from fault


def _refuser(source: _Source, first: int) -> Callable[[int, str], OutsideError]:
    def refuse(line: int, reason: str) -> OutsideError:
        return source.fault(first + line - 1, reason)

    return refuse


def _check(
    node: nodes.Node, labels: dict[str, str], refuse: Callable[[int, str], OutsideError]
) -> None:
    if not isinstance(node, _ALLOWED):
        raise refuse(node.lineno, _("a letter may hold only {{ name }} and {% if name %}."))
    if isinstance(node, nodes.Name) and node.name not in labels:
        reason = _("“{name}” has no words under [placeholders] or [optional].")
        raise refuse(node.lineno, reason.format(name=node.name))
