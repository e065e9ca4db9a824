# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Find out beforehand whether Qt can show a window here: it ends the whole process where not.

Every question is asked the way Qt asks it (the same library, the same display), within this
process and within milliseconds. Only Linux needs asking; elsewhere there is always a desktop.
"""

import ctypes
import importlib
import importlib.util
import os
import re
import sys
from pathlib import Path

from networkjournal.i18n import _
from networkjournal.verbs.context import NoWindow

_LIBRARY = re.compile(r"(lib[^\s:/]+?)\.so(?:\.(\d+))?")
_PACKAGES = {"libglib-2.0": "libglib2.0-0", "libgthread-2.0": "libglib2.0-0"}
"""Debian's names where they do not follow from the library's."""


def check() -> None:
    """Raise NoWindow with the mend where no window can be shown."""
    if not sys.platform.startswith("linux"):
        return
    with_libraries()
    # Qt takes a list of names, each with its options: "wayland:…;xcb".
    chosen = os.environ.get("QT_QPA_PLATFORM", "")
    names = [name for name in chosen.split(";") if name] or _usual()
    if not names:
        raise NoWindow(_no_display())
    problems: list[str] = []
    for name in names:
        problem = _problem(name.partition(":")[0])
        if problem is None:
            if problems:
                # Qt would try the others first, and complain of each.
                os.environ["QT_QPA_PLATFORM"] = name
            return
        problems.append(problem)
    raise NoWindow(problems[-1])


def with_libraries() -> None:
    """Load Qt's parts for windows and paper; raise NoWindow where a library is missing."""
    try:
        for part in ("QtWidgets", "QtPrintSupport"):
            importlib.import_module(f"PySide6.{part}")
    except ImportError as error:
        raise NoWindow(missing(str(error))) from error


def missing(message: str) -> str:
    """Return the sentence for what the system's loader said of a library."""
    found = _LIBRARY.search(message)
    if found is None:
        return _("Qt for Python is not there ({reason}). Install PySide6-Essentials.").format(
            reason=message
        )
    name, number = found[1], found[2] or ""
    dash = "-" if name[-1].isdigit() and number else ""
    package = _PACKAGES.get(name, f"{name}{dash}{number}").lower()
    sentence = _("Qt needs the library {library}, which is missing. Install {package} (Debian).")
    return sentence.format(library=found[0], package=package)


def _usual() -> list[str]:
    displays = {"wayland": "WAYLAND_DISPLAY", "xcb": "DISPLAY"}
    if os.environ.get("XDG_SESSION_TYPE") == "x11":
        displays = dict(reversed(displays.items()))
    return [name for name, variable in displays.items() if os.environ.get(variable)]


def _problem(name: str) -> str | None:
    if name in {"xcb", "wayland", "wayland-egl"}:
        return _load(name) or (_x_problem() if name == "xcb" else _wayland_problem())
    if _plugin(name).is_file():
        return None
    sentence = _("QT_QPA_PLATFORM asks for “{name}”, which Qt does not know here. Unset it.")
    return sentence.format(name=name)


def _plugin(name: str) -> Path:
    spec = importlib.util.find_spec("PySide6")
    folder = Path(spec.origin).parent if spec and spec.origin else Path()
    # Wayland's two plugins are named unlike the platforms.
    file = {"wayland": "qwayland-generic", "wayland-egl": "qwayland-egl"}.get(name, f"q{name}")
    return folder / "Qt" / "plugins" / "platforms" / f"lib{file}.so"


def _load(name: str) -> str | None:
    """Load a plugin as Qt will; return what is missing."""
    try:
        ctypes.CDLL(str(_plugin(name)))
    except OSError as error:
        return missing(str(error))
    return None


def _x_problem() -> str | None:
    xcb = ctypes.CDLL("libxcb.so.1")  # the plugin needs it, so it is there
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    broken = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return _no_answer("DISPLAY") if broken else None


def _wayland_problem() -> str | None:
    # Asked for a display that is not there, the library complains by itself.
    socket = Path(os.environ.get("XDG_RUNTIME_DIR", ""), os.environ.get("WAYLAND_DISPLAY", ""))
    if not socket.is_absolute() or not socket.is_socket():
        return _no_answer("WAYLAND_DISPLAY")
    wayland = ctypes.CDLL("libwayland-client.so.0")
    wayland.wl_display_connect.restype = ctypes.c_void_p
    display = ctypes.c_void_p(wayland.wl_display_connect(None))
    if display.value is None:
        return _no_answer("WAYLAND_DISPLAY")
    wayland.wl_display_disconnect(display)
    return None


def _no_display() -> str:
    return _(
        "There is no display to show the window on. Start it from your desktop, "
        "or connect with “ssh -X”."
    )


def _no_answer(variable: str) -> str:
    if not os.environ.get(variable):
        return _no_display()
    sentence = _(
        "The display {name} ({variable}) does not let this program in. Start it from your "
        "desktop, or connect with “ssh -X”."
    )
    return sentence.format(name=os.environ.get(variable, ""), variable=variable)
