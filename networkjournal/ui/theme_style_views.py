# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the style sheet of what holds and shows: windows, menus, lists, tabs, labels, cards."""

_WINDOWS = """
QMainWindow, QDialog, QWizard, QWizardPage, QMessageBox { background: $window; }
QWidget { color: $ink; }
QWidget[side="true"] { background: $side; }
QLabel { background: transparent; }
QLabel:disabled { color: $disabled; }
/* Qt paints the paper of a notification yellow, by day and by night. */
QBalloonTip QLabel { color: black; }
QBalloonTip QPushButton { background: transparent; border: none; padding: 0; min-height: 0; }
QLabel[role="title"] { font-size: 22px; font-weight: 600; }
QLabel[role="heading"] { font-size: 18px; font-weight: 600; }
QLabel[role="section"] { font-size: 13px; font-weight: 600; color: $quiet; }
QLabel[role="strong"] { font-size: 13px; font-weight: 600; }
QLabel[role="quiet"] { font-size: 13px; color: $quiet; }
QLabel[role="problem"] { font-size: 13px; color: $problem; }
QLabel[role="waiting"] { font-size: 13px; color: $waiting; }
QLabel[cellproblem="true"] {
  background: $card; color: $problem; border: 1px solid $problem; border-radius: 6px;
  padding: 6px 10px; font-size: 13px;
}
QLabel[role="heading"][close="true"] { color: $accent; }
QLabel[role="mark"] { font-weight: 600; color: $accent; }
QLabel[chip] {
  font-size: 12px; border-radius: 10px; padding: 0 8px; min-height: 20px; max-height: 20px;
  color: $quiet; background: $neutral;
}
QLabel[chip="accent"] { color: $accent; background: $accent_soft; }
QLabel[chip="waiting"] { color: $waiting; background: $waiting_soft; }
QLabel[chip="info"] { color: $info; background: $info_soft; }
QFrame[card="true"] { background: $card; border: 1px solid $line; border-radius: 10px; }
QFrame[popup="sheet"] { background: $card; border: 1px solid $line; border-radius: 12px; }
QFrame[popup="true"] { background: $card; border: 1px solid $edge; }
QFrame[card="true"][drop="true"] { background: $accent_soft; border-color: $accent; }
QFrame[bar] { border: none; border-radius: 8px; background: $neutral; }
QFrame[bar="info"] { background: $info_soft; }
QFrame[floating="true"] { border: 1px solid $edge; }
QFrame[bar="waiting"] { background: $waiting_soft; }
QFrame[drop] { background: transparent; border: 1px dashed $line; border-radius: 10px; }
QFrame[drop="true"] { border-color: $edge; }
QFrame[drop="over"] { border-color: $accent; background: $accent_soft; }
QFrame[rule="true"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QFrame[quote="true"] { background: $accent_soft; border: none; border-radius: 1px; }
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget[ground="true"] { background: transparent; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: $accent; }
QToolTip {
  background: $card; color: $ink; border: 1px solid $line; padding: 5px 8px; font-size: 13px;
}
QStatusBar { background: $window; color: $quiet; border-top: 1px solid $line; }
QStatusBar QLabel { color: $quiet; font-size: 12px; padding: 2px 8px; }
QStatusBar::item { border: none; }
QSizeGrip { image: none; width: 1px; height: 1px; }
QMessageBox {
  messagebox-question-icon: url(njicons:mark-question-$name.svg);
  messagebox-information-icon: url(njicons:mark-info-$name.svg);
  messagebox-warning-icon: url(njicons:mark-warning-$name.svg);
  messagebox-critical-icon: url(njicons:mark-warning-$name.svg);
}
"""

_MENUS = """
QMenuBar { background: $window; color: $quiet; font-size: 13px; padding: 4px 8px; border: none; }
QMenuBar::item { background: transparent; padding: 4px 9px; border-radius: 6px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $hover; color: $ink; }
QMenu { background: $card; color: $ink; border: 1px solid $line; padding: 5px; }
QMenu::item { padding: 6px 32px 6px 12px; border-radius: 6px; min-height: 18px; }
QMenu::item:selected { background: $accent_soft; color: $ink; }
QMenu::item:disabled { color: $disabled; }
QMenu::icon { left: 8px; }
QMenu::separator { height: 1px; background: $line; margin: 5px 8px; }
QMenu::right-arrow { image: url(njicons:mark-right-$name.svg); width: 16px; height: 16px; }
QMenu::indicator { width: 16px; height: 16px; left: 6px; }
QMenu::indicator:checked {
  background: $accent; border-radius: 5px; image: url(njicons:mark-check-$name.svg);
}
QToolBar {
  background: $window; border: none; border-bottom: 1px solid $line; spacing: 8px;
  padding: 4px 16px 6px 16px;
}
QToolBar::separator { background: transparent; width: 8px; }
"""

