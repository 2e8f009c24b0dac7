import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.gui.row_view import RowState
from workbench.gui.theme import DARK, LIGHT, Scheme, Theme, apply_theme, palette, theme_for
from workbench.model.findings import Severity

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    made = QColor(colour)
    parts = (made.redF(), made.greenF(), made.blueF())
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def pairs_of_colours(theme: Theme) -> list[tuple[str, str]]:
    grounds = (theme.base, theme.row, theme.window, theme.raised)
    inks = (theme.text, theme.muted, theme.accent)
    signs = (*theme.severities.values(), *theme.states.values())
    return [
        *((ink, ground) for ink in (*inks, *signs) for ground in grounds),
        (theme.text, theme.lit),
        (theme.deleted, theme.deleted_ground),
        (theme.inserted, theme.inserted_ground),
        (theme.on_accent, theme.accent),
    ]


@THEMES
def test_every_text_stands_out_from_its_ground(theme: Theme) -> None:
    weak = [(a, b, contrast(a, b)) for a, b in pairs_of_colours(theme) if contrast(a, b) < 4.5]
    assert weak == []


@THEMES
def test_the_lit_spans_edge_stands_out(theme: Theme) -> None:
    assert contrast(theme.lit_edge, theme.base) >= 3


@THEMES
def test_every_severity_and_state_has_a_colour(theme: Theme) -> None:
    assert set(theme.severities) == set(Severity)
    assert set(theme.states) == set(RowState)


@THEMES
def test_disabled_words_are_muted_and_legible(theme: Theme) -> None:
    made = palette(theme)
    words = made.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert words == QColor(theme.muted)
    assert made.color(QPalette.ColorRole.Base) == QColor(theme.base)


def test_a_theme_can_be_changed_at_run_time(qapp: QApplication, qtbot: QtBot) -> None:
    for theme in (DARK, LIGHT):
        apply_theme(qapp, theme)
        assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(theme.window)
        assert qapp.style().name() == "fusion"


def test_the_wanted_theme_is_given(qapp: QApplication) -> None:
    assert theme_for(Scheme.DARK, qapp) is DARK
    assert theme_for(Scheme.LIGHT, qapp) is LIGHT
    assert theme_for(Scheme.SYSTEM, qapp) in (LIGHT, DARK)
