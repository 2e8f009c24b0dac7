"""The change: the one way a project is ever altered, with its inverse."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from workbench.model.annotations import Annotation
from workbench.model.decisions import Dismissal
from workbench.model.name_entries import NameEntry
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair

T = TypeVar("T")


class StaleChangeError(Exception):
    """The change was made for a state that the project is no longer in."""


@dataclass(frozen=True, slots=True)
class Step(Generic[T]):
    """One entry before and after; None where it did not or does not exist."""

    before: T | None
    after: T | None

    def inverted(self) -> "Step[T]":
        """Give the step back."""
        return Step(self.after, self.before)


@dataclass(frozen=True, slots=True)
class PairStep(Step[Pair]):
    """A pair before and after.

    ``follows`` is the id of the row above it where the pair appears (empty: it becomes the first
    row). It is filled in for a pair that goes away when the change is applied, so that the
    inverse puts it back where it was.
    """

    follows: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """A set of steps that belong together; ``label`` names it for undo, e.g. ``edit-target``."""

    label: str
    pairs: tuple[PairStep, ...] = ()
    dismissals: tuple[Step[Dismissal], ...] = ()
    annotations: tuple[Step[Annotation], ...] = ()
    names: tuple[Step[NameEntry], ...] = ()
    facts: Step[Facts] | None = None

    def __bool__(self) -> bool:
        parts = (self.pairs, self.dismissals, self.annotations, self.names, self.facts)
        return any(parts)

    def touched(self) -> frozenset[str]:
        """Give the ids of the pairs it alters, adds, removes, judges or annotates."""
        pairs = (entry.id for entry in _entries(self.pairs))
        dismissals = (entry.pair for entry in _entries(self.dismissals))
        annotations = (entry.pair for entry in _entries(self.annotations))
        return frozenset((*pairs, *dismissals, *annotations))

    def reorders(self) -> bool:
        """Say whether rows appear or go away."""
        return any(step.before is None or step.after is None for step in self.pairs)

    def concerns_all(self) -> bool:
        """Say whether any row may have to be judged otherwise, whatever it touches."""
        return bool(self.names) or (self.facts is not None and _is_for_checks(self.facts))

    def apply(self, project: Project) -> "Change":
        """Alter the project and give the change that undoes it.

        Raises StaleChangeError, with the project untouched, if it is in another state.
        """
        self._require_current(project)
        undone = [_apply_pair(project, step) for step in self.pairs]
        _apply_entries(project._dismissals, self.dismissals, lambda d: d.fingerprint)
        _apply_entries(project._annotations, self.annotations, lambda a: a.id)
        _apply_places(project._annotated, self.annotations)
        _apply_entries(project._names, self.names, lambda n: n.name)
        if self.facts and self.facts.after:
            project._facts = self.facts.after
        return Change(
            self.label,
            tuple(reversed(undone)),
            _undone(self.dismissals),
            _undone(self.annotations),
            _undone(self.names),
            self.facts.inverted() if self.facts else None,
        )

    def _require_current(self, project: Project) -> None:
        stale = (
            _first_stale(project._pairs, self.pairs, lambda p: p.id)
            or _first_stale(project._dismissals, self.dismissals, lambda d: d.fingerprint)
            or _first_stale(project._annotations, self.annotations, lambda a: a.id)
            or _first_stale(project._names, self.names, lambda n: n.name)
        )
        if stale or (self.facts and self.facts.before != project.facts):
            msg = f"{self.label}: {stale or 'the project facts'} changed meanwhile"
            raise StaleChangeError(msg)


def _is_for_checks(facts: Step[Facts]) -> bool:
    """Say whether the checks see the difference: what scores follow is none of their business."""
    seen = [(f.direction, f.settings.untranslated_names) for f in (facts.before, facts.after) if f]
    return len(set(seen)) > 1


def _undone(steps: Sequence[Step[T]]) -> tuple[Step[T], ...]:
    return tuple(step.inverted() for step in reversed(steps))


def _entries(steps: Sequence[Step[T]]) -> Iterator[T]:
    return (entry for step in steps for entry in (step.before, step.after) if entry is not None)


def _first_stale(
    entries: dict[str, T], steps: Sequence[Step[T]], key: Callable[[T], str]
) -> str | None:
    seen: dict[str, T | None] = {}
    for step in steps:
        entry = step.before or step.after
        if entry is None:
            continue
        name = key(entry)
        if seen.get(name, entries.get(name)) != step.before:
            return name
        seen[name] = step.after
    return None


def _apply_pair(project: Project, step: PairStep) -> PairStep:
    before, after = step.before, step.after
    if after is None and before is not None:
        row = project._order.index(before.id)
        del project._order[row], project._pairs[before.id]
        return PairStep(None, before, project._order[row - 1] if row else "")
    if after is not None:
        if before is None:
            row = project._order.index(step.follows) + 1 if step.follows else 0
            project._order.insert(row, after.id)
        project._pairs[after.id] = after
    return PairStep(after, before)


def _apply_entries(
    entries: dict[str, T], steps: Sequence[Step[T]], key: Callable[[T], str]
) -> None:
    for step in steps:
        if step.after is not None:
            entries[key(step.after)] = step.after
        elif step.before is not None:
            entries.pop(key(step.before))


def _apply_places(annotated: dict[str, set[str]], steps: Sequence[Step[Annotation]]) -> None:
    for step in steps:
        if step.before is not None:
            annotated[step.before.pair].discard(step.before.id)
        if step.after is not None:
            annotated.setdefault(step.after.pair, set()).add(step.after.id)