_LISTS = """
QAbstractItemView {
  background: $card; color: $ink; border: 1px solid $line; border-radius: 10px; outline: 0;
  selection-background-color: $accent_soft; selection-color: $ink;
  alternate-background-color: $window;
}
QListView[ticks="true"] { border-radius: 8px; padding: 2px; }
QListView[ticks="true"]:focus { border: 1px solid $accent; }
QAbstractItemView[plain="true"] { background: transparent; border: none; border-radius: 0; }
QListView::item, QTreeView::item { padding: 4px 8px; min-height: 22px; border: none; }
QListView::item:hover, QTreeView::item:hover, QTableView::item:hover { background: $hover; }
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected {
  background: $accent_soft; color: $ink;
}
QTableView { gridline-color: transparent; }
QTableView[cards="true"] { selection-background-color: transparent; }
QTableView::item { padding: 4px 8px; border: none; border-bottom: 1px solid $line; }
QTableView::item:focus { border: 1px solid $accent; }
QTreeView::branch { background: transparent; }
QTreeView::branch:closed:has-children { image: url(njicons:mark-right-$name.svg); }
QTreeView::branch:open:has-children { image: url(njicons:mark-down-$name.svg); }
QHeaderView {
  background: transparent; border: none; qproperty-defaultAlignment: 'AlignLeft | AlignVCenter';
}
QHeaderView::section {
  background: $window; color: $quiet; border: none; border-bottom: 1px solid $line;
  padding: 7px 11px; font-size: 13px; font-weight: 600;
}
QHeaderView::section:horizontal:first { border-top-left-radius: 9px; }
QHeaderView::section:horizontal:last { border-top-right-radius: 9px; }
QHeaderView::section:horizontal:only-one {
  border-top-left-radius: 9px; border-top-right-radius: 9px;
}
QHeaderView::section:hover { color: $ink; }
QHeaderView::up-arrow { image: url(njicons:mark-up-$name.svg); width: 14px; height: 14px; }
QHeaderView::down-arrow { image: url(njicons:mark-down-$name.svg); width: 14px; height: 14px; }
QTableCornerButton::section { background: $window; border: none; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 10px; margin: 2px; }
QScrollBar:horizontal { height: 10px; margin: 2px; }
QScrollBar::handle { background: $line; border-radius: 3px; }
QScrollBar::handle:hover { background: $edge; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
"""

_TABS = """
QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab {
  background: transparent; color: $quiet; border: 1px solid transparent; border-radius: 8px;
  padding: 7px 14px; margin-right: 4px; min-height: 20px;
}
QTabBar::tab:hover { color: $ink; background: $hover; }
QTabBar::tab:selected { background: $card; color: $ink; border-color: $line; }
QTabBar::tab:selected:focus { border-color: $accent; }
QTabBar::tab:disabled { color: $disabled; }
QTabWidget::pane { border: none; border-top: 1px solid $line; top: 4px; }
QTabWidget::tab-bar { left: 0; }
"""

_CALENDAR = """
QCalendarWidget { qproperty-verticalHeaderFormat: NoVerticalHeader; }
QCalendarWidget QWidget { background: $card; }
QCalendarWidget QWidget#qt_calendar_navigationbar {
  background: $card; border-bottom: 1px solid $line;
}
QCalendarWidget QToolButton { color: $ink; font-weight: 600; padding: 4px 8px; margin: 2px; }
QCalendarWidget QToolButton:hover { background: $hover; }
QCalendarWidget QToolButton#qt_calendar_prevmonth {
  qproperty-icon: url(njicons:mark-left-$name.svg);
}
QCalendarWidget QToolButton#qt_calendar_nextmonth {
  qproperty-icon: url(njicons:mark-right-$name.svg);
}
QCalendarWidget QAbstractItemView {
  background: $card; border: none; border-radius: 0; outline: 0;
  selection-background-color: $accent; selection-color: $on_accent;
}
QCalendarWidget QAbstractItemView:disabled { color: $disabled; }
QCalendarWidget QTableView::item { border: none; padding: 0; }
"""

VIEWS = _WINDOWS + _MENUS + _LISTS + _TABS + _CALENDAR
