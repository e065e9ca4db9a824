# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hold the shape of the house: layers, licences, sizes, and the habits that were agreed on."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

SPDX = (
    "SPDX-FileCopyrightText: 2026 The Network Journal developers",
    "SPDX-License-Identifier: GPL-3.0-or-later",
)
SOURCES = (".py", ".html", ".css", ".svg", ".toml", ".sh", ".c", ".nsi", ".wxs")
LOCALE_NAMES = re.compile(r"%[-_0^#]?[aAbBchpxX]")
LONGEST_FUNCTION, LONGEST_FILE = 40, 400  # lines
REASON = "# long: "
NETWORK = {
    "PySide6.QtNetwork", "asyncio", "ftplib", "http.client", "http.server", "imaplib", "poplib",
    "smtplib", "socket", "socketserver", "ssl", "urllib.request", "webbrowser", "xmlrpc",
}  # fmt: skip


def files(*folders: str, endings: tuple[str, ...] = (".py",)) -> list[Path]:
    found = [each for name in folders for each in sorted((ROOT / name).rglob("*"))]
    own = [each for each in found if each.suffix in endings and "build" not in each.parts]
    assert own, f"no files in {folders}"
    return own


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def too_long(text: str) -> list[str]:
    lines = text.splitlines()
    found = []
    if len(lines) > LONGEST_FILE and not any(line.startswith(REASON) for line in lines[:30]):
        found.append(f"the file has {len(lines)} lines")
    for node in functions(ast.parse(text)):
        body = lines[node.lineno - 1 : node.end_lineno]
        if len(body) > LONGEST_FUNCTION and not any(REASON in line for line in body):
            found.append(f"{node.name} has {len(body)} lines")
    return found


def runs_at_import(node: ast.AST) -> Iterator[ast.AST]:
    """Walk what is executed when the module is imported: not the bodies of functions."""
    yield node
    for name, value in ast.iter_fields(node):
        if name == "body" and isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield from runs_at_import(child)


def early_texts(text: str) -> list[str]:
    return [
        f"line {node.lineno} translates at import time"
        for node in runs_at_import(ast.parse(text))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in {"_", "ngettext"}
    ]


def name_of(node: ast.AST) -> str:
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def bad_calls(text: str) -> list[str]:
    found = []
    for node in ast.walk(ast.parse(text)):
        if not isinstance(node, ast.Call):
            continue
        if name_of(node.func) == "processEvents":
            found.append(f"line {node.lineno} calls processEvents")
        if name_of(node.func) in {"QComboBox", "QSpinBox"}:
            found.append(f"line {node.lineno} makes what the wheel changes; see QuietCombo")
        given = node.args if name_of(node.func) == "connect" else []
        if any(isinstance(each, ast.Lambda) for each in given):
            found.append(f"line {node.lineno} connects a lambda")
        if any(isinstance(each, ast.Call) and name_of(each.func) == "partial" for each in given):
            found.append(f"line {node.lineno} connects a partial")
    return found


def glued_texts(text: str) -> list[str]:
    """Find texts that fit one language's grammar alone: ends of sentences, changed capitals."""
    found = []
    for node in ast.walk(ast.parse(text)):
        if not isinstance(node, ast.Call):
            continue
        if name_of(node.func) == "_" and any(
            word != word.strip() and len(word) > len(", ") for word in texts_in(node)
        ):
            found.append(f"line {node.lineno} translates a piece of a sentence")
        inner = node.func.value if isinstance(node.func, ast.Attribute) else None
        said = isinstance(inner, ast.Call) and name_of(inner.func) in {"_", "label"}
        if said and name_of(node.func) in {"lower", "upper", "capitalize"}:
            found.append(f"line {node.lineno} changes the capitals of a translation")
    return found


def rich_tips(text: str) -> list[str]:
    """Find tooltips that would show markup in somebody's name or address as markup."""
    return [
        f"line {node.lineno} shows a tooltip that may hold markup; see plain_tip"
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Call) and name_of(node.func) == "setToolTip"
        if not all(is_own_text(each) for each in node.args)
    ]


def is_own_text(node: ast.AST) -> bool:
    if isinstance(node, ast.IfExp):
        return is_own_text(node.body) and is_own_text(node.orelse)
    # What another control shows as its tooltip went through this rule already.
    calls = isinstance(node, ast.Call) and name_of(node.func) in {"_", "plain_tip", "toolTip"}
    return calls or isinstance(node, ast.Constant)


def network_imports(text: str) -> list[str]:
    found = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            found |= {each.name for each in node.names}
        if isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{each.name}" for each in node.names)}
    return sorted(found & NETWORK)


def names_by_the_desktop(text: str) -> list[str]:
    """Find days and months that the system names: its locale is not the language of the texts."""
    found = []
    for node in ast.walk(ast.parse(text)):
        given: list[ast.AST] = []
        if isinstance(node, ast.FormattedValue):
            given = [node.format_spec] if node.format_spec else []
        elif isinstance(node, ast.Call) and name_of(node.func) in {"strftime", "format"}:
            given = [*node.args, node.func]
        else:
            continue
        if any(LOCALE_NAMES.search(word) for part in given for word in texts_in(part)):
            found.append(f"line {node.lineno} names a day as the desktop does; see domain/days.py")
    return found


