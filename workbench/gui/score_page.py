"""Score page: a score report as rich text of the window, in the colours of its theme."""

from collections.abc import Iterator
from html import escape

from workbench.formats.score_report import Cell, ScoreReport, Section, Table, Tone, cell_text
from workbench.gui.row_view import RowState
from workbench.gui.theme import Theme
from workbench.model.findings import Severity


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
    yield f"<h3>{_text(section.heading)}</h3>"
    yield from (f"<p>{_text(sentence)}</p>" for sentence in section.sentences)
    if section.table is not None and section.table.rows:
        yield _table(section.table, theme)
    if section.points:
        points = "".join(f"<li>{_text(point)}</li>" for point in section.points)
        yield f"<ul>{points}</ul>"


def _table(table: Table, theme: Theme) -> str:
    style = f'style="padding:3px 10px 3px 0; color:{theme.muted}"'
    heads = "".join(f"<th align='left' {style}>{_text(head)}</th>" for head in table.headings)
    rows = "".join(
        f"<tr>{''.join(_cell(cell, table.decimals) for cell in row)}</tr>" for row in table.rows
    )
    return f"<table width='98%' cellspacing='0'><tr>{heads}</tr>{rows}</table>"


def _cell(cell: Cell, decimals: int) -> str:
    align = "left" if isinstance(cell, str) else "right"
    words = _text(cell_text(cell, decimals))
    return f"<td align='{align}' valign='top' style='padding:3px 10px 3px 0'>{words}</td>"


def _text(text: str) -> str:
    return escape(text).replace("\n", "<br>")
