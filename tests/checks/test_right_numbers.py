"""Right translations of many kinds, in both directions: nothing may be reported.

The sentences are our own: a tag, the English and the other language in each line.
"""

from pathlib import Path

import pytest

from workbench.checks.check import Context
from workbench.checks.rules.numbers import CHECK
from workbench.model.languages import Direction
from workbench.model.segments import Pair

_TABLE = Path(__file__).with_name("right_numbers.tsv").read_text(encoding="utf-8")
PAIRS = [line.split("\t") for line in _TABLE.splitlines()]


def findings(source: str, target: str, tags: tuple[str, str]) -> list[str]:
    pair = Pair("p1", "d", source, target, target)
    return [found.message for found in CHECK.find(pair, Context(Direction.parse(*tags)))]


@pytest.mark.parametrize(("tag", "english", "other"), PAIRS)
def test_a_right_translation_is_left_alone_in_both_directions(
    tag: str, english: str, other: str
) -> None:
    assert findings(english, other, ("en", tag)) == []
    assert findings(other, english, (tag, "en")) == []
