# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Join the pipeline with the sheet of quick add."""

from typing import TYPE_CHECKING

from networkjournal.ui.adding import Adding as AddingByLine

if TYPE_CHECKING:
    from networkjournal.ui.pipeline.quick_add.sheet import QuickAddSheet


class Adding(AddingByLine):
    """Add opportunities by a line."""

    def make_sheet(self) -> "QuickAddSheet":
        """Make the sheet of opportunities."""
        from networkjournal.ui.pipeline.quick_add.sheet import QuickAddSheet  # noqa: PLC0415

        return QuickAddSheet(self._desk, self._tab)
