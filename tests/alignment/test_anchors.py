from hypothesis import given
from hypothesis import strategies as st

from workbench.alignment.anchors import Anchor, Kind, read_anchors
from workbench.model.languages import Language

ENGLISH, CHINESE = Language("en"), Language.parse("zh-Hans")


def test_a_latin_name_in_chinese_text_is_the_anchor_of_its_source() -> None:
    english = read_anchors("The Saint Brannoc sailed.", ENGLISH)
    chinese = read_anchors("“圣布兰诺克号”（Saint BRANNOC）启航。", CHINESE)
    assert english & chinese == {Anchor(Kind.WORD, "saint"), Anchor(Kind.WORD, "brannoc")}


def test_small_numbers_weigh_less_and_one_not_at_all() -> None:
    anchors = read_anchors("One boat, 7 men, 450 nets", ENGLISH)
    assert Anchor(Kind.SMALL_VALUE, "7") in anchors
    assert Anchor(Kind.VALUE, "450") in anchors
    assert all(anchor.key != "1" for anchor in anchors)


def test_han_text_gives_no_words() -> None:
    assert read_anchors("渡轮重返外岛", CHINESE) == frozenset()


@given(st.text())
def test_reading_never_fails(text: str) -> None:
    assert isinstance(read_anchors(text, ENGLISH), frozenset)
