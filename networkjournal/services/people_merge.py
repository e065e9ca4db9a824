# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Make one person of several: their fields one by one, and all that hangs on them; one step."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from networkjournal.domain import rows
from networkjournal.domain.errors import UserError
from networkjournal.domain.web_address import url_key
from networkjournal.i18n import _
from networkjournal.services import (
    former_people,
    merge_drafts,
    people_merge_introductions,
    people_merge_rows,
)
from networkjournal.services.exchange import known
from networkjournal.services.exchange.former import alias_of
from networkjournal.services.shared_moves import rows_where
from networkjournal.store import models as m
from networkjournal.store.history import Step
from networkjournal.store.journal import Journal

_TOGETHER: dict[str, tuple[str, ...]] = {
    "name": ("name", "given_name", "family_name"),
    "title": ("title",),
    "organization": ("organization_id",),
    "linkedin_url": ("linkedin_url",),
    "city": ("city",),
    "birthday": ("birthday",),
    "connected_on": ("connected_on",),
    "met_how": ("met_how",),
    "cadence": ("cadence", "cadence_days"),
    "snoozed_until": ("snoozed_until",),
    "check_in_on": ("check_in_on",),
}
"""What is chosen, with the columns that go together; the first says whether there is a value."""
FIELDS = (*_TOGETHER, "photo", "introduced_by")
"""What one of the people is chosen for; e-mails, phones, links, notes and tags are joined."""


class PeopleMerge:
    """Merge people of one journal."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def merge(
        self, keep_id: int, other_ids: Sequence[int], chosen: Mapping[str, int] | None = None
    ) -> None:
        """Make all of them the one that is kept; the others are gone, until undo.

        `chosen` names, for a field of `FIELDS`, whose value stays, an empty one too. Where
        nothing is said the kept person's value stays, and where that is empty, the first other.
        """
        chosen, others = dict(chosen or {}), list(dict.fromkeys(other_ids))
        if keep_id in others:
            raise UserError(_("A person cannot be merged with themselves."))
        if not others:
            raise UserError(_("Choose two people to merge."))
        if not set(chosen) <= set(FIELDS) or not {*chosen.values()} <= {keep_id, *others}:
            raise KeyError(*chosen)
        ids = (keep_id, *others)
        name = _whose([_person(each) for each in ids], "name", chosen).name
        with self._journal.history.step(_("Merge {name}").format(name=name)) as step:
            # Read anew: an import may have written to them until the step was opened.
            _Merge(step, [_person(each) for each in ids], chosen).run()


def _person(contact_id: int) -> rows.Contact:
    found = rows_where(m.Contact, "id = ? AND trashed_at IS NULL", contact_id)
    if not found:
        raise UserError(_("This person was deleted meanwhile."))
    person: rows.Contact = found[0]
    return person


class _Merge:
    """Merge the first person with the others, inside one step."""

    def __init__(
        self, step: Step, people: Sequence[rows.Contact], chosen: Mapping[str, int]
    ) -> None:
        self._step, self._people, self._chosen = step, people, chosen
        self._keep, *self._others = (each.id for each in people)

    def run(self) -> None:
        """Bring everything to the one who stays; then the others hold nothing and go."""
        step, keep, others = self._step, self._keep, self._others
        former = known.as_incoming([keep, *others]).values()
        people_merge_introductions.join(step, keep, others, self._chosen.get("introduced_by"))
        said = people_merge_rows.join(step, keep, others, self._chosen.get("photo"))
        merge_drafts.join(step, [keep, *others])
        values = self._fields()
        values["notes"] = "\n\n".join(part for part in (values["notes"], "\n".join(said)) if part)
        uids = [uid for each in self._people[1:] for uid in (each.uid, each.uuid)]
        uids += [alias_of(each) for each in former]
        uids += former_people.aliases_of(others)
        people_merge_rows.keep_names(step, [(keep, uid) for uid in uids])
        for each in others:
            step.delete(m.Contact, each)
        step.update(m.Contact, keep, **values)

    def _fields(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for field, columns in _TOGETHER.items():
            best = _whose(self._people, field, self._chosen)
            if field == "title" and field not in self._chosen:
                best = self._whose_title()
            if field == "snoozed_until" and field not in self._chosen:
                # The day belongs to the clock that stays; another's would move what is due.
                clock = _whose(self._people, "cadence", self._chosen)
                best = clock if clock.cadence else best
            found |= {column: getattr(best, column) for column in columns}
        pages = [each.linkedin_url for each in self._people]
        lines = [line for each in self._people for line in each.links.splitlines()]
        own = {url_key(found["linkedin_url"])}
        found["links"] = _joined([*lines, *pages], url_key, "\n", own)
        found["notes"] = _joined([each.notes for each in self._people], str.strip, "\n\n")
        found["may_hire_again"] = any(each.may_hire_again for each in self._people)
        return found

    def _whose_title(self) -> rows.Contact:
        """Return whose title goes with the organization that stays, never one of another place."""
        at = _whose(self._people, "organization", self._chosen)
        places = (at.organization_id, None)
        there = [one for one in self._people if one.organization_id in places]
        return _whose([at, *there], "title", {})


def _whose(people: Sequence[rows.Contact], field: str, chosen: Mapping[str, int]) -> rows.Contact:
    """Return the person whose value stays."""
    column = _TOGETHER[field][0]
    for each in people:
        if each.id == chosen.get(field):
            return each
    said = (each for each in people if getattr(each, column) not in {"", None})
    return next(said, people[0])


def _joined(
    texts: Sequence[str], key: Callable[[str], str], between: str, known: set[str] | None = None
) -> str:
    """Join texts, each once; what is in `known` by its key stands elsewhere."""
    seen, kept = {"", *(known or ())}, []
    for text in texts:
        if (form := key(text)) not in seen:
            seen.add(form)
            kept.append(text.strip())
    return between.join(kept)
