# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the introduction tree says of a no, also of one that was deleted meanwhile."""

from datetime import date

from networkjournal.domain.introduction_words import Named, Network


def test_a_no_is_named_with_where_it_came_from_and_when() -> None:
    network = Network(noes={1: Named("Dean", "Lakeside College", date(2026, 11, 2))})
    assert network.no_name(1) == "No: Dean"
    assert network.no_about(1).startswith("Lakeside College · ")
    assert (network.no_name(9), network.no_about(9)) == ("A no", "")
