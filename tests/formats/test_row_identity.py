"""Row identity: by bookmark, tag, source, number and order, in this order of trust."""

from workbench.formats.docx_manifest import text_hash
from workbench.formats.docx_views import Views
from workbench.formats.reviewed_docx import ReviewedRow
from workbench.formats.row_identity import Identified, Known, identify

SOURCES = ("One.", "Two.", "Same.", "Same.", "Five.")
KNOWN = [Known(f"k{n}", text_hash(source), n) for n, source in enumerate(SOURCES, 1)]


def row(line: int, source: str | None = None, key: str = "", tag: str = "") -> ReviewedRow:
    views = None if source is None else Views(source, source)
    return ReviewedRow(line, key, tag, 0, views, Views(f"t{line}", ""), ())


def lines(found: Identified) -> dict[str, list[int]]:
    return {key: [row.line for row in rows] for key, rows in found.rows.items()}


def test_a_bookmark_is_enough() -> None:
    rows = [row(1, key="k5"), row(2, key="k1")]
    assert lines(identify(rows, KNOWN)) == {"k5": [1], "k1": [2]}


def test_a_tag_counts_where_there_is_no_bookmark() -> None:
    assert lines(identify([row(1, "Altered.", tag="k2")], KNOWN)) == {"k2": [1]}


def test_sources_said_twice_go_by_their_order() -> None:
    rows = [row(n, source) for n, source in enumerate(SOURCES, 1)]
    assert lines(identify(rows, KNOWN)) == {f"k{n}": [n] for n in range(1, 6)}


def test_a_number_helps_where_the_source_was_altered() -> None:
    altered = row(9, "Altered.")._replace(number=2)
    assert lines(identify([altered], KNOWN)) == {"k2": [9]}


def test_a_number_that_the_source_speaks_against_is_not_believed() -> None:
    rows = [row(9, "Five.")._replace(number=2)]
    assert lines(identify(rows, KNOWN)) == {"k5": [9]}


def test_a_gap_is_filled_by_as_many_rows() -> None:
    rows = [row(1, "One."), row(2, "Altered."), row(3, "Same."), row(4, "Same."), row(5, "Odd.")]
    assert lines(identify(rows, KNOWN)) == {f"k{n}": [n] for n in range(1, 6)}


def test_a_gap_of_another_size_is_not_filled() -> None:
    rows = [row(1, "One."), row(2, "Altered."), row(3, "Odd."), row(4, "Five.")]
    found = identify(rows, [KNOWN[0], KNOWN[1], KNOWN[4]])
    assert lines(found) == {"k1": [1], "k5": [4]}
    assert [stranger.line for stranger in found.strangers] == [2, 3]


def test_copies_are_kept_behind_the_first() -> None:
    rows = [row(1, "Two.", "k2"), row(2, "Two.", "k2"), row(3, "Two.")]
    assert lines(identify(rows, KNOWN)) == {"k2": [1, 2, 3]}


def test_a_bookmark_against_tag_and_source_came_with_moved_text() -> None:
    rows = [row(1, "One.", "k2", "k1"), row(2, "Two.", "", "k2")]
    found = identify(rows, KNOWN)
    assert lines(found) == {"k1": [1], "k2": [2]}
    assert found.moved == {1}


def test_a_bookmark_of_nobody_is_no_reason_to_drop_a_row() -> None:
    assert lines(identify([row(1, "Five.", "strange")], KNOWN)) == {"k5": [1]}


def test_a_copy_with_the_number_of_another_row_stays_a_copy() -> None:
    rows = [row(1, "Five.", "k5"), row(9, "Five.")._replace(number=2)]
    assert lines(identify(rows, KNOWN)) == {"k5": [1, 9]}


def test_of_too_many_rows_alike_the_last_is_the_copy() -> None:
    rows = [row(1, "Same."), row(2, "Same."), row(3, "Same.")]
    assert lines(identify(rows, KNOWN)) == {"k3": [1, 3], "k4": [2]}
