# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Set the funnel as HTML for paper; its pictures are named there, and drawn by who lays it out."""

from networkjournal.domain.funnel_sheet import FunnelSheet
from networkjournal.i18n import _
from networkjournal.services.paper import set_paper

WEEKS = "weeks:"
BAR = "bar:"
"""What the name of a picture begins with; the rest is what it shows."""


def funnel_html(sheet: FunnelSheet) -> str:
    """Set the funnel and the weeks on paper."""
    label = {
        "funnel": _("Funnel"),
        "far": _("How far they came"),
        "weeks": _("Month by month") if sheet.monthly else _("Week by week"),
        "applications": _("applications sent"),
        "conversations": _("conversations held"),
        "questions": "",
    }
    values = {
        "sheet": sheet,
        "title": _("How far they came"),
        "bar": BAR,
        "weeks": weeks_name(sheet),
    }
    return set_paper("funnel.html", label, values)


def weeks_name(sheet: FunnelSheet) -> str:
    """Return the weeks as the name of their picture: month, applications, conversations."""
    told = (f"{span.below},{span.applications},{span.conversations}" for span in sheet.spans)
    return WEEKS + ";".join(told)
