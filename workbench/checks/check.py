"""The check: what looks at one pair and says what is wrong with it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Protocol

from workbench.language.numbers.quantities import Quantity
from workbench.language.numbers.reader import read_quantities
from workbench.model.findings import Finding
from workbench.model.languages import Direction
from workbench.model.project import Project
from workbench.model.project_settings import DEFAULTS, ProjectSettings
from workbench.model.segments import Pair, Side


@dataclass(frozen=True, slots=True)
class Example:
    """A pair and the ids of the messages that the check gives for it; none: the pair is right."""

    source_language: str
    target_language: str
    source: str
    target: str
    messages: tuple[str, ...] = ()


class Study(Protocol):
    """What a check has learned from all pairs; it keeps up with their changes."""

    def revise(self, before: Pair | None, after: Pair | None) -> frozenset[str]:
        """Take note that a pair is another one now; None where it did not or does not exist.

        Gives the ids of other pairs whose findings may have become others.
        """


_NO_STUDIES: Mapping[str, Study] = MappingProxyType({})


class Context:
    """What a check may know besides the pair; analyses are made once for all checks of a pair.

    ``studies`` holds what checks have learned, by check id, ``settings`` what the project wants.
    """

    __slots__ = ("_pair", "_source", "_target", "direction", "settings", "studies")

    def __init__(
        self,
        direction: Direction,
        studies: Mapping[str, Study] = _NO_STUDIES,
        settings: ProjectSettings = DEFAULTS,
    ) -> None:
        self.direction = direction
        self.studies = studies
        self.settings = settings
        self._pair: Pair | None = None
        self._source: Sequence[Quantity] | None = None
        self._target: Sequence[Quantity] | None = None

    def quantities(self, pair: Pair, side: Side) -> Sequence[Quantity]:
        """Give the quantities of one side, kept until another pair is asked for."""
        if pair is not self._pair:
            self._pair, self._source, self._target = pair, None, None
        if side is Side.SOURCE:
            if self._source is None:
                self._source = read_quantities(pair.source, self.direction.source)
            return self._source
        if self._target is None:
            self._target = read_quantities(pair.target, self.direction.target)
        return self._target


@dataclass(frozen=True, slots=True)
class Check:
    """A rule about pairs.

    ``messages`` maps each message id to an English sentence with ``{names}`` that a finding's
    values fill. ``find`` is pure: the same pair and context give the same findings. A check that
    judges a pair by the others has a ``study`` made of them all, which ``find`` gets through the
    context, or not at all before the pairs have been studied.
    """

    id: str
    title: str
    messages: Mapping[str, str]
    find: Callable[[Pair, Context], Iterator[Finding]]
    examples: tuple[Example, ...]
    study: Callable[[Project], Study] | None = None
