# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Time writing: a list of contacts, and what the wizard stores at its end."""

import shutil
import tempfile
from datetime import date, datetime
from functools import partial
from pathlib import Path

from networkjournal.domain import words as w
from networkjournal.domain.turndown_draft import (
    InterviewerDraft,
    PersonRef,
    PointDraft,
    SignalTick,
    TurndownDraft,
)
from networkjournal.domain.views import Kind, ListQuery
from networkjournal.services.exchange.importing import Importing
from networkjournal.services.turndowns import Turndowns
from networkjournal.store.journal import Journal
from tests.bench.figures import Figure, bare_connection, middle, seconds
from tests.bench.rows import difference, write

TODAY = date(2026, 11, 20)


def import_list(source: Path, rounds: int = 3) -> Figure:
    """Compare an import with writing its rows by the driver alone, one transaction each."""
    times = []
    with tempfile.TemporaryDirectory(dir=source.parent) as folder:
        for number in range(rounds):
            ours, bare = (Path(folder) / f"{name}{number}.njournal" for name in ("ours", "bare"))
            Journal.create(ours).close()
            shutil.copyfile(ours, bare)
            journal = Journal.open(ours)
            taken = seconds(partial(Importing(journal).run, [source]))
            journal.close()
            batches = difference(bare, ours)
            connection = bare_connection(bare)
            times.append((taken, seconds(partial(write, connection, batches))))
            connection.close()
    return Figure.of("import", *middle(times))


def commit(source: Path, rounds: int = 25) -> Figure:
    """Compare Finish with the same rows in one bare transaction, each on a file of its own."""
    times = []
    with tempfile.TemporaryDirectory(dir=source.parent) as folder:
        ours, bare = Path(folder) / "ours.njournal", Path(folder) / "bare.njournal"
        for copy in (ours, bare):
            shutil.copyfile(source, copy)
        journal = Journal.open(ours)
        turndowns = Turndowns(journal)
        connection = bare_connection(bare)
        asked = journal.reader.ids(Kind.OPPORTUNITY, ListQuery())
        for number in range(rounds + 1):
            draft = full_draft(turndowns, asked[number % len(asked)])
            turndowns.keep(draft)
            write(connection, difference(bare, ours))  # the draft that was kept
            taken = seconds(partial(turndowns.finish, draft, TODAY))
            batches = difference(bare, ours)
            times.append((taken, seconds(partial(write, connection, batches))))
        connection.close()
        journal.close()
    return Figure.of("commit", *middle(times[1:]))  # the first time is a warm-up


def full_draft(turndowns: Turndowns, opportunity_id: int) -> TurndownDraft:
    """Return a draft in which every page is filled."""
    draft = turndowns.begin(opportunity_id, TODAY)
    met = [each.person for each in draft.interviewers]
    draft.channel, draft.words = w.Channel.CALL, "It was very close. " * 8
    draft.told_by = PersonRef("Rosa Lindqvist", None, "Director")
    draft.decided_by = draft.supported_by = met[0] if met else draft.told_by
    draft.signals |= {kind: SignalTick(TODAY) for kind in list(w.SignalKind)[:4]}
    for round_number in (2, 3):
        new = PersonRef(f"Panel Member {round_number}", None, "Adviser")
        draft.interviewers.append(InterviewerDraft(new, 0, round_number, None, 2))
    draft.path, draft.agreed, draft.dread = w.Path.FEEDBACK_MEETING, True, 7
    draft.dread_note = "Like a visit to the dentist."
    draft.ask_person, draft.ask_channel = draft.decided_by, w.Channel.EMAIL
    draft.subject, draft.wording = "Twenty minutes", "Thank you for the interviews. " * 20
    draft.send_on, draft.sent = TODAY, True
    draft.starts, draft.zone = datetime(2026, 11, 27, 10), "Europe/Berlin"
    draft.minutes, draft.place = 35, "Harbour Café"
    draft.points = [PointDraft(5, f"Point {number}, in a few words") for number in range(7)]
    draft.questions = [f"Which proof was missing, number {number}?" for number in range(6)]
    return draft
