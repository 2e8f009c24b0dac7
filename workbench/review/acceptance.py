"""Acceptance: what a user takes over of a reviewed file, as one change that can be undone."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from workbench.model.annotations import Annotation
from workbench.model.changes import Change, PairStep, Step
from workbench.model.decisions import Dismissal
from workbench.model.edits import set_targets
from workbench.model.project import Project
from workbench.model.segments import Pair, Side, Status
from workbench.review.reimport import Returned, ReturnedRow, Standing, Trait
from workbench.review.returned_comments import placed
from workbench.review.taking import Take

LABEL = "import-review"


@dataclass(frozen=True, slots=True)
class Choices:
    """What is taken over: targets and statuses by pair, comments by id.

    ``settled`` are the ids of those that become resolved, or are taken up again, ``judged`` the
    fingerprints of findings that are dismissed.
    """

    texts: Mapping[str, str] = field(default_factory=dict)
    statuses: Mapping[str, Status] = field(default_factory=dict)
    comments: frozenset[str] = frozenset()
    settled: frozenset[str] = frozenset()
    judged: frozenset[str] = frozenset()


def sensible(
    returned: Returned, conflicts: Take = Take.MINE, emptied: Take = Take.MINE
) -> Choices:
    """Take over all that is in doubt to nobody.

    A text that is in conflict, or gone, stays as it is in the project unless asked otherwise; so
    does a status that both have changed. A finding that was resolved is dismissed if the text is
    as it was: else it may have been put right, and would not be seen if it came again.
    """
    texts = {row.pair: row.theirs for row in returned.rows if is_taken(row, conflicts, emptied)}
    statuses = {
        row.pair: row.status
        for row in returned.rows
        if row.status is not None and not row.status_is_contested
    }
    comments = frozenset(comment.id for comment in returned.comments)
    settled = frozenset(thread.annotation for thread in returned.settled)
    unedited = returned.unedited()
    judged = frozenset(one.finding for one in returned.judged if one.pair in unedited)
    return Choices(texts, statuses, comments, settled, judged)


def is_taken(row: ReturnedRow, conflicts: Take = Take.MINE, emptied: Take = Take.MINE) -> bool:
    """Say whether a row's text is taken over where nobody says otherwise."""
    if row.standing is Standing.UNCHANGED:
        return False
    if row.standing is Standing.CONFLICT and conflicts is Take.MINE:
        return False
    return Trait.EMPTIED not in row.traits or emptied is Take.THEIRS


def changes(project: Project, returned: Returned, choices: Choices) -> Change:
    """Make one change of what was chosen; pairs that are gone meanwhile are passed over.

    A row whose text changes counts as a draft again, unless the file gives it a status.
    """
    texts = {key: text for key, text in choices.texts.items() if key in project.pairs}
    edited = set_targets(project, texts, LABEL)
    now = dict(project.pairs) | {s.after.id: s.after for s in edited.pairs if s.after}
    steps = []
    for pair_id, status in choices.statuses.items():
        pair = now.get(pair_id)
        if pair is not None and pair.status is not status:
            steps.append(PairStep(pair, replace(pair, status=status)))
    annotations = (
        *_settled(project, edited.annotations, returned, choices),
        *_added(project, now, returned, choices),
    )
    dismissals = tuple(_dismissed(project, returned, choices))
    return Change(LABEL, (*edited.pairs, *steps), dismissals, annotations)


def _dismissed(
    project: Project, returned: Returned, choices: Choices
) -> Iterator[Step[Dismissal]]:
    """Dismiss findings; Word does not keep who resolved a comment."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    chosen = {one.finding: one for one in returned.judged if one.finding in choices.judged}
    for name, one in chosen.items():
        if name not in project.dismissals and one.pair in project.pairs:
            yield Step(None, Dismissal(name, one.pair, "", now))


def _added(
    project: Project, pairs: Mapping[str, Pair], returned: Returned, choices: Choices
) -> Iterator[Step[Annotation]]:
    """Add the comments that were chosen; an answer to what was not stands by itself."""
    for comment in returned.comments:
        if comment.id not in choices.comments or comment.id in project.annotations:
            continue
        if comment.pair in pairs:
            is_answer = comment.answers in project.annotations.keys() | choices.comments
            own = comment if is_answer else replace(comment, answers="")
            yield Step(None, _fitting(own, pairs[comment.pair]))


def _settled(
    project: Project, carried: Sequence[Step[Annotation]], returned: Returned, choices: Choices
) -> Iterator[Step[Annotation]]:
    """Resolve marks, or take them up again, wherever the edited texts have carried them."""
    wanted = {s.annotation: s.is_resolved for s in returned.settled}
    wanted = {name: state for name, state in wanted.items() if name in choices.settled}
    moved = {step.after.id: step.after for step in carried if step.after}
    for name in {**moved, **wanted}:
        before = project.annotations.get(name)
        if before is None:
            continue
        after = moved.get(name, before)
        after = replace(after, is_resolved=wanted.get(name, after.is_resolved))
        if after != before:
            yield Step(before, after)


def _fitting(comment: Annotation, pair: Pair) -> Annotation:
    """Put a comment on the text that was chosen."""
    return placed(comment, pair.target) if comment.side is Side.TARGET else comment
