# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The page itself: what they said, what it gave, promises, worth, thanks, the next touch."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkjournal.domain.turndown_draft import PersonRef
from networkjournal.domain.views import MeetingPage
from networkjournal.domain.write_up import WriteUpDraft
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.meetings.write_up.after_box import NextTouchBox, WorthBox
from networkjournal.ui.meetings.write_up.gap_lines import GapLines
from networkjournal.ui.meetings.write_up.promise_lines import PromiseLines
from networkjournal.ui.meetings.write_up.sections import Section
from networkjournal.ui.meetings.write_up.thanks_box import ThanksBox
from networkjournal.ui.meetings.write_up.yield_lines import YieldLines
from networkjournal.ui.turndown.head import SIDE

_GAP = 28


class WriteUpPage(QWidget):
    """Show a draft and give it back as it stands."""

    changed = Signal()
    entered = Signal()

    def __init__(self, desk: Desk, page: MeetingPage, draft: WriteUpDraft) -> None:
        super().__init__()
        self._draft = draft
        people = [PersonRef(p.name, p.contact_id, p.title) for p in page.people]
        self.gaps = GapLines(desk, people, draft.gaps)
        self.yields = YieldLines(desk, people, draft.yields)
        self.promises = PromiseLines(desk, people, draft.promises)
        self.worth = WorthBox(draft.worth, page.row.dread)
        self.thanks = ThanksBox(desk, draft.thanks)
        self.next = NextTouchBox(desk, people[0].name if people else "", draft.check_in_on)
        self.sections = self._sections(has_people=bool(people))
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 20, SIDE, 20)
        column.setSpacing(_GAP)
        for section in self.sections:
            column.addWidget(section)
        column.addStretch(1)
        for part in (self.gaps, self.yields, self.promises, self.worth, self.thanks, self.next):
            part.changed.connect(self.changed)
        for lines in (self.gaps, self.yields, self.promises):
            lines.entered.connect(self.entered)

    def _sections(self, *, has_people: bool) -> list[Section]:
        missing = _("What was missing, as they said it. An empty line ends the list.")
        made = [
            Section(_("What they said"), missing, self.gaps, self.gaps),
            Section(
                _("What it gave"),
                _("Somebody named becomes a contact, a lead an opportunity in Saved."),
                self.yields,
                self.yields,
            ),
            Section(_("Promises, both ways"), "", self.promises, self.promises),
            Section(_("Was it worth it?"), "", self.worth, self.worth),
        ]
        if has_people:
            made.append(Section(_("Thank-you"), "", self.thanks, self.thanks))
            made.append(Section(_("Next touch"), "", self.next, self.next))
        return made

    def draft(self) -> WriteUpDraft:
        """Return what stands on the page."""
        return WriteUpDraft(
            self._draft.meeting_id,
            self.gaps.drafts(),
            self.yields.drafts(),
            self.promises.drafts(),
            self.worth.worth.value(),
            self.thanks.drafts(),
            self.next.check_in_on.day(),
            self._draft.snooze_until,
        )

    def chain(self) -> None:
        """Put the keys of Tab in order, once all of it stands in one window."""
        for lines in (self.gaps, self.yields, self.promises):
            lines.chain()

    def first(self) -> QWidget:
        """Return where the page begins."""
        return self.sections[0].walked.first()

    def section_of(self, widget: QWidget | None) -> int | None:
        """Return the number of the section in which a field stands."""
        if widget is None:
            return None
        found = (n for n, one in enumerate(self.sections) if one.isAncestorOf(widget))
        return next(found, None)

    def after(self, widget: QWidget | None) -> QWidget | None:
        """Return where Enter leads from a field, None at the end of the page."""
        at = self.section_of(widget)
        if widget is None or at is None:
            return None
        inside = self.sections[at].walked.after(widget)
        if inside is not None:
            return inside
        for following in self.sections[at + 1 :]:
            if following.walked is not self.thanks or self.thanks.lines:
                return following.walked.first()
        return None

    def unread(self) -> dict[str, str]:
        """Return what is to be said of words that cannot be read, by the names of fields."""
        lists = (("gaps", self.gaps), ("yields", self.yields), ("promises", self.promises))
        found = {f"{of}.{key}": said for of, all_ in lists for key, said in all_.unread().items()}
        for number, line in enumerate(self.thanks.lines):
            if said := line.day.unread():
                found[f"thanks.{number}.write_on"] = said
        if said := self.next.field.unread():
            found["check_in_on"] = said
        return found

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Show what is wrong at its field."""
        for name, lines in (
            ("gaps", self.gaps), ("yields", self.yields), ("promises", self.promises),
        ):  # fmt: skip
            lines.show_problems(_below(problems, f"{name}."))
        for number, line in enumerate(self.thanks.lines):
            said = _below(problems, f"thanks.{number}.")
            line.day.set_problem(" ".join(said.values()))
        self.next.field.set_problem(problems.get("check_in_on"))

    def first_wrong(self) -> QWidget | None:
        """Return the first field at which something is wrong."""
        for lines in (self.gaps, self.yields, self.promises):
            if field := lines.first_wrong():
                return field
        days = [(line.day, line.write_on) for line in self.thanks.lines]
        days.append((self.next.field, self.next.check_in_on))
        return next((editor for field, editor in days if field.problem), None)


def _below(problems: Mapping[str, str], begin: str) -> dict[str, str]:
    return {key.removeprefix(begin): p for key, p in problems.items() if key.startswith(begin)}
