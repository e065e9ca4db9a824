# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings are kept in the journal, whole groups in one step, and only what can be right."""

from dataclasses import replace
from pathlib import Path

import pytest

from networkjournal.domain.errors import UserError
from networkjournal.domain.settings import Me, Paper, Settings, Timings, Weights
from networkjournal.services.bundle import Services
from networkjournal.services.templates import TemplateBook
from networkjournal.store.journal import Journal
from tests.services.story import ME, Story

ALL = (Me(name="Ada"), Timings(check_in_days=30), Weights(references=5), Paper(size="A4"))


def test_all_groups_are_there_after_the_journal_was_closed(tmp_path: Path) -> None:
    path = tmp_path / "mine.njournal"
    journal = Journal.create(path)
    keeper = Services.of(journal, TemplateBook()).settings
    assert keeper.get() == Settings()
    keeper.save(*ALL)
    journal.close()
    journal = Journal.open(path)
    assert Services.of(journal, TemplateBook()).settings.get() == Settings(*ALL)
    journal.close()


def test_saving_is_one_step_and_saving_the_same_none(story: Story) -> None:
    keeper = story.services.settings
    keeper.save(*ALL)
    assert story.journal.history.undo() == "Change settings"
    assert keeper.get() == Settings(ME)
    story.journal.history.redo()
    keeper.save(*ALL)
    story.journal.history.undo()
    assert keeper.get() == Settings(ME), "what was saved again is no step of its own"


@pytest.mark.parametrize(
    "wrong",
    [Me(email="ada"), Timings(check_in_days=-1), Weights(references=21), Paper(size="A5")],
)
def test_what_cannot_be_right_is_not_saved(
    story: Story, wrong: Me | Timings | Weights | Paper
) -> None:
    with pytest.raises(UserError):
        story.services.settings.save(replace(ME, name="Ada"), wrong)
    assert story.services.settings.get() == Settings(ME)
