"""Right translations of many kinds: nothing, or nearly nothing, may be reported.

The sentences are our own. Each line of ``right_numbers.tsv`` holds a tag, the English and the
other language, and is read in both directions. The further files hold both tags, the source and
the target; each was read once before anything was mended by it, which gave the figures in
docs/decisions/0015-numbers-on-unseen-text.md. What they still flag is told there.
"""

from collections import defaultdict
from pathlib import Path

import pytest

from workbench.checks.check import Context
from workbench.checks.rules.numbers import CHECK
from workbench.model.findings import Severity
from workbench.model.languages import Direction
from workbench.model.segments import Pair

_TABLE = Path(__file__).with_name("right_numbers.tsv").read_text(encoding="utf-8")
PAIRS = [line.split("\t") for line in _TABLE.splitlines()]
_FURTHER = [f"right_numbers_{number}.tsv" for number in range(2, 14)]


def findings(source: str, target: str, tags: tuple[str, str]) -> list[tuple[str, Severity]]:
    pair = Pair("p1", "d", source, target, target)
    found = CHECK.find(pair, Context(Direction.parse(*tags)))
    return [(finding.message, finding.severity) for finding in found]


@pytest.mark.parametrize(("tag", "english", "other"), PAIRS)
def test_a_right_translation_is_left_alone_in_both_directions(
    tag: str, english: str, other: str
) -> None:
    assert findings(english, other, ("en", tag)) == []
    assert findings(other, english, (tag, "en")) == []


@pytest.mark.parametrize("name", _FURTHER)
def test_hardly_a_right_translation_raises_an_alarm(name: str) -> None:
    lines = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
    flagged = defaultdict(list)
    for line in lines:
        one, other, source, target = line.split("\t")
        if any(grade is not Severity.INFO for _, grade in findings(source, target, (one, other))):
            flagged[one[:2]].append(source)

    assert sum(map(len, flagged.values())) <= len(lines) * 0.03, dict(flagged)
