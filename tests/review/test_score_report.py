"""A scorecard in words: the outcome, every figure with its making, every error."""

from dataclasses import replace
from fractions import Fraction

import pytest

from workbench.formats.score_report import ScoreReport, Section, Tone
from workbench.formats.score_words import score_words
from workbench.model.annotations import Annotation
from workbench.model.edits import annotate
from workbench.model.languages import Direction, Language
from workbench.model.problems import InputProblem
from workbench.model.progress import Unwatched
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair, Side, Span
from workbench.review.assessment import Assessment, measure_effort
from workbench.review.score_report import (
    figure_text,
    measured_sections,
    report_of,
    report_without_score,
    short_report_of,
)
from workbench.review.scorecards import model_named, scorecard
from workbench.scoring.model_catalogue import model_of
from workbench.scoring.quality_model import Method, QualityModel, Repeats, Thresholds

CORE = model_of("")
LINE = replace(
    CORE,
    method=Method.MQM_LINEAR,
    thresholds=Thresholds(passing=Fraction(90), acceptable_points=Fraction(10)),
)


@pytest.fixture
def project() -> Project:
    facts = Facts("p", "Ferries", Direction.parse("en", "zh-Hans"), "2026-01-01T00:00:00+00:00")
    pairs = [
        Pair(n, d, "boat " * 300, "船", "船") for n, d in (("1", "a"), ("2", "a"), ("3", "b"))
    ]
    return Project(facts, pairs)


def mark(project: Project, category: str, severity: str, **more: object) -> None:
    name = f"m{len(project.annotations)}"
    values = {"quote": "船", "span": Span(0, 1), **more}
    error = Annotation(
        name, "2", "too few", "Ana", "", category=category, severity=severity, **values
    )
    annotate(error).apply(project)


def report(project: Project, model: QualityModel = CORE) -> ScoreReport:
    return report_of(scorecard(project, model), project, "2026-11-22")


def section(found: ScoreReport, heading: str) -> Section:
    return next(entry for entry in found.sections if entry.heading == heading)


@pytest.mark.parametrize(
    ("model", "severity", "tone", "outcome"),
    [
        (CORE, "minor", Tone.OPEN, "the model draws no line"),
        (LINE, "minor", Tone.GOOD, "passed: 90 or more is asked for"),
        (LINE, "critical", Tone.BAD, "failed: one critical error is enough, whatever the leng"),
        (model_named("lisa"), "minor", Tone.GOOD, "passed: 10 or less is asked for"),
        (replace(LINE, levels=tuple(replace(lv, fails=False) for lv in LINE.levels)),
         "critical", Tone.BAD, "failed: 90 or more is asked for"),
    ],
)  # fmt: skip
def test_the_outcome_is_said_with_its_reason(
    model: QualityModel, severity: str, tone: Tone, outcome: str, project: Project
) -> None:
    mark(project, "accuracy", severity)
    found = report(project, model)

    assert (found.tone, found.outcome[: len(outcome)]) == (tone, outcome)


def test_each_figure_is_shown_with_formula_numbers_and_interval(project: Project) -> None:
    mark(project, "accuracy", "major")
    table = section(report(project), "Figures").table

    assert table is not None
    assert table.rows[0] == (
        "MQM score, raw",
        "99.44",
        "99.17 … 100",
        "900 words",
        "MSV × (1 − APT ÷ EWC × PS)",
        "100 × (1 − 5 ÷ 900 × 1) = 99.44",
    )
    letters = section(report(project), "Figures").points
    assert letters[0] == "MSV: the score of a text without errors."
    assert len(letters) == len(set(letters))


def test_what_was_counted_names_basis_sample_weights_rule_and_seed(project: Project) -> None:
    mark(project, "accuracy", "major")
    heavy = tuple(
        replace(c, weight=Fraction(3, 2)) if c.id == "style" else c for c in CORE.categories
    )
    model = replace(CORE, categories=heavy, repeats=Repeats.DOCUMENT)

    assert section(report(project, model), "What was counted").points == (
        "Length: 900 words of the source.",
        "Evaluated: 3 of 3 segments, 100.0% of the length.",
        "Annotators: Ana.",
        "Points by severity: Neutral 0, Minor 1, Major 5, Critical 25, Kudos 0.",
        "Weights of categories: Style × 1.5.",
        "Errors that are made again count once in a document.",
        "Intervals: the middle 95 % of 1,000 draws of 2 documents, seed 12345.",
    )
    rules = section(report(project, model_named("google-mqm")), "What was counted").points
    assert (
        "Instead of these: Non-translation, Major 25; Fluency › Punctuation, Minor 0.1." in rules
    )


