# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The verbs that show the real window: gui, and tour without any display."""

import os
from pathlib import Path

from networkjournal.verbs import display, log_file, print_service
from networkjournal.verbs.context import Context, telling


def gui(context: Context) -> int:
    """Open the window on the journal."""
    display.check()
    print_service.stay_local()
    from networkjournal.app import run_gui

    log = context.folder() / log_file.NAME
    if not context.policy.flag("ephemeral_machine"):
        log_file.start(log)
    return run_gui(context.path(), log)


def tour(out: str) -> int:
    """Take the tour through the real window, offscreen, and leave pictures of it."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    display.check()
    print_service.stay_local(whatever_the_lab_says=True)
    from networkjournal.tour import run

    with telling(Path(out)):
        return run(Path(out).absolute())
