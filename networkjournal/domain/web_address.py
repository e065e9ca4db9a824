# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""How web addresses are compared, everywhere alike."""

import re
from urllib.parse import unquote

_LINKEDIN_PERSON = re.compile(r"(linkedin\.com/(?:in|pub)/[^/]+).*")


def url_key(url: str) -> str:
    """Give a web address without what differs between copies of it.

    A person's page at LinkedIn is the same in every language and on every device.
    """
    key = url.strip().lower()
    key = key.partition("://")[2] or key
    key = key.partition("#")[0].partition("?")[0].rstrip("/")
    host, slash, path = key.partition("/")
    host = "linkedin.com" if host.endswith(".linkedin.com") else host.removeprefix("www.")
    if "%" in path:
        path = unquote(path)
    key = f"{host}{slash}{path}"
    person = _LINKEDIN_PERSON.fullmatch(key)
    return person[1] if person else key


def is_linkedin_page(url: str) -> bool:
    """Tell whether an address is that of a person at LinkedIn."""
    return _LINKEDIN_PERSON.fullmatch(url_key(url)) is not None
