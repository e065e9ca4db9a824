# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A fresh journal for each test that asks for one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from networkjournal.store.journal import Journal
from tests.store.five import five as five  # noqa: PLC0414  two files of tests ask for it
from tests.store.sample import fill


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.njournal"


@pytest.fixture
def journal(path: Path) -> Iterator[Journal]:
    opened = Journal.create(path)
    yield opened
    opened.close()


@pytest.fixture
def ids(journal: Journal) -> dict[str, int]:
    with journal.history.step("Fill") as step:
        return fill(step)
