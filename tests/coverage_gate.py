# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hold the branch coverage of each layer against what was agreed: `coverage_gate FILE`."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

GOALS = {"domain": 100.0, "store": 95.0, "services": 95.0, "ui": 85.0}  # per cent


def share(summaries: list[Mapping[str, int]]) -> float:
    """Return the per cent of statements and branches that ran; 100 where there are none."""
    ran = sum(each["covered_lines"] + each["covered_branches"] for each in summaries)
    whole = sum(each["num_statements"] + each["num_branches"] for each in summaries)
    return 100.0 * ran / whole if whole else 100.0


def shortfalls(report: Mapping[str, Any]) -> list[str]:
    """Name the layers below their goal, each with the files that lack most."""
    found = []
    for layer, goal in GOALS.items():
        files = {
            name: details["summary"]
            for name, details in report["files"].items()
            if Path(name).parts[:2] == ("networkjournal", layer)
        }
        if not files:
            found.append(f"{layer}: no file was measured")
        elif (reached := share([*files.values()])) < goal:
            worst = sorted(files, key=lambda name: share([files[name]]))[:5]
            told = ", ".join(f"{name} {share([files[name]]):.1f} %" for name in worst)
            found.append(f"{layer}: {reached:.2f} % of {goal:.0f} % ({told})")
    return found


def main() -> int:
    """Print what falls short and return 1, or return 0."""
    found = shortfalls(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))
    print(
        "\n".join(f"coverage: {each}" for each in found) or "coverage: every layer holds its goal"
    )
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
