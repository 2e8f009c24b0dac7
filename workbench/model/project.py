"""The project: pairs in their order, dismissals and annotations; read-only but for changes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from workbench.model.annotations import Annotation
from workbench.model.decisions import Dismissal
from workbench.model.languages import Direction
from workbench.model.name_entries import NameEntry
from workbench.model.project_settings import DEFAULTS, ProjectSettings
from workbench.model.segments import Pair


@dataclass(frozen=True, slots=True)
class Facts:
    """What is true of the project as a whole; ``created`` is ISO 8601 in UTC, ``id`` a UUID."""

    id: str
    title: str
    direction: Direction
    created: str
    source_name: str = ""
    target_name: str = ""
    settings: ProjectSettings = DEFAULTS


class Project:
    """All that a review is about. Only ``Change.apply`` writes to it."""

    def __init__(
        self,
        facts: Facts,
        pairs: Sequence[Pair] = (),
        dismissals: Iterable[Dismissal] = (),
        annotations: Iterable[Annotation] = (),
        names: Iterable[NameEntry] = (),
    ) -> None:
        self._facts = facts
        self._pairs = {pair.id: pair for pair in pairs}
        self._order = [pair.id for pair in pairs]
        self._dismissals = {dismissal.fingerprint: dismissal for dismissal in dismissals}
        self._annotations = {annotation.id: annotation for annotation in annotations}
        self._annotated: dict[str, set[str]] = {}
        for annotation in self._annotations.values():
            self._annotated.setdefault(annotation.pair, set()).add(annotation.id)
        self._names = {entry.name: entry for entry in names}

    @property
    def facts(self) -> Facts:
        """What is true of the project as a whole."""
        return self._facts

    @property
    def pairs(self) -> Mapping[str, Pair]:
        """The pairs by id, in no order."""
        return MappingProxyType(self._pairs)

    @property
    def order(self) -> Sequence[str]:
        """The ids of the pairs from first to last."""
        return self._order

    @property
    def dismissals(self) -> Mapping[str, Dismissal]:
        """The dismissed findings by fingerprint."""
        return MappingProxyType(self._dismissals)

    @property
    def annotations(self) -> Mapping[str, Annotation]:
        """The annotations by id."""
        return MappingProxyType(self._annotations)

    @property
    def names(self) -> Mapping[str, NameEntry]:
        """How names are to be rendered, by the name in the source."""
        return MappingProxyType(self._names)

    def __iter__(self) -> Iterator[Pair]:
        pairs = self._pairs
        return (pairs[pair_id] for pair_id in self._order)

    def __len__(self) -> int:
        return len(self._order)

    def by_document(self) -> list[list[Pair]]:
        """Give the pairs of each document together, by where the document begins."""
        documents: dict[str, list[Pair]] = {}
        for pair in self:
            documents.setdefault(pair.document, []).append(pair)
        return list(documents.values())

    def snapshot(self) -> "Project":
        """Give a copy that later changes leave alone, for work on another thread."""
        return Project(
            self._facts,
            list(self),
            self._dismissals.values(),
            self._annotations.values(),
            self._names.values(),
        )

    def neighbour(self, pair_id: str, step: int) -> Pair | None:
        """Give the pair ``step`` rows further on (negative: back), or None at the ends."""
        row = self._order.index(pair_id) + step
        return self._pairs[self._order[row]] if 0 <= row < len(self._order) else None

    def annotations_of(self, pair_id: str) -> list[Annotation]:
        """Give the annotations of one pair, oldest first."""
        own = (self._annotations[name] for name in self._annotated.get(pair_id, ()))
        return sorted(own, key=lambda annotation: (annotation.created, annotation.id))
