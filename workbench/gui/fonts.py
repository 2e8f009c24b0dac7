"""Fonts: which families a script is best read in, and the line grid they share."""

from dataclasses import dataclass
from math import ceil

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF

from workbench.model.languages import Language

# Families by script as Windows, macOS and Linux ship them, best first.
_FAMILIES = {
    "Latn": ("Segoe UI", "Helvetica Neue", "Noto Sans", "DejaVu Sans", "Liberation Sans"),
    "Hans": ("Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC",
             "WenQuanYi Micro Hei"),
    "Hant": ("Microsoft JhengHei UI", "PingFang TC", "Noto Sans CJK TC", "Source Han Sans TC",
             "WenQuanYi Micro Hei"),
    "Jpan": ("Yu Gothic UI", "Meiryo", "Hiragino Sans", "Noto Sans CJK JP", "Source Han Sans"),
    "Kore": ("Malgun Gothic", "Apple SD Gothic Neo", "Noto Sans CJK KR", "Source Han Sans K"),
    "Arab": ("Segoe UI", "Geeza Pro", "Noto Sans Arabic", "Noto Naskh Arabic", "DejaVu Sans"),
    "Hebr": ("Segoe UI", "Arial Hebrew", "Noto Sans Hebrew", "DejaVu Sans"),
    "Thai": ("Leelawadee UI", "Thonburi", "Noto Sans Thai", "Loma"),
    "Deva": ("Nirmala UI", "Kohinoor Devanagari", "Noto Sans Devanagari", "Lohit Devanagari"),
}  # fmt: skip
_HONG_KONG = ("Microsoft JhengHei UI", "PingFang HK", "Noto Sans CJK HK")

# Reading size at 100 %: Han characters blur together below it.
READING_POINTS = 11.0

# Qt puts the baseline of a line of fixed height at four fifths of it
# (qtextdocumentlayout.cpp, getLineHeightParams); the painter follows the editor in this.
_BASELINE_SHARE = 0.8
_LEADING = 1.06
# Latin lines closer than this to their size look crammed beside a column of Han characters.
_LEAST_LINE = 1.45


@dataclass(frozen=True, slots=True)
class LineGrid:
    """The lines that every text of the grid sits on, in pixels."""

    height: int

    @property
    def baseline(self) -> float:
        """How far the baseline lies below the top of a line."""
        return self.height * _BASELINE_SHARE


def text_font(language: Language, other: Language, points: float) -> QFont:
    """Give the font for a language; words of ``other`` inside it fall back to its families."""
    font = QFont()
    there = set(QFontDatabase.families())
    wanted = (*_families(language), *_families(other), *_FAMILIES["Latn"])
    # A family that is not there makes Qt search its aliases and warn.
    families = [family for family in dict.fromkeys(wanted) if family in there]
    if families:
        font.setFamilies(families)
    font.setPointSizeF(points)
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return font


def line_grid(*fonts: QFont) -> LineGrid:
    """Give lines high enough for all fonts, so that first lines side by side agree."""
    return LineGrid(ceil(max(_line_height(font) for font in fonts)))


def _line_height(font: QFont) -> float:
    metrics = QFontMetricsF(font)
    above, below = metrics.ascent() / _BASELINE_SHARE, metrics.descent() / (1 - _BASELINE_SHARE)
    return max(_LEADING * max(above, below), _LEAST_LINE * QFontInfo(font).pixelSize())


def _families(language: Language) -> tuple[str, ...]:
    if language.script == "Hant" and language.region in {"HK", "MO"}:
        return _HONG_KONG
    return _FAMILIES.get(language.script, _FAMILIES["Latn"])
