# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""One search for work to tell tests by: a position, who interviewed, a no on 20 November 2026."""

from datetime import date, datetime
from typing import Any

from networkjournal.domain import words as w
from networkjournal.domain.edits import (
    ContactFields,
    InterviewerFields,
    OpportunityFields,
    RoundFields,
)
from networkjournal.domain.settings import Me
from networkjournal.domain.turndown_draft import PersonRef, PointDraft, SignalTick, TurndownDraft
from networkjournal.domain.views import OpportunityPage, TurndownView
from networkjournal.services.bundle import Services
from networkjournal.store import models as m
from networkjournal.store import search
from networkjournal.store.journal import Journal
from tests.store.sample import content

NO = date(2026, 11, 20)  # a Friday
TODAY = date(2026, 11, 20)
LATER = datetime(2026, 12, 1, 10)
ME = Me(name="Tomás Quiroga", email="tomas@example.org", zone="Europe/Berlin")


class Story:
    """Tell the story with the services, and look at what became of it."""

    def __init__(self, journal: Journal, services: Services) -> None:
        self.journal, self.services, self.reader = journal, services, journal.reader
        services.settings.save(ME)
        self.opportunity = services.opportunities.create(
            OpportunityFields("Lab manager", "Harbour University"), w.Stage.APPLIED, NO
        )
        self.rosa = services.contacts.create(ContactFields("Rosa Lindqvist", "Head"))
        self.dmitri = services.contacts.create(ContactFields("Dmitri Okafor"))
        people = (
            InterviewerFields("Rosa Lindqvist", self.rosa, w.RoundRole.HIRING_MANAGER, 3),
            InterviewerFields("Dmitri Okafor", self.dmitri, None, 2),
        )
        self.round = services.opportunities.add_round(
            self.opportunity, RoundFields(on=date(2026, 11, 10), people=people), TODAY
        )

    def draft(self, **values: Any) -> TurndownDraft:
        """Begin a no, with what is given."""
        return put(self.services.turndowns.begin(self.opportunity, NO), **values)

    def whole(self, **values: Any) -> TurndownDraft:
        """Begin a no that became a meeting with new people, an ask and an agenda."""
        draft = self.draft(
            channel=w.Channel.CALL,
            told_by=PersonRef("Ines Baro", title="Director"),
            words="  You came\r\nsecond. \t",
            signals={w.SignalKind.SALARY: SignalTick(NO), w.SignalKind.PRAISED: SignalTick()},
            path=w.Path.FEEDBACK_MEETING,
            dread=8,
            agreed=True,
        )
        draft.ask_person = PersonRef("Rosa Lindqvist", self.rosa)
        put(draft, starts=LATER, zone="Europe/Berlin", points=[PointDraft(30, "Thanks")])
        return put(draft, questions=["Where did I lose ground?"], **values)

    def page(self) -> OpportunityPage:
        """Return the opportunity as it stands."""
        page = self.reader.opportunity(self.opportunity)
        assert page is not None
        return page

    def turndown(self) -> TurndownView:
        """Return the one turndown that there is."""
        (found,) = self.page().turndowns
        return found

    def names(self) -> list[str]:
        """Return the names of all people, those in the trash too."""
        return sorted(row.name for row in m.Contact.select())

    def content(self) -> Any:
        """Return all that a user would miss."""
        return content(self.journal)

    def kept_keys(self) -> set[str]:
        """Return the keys of the drafts that are kept."""
        return {draft.key for draft in self.reader.drafts("")}

    def assert_sound(self) -> None:
        """Check what must hold of any journal at any time."""
        database = self.journal.database
        assert database.execute_sql("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute_sql("PRAGMA foreign_key_check").fetchall() == []
        assert search.is_complete(database)


def put(draft: TurndownDraft, **values: Any) -> TurndownDraft:
    """Write values into a draft."""
    for name, value in values.items():
        setattr(draft, name, value)
    return draft


def count(model: type[m.Stamped]) -> int:
    """Return how many rows a table has."""
    return int(model.select().count())
