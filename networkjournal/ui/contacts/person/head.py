# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the head of a person's page: picture, name, what they are, chips and tags."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from networkjournal.domain.errors import JournalError
from networkjournal.domain.views import ContactPage
from networkjournal.i18n import _
from networkjournal.services.document_files import read_whole
from networkjournal.ui import pictures
from networkjournal.ui.contacts.person.keep_in_touch import check_in_is_due, due_on
from networkjournal.ui.contacts.person.photo_button import PhotoButton
from networkjournal.ui.desk import Desk
from networkjournal.ui.models.contacts import cadence_words, late_words, met_words
from networkjournal.ui.organization_link import OrganizationLink
from networkjournal.ui.pipeline.hand import Hand
from networkjournal.ui.pipeline.tags_edit import TagsEdit
from networkjournal.ui.widgets.chip import Chip, Kind
from networkjournal.ui.widgets.in_a_line import in_a_line
from networkjournal.ui.widgets.labels import ElidedLabel, QuietLabel


class Head(QObject):
    """Fill the title row of a page; `last_touch` is the day of the last contact of any kind."""

    organization_requested = Signal(int)

    def __init__(self, desk: Desk, hand: Hand, title: QHBoxLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._hand = desk, hand
        self._page: ContactPage | None = None
        self._shown: object = None
        self._photo_shown: tuple[str, bytes] | None = None
        self.photo = PhotoButton(desk)
        self.photo.file_chosen.connect(self.take_photo)
        self.photo.remove_asked.connect(self._remove_photo)
        self.name = ElidedLabel(role="title")
        self._second = ElidedLabel(role="quiet")
        self._between = QuietLabel("·")
        self.place = OrganizationLink()
        self.place.chosen.connect(self.organization_requested)
        self._tags: TagsEdit | None = None
        self._names = QVBoxLayout()
        self._names.setSpacing(3)
        self._names.addWidget(self.name)
        self._names.addLayout(in_a_line(self._second, self._between, self.place, None, spacing=5))
        title.addWidget(self.photo)
        title.addLayout(self._names, 1)

    def show_page(self, page: ContactPage, last_touch: date | None) -> None:
        """Show a person."""
        self._page = page
        self.name.setText(page.row.name)
        self._second.setText(page.row.title)
        self._second.setVisible(bool(page.row.title))
        self._between.setVisible(bool(page.row.title and page.organization))
        self.place.show_organization(page.organization)
        if (page.row.name, page.photo) != self._photo_shown:
            self._photo_shown = (page.row.name, page.photo)
            self.photo.show_person(page.row.name, pictures.picture(page.photo))
        self._show_chips(page, last_touch)

    def take_photo(self, name: str) -> None:
        """Keep the picture in a file, made small; what cannot be kept is told in one sentence."""
        if self._page is None:
            return
        try:
            content = pictures.shrink(read_whole(Path(name)))
        except JournalError as error:
            self._hand.tell(str(error))
            return
        self._hand.do(self._desk.services.photos.put, self._page.row.id, content)

    def _remove_photo(self) -> None:
        if self._page is not None:
            remove = self._desk.services.photos.remove
            self._hand.delete(_("The picture is removed."), remove, self._page.row.id)

    def _show_chips(self, page: ContactPage, last_touch: date | None) -> None:
        """Show chips and tags anew where they have changed: a tag that is typed may stand there."""
        said = list(_said(self._desk, page, last_touch))
        facts = (page.row.id, said, page.tags)
        if facts == self._shown:
            return
        self._shown = facts
        if self._tags is not None:
            self._names.removeWidget(self._tags)
            self._tags.hide()
            # Its names may not be found any more.
            self._tags.setParent(None)
            self._tags.deleteLater()
        chips = [Chip(text, kind) for text, kind in said]
        names = self._desk.reader.all_tag_names
        tags = TagsEdit(self._desk, page.tags, self._hand, self._put_tags, names, chips)
        tags.setContentsMargins(0, 3, 0, 0)
        self._names.addWidget(tags)
        tags.setVisible(bool(chips or page.tags) or self._desk.writable)
        self._tags = tags

    def _put_tags(self, add: Sequence[str], remove: Sequence[str]) -> None:
        if self._page is not None:
            self._desk.services.contacts.tag(self._page.row.id, add, remove)


def _said(desk: Desk, page: ContactPage, last_touch: date | None) -> Iterator[tuple[str, Kind]]:
    """Yield the words of the chips and how each looks."""
    row, today = page.row, desk.today()
    if row.may_hire_again:
        yield _("may hire again"), "accent"
    if check_in_is_due(row.check_in_on, last_touch, today):
        yield _("check in now"), "waiting"
    if row.cadence is not None:
        yield cadence_words(row.cadence), "neutral"
        due = due_on(row, desk.settings().cadences, last_touch)
        if due is not None and due < today:
            yield late_words((today - due).days), "waiting"
    if row.met_how is not None:
        yield met_words(row.met_how), "neutral"
