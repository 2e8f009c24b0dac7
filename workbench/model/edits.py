"""Edits: what a reviewer does, each a function from the project's state to a change."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from itertools import count, pairwise

from workbench.model.annotations import Annotation
from workbench.model.changes import Change, PairStep, Step
from workbench.model.decisions import Dismissal
from workbench.model.languages import Direction, Language
from workbench.model.marks import brought_up, carried, handed_down, parted
from workbench.model.name_entries import NameEntry
from workbench.model.project import Project
from workbench.model.project_settings import ProjectSettings
from workbench.model.segments import Origin, Pair, Side, Span, Status


def set_target(project: Project, pair_id: str, text: str) -> Change:
    """Give the pair another target; one that was confirmed counts as a draft again."""
    return set_targets(project, {pair_id: text}, "edit-target")


def set_targets(project: Project, texts: Mapping[str, str], label: str) -> Change:
    """Give several pairs other targets at once, as find and replace does."""
    steps = []
    for pair_id, text in texts.items():
        pair = project.pairs[pair_id]
        new = replace(pair, target=_storable(text), status=Status.DRAFT)
        if pair.target != new.target:
            steps.append(PairStep(pair, new))
    return Change(label, tuple(steps), annotations=carried(project, steps))


def set_status(project: Project, pair_ids: Iterable[str], status: Status) -> Change:
    """Confirm pairs, mark them as needing work or take either back."""
    pairs = (project.pairs[pair_id] for pair_id in pair_ids)
    steps = (PairStep(p, replace(p, status=status)) for p in pairs if p.status is not status)
    return Change(f"set-status-{status.value}", tuple(steps))


def dismiss(project: Project, dismissals: Iterable[Dismissal]) -> Change:
    """Judge findings to be no errors."""
    new = (d for d in dismissals if d.fingerprint not in project.dismissals)
    return Change("dismiss-finding", dismissals=tuple(Step(None, d) for d in new))


def reinstate(project: Project, fingerprints: Iterable[str]) -> Change:
    """Take dismissals back."""
    known = (project.dismissals[f] for f in fingerprints if f in project.dismissals)
    return Change("reinstate-finding", dismissals=tuple(Step(d, None) for d in known))


def annotate(annotation: Annotation) -> Change:
    """Add a comment."""
    return Change("add-comment", annotations=(Step(None, annotation),))


def amend(project: Project, annotation: Annotation) -> Change:
    """Put an annotation in place of the one with its id."""
    before = project.annotations[annotation.id]
    steps = (Step(before, annotation),) if before != annotation else ()
    return Change("amend-annotation", annotations=steps)


def correct(project: Project, annotation_id: str) -> Change:
    """Put the correction of an error into the target; the error stays, on what it put there."""
    error = project.annotations[annotation_id]
    if error.span is None or error.side is not Side.TARGET:
        return Change("correct-error")
    start, end = error.span
    text = project.pairs[error.pair].target
    new = text[:start] + error.correction + text[end:]
    edited = set_targets(project, {error.pair: new}, "correct-error")
    others = tuple(step for step in edited.annotations if step.before != error)
    placed = replace(error, span=Span(start, start + len(error.correction)), is_resolved=True)
    return replace(edited, annotations=(*others, Step(error, placed)))


def resolve(project: Project, annotation_id: str) -> Change:
    """Say that a comment is dealt with."""
    mark = project.annotations[annotation_id]
    steps = () if mark.is_resolved else (Step(mark, replace(mark, is_resolved=True)),)
    return Change("resolve-comment", annotations=steps)


def reopen(project: Project, annotation_id: str) -> Change:
    """Take up again what was dealt with."""
    mark = project.annotations[annotation_id]
    steps = (Step(mark, replace(mark, is_resolved=False)),) if mark.is_resolved else ()
    return Change("reopen-comment", annotations=steps)


def remove_annotation(project: Project, annotation_id: str) -> Change:
    """Take a comment away."""
    return Change("remove-comment", annotations=(Step(project.annotations[annotation_id], None),))


def accept_names(project: Project, entries: Iterable[NameEntry]) -> Change:
    """Decide how names are to be rendered, in place of what was decided before."""
    known = ((project.names.get(entry.name), entry) for entry in entries)
    return Change("accept-names", names=tuple(Step(b, a) for b, a in known if b != a))


def forget_name(project: Project, name: str) -> Change:
    """Take back how a name is to be rendered."""
    return Change("forget-name", names=(Step(project.names[name], None),))


def set_direction(project: Project, direction: Direction) -> Change:
    """Say otherwise which languages the texts are in."""
    facts = project.facts
    return Change("set-languages", facts=Step(facts, replace(facts, direction=direction)))


def set_settings(project: Project, settings: ProjectSettings) -> Change:
    """Choose otherwise what the project wants of its checks and scores."""
    facts = project.facts
    if facts.settings == settings:
        return Change("set-settings")
    return Change("set-settings", facts=Step(facts, replace(facts, settings=settings)))


def clean_texts(project: Project, clean: Callable[[str], str]) -> Change:
    """Rid all texts of what ``clean`` takes out; what they were is kept in the pairs' origin."""
    steps = []
    for pair in project:
        source, target, draft = clean(pair.source), clean(pair.target), clean(pair.draft)
        if (source, target, draft) == (pair.source, pair.target, pair.draft):
            continue
        origin = replace(
            pair.origin,
            raw_source=pair.origin.raw_source or _if_other(pair.source, source),
            raw_target=pair.origin.raw_target or _if_other(pair.draft, draft),
        )
        cleaned = replace(pair, source=source, target=target, draft=draft, origin=origin)
        steps.append(PairStep(pair, cleaned))
    return Change("clean-texts", tuple(steps), annotations=carried(project, steps))


