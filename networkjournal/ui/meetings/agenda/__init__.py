# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The agenda of a meeting: its points and questions, templates, and the bank of questions."""
