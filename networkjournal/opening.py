# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Open a journal for the window, or find a way on together with the user; never overwrite one."""

from pathlib import Path

from networkjournal.domain.errors import OutsideError
from networkjournal.store import backup
from networkjournal.store.journal import Journal
from networkjournal.store.lock import HeldError
from networkjournal.ui import errors
from networkjournal.ui.dialogs.way_in import WayIn, ask_backup, ask_journal, ask_way_in


def open_or_ask(path: Path) -> Journal | None:
    """Open the journal, made where there is none; None where the user leaves."""
    way: WayIn | None = None
    while True:
        try:
            if way is WayIn.READ:
                return Journal.open_to_read(path)
            return Journal.open(path) if path.exists() else Journal.create(path)
        except HeldError as error:
            if not errors.ask_held(None, str(error)):
                return None
            way = WayIn.READ
        except OutsideError as error:
            found = _ask(str(error), path, may_read=way is not WayIn.READ)
            if found is None:
                return None
            way, path = found


def near(folder: Path) -> Path:
    """Return the folder, or the first above it that is there."""
    return next((one for one in (folder, *folder.parents) if one.is_dir()), Path.home())


def _ask(sentence: str, path: Path, *, may_read: bool) -> tuple[WayIn | None, Path] | None:
    """Ask until a way on is found: how to open which journal; None to leave."""
    there = path.is_file()
    ways = [WayIn.READ] if there and may_read else []
    ways += [WayIn.RESTORE] if backup.folder_of(path).is_dir() or there else []
    ways.append(WayIn.OTHER)
    while True:
        way = ask_way_in(sentence, tuple(ways))
        if way is WayIn.READ:
            return way, path
        if way is WayIn.QUIT:
            return None
        if way is WayIn.OTHER:
            if other := ask_journal(near(path.parent)):
                return None, other
        elif copy := ask_backup(near(backup.folder_of(path))):
            try:
                backup.restore(copy, path)
            except OutsideError as error:
                sentence = str(error)
            else:
                return None, path
