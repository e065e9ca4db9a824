# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything that a person sees and touches, in Qt; knows services and ports, never the store."""
