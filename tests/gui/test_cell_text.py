from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from workbench.gui.cell_text import CellText, CellTexts, is_right_to_left, text_option
from workbench.gui.fonts import line_grid, text_font
from workbench.gui.shown_text import as_it_is
from workbench.model.languages import Language
from workbench.model.segments import Span

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("qapp")]
ENGLISH, CHINESE, ARABIC = (Language.parse(tag) for tag in ("en", "zh-TW", "ar"))


def laid_out(text: str, language: Language = ENGLISH, width: int = 300) -> CellText:
    font = text_font(language, CHINESE, 11)
    grid = line_grid(font, text_font(CHINESE, language, 11))
    return CellText(as_it_is(text), font, grid, width, text_option(text, language))


def test_lines_are_of_one_height_whatever_stands_in_them() -> None:
    text = laid_out("ferry 渡輪\n𠮷野家 g\n😀", width=1000)
    assert text.height == 3 * text.grid.height
    lines = [text.layout.lineAt(n) for n in range(3)]
    baselines = [line.y() + line.ascent() for line in lines]
    # Qt keeps 64ths of a pixel.
    expected = [n * text.grid.height + text.grid.baseline for n in range(3)]
    assert baselines == pytest.approx(expected, abs=1 / 32)


def test_first_baselines_agree_between_languages() -> None:
    one, other = laid_out("The ferry"), laid_out("渡輪", CHINESE)
    lines = one.layout.lineAt(0), other.layout.lineAt(0)
    assert lines[0].y() + lines[0].ascent() == lines[1].y() + lines[1].ascent()


def test_an_empty_text_is_one_line_high() -> None:
    assert laid_out("").height == laid_out("x").height


def test_a_span_over_two_lines_has_a_box_in_each() -> None:
    text = laid_out("ferry\nlighthouse")
    upper, lower = text.boxes(Span(2, 10))
    assert (upper.top(), lower.top()) == pytest.approx((0, text.grid.height), abs=1 / 32)
    assert lower.left() == 0 < upper.left()


def test_a_span_behind_astral_characters_is_found() -> None:
    plain, astral = laid_out("野野x", CHINESE), laid_out("𠮷野x", CHINESE)
    (expected,), (found,) = plain.boxes(Span(2, 3)), astral.boxes(Span(2, 3))
    assert found.left() == pytest.approx(expected.left(), abs=2)


def test_a_number_in_arabic_is_where_it_is_seen() -> None:
    text = laid_out("تتوقع المدينة 1.3 مليون", ARABIC)
    (number,), (word,) = text.boxes(Span(14, 17)), text.boxes(Span(18, 23))
    assert word.right() < number.left()
    assert number.right() < next(text.boxes(Span(0, 5))).left()


def test_a_space_at_the_end_of_a_line_stands_behind_its_word() -> None:
    text = laid_out("ferries, lighthouses", width=90)
    assert text.layout.lineCount() == 2
    (comma,), (space,) = text.boxes(Span(7, 8)), text.boxes(Span(8, 9))
    assert space.left() >= comma.right() - 1
    assert space.width() > 0


def test_an_omission_has_a_place_of_no_width() -> None:
    (box,) = laid_out("ferry boat").boxes(Span(5, 5))
    assert box.width() == 0 < box.left()


@given(st.text(alphabet="ferry 渡輪𠮷 ", min_size=1, max_size=60), st.data())
def test_boxes_of_neighbours_do_not_overlap(text: str, data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(text)))
    made = laid_out(text, width=120)
    found = [*made.boxes(Span(0, cut)), *made.boxes(Span(cut, len(text)))]
    boxes = sorted((b for b in found if b.width()), key=lambda box: (box.top(), box.left()))
    for one, other in pairwise(boxes):
        assert one.top() < other.top() or one.right() <= other.left() + 1


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("12 ferry", ENGLISH, False),
        ("12 المدينة", ENGLISH, True),
        ("ferry", ARABIC, False),
        ("12.5 %", ARABIC, True),
        ("", ENGLISH, False),
    ],
)
def test_direction_follows_the_first_letter(text: str, language: Language, expected: bool) -> None:
    assert is_right_to_left(text, language) is expected
    option = text_option(text, language)
    side = Qt.AlignmentFlag.AlignRight if expected else Qt.AlignmentFlag.AlignLeft
    assert option.alignment() == side | Qt.AlignmentFlag.AlignAbsolute


def test_the_most_recent_texts_are_kept(qapp: QApplication) -> None:
    texts = CellTexts()
    made: list[str] = []

    def make(name: str) -> CellText:
        made.append(name)
        return laid_out(name)

    owner = object()
    for name in ("a", "b", "a"):
        texts.get((name, None, 1), owner, lambda name=name: make(name))
    assert made == ["a", "b"]
    texts.get(("a", None, 1), object(), lambda: make("a, of another pair"))
    assert made[-1] == "a, of another pair"
    for number in range(500):
        texts.get((str(number), None, 1), owner, lambda: make("x"))
    texts.get(("b", None, 1), owner, lambda: make("b again"))
    assert made[-1] == "b again"
    texts.clear()
    texts.get(("b", None, 1), owner, lambda: make("b anew"))
    assert made[-1] == "b anew"
