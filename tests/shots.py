# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Take the tour in every look: light, dark, a small window, double size; `build/shots/LOOK`.

Each look is a process of its own, for Qt reads its scale once. `crowded` shows 5,000 rows.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

OUT = Path(__file__).resolve().parents[1] / "build" / "shots"
LOOKS = {
    "light": ("light", 1400, 880, "1"),
    "dark": ("dark", 1400, 880, "1"),
    "small": ("light", 1024, 700, "1"),
    "small-dark": ("dark", 1024, 700, "1"),
    "double": ("light", 1024, 700, "2"),
}
TAKE = (
    "import sys; from pathlib import Path; from networkjournal.tour import run; "
    "sys.exit(run(Path(sys.argv[1]), sys.argv[2], (int(sys.argv[3]), int(sys.argv[4]))))"
)


def main() -> int:
    """Take the pictures of the looks named, else of all."""
    worst = 0
    for name in sys.argv[1:] or [*LOOKS, "crowded"]:
        started = time.monotonic()
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        if name == "crowded":
            command = [sys.executable, "-m", "tests.crowded", str(OUT / name)]
        else:
            mode, width, height, scale = LOOKS[name]
            environment["QT_SCALE_FACTOR"] = scale
            command = [sys.executable, "-c", TAKE, str(OUT / name), mode, str(width), str(height)]
        status = subprocess.call(command, env=environment, stdout=subprocess.DEVNULL)
        print(f"{OUT / name}: {time.monotonic() - started:.0f} s, ended with {status}", flush=True)
        worst = max(worst, status)
    return worst


if __name__ == "__main__":
    sys.exit(main())
