# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the window may read, as protocols that the store fulfils and `app` hands in."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, Protocol

from networkjournal.domain import cadence, letters, meeting_views, near, packet, rows, views, words
from networkjournal.domain.follow_ups import FollowUp
from networkjournal.domain.introduction_view import IntroductionView
from networkjournal.domain.introduction_words import Network
from networkjournal.domain.organizations import OrganizationLine, OrganizationPage
from networkjournal.domain.settings import Settings


class Reader(Protocol):
    """Read the journal; nothing here changes it."""

    def ids(
        self, kind: views.Kind, query: views.ListQuery | views.PipelineQuery | views.PeopleQuery
    ) -> list[int]:
        """Return the ids of a list in its order."""

    def count(self, kind: views.Kind, text: str = "") -> int:
        """Return how many things of a kind there are that match the text."""

    def opportunities(
        self, ids: Sequence[int], today: date | None = None
    ) -> list[views.OpportunityLine]:
        """Return list lines in the order of the ids, as they stand on a day, usually today."""

    def board(self, query: views.PipelineQuery) -> Mapping[words.Stage, list[int]]:
        """Return the ids of what is alive, stage by stage, as the cards lie."""

    def ended_count(self, query: views.PipelineQuery) -> int:
        """Return how many have ended among those that the rest of the filter asks for."""

    def endings(self, query: views.PipelineQuery) -> Mapping[words.Ending, int]:
        """Return how many of these ended in which way."""

    def group_counts(self, query: views.PipelineQuery) -> list[tuple[str, int]]:
        """Return the groups of a list in its order, as a stage or a name, and their sizes."""

    def stories(self, query: views.PipelineQuery) -> list[tuple[rows.StageChange, ...]]:
        """Return all changes of each opportunity that the filter asks for, in their order."""

    def conversations(self, first: date, last: date, today: date) -> list[date]:
        """Return the days between these of every meeting held, past round and call."""

    def applications(self, first: date, last: date) -> list[date]:
        """Return the days between these on which it was applied, once for each opportunity."""

    def sources(self) -> list[str]:
        """Return where opportunities came from, each once, sorted."""

    def tag_names(self) -> list[str]:
        """Return the tags that an opportunity bears, sorted."""

    def document_content(self, document_id: int) -> bytes | None:
        """Return the bytes of a document, or None where it is gone."""

    def documents_of_meeting(self, meeting_id: int) -> tuple[rows.Document, ...]:
        """Return the documents of a meeting by kind and name, the newest version first."""

    def saved_views(self, kind: views.Kind = views.Kind.OPPORTUNITY) -> list[rows.SavedView]:
        """Return the named views of a list, sorted by name."""

    def gaps(self) -> list[views.GapView]:
        """Return all gaps, the latest first."""

    def gaps_like(self, wanted: near.Alike, leave_out: int = 0) -> list[views.GapView]:
        """Return the gaps of similar opportunities, the latest first; one can be left out."""

    def people_count(self, query: views.PeopleQuery) -> int:
        """Return how many people a list would show, whatever its limit."""

    def contacts(self, ids: Sequence[int], today: date | None = None) -> list[views.ContactLine]:
        """Return list lines in the order of the ids; ids that are gone are left out."""

    def slips(self, ids: Sequence[int]) -> list[cadence.Slip]:
        """Return why to write to these people now, in the order of the ids."""

    def people_tags(self, ids: Sequence[int] | None = None) -> list[tuple[str, int]]:
        """Return the tags that people bear and how many bear each, the most used first.

        With `ids` only these people count.
        """

    def photo_of(self, contact_id: int) -> bytes | None:
        """Return the picture of a person as it is stored, a JPEG or a PNG."""

    def meetings(self, ids: Sequence[int]) -> list[views.MeetingLine]:
        """Return list lines in the order of the ids; ids that are gone are left out."""

    def opportunity(
        self, opportunity_id: int, *, beside: bool = True
    ) -> views.OpportunityPage | None:
        """Return everything about one opportunity.

        Without `beside` its tags, documents, gaps and touches are left out, which is quicker.
        """

    def contact(self, contact_id: int) -> views.ContactPage | None:
        """Return everything about one person."""

    def network(self, known: Network | None = None) -> Network:
        """Return all people with how they came, by name, and the noes, latest first.

        It is the one that is known where that still says all.
        """

    def introduction(self, contact_id: int) -> IntroductionView | None:
        """Return how one person came and whom they led to."""

    def touch(self, touch_id: int) -> rows.Touch | None:
        """Return one logged interaction."""

    def all_tag_names(self) -> list[str]:
        """Return the tags that anything bears, an opportunity or a person, sorted."""

    def meeting(self, meeting_id: int) -> views.MeetingPage | None:
        """Return everything about one meeting."""

    def turndown(self, turndown_id: int) -> views.TurndownView | None:
        """Return one turndown with its asks and meetings."""

    def organization(self, organization_id: int) -> rows.Organization | None:
        """Return one organization."""

    def organizations(self, text: str = "") -> list[OrganizationLine]:
        """Return the organizations whose name holds these words, sorted by name."""

    def organization_page(self, organization_id: int) -> OrganizationPage | None:
        """Return everything about one organization."""

    def organization_names(self) -> list[str]:
        """Return the names of all organizations, sorted, for completion."""

    def find_organization(self, name: str) -> rows.Organization | None:
        """Return the organization of that name, whatever its case."""

    def find_contacts(self, text: str, limit: int = 20) -> list[views.ContactLine]:
        """Return the people whose text holds words that begin like these."""

    def open_asks(self, organization_id: int) -> list[views.OpenAsk]:
        """Return the asks at an organization that have no answer yet."""

    def pairs(self) -> list[tuple[int, int]]:
        """Return all dread and worth pairs, oldest first; half pairs are left out."""

    def clashes(
        self, starts: datetime, zone: str, minutes: int, leave_out: int = 0
    ) -> list[views.MeetingLine]:
        """Return the planned meetings that overlap this time."""

    def coming_meeting(self, now: datetime) -> int | None:
        """Return the id of the next planned meeting that has not ended; `now` is aware."""

    def unfinished_turndowns(self) -> list[tuple[int, str]]:
        """Return turndowns whose way on is open, as id and position."""

    def draft(self, key: str) -> rows.Draft | None:
        """Return what was being typed under a key."""

    def drafts(self, prefix: str) -> list[rows.Draft]:
        """Return the drafts whose key begins so, oldest first."""

    def settings(self) -> Mapping[str, Any]:
        """Return all settings that are kept in the journal."""

    def meeting_parts(self, query: meeting_views.MeetingsQuery) -> meeting_views.MeetingParts:
        """Return the ids of the meetings that are asked for, part by part."""

    def meeting_cards(self, ids: Sequence[int], now: datetime) -> list[meeting_views.MeetingCard]:
        """Return the cards in the order of the ids; ids that are gone are left out."""

    def month(self, year: int, month: int) -> list[views.MeetingLine]:
        """Return the meetings that begin in a month by the clock of their place, in order."""

    def meeting_beside(self, meeting_id: int) -> meeting_views.MeetingBeside:
        """Return what became of a meeting, what it gave, and what was written around it."""

    def yields_of_turndown(self, turndown_id: int) -> list[meeting_views.YieldView]:
        """Return what a no gave, oldest first."""

    def yields_between(self, first: date, last: date) -> list[meeting_views.YieldView]:
        """Return what meetings and noes gave between two days, oldest first."""

    def packet_facts(self, first: date, last: date, today: date) -> packet.PacketFacts:
        """Return what a career advisor is told beside the funnel, the noes of these days."""

    def write_ups_begun(self) -> list[int]:
        """Return the meetings whose write-up is being typed."""

    def asked_before(
        self, contact_ids: Sequence[int], leave_out: int = 0
    ) -> list[meeting_views.Asked]:
        """Return the questions that were asked these people, the latest first."""

    def letter(self, letter_id: int) -> meeting_views.LetterView | None:
        """Return one letter."""

    def letters_to(self, contact_id: int) -> list[meeting_views.LetterView]:
        """Return the letters to a person: what is prepared first, then the latest."""

    def prepared_letters(self) -> list[meeting_views.LetterView]:
        """Return the letters that are not sent, by the day on which they are due."""

    def thanks(self, now: datetime) -> list[letters.ThanksDue]:
        """Return whom to thank, who waits longest first; `now` is aware, in one's own zone."""

    def own_templates(self, kind: words.TemplateKind) -> list[rows.OwnTemplate]:
        """Return the templates that were made by oneself, sorted by name."""

    def own_questions(self, kind: words.MeetingKind | None = None) -> list[rows.OwnQuestion]:
        """Return the questions that were added for a kind of meeting, or all of them."""

    def trash(self) -> list[views.Trashed]:
        """Return what lies in the trash, newest first."""

    def contact_card(self, contact_id: int) -> views.PersonView | None:
        """Return how to name and reach one person."""

    def contact_cards(self, ids: Sequence[int]) -> list[views.PersonView]:
        """Return how to name and reach people, in the order of the ids; who is gone is left out."""

    def coming(self, on: date) -> list[views.MeetingLine]:
        """Return planned meetings from a day on, earliest first."""

    def called_off(self, on: date) -> list[views.MeetingLine]:
        """Return cancelled meetings from a day on, earliest first."""

    def follow_ups(self, settings: Settings, today: date) -> list[FollowUp]:
        """Return the next steps that have a day, earliest first; settled ones are among them."""

    def changes_so_far(self) -> int:
        """Return a number that grows with every change, also in another copy of the journal."""
