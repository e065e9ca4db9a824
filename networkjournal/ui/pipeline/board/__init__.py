# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The board of the pipeline: a column a stage, a card an opportunity, endings at the foot."""
