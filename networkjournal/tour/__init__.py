# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""A tour of the program: a throw-away journal, the real widgets, pictures of every page."""

from networkjournal.tour.drive import run

__all__ = ["run"]
