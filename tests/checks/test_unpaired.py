from workbench.checks.check import Context
from workbench.checks.rules.unpaired import CHECK
from workbench.model.findings import Finding, Severity
from workbench.model.languages import Direction
from workbench.model.segments import Pair, Span


def run(source: str, target: str) -> list[Finding]:
    pair = Pair("p1", "d", source, target, target)
    return list(CHECK.find(pair, Context(Direction.parse("en", "zh-Hans"))))


def test_a_missing_target_is_information_about_the_whole_source() -> None:
    (finding,) = run("A caption", "  ")
    assert finding.severity is Severity.INFO
    assert finding.message == "no-target"
    assert finding.source_spans == (Span(0, 9),)
    assert finding.target_spans == ()


def test_a_missing_source_is_told_apart() -> None:
    (finding,) = run("", "图片说明")
    assert finding.message == "no-source"
    assert finding.target_spans == (Span(0, 4),)


def test_a_row_empty_on_both_sides_is_not_reported() -> None:
    assert run("", " ") == []
