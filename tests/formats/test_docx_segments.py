"""The segment table: identity, cells and tracked changes."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from workbench.formats.docx_content import (
    USUAL_COLUMNS,
    Changes,
    Column,
    Layout,
    Remark,
    ReviewDocument,
    ReviewRow,
)
from workbench.formats.docx_manifest import segment_key
from workbench.formats.docx_segments import SegmentTables
from workbench.formats.docx_table import CLOSING
from workbench.formats.docx_text import Cleaner
from workbench.model.findings import Finding, Severity
from workbench.model.languages import Direction
from workbench.model.segments import Pair, Status

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXTS = st.text(st.sampled_from("港口13億 0,.ab\n\t😀é\x00"), max_size=30)


def child(element: etree._Element, path: str) -> etree._Element:
    found = element.find(path)
    assert found is not None
    return found


def document(layout: Layout, direction: Direction, author: str = "") -> ReviewDocument:
    return ReviewDocument(
        project="",
        title="",
        facts="",
        direction=direction,
        rows=lambda: iter(()),
        row_count=0,
        summary=(),
        moment=datetime(2026, 11, 22, 9, 30, tzinfo=UTC),
        tool="",
        author=author,
        layout=layout,
    )


def table(
    *rows: ReviewRow,
    layout: Layout | None = None,
    direction: tuple[str, str] = ("en", "zh-Hant"),
    author: str = "",
) -> etree._Element:
    chosen = document(layout or Layout(), Direction.parse(*direction), author)
    tables = SegmentTables(chosen, Cleaner())
    content = tables.opening() + "".join(map(tables.row, rows)) + CLOSING
    return etree.fromstring(f'<w:body xmlns:w="{W[1:-1]}">{content}</w:body>')[0]


def cells(found: etree._Element, row: int) -> list[etree._Element]:
    return list(list(found.iter(f"{W}tr"))[row].iter(f"{W}tc"))


def text(element: etree._Element, *, without: str = "none") -> str:
    """Flatten a cell with the runs of one kind of revision left out."""
    nodes = element.iter(f"{W}t", f"{W}delText", f"{W}br", f"{W}tab")
    kept = (node for node in nodes if not [*node.iterancestors(f"{W}{without}")])
    signs = {f"{W}br": "\n", f"{W}tab": "\t"}
    return "".join(signs.get(str(node.tag), node.text or "") for node in kept)


TRACKED = Layout(changes=Changes.TRACKED)
PAIR = Pair("a-1", "", "The quay cost 1.3 billion.", "碼頭耗資13億。", "碼頭耗資130億。")


def test_the_header_names_the_columns_and_languages() -> None:
    heads = [text(cell) for cell in cells(table(), 0)]
    assert heads == ["No.", "Source (en)", "Target (zh-Hant)", "Status", "Findings"]


def test_a_row_shows_number_texts_status_and_findings() -> None:
    finding = Finding("numbers", "a-1", "other", Severity.ERROR)
    row = ReviewRow(12, PAIR, (Remark(finding, "130億 is ten times as much."),))
    shown = [text(cell) for cell in cells(table(row), 1)]
    assert shown == [
        "12",
        PAIR.source,
        PAIR.target,
        "DraftEdited",
        "Error: 130億 is ten times as much.",
    ]


def test_a_row_is_known_by_bookmark_and_locked_tag() -> None:
    number, _, target, *_ = cells(table(ReviewRow(12, PAIR)), 1)
    key = segment_key("a-1")
    assert child(target, f".//{W}bookmarkStart").get(f"{W}name") == f"wb_{key}"
    properties = child(number, f".//{W}sdtPr")
    assert child(properties, f"{W}tag").get(f"{W}val") == f"wb:{key}"
    assert child(properties, f"{W}alias").get(f"{W}val") == "Segment 12"
    assert [etree.QName(node).localname for node in properties] == [
        "alias",
        "tag",
        "id",
        "lock",
        "text",
    ]


def test_the_bookmark_holds_the_whole_target_in_one_paragraph() -> None:
    target = cells(table(ReviewRow(1, PAIR), layout=TRACKED), 1)[2]
    (paragraph,) = target.iter(f"{W}p")
    names = [etree.QName(node).localname for node in paragraph]
    assert names[:2] == ["pPr", "bookmarkStart"]
    assert names[-1] == "bookmarkEnd"
    empty = cells(table(ReviewRow(1, Pair("b", "", "x", "", ""))), 1)[2]
    assert empty.find(f".//{W}bookmarkEnd") is not None


def test_a_tracked_row_names_author_and_time_of_each_change() -> None:
    target = cells(table(ReviewRow(1, PAIR), layout=TRACKED, author='R. "V"'), 1)[2]
    deleted, inserted = child(target, f".//{W}del"), child(target, f".//{W}ins")
    assert (text(deleted), text(inserted)) == ("130億", "13億")
    for revision in (deleted, inserted):
        assert revision.get(f"{W}author") == 'R. "V"'
        assert revision.get(f"{W}date") == "2026-11-22T09:30:00Z"


def test_nobody_is_named_who_did_not_ask_for_it() -> None:
    target = cells(table(ReviewRow(1, PAIR), layout=TRACKED), 1)[2]
    assert child(target, f".//{W}ins").get(f"{W}author") == "Reviewer"


def test_a_clean_row_holds_the_final_text_only() -> None:
    target = cells(table(ReviewRow(1, PAIR)), 1)[2]
    assert text(target) == PAIR.target
    assert not list(target.iter(f"{W}ins", f"{W}del"))


def test_both_texts_stand_side_by_side_and_the_reviewed_one_is_locked() -> None:
    found = table(ReviewRow(1, PAIR), layout=Layout(changes=Changes.BOTH))
    _, _, target, reviewed, *_ = cells(found, 1)
    assert text(target) == "碼頭耗資130億13億。"
    assert text(reviewed) == PAIR.target
    assert child(reviewed, f".//{W}lock").get(f"{W}val") == "sdtContentLocked"
    assert not list(reviewed.iter(f"{W}bookmarkStart"))
    emptied = table(ReviewRow(1, Pair("b", "", "x", "", "y")), layout=Layout(changes=Changes.BOTH))
    assert text(cells(emptied, 1)[3]) == ""


def test_no_two_elements_share_an_id() -> None:
    rows = [ReviewRow(n, Pair(f"a-{n}", "", "x", "13", "130")) for n in range(1, 6)]
    found = table(*rows, layout=TRACKED)
    marked = found.iter(f"{W}bookmarkStart", f"{W}ins", f"{W}del")
    ids = [element.get(f"{W}id") for element in marked]
    ids += [element.get(f"{W}val") for element in found.iter(f"{W}id")]
    assert len(ids) == len(set(ids)) == 20


def test_status_is_told_by_word_and_not_by_colour_alone() -> None:
    rows = [ReviewRow(1, Pair("a", "", "x", "y", "y", status)) for status in Status]
    found = table(*rows)
    assert [text(cells(found, row)[3]) for row in (1, 2, 3)] == [
        "Draft",
        "Needs work",
        "Confirmed",
    ]


def test_columns_can_be_left_out_and_the_rest_fill_the_page() -> None:
    layout = Layout(columns=(Column.NUMBER, Column.TARGET))
    found = table(ReviewRow(1, PAIR), layout=layout)
    assert [text(cell) for cell in cells(found, 1)] == ["1", PAIR.target]
    every = sum(int(str(c.get(f"{W}w"))) for c in table().iter(f"{W}gridCol"))
    fewer = sum(int(str(c.get(f"{W}w"))) for c in found.iter(f"{W}gridCol"))
    assert abs(every - fewer) < 5


def test_more_columns_take_their_width_from_the_texts() -> None:
    layout = Layout(columns=(*USUAL_COLUMNS, Column.COMMENTS), changes=Changes.BOTH)
    usual, more = (
        [int(str(c.get(f"{W}w"))) for c in table(layout=each).iter(f"{W}gridCol")]
        for each in (Layout(), layout)
    )
    assert (usual[0], *usual[3:]) == (more[0], *more[4:6])
    assert more[1] == more[2] == more[3] < usual[1]
    assert abs(sum(usual) - sum(more)) < 5


def test_text_from_right_to_left_stands_in_a_table_from_left_to_right() -> None:
    pair = Pair("a", "", "ميناء", "Harbour", "Harbour")
    found = table(ReviewRow(1, pair), direction=("ar", "en"))
    _, source, target, *_ = cells(found, 1)
    assert source.find(f".//{W}bidi") is not None
    assert target.find(f".//{W}bidi") is None
    assert found.find(f".//{W}bidiVisual") is None


@given(TEXTS, TEXTS)
def test_accepting_gives_the_target_and_rejecting_the_draft(draft: str, target: str) -> None:
    pair = Pair("a", "", "x", target, draft)
    shown = cells(table(ReviewRow(1, pair), layout=TRACKED), 1)[2]
    assert text(shown, without="del") == target.replace("\x00", "\ufffd")
    assert text(shown, without="ins") == draft.replace("\x00", "\ufffd")
    assert not list(shown.iterfind(f".//{W}del//{W}t"))
