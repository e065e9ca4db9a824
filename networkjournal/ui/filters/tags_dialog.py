# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Ask which tags several things of one kind shall bear; half ticked ones stay as they are."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QWidget

from networkjournal.i18n import _, ngettext
from networkjournal.ui.desk import Desk
from networkjournal.ui.dialogs.form_dialog import FormDialog
from networkjournal.ui.filters.check_list import CheckList
from networkjournal.ui.filters.tags_line import TagsLine

Put = Callable[[Sequence[int], Sequence[str], Sequence[str]], None]


class TagsDialog(FormDialog):
    """Put tags on all of these, or take them off, as one step.

    `borne` says how many of them bear each tag, `known` are all tags there are; `put` adds to ids
    and removes from them.
    """

    def __init__(
        self,
        title: str,
        ids: Sequence[int],
        borne: Mapping[str, int],
        known: Sequence[str],
        put: Put,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent)
        self._ids, self._put = tuple(ids), put
        self._all = frozenset(tag for tag, times in borne.items() if times >= len(self._ids))
        self._some = frozenset(borne) - self._all
        self.line = TagsLine(known)
        self.line.setPlaceholderText(_("such as advising, remote"))
        self.list = CheckList(_("Tags"), 8)
        self.list.offer((tag, tag) for tag in known)
        self.list.tick(self._all, self._some)
        self.add_field("tags", _("&Add"), self.line, _("Several with commas between."))
        if known:
            hint = _("A half tick: some of them bear it, and this stays so.")
            self.add_field("list", _("&Tags there are"), self.list, hint if self._some else "")

    def values(self) -> object:
        """Return what is written and ticked."""
        return tuple(self.line.tags()), self.list.chosen(), self.list.left_open()

    def store(self) -> None:
        """Put the tags on and take the others off."""
        ticked, left = self.list.chosen(), self.list.left_open()
        add = [*self.line.tags(), *sorted(ticked - self._all)]
        remove = sorted((self._all | self._some) - ticked - left)
        if add or remove:
            self._put(self._ids, add, remove)


def tags_of_opportunities(
    desk: Desk, ids: Sequence[int], parent: QWidget | None = None
) -> TagsDialog:
    """Ask for the tags of these opportunities."""
    title = ngettext("Tags of {n} opportunity", "Tags of {n} opportunities", len(ids))
    lines = desk.reader.opportunities(ids, desk.today())
    borne = Counter(tag for line in lines for tag in line.tags)
    put = desk.services.opportunities.tag_many
    known = desk.reader.tag_names()
    return TagsDialog(title.format(n=len(ids)), ids, borne, known, put, parent)


def tags_of_people(
    desk: Desk, ids: Sequence[int], parent: QWidget | None = None, put: Put | None = None
) -> TagsDialog:
    """Ask for the tags of these people; `put` is what makes the change, where it is not us."""
    first = desk.reader.contacts(ids[:1], desk.today())
    title = ngettext("Tags of {name}", "Tags of {n} people", len(ids))
    shown = title.format(n=len(ids), name=first[0].name if first else "")
    known = tags_known(desk)
    change = put or desk.services.many_people.tag
    borne = dict(desk.reader.people_tags(ids))
    return TagsDialog(shown, ids, borne, known, change, parent)


def tags_known(desk: Desk) -> list[str]:
    """Return all tags that opportunities or people bear."""
    people = (tag for tag, _many in desk.reader.people_tags())
    return sorted({*desk.reader.tag_names(), *people}, key=str.casefold)
