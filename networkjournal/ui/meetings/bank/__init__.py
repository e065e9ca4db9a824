# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The bank of questions: its window, its list, and the form for a question of one's own."""
