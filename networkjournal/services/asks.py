# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The letter of an ask after the wizard: read again, mended, sent, answered in writing."""

from datetime import date

from networkjournal.domain import timing
from networkjournal.domain.edits import lines_too_long, texts_too_long
from networkjournal.domain.errors import UserError, refuse
from networkjournal.domain.words import Answer, Direction, Path
from networkjournal.i18n import _
from networkjournal.services.shared_moves import row_of
from networkjournal.store import models as m
from networkjournal.store.journal import Journal


class Asks:
    """Change asks, one step each."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def write(self, ask_id: int, subject: str, wording: str, *, sent: bool, today: date) -> None:
        """Store the letter; once it is sent, log that and count the nudge from that day."""
        refuse(lines_too_long(subject=subject) | texts_too_long(wording=wording))
        with self._journal.history.step(_("Write the letter")) as step:
            row = row_of(m.Ask, ask_id)
            if row is None:
                raise UserError(_("This ask was deleted meanwhile."))
            values: dict[str, object] = {"subject": subject, "wording": wording}
            sends = sent and row.sent_on is None
            if sends:
                timings = self._journal.settings().timings
                open_ = row.answer is None
                nudge_on = timing.nudge_on(today, timings) if open_ else None
                values |= {"sent_on": today, "nudge_on": nudge_on}
            step.update(m.Ask, ask_id, **values)
            if sends and row.contact_id is not None:
                step.insert(
                    m.Touch,
                    contact_id=row.contact_id,
                    on=today,
                    direction=Direction.OUT,
                    channel=row.channel,
                    gist=subject,
                )

    def will_write(self, turndown_id: int, today: date) -> bool:
        """Note a yes to an ask for written feedback; return False where a meeting was asked for.

        Such a yes needs no date: what they write is noted when it comes.
        """
        view = self._journal.reader.turndown(turndown_id)
        if view is None or view.row.path is not Path.WRITTEN_FEEDBACK:
            return False
        open_ = [one.row.id for one in view.asks if one.row.answer in (None, Answer.SILENCE)]
        if not open_:
            return False
        with self._journal.history.step(_("Note the answer")) as step:
            row = row_of(m.Ask, open_[-1])
            if row is None:
                raise UserError(_("This ask was deleted meanwhile."))
            said = {"answer": Answer.YES, "answered_on": today, "nudge_on": None}
            step.update(m.Ask, row.id, **said)
        return True
