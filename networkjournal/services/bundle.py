# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""All services of one open journal, joined once by `app` and handed on whole."""

from dataclasses import dataclass
from typing import Self

from networkjournal.services.asks import Asks
from networkjournal.services.contacts import Contacts
from networkjournal.services.meetings import Meetings
from networkjournal.services.opportunities import Opportunities
from networkjournal.services.settings import SettingsKeeper
from networkjournal.services.templates import TemplateBook
from networkjournal.services.turndown_proposals import Proposals
from networkjournal.services.turndowns import Turndowns
from networkjournal.store.journal import Journal


@dataclass(frozen=True, slots=True)
class Services:
    """Hold what can be done with one journal."""

    contacts: Contacts
    opportunities: Opportunities
    meetings: Meetings
    turndowns: Turndowns
    asks: Asks
    proposals: Proposals
    settings: SettingsKeeper
    book: TemplateBook

    @classmethod
    def of(cls, journal: Journal, book: TemplateBook) -> Self:
        """Join the services of a journal."""
        return cls(
            contacts=Contacts(journal),
            opportunities=Opportunities(journal),
            meetings=Meetings(journal),
            turndowns=Turndowns(journal),
            asks=Asks(journal),
            proposals=Proposals(journal.reader, book),
            settings=SettingsKeeper(journal),
            book=book,
        )
