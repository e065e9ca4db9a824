# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keep every test away from this person's folders and language, and fail on any warning."""

import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from pytestqt.qtbot import QtBot

from networkjournal import i18n

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# CI asks the same questions each time; at the desk each run asks new ones.
hypothesis.settings.register_profile("desk", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "desk")

ROOT = Path(__file__).resolve().parents[1]
_PATIENCE = 60_000  # milliseconds
Program = Callable[..., subprocess.CompletedProcess[str]]


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test whose tools are missing, but where CI promised them let it fail."""
    for marker in item.iter_markers("tools"):
        missing = [name for name in marker.args if not shutil.which(name)]
        if missing and os.environ.get("NETWORKJOURNAL_HAS_TOOLS"):
            pytest.fail(f"{', '.join(missing)} should be here, but is not")
        if missing:
            pytest.skip(f"needs {', '.join(missing)}")


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test a home of its own, empty, and the language of the source."""
    folder = tmp_path_factory.mktemp("home")
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(folder))
    for name in ("DATA_HOME", "CONFIG_HOME", "CACHE_HOME", "STATE_HOME", "CONFIG_DIRS"):
        monkeypatch.setenv(f"XDG_{name}", str(folder / name.lower()))
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    i18n.use("en")
    return folder


@pytest.fixture(autouse=True)
def _quiet_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test that logs a warning or worse; one that means to ends with `caplog.clear()`."""
    yield
    told = [
        f"{record.name}: {record.getMessage()}"
        for when in ("setup", "call")
        for record in caplog.get_records(when)
        if record.levelno >= logging.WARNING
    ]
    if told:
        pytest.fail("the log has warnings:\n" + "\n".join(told))


class _PatientBot(QtBot):
    """Wait for what must come as long as a busy machine may need, not the usual five seconds."""

    def waitUntil(self, callback: Any, *, timeout: int = _PATIENCE) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitExposed(self, widget: Any, *, timeout: int = _PATIENCE) -> Any:
        return super().waitExposed(widget, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = _PATIENCE, **more: Any) -> Any:
        return super().waitSignal(signal, timeout=timeout, **more)


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> QtBot:
    """Drive the window with patience."""
    del qapp
    return _PatientBot(request)


@pytest.fixture
def program(home: Path) -> Program:
    """Run the program as a process of its own: `program("check")` returns what it said."""

    def run(*words: str | Path, seconds: int = 120) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "networkjournal", *map(str, words)],
            capture_output=True, text=True, check=False, timeout=seconds, cwd=home,
        )  # fmt: skip

    return run
