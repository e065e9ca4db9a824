# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keep Qt's print library on this machine unless the lab has named a print server.

Left to itself the library (CUPS) goes to port 631 of this machine where it finds no local
socket. Only where CUPS_SERVER or a client.conf names a server did somebody mean the network.
"""

import os
import re
import sys
from pathlib import Path

SOCKET = "/run/cups/cups.sock"
SYSTEM = Path("/etc/cups/client.conf")
_NAMED = re.compile(r"^\s*ServerName\s+\S", re.MULTILINE | re.IGNORECASE)


def stay_local(*, whatever_the_lab_says: bool = False) -> None:
    """Point the library at the local socket; call it before the first look at a printer.

    A self-test never goes to a server, whoever named one: nobody has asked it to print.
    """
    if sys.platform == "win32":
        return
    if whatever_the_lab_says:
        os.environ["CUPS_SERVER"] = SOCKET
    elif not _server_named():
        os.environ.setdefault("CUPS_SERVER", SOCKET)


def _server_named() -> bool:
    files = (SYSTEM, Path("~/.cups/client.conf").expanduser())
    return any(_NAMED.search(_text(file)) for file in files)


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace") if file.is_file() else ""
    except OSError:
        return ""
