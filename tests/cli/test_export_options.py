"""What the command line may say about an export."""

import argparse
from pathlib import Path

import pytest

from workbench.cli.export_options import add_export_options, export_request
from workbench.cli.requests import ExportRequest, Inputs
from workbench.formats.docx_content import ROWS_PER_TABLE, USUAL_COLUMNS, Changes, Column, Comments
from workbench.formats.label_languages import LABELS
from workbench.review.filtering import Filter, Kind

INPUTS = Inputs((Path("a.wbproj"),))


def asked(options: str) -> ExportRequest:
    parser = argparse.ArgumentParser()
    parser.add_argument("--output", type=Path, default=Path("a.docx"))
    add_export_options(parser)
    return export_request(INPUTS, parser.parse_args(options.split()))


def test_edits_are_tracked_and_all_is_shown_unless_told_otherwise() -> None:
    assert asked("") == ExportRequest(INPUTS, Path("a.docx"), Changes.TRACKED)
    assert asked("").columns == USUAL_COLUMNS


@pytest.mark.parametrize("changes", Changes)
def test_each_way_to_show_edits_has_its_option(changes: Changes) -> None:
    assert asked(f"--{changes.value}").changes is changes


def test_columns_are_chosen_by_name_and_the_source_can_be_left_out() -> None:
    chosen = asked("--columns comments,source").columns
    assert chosen == (Column.NUMBER, Column.SOURCE, Column.TARGET, Column.COMMENTS)
    assert Column.SOURCE not in asked("--no-source").columns


def test_rows_comments_reviewer_and_layout_are_taken_over() -> None:
    request = asked("--rows edited --comments people --reviewer Ana --layout-of b.docx")
    assert (request.rows, request.comments) == (Filter(Kind.EDITED), Comments.PEOPLE)
    assert (request.reviewer, request.layout) == ("Ana", Path("b.docx"))


@pytest.mark.parametrize("kind", Kind)
def test_every_filter_of_the_window_chooses_rows_here_too(kind: Kind) -> None:
    assert asked(f"--rows {kind.value} --containing ferry").rows == Filter(kind, "ferry")


def test_a_table_takes_as_many_rows_as_told() -> None:
    assert asked("").rows_per_table == ROWS_PER_TABLE
    assert asked("--rows-per-table 40").rows_per_table == 40


@pytest.mark.parametrize("tag", LABELS)
def test_the_words_of_the_file_have_a_language(tag: str) -> None:
    assert asked(f"--text-language {tag}").labels is LABELS[tag]


@pytest.mark.parametrize(
    "options", ["--rows-per-table 0", "--columns colour", "--clean --both", "--rows none"]
)
def test_what_cannot_be_is_refused(options: str) -> None:
    with pytest.raises(SystemExit):
        asked(options)
