# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Bring a draft up to what the journal says by now, without touching what a person changed in it.

A draft remembers what it was filled with, part by part. What changed in the journal since goes
into the fields that still are as they were filled or proposed; the others belong to the person.
"""

from networkjournal.domain.ports import Reader
from networkjournal.domain.turndown_draft import InterviewerDraft, TurndownDraft
from networkjournal.domain.words import Answer, SignalKind
from networkjournal.services import turndown_start

_Marks = dict[str, str]

_TURNDOWN = (
    "on", "channel", "words", "told_by", "decided_by", "supported_by", "level_override", "path",
    "dread", "dread_note", "learnt", "note", "check_in_on",
)  # fmt: skip
_GROUPS: dict[str, tuple[tuple[str, ...], ...]] = {
    "opportunity": (("policy",),),
    "turndown": tuple((name,) for name in _TURNDOWN),
    "ask": (
        ("ask_person",), ("ask_channel",), ("subject", "wording"), ("send_on",), ("sent",),
        ("slots",), ("nudge_on",),
    ),
    "meeting": (("starts", "zone"), ("minutes", "points"), ("form", "place")),
}  # fmt: skip
"""What is taken together, so that an hour never meets the zone of another one."""
_QUESTION, _SIGNAL, _ROLE, _CONNECTION = "question:", "signal:", "role:", "connection:"


def note(reader: Reader, draft: TurndownDraft) -> TurndownDraft:
    """Remember with what a draft is filled now, and return it."""
    draft.filled = _marks(_fresh(reader, draft))
    return draft


def note_opportunity(reader: Reader, draft: TurndownDraft) -> None:
    """Remember with what an opportunity filled a draft; what the rest began with stays."""
    now = _marks(_fresh(reader, draft))
    kept = {part: marks for part, marks in draft.filled.items() if part in now}
    kept.pop(_part("opportunity", draft), None)
    draft.filled = now | kept


def merge(reader: Reader, draft: TurndownDraft) -> None:
    """Take what the journal says by now into the fields that nobody changed in the draft."""
    fresh = _fresh(reader, draft)
    now = _marks(fresh)
    for kind, groups in _GROUPS.items():
        part = _part(kind, draft)
        if part not in now or part not in draft.filled:
            continue
        then, marks = draft.filled[part], now[part]
        for names in groups:
            changed = any(then.get(name) != marks[name] for name in names)
            if changed and not any(is_changed(draft, part, name) for name in names):
                for name in names:
                    setattr(draft, name, getattr(fresh, name))
        if kind == "opportunity":
            _merge_signals(draft, fresh, then, marks)
            _merge_interviewers(draft, fresh, then)
        if kind == "meeting":
            _merge_questions(draft, fresh, then)
    draft.filled = now


def is_changed(draft: TurndownDraft, part: str, name: str) -> bool:
    """Tell whether a person gave a field another value than it was filled or proposed with."""
    value = repr(getattr(draft, name))
    return value not in (draft.filled.get(part, {}).get(name), draft.proposed.get(name))


def changes_dread(draft: TurndownDraft) -> bool:
    """Tell whether dread was given in this draft."""
    return is_changed(draft, _part("turndown", draft), "dread")


def met_first(draft: TurndownDraft) -> int | None:
    """Return the contact whom the meeting was filled with, None where it was not."""
    known = draft.filled.get(_part("meeting", draft), {}).get("with")
    return int(known) if known else None


def _fresh(reader: Reader, draft: TurndownDraft) -> TurndownDraft:
    """Return a draft of the same rows, filled with what the journal says now."""
    fresh = TurndownDraft()
    if draft.opportunity_id is not None:
        turndown_start.take_opportunity(reader, fresh, draft.opportunity_id)
    view = reader.turndown(draft.turndown_id) if draft.turndown_id else None
    if view is None:
        return fresh
    fresh.turndown_id = draft.turndown_id
    turndown_start.take_turndown(reader, fresh, view)
    if draft.answer not in (None, Answer.YES):
        return fresh  # the ask and the meeting are what was, and the draft goes another way
    for ask in view.asks:
        if ask.row.id == draft.ask_id:
            turndown_start.take_ask(reader, fresh, ask.row)
    if draft.meeting_id:
        turndown_start.take_meeting(reader, fresh, draft.meeting_id)
    return fresh


def _part(kind: str, draft: TurndownDraft) -> str:
    return f"{kind}:{getattr(draft, f'{kind}_id') or 0}"


def _marks(fresh: TurndownDraft) -> dict[str, _Marks]:
    found: dict[str, _Marks] = {}
    for kind, groups in _GROUPS.items():
        if getattr(fresh, f"{kind}_id"):
            names = [name for group in groups for name in group]
            found[_part(kind, fresh)] = {name: repr(getattr(fresh, name)) for name in names}
    if fresh.opportunity_id:
        marks = found[_part("opportunity", fresh)]
        marks |= {f"{_SIGNAL}{kind}": repr(tick.on) for kind, tick in fresh.signals.items()}
        for one in fresh.interviewers:
            marks[f"{_ROLE}{one.link_id}"] = repr(one.role)
            marks[f"{_CONNECTION}{one.link_id}"] = repr(one.connection)
    if fresh.meeting_id:
        marks = found[_part("meeting", fresh)]
        marks |= {f"{_QUESTION}{text}": text for text in fresh.questions}
        known = fresh.ask_person.contact_id if fresh.ask_person else None
        marks["with"] = str(known or "")
    return found


def _merge_signals(draft: TurndownDraft, fresh: TurndownDraft, then: _Marks, now: _Marks) -> None:
    for kind in SignalKind:
        key = f"{_SIGNAL}{kind}"
        mine = repr(draft.signals[kind].on) if kind in draft.signals else None
        if then.get(key) == now.get(key) or mine != then.get(key):
            continue
        if kind in fresh.signals:
            draft.signals[kind] = fresh.signals[kind]
        else:
            del draft.signals[kind]


def _merge_interviewers(draft: TurndownDraft, fresh: TurndownDraft, then: _Marks) -> None:
    there = {one.link_id: one for one in fresh.interviewers}
    left: list[InterviewerDraft] = []
    for one in draft.interviewers:
        role, connection = f"{_ROLE}{one.link_id}", f"{_CONNECTION}{one.link_id}"
        as_filled = (repr(one.role), repr(one.connection)) == (then.get(role), then.get(connection))
        stored = there.pop(one.link_id, None)
        if stored is None and one.link_id and as_filled:
            continue  # taken out of the round meanwhile
        if stored is not None and repr(one.role) == then.get(role):
            one.role = stored.role
        if stored is not None and repr(one.connection) == then.get(connection):
            one.connection = stored.connection
        left.append(one)
    named = {(one.person.contact_id, one.round_number) for one in left}
    for link_id, one in there.items():
        is_named = (one.person.contact_id, one.round_number) in named
        if f"{_ROLE}{link_id}" not in then and not is_named:
            left.append(one)
    draft.interviewers[:] = left


def _merge_questions(draft: TurndownDraft, fresh: TurndownDraft, then: _Marks) -> None:
    """Follow what was added and removed; take all of it where the list is as it was filled."""
    before = [text for key, text in then.items() if key.startswith(_QUESTION)]
    if fresh.questions == before:
        return
    if draft.questions == before or draft.proposed.get("questions") == repr(draft.questions):
        draft.questions = list(fresh.questions)
        return
    gone = set(before) - set(fresh.questions)
    stay = [text for text in draft.questions if text not in gone]
    added = [text for text in fresh.questions if text not in before and text not in stay]
    draft.questions = [*stay, *added]
