# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hold the version, the one fact that every part may know; import nothing."""

__version__ = "0.1.0"
