# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every schema version that ever shipped opens, is brought to the newest, and says the same."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from playhouse.schema_diff import diff_models

from networkjournal.store import dump, models, schema
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
