# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Open a journal for the window, or find a way on together with the user; never overwrite one."""

from pathlib import Path

from networkjournal.domain.errors import OutsideError
from networkjournal.store.journal import Journal
from networkjournal.store.lock import HeldError


def open_or_ask(path: Path) -> Journal | None:
    """Open the journal, made where there is none; None where the user leaves."""
    to_read = False
    while True:
        try:
            if to_read:
                return Journal.open_to_read(path)
            return Journal.open(path, late=True) if path.exists() else Journal.create(path)
        except HeldError as error:
            if not _ask_held(str(error)):
                return None
            to_read = True
        except OutsideError as error:
            found = _ask(str(error), path, may_read=not to_read)
            if found is None:
                return None
            to_read, path = found


def near(folder: Path) -> Path:
    """Return the folder, or the first above it that is there."""
    return next((one for one in (folder, *folder.parents) if one.is_dir()), Path.home())


def _ask_held(sentence: str) -> bool:
    from networkjournal.ui import errors

    return errors.ask_held(None, sentence)


def _ask(sentence: str, path: Path, *, may_read: bool) -> tuple[bool, Path] | None:
    """Ask until a way on is found: whether only to read, and which journal; None to leave."""
    from networkjournal.store import backup
    from networkjournal.ui.dialogs.way_in import WayIn, ask_backup, ask_journal, ask_way_in

    there = path.is_file()
    ways = [WayIn.READ] if there and may_read else []
    ways += [WayIn.RESTORE] if backup.folder_of(path).is_dir() or there else []
    ways.append(WayIn.OTHER)
    while True:
        way = ask_way_in(sentence, tuple(ways))
        if way is WayIn.READ:
            return True, path
        if way is WayIn.QUIT:
            return None
        if way is WayIn.OTHER:
            if other := ask_journal(near(path.parent)):
                return False, other
        elif copy := ask_backup(near(backup.folder_of(path))):
            try:
                backup.restore(copy, path)
            except OutsideError as error:
                sentence = str(error)
            else:
                return False, path
