"""The record of a scorecard can be worked out again from itself."""

import json
from dataclasses import replace

from workbench.cli.scorecard_record import scorecard_record
from workbench.model.annotations import Annotation
from workbench.model.edits import annotate, set_settings
from workbench.model.languages import Direction
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair, Span
from workbench.review.scorecards import model_named, scorecard


def project(*marks: tuple[str, str]) -> Project:
    facts = Facts("p", "Ferries", Direction.parse("en", "zh-Hans"), "2026-01-01T00:00:00+00:00")
    pairs = [Pair(n, n, "boat " * 300, "船", "船") for n in "123"]
    made = Project(facts, pairs)
    for number, (category, severity) in enumerate(marks):
        error = Annotation(
            f"m{number}", "1", "", "Ana", "", category=category, severity=severity, span=Span(0, 1)
        )
        annotate(error).apply(made)
    return made


def test_a_record_is_json_and_holds_all_it_takes() -> None:
    card = scorecard(project(("accuracy/omission", "major"), ("style", "minor")))
    record = json.loads(json.dumps(scorecard_record(card)))
    own = record["figures"][0]

    assert own["value"] == 100 * (1 - 6 / 900)
    assert own["working"] == "100 × (1 − 6 ÷ 900 × 1)"
    assert (own["formula"], own["n"]) == ("MSV × (1 − APT ÷ EWC × PS)", 900)
    assert (own["interval"]["drawn"], own["interval"]["n"]) == ("documents", 3)
    assert record["count_basis"]["said"] == "900 words of the source"
    assert sum(error["points"] for error in record["errors"]) == 6
    assert sum(entry["points"] for entry in record["categories"]) == 6
    assert record["outcomes"] == {"counted": 2}
    assert record["sample"] == {
        "segments": 3,
        "all_segments": 3,
        "length": 900,
        "all_length": 900,
        "unseen_segments": 0,
        "errors_left_out": 0,
        "chosen_by_risk": False,
    }


def test_an_error_keeps_what_it_was_marked_as() -> None:
    card = scorecard(project(("accuracy/omission", "critical")), model_named("google-mqm"))
    (error,) = scorecard_record(card)["errors"]  # type: ignore[misc]

    assert error["marked_as"] == ["accuracy/omission", "critical"]
    assert (error["category"], error["severity"]) == ("accuracy/omission", "major")
    assert error["span"] == [0, 1]


def test_a_figure_of_nothing_has_no_value() -> None:
    record = scorecard_record(scorecard(project(), model_named("esa")))
    own = record["figures"][0]  # type: ignore[index]

    assert (own["value"], own["interval"], own["passes"]) == (None, None, None)


def test_the_line_and_the_side_of_it_are_told() -> None:
    record = scorecard_record(scorecard(project(("style", "minor")), model_named("lisa")))
    own = record["figures"][0]  # type: ignore[index]

    assert (own["line"], own["passes"], own["higher_is_better"]) == (10, True, False)
    assert record["verdict"] == "passed"


def test_a_sample_by_risk_is_named_and_no_figure_passes() -> None:
    there = project(("style", "minor"))
    settings = replace(there.facts.settings, sample_rows=("1", "2"))
    set_settings(there, settings).apply(there)
    record = scorecard_record(scorecard(there, model_named("lisa")))

    assert record["sample"]["chosen_by_risk"]
    assert record["verdict"] == "open"
    assert {(f["passes"], f["interval"]) for f in record["figures"]} == {(None, None)}
    assert record["cautions"][0].startswith("The evaluated rows were chosen as the riskiest")
