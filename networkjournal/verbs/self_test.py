# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The verb self-test: try once on this machine everything that the program needs."""

import json
import os
import platform
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from networkjournal import __version__
from networkjournal.domain.edits import AgendaFields, MeetingFields
from networkjournal.domain.errors import JournalError, OutsideError
from networkjournal.i18n import _
from networkjournal.policy import Policy
from networkjournal.services.documents import agenda_sheet
from networkjournal.services.exchange import target
from networkjournal.services.meetings import Meetings
from networkjournal.services.paper import agenda_html
from networkjournal.store import database
from networkjournal.store.journal import Journal
from networkjournal.verbs import display, print_service
from networkjournal.verbs.context import (
    DONE,
    FAILED,
    Context,
    NoWindow,
    complain,
    now,
    say,
)
from networkjournal.verbs.journals import scratch_journal
from networkjournal.verbs.log_file import describe


@dataclass(slots=True)
class _Findings:
    """Gather what was found and what is wrong."""

    values: dict[str, Any] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)

    def ask(self, name: str, question: Callable[[], Any]) -> None:
        """Note an answer; a question that cannot be answered is a problem, not the end."""
        try:
            self.values[name] = question()
        except (JournalError, NoWindow) as error:
            self.values[name] = None
            self.problems.append(f"{name}: {error}")
        except Exception as error:  # noqa: BLE001  (a self-test reports whatever happens)
            self.values[name] = None
            place = " ".join(describe(error).split())
            self.problems.append(_("{part}: a bug: {place}").format(part=name, place=place))


def self_test(context: Context, out: str) -> int:
    """Try everything once; print what was found as JSON, or write it to a file."""
    found = _Findings()
    found.values |= {"version": __version__, "python": platform.python_version()}
    found.ask("sqlite", database.sqlite_version)
    found.ask("data_folder", lambda: _data_folder(context))
    found.ask("policy", lambda: _policy(context.policy))
    try:
        _with_window(context, found)
    except JournalError as error:
        found.problems.append(f"journal: {error}")
    found.values["problems"] = found.problems
    found.values["ok"] = not found.problems
    text = json.dumps(found.values, indent=2, ensure_ascii=False)
    if out:
        target.write(Path(out).absolute(), text.encode() + b"\n")
    else:
        say(text)
    if found.problems:
        complain(_("the self-test failed: {reasons}").format(reasons="; ".join(found.problems)))
    return FAILED if found.problems else DONE


def _with_window(context: Context, found: _Findings) -> None:
    with scratch_journal() as journal:
        found.ask("journal", lambda: _write_and_read(journal))
        found.ask("qt", _qt_version)
        if found.values["qt"] is None:
            return
        _choose_platform()
        print_service.stay_local(whatever_the_lab_says=True)
        from networkjournal.verbs import self_test_window

        self_test_window.look(context.policy, journal, found.ask)
        found.ask("pdf", lambda: _pdf(journal))


def _data_folder(context: Context) -> str:
    folder = context.folder()
    # It is made together with the journal; until then the folder above it tells.
    there = next(one for one in (folder, *folder.parents) if one.exists())
    if not there.is_dir() or not os.access(there, os.W_OK):
        raise OutsideError(_("{path} cannot be written.").format(path=folder))
    return str(folder)


def _policy(policy: Policy) -> dict[str, Any]:
    return {
        "files": [str(file) for file in policy.files],
        "defaults": dict(policy.defaults),
        "enforced": dict(policy.enforced),
        "problems": list(policy.problems),
    }


def _write_and_read(journal: Journal) -> str:
    """Plan a meeting in the journal and find it again."""
    starts = (now() + timedelta(days=1)).replace(tzinfo=None, second=0, microsecond=0)
    fields = MeetingFields(starts=starts, zone="UTC", minutes=30, purpose="A self-test.")
    agenda = AgendaFields(items=((30, "Does everything work?"),))
    meeting_id = Meetings(journal).create(fields, agenda, now().date())
    return "written and read" if journal.reader.meeting(meeting_id) else "not read"


def _pdf(journal: Journal) -> str:
    from networkjournal.ui import printing

    meeting_id = journal.reader.coming_meeting(now())
    page = journal.reader.meeting(meeting_id or 0)
    if page is None:
        return "no meeting"
    sheet = agenda_sheet(page, journal.settings().me)
    path = journal.path.with_name("agenda.pdf")
    count = printing.pdf(agenda_html(sheet), path, "A4", sheet.title)
    if not path.read_bytes().startswith(b"%PDF-"):
        raise OutsideError(_("the PDF that was written is none."))
    return f"{count} page, {path.stat().st_size} bytes"


def _qt_version() -> str:
    display.with_libraries()
    from PySide6.QtCore import qVersion

    return str(qVersion())


def _choose_platform() -> None:
    """Use the real display where there is one; a server has none and needs none."""
    try:
        display.check()
    except NoWindow:
        if sys.platform.startswith("linux"):
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
