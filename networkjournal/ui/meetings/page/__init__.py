# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of one meeting: its state and history, people, documents, yield, and thanks."""
