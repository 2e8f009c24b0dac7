"""Export options: what the command line may say about a file that is handed over."""

import argparse
from pathlib import Path

from workbench.cli.option_values import whole_number
from workbench.cli.requests import ExportRequest, Inputs
from workbench.formats.docx_content import ROWS_PER_TABLE, USUAL_COLUMNS, Changes, Column, Comments
from workbench.formats.label_languages import LABELS
from workbench.review.filtering import Filter, Kind

_CHANGES = {
    Changes.TRACKED: "show edits as tracked changes against the draft (default)",
    Changes.CLEAN: "show the reviewed text alone",
    Changes.BOTH: "show both, in two columns",
}
_CHOICES = (Column.SOURCE, Column.STATUS, Column.FINDINGS, Column.COMMENTS)
_CHOSEN = ", ".join(column.value for column in _CHOICES)


def add_export_options(parser: argparse.ArgumentParser) -> None:
    """Let the parser of ``export`` take them."""
    group = parser.add_argument_group("what is in the bilingual DOCX")
    _add_changes(group)
    _add_rows(group)
    group.add_argument(
        "--columns",
        type=_columns,
        default=USUAL_COLUMNS,
        metavar="NAME,...",
        help=f"beside number and target: of {_CHOSEN} (default: source,status,findings)",
    )
    group.add_argument("--no-source", action="store_true", help="leave the source out")
    group.add_argument(
        "--comments",
        choices=[comments.value for comments in Comments],
        default=Comments.ALL.value,
        help="what becomes a Word comment: nothing, what people wrote, or findings too"
        " (default: all)",
    )
    group.add_argument(
        "--reviewer",
        default="",
        metavar="NAME",
        help="who signs the changes; without it no person is named, nor who commented",
    )
    group.add_argument(
        "--text-language",
        choices=list(LABELS),
        default="en",
        help="the language of headings, status words and the summary; findings are worded in"
        " English (default: en)",
    )
    parser.add_argument(
        "--layout-of",
        dest="layout",
        type=Path,
        metavar="DOCX",
        help="write the target alone, in the layout of the document it was translated from, or"
        " into the table of another tool that it came in",
    )


def export_request(inputs: Inputs, options: argparse.Namespace) -> ExportRequest:
    """Give what was asked for."""
    without = {Column.SOURCE} if options.no_source else set()
    return ExportRequest(
        inputs,
        options.output,
        options.changes,
        Filter(Kind(options.rows), options.containing),
        tuple(column for column in options.columns if column not in without),
        Comments(options.comments),
        options.reviewer.strip(),
        options.layout,
        options.rows_per_table,
        LABELS[options.text_language],
    )


def _add_rows(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--rows",
        choices=[kind.value for kind in Kind],
        default=Kind.ALL.value,
        help="which pairs become rows, as the filter of the window chooses them (default: all)",
    )
    group.add_argument(
        "--containing",
        default="",
        metavar="TEXT",
        help="of these only the rows with this text on either side, in whatever case",
    )
    group.add_argument(
        "--rows-per-table",
        type=whole_number,
        default=ROWS_PER_TABLE,
        metavar="N",
        help="begin a new table after so many rows; LibreOffice takes long over large ones"
        f" (default: {ROWS_PER_TABLE})",
    )


def _add_changes(group: argparse._ArgumentGroup) -> None:
    shown = group.add_mutually_exclusive_group()
    for changes, explanation in _CHANGES.items():
        shown.add_argument(
            f"--{changes.value}",
            dest="changes",
            action="store_const",
            const=changes,
            default=Changes.TRACKED,
            help=explanation,
        )


def _columns(text: str) -> tuple[Column, ...]:
    named = {name.strip() for name in text.split(",") if name.strip()}
    unknown = named - {column.value for column in _CHOICES}
    if unknown:
        msg = f"there is no column “{min(unknown)}”; name of {_CHOSEN}"
        raise argparse.ArgumentTypeError(msg)
    always = {Column.NUMBER, Column.TARGET}
    return tuple(c for c in Column if c in always or c.value in named)
