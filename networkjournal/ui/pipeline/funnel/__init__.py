# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""How far opportunities came, and what was done week by week: as a picture and as a table."""
