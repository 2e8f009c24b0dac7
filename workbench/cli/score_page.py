"""Score pages: a score report as plain text, tables set in columns as wide as the terminal."""

import unicodedata
from collections.abc import Iterator, Sequence
from textwrap import wrap

from workbench.cli.terminal import one_line
from workbench.formats.score_report import ScoreReport, Section, Table, cell_text

WIDTH = 100
_GAP = "  "
_WIDEST = 64


def score_page(report: ScoreReport) -> Iterator[str]:
    """Give the lines of a report; texts of the project cannot steer the terminal."""
    yield one_line(report.title)
    yield from map(one_line, report.subtitles)
    yield ""
    yield f"{report.score}  {report.score_name}: {report.outcome}"
    for section in report.sections:
        yield ""
        yield from _section(section)


def _section(section: Section) -> Iterator[str]:
    yield section.heading.upper()
    for sentence in section.sentences:
        yield from wrap(_plain(sentence), WIDTH)
    if section.table:
        yield from _table(section.table)
    for point in section.points:
        yield from wrap(_plain(point), WIDTH, initial_indent="- ", subsequent_indent=_GAP)


def _table(table: Table) -> Iterator[str]:
    texts = [[_short(cell_text(cell, table.decimals)) for cell in row] for row in table.rows]
    lines = [list(table.headings), *texts]
    widths = [max(map(_wide, column)) for column in zip(*lines, strict=True)]
    numeric = [
        any(not isinstance(row[place], str) for row in table.rows)
        for place in range(len(table.headings))
    ]
    for line in lines:
        yield _line(line, widths, numeric)


def _line(cells: Sequence[str], widths: Sequence[int], numeric: Sequence[bool]) -> str:
    parts = []
    for cell, width, is_number in zip(cells, widths, numeric, strict=True):
        gap = " " * (width - _wide(cell))
        parts.append(gap + cell if is_number else cell + gap)
    return _GAP.join(parts).rstrip()


def _plain(text: str) -> str:
    """Keep texts from steering the terminal: controls (Cc) become spaces."""
    return "".join(" " if unicodedata.category(c) == "Cc" else c for c in text)


def _short(text: str) -> str:
    line = one_line(text)
    while _wide(line) > _WIDEST:
        line = line[: -2 if line.endswith("…") else -1].rstrip() + "…"
    return line


def _wide(text: str) -> int:
    """Give the columns that a terminal needs: two for Han and other wide characters."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )
