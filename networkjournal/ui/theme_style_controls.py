# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the style sheet of what is pressed and filled in: buttons, fields, boxes, sliders."""

_BUTTONS = """
QPushButton {
  background: $card; color: $ink; border: 1px solid $line; border-radius: 8px;
  padding: 7px 14px; min-height: 20px;
}
QPushButton, QToolButton, QCheckBox, QRadioButton { outline: 0; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $neutral; }
QPushButton:focus { border: 2px solid $accent; padding: 6px 13px; }
QPushButton:disabled { color: $disabled; background: $window; border-color: $line; }
QPushButton::menu-indicator {
  image: url(njicons:mark-down-$name.svg); width: 16px; height: 16px;
  subcontrol-origin: padding; subcontrol-position: center right; right: 8px;
}
QPushButton[dots="true"]::menu-indicator { image: none; width: 0; }
QPushButton[flat="true"][tight="true"] { padding: 0 5px; min-height: 20px; max-height: 20px; }
QPushButton[menu="true"] { padding-right: 28px; }
QPushButton[primary="true"] {
  background: $accent; color: $on_accent; border: 1px solid $accent;
}
QPushButton[primary="true"]:hover, QPushButton[primary="true"]:pressed {
  background: $accent_strong; border-color: $accent_strong;
}
QPushButton[primary="true"]:focus { border: 2px solid $ink; }
QPushButton[primary="true"]:disabled {
  background: $neutral; color: $disabled; border: 1px solid $neutral;
}
QPushButton[link="true"] {
  background: transparent; color: $accent; border: none; border-bottom: 2px solid transparent;
  border-radius: 0; padding: 1px 0; min-height: 18px; text-align: left;
}
QPushButton[link="true"][quiet="true"] { color: $quiet; font-size: 13px; }
QPushButton[link="true"][small="true"] { font-size: 13px; }
QPushButton[link="true"]:hover { text-decoration: underline; }
QPushButton[link="true"]:focus { border-bottom: 2px solid $accent; padding: 1px 0; }
QPushButton[link="true"]:disabled { color: $disabled; }
QPushButton[flat="true"], QToolButton {
  background: transparent; color: $ink; border: 1px solid transparent; border-radius: 8px;
  padding: 5px; min-height: 20px;
}
QPushButton[flat="true"][quiet="true"] { color: $quiet; font-size: 13px; padding: 4px 8px; }
QPushButton[flat="true"][menu="true"] { padding-right: 26px; }
QPushButton[flat="true"][menu="true"] { padding-left: 8px; padding-right: 28px; }
QPushButton[flat="true"]:hover, QToolButton:hover { background: $hover; }
QPushButton[flat="true"]:focus, QToolButton:focus { border: 1px solid $accent; }
QToolButton:checked, QToolButton:pressed { background: $accent_soft; color: $accent; }
QToolButton:disabled { color: $disabled; }
QToolButton::menu-indicator { image: none; }
QPushButton[filterchip="true"] {
  background: $neutral; color: $ink; border: 1px solid transparent; border-radius: 12px;
  padding: 1px 10px; min-height: 20px; font-size: 13px;
}
QPushButton[filterchip="true"]:hover { background: $hover; border-color: $line; }
QPushButton[filterchip="true"]:checked { background: $accent_soft; color: $accent; }
QPushButton[filterchip="true"]:focus { border: 1px solid $accent; padding: 1px 10px; }
QPushButton[quickchip] {
  background: $neutral; color: $quiet; border: 1px solid transparent; border-radius: 11px;
  font-size: 12px; padding: 0 9px; min-height: 20px; max-height: 20px;
}
QPushButton[quickchip="waiting"] { background: $waiting_soft; color: $waiting; }
QPushButton[quickchip]:hover { border-color: $line; }
QPushButton[quickchip]:checked { background: $accent_soft; color: $accent; border-color: $accent; }
QPushButton[quickchip="waiting"]:checked {
  background: $waiting_soft; color: $waiting; border-color: $waiting;
}
QPushButton[quickchip]:focus { border: 1px solid $accent; padding: 0 9px; }
QPushButton[flat="true"][strip="true"] { text-align: left; padding: 5px 8px; }
QToolButton[calendar="true"] {
  image: url(njicons:mark-calendar-$name.svg); border: none; padding: 6px; min-height: 0;
}
QPushButton[tag="true"] {
  background: $neutral; color: $quiet; border: 1px solid $neutral; border-radius: 11px;
  font-size: 12px; padding: 0 8px; min-height: 20px; max-height: 20px;
}
QPushButton[tag="true"]:hover { color: $ink; background: $hover; border-color: $line; }
QPushButton[tag="true"]:focus { color: $ink; border: 1px solid $accent; padding: 0 8px; }
QPushButton[segment] { border-radius: 0; border-left-width: 0; padding: 5px 12px; }
QPushButton[segment]:checked { background: $accent_soft; color: $accent; }
QPushButton[segment]:focus { border: 2px solid $accent; padding: 4px 11px; }
QPushButton[segment="first"] {
  border-left-width: 1px; border-top-left-radius: 8px; border-bottom-left-radius: 8px;
}
QPushButton[segment="last"] {
  border-top-right-radius: 8px; border-bottom-right-radius: 8px;
}
QPushButton[segment="only"] { border-left-width: 1px; border-radius: 8px; }
"""

