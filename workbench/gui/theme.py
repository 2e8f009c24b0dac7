"""Theme: our own light and dark colours, by what they mean, on Qt's Fusion style."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from workbench.gui.row_view import RowState
from workbench.model.findings import Severity


class Scheme(Enum):
    """Which of the two themes is wanted, or the system's."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as ``#rrggbb``; every text colour has at least 4.5:1 on every ground it is used on.

    ``base`` is the ground of texts, ``window`` that of everything around them; ``row`` marks
    the current row, ``lit`` the spans of the active finding, ``marked`` those that reviewers
    marked as errors, ``frame`` the edges of fields and boxes, 3:1 against both.
    """

    scheme: Scheme
    base: str
    window: str
    raised: str
    text: str
    muted: str
    line: str
    frame: str
    accent: str
    on_accent: str
    row: str
    lit: str
    lit_edge: str
    deleted: str
    deleted_ground: str
    inserted: str
    inserted_ground: str
    marked: str
    marked_edge: str
    severities: Mapping[Severity, str]
    states: Mapping[RowState, str]


LIGHT = Theme(
    scheme=Scheme.LIGHT,
    base="#ffffff",
    window="#f1f3f5",
    raised="#fafbfc",
    text="#1d2127",
    muted="#565e69",
    line="#dde1e6",
    frame="#8b929c",
    accent="#0a5bc4",
    on_accent="#ffffff",
    row="#e9f1fd",
    lit="#ffe08a",
    lit_edge="#a86f00",
    deleted="#9f1f18",
    deleted_ground="#fce8e6",
    inserted="#12592b",
    inserted_ground="#ddf3e4",
    marked="#f0e2f7",
    marked_edge="#7a2fa0",
    severities={
        Severity.ERROR: "#b3221a",
        Severity.WARNING: "#8a4b00",
        Severity.INFO: "#0b5a8c",
    },
    states={
        RowState.DRAFT: "#565e69",
        RowState.EDITED: "#0a5bc4",
        RowState.NEEDS_WORK: "#8a4b00",
        RowState.CONFIRMED: "#17663a",
    },
)

DARK = Theme(
    scheme=Scheme.DARK,
    base="#17191d",
    window="#202329",
    raised="#2a2e35",
    text="#e2e5e9",
    muted="#a3abb6",
    line="#31363e",
    frame="#747a82",
    accent="#7db1ff",
    on_accent="#0c1420",
    row="#1f2d42",
    lit="#5e4a07",
    lit_edge="#e0b23c",
    deleted="#ff9d94",
    deleted_ground="#3c2124",
    inserted="#86dda4",
    inserted_ground="#1b3526",
    marked="#3d2a4b",
    marked_edge="#c48be6",
    severities={
        Severity.ERROR: "#ff948b",
        Severity.WARNING: "#f3b950",
        Severity.INFO: "#77c4f4",
    },
    states={
        RowState.DRAFT: "#a3abb6",
        RowState.EDITED: "#7db1ff",
        RowState.NEEDS_WORK: "#f3b950",
        RowState.CONFIRMED: "#78d49a",
    },
)


# Fusion draws the frames of these in a darker shade of the window colour, which on a dark window
# nobody sees; they have no ground in that colour, so it can be another.
_DARKENED = 140
_OUTLINED = ("QCheckBox", "QLineEdit", "QRadioButton")


def theme_for(scheme: Scheme, app: QApplication) -> Theme:
    """Give the theme that is wanted; where the system's is wanted and unknown, the light one."""
    if scheme is Scheme.SYSTEM:
        is_dark = app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return DARK if is_dark else LIGHT
    return DARK if scheme is Scheme.DARK else LIGHT


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Dress the whole application; may be called again at any time."""
    app.setStyle("Fusion")
    app.setPalette(palette(theme))
    outlined = outlined_palette(theme)
    for name in _OUTLINED:
        app.setPalette(outlined, name)  # type: ignore[arg-type]  # takes str, the stub errs


def outlined_palette(theme: Theme) -> QPalette:
    """Give the theme for what has a frame and no ground, boxes in the rows of a table too."""
    outlined = palette(theme)
    outlined.setColor(QPalette.ColorRole.Window, QColor(theme.frame).lighter(_DARKENED))
    return outlined


def palette(theme: Theme) -> QPalette:
    """Give the theme as Qt knows it, disabled controls in the muted text colour."""
    roles = {
        QPalette.ColorRole.Window: theme.window,
        QPalette.ColorRole.WindowText: theme.text,
        QPalette.ColorRole.Base: theme.base,
        QPalette.ColorRole.AlternateBase: theme.raised,
        QPalette.ColorRole.Text: theme.text,
        QPalette.ColorRole.PlaceholderText: theme.muted,
        QPalette.ColorRole.Button: theme.raised,
        QPalette.ColorRole.ButtonText: theme.text,
        QPalette.ColorRole.BrightText: theme.on_accent,
        QPalette.ColorRole.ToolTipBase: theme.raised,
        QPalette.ColorRole.ToolTipText: theme.text,
        QPalette.ColorRole.Highlight: theme.accent,
        QPalette.ColorRole.HighlightedText: theme.on_accent,
        QPalette.ColorRole.Accent: theme.accent,
        QPalette.ColorRole.Link: theme.accent,
        QPalette.ColorRole.LinkVisited: theme.accent,
        QPalette.ColorRole.Light: theme.raised,
        QPalette.ColorRole.Midlight: theme.line,
        QPalette.ColorRole.Mid: theme.line,
        QPalette.ColorRole.Dark: theme.muted,
        QPalette.ColorRole.Shadow: theme.line,
    }
    made = QPalette()
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText,
                 QPalette.ColorRole.ButtonText):  # fmt: skip
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.muted))
    return made
