"""The command ``check``: what the checks find, and the exit code a script can rely on."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TextIO

from workbench.checks.catalogue import CHECKS
from workbench.cli.findings import undismissed
from workbench.cli.inputs import read_project
from workbench.cli.printing import Record, counted, print_records
from workbench.cli.requests import CheckRequest, Shape
from workbench.cli.terminal import STYLE_OF, Paint, Style, excerpt, paint_for
from workbench.model.edits import set_settings
from workbench.model.findings import Finding, Severity
from workbench.model.project import Project
from workbench.model.segments import Pair, Side
from workbench.review.inspection import checks_named, wording


@dataclass(frozen=True, slots=True)
class Report:
    """What was found on a project, without the findings that a reviewer has dismissed."""

    project: Project
    findings: tuple[tuple[Pair, Finding], ...]


def run(request: CheckRequest, out: TextIO) -> int:
    """Check and print; give 1 if a finding is as grave as the request names, else 0."""
    checks = checks_named(request.checks) if request.checks else CHECKS
    project = read_project(request.inputs)
    if request.untranslated_names:
        wanted = replace(project.facts.settings, untranslated_names=request.untranslated_names)
        set_settings(project, wanted).apply(project)
    found = undismissed(project, checks, request.jobs)
    findings = tuple((pair, f) for pair in project for f in found.get(pair.id, ()))
    report = Report(project, findings)
    if request.shape is Shape.TEXT:
        _print_text(report, out)
    else:
        print_records("findings", map(_record, *_columns(report)), request.shape, out)
    return int(any(request.fail_on.counts(finding.severity) for _, finding in findings))


def _columns(report: Report) -> tuple[list[Pair], list[Finding]]:
    return [pair for pair, _ in report.findings], [finding for _, finding in report.findings]


def _record(pair: Pair, finding: Finding) -> Record:
    suggestion = finding.suggestion
    return {
        "segment": pair.id,
        "document": pair.document,
        "check": finding.check,
        "message": wording(finding),
        "message_id": finding.message,
        "severity": finding.severity.value,
        "source_spans": finding.source_spans,
        "target_spans": finding.target_spans,
        "values": dict(finding.values),
        "suggestion": {"span": suggestion.span, "text": suggestion.text} if suggestion else None,
        "confidence": finding.confidence,
        "fingerprint": finding.fingerprint,
    }


def _print_text(report: Report, out: TextIO) -> None:
    paint = paint_for(out)
    rows = {pair_id: row for row, pair_id in enumerate(report.project.order, 1)}
    for pair, finding in report.findings:
        out.writelines(_lines(pair, rows[pair.id], finding, paint))
    out.write(_summary(report) + "\n")


def _lines(pair: Pair, row: int, finding: Finding, paint: Paint) -> Iterator[str]:
    severity = paint(finding.severity.value, STYLE_OF[finding.severity])
    name = paint(f"({finding.check})", Style.FAINT)
    yield f"Row {row}, segment {pair.id}: {severity}: {wording(finding)} {name}\n"
    for side in Side:
        if finding.spans(side):
            yield f"    {side.value}: {excerpt(pair.text(side), finding.spans(side), paint)}\n"


def _summary(report: Report) -> str:
    direction = report.project.facts.direction
    by_severity = Counter(finding.severity for _, finding in report.findings)
    return (
        f"{counted(len(report.project), 'segment')} checked, "
        f"{direction.source.tag} → {direction.target.tag}: "
        f"{counted(by_severity[Severity.ERROR], 'error')}, "
        f"{counted(by_severity[Severity.WARNING], 'warning')}, "
        f"{counted(by_severity[Severity.INFO], 'note')}."
    )
