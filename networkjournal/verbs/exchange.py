# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The verbs import and export."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from networkjournal.domain.errors import UserError
from networkjournal.domain.exchange import Skipped
from networkjournal.i18n import _, ngettext
from networkjournal.services.exchange.exporting import Wish, check_ending, export
from networkjournal.services.exchange.importing import Importing, Report
from networkjournal.services.exchange.incoming import Incoming, read_files
from networkjournal.store.journal import Journal
from networkjournal.verbs.context import DONE, Context, now, say
from networkjournal.verbs.journals import opened, scratch_copy, scratch_journal


def import_files(context: Context, files: Sequence[str], kind: str, *, dry_run: bool) -> int:
    """Import files as one step; a missing journal is made once all files could be read."""
    incoming = read_files(files, kind)
    path = context.path()
    there = path.exists() or path.is_symlink()
    if dry_run:
        with _to_try(path if there else None, incoming) as journal:
            report = _run(journal, incoming, dry_run=True)
    elif there:
        with opened(Journal.open(path)) as journal:
            report = _run(journal, incoming, dry_run=False)
    else:
        report = _into_new(path, incoming)
    _show(report, dry_run=dry_run)
    return DONE


@contextmanager
def _to_try(path: Path | None, incoming: Incoming) -> Iterator[Journal]:
    """Give a journal in which nothing is changed for good, and which others may have open.

    What an export would bring is known only once it is written: that needs a journal of its own.
    """
    if path is None:
        with scratch_journal() as journal:
            yield journal
        return
    with opened(Journal.open_to_read(path)) as there:
        if incoming.exports:
            with scratch_copy(there) as journal:
                yield journal
        else:
            yield there


def _into_new(path: Path, incoming: Incoming) -> Report:
    """Make a journal and import into it; where that fails there is none, as before."""
    made = Journal.create(path)
    try:
        with opened(made) as journal:
            return _run(journal, incoming, dry_run=False)
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def export_file(context: Context, file: str, program: str = "") -> int:
    """Write the journal to a file of the kind that its ending names, a .csv for some program."""
    path, wish = Path(file).absolute(), Wish(program)
    check_ending(path, wish)
    with opened(Journal.open_to_read(context.path())) as journal:
        count = export(journal, path, now(), wish)
    what = {
        ".json": ngettext("{n} row", "{n} rows", count),
        ".ics": ngettext("{n} coming meeting", "{n} coming meetings", count),
    }.get(path.suffix.lower(), ngettext("{n} contact", "{n} contacts", count))
    say(_("{what} written to {path}.").format(what=what.format(n=count), path=path))
    return DONE


def _run(journal: Journal, incoming: Incoming, *, dry_run: bool) -> Report:
    importing = Importing(journal, None, _shrink)
    plan = importing.plan(incoming)
    return importing.try_out(plan) if dry_run else importing.write(plan)


def _shrink(content: bytes) -> bytes:
    """Make a picture small that is too large to be kept; UserError where that cannot be done."""
    try:
        from networkjournal.ui.pictures import shrink
    except ImportError as error:  # no Qt here
        raise UserError(_("This file cannot be read as a JPEG or PNG picture.")) from error
    return shrink(content)


def _show(report: Report, *, dry_run: bool) -> None:
    line = _("{new} new, {merged} merged, {same} already there, {skipped} skipped.")
    if dry_run:
        line = _("A dry run, nothing is changed: {line}").format(line=line)
    say(
        line.format(
            new=report.new,
            merged=report.merged,
            same=report.same,
            skipped=len(report.skipped),
        )
    )
    if report.joined:
        line = ngettext(
            "{n} more row is of somebody among the new ones.",
            "{n} more rows are of somebody among the new ones.",
            report.joined,
        )
        say(line.format(n=report.joined))
    if report.opportunities:
        line = ngettext("{n} new opportunity", "{n} new opportunities", report.opportunities)
        if report.people:
            people = ngettext("{n} new person", "{n} new people", report.people)
            line = _("{one}, {other}").format(one=line, other=people.format(n=report.people))
        say(line.format(n=report.opportunities))
    for what, rows in (
        (_("skipped"), report.skipped),
        (_("kept apart"), report.kept_apart),
        (_("have a look"), report.noted),
    ):
        for row in rows:
            _name(what, row)


def _name(what: str, row: Skipped) -> None:
    line = _("{what}: {file}, line {line}: {reason}")
    say(line.format(what=what, file=row.source_file, line=row.line, reason=row.reason))
