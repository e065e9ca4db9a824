# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Join the tab of people with the sheet of quick add."""

from typing import TYPE_CHECKING

from networkjournal.ui.adding import Adding

if TYPE_CHECKING:
    from networkjournal.ui.contacts.people_list.person_sheet import PersonSheet


class AddingPeople(Adding):
    """Add people by a line."""

    def make_sheet(self) -> "PersonSheet":
        """Make the sheet of people."""
        from networkjournal.ui.contacts.people_list.person_sheet import PersonSheet  # noqa: PLC0415

        return PersonSheet(self._desk, self._tab)
