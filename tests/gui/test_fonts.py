import pytest
from PySide6.QtGui import QFontDatabase, QFontMetricsF

from workbench.gui.fonts import line_grid, text_font
from workbench.model.languages import Language

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("qapp")]


@pytest.mark.parametrize("tag", ["en", "zh-CN", "zh-TW", "zh-HK", "ja", "ko", "ar", "th", "xx"])
def test_only_families_that_are_there_are_named(tag: str) -> None:
    font = text_font(Language.parse(tag), Language.parse("en"), 11)
    assert set(font.families()) <= {*QFontDatabase.families(), ""}
    assert font.pointSizeF() == 11


@pytest.mark.parametrize(
    ("tag", "family"),
    [
        ("zh-CN", "Noto Sans CJK SC"),
        ("zh-TW", "Noto Sans CJK TC"),
        ("zh-HK", "Noto Sans CJK HK"),
        ("ja", "Noto Sans CJK JP"),
    ],
)
def test_each_script_has_a_family_of_its_own(tag: str, family: str) -> None:
    if family not in QFontDatabase.families():
        pytest.skip(f"{family} is not installed")
    font = text_font(Language.parse(tag), Language.parse("en"), 11)
    assert font.families()[0] == family


def test_words_of_the_other_language_fall_back_to_its_families() -> None:
    english, chinese = Language.parse("en"), Language.parse("zh-CN")
    own = text_font(chinese, english, 11).families()
    assert own[0] in text_font(english, chinese, 11).families()


def test_lines_hold_the_tallest_font_above_and_below_the_baseline() -> None:
    english, chinese = Language.parse("en"), Language.parse("zh-TW")
    fonts = text_font(english, chinese, 11), text_font(chinese, english, 11)
    grid = line_grid(*fonts)
    for font in fonts:
        metrics = QFontMetricsF(font)
        assert metrics.ascent() <= grid.baseline
        assert metrics.descent() <= grid.height - grid.baseline
