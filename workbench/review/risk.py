"""Risk: the segments of a project in the order in which they had better be looked at, and why."""

from collections.abc import Mapping, Sequence

from workbench.checks.catalogue import CHECKS
from workbench.model.findings import Finding
from workbench.model.progress import Part, Progress
from workbench.model.project import Project
from workbench.review.inspection import inspect, template_of
from workbench.scoring.meaning import Meaning, installed_meaning, is_available, knows
from workbench.scoring.risk_rank import REASONS, Reason, Risk, rank_by_risk

NOT_QUALITY = (
    "A rank of what to look at first, made of findings, lengths and repetitions; it is no measure "
    "of quality, and a segment without reasons may still be wrong."
)
"""What has to stand beside every rank."""


def rank_segments(
    project: Project, findings: Mapping[str, Sequence[Finding]], progress: Progress
) -> list[Risk]:
    """Rank the segments of a project by what is known of them; raises Cancelled.

    Where the extra ``semantic`` is installed, what they mean is compared as well.
    """
    direction = project.facts.direction
    if not (is_available() and knows(direction)):
        return rank_by_risk(list(project), findings, direction, progress)
    alike = similarities(project, installed_meaning(), Part(progress, 0, 2))
    return rank_by_risk(list(project), findings, direction, Part(progress, 1, 2), alike)


def similarities(project: Project, meaning: Meaning, progress: Progress) -> dict[str, float]:
    """Give how alike source and target of each pair are in meaning; raises Cancelled."""
    whole = [pair for pair in project if not pair.is_unpaired]
    found = meaning.similarities([(pair.source, pair.target) for pair in whole], progress)
    return {pair.id: value for pair, value in zip(whole, found, strict=True)}


def inspect_and_rank(project: Project, progress: Progress) -> list[Risk]:
    """Run all checks, leave out what was judged no error, and rank; raises Cancelled."""
    dismissed = project.dismissals
    found = {
        pair_id: [finding for finding in findings if finding.fingerprint not in dismissed]
        for pair_id, findings in inspect(project, CHECKS, Part(progress, 0, 2)).findings.items()
    }
    return rank_segments(project, found, Part(progress, 1, 2))


def reason_template(reason: Reason) -> str:
    """Give the English sentence of a reason with ``{names}`` for its values."""
    return template_of(reason.finding) if reason.finding else REASONS[reason.kind]


def reason_values(reason: Reason) -> dict[str, str | int]:
    """Give what fills the sentence of a reason."""
    return dict(reason.finding.values) if reason.finding else dict(reason.values)


def reason_wording(reason: Reason) -> str:
    """Give the English sentence of a reason."""
    return reason_template(reason).format(**reason_values(reason))
