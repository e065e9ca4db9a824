# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measure the eight figures, or those named, and write them to `build/bench.json`.

    python -m tests.bench [start start_growth search scroll import commit agenda memory]
Each is the ratio of our time (or memory) to that of the bare libraries in the same run.
"""

import json
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from tests.bench import data
from tests.bench.figures import GOALS, Figure

RESULTS = data.FOLDER.parent / "bench.json"
ROWS = 100_000


def main(names: list[str]) -> int:
    """Measure, print a table, write the file; return 1 where a goal is missed."""
    unknown = set(names) - set(GOALS)
    if unknown:
        print(f"There is no figure {', '.join(sorted(unknown))}; there are {', '.join(GOALS)}.")
        return 2
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    wanted = [name for name in GOALS if name in names or not names]
    found: list[Figure] = []
    print(f"{'':14}{'ratio':>7}{'goal':>7}")
    for measure in dict.fromkeys(_MEASURES[name] for name in wanted):
        for figure in measure():
            found.append(figure)
            _tell(figure)
            _write(figure)
    return 1 if any(figure.ratio > figure.goal for figure in found) else 0


def _tell(figure: Figure) -> None:
    more = ", ".join(f"{name} {value:.4g}" for name, value in figure.more.items())
    missed = " missed" if figure.ratio > figure.goal else ""
    ratio = f"{figure.name:14}{figure.ratio:7.2f}{figure.goal:7.1f}"
    print(f"{ratio}  {more}{missed}", flush=True)


def _write(figure: Figure) -> None:
    """Put a figure in the file at once; those of other runs that were not measured now stay."""
    kept = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    kept[figure.name] = {"ratio": figure.ratio, "goal": figure.goal, **figure.more}
    RESULTS.parent.mkdir(parents=True, exist_ok=True)
    RESULTS.write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")


def _big() -> Path:
    return data.journal(data.BIG)


def _small() -> Path:
    return data.journal(data.SMALL)


# What a figure needs is imported with it: the start is measured without Qt in this process.


def _start() -> Iterable[Figure]:
    from tests.bench import windows  # noqa: PLC0415

    return windows.start(_big(), _small())


def _memory() -> Iterable[Figure]:
    from tests.bench import footprint  # noqa: PLC0415

    return [footprint.memory(_big(), _small())]


def _reading(name: str) -> Iterable[Figure]:
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from tests.bench import papers, reading  # noqa: PLC0415

    application = QApplication.instance() or QApplication(["bench"])
    assert isinstance(application, QApplication)
    if name == "agenda":
        return [papers.agenda(_big())]
    return [getattr(reading, name)(_big(), application)]


def _search() -> Iterable[Figure]:
    return _reading("search")


def _scroll() -> Iterable[Figure]:
    return _reading("scroll")


def _agenda() -> Iterable[Figure]:
    return _reading("agenda")


def _import() -> Iterable[Figure]:
    from tests.bench import writing  # noqa: PLC0415

    return [writing.import_list(data.linkedin_list(ROWS))]


def _commit() -> Iterable[Figure]:
    from tests.bench import writing  # noqa: PLC0415

    return [writing.commit(_big())]


_MEASURES: dict[str, Callable[[], Iterable[Figure]]] = {
    "start": _start,
    "start_growth": _start,
    "search": _search,
    "scroll": _scroll,
    "import": _import,
    "commit": _commit,
    "agenda": _agenda,
    "memory": _memory,
}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
