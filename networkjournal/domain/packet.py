# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What is read for a career advisor; dread and connections are none of it."""

from dataclasses import dataclass
from datetime import date

from networkjournal.domain import rows
from networkjournal.domain.views import OpenAsk


@dataclass(frozen=True, slots=True)
class NoLine:
    """Show a no with the position, the place, and who told it."""

    row: rows.Turndown
    position: str
    organization: str = ""
    told_by: str = ""


@dataclass(frozen=True, slots=True)
class PacketFacts:
    """Hold what is read for the packet beside the funnel.

    Noes are the latest first, asks without an answer the oldest first; `spoken` are the people
    with whom anything was since they were named; `advised_on` is the day of the last meeting
    with an advisor, `advisor_meeting` the coming one.
    """

    noes: tuple[NoLine, ...] = ()
    asks: tuple[OpenAsk, ...] = ()
    spoken: frozenset[int] = frozenset()
    advised_on: date | None = None
    advisor_meeting: int | None = None
