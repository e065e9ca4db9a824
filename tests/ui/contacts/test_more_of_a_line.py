# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a line said of a person goes on in the full form, and nothing of it is lost."""

from networkjournal.domain.quick_person import read_person
from networkjournal.domain.words import Cadence, MetHow
from networkjournal.ui.contacts.contact_dialog import ContactDialog
from networkjournal.ui.contacts.contacts_tab import ContactsTab
from tests.ui.window_stage import form_of


def _form(tab: ContactsTab) -> ContactDialog:
    dialog = form_of(tab)
    assert isinstance(dialog, ContactDialog)
    return dialog


def test_more_takes_all_of_the_line_into_the_form(tab: ContactsTab) -> None:
    line = "Ingrid Solberg, Dean at Westfield, #fair #lab, cadence B, met at alumni evening"
    tab.create_in_form(read_person(line))
    form = _form(tab)
    assert form.tags.text() == "fair, lab"
    assert (form.cadence.currentData(), form.met.currentData()) == ("b", "alumni")
    form.tags.setText("x" * 41)
    form.save()
    assert "40" in form._fields["tags"].problem
    form.tags.setText("fair, advising")
    form.save()
    page = tab._page()
    assert page is not None
    assert (page.row.name, page.row.cadence, page.row.met_how) == (
        "Ingrid Solberg",
        Cadence.B,
        MetHow.ALUMNI,
    )
    assert page.row.snoozed_until is not None
    assert [tag.name for tag in page.tags] == ["advising", "fair"]
