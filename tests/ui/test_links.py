# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Addresses from outside: what may be opened, and what never is."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from pytestqt.qtbot import QtBot

from networkjournal.ui.links import OutsideLink, mail_url, open_url, phone_url, web_url


@pytest.mark.parametrize(
    ("written", "opens"),
    [
        ("https://example.org/a?b=c", "https://example.org/a?b=c"),
        ("www.linkedin.com/in/ruth", "https://www.linkedin.com/in/ruth"),
        ("example.org:8080/x", "https://example.org:8080/x"),
        ("HTTP://example.org", "http://example.org"),
    ],
)
def test_pages_open(written: str, opens: str) -> None:
    url = web_url(written)
    assert url is not None
    assert url.toString() == opens


@pytest.mark.parametrize(
    "written",
    ["file:///etc/passwd", "javascript:alert(1)", "smb://host/share", "/etc/passwd", "hello", "",
     "data:text/html,x", "vnd.a+b:x", "\\\\host\\share"],
)  # fmt: skip
def test_anything_else_does_not(written: str) -> None:
    assert web_url(written) is None


def test_what_slips_through_is_refused_at_the_door(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    assert not open_url(QUrl("file:///etc/passwd"))
    assert not opened


def test_an_address_cannot_add_to_the_letter() -> None:
    url = mail_url("a@example.org?bcc=all@example.org&body=x")
    assert not url.hasQuery()


def test_a_number_dials_its_digits() -> None:
    url = phone_url("+1 (555) 0142")
    assert url is not None
    assert url.toString() == "tel:+15550142"
    assert phone_url("ask at the desk") is None


def test_what_cannot_be_opened_is_copied(qtbot: QtBot) -> None:
    link = OutsideLink("ask at the desk", None)
    qtbot.addWidget(link)
    link.open()
    assert QGuiApplication.clipboard().text() == "ask at the desk"


def test_an_address_with_markup_is_told_as_it_is(qtbot: QtBot) -> None:
    link = OutsideLink('<img src="file:///etc/passwd">x@y.z', mail_url("x@y.z"))
    qtbot.addWidget(link)
    assert "<img" not in link.toolTip()
    assert "&lt;img" in link.toolTip()
