# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Named views of a list: kept, renamed, replaced and deleted, one step each."""

from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from networkjournal.domain.errors import UserError, refuse
from networkjournal.domain.folding import fold
from networkjournal.domain.people_filter import PeopleView
from networkjournal.domain.pipeline_filter import SavedView
from networkjournal.domain.words import Kind
from networkjournal.i18n import _
from networkjournal.services.shared_moves import row_of
from networkjournal.store import models as m
from networkjournal.store.journal import Journal
from networkjournal.store.stamped import storable


class View(Protocol):
    """Be a named way of looking at a list, which can be kept as text."""

    @property
    def name(self) -> str:
        """Return what it is called."""

    def problems(self) -> dict[str, str]:
        """Return what is wrong, field by field."""

    def to_json(self) -> str:
        """Return all but the name as text."""


V = TypeVar("V", bound=View)


class SavedViews(Generic[V]):
    """Keep the views of one list of one journal; `read` makes one of its name and its text."""

    def __init__(self, journal: Journal, kind: Kind, read: Callable[[str, str], V]) -> None:
        self._journal, self._kind, self._read = journal, kind, read

    @classmethod
    def of_pipeline(cls, journal: Journal) -> "SavedViews[SavedView]":
        """Return what keeps the views of opportunities."""
        return SavedViews(journal, Kind.OPPORTUNITY, SavedView.from_json)

    @classmethod
    def of_people(cls, journal: Journal) -> "SavedViews[PeopleView]":
        """Return what keeps the views of people."""
        return SavedViews(journal, Kind.CONTACT, PeopleView.from_json)

    def all(self) -> list[tuple[int, V]]:
        """Return the views with their ids, sorted by name; any text that was stored is read."""
        found = self._journal.reader.saved_views(self._kind)
        return [(row.id, self._read(row.name, row.content)) for row in found]

    def keep(self, view: V) -> int:
        """Keep a view and return its id; one of the same name is replaced."""
        refuse(view.problems())
        name = " ".join(view.name.split())
        with self._journal.history.step(_("Keep the view “{name}”").format(name=name)) as step:
            values = {"name": name, "content": view.to_json()}
            known = self._of_name(name)
            if known:
                step.update(m.SavedView, known, **values)
                return known
            return step.insert(m.SavedView, kind=self._kind, **values)

    def rename(self, view_id: int, name: str) -> None:
        """Give a view another name, which no other view may bear."""
        refuse(self._read(name, "").problems())
        self._there(view_id)
        plain = " ".join(name.split())
        if self._of_name(plain) not in (None, view_id):
            raise UserError({"name": _("Another view has this name.")})
        with self._journal.history.step(_("Rename a view")) as step:
            step.update(m.SavedView, view_id, name=plain)

    def delete(self, view_id: int) -> None:
        """Delete a view."""
        name = self._there(view_id)
        with self._journal.history.step(_("Delete the view “{name}”").format(name=name)) as step:
            step.delete(m.SavedView, view_id)

    def _there(self, view_id: int) -> str:
        row = row_of(m.SavedView, view_id)
        if row is None:
            raise UserError(_("This view was deleted meanwhile."))
        return str(row.name)

    def _of_name(self, name: str) -> int | None:
        folded = storable(fold(name))
        found = self._journal.reader.saved_views(self._kind)
        return next((row.id for row in found if storable(fold(row.name)) == folded), None)
