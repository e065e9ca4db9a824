# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What is set in the journal: who I am, timings, weights, paper, stages' names."""

import json

from networkjournal.domain.errors import refuse
from networkjournal.domain.settings import (
    Cadences,
    ImportWords,
    Me,
    Paper,
    Reminders,
    Settings,
    StageNames,
    Timings,
    Weights,
)
from networkjournal.i18n import _
from networkjournal.store import models as m
from networkjournal.store.history import Step
from networkjournal.store.journal import Journal

Group = Me | Timings | Weights | Paper | StageNames | ImportWords | Cadences | Reminders
_KEYS: dict[type[Group], str] = {
    Me: "me",
    Timings: "timings",
    Weights: "weights",
    Paper: "paper",
    StageNames: "stages",
    ImportWords: "import_words",
    Cadences: "cadences",
    Reminders: "reminders",
}


class SettingsKeeper:
    """Read and store the settings of one journal."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def get(self) -> Settings:
        """Return the settings as they stand."""
        return self._journal.settings()

    def save(self, *groups: Group) -> None:
        """Store whole groups as one step."""
        for group in groups:
            refuse(group.problems())
        with self._journal.history.step(_("Change settings")) as step:
            for group in groups:
                put(step, group)


def put(step: Step, group: Group) -> None:
    """Store a whole group inside a step."""
    key, value = _KEYS[type(group)], json.dumps(group.plain())
    found = m.Setting.get_or_none(m.Setting.key == key)
    if found is None:
        step.insert(m.Setting, key=key, value=value)
    else:
        step.update(m.Setting, found.id, value=value)
