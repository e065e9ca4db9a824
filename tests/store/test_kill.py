# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Killing the program at any moment leaves all of a step or nothing, and a journal that opens."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from networkjournal.store import models
from networkjournal.store.journal import Journal
from tests.store.sample import assert_sound

ROUNDS = int(os.environ.get("NETWORKJOURNAL_KILLS", "8"))
WRITE_FOR_EVER = """
import itertools, sys
from datetime import date
from pathlib import Path
from networkjournal.store import models as m
from networkjournal.store.journal import Journal
journal = Journal.open(Path(sys.argv[1]))
print("open", flush=True)
for turn in itertools.count():
    with journal.history.step("Turndown") as step:
        place = step.insert(m.Opportunity, position=f"Position {turn}" + "x" * 3000)
        no = step.insert(m.Turndown, opportunity_id=place, on=date(2026, 1, 1), words="w" * 9000)
        for row in range(5):
            step.insert(m.Ask, turndown_id=no, wording="a" * 2000)
        if turn % 3 == 2:
            step.delete(m.Opportunity, place - 1)
    if turn % 7 == 6:
        journal.history.undo()
"""


@pytest.mark.slow
def test_a_step_is_whole_or_not_there(journal: Journal) -> None:
    journal.close()
    dice = random.Random(1)
    for _round in range(ROUNDS):
        with subprocess.Popen(
            [sys.executable, "-c", WRITE_FOR_EVER, str(journal.path)],
            stdout=subprocess.PIPE, text=True,
        ) as child:  # fmt: skip
            assert child.stdout is not None
            assert child.stdout.readline() == "open\n"
            time.sleep(dice.uniform(0.0, 0.4))
            child.send_signal(signal.SIGKILL)
        again = Journal.open(journal.path)
        assert_sound(again)
        assert models.Turndown.select().count() == models.Opportunity.select().count()
        assert models.Ask.select().count() == 5 * models.Turndown.select().count()
        again.close()
    assert models.JournalCopy is not None
    last = Journal.open_to_read(journal.path)
    assert models.JournalCopy.get().change > ROUNDS
    last.close()


def test_killing_a_start_leaves_no_half_journal(tmp_path: Path) -> None:
    code = (
        "import os, sys; from pathlib import Path; from networkjournal.store import journal\n"
        "journal._give_name = lambda *_: os.kill(os.getpid(), 9)\n"
        "journal.Journal.create(Path(sys.argv[1]))"
    )
    path = tmp_path / "journal.njournal"
    child = subprocess.run([sys.executable, "-c", code, str(path)], check=False)
    assert child.returncode == -signal.SIGKILL
    assert not path.exists()
    Journal.create(path).close()
