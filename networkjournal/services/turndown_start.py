# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""How a turndown draft begins: empty, for an opportunity, or where an earlier one stands."""

from datetime import date

from networkjournal.domain.ports import Reader
from networkjournal.domain.rows import Ask
from networkjournal.domain.turndown_draft import (
    InterviewerDraft,
    PersonRef,
    PointDraft,
    SignalTick,
    Step,
    TurndownDraft,
)
from networkjournal.domain.views import TurndownView
from networkjournal.domain.words import Answer, Ending, FeedbackPolicy, MeetingState, Path


def new(reader: Reader, opportunity_id: int | None, today: date) -> TurndownDraft:
    """Return a draft of a no that came today."""
    draft = TurndownDraft(on=today)
    if opportunity_id is not None:
        take_opportunity(reader, draft, opportunity_id)
    return draft


def recorded(reader: Reader, opportunity_id: int | None) -> int | None:
    """Return the turndown of the no at which an opportunity stands, if it is recorded."""
    page = None if opportunity_id is None else reader.opportunity(opportunity_id, beside=False)
    if page is None or page.row.ending is not Ending.TURNED_DOWN:
        return None
    return max((view.row.id for view in page.turndowns), default=None)


def heal(reader: Reader, draft: TurndownDraft) -> None:
    """Leave out an opportunity that is gone; a draft may be older than what it speaks of."""
    gone = draft.opportunity_id is not None and reader.opportunity(draft.opportunity_id) is None
    if gone:
        draft.opportunity_id = None


def is_begun(reader: Reader, draft: TurndownDraft) -> bool:
    """Tell whether a kept draft waits for more than its day: its way on is not merely put off."""
    known = draft.opportunity_id
    alive = reader.opportunities([known]) if known is not None else draft.new_position.strip()
    view = reader.turndown(draft.turndown_id)
    return bool(alive) and (view is None or view.row.path is not None)


def take_opportunity(reader: Reader, draft: TurndownDraft, opportunity_id: int) -> None:
    """Fill in what the journal knows of an opportunity: its people, signals and policy."""
    page = reader.opportunity(opportunity_id, beside=False)
    if page is None:
        return
    draft.opportunity_id = opportunity_id
    draft.new_position = draft.new_organization = ""
    draft.signals = {s.row.kind: SignalTick(s.row.on) for s in page.signals}
    draft.interviewers = [
        InterviewerDraft(
            person=PersonRef(person.name, person.row.contact_id, person.title),
            link_id=person.row.id,
            round_number=person.round_number,
            role=person.row.role,
            connection=person.row.connection,
        )
        for person in page.interviewers
    ]
    # Without an organization there is no place to keep a policy; it guides this draft alone.
    draft.policy = (
        page.organization.feedback_policy if page.organization else FeedbackPolicy.UNKNOWN
    )


def resume(reader: Reader, turndown_id: int) -> TurndownDraft | None:
    """Return a draft of a stored turndown, at the way on."""
    view = reader.turndown(turndown_id)
    if view is None:
        return None
    draft = TurndownDraft(turndown_id=turndown_id, step=Step.WAY)
    take_opportunity(reader, draft, view.row.opportunity_id)
    take_turndown(reader, draft, view)
    asks = [one.row for one in view.asks if one.row.answer in (None, Answer.YES)]
    if asks:
        take_ask(reader, draft, asks[-1])
        draft.agreed = asks[-1].answer is Answer.YES and draft.path is not Path.WRITTEN_FEEDBACK
    planned = [one.id for one in view.meetings if one.state is MeetingState.PLANNED]
    if planned:
        take_meeting(reader, draft, planned[-1])
    return draft


def answered(reader: Reader, turndown_id: int, answer: Answer) -> TurndownDraft | None:
    """Return a draft that goes on with an answer: at the date for a yes, else at the way on."""
    view = reader.turndown(turndown_id)
    draft = resume(reader, turndown_id)
    if view is None or draft is None:
        return None
    every = [ask.row for ask in view.asks]
    waiting = [ask for ask in every if ask.answer in (None, Answer.SILENCE)]
    if every:
        take_ask(reader, draft, (waiting or every)[-1])
    draft.answer = answer
    if answer is Answer.YES:
        draft.path, draft.agreed, draft.step = Path.FEEDBACK_MEETING, True, Step.WHEN
        if draft.starts is None and draft.slots:
            draft.starts = draft.slots[0]
        return draft
    draft.path, draft.agreed, draft.ask_person = None, False, None
    draft.subject = draft.wording = ""
    draft.send_on, draft.sent, draft.nudge_on = None, False, None
    draft.slots, draft.starts = [], None
    if answer is Answer.NO_POLICY:
        draft.policy = FeedbackPolicy.NONE
    return draft


def take_turndown(reader: Reader, draft: TurndownDraft, view: TurndownView) -> None:
    """Fill in what is stored of the no itself."""
    row = view.row
    draft.on, draft.channel, draft.words = row.on, row.channel, row.words
    roles = row.told_by_id, row.decided_by_id, row.supported_by_id
    draft.told_by, draft.decided_by, draft.supported_by = _refs(reader, *roles)
    draft.level_override, draft.path = row.level_override, row.path
    draft.dread, draft.dread_note = row.dread, row.dread_note
    draft.learnt, draft.note, draft.check_in_on = row.learnt, row.note, row.check_in_on


def take_ask(reader: Reader, draft: TurndownDraft, ask: Ask) -> None:
    """Fill in what is stored of an ask."""
    draft.ask_id = ask.id
    (draft.ask_person,) = _refs(reader, ask.contact_id)
    draft.ask_channel, draft.subject, draft.wording = ask.channel, ask.subject, ask.wording
    draft.send_on, draft.sent = ask.send_on, ask.sent_on is not None
    draft.slots, draft.zone, draft.nudge_on = list(ask.slots), ask.zone, ask.nudge_on


def take_meeting(reader: Reader, draft: TurndownDraft, meeting_id: int) -> None:
    """Fill in what is stored of a meeting."""
    page = reader.meeting(meeting_id)
    if page is None:
        return
    row = page.row
    draft.meeting_id, draft.agreed = meeting_id, True
    draft.starts, draft.zone, draft.minutes = row.starts, row.zone, row.minutes
    draft.form, draft.place = row.form, row.place
    draft.points = [PointDraft(item.minutes, item.text) for item in page.items]
    draft.questions = [question.text for question in page.questions]
    if draft.ask_person is None and page.people:
        first = page.people[0]
        draft.ask_person = PersonRef(first.name, first.contact_id, first.title)


def _refs(reader: Reader, *contacts: int | None) -> list[PersonRef | None]:
    """Return a reference for each, of its own; None for nobody, and for who is gone."""
    cards = reader.contact_cards(list({one for one in contacts if one is not None}))
    known = {card.contact_id: card for card in cards}
    found = [known.get(one or 0) for one in contacts]
    return [
        None if card is None else PersonRef(card.name, card.contact_id, card.title)
        for card in found
    ]
