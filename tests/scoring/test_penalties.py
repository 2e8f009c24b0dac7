"""What errors cost: by rule, weight and severity, repeats as the model says, none in silence."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.model.annotations import Annotation
from workbench.model.segments import Side
from workbench.scoring.model_catalogue import built_in_models
from workbench.scoring.penalties import (
    NO_CATEGORY,
    Outcome,
    category_under,
    level_under,
    penalties,
    points_for,
)
from workbench.scoring.quality_model import Points, QualityModel, Repeats

MODELS = {model.id: model for model in built_in_models()}
CORE, GOOGLE, J2450 = MODELS["mqm-core"], MODELS["google-mqm"], MODELS["sae-j2450"]
DOCUMENTS = {"1": "harbour", "2": "harbour", "3": "market"}
Mark = Callable[..., Annotation]


def costs(model: QualityModel, *marks: Annotation) -> list[tuple[Fraction, Outcome]]:
    return [(p.points, p.outcome) for p in penalties(marks, model, DOCUMENTS)]


def test_an_error_costs_severity_times_weight(mark: Mark) -> None:
    heavy = replace(
        CORE, categories=tuple(replace(c, weight=Fraction(3, 2)) for c in CORE.categories)
    )
    marks = [mark(category="style", severity=s) for s in ("minor", "major", "critical")]

    assert [p for p, _ in costs(CORE, *marks)] == [1, 5, 25]
    assert [p for p, _ in costs(heavy, *marks)] == [Fraction(3, 2), Fraction(15, 2), 37.5]


def test_an_error_without_category_costs_its_severity(mark: Mark) -> None:
    assert costs(CORE, mark(severity="major")) == [(5, Outcome.COUNTED)]


@pytest.mark.parametrize(
    ("severity", "category", "points"),
    [
        ("major", "accuracy/addition", 5),
        ("minor", "fluency/punctuation", Fraction(1, 10)),
        ("minor", "linguistic-conventions/punctuation", Fraction(1, 10)),
        ("minor", "fluency/spelling", 1),
        ("major", "fluency/punctuation", 5),
        ("major", "non-translation", 25),
        ("critical", "accuracy/addition", 5),
        ("neutral", "non-translation", 0),
    ],
)
def test_google_weighs_by_the_most_specific_rule(
    mark: Mark, severity: str, category: str, points: Fraction
) -> None:
    """mt-metrics-eval, converters/score_mqm.py: its default weights."""
    assert costs(GOOGLE, mark(severity=severity, category=category))[0][0] == points


def test_a_rule_for_a_category_goes_before_one_for_its_dimension_or_its_severity() -> None:
    rules = (
        Points("minor", "", Fraction(7)),
        Points("minor", "accuracy", Fraction(8)),
        Points("minor", "accuracy/omission", Fraction(9)),
        Points("neutral", "", Fraction(10)),
    )
    model = replace(CORE, points=rules)
    minor, major, neutral = (model.level(name) for name in ("minor", "major", "neutral"))
    assert minor
    assert major
    assert neutral

    categories = ("style", "accuracy/addition", "accuracy/omission")
    assert [points_for(model, minor, name) for name in categories] == [7, 8, 9]
    assert points_for(model, major, "accuracy/omission") == 5
    assert points_for(model, neutral, "style") == 0


def test_j2450_has_a_weight_for_each_category_and_severity() -> None:
    """Recalled weights: serious/minor of 5/2 for a wrong term down to 2/1 for punctuation."""
    serious, minor = J2450.level("major"), J2450.level("minor")
    assert serious is not None
    assert minor is not None

    weights = [(points_for(J2450, s, c.id)) for c in J2450.categories for s in (serious, minor)]

    assert weights == [5, 2, 4, 2, 4, 2, 4, 2, 3, 1, 2, 1, 3, 1]


@pytest.mark.parametrize("model", MODELS.values(), ids=lambda model: model.id)
@pytest.mark.parametrize("severity", ["neutral", "kudos"])
def test_neutral_and_kudos_never_cost_anything(
    mark: Mark, model: QualityModel, severity: str
) -> None:
    marks = [mark(category=c.id, severity=severity) for c in CORE.categories]

    assert {points for points, _ in costs(model, *marks)} == {0}


def test_an_error_of_the_source_is_set_apart(mark: Mark) -> None:
    error = mark(category="accuracy", severity="critical", fault=Side.SOURCE)
    (penalty,) = penalties([error], CORE, DOCUMENTS)

    assert (penalty.points, penalty.outcome) == (0, Outcome.SOURCE_FAULT)
    assert not penalty.fails


def test_what_a_model_has_no_place_for_is_kept_and_named(mark: Mark) -> None:
    marks = [mark(category="style/awkward-style"), mark(category="taste"), mark(severity="odd")]
    found = penalties(marks, J2450, DOCUMENTS)

    assert [p.outcome for p in found] == [Outcome.UNMAPPED] * 3
    assert [p.category for p in found] == [None, None, "miscellaneous-error"]
    assert found[2].level is None


@pytest.mark.parametrize(
    ("repeats", "points"),
    [
        (Repeats.EACH, [1, 5, 5, 1]),
        (Repeats.DOCUMENT, [0, 5, 5, 1]),
        (Repeats.PROJECT, [0, 5, 0, 1]),
    ],
)
def test_of_repeated_errors_the_gravest_counts(
    mark: Mark, repeats: Repeats, points: list[int]
) -> None:
    again = {"category": "terminology/wrong-term", "quote": "ferry"}
    marks = [
        mark("1", **again),
        mark("2", severity="major", **again),
        mark("3", severity="major", **{**again, "quote": " Ferry"}),
        mark("3", category="style", quote="ferry"),
    ]
    found = penalties(marks, replace(CORE, repeats=repeats), DOCUMENTS)

    assert [p.points for p in found] == points
    assert [p.outcome is Outcome.REPEATED for p in found] == [not p for p in points]


def test_what_was_marked_without_a_quote_or_by_somebody_else_is_no_repeat(mark: Mark) -> None:
    once = replace(CORE, repeats=Repeats.PROJECT)
    omissions = [mark("1", "accuracy/omission"), mark("2", "accuracy/omission")]
    by_two = [mark("1", "style", quote="so"), mark("1", "style", quote="so", author="Ben")]

    assert [p for p, _ in costs(once, *omissions, *by_two)] == [1, 1, 1, 1]


def test_a_repeated_critical_error_still_fails_the_text(mark: Mark) -> None:
    once = replace(CORE, repeats=Repeats.PROJECT)
    marks = [mark(str(n), "accuracy", "critical", quote="200 mg") for n in (1, 2)]

    assert [p.fails for p in penalties(marks, once, DOCUMENTS)] == [True, True]


@pytest.mark.parametrize("model", MODELS.values(), ids=lambda model: model.id)
def test_what_is_marked_under_mqm_core_can_be_scored_under_every_model(
    model: QualityModel,
) -> None:
    """J2450 has no place for style, audience and design; its file says so."""
    lost = {c.dimension for c in CORE.categories if category_under(model, c.id) is None}
    outside = {"style", "audience-appropriateness", "design-and-markup"}

    assert lost == (outside if model is J2450 else set())
    assert all(level_under(model, level.id) for level in CORE.levels)


@pytest.mark.parametrize("model", MODELS.values(), ids=lambda model: model.id)
def test_what_is_marked_under_any_model_can_be_scored_under_mqm_core(model: QualityModel) -> None:
    homeless = {c.id for c in model.categories if category_under(CORE, c.id) is None}

    assert homeless <= {"other", "source-issue", "miscellaneous-error"}
    assert all(level_under(CORE, level.id) for level in model.levels)


def test_a_subtype_counts_as_its_dimension_where_the_model_has_no_such_subtype() -> None:
    iso = MODELS["iso-5060"]

    assert category_under(iso, "accuracy/omission") == "accuracy"
    assert category_under(iso, "fluency/register") == "style"
    assert category_under(MODELS["esa"], "accuracy/omission") == NO_CATEGORY


CATEGORIES = st.sampled_from([c.id for c in CORE.categories])
SEVERITIES = st.sampled_from([level.id for level in CORE.levels])


@given(st.lists(st.tuples(CATEGORIES, SEVERITIES, st.sampled_from("ab ")), max_size=12))
def test_every_mark_comes_out_once_and_stricter_rules_cost_less(
    kinds: list[tuple[str, str, str]],
) -> None:
    marks = [
        Annotation(str(n), str(n % 3 + 1), "", "Ana", "", category=c, severity=s, quote=q)
        for n, (c, s, q) in enumerate(kinds)
    ]
    sums = []
    for repeats in (Repeats.EACH, Repeats.DOCUMENT, Repeats.PROJECT):
        found = penalties(marks, replace(CORE, repeats=repeats), DOCUMENTS)
        assert [p.error for p in found] == marks
        assert all(bool(p.points) == (p.outcome is Outcome.COUNTED) for p in found)
        sums.append(sum(p.points for p in found))
    assert sums == sorted(sums, reverse=True)
