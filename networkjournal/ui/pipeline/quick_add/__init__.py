# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The one line by which an opportunity is added, and what was made of it while it is typed."""
