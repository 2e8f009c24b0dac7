"""Documents: the pairs of a project by document, and what was learned of those read last."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sized
from typing import Generic, TypeVar

from workbench.model.segments import Pair

# Of documents that were read; some six megabytes.
_KEPT_LINES = 2_000

Learned = TypeVar("Learned", bound=Sized)


class Documents(Generic[Learned]):
    """Reads a document when one of its pairs is asked for, and keeps what it learned last.

    So a project of any size takes as much memory as a large one. Pairs with one side only tell
    nothing and are left out.
    """

    def __init__(self, pairs: Iterable[Pair], learn: Callable[[Iterable[Pair]], Learned]) -> None:
        self._learn = learn
        self._pairs: dict[str, dict[str, Pair]] = {}
        self._learned: OrderedDict[str, Learned] = OrderedDict()
        for pair in pairs:
            self.put(pair)

    def put(self, pair: Pair) -> None:
        """Take note of a pair; what was learned of its document is not touched."""
        if not pair.is_unpaired:
            self._pairs.setdefault(pair.document, {})[pair.id] = pair

    def drop(self, document: str, pair_id: str) -> None:
        """Forget a pair; what was learned of its document is not touched."""
        self._pairs.get(document, {}).pop(pair_id, None)

    def learned(self, name: str) -> Learned:
        """Give what the pairs of a document tell."""
        learned = self._learned.pop(name, None)
        if learned is None:
            learned = self._learn(self._pairs.get(name, {}).values())
            self._spare(len(learned))
        self._learned[name] = learned
        return learned

    def _spare(self, more: int) -> None:
        """Make room for a document of some lines."""
        kept = sum(map(len, self._learned.values()))
        while self._learned and kept + more > _KEPT_LINES:
            kept -= len(self._learned.popitem(last=False)[1])
