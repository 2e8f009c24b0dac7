"""The numbers of the charts are those of the scorecard."""

from collections.abc import Callable

import pytest

from workbench.model.annotations import Annotation
from workbench.model.edits import annotate
from workbench.model.languages import Direction
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair
from workbench.review.score_series import Series, series_of
from workbench.review.scorecards import scorecard

Marked = Callable[..., dict[str, dict[str, float]]]


@pytest.fixture
def charts() -> Marked:
    """Mark errors, given as (pair, category, severity, day), and give the charts by title."""

    def made(*errors: tuple[str, str, str, str]) -> dict[str, dict[str, float]]:
        facts = Facts("p", "t", Direction.parse("en", "de"), "")
        rows = [Pair(f"{d}{n}", d, "One two three.", "Eins.", "Eins.") for d in "ab" for n in "12"]
        project = Project(facts, rows)
        for number, (pair, category, severity, day) in enumerate(errors):
            mark = Annotation(
                str(number), pair, "", "Ana", f"2026-01-{day}T09:00:00+00:00",
                category=category, severity=severity,
            )  # fmt: skip
            annotate(mark).apply(project)
        return {series.title: values(series) for series in series_of(scorecard(project))}

    return made


def values(series: Series) -> dict[str, float]:
    return {bar.name: bar.value for bar in series.bars}


def test_points_go_by_category_the_dearest_first(charts: Marked) -> None:
    found = charts(
        ("a1", "style", "minor", "01"),
        ("a2", "accuracy/omission", "major", "01"),
        ("b1", "accuracy/omission", "minor", "01"),
    )
    assert list(found["Penalty points by category"].items()) == [("Omission", 6), ("Style", 1)]
    assert found["Errors by severity"] == {"Minor": 2, "Major": 1}


def test_segments_are_counted_by_their_points_each_once(charts: Marked) -> None:
    found = charts(("a1", "style", "minor", "01"), ("a2", "style", "major", "01"))
    bars = found["Segments by penalty points"]
    assert (bars["none"], bars["up to 1"], bars["over 2, up to 5"]) == (2, 1, 1)
    assert sum(bars.values()) == 4


def test_documents_and_days_are_charted_where_there_are_several(charts: Marked) -> None:
    found = charts(("a1", "style", "minor", "01"), ("a2", "style", "minor", "03"))
    assert found["Marked by day"] == {"2026-01-01": 1, "2026-01-03": 1}
    assert found["MQM score, raw"]["b"] == 100
    assert found["MQM score, raw"]["a"] < 100


def test_without_errors_there_is_nothing_to_draw_but_documents(charts: Marked) -> None:
    assert list(charts()) == ["MQM score, raw"]
