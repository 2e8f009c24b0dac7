import re

from hypothesis import given
from hypothesis import strategies as st

from workbench.language.numbers import tries


def test_the_longest_word_is_found() -> None:
    found = re.findall(tries.pattern(["six", "sixty", "sixteen", "ten"]), "sixteen sixty six ten")
    assert found == ["sixteen", "sixty", "six", "ten"]


def test_characters_that_mean_something_in_patterns_are_plain() -> None:
    assert re.fullmatch(tries.pattern(["a.m.", "p.m.", "$ (us)"]), "a.m.")
    assert not re.fullmatch(tries.pattern(["a.m."]), "axm.")


@given(st.sets(st.text(alphabet="abc.|[", min_size=1, max_size=5), min_size=1, max_size=12))
def test_every_word_and_no_other_is_matched_whole(words: set[str]) -> None:
    pattern = re.compile(tries.pattern(words))
    assert all(pattern.fullmatch(word) for word in words)
    assert not pattern.fullmatch("zzz")
