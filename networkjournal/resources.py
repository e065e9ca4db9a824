# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Find the files that ship with the program, in a checkout and installed; know nothing of them."""

from pathlib import Path


def root() -> Path:
    """Name the folder that holds icons, print, templates, help and translations."""
    package = Path(__file__).resolve().parent
    # A wheel carries the files inside the package; only a checkout has them beside it. Looking
    # inside first keeps a stranger's site-packages/resources from being taken for ours.
    installed = package / "_resources"
    return installed if installed.is_dir() else package.parent / "resources"


def path(name: str) -> Path:
    """Name a shipped file or folder, such as `print/agenda.html`; FileNotFoundError without it."""
    found = root().joinpath(*name.split("/"))
    if not found.exists():
        raise FileNotFoundError(f"The program lacks its own file {name} ({found}).")
    return found


def read_text(name: str) -> str:
    """Read a shipped text, which is UTF-8."""
    return path(name).read_text(encoding="utf-8")
