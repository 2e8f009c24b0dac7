"""Bilingual tables in Word documents: which of their columns are source and target."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from lxml import etree

from workbench.formats.format import Row, visible_characters
from workbench.formats.language_names import language_named
from workbench.language.detection import Guess, detect_language
from workbench.model.languages import Language

_SOURCE = re.compile(r"source|src\b|original|原文|源文|源语|來源|来源", re.IGNORECASE)
_TARGET = re.compile(r"target|tgt\b|translation|译文|譯文|目标|目標|翻译|翻譯", re.IGNORECASE)
_ID = re.compile(r"(?:segment )?(?:id|no\.?|nr\.?|number|#|编号|編號|序号|序號)$", re.IGNORECASE)
_TAG = re.compile(r"[(\[]([A-Za-z]{2}(?:[-_][A-Za-z0-9]{2,8})*)[)\]]")
# Review files put a line or two about the project above the header.
_HEADER_WITHIN = 3
_LONGEST_HEADING = 40
# What makes two columns a text and its translation where no header says so.
_LEAST_ROWS = 2
_LEAST_FILLED = 0.6
_LEAST_CERTAINTY = 0.5
# Of a document's text the tables hold this share, or the table is one among other things.
LEAST_SHARE = 0.5
_SAMPLE_ROWS = 200
# Tables with as many columns as a bilingual one are parts of it; with fewer they may be others.
_TELLING_WIDTH = 4

Cells = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: rows of cells of paragraphs; ``headers`` rows are marked as repeating ones.

    ``elements`` are the ``w:tc`` of the cells, None for those that a wide cell covers.
    """

    rows: tuple[Cells, ...]
    headers: int
    elements: tuple[tuple[etree._Element | None, ...], ...] = ()

    def texts(self) -> Iterator[str]:
        """Give all paragraphs, cell by cell."""
        return (text for row in self.rows for cell in row for text in cell)

    def cell(self, row: int, column: int) -> str:
        """Give a cell as one text; empty where a row has no such cell."""
        cells = self.rows[row]
        if column >= len(cells):
            return ""
        return "\n".join(text.strip(" \t\n") for text in cells[column] if text.strip())

    @property
    def width(self) -> int:
        """How many columns the widest row has."""
        return max(map(len, self.rows), default=0)

    def element(self, row: int, column: int) -> etree._Element | None:
        """Give the ``w:tc`` of a cell."""
        cells = self.elements[row] if self.elements else ()
        return cells[column] if column < len(cells) else None


@dataclass(frozen=True, slots=True)
class Columns:
    """Where source, target and, if there is one, the id stand; ``first`` is the first row."""

    source: int
    target: int
    identity: int | None
    first: int
    languages: tuple[Language | None, Language | None]


@dataclass(frozen=True, slots=True)
class Found:
    """The rows of a document's bilingual tables, and the characters that are in none.

    ``cells`` are the ``w:tc`` of the source and of the target of each row.
    """

    rows: tuple[Row, ...]
    left_out: Mapping[str, int]
    languages: tuple[Language | None, Language | None]
    cells: tuple[tuple[etree._Element | None, etree._Element | None], ...] = ()


def find_rows(
    grids: Sequence[Grid], outside: int, least_share: float = LEAST_SHARE
) -> Found | None:
    """Find the bilingual tables of a document; None if what there is are ordinary tables.

    ``outside`` counts the characters that are in no table, ``least_share`` says which part of all
    characters the rows have to hold. Tables of the same shape as the
    first bilingual one are read with it, since word processors and tools cut tables in parts.
    """
    layouts = [(g, _by_header(g) or _by_languages(g) or _by_content(g)) for g in grids]
    first = next((columns for _, columns in layouts if columns is not None), None)
    if first is None:
        return None
    shape = (first.source, first.target)
    wide = next(grid.width for grid, columns in layouts if columns is first)
    parts = ((g, c or _continued(g, first, wide)) for g, c in layouts)
    used = [(g, c) for g, c in parts if c is not None and (c.source, c.target) == shape]
    entries = [entry for grid, columns in used for entry in _entries(grid, columns)]
    rows = _numbered([row for row, _, _ in entries])
    within = sum(visible_characters(row.source) + visible_characters(row.target) for row in rows)
    tables = [grid for grid, _ in used]
    total = sum(map(_characters, tables))
    others = sum(map(_characters, grids)) - total + outside
    if not rows or total < least_share * (total + others):
        return None
    left_out = Counter({"other-columns": total - within, "outside-table": others})
    cells = tuple((source, target) for _, source, target in entries)
    return Found(rows, +left_out, first.languages, cells)


