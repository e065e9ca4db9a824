# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The quiet line at the bottom: saved or not, a long task, which file, which backup."""

from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar

from networkjournal.i18n import _
from networkjournal.ui.tasks import Tasks
from networkjournal.ui.widgets.buttons import link_button
from networkjournal.ui.widgets.labels import PlainLabel


class StatusLine(QStatusBar):
    """Say that all is well, and how far a long task is."""

    def __init__(self, writable: bool) -> None:
        super().__init__()
        self._calm = _("All changes saved") if writable else _("Open to read only")
        self._saved = QLabel(self._calm)
        self._where = PlainLabel()
        self._progress = QProgressBar()
        self._cancel: QPushButton = link_button(_("Cancel"))
        self._cancel.setToolTip(_("Stop this; nothing is changed then"))
        self._progress.setMaximumWidth(200)
        # It is too thin for figures.
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(_("Progress"))
        self.setSizeGripEnabled(False)
        self.addWidget(self._saved)
        for widget in (self._progress, self._cancel):
            widget.hide()
            self.addWidget(widget)
        self.addPermanentWidget(self._where)

    def follow(self, tasks: Tasks) -> None:
        """Show how long tasks go."""
        tasks.started.connect(self._started)
        tasks.progress.connect(self._moved)
        tasks.finished.connect(self._ended)
        self._cancel.clicked.connect(tasks.stop)

    def say_where(self, text: str) -> None:
        """Show which file this is, and when it was backed up."""
        self._where.setText(text)

    def _started(self, title: str, can_stop: bool) -> None:
        self._saved.setText(title)
        self._progress.setRange(0, 0)
        self._progress.show()
        self._cancel.setVisible(can_stop)

    def _moved(self, done: int, whole: int) -> None:
        self._progress.setRange(0, whole)
        self._progress.setValue(done)

    def _ended(self) -> None:
        self._progress.hide()
        self._cancel.hide()
        self._saved.setText(self._calm)
