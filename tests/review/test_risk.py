"""Risk in a project: findings but for those judged no error, and what the texts themselves say."""

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from workbench.checks.catalogue import CHECKS
from workbench.checks.check import Context
from workbench.model import edits
from workbench.model.decisions import Dismissal
from workbench.model.languages import Direction
from workbench.model.progress import Unwatched
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair
from workbench.review.inspection import inspect_pair
from workbench.review.risk import inspect_and_rank, rank_segments, reason_wording
from workbench.scoring.meaning import Meaning

DIRECTION = Direction.parse("en", "zh-Hans")


def project() -> Project:
    facts = Facts("1", "Harbour", DIRECTION, "2026-11-22T09:00:00+00:00")
    texts = {
        "a": ("The quay is new.", "码头是新的。"),
        "b": ("It was built in 1889.", "它建于1898年。"),
    }
    return Project(facts, [Pair(n, "harbour", *text, text[1]) for n, text in texts.items()])


def test_the_segment_with_a_finding_comes_first_with_its_sentence() -> None:
    first, second = inspect_and_rank(project(), Unwatched())

    assert (first.pair, second.pair) == ("b", "a")
    assert "1889" in reason_wording(first.reasons[0])
    assert second.reasons == ()


def test_what_was_judged_no_error_is_no_reason() -> None:
    judged = project()
    findings = inspect_pair(judged.pairs["b"], Context(DIRECTION), CHECKS)
    for finding in findings:
        edits.dismiss(judged, [Dismissal(finding.fingerprint, "b", "", "")]).apply(judged)

    assert all(not risk.reasons for risk in inspect_and_rank(judged, Unwatched()))


def test_other_reasons_have_their_sentences_too() -> None:
    doubled = project()
    edits.set_target(doubled, "a", "码头是去年新建成的一座大码头。" * 2).apply(doubled)

    first, *_ = rank_segments(doubled, {}, Unwatched())
    assert [reason_wording(reason) for reason in first.reasons] == [
        "The target says the same sentence twice."
    ]


class Halves:
    """An encoder to which the row about boat 9 is about something else."""

    def encode(self, texts: list[str]) -> NDArray[np.float32]:
        return np.array([[0, 1] if "Boat 9 " in text else [1, 0] for text in texts], "float32")


def harbours() -> Project:
    facts = Facts("1", "Harbour", DIRECTION, "2026-11-22T09:00:00+00:00")
    texts = [(f"Boat {n} is in.", f"{n}号船进港了。") for n in range(30)]
    texts[10] = ("Boat 10 is in.", "")
    return Project(facts, [Pair(str(n), "h", *text, text[1]) for n, text in enumerate(texts)])


def test_an_installed_encoder_adds_its_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbench.review.risk.is_available", lambda: True)
    monkeypatch.setattr("workbench.review.risk.installed_meaning", lambda: Meaning(Halves()))

    first, second, *_ = rank_segments(harbours(), {}, Unwatched())

    assert first.pair == "9"
    assert [reason_wording(reason) for reason in first.reasons] == [
        "Source and target have less in common than in most rows: similarity 0.00, usual 1.00."
    ]
    assert second.points == 0


def test_without_an_encoder_nothing_is_said_of_meaning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbench.review.risk.is_available", lambda: False)

    assert {risk.points for risk in rank_segments(harbours(), {}, Unwatched())} == {0}


def test_an_encoder_is_not_asked_about_languages_that_it_does_not_know(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("workbench.review.risk.is_available", lambda: True)
    monkeypatch.setattr("workbench.review.risk.installed_meaning", lambda: Meaning(Halves()))
    there = harbours()
    facts = replace(there.facts, direction=Direction.parse("vi", "zh-Hans"))

    risks = rank_segments(Project(facts, list(there)), {}, Unwatched())
    assert {risk.points for risk in risks} == {0}
