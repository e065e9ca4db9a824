# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real journal with its services for each test that asks for them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from networkjournal.services.bundle import Services
from networkjournal.services.templates import TemplateBook
from networkjournal.store.journal import Journal
from tests.services.story import Story

BOOK = TemplateBook()


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    opened = Journal.create(tmp_path / "journal.njournal")
    yield opened
    opened.close()


@pytest.fixture
def services(journal: Journal) -> Services:
    return Services.of(journal, BOOK)


@pytest.fixture
def story(journal: Journal, services: Services) -> Story:
    return Story(journal, services)
