#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Set up, run, test and check a checkout, with the standard library alone.

    python3 dev.py run      open the window            python3 dev.py test    run all tests
    python3 dev.py check    format, lint, types, layers and the fast tests
    python3 dev.py setup | tour | shots | bench | package
What follows the verb is handed on: `python3 dev.py test -k wizard`, `test -n 0` for one process.
"""

import hashlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV.joinpath(*(("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")))
STAMP = VENV / "set-up-for"
CONSTRAINTS = ROOT / "packaging" / "constraints.txt"

# A process a core, and a file's tests in one of them: some look at what an earlier one left.
SPREAD = ("-n", "auto", "--dist", "loadfile")

# What Qt's wheels expect of a Debian-like system: to start, to show a window, to print, to write.
DEBIAN = """
fonts-noto-core libcups2 libdbus-1-3 libegl1 libfontconfig1 libgl1 libglib2.0-0
libwayland-client0 libwayland-cursor0 libwayland-egl1 libx11-xcb1 libxcb-cursor0 libxcb-icccm4
libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-shm0
libxcb-sync1 libxcb-xfixes0 libxcb-xinerama0 libxcb-xkb1 libxkbcommon-x11-0 libxkbcommon0
"""

PROBE = """
import ctypes, pathlib, sys
import PySide6
from PySide6 import QtGui, QtPrintSupport, QtSvg, QtWidgets
if sys.platform == "linux":
    plugins = pathlib.Path(PySide6.__file__).parent / "Qt" / "plugins"
    ctypes.CDLL(str(plugins / "platforms" / "libqxcb.so"))
    ctypes.CDLL(str(plugins / "printsupport" / "libcupsprintersupport.so"))
app = QtGui.QGuiApplication(["probe", "-platform", "offscreen"])
if not QtGui.QFontDatabase.families() and sys.platform == "linux":
    sys.exit("no font is installed")
