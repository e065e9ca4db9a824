# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The pipeline as a table: its columns, its orders, cells edited in place."""
