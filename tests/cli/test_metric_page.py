"""Metric page: the same figures for people and programs, none without n and signature."""

from workbench.cli.metric_page import (
    comparison_lines,
    comparison_record,
    score_lines,
    score_record,
    segments_lines,
)
from workbench.review.comparison import ComparedRow, DraftComparison
from workbench.scoring.confidence import Interval
from workbench.scoring.metrics import Comparison, Score, SegmentScores
from workbench.scoring.paired_tests import Standing

INTERVAL = Interval(40.0, 2.5)
SCORE = Score("chrf", 41.234, "nrefs:1", 2, ("Few.",), INTERVAL)
ROWS = (
    ComparedRow("a", 1, "One.", ("一。", "一个。")),
    ComparedRow("b", 5, "Two.", ("二。", "二。")),
)


def compared(standing: Standing) -> DraftComparison:
    values = ((30.0, 50.0), (42.0, 50.0))
    comparison = Comparison("chrf", (Standing(40.0), standing), values, "nrefs:1", 2)
    return DraftComparison(("ours", "theirs"), ROWS, (comparison,))


def test_a_score_stands_beside_its_interval_n_signature_and_notes() -> None:
    assert list(score_lines(SCORE)) == [
        "chrf    41.23 (95 %: 40.00 ± 2.50)  2 segments",
        "       nrefs:1",
        "       Few.",
    ]
    assert score_record(SCORE)["confidence_half_width"] == 2.5


def test_segments_stand_under_the_caveat() -> None:
    scores = SegmentScores("chrf", (1.0, 22.5), "nrefs:1")

    lines = list(segments_lines(("a", "b"), [scores]))
    assert "for sorting only" in lines[0]
    assert lines[2:] == ["    1.00  a", "   22.50  b", "chrf: nrefs:1"]


def test_a_significant_difference_is_called_one() -> None:
    lines = list(comparison_lines(compared(Standing(46.0, 6.0, 0.01, INTERVAL))))

    assert any("+6.00, p = 0.0100, significant  theirs" in line for line in lines)
    assert any("1 won, 1 tied, 0 lost" in line for line in lines)
    assert lines[-1] == "  +12.00  row 1, theirs: 一个。"


def test_chance_and_no_difference_are_called_by_their_names() -> None:
    chance = list(comparison_lines(compared(Standing(46.0, 6.0, 0.3))))
    none = list(comparison_lines(compared(Standing(40.0, 0.0, 0.001))))

    assert any("may be chance" in line for line in chance)
    assert any("no difference" in line for line in none)


def test_programs_get_the_segments_too() -> None:
    record = comparison_record(compared(Standing(46.0, 6.0, 0.01)))

    assert record["segments"] == ["a", "b"]
    assert "theirs" in str(record["comparisons"])
