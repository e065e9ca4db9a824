# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Say in words what Finish will make, and how it ends; pure text over the draft."""

from datetime import date
from operator import attrgetter

from networkjournal.domain import days
from networkjournal.domain.labels import label
from networkjournal.domain.ports import Reader
from networkjournal.domain.settings import Settings
from networkjournal.domain.turndown_draft import TurndownDraft
from networkjournal.domain.words import FeedbackPolicy, MeetingForm, MeetingState, Path, Stage
from networkjournal.i18n import _, ngettext
from networkjournal.services.turndown_proposals import Proposals


def what_will_be(
    draft: TurndownDraft, reader: Reader, proposals: Proposals, today: date
) -> list[tuple[str, str]]:
    """Return what will be there afterwards, as the name of an icon and a sentence each."""
    found = [*_meeting(draft), *_called_off(draft, reader, today)]
    found += [*_ask(draft, today), *_connect(draft), *_learnt(draft)]
    found += _opportunity(draft, reader, proposals)
    found += [("person", _("{name} becomes a contact.").format(name=n)) for n in _new(draft)]
    if draft.policy is not FeedbackPolicy.UNKNOWN and proposals.organization(draft):
        sentence = _("{organization} is noted as: {policy}.")
        policy = label(draft.policy)
        words = sentence.format(organization=proposals.organization(draft), policy=policy)
        found.append(("organization", words))
    if draft.dread is not None and draft.has_meeting():
        words = _("Your {dread} of 10 is kept, to be set beside how much it was worth.")
        found.append(("info", words.format(dread=draft.dread)))
    return found


def ending(draft: TurndownDraft) -> tuple[str, str]:
    """Return how it has ended: a heading and a sentence."""
    if draft.has_meeting():
        text = _("The meeting is in your journal, and the agenda is ready to print.")
        return _("It is scheduled"), text
    if draft.path is Path.FEEDBACK_MEETING:
        text = _("When they answer, choose “They answered” at the turndown, and go on from there.")
        return _("The ask is kept"), text
    if draft.path is Path.WRITTEN_FEEDBACK:
        text = _("A few lines are easy to give. If none come, that is about their time, not you.")
        return _("The ask is kept"), text
    if draft.path is Path.STAY_CONNECTED:
        text = _("People who liked you remember it. You need not do anything until then.")
        return _("The contact stays"), text
    return _("It is closed"), _("It is written down, and you can leave it here.")


def _meeting(draft: TurndownDraft) -> list[tuple[str, str]]:
    if not draft.has_meeting() or draft.starts is None:
        return []
    starts = draft.starts
    day, time = days.long_with_year(starts), f"{starts:%H:%M}"
    when = _("{day}, {time}").format(day=day, time=time)
    what = [
        ngettext("{count} minute", "{count} minutes", draft.minutes).format(count=draft.minutes)
    ]
    what += [_form(draft.form), *([draft.place.strip()] if draft.place.strip() else [])]
    if draft.ask_person:
        sentence = _("Your meeting with {name} on {when}: {what}.")
    else:
        sentence = _("Your meeting on {when}: {what}.")
    name = draft.ask_person.name if draft.ask_person else ""
    points, questions = len(draft.points), len(draft.questions)
    agenda = _("Its agenda, with {points} and {questions}.").format(
        points=ngettext("{count} point", "{count} points", points).format(count=points),
        questions=ngettext("{count} question", "{count} questions", questions).format(
            count=questions
        ),
    )
    words = sentence.format(name=name, when=when, what=", ".join(what))
    return [("meeting", words), ("table", agenda)]


def _form(form: MeetingForm) -> str:
    """Return the form of a meeting as it stands inside a sentence."""
    return {
        MeetingForm.IN_PERSON: _("in person"),
        MeetingForm.LUNCH: _("over lunch"),
        MeetingForm.PHONE: _("by phone"),
        MeetingForm.VIDEO: _("by video"),
    }[form]


def _called_off(draft: TurndownDraft, reader: Reader, today: date) -> list[tuple[str, str]]:
    page = reader.meeting(draft.meeting_id) if draft.meeting_id else None
    if page is None or draft.has_meeting() or page.row.starts.date() < today:
        return []
    if page.row.state is not MeetingState.PLANNED:
        return []
    words = _("The meeting planned for {day} is called off.")
    return [("meeting", words.format(day=days.long_with_year(page.row.starts)))]


def _ask(draft: TurndownDraft, today: date) -> list[tuple[str, str]]:
    if not draft.has_ask():
        return []
    if draft.has_meeting():
        return _letter(draft)
    to = draft.ask_person.name if draft.ask_person else _("somebody, still to be named")
    day = days.long(draft.send_on or today)
    if draft.sent:
        found = [("mail", _("Your ask to {name}, sent on {day}.").format(name=to, day=day))]
    else:
        words = _("Your ask to {name}, to be sent on {day}.").format(name=to, day=day)
        found = [("mail", words)]
    if draft.nudge_on is not None and draft.path is Path.FEEDBACK_MEETING:
        words = _("If nothing has come by {day}, the day to ask once more.")
        found.append(("clock", words.format(day=days.long(draft.nudge_on))))
    return found


def _letter(draft: TurndownDraft) -> list[tuple[str, str]]:
    """Name the letter to who has agreed."""
    if not draft.wording.strip():
        return []
    if draft.ask_person is None:
        return [("mail", _("Your letter stays with the turndown, to be read again."))]
    sentence = _("Your letter to {name} stays with the turndown, to be read again.")
    return [("mail", sentence.format(name=draft.ask_person.name))]


def _connect(draft: TurndownDraft) -> list[tuple[str, str]]:
    if draft.path is not Path.STAY_CONNECTED:
        return []
    found = []
    if draft.ask_person:
        words = _("Your note to {name}, sent.") if draft.sent else _("Your note to {name}.")
        found.append(("mail", words.format(name=draft.ask_person.name)))
    if draft.check_in_on:
        words = _("A day to look in again: {day}.").format(day=days.long(draft.check_in_on))
        found.append(("calendar", words))
    return found


def _learnt(draft: TurndownDraft) -> list[tuple[str, str]]:
    if draft.path is not Path.LET_GO or not draft.learnt.strip():
        return []
    return [("edit", _("What you learnt, to take to your advisor."))]


def _opportunity(
    draft: TurndownDraft, reader: Reader, proposals: Proposals
) -> list[tuple[str, str]]:
    position = proposals.position(draft)
    page = None if draft.opportunity_id is None else reader.opportunity(draft.opportunity_id)
    if page is None:
        sentence = _("{position} is added, and ends as turned down.")
        return [("turndown", sentence.format(position=position))]
    sentence = _("{position} ends as turned down; it came as far as {stage}.")
    met = Stage.INTERVIEWING if draft.has_interview() else Stage.SAVED
    furthest = max(page.row.furthest, met, key=attrgetter("rank"))
    stage = Settings.read(reader.settings()).stages.name(furthest)
    return [("turndown", sentence.format(position=position, stage=stage))]


def _new(draft: TurndownDraft) -> list[str]:
    people = [draft.told_by, draft.decided_by, draft.supported_by]
    people += [one.person for one in draft.interviewers]
    if draft.has_ask():
        people.append(draft.ask_person)
    names = [p.name for p in people if p and p.name.strip() and p.contact_id is None]
    return list({name.casefold(): name for name in names}.values())