def test_categories_are_summed_by_severity(project: Project) -> None:
    mark(project, "accuracy/omission", "major")
    mark(project, "accuracy/omission", "minor")
    mark(project, "", "minor")
    table = section(report(project), "By category").table

    assert table is not None
    assert table.headings == ("Category", "Minor", "Major", "Points", "Share")
    assert table.rows == (
        ("Accuracy › Omission", 1, 1, 6.0, "86%"),
        ("without category", 1, 0, 1.0, "14%"),
        ("All", 2, 1, 7.0, "100%"),
    )


def test_every_error_is_listed_with_its_points_or_why_it_has_none(project: Project) -> None:
    mark(project, "accuracy/omission", "major", correction="两艘船")
    mark(project, "style", "minor", fault=Side.SOURCE)
    mark(project, "style", "neutral")
    mark(project, "taste", "minor", quote="", span=None)
    table = section(report(project), "All errors").table

    assert table is not None
    assert sorted(table.rows, key=str) == sorted(
        [
            (2, "target", "船", "Accuracy › Omission", "Major", 5.0, "too few → 两艘船", "Ana"),
            (2, "target", "船", "Style", "Minor", "fault of the source", "too few", "Ana"),
            (2, "target", "船", "Style", "Neutral", "no weight", "too few", "Ana"),
            (2, "target", "–", "taste", "Minor", "not in the model", "too few", "Ana"),
        ],
        key=str,
    )


def test_documents_are_compared_where_there_are_several(project: Project) -> None:
    mark(project, "accuracy", "major")
    table = section(report(project), "By document").table

    assert table is not None
    assert [(row[0], row[1], row[2], row[3]) for row in table.rows] == [
        ("a", 2, 600, 5.0), ("b", 1, 300, 0.0),
    ]  # fmt: skip


def test_a_text_without_errors_says_so_and_is_not_called_good(project: Project) -> None:
    found = report(project)

    assert section(found, "By category").sentences == ("No error is marked.",)
    assert found.tone is Tone.OPEN
    assert "Nobody has marked" in section(found, "To be kept in mind").points[0]
    assert "All errors" not in [entry.heading for entry in found.sections]


def test_a_score_of_nothing_is_a_dash(project: Project) -> None:
    card = scorecard(project, model_named("esa"))

    assert figure_text(card.own) == "–"
    assert report(project, model_named("esa")).score == "–"


def test_templates_are_translated_and_the_model_is_left_as_it_is(project: Project) -> None:
    mark(project, "accuracy", "major")
    seen: list[str] = []
    report_of(scorecard(project), project, "today", lambda text: seen.append(text) or text)  # type: ignore[func-returns-value]

    assert "Evaluated: {count} of {all} segments, {share} of the length." in seen
    assert "MSV: the score of a text without errors." in seen
    assert not any("Ferries" in text for text in seen)


def test_effort_is_told_as_effort(project: Project) -> None:
    assessment = Assessment((), *measure_effort(project, Unwatched()))
    (found,) = measured_sections(assessment)

    assert "0 of 3 segments were reworded" in found.sentences[0]
    assert "says nothing about quality" in found.sentences[0]
    assert found.table is not None
    assert found.table.rows[0][0] == "HTER"


def test_the_short_report_has_figures_without_letters_and_names_nobody(project: Project) -> None:
    mark(project, "accuracy", "major")
    long = report(project)
    short = short_report_of(scorecard(project), project, "2026-11-22")

    assert (short.title, short.outcome, short.score) == (long.title, long.outcome, long.score)
    assert [entry.heading for entry in short.sections] == [
        "Figures", "By category", "What was counted", "To be kept in mind",
    ]  # fmt: skip
    table, whole = section(short, "Figures").table, section(long, "Figures").table
    assert table is not None
    assert whole is not None
    assert table.headings == ("Figure", "Value", "95 % interval", "Taken over", "In numbers")
    assert table.rows[0] == (*whole.rows[0][:4], whole.rows[0][5])
    assert "Ana" not in repr(short)
    points = set(section(long, "What was counted").points)
    assert points - set(section(short, "What was counted").points) == {"Annotators: Ana."}


def test_the_short_report_is_in_the_language_of_the_labels(project: Project) -> None:
    mark(project, "accuracy/mistranslation", "major")
    said = score_words(Language("zh-Hant"))
    short = short_report_of(scorecard(project), project, "2026-11-22", said)
    english = short_report_of(scorecard(project), project, "2026-11-22")

    assert short.outcome == "模型未設合格線"
    assert "準確性 › 誤譯" in repr(short)
    for mine, other in zip(short.sections, english.sections, strict=True):
        assert mine.heading != other.heading
        assert not set(mine.points) & set(other.points)


def test_where_there_is_no_score_it_is_said_why(project: Project) -> None:
    problem = InputProblem("There is no {thing}.", thing="line")
    found = report_without_score(project, problem)

    assert (found.title, found.outcome, found.sections) == (
        "Scorecard: Ferries", "There is no line.", (),
    )  # fmt: skip