def restore_texts(project: Project, clean: Callable[[str], str]) -> Change:
    """Take ``clean_texts`` back, also where intake did it.

    A target that was edited since stays as it is; so does a side that was merged, split or
    shifted since, which is no longer what the cleaned text was.
    """
    steps = []
    for pair in project:
        origin, restored = pair.origin, pair
        if origin.raw_source and clean(origin.raw_source) == pair.source:
            restored = replace(
                restored, source=origin.raw_source, origin=replace(origin, raw_source="")
            )
        if origin.raw_target and clean(origin.raw_target) == pair.draft:
            restored = replace(
                restored,
                draft=origin.raw_target,
                target=pair.target if pair.is_edited else origin.raw_target,
                origin=replace(restored.origin, raw_target=""),
            )
        if restored is not pair:
            steps.append(PairStep(pair, restored))
    return Change("restore-texts", tuple(steps), annotations=carried(project, steps))


def _if_other(before: str, after: str) -> str:
    return before if before != after else ""


def merge_with_next(project: Project, pair_id: str) -> Change:
    """Join a pair with the one below it; the lower row goes away, its annotations move up."""
    upper, lower = project.pairs[pair_id], project.neighbour(pair_id, 1)
    if lower is None:
        return Change("merge-pairs")
    source_language, target_language = _languages(project)
    merged = replace(
        upper,
        source=_joined(upper.source, lower.source, source_language),
        target=_joined(upper.target, lower.target, target_language),
        draft=_joined(upper.draft, lower.draft, target_language),
        status=Status.DRAFT,
        confidence=1.0,
        origin=_joined_origin(upper.origin, lower.origin),
    )
    steps = (PairStep(upper, merged), PairStep(lower, None))
    marks = brought_up(project, upper, lower, merged)
    return Change("merge-pairs", steps, annotations=marks)


def split_pair(project: Project, pair_id: str, source_at: int, target_at: int) -> Change:
    """Cut a pair in two at a code point of each side; the tail becomes the row below.

    The draft is cut at the same place where it equals the target, else the whole of it stays
    with the upper row.
    """
    pair = project.pairs[pair_id]
    draft_at = len(pair.draft) if pair.is_edited else target_at
    upper = replace(
        pair,
        source=pair.source[:source_at].rstrip(),
        target=pair.target[:target_at].rstrip(),
        draft=pair.draft[:draft_at].rstrip(),
        status=Status.DRAFT,
        confidence=1.0,
    )
    lower = replace(
        upper,
        id=_fresh_id(project, pair.id),
        source=pair.source[source_at:].lstrip(),
        target=pair.target[target_at:].lstrip(),
        draft=pair.draft[draft_at:].lstrip(),
    )
    steps = (PairStep(pair, upper), PairStep(None, lower, follows=pair.id))
    return Change("split-pair", steps, annotations=parted(project, pair, upper, lower))


