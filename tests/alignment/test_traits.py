import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.alignment.traits import ENDS_QUOTED, SHAPES, STARTS_QUOTED, joined, read_traits
from workbench.model.languages import Language

ENGLISH, CHINESE = Language("en"), Language.parse("zh-Hans")


def test_a_chinese_sign_weighs_as_much_as_some_letters() -> None:
    assert read_traits("渡轮重返外岛", CHINESE).weight == pytest.approx(6 * 2.6)
    assert read_traits("부두", Language("ko")).weight == pytest.approx(2 * 1.9)
    assert read_traits("quay", ENGLISH).weight == pytest.approx(4)


@pytest.mark.parametrize(
    ("text", "is_open"),
    [
        ("Ferry returns to the islands", True),
        ("资料图：港口", True),
        ("The ferry sailed.", False),
        ("“船开了。”", False),
        ("Who pays? (The council.)", False),
        ("", True),
    ],
)
def test_a_paragraph_without_final_punctuation_is_open(text: str, is_open: bool) -> None:
    assert read_traits(text, ENGLISH).is_open is is_open


def test_marks_of_both_scripts_have_the_same_shapes() -> None:
    english = read_traits('"Is it 5% (or $3)?" she asked: nobody knew!', ENGLISH)
    chinese = read_traits("“是5%（还是3美元）吗？”她问：没人知道！", CHINESE)
    assert english.shapes == chinese.shapes
    assert english.shapes & STARTS_QUOTED
    assert not english.shapes & ENDS_QUOTED


def test_joined_paragraphs_start_like_the_first_and_end_like_the_last() -> None:
    first = read_traits('"Wait!" he said.', ENGLISH)
    last = read_traits('She answered: "No."', ENGLISH)
    both = joined([first, last])
    assert both.shapes & STARTS_QUOTED
    assert both.shapes & ENDS_QUOTED
    assert not joined([last, first]).shapes & (STARTS_QUOTED | ENDS_QUOTED)
    assert both.weight == first.weight + last.weight
    assert both.sentences == first.sentences + last.sentences
    assert both.quote_marks == 4
    assert both.anchors == first.anchors | last.anchors


def test_one_paragraph_joined_is_itself() -> None:
    traits = read_traits("The tide turned.", ENGLISH)
    assert joined([traits]) is traits


@given(st.text())
def test_any_text_has_traits(text: str) -> None:
    traits = read_traits(text, ENGLISH)
    assert traits.weight >= 0
    assert 0 <= traits.shapes < 2 * SHAPES[-1]
