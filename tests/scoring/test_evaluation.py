"""Sums over segments: each annotator's points count where he has looked."""

from collections.abc import Callable
from fractions import Fraction

from workbench.model.annotations import Annotation
from workbench.model.segments import Pair, Span
from workbench.scoring.counts import ruler_of
from workbench.scoring.evaluation import EMPTY, Evaluation, Totals, segment_totals, summed
from workbench.scoring.model_catalogue import model_of
from workbench.scoring.penalties import penalties

Mark = Callable[..., Annotation]
Text = Callable[..., list[Pair]]
Evaluated = Callable[..., Evaluation]


def totals(evaluation: Evaluation) -> dict[str, Totals]:
    core = model_of("")
    charged = penalties(evaluation.errors(), core, evaluation.documents())
    return segment_totals(evaluation, charged, ruler_of(core, evaluation.direction))


def test_points_are_the_mean_over_those_who_looked(
    mark: Mark, text: Text, evaluated: Evaluated
) -> None:
    """Ana saw both segments, Ben the second only: nothing of his is taken for the first."""
    marks = [mark("1", severity="major"), mark("2", severity="major", author="Ben")]
    found = totals(evaluated(text(10, 20), *marks, seen={"Ben": frozenset({"2"})}))

    assert found["1"] == Totals(Fraction(5), Fraction(10), 1, Fraction(1), Fraction(0), 0)
    assert found["2"].points == Fraction(5, 2)
    assert found["2"].errors == Fraction(1, 2)


def test_who_marked_something_in_a_segment_has_seen_it(
    mark: Mark, text: Text, evaluated: Evaluated
) -> None:
    evaluation = evaluated(text(10, 20), mark("1"), seen={"Ana": frozenset()})

    assert evaluation.raters() == {"1": 1, "2": 0}


def test_ratings_are_meaned_over_those_who_rated(
    mark: Mark, text: Text, evaluated: Evaluated
) -> None:
    ratings = [
        mark("1", severity="", rating=80.0),
        mark("1", severity="", rating=70.0, author="Ben"),
    ]
    found = totals(evaluated(text(10, 20), *ratings))

    assert (found["1"].ratings, found["1"].rated, found["1"].errors) == (75, 1, 0)
    assert (found["2"].ratings, found["2"].rated) == (0, 0)


def test_errors_come_in_the_order_of_the_text(
    mark: Mark, text: Text, evaluated: Evaluated
) -> None:
    marks = [mark("2"), mark("1", span=Span(4, 5)), mark("1", span=None), mark("1")]
    evaluation = evaluated(text(10, 20), *marks, mark("1", severity=""))

    assert evaluation.errors() == [marks[2], marks[3], marks[1], marks[0]]


def test_sums_are_exact() -> None:
    tenth = Totals(Fraction(1, 10), Fraction(1), 1, Fraction(1), Fraction(1, 3), 1)

    assert summed([tenth] * 3) == Totals(
        Fraction(3, 10), Fraction(3), 3, Fraction(3), Fraction(1), 3
    )
    assert summed([]) == EMPTY
