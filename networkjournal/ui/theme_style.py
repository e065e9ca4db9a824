# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the one style sheet of the program; know only colours and how large text is.

Views ask for a look by dynamic properties, never by a style sheet of their own:
`primary`, `link`, `flat` (buttons); `segment` = first | middle | last | only;
`chip` = neutral | accent | waiting | info, `role` = title | heading | section | strong | quiet |
problem | mark (labels); `drop` = false | true | over (frames to drop on); `card`, `cards`,
`strip`, `side`, `plain`, `rule`, `invalid`, `menu` = "true". Set them before the widget is shown,
or by `widgets.style.set_look`. A list or tree whose current row is set before it is shown needs
`ensurePolished()` first: Qt else places its rows by their bare height.
"""

import re
from dataclasses import asdict
from string import Template

from networkjournal.ui.theme_colours import Colours
from networkjournal.ui.theme_style_controls import CONTROLS
from networkjournal.ui.theme_style_views import VIEWS

_PIXEL_SIZE = re.compile(r"font-size: (\d+)px")


def style_sheet(colours: Colours, scale: float = 1.0) -> str:
    """Fill in the colours and enlarge the text by `scale`."""
    filled = Template(CONTROLS + VIEWS).substitute(asdict(colours))
    return _PIXEL_SIZE.sub(lambda found: f"font-size: {round(int(found[1]) * scale)}px", filled)
