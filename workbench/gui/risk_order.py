"""Risk order: the rows with the riskiest first, and why each stands where it does."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QObject, Signal

from workbench.gui.desk import Desk
from workbench.gui.jobs import Job, Jobs
from workbench.model.progress import Progress
from workbench.review.risk import NOT_QUALITY, rank_segments, reason_template, reason_values
from workbench.scoring.risk_rank import Reason, Risk


class RiskOrder(QObject):
    """Off until it is switched on; the rank stays as it is until it is asked for anew."""

    changed = Signal()
    """The rows stand in another order now."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_on = False
        self._desk = desk
        self._jobs = jobs
        self._job: Job | None = None
        self._risks: dict[str, Risk] = {}

    def switch(self) -> None:
        """Put the riskiest rows first, or all in their own order again."""
        self.is_on = not self.is_on
        if self.is_on:
            self.rank_again()
        else:
            self._risks = {}
            self.changed.emit()

    def rank_again(self) -> None:
        """Rank by what is known now, in the background; nothing to do while it is off."""
        if self._job:
            self._job.cancel()
        if self.is_on:
            self._job = self.rank(self._adopt)

    def rank(self, then: Callable[[list[Risk]], None]) -> Job:
        """Rank by what is known now, in the background, and hand over what comes of it."""
        project = self._desk.project.snapshot()
        inspection = self._desk.inspection
        findings = {pair.id: inspection.findings_of(pair.id) for pair in project}

        def work(progress: Progress) -> list[Risk]:
            return rank_segments(project, findings, progress)

        return self._jobs.start(self.tr("Ranking"), work, then)

    def arranged(self, ids: Sequence[str]) -> list[str]:
        """Put rows in order; such as have come since they were ranked stand last."""
        if not self._risks:
            return list(ids)
        last = len(self._risks) + 1
        return sorted(
            ids, key=lambda name: self._risks[name].rank if name in self._risks else last
        )

    def told(self, pair_id: str) -> str:
        """Say why a row stands where it does; empty while rows stand in their own order."""
        risk = self._risks.get(pair_id)
        if risk is None:
            return ""
        head = self.tr("Risk: place {rank} of {count}, {points:.1f} points").format(
            rank=risk.rank, count=len(self._risks), points=risk.points
        )
        reasons = [f"• {_words(reason)}" for reason in risk.reasons]
        note = QCoreApplication.translate("Scores", NOT_QUALITY)
        return "\n".join((head, *(reasons or [self.tr("No reason for suspicion.")]), note))

    def _adopt(self, risks: list[Risk]) -> None:
        if self.is_on:
            self._risks = {risk.pair: risk for risk in risks}
            self.changed.emit()


def _words(reason: Reason) -> str:
    context = "Checks" if reason.finding else "Risk"
    template = QCoreApplication.translate(context, reason_template(reason))
    return template.format(**reason_values(reason))
