# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What of the pipeline is shown: the filter with its chips, and the views that are kept by name."""
