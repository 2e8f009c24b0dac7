"""Which columns of a table are a text and its translation."""

import pytest

from workbench.formats.docx_bilingual import Found, Grid, find_rows

PAIRS = [
    ("The quay opened on Tuesday.", "碼頭週二啟用。"),
    ("It is 1,250 meters long.", "它長1250公尺。"),
    ("Three ships can moor there.", "可停靠三艘船。"),
]


def grid(*rows: tuple[str, ...], headers: int = 0) -> Grid:
    return Grid(tuple(tuple((cell,) for cell in row) for row in rows), headers)


def sides(found: Found | None) -> list[tuple[str, str]]:
    assert found is not None
    return [(row.source, row.target) for row in found.rows]


def test_two_columns_in_two_languages_are_found_without_a_header() -> None:
    assert sides(find_rows([grid(*PAIRS)], 0)) == PAIRS


@pytest.mark.parametrize(
    "header",
    [
        ("No.", "Source (en-US)", "Target (zh-TW)", "Status"),
        ("Segment ID", "Source segment", "Target segment", "Comment"),
        ("编号", "原文", "译文", "备注"),
    ],
)
def test_a_header_names_the_columns(header: tuple[str, ...]) -> None:
    body = [(str(n), s, t, "Draft") for n, (s, t) in enumerate(PAIRS, 1)]
    found = find_rows([grid(("About this file",), header, *body)], 0)
    assert sides(found) == PAIRS
    assert found is not None
    assert [row.id for row in found.rows] == ["1", "2", "3"]
    if "(" in header[1]:
        assert [language.tag for language in found.languages if language] == [
            "en-US",
            "zh-Hant-TW",
        ]


def test_the_header_may_put_the_target_first() -> None:
    rows = [("Target", "Source"), *[(t, s) for s, t in PAIRS]]
    assert sides(find_rows([grid(*rows)], 0)) == PAIRS


def test_ids_that_are_there_twice_are_not_used() -> None:
    rows = [("ID", "Source", "Target"), *[("1", s, t) for s, t in PAIRS]]
    found = find_rows([grid(*rows)], 0)
    assert found is not None
    assert {row.id for row in found.rows} == {""}


def test_a_table_cut_in_two_is_read_whole() -> None:
    assert sides(find_rows([grid(*PAIRS[:2]), grid(*PAIRS[1:])], 0)) == [*PAIRS[:2], *PAIRS[1:]]


def test_what_is_in_no_row_is_counted() -> None:
    rows = [("Source", "Target", "Note"), *[(s, t, "ok") for s, t in PAIRS]]
    found = find_rows([grid(*rows)], 9)
    assert found is not None
    assert dict(found.left_out) == {"other-columns": 16 + 6, "outside-table": 9}


@pytest.mark.parametrize(
    "rows",
    [
        [("Ship", "Length"), ("Tern", "90 m"), ("Gull", "120 m")],
        [("The quay opened.", "The tide turned."), ("A ship came.", "It left.")],
        [PAIRS[0]],
        [("", "")],
        [],
    ],
)
def test_other_tables_are_not_taken_for_translations(rows: list[tuple[str, ...]]) -> None:
    assert find_rows([grid(*rows)], 0) is None


def test_a_small_bilingual_table_in_a_long_text_does_not_stand_for_it() -> None:
    assert find_rows([grid(*PAIRS)], 5000) is None


def test_rows_without_cells_shift_nothing() -> None:
    rows = [PAIRS[0], ("",), ("Alone.",), PAIRS[1], PAIRS[2]]
    assert sides(find_rows([grid(*rows)], 0)) == [PAIRS[0], ("Alone.", ""), *PAIRS[1:]]


def test_a_narrow_table_beside_a_narrow_bilingual_one_is_another() -> None:
    found = find_rows([grid(*PAIRS), grid(("Job", "9"))], 0)
    assert sides(found) == PAIRS
