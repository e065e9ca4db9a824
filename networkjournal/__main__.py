# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Let `python -m networkjournal` do what the installed command does."""

import sys

from networkjournal.cli import main

if __name__ == "__main__":
    sys.exit(main())