_FIELDS = """
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
  background: $card; color: $ink; border: 1px solid $line; border-radius: 8px;
  padding: 6px 11px; selection-background-color: $accent_soft; selection-color: $ink;
  placeholder-text-color: $quiet;
}
QLineEdit, QComboBox, QAbstractSpinBox { min-height: 22px; }
QAbstractSpinBox { padding: 5px 11px 4px 11px; }
QPlainTextEdit, QTextEdit { padding: 8px 10px; border-radius: 10px; }
QLineEdit:hover, QComboBox:hover, QAbstractSpinBox:hover { border-color: $edge; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
  border: 2px solid $accent; padding: 5px 10px;
}
QAbstractSpinBox:focus { padding: 4px 10px 3px 10px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $accent; padding: 7px 9px; }
QLineEdit[invalid="true"], QComboBox[invalid="true"], QAbstractSpinBox[invalid="true"],
QPlainTextEdit[invalid="true"], QTextEdit[invalid="true"] { border-color: $problem; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QComboBox:disabled,
QAbstractSpinBox:disabled { background: $window; color: $disabled; border-color: $line; }
QLineEdit:read-only, QPlainTextEdit:read-only, QTextEdit:read-only { background: $window; }
QLineEdit[plain="true"], QPlainTextEdit[plain="true"], QTextEdit[plain="true"] {
  background: transparent; border-color: transparent; padding: 6px 0;
}
QLineEdit[plain="true"]:focus {
  border: none; border-bottom: 2px solid $accent; border-radius: 0; padding: 7px 1px 5px 1px;
}
QLineEdit[tag="true"] {
  background: transparent; border: none; border-bottom: 1px solid transparent; border-radius: 0;
  font-size: 13px; padding: 1px 2px; min-height: 20px;
}
QLineEdit[tag="true"]:hover { border-bottom: 1px solid $line; }
QLineEdit[tag="true"]:focus { border-bottom: 2px solid $accent; padding: 1px 2px 0 2px; }
QLineEdit[cell="true"], QComboBox[cell="true"] {
  border: 2px solid $accent; border-radius: 6px; padding: 1px 8px; min-height: 20px;
}
QComboBox[cell="true"] { padding-right: 27px; }
QLineEdit[cell="true"][invalid="true"] { border-color: $problem; }
QPlainTextEdit[answer="true"] { background: transparent; border: none; padding: 0 0 8px 0; }
QPlainTextEdit[answer="true"]:focus { border-bottom: 2px solid $accent; padding: 0 0 6px 0; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit {
  border: none; padding: 0; background: transparent; min-height: 0;
}
QComboBox::drop-down {
  border: none; width: 28px; subcontrol-origin: border; subcontrol-position: center right;
}
QComboBox::down-arrow {
  image: url(njicons:mark-down-$name.svg); width: 16px; height: 16px;
}
QComboBox { combobox-popup: 0; padding: 6px 28px 6px 13px; }
QComboBox:focus { padding: 5px 27px 5px 12px; }
QComboBox QAbstractItemView {
  background: $card; border: 1px solid $line; border-radius: 0; padding: 4px; outline: 0;
}
QComboBox QAbstractItemView::item {
  min-height: 30px; padding: 0 8px; border: none; border-radius: 6px;
}
QComboBox QAbstractItemView::item:selected { background: $accent_soft; color: $ink; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
  border: none; background: transparent; width: 24px; subcontrol-origin: border;
}
QAbstractSpinBox::up-button { subcontrol-position: top right; height: 16px; top: 1px; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; height: 16px; bottom: 1px; }
QAbstractSpinBox::up-arrow { image: url(njicons:mark-up-$name.svg); width: 14px; height: 14px; }
QAbstractSpinBox::down-arrow {
  image: url(njicons:mark-down-$name.svg); width: 14px; height: 14px;
}
"""

