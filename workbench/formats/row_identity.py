"""Row identity: which segment each row of a reviewed file is, by the surest sign it has left."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from workbench.formats.reviewed_docx import ReviewedRow


@dataclass(frozen=True, slots=True)
class Known:
    """A segment that rows may be; ``source`` is the hash of its source."""

    key: str
    source: str
    number: int


@dataclass(frozen=True, slots=True)
class Identified:
    """``rows`` by key, the one that counts first; ``strangers`` are segments of nobody.

    ``moved`` are rows whose target carries the bookmark of another row.
    """

    rows: Mapping[str, Sequence[ReviewedRow]]
    strangers: tuple[ReviewedRow, ...]
    moved: frozenset[int]


def identify(rows: Sequence[ReviewedRow], known: Sequence[Known]) -> Identified:
    """Match rows by bookmark, then by tag, by the hash of the source, by number and order.

    A bookmark that goes against both, or the one left, of tag and source hash came with text
    that was moved there. Of several rows that are one segment the first counts.
    """
    matching = _Matching(rows, known)
    matching.by_marks()
    matching.by_source()
    matching.by_number()
    matching.by_order()
    matching.copies()
    return matching.result()


class _Matching:
    """Rows and segments that are still to be matched."""

    def __init__(self, rows: Sequence[ReviewedRow], known: Sequence[Known]) -> None:
        self._rows = rows
        self._known = {segment.key: segment for segment in known}
        self._places = {segment.key: place for place, segment in enumerate(known)}
        self._hashes = [row.source_hashes() for row in rows]
        self._keys: list[str] = [""] * len(rows)
        self._owners: dict[str, list[int]] = defaultdict(list)
        self._moved: set[int] = set()
        self._by_source: dict[str, list[str]] = defaultdict(list)
        for segment in known:
            self._by_source[segment.source].append(segment.key)

    def by_marks(self) -> None:
        """Trust bookmarks, then tags."""
        for index, row in enumerate(self._rows):
            if row.key in self._known:
                other = self._against(index)
                if other:
                    self._moved.add(index)
                self._claim(index, other or row.key)
        for index, row in enumerate(self._rows):
            if not self._keys[index] and row.tag in self._known:
                self._claim(index, row.tag)

    def by_source(self) -> None:
        """Match sources that are as they were; of those said twice, as many as there are."""
        rows: dict[str, list[int]] = defaultdict(list)
        for index in self._open_rows():
            for digest in self._hashes[index]:
                if digest in self._by_source:
                    rows[digest].append(index)
                    break
        for digest, indices in rows.items():
            keys = self._unclaimed(self._by_source[digest])
            if len(keys) == len(indices):
                self._claim_all(indices, keys)

    def by_number(self) -> None:
        """Trust a number where nothing speaks against it."""
        numbers = {s.number: s.key for s in self._known.values() if not self._owners[s.key]}
        rows = [index for index in self._open_rows() if self._rows[index].number in numbers]
        distinct: dict[int, list[int]] = defaultdict(list)
        for index in rows:
            distinct[self._rows[index].number].append(index)
        for number, indices in distinct.items():
            key = numbers[number]
            if len(indices) == 1 and not self._is_other(indices[0], key):
                self._claim(indices[0], key)

    def by_order(self) -> None:
        """Fill gaps: as many rows as segments between two rows that are known."""
        keys = list(self._known)
        start, upper = 0, -1
        for index in range(len(self._rows) + 1):
            key = self._keys[index] if index < len(self._rows) else ""
            if index < len(self._rows) and not key:
                continue
            lower = self._places[key] if key else len(keys)
            gap = range(start, index)
            between = self._unclaimed(keys[upper + 1 : lower]) if lower > upper else []
            if gap and len(gap) == len(between):
                self._claim_all(list(gap), between)
            start, upper = index + 1, lower

    def copies(self) -> None:
        """Give rows whose source is known the segments that are left, else count them twice."""
        for index in self._open_rows():
            keys = [key for digest in self._hashes[index] for key in self._by_source[digest]]
            free = self._unclaimed(keys)
            if free or keys:
                self._claim(index, (free or keys)[0])

    def result(self) -> Identified:
        """Give what was found."""
        rows = {
            key: [self._rows[index] for index in indices]
            for key, indices in self._owners.items()
            if indices
        }
        strangers = tuple(self._rows[index] for index in self._open_rows())
        return Identified(rows, strangers, frozenset(self._rows[i].line for i in self._moved))

    def _against(self, index: int) -> str:
        """Give the segment that tag and source name in place of the bookmark, if they do."""
        row = self._rows[index]
        if row.is_merged or row.tag == row.key or self._has_source_of(index, row.key):
            return ""
        owners = [key for digest in self._hashes[index] for key in self._by_source[digest][:2]]
        if row.tag in self._known and (not owners or self._has_source_of(index, row.tag)):
            return row.tag
        return owners[0] if len(set(owners)) == 1 and not row.tag else ""

    def _has_source_of(self, index: int, key: str) -> bool:
        return self._known[key].source in self._hashes[index]

    def _is_other(self, index: int, key: str) -> bool:
        """Say whether the source of a row is that of another segment."""
        is_known = any(self._by_source[digest] for digest in self._hashes[index])
        return is_known and not self._has_source_of(index, key)

    def _open_rows(self) -> list[int]:
        return [index for index, key in enumerate(self._keys) if not key]

    def _unclaimed(self, keys: Iterable[str]) -> list[str]:
        return [key for key in keys if not self._owners[key]]

    def _claim(self, index: int, key: str) -> None:
        self._keys[index] = key
        self._owners[key].append(index)

    def _claim_all(self, indices: Sequence[int], keys: Sequence[str]) -> None:
        for index, key in zip(indices, keys, strict=True):
            self._claim(index, key)
