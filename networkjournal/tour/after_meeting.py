# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Show what comes after a meeting: the write-up on one page, and what was missing as a list."""

from typing import cast

from PySide6.QtWidgets import QApplication, QDialog

from networkjournal.i18n import _
from networkjournal.tour.hands import press, write
from networkjournal.tour.stage import Stage
from networkjournal.ui.gaps.gaps_window import GapsWindow
from networkjournal.ui.meetings.write_up.write_up_window import WriteUpWindow

_WRITTEN = (
    ("What was missing", "Two years with undergraduates, in my own name"),
    ("About what", "undergraduates"),
    ("Evidence under way", "Volunteer mentoring since May"),
    ("Whom they named", "Ingrid Solberg"),
    ("Organization", "Westfield"),
    ("What they may know", "Runs the evening groups"),
    ("What was promised", "Send the outline"),
    ("By when", "2026-11-25"),
)


def show_after_meeting(scene: Stage, meeting_id: int) -> None:
    """Write up a meeting that was held, and open the gaps."""
    window = scene.window
    window.show_meeting(meeting_id)
    scene.settle()
    press(window.meetings, "Write it up")
    page = cast("WriteUpWindow", _front(WriteUpWindow))
    page.resize(1040, 700)
    scene.settle()
    for field, text in _WRITTEN:
        write(page, field, text)
    scene.shoot(page, "write-up")
    press(page, "Keep")
    scene.shoot(window, "meeting-written-up")
    scene.tell(_("Written up: what was missing, who was named, what was promised"))
    window.actions_["gaps"].trigger()
    gaps = _front(GapsWindow)
    scene.shoot(gaps, "gaps")
    gaps.reject()
    scene.tell(_("What was missing, and what is being done about it"))


def _front(kind: type[QDialog]) -> QDialog:
    shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
    if not shown:
        raise RuntimeError(f"no {kind.__name__} opened")
    return shown[-1]
