"""Score reports as HTML: one file without anything from elsewhere, fit to be printed."""

from collections.abc import Iterable, Iterator
from html import escape

from workbench.formats.score_report import Cell, ScoreReport, Section, Table, cell_text

_STYLE = """
:root { color-scheme: light dark; --ink: #1c1c1e; --faint: #63636a; --line: #d4d4da;
  --paper: #fff; --good: #1a6b3c; --bad: #a4262c; --open: #4a4a52; --band: #f4f4f7; }
@media (prefers-color-scheme: dark) { :root { --ink: #ececf0; --faint: #a2a2ab;
  --line: #45454d; --paper: #1c1c1f; --good: #6fcf97; --bad: #ff8a8a; --open: #c4c4cc;
  --band: #28282d; } }
body { font: 15px/1.5 system-ui, "Noto Sans", "Noto Sans CJK SC", sans-serif;
  color: var(--ink); background: var(--paper); margin: 2rem auto; max-width: 64rem;
  padding: 0 1.25rem; }
h1 { font-size: 1.6rem; margin: 0 0 .25rem; }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; border-bottom: 1px solid var(--line);
  padding-bottom: .2rem; }
p { margin: .3rem 0; } .under { color: var(--faint); }
.outcome { display: flex; gap: 1.25rem; align-items: baseline; flex-wrap: wrap;
  margin: 1.25rem 0; padding: .9rem 1.1rem; background: var(--band);
  border-left: .4rem solid var(--open); }
.good { border-color: var(--good); } .bad { border-color: var(--bad); }
.score { font-size: 2.2rem; font-weight: 650; line-height: 1.1; }
.good .word { color: var(--good); } .bad .word { color: var(--bad); }
.word { font-weight: 650; } .wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .93rem; }
th, td { text-align: start; vertical-align: top; padding: .35rem .6rem .35rem 0;
  border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
th { font-weight: 600; color: var(--faint); } td.n, th.n { text-align: end;
  font-variant-numeric: tabular-nums; white-space: nowrap; }
ul { margin: .3rem 0; padding-inline-start: 1.3rem; }
@media print { :root { color-scheme: light; --ink: #000; --faint: #444; --line: #bbb;
  --paper: #fff; --band: #f2f2f2; --good: #1a6b3c; --bad: #a4262c; }
  body { margin: 0; max-width: none; font-size: 10pt; } .wide { overflow: visible; }
  tr, .outcome { break-inside: avoid; } h2 { break-after: avoid; }
  thead { display: table-header-group; } }
@page { margin: 16mm; }
"""

# Whatever a text might smuggle in, nothing is run and nothing is fetched.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def score_html(report: ScoreReport) -> str:
    """Write a report; every text in it is escaped, and nothing is loaded from anywhere."""
    return "\n".join(
        (
            "<!DOCTYPE html>",
            f'<html lang="{escape(report.language)}">',
            '<head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            f"<title>{escape(report.title)}</title><style>{_STYLE}</style></head>",
            "<body>",
            f"<h1>{_text(report.title)}</h1>",
            *(f'<p class="under">{_text(line)}</p>' for line in report.subtitles),
            *_outcome(report),
            *(line for section in report.sections for line in _section(section)),
            "</body></html>",
            "",
        )
    )


def _outcome(report: ScoreReport) -> Iterator[str]:
    yield f'<div class="outcome {report.tone.value}">'
    yield f'<span class="score">{_text(report.score)}</span>'
    yield f"<span>{_text(report.score_name)}</span>"
    yield f'<span class="word">{_text(report.outcome)}</span></div>'


def _section(section: Section) -> Iterator[str]:
    yield f"<section><h2>{_text(section.heading)}</h2>"
    yield from (f"<p>{_text(sentence)}</p>" for sentence in section.sentences)
    if section.table:
        yield from _table(section.table)
    if section.points:
        yield "<ul>" + "".join(f"<li>{_text(point)}</li>" for point in section.points) + "</ul>"
    yield "</section>"


def _table(table: Table) -> Iterator[str]:
    numeric = [
        any(not isinstance(row[place], str) for row in table.rows)
        for place in range(len(table.headings))
    ]
    yield '<div class="wide"><table><thead>'
    yield _row(table.headings, "th", numeric, table.decimals)
    yield "</thead><tbody>"
    yield from (_row(row, "td", numeric, table.decimals) for row in table.rows)
    yield "</tbody></table></div>"


def _row(cells: Iterable[Cell], tag: str, numeric: list[bool], decimals: int) -> str:
    parts = []
    for cell, is_number in zip(cells, numeric, strict=True):
        kind = ' class="n"' if is_number else ""
        parts.append(f'<{tag} dir="auto"{kind}>{_text(cell_text(cell, decimals))}</{tag}>')
    return f"<tr>{''.join(parts)}</tr>"


def _text(text: str) -> str:
    """Escape, and leave out control characters, which HTML has no way to write."""
    return escape("".join(c for c in text if c >= " " or c in "\t\n"))
