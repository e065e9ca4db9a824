# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The two commands: what dev.py decides and says where a machine lacks something."""

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import dev
from tests.conftest import ROOT
from tests.coverage_gate import shortfalls

linux = pytest.mark.skipif(sys.platform != "linux", reason="Linux has apt and may lack a display")


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Record the commands instead of running them; the format check finds something."""
    made: list[str] = []

    def record(*command: object, **_options: object) -> int:
        made.append(" ".join(str(word) for word in command))
        return 1 if "ruff format" in made[-1] else 0

    monkeypatch.setattr(dev, "call", record)
    return made


def test_dev_needs_the_standard_library_alone() -> None:
    tree = ast.parse((ROOT / "dev.py").read_text(encoding="utf-8"))
    names = {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
    }
    names |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.split(".")[0] for name in names} <= set(sys.stdlib_module_names)


@pytest.mark.parametrize("words", [[], ["juggle"]])
def test_wrong_use_shows_the_verbs(words: list[str]) -> None:
    result = subprocess.run(
        [sys.executable, ROOT / "dev.py", *words], capture_output=True, text=True, check=False
    )
    assert result.returncode == 2
    assert all(verb in result.stdout for verb in dev.VERBS)


def test_package_says_that_it_comes_later(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["package"]) == 2
    assert "later" in capsys.readouterr().out


@linux
@pytest.mark.parametrize("sudo", [None, "/usr/bin/sudo"])
def test_without_rights_the_one_line_to_type_is_named(
    monkeypatch: pytest.MonkeyPatch, sudo: str | None
) -> None:
    monkeypatch.setattr(os, "getuid", lambda: 1000)
    monkeypatch.setattr(shutil, "which", {"apt-get": "/usr/bin/apt-get", "sudo": sudo}.get)
    monkeypatch.setattr(dev, "call", lambda *_command, **_options: 1)  # sudo asks for a password
    with pytest.raises(SystemExit) as end:
        dev.install_debian(["libegl1", "fonts-noto-core"], "Qt cannot start here")
    lines = str(end.value).splitlines()
    assert len(lines) == 2
    assert lines[1].split()[:3] == ["sudo", "apt-get", "install"]
    assert lines[1].endswith("libegl1 fonts-noto-core")


@linux
def test_with_sudo_the_packages_are_installed(
    monkeypatch: pytest.MonkeyPatch, calls: list[str]
) -> None:
    monkeypatch.setattr(os, "getuid", lambda: 1000)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    dev.install_debian(["libegl1"], "Qt cannot start here")
    assert "sudo -n" in calls[-1]
    assert "apt-get install -y" in calls[-1]


def test_elsewhere_the_packages_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    with pytest.raises(SystemExit, match="libegl1"):
        dev.install_debian(["libegl1"], "Qt cannot start here")


def test_second_setup_does_nothing(
    monkeypatch: pytest.MonkeyPatch, calls: list[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(dev, "STAMP", tmp_path / "stamp")
    monkeypatch.setattr(dev, "PYTHON", Path(sys.executable))
    monkeypatch.setattr(dev, "qt_lacks", lambda: "")
    dev.setup()
    assert any("pip install" in each for each in calls)
    calls.clear()
    dev.setup()
    assert calls == []


@linux
def test_run_without_a_display_says_so_and_runs_the_tour(
    monkeypatch: pytest.MonkeyPatch, calls: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert dev.run() == 0
    assert "no display" in capsys.readouterr().out
    assert calls[-1].endswith("networkjournal tour --out build/tour")


@linux
def test_run_with_a_display_opens_the_window(
    monkeypatch: pytest.MonkeyPatch, calls: list[str]
) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    dev.run("--journal", "mine.njournal")
    assert calls[-1].endswith("-m networkjournal --journal mine.njournal")


def test_tests_take_all_cores_and_one_file_stays_in_one_process(calls: list[str]) -> None:
    dev.test("-k", "wizard")
    assert calls[-1].endswith("-m pytest -n auto --dist loadfile -k wizard")


def test_check_runs_everything_and_names_what_failed(
    calls: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert dev.check() == 1
    assert "format" in capsys.readouterr().out
    assert any("not slow and not tools" in each for each in calls)


def test_qt_starts_with_what_this_machine_has() -> None:
    assert dev.qt_lacks() == ""


def test_coverage_gate_names_layers_below_their_goal() -> None:
    def part(ran: int) -> dict[str, dict[str, int]]:
        numbers = {"covered_lines": ran, "covered_branches": 0, "num_statements": 90}
        return {"summary": {**numbers, "num_branches": 10}}

    files = {f"networkjournal/{name}/a.py": part(90) for name in ("domain", "store", "ui")}
    found = shortfalls({"files": files})
    assert [each.split(":")[0] for each in found] == ["domain", "store", "services"]
