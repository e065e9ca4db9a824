# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What stands on the page for a career advisor: where the search stands, and what comes next."""

from dataclasses import dataclass

from networkjournal.domain.funnel_sheet import FunnelLine
from networkjournal.domain.paper import PaperEntry


@dataclass(frozen=True, slots=True)
class PacketSheet:
    """Hold the packet as it shall read; every text is one short line or two."""

    title: str
    sender: str = ""
    about: tuple[str, ...] = ()
    lines: tuple[FunnelLine, ...] = ()
    done: tuple[str, ...] = ()
    noes: tuple[PaperEntry, ...] = ()
    gaps: tuple[PaperEntry, ...] = ()
    asks: tuple[PaperEntry, ...] = ()
    next: tuple[PaperEntry, ...] = ()
    questions: tuple[str, ...] = ()