def _characters(grid: Grid) -> int:
    return sum(map(visible_characters, grid.texts()))


def _by_header(grid: Grid) -> Columns | None:
    for number in range(min(_HEADER_WITHIN, len(grid.rows))):
        names = [grid.cell(number, column) for column in range(grid.width)]
        names = [name if len(name) <= _LONGEST_HEADING else "" for name in names]
        source = _place(names, _SOURCE)
        target = _place(names, _TARGET)
        if source is not None and target is not None and source != target:
            languages = (_language(names[source]), _language(names[target]))
            first = max(number + 1, grid.headers)
            return Columns(source, target, _place(names, _ID), first, languages)
    return None


def _by_languages(grid: Grid) -> Columns | None:
    """Read a header of two names of languages, as memoQ and Déjà Vu write it."""
    for number in range(min(_HEADER_WITHIN, len(grid.rows))):
        names = [grid.cell(number, column) for column in range(grid.width)]
        named = [(p, found) for p, name in enumerate(names) if (found := language_named(name))]
        if len(named) >= 2 and named[0][1] != named[1][1]:
            (source, first), (target, second) = named[:2]
            begin = max(number + 1, grid.headers)
            return Columns(source, target, _place(names, _ID), begin, (first, second))
    return None


def _continued(grid: Grid, columns: Columns, width: int) -> Columns | None:
    """Read a part that is too short to be known by itself like the table that it was cut from.

    A table with a header of its own, which says nothing of source and target, is no such part.
    """
    if grid.width != width or width < _TELLING_WIDTH or grid.headers:
        return None
    both = (grid.cell(n, columns.source) and grid.cell(n, columns.target) for n in _rows(grid))
    return replace(columns, first=grid.headers) if any(both) else None


def _rows(grid: Grid) -> range:
    return range(grid.headers, len(grid.rows))


def _place(names: Sequence[str], pattern: re.Pattern[str]) -> int | None:
    return next((place for place, name in enumerate(names) if pattern.match(name)), None)


def _language(heading: str) -> Language | None:
    """Read the tag in a heading such as ``Source (en-US)``."""
    tag = _TAG.search(heading)
    return Language.parse(tag[1]) if tag else None


def _by_content(grid: Grid) -> Columns | None:
    """Take the two fullest columns that are in different languages, the left one as source."""
    body = range(min(grid.headers, len(grid.rows)), min(len(grid.rows), _SAMPLE_ROWS))
    if len(body) < _LEAST_ROWS:
        return None
    best: tuple[int, Columns] | None = None
    columns = {c: [grid.cell(row, c) for row in body] for c in range(grid.width)}
    guesses = {c: detect_language("\n".join(texts)) for c, texts in columns.items()}
    for left, right in combinations(columns, 2):
        both = sum(bool(a and b) for a, b in zip(columns[left], columns[right], strict=True))
        weight = min(sum(map(len, columns[left])), sum(map(len, columns[right])))
        if both < _LEAST_FILLED * len(body) or not _differ(guesses[left], guesses[right]):
            continue
        if best is None or weight > best[0]:
            best = (weight, Columns(left, right, None, body.start, (None, None)))
    return best[1] if best else None


def _differ(one: Guess, other: Guess) -> bool:
    certain = min(one.certainty, other.certainty) >= _LEAST_CERTAINTY
    return certain and one.language.base != other.language.base


def _entries(
    grid: Grid, columns: Columns
) -> Iterator[tuple[Row, etree._Element | None, etree._Element | None]]:
    for number in range(columns.first, len(grid.rows)):
        source, target = grid.cell(number, columns.source), grid.cell(number, columns.target)
        identity = "" if columns.identity is None else grid.cell(number, columns.identity)
        if source or target:
            # Beside the number that people see tools keep one of their own.
            visible = identity.strip().split("\n", 1)[0]
            yield (
                Row(visible, "", source, target),
                grid.element(number, columns.source),
                grid.element(number, columns.target),
            )


def _numbered(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Keep the ids of the file only if each row has its own; the rows' numbers are the lines."""
    distinct = {row.id for row in rows}
    keep = "" not in distinct and len(distinct) == len(rows)
    return tuple(
        Row(row.id if keep else "", "", row.source, row.target, number)
        for number, row in enumerate(rows, 1)
    )