_BOXES = """
QCheckBox, QRadioButton { spacing: 12px; padding: 3px 0; color: $ink; background: transparent; }
QCheckBox:disabled, QRadioButton:disabled { color: $disabled; }
QCheckBox::indicator, QRadioButton::indicator, QListView::indicator, QTableView::indicator,
QTreeView::indicator, QGroupBox::indicator {
  width: 16px; height: 16px; border: 1px solid $edge; border-radius: 5px; background: $card;
}
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $accent; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus {
  border: 2px solid $accent; width: 14px; height: 14px;
}
QCheckBox::indicator:checked, QListView::indicator:checked, QTableView::indicator:checked,
QTreeView::indicator:checked, QGroupBox::indicator:checked {
  background: $accent; border-color: $accent; image: url(njicons:mark-check-$name.svg);
}
QCheckBox::indicator:indeterminate, QTreeView::indicator:indeterminate,
QListView::indicator:indeterminate {
  background: $accent; border-color: $accent; image: url(njicons:mark-some-$name.svg);
}
QCheckBox::indicator:checked:focus, QCheckBox::indicator:indeterminate:focus {
  border: 2px solid $ink;
}
QRadioButton::indicator:checked {
  width: 8px; height: 8px; border: 5px solid $accent; background: $card;
}
QRadioButton::indicator:checked:focus {
  width: 8px; height: 8px; border: 5px solid $ink; background: $accent_soft;
}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {
  border-color: $line; background: $window;
}
QCheckBox::indicator:checked:disabled { background: $disabled; border-color: $disabled; }
QGroupBox { border: none; margin-top: 24px; font-weight: 600; color: $quiet; }
QGroupBox::title {
  subcontrol-origin: margin; subcontrol-position: top left; padding: 0; color: $quiet;
}
"""

_SLIDERS = """
QSlider { background: transparent; min-height: 22px; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $line; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: $accent; }
QSlider[mirrored="true"]::sub-page:horizontal { background: $line; }
QSlider[mirrored="true"]::add-page:horizontal {
  height: 4px; border-radius: 2px; background: $accent;
}
QSlider::handle:horizontal {
  width: 12px; height: 12px; margin: -6px 0; border: 2px solid $accent; border-radius: 8px;
  background: $card;
}
QSlider::handle:horizontal:hover { background: $accent_soft; }
QSlider::handle:horizontal:focus { background: $accent; }
QSlider[unanswered="true"]::sub-page:horizontal,
QSlider[unanswered="true"][mirrored="true"]::add-page:horizontal { background: $line; }
QSlider[unanswered="true"]::handle:horizontal { background: $line; border-color: $line; }
QSlider[unanswered="true"]::handle:horizontal:hover { background: $card; border-color: $edge; }
QSlider[unanswered="true"]::handle:horizontal:focus { background: $card; border-color: $accent; }
QSlider::sub-page:horizontal:disabled { background: $disabled; }
QSlider[mirrored="true"]::sub-page:horizontal:disabled { background: $line; }
QSlider[mirrored="true"]::add-page:horizontal:disabled { background: $disabled; }
QSlider::handle:horizontal:disabled { background: $window; border-color: $disabled; }
QProgressBar {
  background: $line; border: none; border-radius: 3px; max-height: 6px; min-height: 6px;
}
QProgressBar::chunk { background: $accent; border-radius: 3px; }
"""

CONTROLS = _BUTTONS + _FIELDS + _BOXES + _SLIDERS
