# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The views that are kept by name: chosen, saved, renamed and deleted from one menu."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from networkjournal.domain.errors import UserError
from networkjournal.domain.folding import fold
from networkjournal.i18n import _
from networkjournal.ui.attempt import attempt
from networkjournal.ui.desk import Desk

if TYPE_CHECKING:
    from networkjournal.ui.filters.name_dialog import NameDialog

_SHORT = 40
V = TypeVar("V")


class KeptViews(QObject, Generic[V]):
    """Know which kept view is chosen, and change what is kept.

    A subclass names the service that keeps them and says what is looked at now.
    """

    changed = Signal()
    """Another view is chosen, or it is called otherwise."""
    problem = Signal(str)
    deleted = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.chosen: int | None = None
        self._kept: Any = None
        self._free: V | None = None
        """How it was looked at before a kept view was chosen."""

    def service(self) -> Any:
        """Return what keeps these views."""
        raise NotImplementedError

    def present(self, name: str) -> V:
        """Return what is looked at now as a view."""
        raise NotImplementedError

    def shows_filter_of(self, view: V) -> bool:
        """Tell whether the filter of this view is at work."""
        raise NotImplementedError

    def look(self, view: V | None) -> None:
        """Look as a view does; None is the usual way."""
        raise NotImplementedError

    def is_usual(self) -> bool:
        """Tell whether nothing narrows what is looked at."""
        raise NotImplementedError

    def look_usual(self, before: V | None) -> None:
        """Look as usual; `before` is how that was done last."""
        del before
        self.look(None)

    def all(self) -> list[tuple[int, V]]:
        """Return the kept views by name; the chosen one is forgotten where it is gone."""
        found: list[tuple[int, Any]] = self.service().all()
        self._kept = next((view for view_id, view in found if view_id == self.chosen), None)
        self.chosen = None if self._kept is None else self.chosen
        return found

    def name(self) -> str:
        """Return what the chosen view is called."""
        return str(self._kept.name) if self._kept is not None else ""

    def title(self) -> str:
        """Return that too, but only while its filter is at work."""
        kept = self._kept
        return str(kept.name) if kept is not None and self.shows_filter_of(kept) else ""

    def differs(self) -> bool:
        """Tell whether what is looked at now is no longer what the chosen view keeps."""
        return self._kept is not None and bool(self.present(self._kept.name) != self._kept)

    def choose(self, view_id: int) -> None:
        """Look as a kept view does."""
        if self.chosen is None:
            self._free = self.present("")
        self.chosen = view_id
        self.all()
        if self._kept is not None:
            self.look(self._kept)
            self.changed.emit()

    def leave(self) -> None:
        """Look as usual."""
        before = self._free if self.chosen is not None else self.present("")
        self.chosen = self._kept = None
        self.look_usual(before)
        self.changed.emit()

    def refresh(self) -> None:
        """Look at the kept views again after a change, such as one taken back."""
        if self.chosen is not None:
            self.all()
            self.changed.emit()

    def keep_as(self, name: str) -> None:
        """Keep what is looked at under a new name; UserError where the name cannot be."""
        if fold(" ".join(name.split())) in self._names():
            raise UserError({"name": _("There is a view of this name. Choose another one.")})
        self._keep(name)

    def keep(self) -> None:
        """Keep what is looked at under the name of the chosen view."""
        if self._kept is not None:
            attempt(self.problem.emit, self._keep, self._kept.name)

    def rename(self, name: str) -> None:
        """Call the chosen view otherwise; UserError where the name cannot be."""
        if self.chosen is not None:
            self.service().rename(self.chosen, name)
            self.refresh()

    def delete(self) -> None:
        """Delete the chosen view; what is looked at stays as it is."""
        name = self.name()
        if self.chosen is None:
            return
        if attempt(self.problem.emit, self.service().delete, self.chosen):
            self.chosen = self._kept = None
            self.changed.emit()
            self.deleted.emit(_("The view “{name}” is deleted.").format(name=name))

    def _names(self) -> set[str]:
        found: list[tuple[int, Any]] = list(self.all())
        return {fold(view.name) for _id, view in found}

    def _keep(self, name: str) -> None:
        self.chosen = self.service().keep(self.present(name))
        self.refresh()


class ViewsButton(QPushButton):
    """Open the menu of views."""

    finished = Signal()
    """Something was chosen, and its form is closed: the keyboard belongs to the list again."""

    def __init__(
        self, desk: Desk, views: KeptViews[Any], usual: str, parent: QWidget | None = None
    ) -> None:
        """Take how the usual way of looking is called in the menu."""
        super().__init__(_("V&iews"), parent)
        self._desk, self._views, self._usual = desk, views, usual
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
        self._alive = self.list.addAction(self._usual)
        self._alive.setCheckable(True)
        self._alive.setChecked(views.chosen is None and views.is_usual())
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
        from networkjournal.ui.filters.name_dialog import NameDialog  # noqa: PLC0415

        self._dialog = NameDialog(title, name, keep, self.window())
        self._dialog.finished.connect(self._on_finished)
        self._dialog.open()

    def _on_finished(self) -> None:
        self.finished.emit()


def _named(name: str) -> str:
    words = " ".join(name.split())
    shown = words if len(words) <= _SHORT else words[: _SHORT - 1].rstrip() + "…"
    return shown.replace("&", "&&")
