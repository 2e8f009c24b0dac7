"""The findings of a project, without those that a reviewer has dismissed."""

import gc
from collections.abc import Sequence

from workbench.checks.check import Check
from workbench.cli.terminal import progress
from workbench.model.findings import Finding
from workbench.model.project import Project
from workbench.review.division import COLLECT_AFTER, findings_by_many


def undismissed(
    project: Project, checks: Sequence[Check], jobs: int = 1
) -> dict[str, tuple[Finding, ...]]:
    """Run checks over all pairs; give the findings by pair, in the order of the rows."""
    gc.set_threshold(COLLECT_AFTER)
    found = findings_by_many(project, checks, jobs, progress("Checking"))
    dismissed = project.dismissals
    kept = {
        pair_id: tuple(f for f in findings if f.fingerprint not in dismissed)
        for pair_id, findings in found.items()
    }
    return {pair_id: findings for pair_id, findings in kept.items() if findings}
