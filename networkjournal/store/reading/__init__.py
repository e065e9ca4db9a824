# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Reading the journal: one file for each kind of thing; nothing here writes."""
