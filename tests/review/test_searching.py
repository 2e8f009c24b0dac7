"""Finding and replacing."""

import pytest

from workbench.model.languages import Direction
from workbench.model.problems import InputProblem
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair, Side, Span
from workbench.review.searching import Hit, Match, Query, hits_in, replaced

BOTH = (Side.SOURCE, Side.TARGET)
PAIR = Pair("h:1", "h", "A ship, a Ship, shipping", "船𠮷ship (1+1)", "")


@pytest.fixture
def project() -> Project:
    facts = Facts("p", "t", Direction.parse("en", "de"), "2026-01-01T00:00:00+00:00")
    return Project(
        facts,
        [
            Pair("h:1", "h", "x", "3 Schiffe, 4 Boote", ""),
            Pair("h:2", "h", "x", "kein Boot", ""),
        ],
    )


def spans(query: Query, side: Side = Side.SOURCE) -> list[Span]:
    return [hit.span for hit in hits_in(PAIR, query, [side])]


def test_plain_text_is_found_in_whatever_case() -> None:
    assert spans(Query("ship")) == [Span(2, 6), Span(10, 14), Span(16, 20)]


def test_case_and_whole_words_narrow_the_search() -> None:
    assert spans(Query("Ship", Match.CASE)) == [Span(10, 14)]
    assert spans(Query("ship", Match.WHOLE_WORDS)) == [Span(2, 6), Span(10, 14)]


def test_hits_are_in_code_points_on_both_sides() -> None:
    found = list(hits_in(PAIR, Query("ship", Match.WHOLE_WORDS | Match.CASE), BOTH))
    assert found == [Hit("h:1", Side.SOURCE, Span(2, 6))]
    assert spans(Query("ship"), Side.TARGET) == [Span(2, 6)]


def test_signs_of_an_expression_are_plain_text_unless_asked_for() -> None:
    assert spans(Query("(1+1)"), Side.TARGET) == [Span(7, 12)]
    assert spans(Query(r"\d\+\d", Match.REGEX), Side.TARGET) == [Span(8, 11)]


def test_an_empty_match_is_no_hit() -> None:
    assert spans(Query("q*", Match.REGEX)) == []


def test_replacing_gives_only_the_rows_that_change(project: Project) -> None:
    texts = replaced(project, project.order, Query("boot", Match.CASE), "Kahn")
    assert texts == {}
    texts = replaced(project, project.order, Query("Boot"), "Kahn")
    assert texts == {"h:1": "3 Schiffe, 4 Kahne", "h:2": "kein Kahn"}


def test_an_expression_may_put_its_groups_in_the_replacement(project: Project) -> None:
    texts = replaced(project, ["h:1"], Query(r"(\d) (\w+)", Match.REGEX), r"\2 (\1)")
    assert texts == {"h:1": "Schiffe (3), Boote (4)"}


def test_a_backslash_in_a_plain_replacement_stays_one(project: Project) -> None:
    assert replaced(project, ["h:2"], Query("kein"), r"\1") == {"h:2": r"\1 Boot"}


def test_a_wrong_expression_is_named_with_its_fault() -> None:
    with pytest.raises(InputProblem, match=r"“\(” cannot be used: missing \)"):
        Query("(", Match.REGEX).compiled()


def test_a_group_that_does_not_exist_is_named(project: Project) -> None:
    with pytest.raises(InputProblem, match="replacement for “B” cannot be used"):
        replaced(project, ["h:1"], Query("B", Match.REGEX), r"\7")


def test_an_expression_that_never_ends_is_stopped() -> None:
    pair = Pair("h:1", "h", "a" * 4000 + "b", "", "")
    with pytest.raises(InputProblem, match="takes too long"):
        list(hits_in(pair, Query(r"(a|aa)+$", Match.REGEX), [Side.SOURCE]))
