# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window that shows a paper before it is printed; knows nothing of what stands on it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from networkjournal.domain.errors import OutsideError
from networkjournal.i18n import _
from networkjournal.ui import printing
from networkjournal.ui.page_view import PageView
from networkjournal.ui.paper_layout import Paper
from networkjournal.ui.print_queue import QueueState
from networkjournal.ui.printer_list import PrinterList
from networkjournal.ui.widgets import on_screen
from networkjournal.ui.widgets.quiet_combo import QuietCombo


class PreviewWindow(QDialog):
    """Show a paper as it will be printed, and print it or save it as PDF.

    `file_name` is proposed when saving, `printer` when printing; `tips` sets pages that can
    go with it, on sheets of their own. An OutsideError where no font is installed.
    """

    printed = Signal()
    """The paper went to a printer or became a PDF file."""

    def __init__(
        self,
        html: str,
        page: printing.Page,
        file_name: str,
        *,
        printer: str = "",
        tips: Callable[[], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._html, self._tips = html, tips
        self._file_name = file_name
        # A printer is made when one is asked for: the print service may be slow, or gone.
        self._wished = printer
        self._printer: QPrinter | None = None
        self._list = PrinterList(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        on_screen.fit(self, 720, 880)
        self._papers = [Paper(html, self)]
        self.setWindowTitle(self._papers[0].title())
        self._build(page)
        self._connect()

    def show_html(self, html: str) -> None:
        """Show another paper in place of this one."""
        self._html = html
        self._show()
        self.setWindowTitle(self._papers[0].title())

    def _show(self) -> None:
        before, self._papers = self._papers, [Paper(one, self) for one in self._chosen()]
        self._preview.show_papers(self._papers, printing.page_layout(self._page()))
        for paper in before:
            paper.deleteLater()

    def _chosen(self) -> list[str]:
        if self._tips is None or not self._with_tips.isChecked():
            return [self._html]
        return [self._html, self._tips()]

    def _build(self, page: printing.Page) -> None:
        self._preview = PageView(self._papers, printing.page_layout(page), self)
        self._sizes = QuietCombo(self)
        self._sizes.addItems(["A4", "Letter"])
        self._sizes.setCurrentText(page)
        self._sizes.setAccessibleName(_("Paper size"))
        self._sizes.setToolTip(_("Paper size"))
        self._with_tips = QCheckBox(_("With &tips"), self)
        self._with_tips.setToolTip(_("Print tips for this meeting too, on sheets of their own"))
        self._with_tips.setVisible(self._tips is not None)
        self._print = QPushButton(_("Print…"), self)
        self._print.setShortcut(QKeySequence(QKeySequence.StandardKey.Print))
        self._print.setToolTip(_("Print the paper (Ctrl+P)"))
        self._print.setDefault(True)
        self._save = QPushButton(_("Save as PDF…"), self)
        self._save.setShortcut(QKeySequence(QKeySequence.StandardKey.Save))
        self._save.setToolTip(_("Save the paper as a PDF file (Ctrl+S)"))
        self._close = QPushButton(_("Close"), self)
        self._close.setToolTip(_("Close the preview (Esc)"))
        self._message = QLabel(self)
        self._message.setWordWrap(True)
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._message.hide()
        row = QHBoxLayout()
        row.addWidget(self._sizes)
        row.addWidget(self._with_tips)
        row.addStretch(1)
        for button in (self._close, self._save, self._print):
            row.addWidget(button)
        self.column = column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self._preview, 1)
        column.addWidget(self._message)
        column.addLayout(row)

    def _connect(self) -> None:
        self._sizes.currentTextChanged.connect(self._change_page)
        self._with_tips.toggled.connect(self._change_parts)
        self._print.clicked.connect(self._ask_printer)
        self._save.clicked.connect(self._ask_file)
        self._close.clicked.connect(self.reject)
        self.finished.connect(self._list.stop)
        self._list.found.connect(self._found)
        self._list.looked.connect(self._print_now)
        self._list.silent.connect(self._no_answer)

    @Slot(str)
    def _change_page(self, _name: str) -> None:
        self._show()

    @Slot(bool)
    def _change_parts(self, _on: bool) -> None:
        self._show()

    @Slot()
    def _ask_printer(self) -> None:
        self._print.setEnabled(False)
        self.tell(_("Looking for printers…"))
        self._list.ask()

    @Slot(object)
    def _found(self, names: tuple[str, ...]) -> None:
        if not names:
            self._offer_file(_("No printer is set up on this computer; save the paper as PDF."))
            return
        self._message.hide()
        self._print.setEnabled(True)
        self._printer = printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if self._wished in names:
            printer.setPrinterName(self._wished)
        printer.setPageLayout(printing.page_layout(self._page()))
        printer.setFullPage(True)
        dialog = QPrintDialog(printer, self)
        # The limits first: they take that option back.
        dialog.setMinMax(1, self._preview.page_count())
        picks = QPrintDialog.PrintDialogOption.PrintPageRange
        dialog.setOption(picks, not printing.service_picks_pages(printer))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self._look)
        QDialog.open(dialog)

    @Slot()
    def _no_answer(self) -> None:
        self._print.setEnabled(True)
        self._offer_file(_("The print service does not answer; save the paper as PDF."))

    @Slot()
    def _look(self) -> None:
        """See how the chosen printer stands, for a job that it does not take is just lost."""
        if self._printer is not None:
            printing.keep_size(self._printer, self._page())
            if self._printer.outputFormat() is QPrinter.OutputFormat.NativeFormat:
                self._print.setEnabled(False)
                self._list.look_at(self._printer.printerName())
            else:
                self._print_now(QueueState(self._printer.outputFileName()))

    @Slot(object)
    def _print_now(self, state: QueueState) -> None:
        self._print.setEnabled(True)
        if self._printer is None:
            return
        if problem := state.problem():
            self._offer_file(problem)
            return
        try:
            # Papers of their own, for the printer may be set up for another size.
            printing.print_on([Paper(html) for html in self._chosen()], self._printer)
        except OutsideError as fault:
            self._offer_file(str(fault))
        else:
            self.tell(state.sent())
            self.printed.emit()

    def _offer_file(self, sentence: str) -> None:
        self._save.setDefault(True)
        self._save.setFocus()
        self.tell(sentence)

    @Slot()
    def _ask_file(self) -> None:
        dialog = QFileDialog(self, _("Save as PDF"), str(Path.home() / self._file_name))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(_("PDF files (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(self.save)
        dialog.open()

    @Slot(str)
    def save(self, name: str) -> None:
        """Save the paper as a PDF file and say where, or why not."""
        path = Path(name)
        try:
            printing.pdf(self._chosen(), path, self._page(), self._papers[0].title())
        except OutsideError as fault:
            self.tell(str(fault))
        else:
            self.tell(_("Saved as {path}.").format(path=path))
            self.printed.emit()

    def _page(self) -> printing.Page:
        return "Letter" if self._sizes.currentText() == "Letter" else "A4"

    def tell(self, sentence: str) -> None:
        """Say what happened or what is wrong; an empty sentence takes the last one back."""
        self._message.setText(sentence)
        self._message.setVisible(bool(sentence))
