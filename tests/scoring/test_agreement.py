"""Agreement figures are those of their sources, and mean what they say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.model.annotations import Annotation
from workbench.model.segments import Side, Span
from workbench.scoring.agreement import (
    NOBODY,
    alpha,
    compare,
    interval,
    kappa,
    nominal,
    partners,
)

# Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability", section C: four observers,
# twelve units, some not seen by all; nominal .743, interval .849.
OBSERVERS = (
    (1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None),
    (1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3),
    (None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None),
    (1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None),
)
UNITS = [[v for v in unit if v is not None] for unit in zip(*OBSERVERS, strict=True)]


def mark(start: int, end: int, severity: str = "minor", **other: object) -> Annotation:
    given = {"pair": "a", "category": "style/register", "side": Side.TARGET} | other
    return Annotation(
        f"{start}-{end}", comment="", author="", created="", span=Span(start, end),
        severity=severity, **given,
    )  # type: ignore[arg-type]  # fmt: skip


def test_alpha_is_that_of_krippendorffs_example() -> None:
    assert alpha(UNITS, nominal) == pytest.approx(0.743, abs=0.0005)
    assert alpha(UNITS, interval) == pytest.approx(0.849, abs=0.0005)


def test_alpha_says_nothing_where_nothing_differs() -> None:
    assert alpha([[1, 1], [1, 1]], nominal) is None
    assert alpha([[1], [2]], nominal) is None


@given(st.lists(st.lists(st.integers(0, 3), min_size=2, max_size=3), min_size=1))
def test_alpha_is_one_exactly_where_all_agree(units: list[list[int]]) -> None:
    found = alpha(units, nominal)
    agreed = all(len(set(unit)) == 1 for unit in units)
    assert found is None or (found == 1) == agreed


def test_kappa_is_that_of_a_table_of_four_cells() -> None:
    """Both yes 20, both no 15, first alone 5, second alone 10: (.70 - .50) / (1 - .50)."""
    verdicts = [(1, 1)] * 20 + [(1, 0)] * 5 + [(0, 1)] * 10 + [(0, 0)] * 15
    assert kappa(verdicts) == pytest.approx(0.4)
    assert kappa([]) is None
    assert kappa([(1, 1)]) is None


def test_the_same_marks_agree_wholly() -> None:
    marks = [mark(0, 3), mark(5, 5), mark(7, 9, "major")]
    found = compare(marks, marks, ["a"])
    assert [found.characters.f1, found.exact.f1, found.touching.f1] == [1, 1, 1]
    assert found.severities == {("minor", "minor"): 2, ("major", "major"): 1}


def test_half_a_span_in_common_is_half_an_agreement_by_characters() -> None:
    found = compare([mark(0, 4)], [mark(2, 6)], ["a"])
    assert (found.characters.f1, found.exact.f1, found.touching.f1) == (0.5, 0, 1)


def test_marks_on_other_sides_or_in_other_rows_have_nothing_in_common() -> None:
    found = compare([mark(0, 4)], [mark(0, 4, side=Side.SOURCE), mark(0, 4, pair="b")], ["a", "b"])
    assert found.touching.f1 == 0
    assert found.severities == {("minor", NOBODY): 1, (NOBODY, "minor"): 2}


def test_rows_that_only_one_has_seen_do_not_count() -> None:
    assert compare([mark(0, 4)], [mark(0, 4, pair="b")], ["c"]).touching.f1 is None


def test_kinds_are_compared_apart() -> None:
    found = compare([mark(0, 4, "major")], [mark(1, 4, "minor")], ["a"])
    assert found.by_severity["major"].f1 == 0
    assert found.by_category["style"].f1 == 1
    assert found.severities == {("major", "minor"): 1}


def test_each_mark_has_one_partner_and_the_nearest() -> None:
    one, other, wide = mark(0, 4), mark(4, 9), mark(1, 9)
    assert list(partners([one, other], [wide])) == [(other, wide), (one, None)]


def test_a_whole_row_is_one_mark_and_not_all_its_characters() -> None:
    whole = Annotation("w", "a", "", "", "", severity="minor", category="style")
    found = compare([whole, mark(0, 9)], [whole], ["a"])
    assert found.characters.f1 == pytest.approx(2 / 11)
    assert found.touching.common == 1


@given(st.data())
def test_it_makes_no_difference_who_is_first(data: st.DataObject) -> None:
    spans = st.tuples(st.integers(0, 9), st.integers(0, 9)).map(sorted)
    marks = st.lists(spans.map(lambda ends: mark(*ends)), max_size=4)
    one, two = data.draw(marks), data.draw(marks)
    there, back = compare(one, two, ["a"]), compare(two, one, ["a"])
    assert there.characters.f1 == back.characters.f1
    assert there.exact.f1 == back.exact.f1
    assert there.touching.f1 == back.touching.f1
    assert {(b, a): n for (a, b), n in there.severities.items()} == back.severities
