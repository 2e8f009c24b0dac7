"""The review table: which column of a Word table holds what, found anew in each."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workbench.formats.docx_content import Column
from workbench.formats.docx_manifest import text_hash
from workbench.formats.docx_provenance import Provenance
from workbench.formats.docx_views import NOTHING, Views
from workbench.formats.review_words import heading, is_status_phrase
from workbench.formats.table_rows import Cell, TableRow

# Rows that vote on where the source and the status stand.
_SAMPLE = 20
_LEAST_STATUS_VOTES = 0.5


@dataclass(frozen=True, slots=True)
class Places:
    """The columns of a table by number; None where there is none."""

    target: int | None = None
    source: int | None = None
    status: int | None = None
    number: int | None = None
    findings: int | None = None
    comments: int | None = None


@dataclass(frozen=True, slots=True)
class Export:
    """What the manifest says of the tables, empty where it is gone: columns and hashes."""

    columns: tuple[str, ...] = ()
    sources: frozenset[str] = frozenset()
    targets: frozenset[str] = frozenset()

    @classmethod
    def of(cls, provenance: Provenance | None) -> "Export":
        """Gather the hashes of sources, and of targets and drafts."""
        if provenance is None:
            return cls()
        segments = provenance.segments.values()
        targets = {text for segment in segments for text in (segment.final, segment.draft)}
        return cls(provenance.columns, frozenset(s.source for s in segments), frozenset(targets))


def find_places(rows: Sequence[TableRow], export: Export) -> Places:
    """Find the columns of a table by what is in them, then by headings, then as exported."""
    named = _headings(rows)
    body = [row for row in rows if not row.is_header]
    sample = body[: _SAMPLE // 2] + body[_SAMPLE // 2 :][-_SAMPLE // 2 :]
    marked, numbered = _marked(body)
    target = _most(marked)
    source = _most(_hash_votes(sample, export.sources, target)) if export.sources else None
    if target is None:
        target = named.get(Column.TARGET)
    if target is None:
        target = _most(_hash_votes(sample, export.targets, source))
    if source is None and named.get(Column.SOURCE) != target:
        source = named.get(Column.SOURCE)
    if source is None:
        source = _as_exported(export.columns, target, "source")
    return Places(
        target,
        source,
        _status_place(sample, named),
        _number_place(numbered, named),
        named.get(Column.FINDINGS),
        named.get(Column.COMMENTS),
    )


def _marked(rows: Sequence[TableRow]) -> tuple[Counter[int], Counter[int]]:
    """Count the cells with bookmarks and those with tags by their columns."""
    marked: Counter[int] = Counter()
    numbered: Counter[int] = Counter()
    for row in rows:
        column = row.start
        for cell in row.cells:
            if cell.keys:
                marked[column] += 1
            if cell.tags:
                numbered[column] += 1
            column += cell.width
    return marked, numbered


def _most(votes: Counter[int]) -> int | None:
    return votes.most_common(1)[0][0] if votes else None


def _hash_votes(rows: Sequence[TableRow], hashes: frozenset[str], but: int | None) -> Counter[int]:
    return Counter(
        place
        for row in rows
        for place, cell in row.placed()
        if place != but and cell.views.accepted and _is_any(cell.views, hashes)
    )


def _is_any(texts: Views, hashes: frozenset[str]) -> bool:
    accepted, rejected = texts.accepted, texts.rejected
    if text_hash(accepted) in hashes:
        return True
    return rejected != accepted and text_hash(rejected) in hashes


def _headings(rows: Sequence[TableRow]) -> Mapping[Column, int]:
    """Read the first row, if it is no segment."""
    if not rows or rows[0].keys or rows[0].tag:
        return {}
    named: dict[Column, int] = {}
    for place, cell in rows[0].placed():
        column = heading(cell.views.accepted)
        if column is not None:
            named.setdefault(column, place)
    return named


def _as_exported(columns: Sequence[str], target: int | None, name: str) -> int | None:
    """Put a column where the export had it, as seen from the target."""
    if target is None or name not in columns or "target" not in columns:
        return None
    place = target + columns.index(name) - columns.index("target")
    return place if place >= 0 else None


def _status_place(rows: Sequence[TableRow], named: Mapping[Column, int]) -> int | None:
    if Column.STATUS in named:
        return named[Column.STATUS]
    votes: Counter[int] = Counter(
        place
        for row in rows
        for place, cell in row.placed()
        if not cell.keys and is_status_phrase(cell.views.accepted.split("\n", 1)[0])
    )
    place = _most(votes)
    return place if place is not None and votes[place] >= _LEAST_STATUS_VOTES * len(rows) else None


def _number_place(numbered: Counter[int], named: Mapping[Column, int]) -> int | None:
    place = _most(numbered)
    return named.get(Column.NUMBER) if place is None else place


def number_of(cell: Cell | None) -> int:
    """Read the number of a row; 0 if there is none."""
    text = (cell.views if cell else NOTHING).accepted.strip().rstrip(".")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def phrases(cell: Cell | None) -> tuple[str, ...]:
    """Give what a cell says, a phrase a line."""
    text = cell.views.accepted if cell else ""
    if not text:
        return ()
    return tuple([phrase.strip() for phrase in text.split("\n") if phrase.strip()])


def added_phrases(cell: Cell | None) -> tuple[str, ...]:
    """Give the lines of a cell that tracked changes have added."""
    if cell is None or cell.views.rejected == cell.views.accepted:
        return ()
    before = set(cell.views.rejected.split("\n"))
    return tuple(phrase for phrase in phrases(cell) if phrase not in before)
