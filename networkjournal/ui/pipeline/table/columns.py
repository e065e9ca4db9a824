# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The columns of the table: what each is called, how wide it is at first, what may be typed."""

from networkjournal.domain.pipeline_filter import COLUMNS
from networkjournal.i18n import _

USUAL = ("position", "organization", "stage", "since", "standing", "next_on", "level",
         "connection", "tags")  # fmt: skip
"""The columns that are shown until somebody chooses others."""
EDITABLE = frozenset({"position", "organization", "stage", "tags", "source", "salary", "link"})
TURNED = frozenset({"since"})
"""The journal sorts by the day; the column shows the time since then, which runs the other way."""
WIDTHS = {
    "position": 212,
    "organization": 160,
    "stage": 114,
    "ending": 118,
    "furthest": 118,
    "since": 98,
    "standing": 164,
    "applied_on": 104,
    "next_on": 156,
    "level": 102,
    "connection": 146,
    "tags": 130,
    "source": 130,
    "salary": 130,
    "link": 170,
    "documents": 108,
}


def at(column: str) -> int:
    """Return the number of a column."""
    return COLUMNS.index(column)


def heading(column: str) -> str:
    """Return what a column is called."""
    return {
        "position": _("Position"),
        "organization": _("Organization"),
        "stage": _("Stage"),
        "ending": _("Ended as"),
        "furthest": _("Came as far as"),
        "since": _("In stage"),
        "standing": _("Waiting"),
        "applied_on": _("Applied"),
        "next_on": _("Next"),
        "level": _("Level"),
        "connection": _("Connection"),
        "tags": _("Tags"),
        "source": _("Source"),
        "salary": _("Salary"),
        "link": _("Link"),
        "documents": _("Documents"),
    }[column]


def up(column: str, *, descending: bool) -> bool:
    """Tell whether what a column shows grows downwards: the arrow over it points up."""
    return descending is (column in TURNED)
