# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the filters of several lists share: chips, lists to tick, views that are kept by name."""
