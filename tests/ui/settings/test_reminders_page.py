# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reminders are switched off and moved in the settings, as one step with all else."""

from PySide6.QtWidgets import QCheckBox

from networkjournal.domain.settings import MOST_MINUTES_BEFORE, Reminders
from networkjournal.ui.desk import Desk
from networkjournal.ui.widgets.quiet_spin import QuietSpin
from tests.ui.settings.conftest import Open
from tests.ui.window_stage import inside


def test_reminders_are_moved_and_switched_off(opened: Open, desk: Desk) -> None:
    dialog = opened()
    dialog.show_page("reminders")
    page = dialog._pages["reminders"]
    (spin,), (box,) = inside(page, QuietSpin), inside(page, QCheckBox)
    assert (spin.value(), box.isChecked(), spin.isEnabled()) == (60, True, True)
    spin.setValue(25)
    dialog.save()
    assert desk.settings().reminders == Reminders(on=True, minutes_before=25)
    dialog = opened()
    (box,) = inside(dialog._pages["reminders"], QCheckBox)
    box.click()
    dialog.save()
    assert desk.settings().reminders == Reminders(on=False, minutes_before=25)


def test_minutes_that_cannot_be_are_the_usual_ones() -> None:
    wrong = Reminders(minutes_before=MOST_MINUTES_BEFORE + 1)
    assert set(wrong.problems()) == {"minutes_before"}
    assert Reminders.read(wrong.plain()) == Reminders()
    assert Reminders.read({"on": False, "minutes_before": 0}) == Reminders(on=False)
