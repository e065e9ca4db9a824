# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Know the folders of this system, the only user of appdirs; know nothing of what lies in them."""

import os
import sys
from pathlib import Path

import appdirs

APP = "networkjournal"
JOURNAL_NAME = "journal.njournal"


def data_dir(override: str | os.PathLike[str] | None = None) -> Path:
    """Name the folder of the journal; whoever writes into it makes it.

    The override (from the command line, settings or policy) may hold `~` and variables.
    """
    return expand(override or appdirs.user_data_dir(APP, appauthor=False))


def config_dir() -> Path:
    """Name the folder for what concerns this machine only, making it where it is missing."""
    return make_private(Path(appdirs.user_config_dir(APP, appauthor=False)))


def journal_path(override: str | os.PathLike[str] | None = None) -> Path:
    """Name the journal that is opened when nobody names one."""
    return data_dir(override) / JOURNAL_NAME


def expand(text: str | os.PathLike[str]) -> Path:
    """Put `~` and environment variables of a path in words and make it absolute."""
    return Path(os.path.expandvars(text)).expanduser().absolute()


def make_private(folder: Path) -> Path:
    """Make a folder and its missing parents for the owner alone; leave existing modes alone."""
    missing = [folder, *folder.parents]
    for each in reversed([one for one in missing if not one.exists()]):
        each.mkdir(mode=0o700, exist_ok=True)
    return folder


def site_policy_dir() -> Path:
    """Name the folder where this system looks for machine-wide defaults."""
    return Path(appdirs.site_config_dir(APP, appauthor=False))


def trusted_policy_dirs() -> tuple[Path, ...]:
    """Name the only folders whose policy may be enforced, whatever the environment says."""
    if sys.platform == "win32":
        # appdirs asks the system for %ProgramData% and does not believe the variable.
        return (Path(sys.executable).parent, Path(appdirs.site_config_dir(APP, appauthor=False)))
    return (Path(__file__).resolve().parents[1], Path("/etc/xdg") / APP)
