# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The benchmarks run at a small size; how long anything takes is not asserted here."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from networkjournal.domain.views import Kind, ListQuery
from networkjournal.services.turndowns import Turndowns
from networkjournal.store.journal import Journal
from tests.bench import data, papers, reading, rows, writing
from tests.bench.figures import Figure, bare_connection, statements
from tests.store.sample import assert_sound

TINY = data.Sizes(60, 60, 3)


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return data.journal(TINY, tmp_path_factory.mktemp("bench"))


def test_the_invented_journal_has_its_size_and_is_sound(tiny: Path) -> None:
    assert data.journal(TINY, tiny.parent) == tiny  # not made again
    journal = Journal.open_to_read(tiny)
    reader = journal.reader
    assert len(reader.ids(Kind.CONTACT, ListQuery(text=data.EVERY))) == TINY.contacts
    assert reader.count(Kind.OPPORTUNITY) == TINY.opportunities
    assert_sound(journal)
    journal.close()


def test_what_is_read_is_measured(tiny: Path, qapp: QApplication) -> None:
    _assert_measured(reading.search(tiny, qapp, rounds=1), "search")
    _assert_measured(reading.scroll(tiny, qapp, rounds=1, pages=2), "scroll")
    _assert_measured(papers.agenda(tiny, rounds=1), "agenda")


def test_what_is_written_is_measured(tiny: Path, tmp_path: Path) -> None:
    _assert_measured(writing.commit(tiny, rounds=1), "commit")
    _assert_measured(writing.import_list(data.linkedin_list(60, tmp_path), rounds=1), "import")


def test_finish_asks_no_more_than_it_must(tiny: Path, tmp_path: Path) -> None:
    """Count what is asked, since a time says little on a busy machine."""
    copy = Path(shutil.copyfile(tiny, tmp_path / "finish.njournal"))
    journal = Journal.open(copy)
    turndowns = Turndowns(journal)
    (asked, *_rest) = journal.reader.ids(Kind.OPPORTUNITY, ListQuery())
    draft = writing.full_draft(turndowns, asked)
    with statements(journal.database) as run:
        turndowns.finish(draft, writing.TODAY)
    journal.close()
    assert len(run) <= 130


def test_the_bare_driver_writes_the_same_rows(tiny: Path, tmp_path: Path) -> None:
    bare = tmp_path / "bare.njournal"
    Journal.create(bare).close()
    connection = bare_connection(bare)
    rows.write(connection, rows.difference(bare, tiny))
    connection.close()
    assert rows.difference(bare, tiny) == []


def _assert_measured(figure: Figure, name: str) -> None:
    assert figure.name == name
    assert figure.ratio > 0
    assert figure.goal > 0
