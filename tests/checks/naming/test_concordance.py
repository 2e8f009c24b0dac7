"""Lines are found by a stretch of Han, few by looking and many by an index."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.checks.naming.concordance import Concordance, shared_stretches

TEXTS = st.lists(st.text("渡轮船长的北港，", max_size=12), max_size=8)


def concordance(texts):
    made = Concordance()
    for number, text in enumerate(texts):
        made.add(str(number), text)
    return made


@pytest.mark.parametrize("size", [20, 400])
def test_every_line_that_has_a_stretch_is_found_and_no_other(size):
    texts = [f"船长{chr(0x4E00 + n % 7)}渡轮{chr(0x4E00 + n % 11)}" for n in range(size)]
    made = concordance(texts)
    wanted = {str(n) for n, text in enumerate(texts) if "渡轮丁" in text}
    assert set(made.lines_with("渡轮丁")) == wanted
    assert made.lines_with("轮船") == []


@pytest.mark.parametrize("size", [20, 400])
def test_a_line_that_was_changed_is_found_by_what_it_is_now(size):
    made = concordance(["北港"] * size)
    assert len(made.lines_with("北港")) == size
    made.remove("7")
    made.add("7", "南港")
    assert made.lines_with("南港") == ["7"]
    assert len(made.lines_with("北港")) == size - 1
    assert made.text("7") == "南港"


def test_stretches_end_at_what_parts_words():
    assert shared_stretches(["老船长的渡轮", "新船长，渡轮"], 2) == {"船长": 2, "渡轮": 2}


def test_what_stands_only_inside_a_longer_stretch_is_left_out():
    assert shared_stretches(["北港渡轮", "北港渡轮", "渡轮"], 2) == {"北港渡轮": 2, "渡轮": 3}


@given(TEXTS, st.integers(2, 4))
def test_every_shared_stretch_is_on_as_many_lines_as_said(texts, least):
    found = shared_stretches(texts, least)
    assert found == {form: sum(form in text for text in texts) for form in found}
    twos = Counter(two for text in texts for two in {text[i : i + 2] for i in range(len(text))})
    whole = {two: n for two, n in twos.items() if len(two) == 2 and not set(two) & set("的，")}
    shared = {two for two, n in whole.items() if n >= least}
    assert shared == {form[i : i + 2] for form in found for i in range(len(form) - 1)}
