# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line: which words there are, which verb does them, and how failures end.

Verbs load what they need when they run, so that `--version` or an import starts without Qt.
"""

import argparse
import contextlib
import io
import os
import sys
from collections.abc import Callable, Mapping, Sequence

from networkjournal import __version__, i18n, policy
from networkjournal.domain.errors import JournalError
from networkjournal.domain.file_kinds import FileKind, UnknownEnding
from networkjournal.i18n import _
from networkjournal.verbs import log_file
from networkjournal.verbs.context import (
    FAILED,
    MISUSED,
    Context,
    NoWindow,
    OutputFailed,
    complain,
    flush,
)

INTERRUPTED = 130


def main(words: Sequence[str] | None = None) -> int:
    """Run one verb and return the exit status."""
    _prepare_streams()
    i18n.use()
    log_file.quiet()
    try:
        status = _parse_and_run(words)
        flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except OutputFailed as error:
        _forget_output()
        if not isinstance(error.reason, BrokenPipeError):
            sentence = _("What is printed cannot be written: {reason}.")
            complain(sentence.format(reason=error.reason.strerror))
        return FAILED
    return status


def _parse_and_run(words: Sequence[str] | None) -> int:
    given = _parser().parse_args(words)
    context = Context(given.journal or "", given.data_dir or "", policy.load())
    try:
        return _VERBS[given.verb or "gui"](given, context)
    except (UnknownEnding, NoWindow) as error:
        complain(str(error))
        return MISUSED
    except JournalError as error:
        complain(str(error))
        return FAILED
    except OutputFailed:
        raise
    except OSError as error:
        what = f"{error.filename}: " if error.filename else ""
        complain(f"{what}{error.strerror or error}")
        return FAILED
    except Exception as error:  # noqa: BLE001  (a bug is told as one)
        return _bug(context, error)


def _gui(_given: argparse.Namespace, context: Context) -> int:
    from networkjournal.verbs import window

    return window.gui(context)


def _tour(given: argparse.Namespace, _context: Context) -> int:
    from networkjournal.verbs import window

    return window.tour(given.out)


def _agenda(given: argparse.Namespace, context: Context) -> int:
    from networkjournal.verbs import agenda

    wish = agenda.Wish(
        given.meeting, given.pdf or "", given.printer or "", given.for_me, given.paper or ""
    )
    return agenda.print_agenda(context, wish)


def _import(given: argparse.Namespace, context: Context) -> int:
    from networkjournal.verbs import exchange

    return exchange.import_files(context, given.files, given.kind, dry_run=given.dry_run)


def _export(given: argparse.Namespace, context: Context) -> int:
    from networkjournal.verbs import exchange

    return exchange.export_file(context, given.file, given.program or "")


def _keep(given: argparse.Namespace, context: Context) -> int:
    from networkjournal.verbs import keeping

    if given.verb == "check":
        return keeping.check(context)
    verb = keeping.make_backup if given.verb == "backup" else keeping.restore
    return verb(context, given.file)


def _self_test(given: argparse.Namespace, context: Context) -> int:
    from networkjournal.verbs.self_test import self_test

    return self_test(context, given.out or "")


_VERBS: Mapping[str, Callable[[argparse.Namespace, Context], int]] = {
    "gui": _gui,
    "tour": _tour,
    "agenda": _agenda,
    "import": _import,
    "export": _export,
    "backup": _keep,
    "restore": _keep,
    "check": _keep,
    "self-test": _self_test,
}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="networkjournal",
        allow_abbrev=False,
        description=_("A private, offline journal of your job search. Without a verb it opens."),
    )
    parser.add_argument("--version", action="version", version=f"Network Journal {__version__}")
    # Both may stand before the verb, as documented, and after it, as hands expect.
    _add_common(parser, None)
    verbs = parser.add_subparsers(dest="verb", metavar=_("VERB"))

    def add(name: str, text: str) -> argparse.ArgumentParser:
        verb = verbs.add_parser(name, help=text, description=text, allow_abbrev=False)
        _add_common(verb, argparse.SUPPRESS)
        return verb

    add("gui", _("open the window"))
    tour = add("tour", _("take the tour without a display and leave pictures of it"))
    tour.add_argument("--out", metavar="DIR", required=True, type=_not_empty)
    _add_agenda(add("agenda", _("print a meeting's agenda")))
    bring = add("import", _("read contacts from files and folders"))
    bring.add_argument("files", metavar="FILE", nargs="+", type=_not_empty)
    bring.add_argument("--kind", choices=["auto", *FileKind], default="auto")
    bring.add_argument("--dry-run", action="store_true", help=_("only say what would be done"))
    export = add("export", _("write a .json, .csv, .vcf or .ics file"))
    export.add_argument(
        "--for", dest="program", choices=["google", "outlook"], help=_("whom a .csv is for")
    )
    backup = add("backup", _("write a verified copy of the journal"))
    restore = add("restore", _("put a copy in the journal's place"))
    for verb in (export, backup, restore):
        verb.add_argument("file", metavar="FILE", type=_not_empty)
    add("check", _("report whether the journal is sound"))
    test = add("self-test", _("try whether everything works on this machine"))
    test.add_argument("--out", metavar="FILE", type=_not_empty)
    return parser


def _add_common(parser: argparse.ArgumentParser, default: str | None) -> None:
    parser.add_argument(
        "--journal", metavar="FILE", default=default, type=_not_empty, help=_("the journal to use")
    )
    parser.add_argument(
        "--data-dir",
        metavar="DIR",
        default=default,
        type=_not_empty,
        help=_("the folder of the journal"),
    )


def _add_agenda(verb: argparse.ArgumentParser) -> None:
    verb.add_argument(
        "meeting", nargs="?", default="next", type=_meeting, metavar="next|ID",
        help=_("the next meeting, or its number"),
    )  # fmt: skip
    where = verb.add_mutually_exclusive_group(required=True)
    where.add_argument("--pdf", metavar="FILE", type=_not_empty)
    where.add_argument("--print", dest="printer", metavar="PRINTER", nargs="?", const="")
    verb.add_argument(
        "--for-me", action="store_true", help=_("the preparation sheet instead of the agenda")
    )
    verb.add_argument("--paper", choices=["A4", "Letter"])


def _not_empty(text: str) -> str:
    if not text:
        raise argparse.ArgumentTypeError(_("a name is missing"))
    return text


def _meeting(text: str) -> str:
    if text == "next" or (text.isascii() and text.isdigit() and 0 < int(text[:19]) < 2**62):
        return text[:19]
    raise argparse.ArgumentTypeError(_("“{text}” is neither next nor a number").format(text=text))


def _prepare_streams() -> None:
    """Print names in whatever letters on a console that knows fewer."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _forget_output() -> None:
    """Let Python's own last flush go nowhere."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _bug(context: Context, error: Exception) -> int:
    sentence = _("Something went wrong in the program itself; the journal is as it was.")
    if not context.policy.flag("ephemeral_machine"):
        with contextlib.suppress(JournalError, OSError):
            log = context.folder() / log_file.NAME
            log_file.start(log)
            log_file.note_bug(error)
            sentence += " " + _("What a developer needs is in {log}.").format(log=log)
    complain(sentence)
    return FAILED
