# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the ways in which a letter leaves for the mail program; nothing is ever sent from here."""

import re
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from urllib.parse import quote

from networkjournal.services.exchange.text import clean, one_line

_ADDRESS = re.compile(r"[^\s@<>,;:\"()\[\]\\]+@[^\s@<>,;:\"()\[\]\\]+")


def write(to: str, subject: str, body: str) -> bytes:
    """Give an unsent letter as .eml; `X-Unsent` makes mail programs open it for editing."""
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    addresses = _addresses(to)
    if addresses:
        message["To"] = tuple(addresses)
    message["Subject"] = one_line(subject)
    # Quoted-printable keeps long lines, blanks at line ends and every letter as they are.
    message.set_content(clean(body), charset="utf-8", cte="quoted-printable")
    return message.as_bytes()


def _addresses(to: str) -> list[Address]:
    """Give what every mail server takes for an address; the rest is left to be typed there."""
    found = []
    for text in _ADDRESS.findall(clean(to)):
        user, _at, domain = text.partition("@")
        try:
            ascii_domain = domain.encode("idna").decode("ascii")
        except UnicodeError:
            continue
        if user.isascii():
            found.append(Address(username=user, domain=ascii_domain))
    return found


def mailto(to: str, subject: str, body: str) -> str:
    """Give the address that opens the letter in the mail program (RFC 6068)."""
    lines = clean(body).replace("\n", "\r\n")
    addresses = quote(",".join(_ADDRESS.findall(clean(to))), safe="@,")
    query = f"subject={quote(one_line(subject), safe='')}&body={quote(lines, safe='')}"
    return f"mailto:{addresses}?{query}"
