# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The files that ship are found in a checkout and beside an installed package; texts fall back."""

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from networkjournal import i18n, resources


def test_checkout_uses_its_own_folder() -> None:
    assert resources.root() == Path(__file__).resolve().parents[1] / "resources"
    assert "Babel" in resources.read_text("translations/README.md")


def test_installed_package_uses_the_folder_inside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = tmp_path / "networkjournal" / "_resources"
    inside.mkdir(parents=True)
    (inside / "note.txt").write_text("grüß dich", encoding="utf-8")
    (tmp_path / "resources").mkdir()  # a stranger's, beside ours in site-packages
    monkeypatch.setattr(resources, "__file__", str(tmp_path / "networkjournal" / "resources.py"))
    assert resources.read_text("note.txt") == "grüß dich"


def test_missing_file_is_named() -> None:
    with pytest.raises(FileNotFoundError, match=r"print/nothing\.html"):
        resources.path("print/nothing.html")


@pytest.fixture
def german(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    catalogue = Catalog(locale="de")
    catalogue.add("Contacts", "Kontakte")
    catalogue.add(("{n} person", "{n} people"), ("{n} Person", "{n} Personen"))
    file = tmp_path / "translations" / "de" / "LC_MESSAGES" / "networkjournal.mo"
    file.parent.mkdir(parents=True)
    with file.open("wb") as stream:
        write_mo(stream, catalogue)
    monkeypatch.setattr(resources, "root", lambda: tmp_path)
    return file


@pytest.mark.usefixtures("german")
def test_texts_speak_the_language_and_fall_back() -> None:
    i18n.use("de")
    assert i18n.language() == "de"
    assert i18n._("Contacts") == "Kontakte"
    assert i18n._("Meeting notes") == "Meeting notes"
    assert i18n._("") == ""
    assert i18n.ngettext("{n} person", "{n} people", 3) == "{n} Personen"


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("environment", "system", "spoken"),
    [
        ([""], ["de-AT", "de"], "de"),
        ([""], ["fr-FR", "de-DE"], "de"),
        ([""], ["en-GB", "de-DE"], "en"),
        (["fr"], ["de-DE"], "en"),
    ],
)
def test_the_desktop_s_language_counts_where_the_environment_says_none(
    environment: list[str], system: list[str], spoken: str
) -> None:
    i18n.use("xx")
    i18n.use_where_unsaid(environment, system)
    assert i18n.language() == spoken


def test_unknown_and_broken_catalogues_leave_the_source_text(german: Path) -> None:
    i18n.use("xx_no_such")
    assert i18n._("Contacts") == "Contacts"
    german.write_bytes(b"not a catalogue")
    i18n.use("de")
    assert i18n._("Contacts") == "Contacts"
    assert i18n.language() == "en"


@pytest.mark.usefixtures("german")
def test_environment_chooses_when_nobody_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "de")
    i18n.use()
    assert i18n._("Contacts") == "Kontakte"
