"""A project's sample is drawn again whenever it is asked for, and counts alone."""

from fractions import Fraction

import pytest

from workbench.model.annotations import Annotation
from workbench.model.edits import annotate
from workbench.model.languages import Direction
from workbench.model.problems import InputProblem
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair
from workbench.review.samples import (
    chosen_by_risk,
    drawn,
    sample_of,
    set_risk_sample,
    set_sample,
)
from workbench.review.score_report import report_of
from workbench.review.scorecards import Scope, model_of_project, scorecard
from workbench.scoring.cautions import cautions_of
from workbench.scoring.passing_lines import with_line
from workbench.scoring.risk_rank import Risk
from workbench.scoring.scorecard import Verdict


def project(source: str = "One two three four five.", language: str = "en") -> Project:
    facts = Facts("p", "t", Direction.parse(language, "de"), "")
    return Project(facts, [Pair(f"h:{n}", "h", source, "Eins.", "Eins.") for n in range(40)])


def test_a_project_has_no_sample_until_it_is_given_one() -> None:
    there = project()
    assert sample_of(there) is None
    undo = set_sample(there, 50, 7).apply(there)
    sample = sample_of(there)
    assert sample == drawn(there, 50, 7)
    assert sample.words == 50
    undo.apply(there)
    assert sample_of(there) is None


def test_a_script_without_words_is_counted_in_characters() -> None:
    assert drawn(project("港口很靜。", "zh-Hant"), 50, 7).words == 50


def test_the_scorecard_counts_the_sample_alone() -> None:
    there = project()
    for pair in there:
        mark = Annotation(pair.id, pair.id, "", "", "", category="style", severity="minor")
        annotate(mark).apply(there)
    set_sample(there, 50, 7).apply(there)
    card = scorecard(there)
    assert (card.share.segments, card.share.all_segments) == (10, 40)
    assert len(card.penalties) == 10


def test_a_sample_of_nothing_is_refused() -> None:
    with pytest.raises(InputProblem, match="at least one word"):
        drawn(project(), 0, 1)


def risks(*names: str) -> list[Risk]:
    ranked = [Risk(f"h:{name}", n, 9.0 - n, ()) for n, name in enumerate(names, 1)]
    return [*ranked, Risk("h:39", len(names) + 1, 0, ())]


def test_the_riskiest_rows_are_taken_from_the_front_and_only_such_with_reasons() -> None:
    there = project()
    two = chosen_by_risk(there, risks("30", "2", "11"), 10)
    assert (two.pairs, two.words, two.is_by_risk) == (("h:2", "h:30"), 10, True)
    assert chosen_by_risk(there, risks("30", "2", "11"), 500).pairs == ("h:2", "h:11", "h:30")
    with pytest.raises(InputProblem, match="at least one word"):
        chosen_by_risk(there, [], 0)


def test_a_sample_by_risk_stays_what_it_is_until_another_is_set() -> None:
    there = project()
    taken = chosen_by_risk(there, risks("30", "2"), 10)
    set_risk_sample(there, taken).apply(there)
    assert sample_of(there) == taken
    set_sample(there, 50, 7).apply(there)
    assert sample_of(there) == drawn(there, 50, 7)


def test_a_scorecard_of_the_riskiest_rows_says_so_and_gives_no_interval_and_no_verdict() -> None:
    there = project()
    for pair in there:
        mark = Annotation(pair.id, pair.id, "", "", "", category="style", severity="minor")
        annotate(mark).apply(there)
    set_risk_sample(there, chosen_by_risk(there, risks("30", "2"), 10)).apply(there)
    model = with_line(model_of_project(there), Fraction(90), Fraction(10))

    card = scorecard(there, model)
    assert card.share.segments == 2
    assert card.verdict is Verdict.OPEN
    assert {figure.interval for figure in card.figures} == {None}
    said = [sentence.filled() for sentence in cautions_of(card)]
    assert said[0].startswith("The evaluated rows were chosen as the riskiest")
    assert not any("single segment" in sentence for sentence in said)
    assert "chosen by their risk" in report_of(card, there, "2026-11-22").outcome

    whole = scorecard(there, model, Scope(pairs=frozenset(there.order)))
    assert whole.verdict is Verdict.FAILED
    assert whole.own.interval is not None
