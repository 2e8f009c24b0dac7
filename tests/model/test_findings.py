"""What makes two findings the same one."""

from dataclasses import replace

from workbench.model.findings import Finding, Severity
from workbench.model.segments import Side, Span

FINDING = Finding(
    "numbers", "a:1", "value-differs", Severity.ERROR, (Span(0, 3),), (Span(4, 6),), (("x", "3"),)
)


def test_a_finding_keeps_its_fingerprint_when_the_text_around_it_moves() -> None:
    moved = replace(FINDING, target_spans=(Span(9, 11),), severity=Severity.INFO)
    assert moved.fingerprint == FINDING.fingerprint


def test_other_values_make_another_finding() -> None:
    assert replace(FINDING, values=(("x", "4"),)).fingerprint != FINDING.fingerprint
    assert replace(FINDING, pair="a:2").fingerprint != FINDING.fingerprint
    assert replace(FINDING, message="missing").fingerprint != FINDING.fingerprint


def test_a_lone_surrogate_in_a_value_is_no_obstacle() -> None:
    assert replace(FINDING, values=(("x", "\ud800"),)).fingerprint


def test_errors_come_before_warnings_and_infos() -> None:
    ordered = sorted(Severity, key=lambda severity: severity.rank)
    assert ordered == [Severity.ERROR, Severity.WARNING, Severity.INFO]


def test_spans_are_given_by_side() -> None:
    assert FINDING.spans(Side.SOURCE) == (Span(0, 3),)
    assert FINDING.spans(Side.TARGET) == (Span(4, 6),)
