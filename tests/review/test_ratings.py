"""A row has one rating in each layer, which is no comment and no error."""

import math

import pytest

from workbench.model.languages import Direction
from workbench.model.problems import InputProblem
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair
from workbench.review.ratings import rate, rating_of


@pytest.fixture
def project() -> Project:
    facts = Facts("p", "t", Direction.parse("en", "zh-Hans"), "2026-01-01T00:00:00+00:00")
    return Project(facts, [Pair("a", "d", "The ferry is late.", "渡轮晚点了。", "渡轮晚点了。")])


def test_a_second_rating_of_an_annotator_replaces_the_first(project: Project) -> None:
    rate(project, "a", 60, "Ana").apply(project)
    inverse = rate(project, "a", 85.5, "Ana").apply(project)
    rate(project, "a", 40, "Ben").apply(project)

    ratings = {a.annotator: a.rating for a in project.annotations_of("a")}
    assert ratings == {"Ana": 85.5, "Ben": 40}

    inverse.apply(project)
    known = rating_of(project, "a", "Ana")
    assert known is not None
    assert known.rating == 60


def test_a_rating_is_neither_error_nor_comment(project: Project) -> None:
    rate(project, "a", 60, "Ana").apply(project)

    (rating,) = project.annotations_of("a")
    assert not rating.is_error
    assert not rating.is_comment


@pytest.mark.parametrize("rating", [-1, 100.5, math.nan, math.inf])
def test_a_rating_is_from_0_to_100(project: Project, rating: float) -> None:
    with pytest.raises(InputProblem, match="from 0 to 100"):
        rate(project, "a", rating, "Ana")
