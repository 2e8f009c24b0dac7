"""Marks survive a spreadsheet, as texts that run nothing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.formats.annotation_workbook import (
    read_annotation_workbook,
    write_annotation_workbook,
)
from workbench.formats.foreign_marks import ForeignMark
from workbench.model.problems import InputProblem
from workbench.model.segments import Side, Span

TEXT = st.text('abc 港=+@"<&', max_size=9).map(str.strip)


@settings(max_examples=30)
@given(TEXT, TEXT, st.sampled_from(Side), st.none() | st.just(80.0))
def test_what_is_written_is_read_again(
    target: str, comment: str, side: Side, rating: float | None
) -> None:
    mark = ForeignMark(
        "d", "1", "Ana", "=1+1", target, "style", "minor", side, Span(0, 0), comment, "=A1",
        rating, "2026-01-01", line=2,
    )  # fmt: skip
    assert read_annotation_workbook(write_annotation_workbook([mark]), "t.xlsx") == [mark]


def test_a_sheet_without_the_columns_and_what_is_no_sheet_get_a_sentence() -> None:
    with pytest.raises(InputProblem, match=r"There are no marks in t\.xlsx"):
        read_annotation_workbook(write_annotation_workbook([]), "t.xlsx")
    with pytest.raises(InputProblem, match=r"t\.xlsx is no XLSX table"):
        read_annotation_workbook(b"a,b", "t.xlsx")
