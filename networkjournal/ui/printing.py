# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bring a paper to a PDF, a printer or the screen; knows nothing of meetings or templates."""

import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from networkjournal import i18n
from networkjournal.domain.errors import OutsideError
from networkjournal.i18n import _
from networkjournal.services.exchange import target
from networkjournal.ui import print_queue
from networkjournal.ui.paper_layout import Paper
from networkjournal.ui.paper_stack import Stack, render
from networkjournal.ui.pdf_finish import finish

Page = Literal["A4", "Letter"]

RESOLUTION = 600
_SIZES = {"A4": QPageSize.PageSizeId.A4, "Letter": QPageSize.PageSizeId.Letter}
# Where letters are written on Letter, by the Unicode consortium's CLDR (paperSize).
_LETTER = re.compile("BZ|CA|CL|CO|CR|GT|MX|NI|PA|PH|PR|SV|US|VE")


def default_page(locale: str) -> Page:
    """Tell the paper that a locale such as `en_US` writes on; A4 where it names no country."""
    territory = QLocale.territoryToCode(QLocale(locale).territory())
    return "Letter" if _LETTER.fullmatch(territory) else "A4"


def pdf(html: str | Sequence[str], path: Path, page: Page, title: str, language: str = "") -> int:
    """Write papers as one PDF, whole or not at all; return the number of pages.

    The file names its language: without one it is the one that the program speaks.
    An OutsideError names the path where it cannot be written.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(RESOLUTION)
    layout = page_layout(page)
    writer.setPageLayout(layout)
    writer.setTitle(title)
    writer.setCreator("Network Journal")
    stack = Stack([Paper(html)] if isinstance(html, str) else [Paper(one) for one in html], layout)
    render(stack, writer)
    height = layout.pageSize().sizePoints().height()
    told = language or i18n.language()
    content = finish(bytes(buffer.data().data()), told, stack.bookmarks(), height)
    target.write(path, content)
    return len(stack)


def printers() -> tuple[str, ...]:
    """Return the names of the printers that this computer knows, the default one first."""
    names = QPrinterInfo.availablePrinterNames()
    usual = QPrinterInfo.defaultPrinterName()
    return tuple(sorted(names, key=lambda name: (name != usual, name.casefold())))


def print_to(html: str, printer_name: str | None, page: Page) -> int:
    """Print a paper, None on the default printer; return the number of pages.

    An OutsideError says so where there is no such printer or it takes nothing.
    """
    known = printers()
    if not known:
        raise OutsideError(_("No printer is set up on this computer; save the paper as PDF."))
    name = known[0] if printer_name is None else printer_name
    if name not in known:
        sentence = _("There is no printer “{name}”; the printers are: {known}.")
        raise OutsideError(sentence.format(name=name, known=", ".join(known)))
    if problem := print_queue.look(name).problem():
        raise OutsideError(problem)
    printer = QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(page_layout(page))
    return print_on([Paper(html)], printer)


def service_picks_pages(printer: QPrinter) -> bool:
    """Tell whether CUPS picks pages out by itself, as the dialog has told it behind our back."""
    native = printer.outputFormat() is QPrinter.OutputFormat.NativeFormat
    return native and sys.platform.startswith("linux")


def keep_size(printer: QPrinter, page: Page) -> None:
    """Give a printer the size back that its dialog has taken for the usual one of that printer.

    What was chosen there, another size than the usual one, stays.
    """
    usual = QPrinterInfo(printer).defaultPageSize()
    if printer.pageLayout().pageSize().isEquivalentTo(usual):
        printer.setPageLayout(page_layout(page))


def print_on(papers: Sequence[Paper], printer: QPrinter) -> int:
    """Print papers on a printer as it is set up, with its range of pages; return how many exist.

    On both sides each of them begins on a sheet of its own.
    """
    printer.setDocName(papers[0].title())
    printer.setFullPage(True)
    both = printer.duplex() is not QPrinter.DuplexMode.DuplexNone
    stack = Stack(papers, printer.pageLayout(), both_sides=both)
    render(stack, printer, None if service_picks_pages(printer) else printer.pageRanges())
    if printer.printerState() in {QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted}:
        sentence = _("The printer “{name}” did not take the paper.")
        raise OutsideError(sentence.format(name=printer.printerName()))
    return len(stack)


def page_layout(page: Page) -> QPageLayout:
    """Describe the whole sheet of paper, upright and without margins: the layout has its own."""
    layout = QPageLayout(
        QPageSize(_SIZES[page]), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)
    )
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout
