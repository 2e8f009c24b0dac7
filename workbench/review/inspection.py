"""Inspection: running the checks, keeping their findings true and putting them into words."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain

from workbench.checks.catalogue import CHECKS
from workbench.checks.check import Check, Context, Study
from workbench.model.decisions import Dismissal
from workbench.model.findings import Finding
from workbench.model.problems import Problem
from workbench.model.progress import Progress
from workbench.model.project import Project
from workbench.model.segments import Pair
from workbench.review.session import Session, Touched

_STEP = 50

Findings = Mapping[str, tuple[Finding, ...]]


def checks_named(names: Sequence[str]) -> tuple[Check, ...]:
    """Pick checks by id, in the catalogue's order; raise Problem naming those there are."""
    known = [check.id for check in CHECKS]
    strange = [name for name in names if name not in known]
    if strange:
        message = "There is no check called “{name}”; the checks are: {known}."
        raise Problem(message, name=strange[0], known=", ".join(known))
    return tuple(check for check in CHECKS if check.id in names)


def inspect_pair(pair: Pair, context: Context, checks: Sequence[Check]) -> tuple[Finding, ...]:
    """Run checks over one pair; the gravest findings come first."""
    found = [finding for check in checks for finding in check.find(pair, context)]
    return tuple(sorted(found, key=lambda finding: finding.severity.rank))


@dataclass(frozen=True, slots=True)
class Inspected:
    """What checks found on pairs, by pair id where there is anything, and learned from them."""

    pairs: Sequence[Pair]
    findings: Findings
    studies: Mapping[str, Study]


def inspect(project: Project, checks: Sequence[Check], progress: Progress) -> Inspected:
    """Let checks learn from a project, then run them over each pair; raises Cancelled.

    Pairs are taken by documents, which studies read one at a time.
    """
    pairs, direction = list(project), project.facts.direction
    progress.advance(0, len(pairs))
    studies = {check.id: check.study(project) for check in checks if check.study}
    context = Context(direction, studies, project.facts.settings)
    found = {}
    for number, pair in enumerate(chain.from_iterable(project.by_document())):
        if number % _STEP == 0:
            progress.advance(number, len(pairs))
        findings = inspect_pair(pair, context, checks)
        if findings:
            found[pair.id] = findings
    progress.advance(len(pairs), len(pairs))
    return Inspected(pairs, found, studies)


def template_of(finding: Finding) -> str:
    """Give the English sentence of a finding with ``{names}`` for its values."""
    check = next(check for check in CHECKS if check.id == finding.check)
    return check.messages[finding.message]


def wording(finding: Finding) -> str:
    """Give the English sentence of a finding."""
    return template_of(finding).format(**dict(finding.values))


class Inspection:
    """The findings of a session's project, kept true through its changes.

    A change of more than ``at_once`` pairs (None: any number) is not followed: the findings of
    those pairs are dropped. After it, and after a change that concerns all rows, ``is_stale`` is
    set until someone checks all and has it adopted.
    """

    def __init__(
        self, session: Session, checks: Sequence[Check] = CHECKS, at_once: int | None = None
    ) -> None:
        self._session = session
        self._checks = tuple(checks)
        self.is_stale = False
        self._at_once = at_once
        self._found: dict[str, tuple[Finding, ...]] = {}
        self._studies: Mapping[str, Study] = {}
        # The pairs as the studies know them.
        self._studied: dict[str, Pair] = {}
        # Pairs that may have a dismissal: only theirs are worth a fingerprint.
        self._judged = {dismissal.pair for dismissal in session.project.dismissals.values()}
        self._observers: list[Callable[[frozenset[str]], None]] = []
        session.observe(self._follow)

    @property
    def checks(self) -> tuple[Check, ...]:
        """The checks that run."""
        return self._checks

    def observe(self, observer: Callable[[frozenset[str]], None]) -> None:
        """Have ``observer`` called with the ids of pairs whose findings may be others now."""
        self._observers.append(observer)

    def all_findings_of(self, pair_id: str) -> tuple[Finding, ...]:
        """Give the findings of a pair, dismissed ones included."""
        return self._found.get(pair_id, ())

    def findings_of(self, pair_id: str) -> tuple[Finding, ...]:
        """Give the findings of a pair that nobody has dismissed."""
        found = self._found.get(pair_id, ())
        if not found or pair_id not in self._judged:
            return found
        dismissed = self._session.project.dismissals
        return tuple(finding for finding in found if finding.fingerprint not in dismissed)

    def findings(self) -> Iterator[Finding]:
        """Give all undismissed findings in the order of the rows."""
        for pair_id in self._found_in_order():
            yield from self.findings_of(pair_id)

    def all_findings(self) -> Iterator[Finding]:
        """Give all findings in the order of the rows, dismissed ones included."""
        for pair_id in self._found_in_order():
            yield from self._found[pair_id]

    def adopt(self, inspected: Inspected) -> None:
        """Take over what ``inspect`` found; rows edited since are checked anew."""
        pairs = self._session.project.pairs
        current = {pair.id for pair in inspected.pairs if pairs.get(pair.id) is pair}
        found = inspected.findings.items()
        self._found = {pair_id: findings for pair_id, findings in found if pair_id in current}
        self._studies = inspected.studies
        self._studied = {pair.id: pair for pair in inspected.pairs} if self._studies else {}
        self.is_stale = False
        changed = pairs.keys() - current
        self._recheck(changed | self._learn(changed | (self._studied.keys() - pairs.keys())))
        self._tell(frozenset(pairs))

    def study(self, check_id: str) -> Study | None:
        """Give what a check has learned; None if it learns nothing or all is to be checked."""
        return self._studies.get(check_id)

    def judged_no_error(self, finding: Finding, author: str) -> Dismissal:
        """Give the decision that a finding is no error, made now."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        return Dismissal(finding.fingerprint, finding.pair, author, now)

    def _found_in_order(self) -> Iterator[str]:
        return (pair_id for pair_id in self._session.project.order if pair_id in self._found)

    def _follow(self, touched: Touched) -> None:
        if self._session.project.dismissals:
            self._judged |= touched.pairs
        affected = touched.pairs
        self.is_stale |= touched.concerns_all
        if self._at_once is not None and len(affected) > self._at_once:
            self.is_stale = True
            self._studies = {}
            for pair_id in affected:
                self._found.pop(pair_id, None)
        else:
            affected |= self._recheck(affected | self._learn(affected))
        self._tell(affected)

    def _learn(self, pair_ids: Iterable[str]) -> frozenset[str]:
        """Tell the studies of pairs that changed; give the others that this concerns."""
        concerned: frozenset[str] = frozenset()
        if not self._studies:
            return concerned
        for pair_id in pair_ids:
            before = self._studied.pop(pair_id, None)
            after = self._session.project.pairs.get(pair_id)
            if after:
                self._studied[pair_id] = after
            for study in self._studies.values():
                concerned |= study.revise(before, after)
        return concerned

    def _recheck(self, pair_ids: Set[str]) -> frozenset[str]:
        """Check pairs anew; give those whose findings are others now."""
        facts = self._session.project.facts
        context = Context(facts.direction, self._studies, facts.settings)
        changed = []
        for pair_id in pair_ids:
            pair = self._session.project.pairs.get(pair_id)
            findings = inspect_pair(pair, context, self._checks) if pair else ()
            if findings != self._found.pop(pair_id, ()):
                changed.append(pair_id)
            if findings:
                self._found[pair_id] = findings
        return frozenset(changed)

    def _tell(self, pair_ids: frozenset[str]) -> None:
        for observer in self._observers:
            observer(pair_ids)
