# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prove that the program opens no network connection, seen from Python and from the kernel."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

# Runs the code that it is given and ends with 99 at the first touch of the network. Sockets
# of the local machine (the display, the print service) are not the network.
WATCH = """
import os, socket, sys
NAMES = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"}
DEEDS = {"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"}
def watch(event, given):
    if event in NAMES or event in DEEDS and given[0].family != socket.AF_UNIX:
        os.write(2, f"network: {event} {given[1:]}\\n".encode())
        os._exit(99)
sys.addaudithook(watch)
code = sys.argv.pop(1)
exec(compile(code, "watched", "exec"))
"""
PROGRAM = "import runpy; runpy.run_module('networkjournal', run_name='__main__', alter_sys=True)"
INTERNET = re.compile(r"socket\((AF_INET6?|PF_INET6?|AF_PACKET|AF_BLUETOOTH)\b")
VERBS = [["self-test"], ["tour", "--out", "tour"]]


def watched(code: str, *words: str, folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", WATCH, code, *words]
    return subprocess.run(
        command, capture_output=True, text=True, check=False, timeout=240, cwd=folder
    )


def traced(command: list[str], folder: Path) -> tuple[int, list[str]]:
    """Return the exit status and the lines of all processes that asked for an internet socket."""
    log = folder / "strace.log"
    strace = ["strace", "-f", "-qq", "-e", "trace=socket", "-o", str(log)]
    result = subprocess.run(
        strace + command, capture_output=True, text=True, check=False, timeout=280, cwd=folder
    )
    return result.returncode, [
        line for line in log.read_text().splitlines() if INTERNET.search(line)
    ]


@pytest.mark.parametrize(
    "code",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9), timeout=1)",
        "import socket; socket.socket(type=2).sendto(b'', ('127.0.0.1', 9))",
        "import socket; socket.socket().bind(('127.0.0.1', 0))",
        "import socket; socket.gethostbyname('localhost')",
        "import urllib.request; urllib.request.urlopen('http://localhost:9/')",
    ],
)
def test_watch_sees_every_kind_of_touch(tmp_path: Path, code: str) -> None:
    assert watched(code, folder=tmp_path).returncode == 99


@pytest.mark.skipif(sys.platform == "win32", reason="local sockets are POSIX")
def test_watch_lets_local_sockets_be(tmp_path: Path) -> None:
    code = "import socket; socket.socket(socket.AF_UNIX).bind('here'); socket.gethostname()"
    assert watched(code, folder=tmp_path).returncode == 0


@pytest.mark.slow
@pytest.mark.parametrize("words", VERBS, ids=lambda words: words[0])
def test_python_touches_no_network(tmp_path: Path, words: list[str]) -> None:
    result = watched(PROGRAM, *words, folder=tmp_path)
    assert result.returncode == 0, result.stderr


@pytest.mark.tools("strace")
def test_trace_sees_a_socket_of_a_grandchild(tmp_path: Path) -> None:
    inner = "import socket; socket.socket()"
    outer = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {inner!r}])"
    assert traced([sys.executable, "-c", outer], tmp_path)[1]


@pytest.mark.slow
@pytest.mark.tools("strace")
@pytest.mark.parametrize("words", VERBS, ids=lambda words: words[0])
def test_no_process_asks_for_an_internet_socket(
    tmp_path: Path, home: Path, words: list[str]
) -> None:
    # Left to itself the print library goes to this server, and to port 631 where none is named.
    (home / ".cups").mkdir()
    (home / ".cups" / "client.conf").write_text("ServerName localhost\n")
    command = [sys.executable, "-m", "networkjournal", *words]
    assert traced(command, tmp_path) == (0, [])
