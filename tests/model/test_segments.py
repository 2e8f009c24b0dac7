"""Pairs and spans."""

from dataclasses import replace

from workbench.model.segments import Pair, Side, Span

PAIR = Pair("a:1", "a", "Two ships", "兩艘船", "兩艘船")


def test_a_span_quotes_code_points() -> None:
    assert Span(1, 3).quote("a𠮷b") == "𠮷b"


def test_a_pair_is_edited_when_its_target_left_the_draft() -> None:
    assert not PAIR.is_edited
    assert replace(PAIR, target="三艘船").is_edited


def test_a_pair_without_text_on_one_side_is_unpaired() -> None:
    assert not PAIR.is_unpaired
    assert replace(PAIR, target=" ").is_unpaired
    assert replace(PAIR, source="").is_unpaired


def test_a_pair_gives_the_text_of_a_side() -> None:
    assert PAIR.text(Side.SOURCE) == "Two ships"
    assert PAIR.text(Side.TARGET) == "兩艘船"
