# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The views that are kept by name: chosen, saved, renamed and deleted from one menu."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from networkjournal.domain.errors import JournalError, UserError
from networkjournal.domain.folding import fold
from networkjournal.domain.pipeline_filter import PipelineFilter, SavedView
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.pipeline.filters.looking import Looking

if TYPE_CHECKING:
    from networkjournal.ui.pipeline.filters.name_dialog import NameDialog

_SHORT = 40


class KeptViews(QObject):
    """Know which kept view is chosen, and change what is kept."""

    changed = Signal()
    """Another view is chosen, or it is called otherwise."""
    mode_asked = Signal(bool)  # whether as a board
    columns_asked = Signal(object)  # tuple of columns
    problem = Signal(str)
    deleted = Signal(str)

    def __init__(self, desk: Desk, looking: Looking, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._looking = desk, looking
        self._columns: tuple[str, ...] = ()
        self._board = True
        self.chosen: int | None = None
        self._kept: SavedView | None = None
        self._free: SavedView | None = None
        """How it was looked at before a kept view was chosen."""

    def follow(self, columns: Sequence[str], *, board: bool) -> None:
        """Note what else a view keeps beside the filter and the order."""
        self._columns, self._board = tuple(columns), board

    def all(self) -> list[tuple[int, SavedView]]:
        """Return the kept views by name; the chosen one is forgotten where it is gone."""
        found = self._desk.services.saved_views.all()
        self._kept = next((view for view_id, view in found if view_id == self.chosen), None)
        self.chosen = None if self._kept is None else self.chosen
        return found

    def name(self) -> str:
        """Return what the chosen view is called."""
        return self._kept.name if self._kept is not None else ""

    def title(self) -> str:
        """Return that too, but only while its filter is at work."""
        kept = self._kept
        return kept.name if kept is not None and kept.filter == self._looking.filter else ""

    def usual(self) -> bool:
        """Tell whether what is looked at is what is alive, all of it."""
        return self.chosen is None and self._looking.filter.is_default

    def differs(self) -> bool:
        """Tell whether what is looked at now is no longer what the chosen view keeps."""
        return self._kept is not None and self._present(self._kept.name) != self._kept

    def choose(self, view_id: int) -> None:
        """Look as a kept view does."""
        if self.chosen is None:
            self._free = self._present("")
        self.chosen = view_id
        self.all()
        if (view := self._kept) is None:
            return
        if view.columns:
            self.columns_asked.emit(view.columns)
        self.mode_asked.emit(view.board)
        self._looking.look(view.filter, view.sort, view.group)
        self.changed.emit()

    def leave(self) -> None:
        """Look at what is alive, in the order and with the columns that this had last."""
        free = self._free if self.chosen is not None else self._present("")
        self.chosen = self._kept = None
        if free is None:
            self._looking.look(PipelineFilter(), (), "")
        else:
            self.columns_asked.emit(free.columns)
            self._looking.look(PipelineFilter(), free.sort, free.group)
        self.changed.emit()

    def refresh(self) -> None:
        """Look at the kept views again after a change, such as one taken back."""
        if self.chosen is not None:
            self.all()
            self.changed.emit()

    def keep_as(self, name: str) -> None:
        """Keep what is looked at under a new name; UserError where the name cannot be."""
        if fold(" ".join(name.split())) in {fold(view.name) for _id, view in self.all()}:
            raise UserError({"name": _("There is a view of this name. Choose another one.")})
        self._keep(name)

    def keep(self) -> None:
        """Keep what is looked at under the name of the chosen view."""
        if self._kept is not None:
            self._try(self._keep, self._kept.name)

    def rename(self, name: str) -> None:
        """Call the chosen view otherwise; UserError where the name cannot be."""
        if self.chosen is not None:
            self._desk.services.saved_views.rename(self.chosen, name)
            self.refresh()

    def delete(self) -> None:
        """Delete the chosen view; what is looked at stays as it is."""
        name = self.name()
        if self.chosen is None:
            return
        if self._try(self._desk.services.saved_views.delete, self.chosen):
            self.chosen = self._kept = None
            self.changed.emit()
            self.deleted.emit(_("The view “{name}” is deleted.").format(name=name))

    def _present(self, name: str) -> SavedView:
        """Return what is looked at now as a view."""
        looking = self._looking
        return SavedView(
            name, looking.filter, looking.sort, looking.group, self._columns, self._board
        )

    def _keep(self, name: str) -> None:
        self.chosen = self._desk.services.saved_views.keep(self._present(name))
        self.refresh()

    def _try(self, change: Callable[..., object], *values: object) -> bool:
        try:
            change(*values)
        except JournalError as error:
            self.problem.emit(str(error))
            return False
        return True


class ViewsButton(QPushButton):
    """Open the menu of views."""

    finished = Signal()
    """Something was chosen, and its form is closed: the keyboard belongs to the list again."""

    def __init__(self, desk: Desk, views: KeptViews, parent: QWidget | None = None) -> None:
        super().__init__(_("V&iews"), parent)
        self._desk, self._views = desk, views
        self._dialog: NameDialog | None = None
        self.setAutoDefault(False)
        for name in ("flat", "quiet", "menu"):
            self.setProperty(name, "true")
        self.setToolTip(_("Views that are kept by name (Alt+I)"))
        self.list = QMenu(self)
        self.list.aboutToShow.connect(self.offer)
        self.list.triggered.connect(self._on_triggered)
        self.setMenu(self.list)
        self._offered: dict[QAction, int] = {}

    def offer(self) -> None:
        """Offer the views there are, and what can be done with them."""
        self.list.clear()
        views, writable = self._views, self._desk.writable
        self._offered = {}
        known = views.all()
        self._alive = self.list.addAction(_("What is &alive"))
        self._alive.setCheckable(True)
        self._alive.setChecked(views.usual())
        for view_id, view in known:
            action = self.list.addAction(_named(view.name))
            action.setCheckable(True)
            action.setChecked(view_id == views.chosen)
            self._offered[action] = view_id
        self.list.addSeparator()
        self._save_as = self.list.addAction(_("&Save as…"))
        self._save = self.list.addAction(_("Save the &changes"))
        self._rename = self.list.addAction(_("&Rename…"))
        self._delete = self.list.addAction(_("&Delete"))
        self._save_as.setEnabled(writable)
        self._save.setEnabled(writable and views.differs())
        for action in (self._rename, self._delete):
            action.setEnabled(writable and views.chosen is not None)

    def _on_triggered(self, action: QAction) -> None:
        views = self._views
        if action in self._offered:
            views.choose(self._offered[action])
            self.finished.emit()
        elif action is self._alive:
            views.leave()
            self.finished.emit()
        elif action is self._save_as:
            self._ask(_("Save this view"), "", views.keep_as)
        elif action is self._save:
            views.keep()
        elif action is self._rename and views.chosen is not None:
            self._ask(_("Rename the view"), views.name(), views.rename)
        elif action is self._delete:
            views.delete()

    def _ask(self, title: str, name: str, keep: Callable[[str], None]) -> None:
        from networkjournal.ui.pipeline.filters.name_dialog import NameDialog  # noqa: PLC0415

        self._dialog = NameDialog(title, name, keep, self.window())
        self._dialog.finished.connect(self._on_finished)
        self._dialog.open()

    def _on_finished(self) -> None:
        self.finished.emit()


def _named(name: str) -> str:
    words = " ".join(name.split())
    shown = words if len(words) <= _SHORT else words[: _SHORT - 1].rstrip() + "…"
    return shown.replace("&", "&&")
