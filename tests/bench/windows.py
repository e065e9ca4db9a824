# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Time the start: from exec to the first window that a real X server maps."""

import os
import select
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from Xlib import X  # type: ignore[import-untyped]
from Xlib.display import Display  # type: ignore[import-untyped]
from Xlib.error import XError  # type: ignore[import-untyped]

from tests.bench.figures import Figure, environment, middle

BARE = Path(__file__).with_name("bare_window.py")
LEAST = 200
"""A window is at least so wide, in pixels; what is smaller is Qt's own."""
PATIENCE = 60.0


def start(big: Path, small: Path, rounds: int = 15) -> tuple[Figure, Figure]:
    """Compare our start with a bare window's, and with ours on a small journal."""
    times: list[list[float]] = []
    with tempfile.TemporaryDirectory(dir=big.parent) as folder, x_server() as display:
        # No cached journal is opened to write: what a start leaves behind would stay.
        copies = [Path(folder) / name for name in ("big.njournal", "small.njournal")]
        for source, copy in zip((big, small), copies, strict=True):
            shutil.copyfile(source, copy)
        ours = [("-m", "networkjournal", "--journal", str(copy)) for copy in copies]
        for number in range(rounds + 1):
            home = Path(folder) / f"home{number}"
            times.append([
                until_shown(display, words, home / str(at))
                for at, words in enumerate((*ours, (str(BARE),)))
            ])  # fmt: skip
            for copy in copies:
                copy.with_name(copy.name + ".lock").unlink(missing_ok=True)
    counted = times[1:]  # the first time compiles and warms up
    growth = Figure.of("start_growth", *middle((ours, less) for ours, less, _bare in counted))
    return Figure.of("start", *middle((ours, bare) for ours, _less, bare in counted)), growth


@contextmanager
def x_server() -> Iterator[Display]:
    """Run an X server of our own without a screen, and give a connection to it."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1000x24"]
    server = subprocess.Popen(
        [*command, "-nolisten", "tcp"], pass_fds=[writing], stderr=subprocess.DEVNULL
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            display = Display(f":{told.readline().strip()}")
        display.screen().root.change_attributes(event_mask=X.SubstructureNotifyMask)
        display.sync()
        yield display
        display.close()
    finally:
        server.terminate()
        server.wait()


def until_shown(display: Display, words: Sequence[str], home: Path) -> float:
    """Start Python with these words in a fresh home; return the seconds until a window shows."""
    home.mkdir(parents=True)
    said = environment(
        DISPLAY=display.get_display_name(),
        HOME=str(home),
        LANG="C.UTF-8",
        QT_QPA_PLATFORM="xcb",
    )
    began = time.perf_counter()
    process = subprocess.Popen([sys.executable, *words], env=said)
    try:
        while not _shown(display):
            left = began + PATIENCE - time.perf_counter()
            if process.poll() is not None or left < 0:
                raise RuntimeError(f"no window came of {' '.join(words)}")
            select.select([display.fileno()], [], [], min(left, 0.5))
        return time.perf_counter() - began
    finally:
        process.kill()
        process.wait()
        _drain(display)


def _shown(display: Display) -> bool:
    """Tell whether one of the waiting events says that a window has come."""
    while display.pending_events():
        event = display.next_event()
        if event.type != X.MapNotify or event.override:
            continue
        try:
            if event.window.get_geometry().width >= LEAST:
                return True
        except XError:
            continue  # it has gone already
    return False


def _drain(display: Display) -> None:
    """Forget what the last process still says."""
    time.sleep(0.1)
    display.sync()
    while display.pending_events():
        display.next_event()
