# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The verbs backup, restore and check."""

from pathlib import Path

from networkjournal.domain.errors import OutsideError
from networkjournal.domain.views import Kind
from networkjournal.i18n import _
from networkjournal.services.exchange import target
from networkjournal.store import backup, former, schema, search
from networkjournal.store.journal import Journal
from networkjournal.verbs.context import DONE, Context, say
from networkjournal.verbs.journals import opened

MOST_PROBLEMS = 20


def make_backup(context: Context, file: str) -> int:
    """Write a verified copy of the journal; an earlier one under that name is replaced."""
    path = Path(file).absolute()
    with opened(Journal.open_to_read(context.path())) as journal:
        if not former.is_former(journal.database, path):
            target.check(path, journal.path)
            # What is there may be anything; nobody is asked here.
            if path.exists():
                raise OutsideError(_("{path} is there already. Name a new file.").format(path=path))
        backup.copy_to(journal.database, path)
    say(_("A verified copy is at {path}.").format(path=path))
    return DONE


def restore(context: Context, file: str) -> int:
    """Put a copy in the journal's place and keep the replaced one beside it."""
    source, path = Path(file).absolute(), context.path()
    schema.check_header(source)
    kept = backup.restore(source, path)
    say(_("{path} is restored from {source}.").format(path=path, source=source))
    if kept is not None:
        say(_("The journal that was there is kept as {path}.").format(path=kept))
    return DONE


def check(context: Context) -> int:
    """Print what is sound and what is not; change nothing."""
    path = context.path()
    with opened(Journal.open_to_read(path)) as journal:
        problems = backup.integrity(path)
        whole = search.is_complete(journal.database) if not problems else True
        counts = {kind: journal.reader.count(kind) for kind in Kind} if not problems else {}
    say(str(path))
    for problem in problems[:MOST_PROBLEMS]:
        say(_("damage: {problem}").format(problem=problem))
    if problems:
        sentence = _("{path} is damaged. Restore a backup from {folder}.")
        raise OutsideError(sentence.format(path=path, folder=backup.folder_of(path)))
    say(_("file and foreign keys: sound"))
    say(_("search index: complete") if whole else _("search index: incomplete"))
    say(
        _("contacts: {contacts}, opportunities: {opportunities}, meetings: {meetings}").format(
            contacts=counts[Kind.CONTACT],
            opportunities=counts[Kind.OPPORTUNITY],
            meetings=counts[Kind.MEETING],
        )
    )
    newest = backup.newest(path)
    say(_("newest backup: {when}").format(when=f"{newest:%Y-%m-%d %H:%M}" if newest else _("none")))
    if not whole:
        sentence = _("The search index of {path} is incomplete. Restore a backup from {folder}.")
        raise OutsideError(sentence.format(path=path, folder=backup.folder_of(path)))
    return DONE
