# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Pieces that ask for a person or show one; used by several tabs and the wizard."""