"""


def say(text: str) -> None:
    print(f"dev.py: {text}", flush=True)


def call(*command: object, quiet: bool = False, **variables: str) -> int:
    """Run a command in the checkout, quiet but for its errors, and return its exit status."""
    environment = {**os.environ, **variables}
    output = subprocess.DEVNULL if quiet else None
    return subprocess.call(
        [str(word) for word in command], cwd=ROOT, env=environment, stdout=output
    )


def python(*arguments: object, **variables: str) -> int:
    return call(PYTHON, *arguments, quiet=False, **variables)


def offscreen(*arguments: object) -> int:
    return python(*arguments, QT_QPA_PLATFORM="offscreen")


def install_debian(packages: list[str], reason: str) -> None:
    """Install packages where that needs no question; else name the one line to type, and stop."""
    line = f"apt-get install -y --no-install-recommends {' '.join(packages)}"
    if not shutil.which("apt-get"):
        sys.exit(f"dev.py: {reason}. Install what your system calls: {' '.join(packages)}")
    before = [] if getattr(os, "getuid", int)() == 0 else ["sudo", "-n"]
    if before and (not shutil.which("sudo") or call(*before, "true") != 0):
        sys.exit(
            f"dev.py: {reason}. Type this line as an administrator, then try again:\n  sudo {line}"
        )
    say(f"{reason}; installing {len(packages)} system packages")
    before += ["env", "DEBIAN_FRONTEND=noninteractive"]
    # A stale list of packages is no reason to stop, a package that cannot be had is.
    call(*before, "apt-get", "update", "-qq", quiet=True)
    if call(*before, *line.split(), "-qq", quiet=True) != 0:
        sys.exit(f"dev.py: {reason}, and the packages could not be installed:\n  sudo {line}")


def make_venv() -> None:
    """Make `.venv` with pip in it, also where Debian has left ensurepip out."""
    if PYTHON.exists() and python("-c", "import pip") == 0:
        return
    if not importlib.util.find_spec("ensurepip") and importlib.util.find_spec("pip"):
        venv.create(VENV, clear=True)
        if call(sys.executable, "-m", "pip", "--python", PYTHON, "install", "-q", "pip") == 0:
            return
    if not importlib.util.find_spec("ensurepip"):
        package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        install_debian([package, *DEBIAN.split()], "Python lacks its ensurepip module")
    # A child process, for this one may have started before ensurepip was there.
    if call(sys.executable, "-m", "venv", "--clear", VENV) != 0:
        sys.exit(f"dev.py: {VENV} could not be made; the lines above say why.")


def qt_lacks() -> str:
    """Try Qt as the program uses it and return what is missing, or nothing."""
    probe = subprocess.run([PYTHON, "-c", PROBE], capture_output=True, text=True, check=False)
    lines = probe.stderr.strip().splitlines() or [f"it ended with {probe.returncode}"]
    return lines[-1] if probe.returncode else ""


def setup(*_arguments: str) -> int:
    """Make the environment ready; when nothing changed since the last time this is instant."""
    facts = f"{platform.python_version()} {ROOT}".encode()
    files = (ROOT / "pyproject.toml", CONSTRAINTS, Path(__file__))
    key = hashlib.sha256(facts + b"".join(each.read_bytes() for each in files)).hexdigest()
    if PYTHON.exists() and STAMP.exists() and STAMP.read_text(encoding="ascii") == key:
        return 0
    make_venv()
    say("installing what the program and its tests need")
    pip = ("-m", "pip", "install", "-q", "--disable-pip-version-check", "-c", CONSTRAINTS)
    if python(*pip, "-e", ".[dev]") != 0:
        sys.exit("dev.py: pip could not install the packages; the lines above say why.")
    lacking = qt_lacks()
    if lacking and sys.platform.startswith("linux"):
        install_debian(DEBIAN.split(), f"Qt cannot start here ({lacking})")
        lacking = qt_lacks()
    if lacking:
        sys.exit(f"dev.py: Qt cannot start here: {lacking}")
    STAMP.write_text(key, encoding="ascii")
    return 0


def run(*arguments: str) -> int:
    displays = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if displays or not sys.platform.startswith("linux"):
        status = python("-m", "networkjournal", *arguments)
        if status != 2 or arguments:
            return status
    say("no display is to be had, so the tour runs instead; its pictures go to build/tour")
    return tour()


def tour(*arguments: str) -> int:
    return offscreen("-m", "networkjournal", "tour", *(arguments or ("--out", "build/tour")))


def test(*arguments: str) -> int:
    return offscreen("-m", "pytest", *SPREAD, *arguments)


def check(*arguments: str) -> int:
    """Run all checks to the end and name those that found something; `--static` runs no test."""
    checks = {
        "format": ("ruff", "format", "--check", "."),
        "lint": ("ruff", "check", "."),
        "types": ("mypy",),
        "dead code": ("vulture",),
        "layers and fast tests": ("pytest", *SPREAD, "-q", "-m", "not slow and not tools"),
    }
    if "--static" in arguments:
        del checks["layers and fast tests"]
    found = [name for name, words in checks.items() if offscreen("-m", *words) != 0]
    say(f"found something: {', '.join(found)}" if found else "all checks passed")
    return 1 if found else 0


def shots(*arguments: str) -> int:
    return offscreen("-m", "tests.shots", *arguments)


def bench(*arguments: str) -> int:
    return python("-m", "tests.bench", *arguments)


def package(*_arguments: str) -> int:
    say("installers are not built yet; they come with a later version.")
    return 2


VERBS = {each.__name__: each for each in (setup, run, test, check, tour, shots, bench, package)}


def main(words: list[str]) -> int:
    if not words or words[0] not in VERBS:
        print(__doc__)
        return 0 if words in (["-h"], ["--help"]) else 2
    verb = VERBS[words[0]]
    if verb not in (setup, package):
        setup()
    return verb(*words[1:])


if __name__ == "__main__":
    if sys.version_info < (3, 11):  # noqa: UP036 (whoever types this may have an older one)
        sys.exit("dev.py: Network Journal needs Python 3.11 or later.")
    sys.exit(main(sys.argv[1:]))
