"""The number check as a reviewer meets it; sentences of our own."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.checks.check import Context
from workbench.checks.rules.numbers import CHECK
from workbench.model.findings import Finding, Severity
from workbench.model.languages import Direction
from workbench.model.segments import Pair

SOURCE = (
    "The harbour bridge cost $130 billion and carries over 1.4 billion tons; nine of nearly 30"
    " bids were chosen, and 30 percent of the toll goes to 76 villages."
)
TARGET = "跨港大橋耗資1300億美元，承載超過14億噸；近30份標書中選出9份，通行費的30%歸76個村莊所有。"


def run(source: str, target: str, tags: tuple[str, str] = ("en", "zh-Hant")) -> list[Finding]:
    pair = Pair("p1", "d", source, target, target)
    return list(CHECK.find(pair, Context(Direction.parse(*tags))))


def test_a_right_translation_has_no_finding() -> None:
    assert run(SOURCE, TARGET) == []
    assert run(TARGET, SOURCE, ("zh-Hant", "en")) == []


@pytest.mark.parametrize(
    ("source", "target"), [("Hundreds came.", "數千人來了。"), ("Thousands came.", "數百人來了。")]
)
def test_hundreds_that_became_thousands_are_worth_a_look(source: str, target: str) -> None:
    (finding,) = run(source, target)
    assert (finding.message, finding.severity) == ("suspicious-scale", Severity.INFO)


def test_one_wrong_magnitude_is_one_finding_with_both_places() -> None:
    (finding,) = run(SOURCE, TARGET.replace("1300億", "130億"))
    assert finding.message == "suspicious-scale"
    assert finding.severity is Severity.ERROR
    assert [span.quote(SOURCE) for span in finding.source_spans] == ["$130 billion"]
    (span,) = finding.target_spans
    assert span.quote(TARGET.replace("1300億", "130億")) == "130億美元"
    assert finding.suggestion is not None
    assert finding.suggestion.text == "1300億美元"
    assert "10 times" in CHECK.messages[finding.message].format(**dict(finding.values))


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("1300億", "1300萬"),
        ("美元", "歐元"),
        ("14億", "1.4億"),
        ("近30份", "近300份"),
        ("9份", "8份"),
        ("30%", "20%"),
        ("30%歸", "30歸"),
        ("76個", "67個"),
        ("歸76個", "歸"),
    ],
)
def test_each_planted_error_is_found_and_pointed_at(right: str, wrong: str) -> None:
    target = TARGET.replace(right, wrong)
    alarms = [f for f in run(SOURCE, target) if f.severity is not Severity.INFO]
    assert len(alarms) == 1
    assert alarms[0].source_spans


def test_small_numbers_alone_are_warnings_and_large_ones_errors() -> None:
    (small,) = run("Three boats left.", "船走了。")
    (large,) = run("On 34 boats.", "船上。")
    assert (small.severity, large.severity) == (Severity.WARNING, Severity.ERROR)


def test_a_counted_number_of_a_chinese_source_has_to_be_said() -> None:
    (missing,) = run("三艘船走了。", "The boats left.", ("zh-Hans", "en"))
    (added,) = run("The boats left.", "三艘船走了。")
    assert (missing.severity, added.severity) == (Severity.WARNING, Severity.INFO)


def test_a_dateline_that_is_added_is_information() -> None:
    found = run("港口开放。", "ROTTERDAM, July 26, 2020 - The port is open.", ("zh-Hans", "en"))
    assert {finding.severity for finding in found} == {Severity.INFO}


def test_findings_of_the_same_values_keep_their_fingerprint() -> None:
    (before,) = run("We saw 34 boats.", "我們看見43艘船。")
    (after,) = run("We saw 34 boats.", "昨天我們看見了43艘船。")
    assert before.fingerprint == after.fingerprint


def test_the_seed_article_has_no_number_finding(shared: Callable[[str], Path]) -> None:
    lines = shared("seeds/000_d90a9d820cc179dd.txt").read_text(encoding="utf-8").split("\n")
    golden = json.loads(shared("seeds/golden.json").read_text(encoding="utf-8"))["interleaved"]
    for source, target in golden["pairs"]:
        assert run(lines[source], lines[target]) == []


def test_the_seed_article_s_planted_magnitude_is_found(shared: Callable[[str], Path]) -> None:
    lines = shared("seeds/000_d90a9d820cc179dd.txt").read_text(encoding="utf-8").split("\n")
    golden = json.loads(shared("seeds/golden.json").read_text(encoding="utf-8"))["interleaved"]
    source, target = golden["pairs"][0]
    (finding,) = run(lines[source], lines[target].replace("1300億", "130億"))
    assert finding.source_spans[0].quote(lines[source]) == "$130 billion"
