# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Ask which tags several opportunities shall bear; half ticked ones stay as they are."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from networkjournal.i18n import _, ngettext
from networkjournal.ui.desk import Desk
from networkjournal.ui.dialogs.form_dialog import FormDialog
from networkjournal.ui.pipeline.filters.check_list import CheckList
from networkjournal.ui.pipeline.table.cell_editors import TagsLine


class TagsDialog(FormDialog):
    """Put tags on all of these, or take them off, as one step."""

    def __init__(self, desk: Desk, ids: Sequence[int], parent: QWidget | None = None) -> None:
        count = len(ids)
        title = ngettext("Tags of {n} opportunity", "Tags of {n} opportunities", count)
        super().__init__(title.format(n=count), parent)
        self._desk, self._ids = desk, tuple(ids)
        known = desk.reader.tag_names()
        lines = desk.reader.opportunities(self._ids, desk.today())
        borne = Counter(tag for line in lines for tag in line.tags)
        self._all = frozenset(tag for tag, times in borne.items() if times == len(lines))
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
            self._desk.services.opportunities.tag_many(self._ids, add, remove)