def unpair(project: Project, pair_id: str) -> Change:
    """Put the two sides of a pair into rows of their own, source first."""
    pair = project.pairs[pair_id]
    if pair.is_unpaired:
        return Change("unpair")
    upper = replace(pair, target="", draft="", status=Status.DRAFT, confidence=1.0)
    lower = replace(
        pair, id=_fresh_id(project, pair.id), source="", status=Status.DRAFT, confidence=1.0
    )
    steps = (PairStep(pair, upper), PairStep(None, lower, follows=pair.id))
    return Change("unpair", steps, annotations=parted(project, pair, upper, lower))


def pair_up(project: Project, upper_id: str, lower_id: str) -> Change:
    """Make one pair of two rows that each hold one side only; the upper row stays."""
    upper, lower = project.pairs[upper_id], project.pairs[lower_id]
    if not (upper.is_unpaired and lower.is_unpaired) or bool(upper.source) == bool(lower.source):
        return Change("pair-up")
    texts = upper if upper.target or upper.draft else lower
    merged = replace(
        upper,
        source=upper.source or lower.source,
        target=texts.target,
        draft=texts.draft,
        status=Status.DRAFT,
        confidence=1.0,
        origin=_joined_origin(upper.origin, lower.origin),
    )
    steps = (PairStep(upper, merged), PairStep(lower, None))
    return Change("pair-up", steps, annotations=brought_up(project, upper, lower, merged))


def shift(project: Project, pair_id: str, side: Side) -> Change:
    """Push one side down by a row from here on, up to the next row where it is empty.

    This row's text on that side becomes empty, each row below takes the text of the one above.
    """
    rows = list(project.order)[project.order.index(pair_id) :]
    carried_text = _side_of(project.pairs[pair_id], side)
    steps = [_with_side(project.pairs[pair_id], side, _EMPTY)]
    for place, row in enumerate(rows[1:], 1):
        pair = project.pairs[row]
        steps.append(_with_side(pair, side, carried_text))
        carried_text = _side_of(pair, side)
        if carried_text == _EMPTY:
            marks = handed_down(project, side, pairwise(rows[: place + 1]))
            return Change("shift", tuple(steps), annotations=marks)
    last = project.pairs[rows[-1]]
    extra = Pair(_fresh_id(project, last.id), last.document, "", "", "")
    filled = _with_side(extra, side, carried_text).after
    marks = handed_down(project, side, pairwise((*rows, extra.id)))
    return Change("shift", (*steps, PairStep(None, filled, follows=last.id)), annotations=marks)


_EMPTY = ("", "")


def _storable(text: str) -> str:
    """Replace half a surrogate pair, which an input method can leave behind, by U+FFFD.

    No file can hold one: it would keep this and every later edit from being saved.
    """
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _side_of(pair: Pair, side: Side) -> tuple[str, str]:
    return (pair.source, pair.source) if side is Side.SOURCE else (pair.target, pair.draft)


def _with_side(pair: Pair, side: Side, texts: tuple[str, str]) -> PairStep:
    if side is Side.SOURCE:
        after = replace(pair, source=texts[0], status=Status.DRAFT, confidence=1.0)
    else:
        after = replace(pair, target=texts[0], draft=texts[1], status=Status.DRAFT, confidence=1.0)
    return PairStep(pair, after)


def _languages(project: Project) -> tuple[Language, Language]:
    return project.facts.direction.source, project.facts.direction.target


def _joined(upper: str, lower: str, language: Language) -> str:
    gap = "" if language.writes_han or not upper or not lower else " "
    return upper + gap + lower


def _joined_origin(upper: Origin, lower: Origin) -> Origin:
    return Origin(
        upper.source + lower.source,
        upper.target + lower.target,
        upper.raw_source + lower.raw_source,
        upper.raw_target + lower.raw_target,
    )


def _fresh_id(project: Project, parent_id: str) -> str:
    """Ids are given once: a part is named after the row it was cut from."""
    names = (f"{parent_id}.{n}" for n in count(2))
    return next(name for name in names if name not in project.pairs)
