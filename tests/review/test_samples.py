"""A project's sample is drawn again whenever it is asked for, and counts alone."""

import pytest

from workbench.model.annotations import Annotation
from workbench.model.edits import annotate
from workbench.model.languages import Direction
from workbench.model.problems import InputProblem
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair
from workbench.review.samples import drawn, sample_of, set_sample
from workbench.review.scorecards import scorecard


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
