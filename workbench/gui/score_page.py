"""Score page: a score report as rich text of the window or as text to be pasted elsewhere."""

from collections.abc import Iterator
from html import escape
from itertools import repeat

from PySide6.QtCore import QCoreApplication

from workbench.formats.score_report import Cell, ScoreReport, Section, Table, Tone, cell_text
from workbench.gui.row_view import RowState
from workbench.gui.theme import Theme
from workbench.model.findings import Severity

# Qt lays tables out in one go: 3,000 errors would hold the window up for 0.5 s.
_MOST_ROWS = 100


def score_page(report: ScoreReport, theme: Theme) -> str:
    """Give the report as the HTML that Qt's text widgets know; every text in it is escaped."""
    tones = {
        Tone.GOOD: theme.states[RowState.CONFIRMED],
        Tone.BAD: theme.severities[Severity.ERROR],
        Tone.OPEN: theme.text,
    }
    colour = tones[report.tone]
    parts = [
        f"<h2>{_text(report.title)}</h2>",
        *(f'<p style="color:{theme.muted}">{_text(line)}</p>' for line in report.subtitles),
        _outcome(report, colour),
        *(section_page(section, theme) for section in report.sections),
    ]
    return "".join(parts)


def score_text(report: ScoreReport) -> str:
    """Give the report as plain text, the cells of its tables parted by tabs."""
    lines = [report.title, *report.subtitles]
    lines.append(f"{report.score} {report.score_name}: {report.outcome}")
    for section in report.sections:
        lines += ["", section.heading, *section.sentences]
        table = section.table
        if table is not None and table.rows:
            rows = ((cell_text(cell, table.decimals) for cell in row) for row in table.rows)
            lines += ["\t".join(map(_one_line, row)) for row in (table.headings, *rows)]
        lines += [f"- {point}" for point in section.points]
    return "\n".join(lines) + "\n"


def _one_line(cell: str) -> str:
    return " ".join(cell.split())


def _outcome(report: ScoreReport, colour: str) -> str:
    large = f"font-size:26pt; font-weight:600; color:{colour}"
    return (
        f'<p><span style="{large}">{_text(report.score)}</span>&nbsp;&nbsp;'
        f"{_text(report.score_name)}<br>"
        f'<b style="color:{colour}">{_text(report.outcome)}</b></p>'
    )


def section_page(section: Section, theme: Theme) -> str:
    """Give one section of a report in the same way."""
    return "".join(_section(section, theme))


def _section(section: Section, theme: Theme) -> Iterator[str]:
    yield f"<h3 style='margin-top:16px'>{_text(section.heading)}</h3>"
    yield from (f"<p>{_text(sentence)}</p>" for sentence in section.sentences)
    if section.table is not None and section.table.rows:
        yield _table(section.table, theme)
    if section.points:
        points = "".join(f"<li>{_text(point)}</li>" for point in section.points)
        yield f"<ul>{points}</ul>"


def _table(table: Table, theme: Theme) -> str:
    sides = list(_sides(table))
    style = f'style="padding:3px 10px 3px 0; color:{theme.muted}"'
    heads = "".join(
        f"<th align='{side}' {style}>{_text(head)}</th>"
        for head, side in zip(table.headings, sides, strict=True)
    )
    rows = "".join(
        f"<tr>{''.join(map(_cell, row, sides, repeat(table.decimals)))}</tr>"
        for row in table.rows[:_MOST_ROWS]
    )
    return f"<table width='98%' cellspacing='0'><tr>{heads}</tr>{rows}</table>{_rest(table)}"


def _rest(table: Table) -> str:
    count = len(table.rows) - _MOST_ROWS
    if count <= 0:
        return ""
    words = QCoreApplication.translate(
        "Scores", "And {count} more: “Copy as text” and “Save report…” have them all."
    )
    return f"<p>{_text(words.format(count=f'{count:,}'))}</p>"


def _sides(table: Table) -> Iterator[str]:
    """Give the side to which each column is set: that of numbers to the right."""
    for column in zip(*table.rows, strict=True):
        yield "left" if all(isinstance(cell, str) for cell in column) else "right"


def _cell(cell: Cell, side: str, decimals: int) -> str:
    words = _text(cell_text(cell, decimals))
    return f"<td align='{side}' valign='top' style='padding:3px 10px 3px 0'>{words}</td>"


def _text(text: str) -> str:
    return escape(text).replace("\n", "<br>")
