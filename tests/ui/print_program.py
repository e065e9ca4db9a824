# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A stand-in for CUPS' program that lists printers."""

from pathlib import Path

import pytest


def stand_in(folder: Path, patch: pytest.MonkeyPatch, does: str) -> None:
    """Put a program in the way of the system's: lines of the shell, or none for one that hangs."""
    program = folder / "bin" / "lpstat"
    program.parent.mkdir(exist_ok=True)
    program.write_text(f"#!/bin/sh\n{does}\n")
    program.chmod(0o755)
    patch.setenv("PATH", str(program.parent), prepend=":")


HANGS = "exec sleep 600"


def lists(*names: str) -> str:
    return "\n".join(['[ "$1" = -e ] || exit 1', *(f"echo '{name}'" for name in names)])
