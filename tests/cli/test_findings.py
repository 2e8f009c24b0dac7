"""The findings that count are those nobody has dismissed."""

from pathlib import Path

from workbench.checks.catalogue import CHECKS
from workbench.cli.findings import undismissed
from workbench.cli.inputs import read_project
from workbench.cli.requests import Inputs
from workbench.model.decisions import Dismissal
from workbench.model.edits import dismiss


def test_a_pair_whose_findings_are_all_dismissed_is_left_out(table: Path) -> None:
    project = read_project(Inputs((table,)))
    before = undismissed(project, CHECKS)
    decided = "2026-11-22T09:00:00+00:00"
    decisions = [Dismissal(f.fingerprint, f.pair, "me", decided) for f in before["a2"]]

    dismiss(project, decisions).apply(project)

    assert list(before) == ["a2", "a3"]
    assert list(undismissed(project, CHECKS)) == ["a3"]
