"""One character wrong, one letter wrong."""

import pytest

from workbench.checks.naming.slips import han_slip, letter_slip
from workbench.language.mentions.han_text import read_han


@pytest.mark.parametrize(
    ("form", "text", "found"),
    [
        ("布伦韦尔", "叫布轮韦尔来", "布轮韦尔"),
        ("波兰", "在波蓝", "波蓝"),
        ("波兰", "在荷兰", None),
        ("参议院", "参议员来了", None),
        ("布伦韦尔", "布", None),
    ],
)
def test_a_slip_sounds_the_same_and_is_no_other_name(knowledge, form, text, found):
    han = read_han(text, knowledge)
    span = han_slip(form, han, knowledge.romanizer)
    assert (span and span.quote(han.folded)) == found


@pytest.mark.parametrize(
    ("key", "right"),
    [("brumwel", "brumwell"), ("bruwmell", "brumwell"), ("brumwell", None), ("anna", None)],
)
def test_a_slip_of_the_pen_is_one_letter_or_two_exchanged(key, right):
    assert letter_slip(key, ["brumwell", "ana"]) == right
