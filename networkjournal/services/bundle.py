# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""All services of one open journal, joined once by `app` and handed on whole.

Each is loaded and made when it is first asked for: the window shows before any is needed.
"""

from functools import cached_property
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from networkjournal.domain.people_filter import PeopleView
    from networkjournal.domain.pipeline_filter import SavedView
    from networkjournal.services.asks import Asks
    from networkjournal.services.attachments import Attachments
    from networkjournal.services.contacts import Contacts
    from networkjournal.services.duplicates import Duplicates
    from networkjournal.services.gaps import Gaps
    from networkjournal.services.introductions import Introductions
    from networkjournal.services.keep_in_touch import KeepInTouch
    from networkjournal.services.letters import Letters
    from networkjournal.services.many_people import ManyPeople
    from networkjournal.services.meeting_states import MeetingStates
    from networkjournal.services.meetings import Meetings
    from networkjournal.services.nudges import Nudges
    from networkjournal.services.opportunities import Opportunities
    from networkjournal.services.organizations import Organizations
    from networkjournal.services.own_templates import OwnTemplates
    from networkjournal.services.people_merge import PeopleMerge
    from networkjournal.services.photos import Photos
    from networkjournal.services.promises import Promises
    from networkjournal.services.question_bank import QuestionBank
    from networkjournal.services.quick_add import QuickAdder
    from networkjournal.services.quick_person import PersonAdder
    from networkjournal.services.saved_views import SavedViews
    from networkjournal.services.settings import SettingsKeeper
    from networkjournal.services.signals import Signals
    from networkjournal.services.templates import TemplateBook
    from networkjournal.services.turndown_proposals import Proposals
    from networkjournal.services.turndowns import Turndowns
    from networkjournal.services.write_up import WriteUps
    from networkjournal.services.yields import Yields
    from networkjournal.store.journal import Journal


class Services:
    """Hold what can be done with one journal."""

    def __init__(self, journal: "Journal", book: "TemplateBook") -> None:
        self._journal, self.book = journal, book

    @classmethod
    def of(cls, journal: "Journal", book: "TemplateBook") -> Self:
        """Join the services of a journal."""
        return cls(journal, book)

    @cached_property
    def contacts(self) -> "Contacts":
        """Return what is done with people."""
        from networkjournal.services.contacts import Contacts

        return Contacts(self._ready())

    @cached_property
    def introductions(self) -> "Introductions":
        """Return what notes who led to whom."""
        from networkjournal.services.introductions import Introductions

        return Introductions(self._ready())

    @cached_property
    def promises(self) -> "Promises":
        """Return what is done with promises."""
        from networkjournal.services.promises import Promises

        return Promises(self._ready())

    @cached_property
    def photos(self) -> "Photos":
        """Return what keeps the pictures of people."""
        from networkjournal.services.photos import Photos

        return Photos(self._ready())

    @cached_property
    def duplicates(self) -> "Duplicates":
        """Return what finds people who stand there twice."""
        from networkjournal.services.duplicates import Duplicates

        return Duplicates(self._ready())

    @cached_property
    def people_merge(self) -> "PeopleMerge":
        """Return what makes one person of several."""
        from networkjournal.services.people_merge import PeopleMerge

        return PeopleMerge(self._ready())

    @cached_property
    def opportunities(self) -> "Opportunities":
        """Return what is done with opportunities."""
        from networkjournal.services.opportunities import Opportunities

        return Opportunities(self._ready())

    @cached_property
    def organizations(self) -> "Organizations":
        """Return what is done with organizations."""
        from networkjournal.services.organizations import Organizations

        return Organizations(self._ready())

    @cached_property
    def quick_add(self) -> "QuickAdder":
        """Return what adds an opportunity from one line."""
        from networkjournal.services.quick_add import QuickAdder

        return QuickAdder(self._ready())

    @cached_property
    def meetings(self) -> "Meetings":
        """Return what is done with meetings."""
        from networkjournal.services.meetings import Meetings

        return Meetings(self._ready())

    @cached_property
    def yields(self) -> "Yields":
        """Return what notes what meetings gave."""
        from networkjournal.services.yields import Yields

        return Yields(self._ready())

    @cached_property
    def letters(self) -> "Letters":
        """Return what keeps letters to people."""
        from networkjournal.services.letters import Letters

        return Letters(self._ready(), self.book)

    @cached_property
    def own_templates(self) -> "OwnTemplates":
        """Return what keeps own agendas and letters."""
        from networkjournal.services.own_templates import OwnTemplates

        return OwnTemplates(self._ready(), self.book)

    @cached_property
    def question_bank(self) -> "QuestionBank":
        """Return what finds and adds questions."""
        from networkjournal.services.question_bank import QuestionBank

        return QuestionBank(self._ready(), self.book)

    @cached_property
    def write_ups(self) -> "WriteUps":
        """Return what writes up meetings."""
        from networkjournal.services.write_up import WriteUps

        return WriteUps(self._ready(), self.book)

    @cached_property
    def meeting_states(self) -> "MeetingStates":
        """Return what says what became of meetings."""
        from networkjournal.services.meeting_states import MeetingStates

        return MeetingStates(self._ready())

    @cached_property
    def turndowns(self) -> "Turndowns":
        """Return what is done with turndowns."""
        from networkjournal.services.turndowns import Turndowns

        return Turndowns(self._ready())

    @cached_property
    def asks(self) -> "Asks":
        """Return what is done with asks."""
        from networkjournal.services.asks import Asks

        return Asks(self._ready())

    @cached_property
    def nudges(self) -> "Nudges":
        """Return what writes and keeps nudges."""
        from networkjournal.services.nudges import Nudges

        return Nudges(self._ready(), self.book)

    @cached_property
    def signals(self) -> "Signals":
        """Return what ticks the signs that one was close."""
        from networkjournal.services.signals import Signals

        return Signals(self._ready())

    @cached_property
    def proposals(self) -> "Proposals":
        """Return what the wizard proposes."""
        from networkjournal.services.turndown_proposals import Proposals

        return Proposals(self._ready().reader, self.book)

    @cached_property
    def settings(self) -> "SettingsKeeper":
        """Return what keeps the settings."""
        from networkjournal.services.settings import SettingsKeeper

        return SettingsKeeper(self._ready())

    @cached_property
    def attachments(self) -> "Attachments":
        """Return what keeps the documents of opportunities."""
        from networkjournal.services.attachments import Attachments

        return Attachments(self._ready())

    @cached_property
    def gaps(self) -> "Gaps":
        """Return what keeps gaps."""
        from networkjournal.services.gaps import Gaps

        return Gaps(self._ready())

    @cached_property
    def saved_views(self) -> "SavedViews[SavedView]":
        """Return what keeps named views of opportunities."""
        from networkjournal.services.saved_views import SavedViews

        return SavedViews.of_pipeline(self._ready())

    @cached_property
    def people_views(self) -> "SavedViews[PeopleView]":
        """Return what keeps named views of people."""
        from networkjournal.services.saved_views import SavedViews

        return SavedViews.of_people(self._ready())

    @cached_property
    def keep_in_touch(self) -> "KeepInTouch":
        """Return what keeps the clocks of people."""
        from networkjournal.services.keep_in_touch import KeepInTouch

        return KeepInTouch(self._ready())

    @cached_property
    def many_people(self) -> "ManyPeople":
        """Return what is done with several people at once."""
        from networkjournal.services.many_people import ManyPeople

        return ManyPeople(self._ready())

    @cached_property
    def quick_person(self) -> "PersonAdder":
        """Return what adds a person from one line."""
        from networkjournal.services.quick_person import PersonAdder

        return PersonAdder(self._ready())

    def _ready(self) -> "Journal":
        """Return the journal with its tables loaded."""
        self._journal.bind()
        return self._journal