def texts_in(node: ast.AST) -> list[str]:
    values = (each.value for each in ast.walk(node) if isinstance(each, ast.Constant))
    return [value for value in values if isinstance(value, str)]


RULES = {
    "too long": (too_long, ("networkjournal", "tests", "packaging")),
    "early texts": (early_texts, ("networkjournal",)),
    "bad calls": (bad_calls, ("networkjournal",)),
    "glued texts": (glued_texts, ("networkjournal",)),
    "tips": (rich_tips, ("networkjournal",)),
    "network": (network_imports, ("networkjournal",)),
    "days": (names_by_the_desktop, ("networkjournal",)),
}
BROKEN = {
    "too long": ["def f():\n" + "    x = 1\n" * 40, "x = 1\n" * 401],
    "early texts": [
        "X = _('a')",
        "class A:\n    x = ngettext('a', 'b', 2)",
        "def f(x=_('a')): ...",
    ],
    "bad calls": [
        "a.b.connect(lambda: 1)",
        "a.connect(partial(f, 1))",
        "app.processEvents()",
        "QComboBox()",
    ],
    "glued texts": ["_(' since {day}')", "label(word).lower()", "_('Feedback').lower()"],
    "tips": ["a.setToolTip(name)", "a.setToolTip(_('x {y}').format(y=y) if y else '')"],
    "network": ["import socket", "from urllib import request", "from PySide6 import QtNetwork"],
    "days": ["f'{day:%d %b}'", "day.strftime('%A')", "'{d:%B}'.format(d=day)", "format(day, '%x')"],
}
FINE = {
    "too long": ["def f():  # long: a table\n" + "    x = 1\n" * 40, "# long: all words\n" * 401],
    "early texts": ["def f():\n    return _('a')", "class A:\n    def f(self): return _('a')"],
    "bad calls": ["a.connect(self.b)", "f(lambda: 1)"],
    "glued texts": ["_(', ').join(parts)", "_('No since {day}').format(day=day)", "name.lower()"],
    "tips": ["a.setToolTip(_('x') if y else plain_tip(f'{y}'))", "a.setToolTip(b.toolTip())"],
    "network": ["from urllib.parse import quote"],
    "days": ["f'{day:%Y-%m-%d %H:%M}'", "'%B'"],
}


@pytest.mark.parametrize("rule", RULES)
def test_rule_holds(rule: str) -> None:
    check, folders = RULES[rule]
    present = [name for name in folders if any((ROOT / name).rglob("*.py"))]
    found = {
        str(each.relative_to(ROOT)): problems
        for each in files(*present)
        if (problems := check(each.read_text(encoding="utf-8")))
    }
    assert not found


@pytest.mark.parametrize("rule", RULES)
def test_rule_sees_what_it_is_for(rule: str) -> None:
    check, _folders = RULES[rule]
    assert all(check(text) for text in BROKEN[rule])
    assert not any(check(text) for text in FINE[rule])


def imports(text: str) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            found |= {each.name.partition(".")[0] for each in node.names}
        if isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.partition(".")[0])
    return found


def test_every_dependency_is_imported() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = {re.split(r"[^\w-]", each)[0] for each in project["dependencies"]}
    names -= {"tzdata"}  # zoneinfo reads it
    plain = (name.removesuffix("-Essentials").removesuffix("-py") for name in names)
    wanted = {name.replace("-", "_") for name in plain}
    used = {name for file in files("networkjournal") for name in imports(file.read_text("utf-8"))}
    assert wanted <= used


def test_layers_hold() -> None:
    # In a process of its own: it silences the loggers of the one it runs in.
    code = (
        "import sys; from importlinter.cli import lint_imports; "
        "sys.exit(lint_imports(config_filename='pyproject.toml', no_cache=True))"
    )
    command = [sys.executable, "-c", code]
    result = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert result.returncode == 0, result.stdout + result.stderr


def test_every_source_names_its_licence_and_nothing_above() -> None:
    single = [ROOT / "dev.py", ROOT / "pyproject.toml", ROOT / ".ci" / "run"]
    many = files("networkjournal", "resources", "tests", "packaging", endings=SOURCES)
    bare = [
        str(each.relative_to(ROOT))
        for each in [*single, *many]
        if not all(line in head(each) for line in SPDX)
    ]
    assert not bare


def head(file: Path) -> str:
    lines = file.read_text(encoding="utf-8").splitlines()
    # A shebang and the XML or HTML declaration must be first; the licence comes right after.
    before = lines and lines[0].startswith(("#!", "<?xml", "<!DOCTYPE", "<!doctype"))
    return "\n".join(lines[: 4 if before else 3])


@pytest.mark.parametrize("module", ["cli", "domain", "services", "store"])
def test_qt_is_not_loaded_with(module: str) -> None:
    """The command line answers at once, also on a server without Qt's libraries."""
    code = f"import sys, networkjournal.{module}; print([n for n in sys.modules if 'PySide' in n])"
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )
    assert (result.stdout.strip(), result.stderr) == ("[]", "")
