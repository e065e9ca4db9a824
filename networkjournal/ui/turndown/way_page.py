# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The way on: four paths, the proposed one first, with the reason in one sentence."""

from PySide6.QtWidgets import QButtonGroup, QVBoxLayout

from networkjournal.domain.labels import label
from networkjournal.domain.turndown_draft import Step
from networkjournal.domain.views import OpenAsk
from networkjournal.domain.words import Answer, FeedbackPolicy, Path
from networkjournal.i18n import _
from networkjournal.ui.models.days import exact_day
from networkjournal.ui.turndown.page import Page
from networkjournal.ui.turndown.parts import Choice
from networkjournal.ui.turndown.path_choice import PathChoice
from networkjournal.ui.widgets.info_bar import InfoBar

_PATHS_OF_ASKS = (None, Path.FEEDBACK_MEETING, Path.WRITTEN_FEEDBACK)


class WayPage(Page):
    """Ask which way to go on; every one of them ends well."""

    step = Step.WAY

    def build(self) -> None:
        """Make the widgets, once."""
        self._lead = self.lead("")
        self._policy: Choice[FeedbackPolicy] = Choice([(p, label(p)) for p in FeedbackPolicy])
        policy = self.part("policy", _("&Does this organization give feedback?"), self._policy)
        policy.setFixedWidth(300)
        self._paths = QVBoxLayout()
        self._paths.setSpacing(8)
        self._group = QButtonGroup(self)
        self._choices = {path: PathChoice(path) for path in Path}
        for path, choice in self._choices.items():
            self._group.addButton(choice.button, list(Path).index(path))
            self._paths.addWidget(choice)
        self._warning = InfoBar(self.desk.theme)
        self.body.addLayout(self._paths)
        self.body.addWidget(self._warning)
        self.body.addSpacing(4)
        self.body.addWidget(policy)
        self.body.addStretch(1)
        self._group.idToggled.connect(self._on_toggled)
        self._policy.currentIndexChanged.connect(self._on_policy)

    def first(self) -> PathChoice:
        """Return the path that is chosen."""
        return self._choices[self.draft.path or Path.FEEDBACK_MEETING]

    def show_draft(self) -> None:
        """Show the paths anew, the proposed one on top."""
        proposal = self.desk.services.proposals.way(self.draft, self.desk.settings())
        self._lead.setText(_after(self.draft.answer))
        order = [proposal.path, *(path for path in Path if path is not proposal.path)]
        for at, path in enumerate(order):
            choice = self._choices[path]
            self._paths.insertWidget(at, choice)
            choice.show_reason(proposal.reason if path is proposal.path else "")
        self._order_tabs(order)
        chosen = self.draft.path or proposal.path
        self._choices[chosen].button.setChecked(True)
        self._policy.set_value(self.draft.policy)
        self._show_warning()

    def write_draft(self) -> None:
        """Write what the widgets say into the draft."""
        at = self._group.checkedId()
        self.draft.path = list(Path)[at] if at >= 0 else None
        self.draft.policy = self._policy.value() or FeedbackPolicy.UNKNOWN
        self._show_warning()

    def _order_tabs(self, order: list[Path]) -> None:
        before = self._choices[order[0]].button
        for path in order[1:]:
            after = self._choices[path].button
            self.setTabOrder(before, after)
            before = after
        self.setTabOrder(before, self._policy)

    def _on_toggled(self, _at: int, checked: bool) -> None:
        if checked:
            self.edited()

    def _on_policy(self) -> None:
        """Propose anew: what they give decides before everything else."""
        if self._showing:
            return
        self.draft.policy = self._policy.value() or FeedbackPolicy.UNKNOWN
        proposals, settings = self.desk.services.proposals, self.desk.settings()
        self.draft.path = proposals.way(self.draft, settings).path
        self.refresh()
        self.report()

    def _show_warning(self) -> None:
        asked = [ask for ask in self._open_asks() if self.draft.has_ask()]
        if not asked:
            self._warning.clear()
            return
        first = asked[0]
        day = first.ask.sent_on or first.ask.send_on
        if day:
            sentence = _(
                "{name} at {organization} has an open ask from you since {day}. "
                "A team can grow uneasy when several of them are asked; one at a time."
            )
        else:
            sentence = _(
                "{name} at {organization} has an open ask from you. "
                "A team can grow uneasy when several of them are asked; one at a time."
            )
        words = {"name": first.contact or _("Somebody"), "organization": first.organization}
        when = exact_day(day, self.desk.today()) if day else ""
        self._warning.say(sentence.format(day=when, **words), kind="waiting")

    def _open_asks(self) -> list[OpenAsk]:
        reader = self.desk.reader
        if self.draft.opportunity_id is not None:
            page = reader.opportunity(self.draft.opportunity_id)
            place = page.organization if page else None
        else:
            place = reader.find_organization(self.draft.new_organization)
        if place is None:
            return []
        open_asks = reader.open_asks(place.id)
        return [one for one in open_asks if one.ask.id != self.draft.ask_id and self._waits(one)]

    def _waits(self, one: OpenAsk) -> bool:
        """Tell whether an answer is still waited for: not once another path was taken."""
        view = self.desk.reader.turndown(one.ask.turndown_id)
        return view is not None and view.row.path in _PATHS_OF_ASKS


def _after(answer: Answer | None) -> str:
    """Return the sentence that the page begins with, after what came back on an ask."""
    if answer is Answer.NO_POLICY:
        return _("Many organizations forbid feedback. That is about their rules, not about you.")
    if answer is Answer.NO_TIME:
        return _("No time now says nothing about you. There are other ways on.")
    if answer is Answer.SILENCE:
        return _("Silence is common, and it is not a judgement. There are other ways on.")
    return _("Every one of these is a good way to go on. You can choose another one later.")
