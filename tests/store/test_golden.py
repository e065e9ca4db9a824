# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every schema version that ever shipped opens, is brought to the newest, and says the same."""

import json
import shutil
import sqlite3
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from playhouse.schema_diff import diff_models

from networkjournal.store import dump, models, schema, search
from networkjournal.store.journal import Journal
from tests.conftest import ROOT
from tests.store.sample import assert_sound

GOLDEN = sorted((ROOT / "tests" / "fixtures" / "golden").glob("v*.njournal"))


def differences(journal: Journal) -> list[Any]:
    return [each for kind in diff_models(journal.database, models.MODELS) for each in kind]


def test_there_is_one_for_each_version() -> None:
    assert [path.stem for path in GOLDEN] == [f"v{n + 1}" for n in range(schema.VERSION)]


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda path: path.stem)
def test_it_opens_and_says_the_same(golden: Path, path: Path) -> None:
    shutil.copy(golden, path)
    journal = Journal.open(path)
    assert int(journal.database.user_version) == schema.VERSION
    assert_sound(journal)
    assert differences(journal) == []
    said = json.loads(golden.with_suffix(".json").read_text(encoding="utf-8"))["tables"]
    says = dump.dump(journal.database)["tables"]
    for table, rows in said.items():
        # A later version may know more of a row, never less.
        assert [
            {c: row[c] for c in old} for old, row in zip(rows, says[table], strict=True)
        ] == rows
    assert [draft.key for draft in journal.reader.drafts("")] == ["turndown:1"]
    journal.close()


def test_a_fresh_journal_has_the_tables_of_the_models(journal: Journal) -> None:
    assert differences(journal) == []


def test_a_difference_would_be_seen(journal: Journal) -> None:
    journal.database.execute_sql("DROP INDEX contact_folded_trashed_at")
    assert differences(journal)


def rows(path: Path, sql: str) -> list[Any]:
    connection = sqlite3.connect(path)
    found = connection.execute(sql).fetchall()
    connection.close()
    return found


def test_version_1_keeps_every_touch_and_every_id_that_was_ever_given(path: Path) -> None:
    shutil.copy(GOLDEN[0], path)
    connection = sqlite3.connect(path)
    for number in (7, 9):
        connection.execute(
            'INSERT INTO touch (id, uuid, copy, change, contact_id, "on", direction, channel, gist)'
            " VALUES (?, ?, 'c', 3, 1, '2026-02-03', 'in', 'call', 'Ruth called')",
            (number, f"uuid {number}"),
        )
    connection.execute("DELETE FROM touch WHERE id = 9")
    connection.commit()
    connection.close()
    listed = 'SELECT id, uuid, copy, change, contact_id, "on", direction, channel, gist FROM touch'
    before = rows(path, listed)
    journal = Journal.open(path)
    assert len(before) == 2
    with journal.history.step("Note") as step:
        added = step.insert(models.Touch, contact_id=1, on=date(2026, 3, 4))
    assert added == 10
    search.rebuild(journal.database)
    assert_sound(journal)
    journal.close()
    assert rows(path, listed)[:2] == before
    (kept,) = path.with_name("journal.backups").iterdir()
    assert "version1" in kept.name
    assert rows(kept, "PRAGMA user_version") == [(1,)]
    assert rows(kept, "PRAGMA integrity_check") == [("ok",)]
    assert rows(kept, listed) == before


def test_version_3_keeps_every_document_and_every_id_that_was_ever_given(path: Path) -> None:
    shutil.copy(GOLDEN[2], path)
    connection = sqlite3.connect(path)
    connection.execute(
        "INSERT INTO document SELECT 7, 'uuid 7', copy, change, opportunity_id, kind, 'More.pdf',"
        " 2, sha256, size, content, added_at, NULL, '' FROM document WHERE id = 1"
    )
    connection.execute("UPDATE sqlite_sequence SET seq = 9 WHERE name = 'document'")
    connection.commit()
    connection.close()
    listed = "SELECT id, uuid, opportunity_id, name, version, size, content, sent_on FROM document"
    before = rows(path, listed)
    journal = Journal.open(path)
    assert_sound(journal)
    with journal.history.step("Copy") as step:
        values = {"name": "Notes.txt", "sha256": "0" * 64, "size": 2, "content": b"Ja"}
        at = datetime(2026, 11, 1, tzinfo=UTC)
        added = step.insert(models.Document, meeting_id=1, added_at=at, **values)
    assert added == 10
    journal.close()
    assert rows(path, listed)[:2] == before
    assert len(before) == 2


def test_cards_of_version_1_lie_in_the_order_of_their_last_change(path: Path) -> None:
    shutil.copy(GOLDEN[0], path)
    connection = sqlite3.connect(path)
    for number, day in ((5, "2026-01-01"), (6, "2026-12-01"), (7, None)):
        connection.execute(
            "INSERT INTO opportunity SELECT ?, ?, copy, change, position, folded, organization_id,"
            " stage, furthest, NULL, source, link, salary, description, notes, NULL"
            " FROM opportunity WHERE id = 1",
            (number, f"uuid {number}"),
        )
        if day:
            connection.execute(
                "INSERT INTO stage_change VALUES (NULL, ?, 'c', 1, ?, ?, 'applied', NULL)",
                (f"change {number}", number, day),
            )
    connection.commit()
    connection.close()
    Journal.open(path).close()
    assert rows(path, "SELECT id FROM opportunity ORDER BY place") == [(6,), (1,), (5,), (7,)]


def test_the_export_of_version_1_is_still_read(journal: Journal) -> None:
    said = json.loads(GOLDEN[0].with_suffix(".json").read_text(encoding="utf-8"))
    with journal.history.step("Import") as step:
        dump.load(step, said)
    assert [touch.gist for touch in models.Touch.select()] == ["Wrote a postcard"]
    assert_sound(journal)
