"""What a comparison is told in."""

from workbench.gui.comparison_words import chance_text, metric_name, score_text, total_heads
from workbench.scoring.confidence import Interval
from workbench.scoring.paired_tests import Standing


def test_a_score_is_told_with_its_interval_where_it_has_one() -> None:
    assert score_text(Standing(41.234)) == "41.23"
    assert score_text(Standing(41.2, interval=Interval(41, 2.5))) == "41.20 (95 %: 41.00 ± 2.50)"


def test_chance_is_told_by_its_probability() -> None:
    assert chance_text(Standing(41, 2.0, 0.01)) == "significant, p = 0.0100"
    assert chance_text(Standing(41, 2.0, 0.2)) == "may be chance, p = 0.2000"
    assert chance_text(Standing(41, 0.0, 0.001)) == "no difference"


def test_risk_is_not_called_a_score() -> None:
    assert metric_name("risk") == "Points of risk"
    assert metric_name("chrf++") == "chrF++"
    assert len(total_heads()) == 7
