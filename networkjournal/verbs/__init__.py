# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What each verb of the command line does; Qt is loaded only where a window or paper is needed."""
