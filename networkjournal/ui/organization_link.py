# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the link to the page of an organization; it knows nothing of the window that shows it."""

from networkjournal.domain.rows import Organization
from networkjournal.i18n import _
from networkjournal.ui.widgets.id_link import IdLink
from networkjournal.ui.widgets.style import plain_tip


class OrganizationLink(IdLink):
    """Name an organization and ask for its page; hidden where there is none."""

    def __init__(self) -> None:
        super().__init__("")
        self.setProperty("small", "true")
        self.setObjectName("organization")

    def show_organization(self, organization: Organization | None) -> None:
        """Stand for this one from now on."""
        self.setVisible(organization is not None)
        if organization is not None:
            self.stand_for(organization.name, organization.id)
            words = _("{name}: people, positions and how they deal with feedback")
            self.setToolTip(plain_tip(words.format(name=organization.name)))
