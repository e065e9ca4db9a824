# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A turndown that was put off goes on in another journal where it was left."""

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from networkjournal.domain import words as w
from networkjournal.domain.edits import ContactFields, OpportunityFields
from networkjournal.domain.exchange import UnreadableFile
from networkjournal.domain.turndown_draft import PersonRef
from networkjournal.services.contacts import Contacts
from networkjournal.services.exchange.exporting import export
from networkjournal.services.exchange.importing import Importing
from networkjournal.services.opportunities import Opportunities
from networkjournal.services.turndowns import Turndowns
from networkjournal.store.journal import Journal

NOW = datetime(2026, 11, 22, 9).astimezone()
SLOTS = [datetime(2026, 11, 27, 10), datetime(2026, 11, 30, 14)]


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Write the export of a journal in which a turndown was put off."""
    journal = Journal.create(tmp_path / "home.njournal")
    Contacts(journal).create(ContactFields(name="Somebody else"))
    rosa = Contacts(journal).create(ContactFields(name="Rosa Lindqvist"))
    fields = OpportunityFields(position="Lab manager")
    opportunity = Opportunities(journal).create(fields, w.Stage.INTERVIEWING, NOW.date())
    turndowns = Turndowns(journal)
    draft = turndowns.begin(opportunity, NOW.date())
    draft.path, draft.wording, draft.slots = w.Path.FEEDBACK_MEETING, "Dear Rosa", SLOTS
    draft.ask_person = PersonRef("Rosa Lindqvist", rosa)
    turndowns.park(draft, NOW.date())
    file = tmp_path / "all.json"
    export(journal, file, NOW)
    journal.close()
    return file


@pytest.fixture
def away(tmp_path: Path) -> Iterator[Journal]:
    opened = Journal.create(tmp_path / "away.njournal")
    for name in ("Ann", "Bo", "Cy"):  # so that all ids differ
        Contacts(opened).create(ContactFields(name=name))
    yield opened
    opened.close()


def test_it_goes_on_where_it_was_left(out: Path, away: Journal) -> None:
    Importing(away).run([out])
    turndowns = Turndowns(away)
    ((turndown_id, _position),) = away.reader.unfinished_turndowns()
    draft = turndowns.resume(turndown_id)
    assert draft is not None
    assert (draft.path, draft.wording, draft.slots) == (
        w.Path.FEEDBACK_MEETING, "Dear Rosa", SLOTS,
    )  # fmt: skip
    assert draft.ask_person is not None
    page = away.reader.contact(draft.ask_person.contact_id or 0)
    assert page is not None
    assert page.row.name == "Rosa Lindqvist"
    turndowns.finish(draft, NOW.date())
    # What is finished here is not begun again by the old file.
    Importing(away).run([out])
    assert away.reader.draft(f"turndown:{turndown_id}") is None


def test_undo_takes_it_back_and_redo_brings_it_again(out: Path, away: Journal) -> None:
    Importing(away).run([out])
    assert len(away.reader.drafts("turndown:")) == 1
    away.history.undo()
    assert away.reader.drafts("turndown:") == []
    away.history.redo()
    assert len(away.reader.drafts("turndown:")) == 1


@pytest.mark.parametrize(
    "change",
    [
        {"drafts": {}}, {"drafts": [1]}, {"saved_at": "never"}, {"turndown": "nobody"},
        {"turndown": []}, {"content": "text"},
    ],
)  # fmt: skip
def test_a_draft_that_makes_no_sense_adds_nothing(
    out: Path, away: Journal, change: dict[str, Any]
) -> None:
    values = json.loads(out.read_text(encoding="utf-8"))
    if "drafts" in change:
        values |= change
    else:
        values["drafts"][0] |= change
    out.write_text(json.dumps(values), encoding="utf-8")
    with pytest.raises(UnreadableFile, match=r"drafts"):
        Importing(away).run([out])
    assert away.reader.drafts("turndown:") == []
    assert away.reader.unfinished_turndowns() == []
