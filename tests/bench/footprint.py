# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measure the memory of a process that shows the window and has seen the end of the contacts.

`python -m tests.bench.footprint JOURNAL` is that process; it prints kilobytes.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.figures import Figure, environment


def memory(big: Path, small: Path) -> Figure:
    """Compare the peak on a large journal with that on a small one."""
    with tempfile.TemporaryDirectory(dir=big.parent) as folder:
        ours, against = (_peak(source, Path(folder) / source.stem) for source in (big, small))
    return Figure("memory", ours / against, {"megabytes": ours / 1024, "against": against / 1024})


def _peak(source: Path, home: Path) -> int:
    """Return the kilobytes of a process of its own, at its largest."""
    home.mkdir()
    copy = home / "journal.njournal"
    shutil.copyfile(source, copy)
    said = environment(HOME=str(home), QT_QPA_PLATFORM="offscreen")
    words = [sys.executable, "-m", "tests.bench.footprint", str(copy)]
    told = subprocess.run(words, env=said, check=True, stdout=subprocess.PIPE, text=True)
    return int(told.stdout)


def _show_all(path: Path) -> None:
    """Show the window, go to the contacts and to their end."""
    from PySide6.QtTest import QTest  # noqa: PLC0415  only this process needs Qt

    from networkjournal import app, policy  # noqa: PLC0415
    from networkjournal.store.journal import Journal  # noqa: PLC0415
    from networkjournal.ui.tab_stack import CONTACTS  # noqa: PLC0415

    application = app.make_application(["bench"])
    session = app.Session(application, policy.load(), path.with_suffix(".log"))
    window = session.show(Journal.open(path))
    QTest.qWaitForWindowExposed(window)
    window.tabs.ready(CONTACTS)
    view = window.tabs.contacts.list.view
    bar = view.verticalScrollBar()
    QTest.qWait(200)  # until the list is laid out
    if bar.maximum() == 0:
        raise AssertionError("the contacts are not there")
    bar.setValue(bar.maximum())
    view.viewport().repaint()
    window.close()
    session.close()


def _own_peak() -> int:
    # Not getrusage: Linux counts there what the parent held when it started us.
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1])
    raise RuntimeError("this system does not tell the peak of memory")


if __name__ == "__main__":
    _show_all(Path(sys.argv[1]))
    print(_own_peak())
