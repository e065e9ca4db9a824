# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Find people who stand in a journal twice: pure rules, which know no store and no window."""

from networkjournal.domain.duplicates.cards import Card as Card
from networkjournal.domain.duplicates.cards import Proposal as Proposal
from networkjournal.domain.duplicates.cards import Reason as Reason
from networkjournal.domain.duplicates.cards import words as words
from networkjournal.domain.duplicates.finder import proposals as proposals
