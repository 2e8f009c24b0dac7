"""Latin words among Han that are not what they should copy."""

import pytest

from workbench.checks.naming.copies import Copies
from workbench.checks.naming.matching import Matching


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("Mila Novak sings.", "米拉·Novak唱歌。", [("untranslated.dotted", "Novak")]),
        ("Mila Novak sings.", "Mila Novak唱歌。", []),
        ("Ask Anna Ko.", "请问Anna Ku。", [("misspelled.copy", "Ku")]),
        ("The Frabbit ship.", "Frabit号船。", [("misspelled.copy", "Frabit")]),
        ("The Frabbits sail.", "Frabbit启航。", []),
    ],
)
def test_a_copy_is_half_a_name_or_misspelled(report, knowledge, source, target, expected):
    memory, (line,) = report([(source, target)])
    found = Copies(Matching(line, memory, knowledge)).judge()
    assert [(judgement.rule, judgement.found) for judgement in found] == expected
