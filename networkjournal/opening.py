# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Open a journal for the window, or find a way on together with the user; never overwrite one."""

from collections.abc import Callable
from pathlib import Path

from networkjournal.domain.errors import OutsideError
from networkjournal.i18n import _
from networkjournal.store.journal import Journal
from networkjournal.store.lock import HeldError, JournalLock


def open_or_ask(path: Path, knows: Callable[[Path], bool] | None = None) -> Journal | None:
    """Open the journal, made where there is none; None where the user leaves.

    Where there was one before, which `knows` tells, none is made unasked: its drive may be
    missing, and an empty journal would look like a loss.
    """
    to_read = take_over = False
    while True:
        try:
            if to_read:
                return Journal.open_to_read(path)
            if path.exists():
                return Journal.open(path, late=True, take_over=take_over)
            _refuse_gone(path, knows)
            return Journal.create(path)
        except HeldError as error:
            way = _ask_held(error, path)
            if way is None:
                return None
            to_read, take_over = way
        except OutsideError as error:
            gone = not to_read and knows is not None and not path.exists() and knows(path)
            found = _ask(str(error), path, may_read=not to_read, gone=gone)
            if found is None:
                return None
            to_read, path, is_new = found
            knows = None if is_new else knows


def _refuse_gone(path: Path, knows: Callable[[Path], bool] | None) -> None:
    if knows is None or not knows(path):
        return
    sentence = _(
        "{path} is not there, although it was opened here before. If it lies on a stick or on a "
        "network drive, connect that and look again."
    )
    raise OutsideError(sentence.format(path=path))


def near(folder: Path) -> Path:
    """Return the folder, or the first above it that is there."""
    return next((one for one in (folder, *folder.parents) if one.is_dir()), Path.home())


def _ask_held(error: HeldError, path: Path) -> tuple[bool, bool] | None:
    """Ask whether only to read and whether to take over; None to leave."""
    from networkjournal.ui.dialogs.way_in import WayIn, ask_held

    way = ask_held(str(error), JournalLock(path).is_free, mine=error.mine)
    return None if way is WayIn.QUIT else (way is WayIn.READ, way is WayIn.TAKE_OVER)


def _ask(
    sentence: str, path: Path, *, may_read: bool, gone: bool
) -> tuple[bool, Path, bool] | None:
    """Ask until a way on is found: whether only to read, which journal, whether to make it."""
    from networkjournal.store import backup
    from networkjournal.ui.dialogs.way_in import WayIn, ask_backup, ask_journal, ask_way_in

    there = path.is_file()
    ways = [WayIn.AGAIN, WayIn.NEW] if gone else []
    ways += [WayIn.READ] if there and may_read else []
    ways += [WayIn.RESTORE] if backup.folder_of(path).is_dir() or there else []
    ways.append(WayIn.OTHER)
    while True:
        way = ask_way_in(sentence, tuple(ways))
        if way in (WayIn.READ, WayIn.AGAIN, WayIn.NEW):
            return way is WayIn.READ, path, way is WayIn.NEW
        if way is WayIn.QUIT:
            return None
        if way is WayIn.OTHER:
            if other := ask_journal(near(path.parent)):
                return False, other, False
        elif copy := ask_backup(near(backup.folder_of(path))):
            try:
                backup.restore(copy, path)
            except OutsideError as error:
                sentence = str(error)
            else:
                return False, path, False
