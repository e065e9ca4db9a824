# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Draw the pictures of a paper from what their names say; in greys, so that any printer will do."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QPainter

from networkjournal.services.funnel_paper import BAR, WEEKS
from networkjournal.services.paper import UNITS_PER_PIXEL
from networkjournal.services.tree_paper import BRANCH, MARK
from networkjournal.ui import branch_pictures
from networkjournal.ui.funnel_pictures import Columns, Inks, paint_bar, paint_key, paint_weeks

_KEYS = {"solid": True, "hollow": False}


def draw(painter: QPainter, rect: QRectF, name: str, font: QFont) -> bool:
    """Draw the picture of that name; tell whether there is one."""
    if name.startswith(BAR):
        _bar(painter, rect, name.removeprefix(BAR))
    elif name.startswith(WEEKS):
        weeks = [_columns(week) for week in name.removeprefix(WEEKS).split(";")]
        paint_weeks(painter, rect, weeks, _inks(), font)
    elif name.startswith(BRANCH):
        branch_pictures.paint_branch(painter, rect, name.removeprefix(BRANCH))
    elif name.startswith(MARK):
        branch_pictures.paint_key(painter, rect, name.removeprefix(MARK))
    else:
        return False
    return True


def _bar(painter: QPainter, rect: QRectF, what: str) -> None:
    if what in _KEYS:
        paint_key(painter, rect, _inks(), solid=_KEYS[what])
    else:
        # It stands on the base line of a text that is smaller than the bar.
        lower = rect.translated(0, 3 * UNITS_PER_PIXEL)
        paint_bar(painter, lower, float(what), _inks(), mirrored=False)


def _columns(week: str) -> Columns:
    month, applications, conversations = week.rsplit(",", 2)
    return Columns(month, int(applications), int(conversations))


def _inks() -> Inks:
    full, quiet = QColor("#575757"), QColor("#575757")
    return Inks(full, QColor("#e5e5e5"), QColor("#575757"), quiet, UNITS_PER_PIXEL)
