"""Tables of other tools: read by their layout, and written into with nothing else touched."""

import io
import re
from typing import Any
from zipfile import ZipFile

import pytest

from workbench.formats.target_cells import TargetCells, open_target_cells
from workbench.model.languages import Language
from workbench.model.problems import InputProblem
from workbench.model.segments import Side

CHINESE = Language("zh-Hant")
PAIRS = (
    ("The quay opened on Tuesday.", "碼頭週二啟用。"),
    ("It is 1,250 meters long.", "它長1250公尺。"),
    ("Three ships can moor there.", "可停靠三艘船。"),
)
HIDDEN = "<w:rPr><w:vanish/></w:rPr>"
# Word of tests/formats/conftest.py; a conftest cannot be imported.
Word = Any


def trados(word: Word) -> str:
    """Segment ID with a hidden GUID behind it, status, source and target with a styled tag."""
    head = word.table(("Segment ID", "Segment status", "Source segment", "Target segment"))
    rows = []
    for number, (source, target) in enumerate(PAIRS, 1):
        tag = '<w:r><w:rPr><w:rStyle w:val="Tag"/></w:rPr><w:t>&lt;12&gt;</w:t></w:r>'
        cells = (
            word.paragraph(word.run(str(number)), word.run("b1c2-0f", HIDDEN)),
            word.paragraph(word.run("Translated (97%)")),
            word.paragraph(word.run(source)),
            word.paragraph(word.run(target[:2]), tag, word.run(target[2:])),
        )
        rows.append(f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>")
    return str(head.replace("</w:tbl>", "".join(rows) + "</w:tbl>"))


def memoq(word: Word) -> str:
    head = ("ID", "English (US)", "Chinese (Taiwan)", "Comment", "Status")
    rows = [(f"{n}|9d3e-{n}", s, t, "", "Confirmed") for n, (s, t) in enumerate(PAIRS, 1)]
    return str(word.table(("Important! Do not change the source.",), head, *rows))


def phrase(word: Word) -> str:
    """No header, seven columns, and tables about the file around those with the text."""
    rows = [(f"xyz:{n}", "", str(n), s, t, "99", "") for n, (s, t) in enumerate(PAIRS, 1)]
    about = word.table(("Job", "9"))
    gap = word.paragraph()
    return str(about + gap + word.table(*rows[:2]) + gap + word.table(*rows[2:]))


def cafetran(word: Word) -> str:
    rows = [(str(n), s, t, "", "") for n, (s, t) in enumerate(PAIRS, 1)]
    return str(word.table(("ID", "Source", "Target", "Notes", "*"), *rows))


def deja_vu(word: Word) -> str:
    rows = [(f"{n:07}", s, t, "") for n, (s, t) in enumerate(PAIRS, 1)]
    return str(word.table(("ID", "English", "Chinese (Traditional)", "Comments"), *rows))


def two_columns(word: Word) -> str:
    return str(word.table(*PAIRS))


LAYOUTS = (trados, memoq, phrase, cafetran, deja_vu, two_columns)


def opened(data: bytes) -> TargetCells:
    cells = open_target_cells(data, "table.docx")
    assert cells is not None
    return cells


def parts(data: bytes) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_layouts_of_other_tools_are_read(word: Word, layout: Any) -> None:
    rows = opened(word.document(layout(word))).rows
    assert [(r.source, r.target.replace("<12>", "")) for r in rows] == list(PAIRS)
    if layout is not phrase and layout is not two_columns:
        assert [int(row.id) for row in rows] == [1, 2, 3]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_an_edit_touches_its_cell_and_not_one_other_byte(word: Word, layout: Any) -> None:
    data = word.document(layout(word), {"word/styles.xml": b"<styles/>  \r\n"})
    cells = opened(data)
    edited = cells.rows[1].target.replace("公尺", "米")
    assert cells.rewrite(1, Side.TARGET, edited, CHINESE)
    result = cells.packed()
    before, after = parts(data), parts(result)
    main = before.pop("word/document.xml"), after.pop("word/document.xml")
    assert before == after
    assert list(before) == list(after)
    old, new = (re.split(rb"(?=<w:tc>)", content) for content in main)
    changed = [n for n, (a, b) in enumerate(zip(old, new, strict=True)) if a != b]
    assert len(changed) == 1
    again = opened(result).rows
    assert [row.target for row in again][1] == edited
    assert [row.source for row in again] == [row.source for row in cells.rows]


def test_tags_keep_their_style(word: Word) -> None:
    cells = opened(word.document(trados(word)))
    cells.rewrite(0, Side.TARGET, "新碼頭<12>週二啟用了。", CHINESE)
    content = parts(cells.packed())["word/document.xml"].decode()
    assert content.count('<w:rStyle w:val="Tag"/></w:rPr><w:t>&lt;12&gt;</w:t>') == 3


def test_nothing_edited_gives_the_same_parts(word: Word) -> None:
    data = word.document(memoq(word))
    assert parts(opened(data).packed()) == parts(data)


def test_an_empty_target_can_be_filled_and_a_full_one_emptied(word: Word) -> None:
    rows = [("Source", "Target"), *PAIRS, ("Night fell.", "")]
    cells = opened(word.document(word.table(*rows)))
    assert cells.rewrite(3, Side.TARGET, "夜幕降臨。\n真的。", CHINESE)
    assert cells.rewrite(0, Side.TARGET, "", CHINESE)
    again = opened(cells.packed()).rows
    assert [row.target for row in again] == [
        "", "它長1250公尺。", "可停靠三艘船。", "夜幕降臨。\n真的。",
    ]  # fmt: skip


def test_lines_go_into_the_paragraphs_that_are_there(word: Word) -> None:
    rows = [("Source", "Target"), ("One. Two.", "一。|二。"), *PAIRS]
    cells = opened(word.document(word.table(*rows)))
    cells.rewrite(0, Side.TARGET, "一！\n二！\n三！", CHINESE)
    again = opened(cells.packed())
    assert again.rows[0].target == "一！\n二！\n三！"
    content = parts(cells.packed())["word/document.xml"]
    assert content.count(b"<w:p>") == parts(word.document(word.table(*rows)))[
        "word/document.xml"
    ].count(b"<w:p>")


def test_tracked_changes_in_a_cell_are_settled_by_an_edit(word: Word) -> None:
    body = word.table(("Source", "Target"), *PAIRS).replace(
        word.run("可停靠三艘船。"),
        f"<w:del>{word.run('可').replace('w:t', 'w:delText')}</w:del>"
        f"<w:ins>{word.run('可以')}</w:ins>{word.run('停靠三艘船。')}",
    )
    cells = opened(word.document(body))
    assert cells.rows[2].target == "可以停靠三艘船。"
    cells.rewrite(2, Side.TARGET, "可以停靠四艘船。", CHINESE)
    content = parts(cells.packed())["word/document.xml"]
    assert b"w:ins" not in content
    assert opened(cells.packed()).rows[2].target == "可以停靠四艘船。"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-8-sig"])
def test_a_part_in_another_encoding_stays_in_it(word: Word, encoding: str) -> None:
    text = word.xml(cafetran(word)).decode()
    data = word.document("")
    others = parts(data)
    mark = "\ufeff" if encoding == "utf-16-be" else ""
    others["word/document.xml"] = (mark + text).encode(encoding)
    cells = opened(word.package(others))
    cells.rewrite(1, Side.TARGET, "它長1250米。", CHINESE)
    result = parts(cells.packed())["word/document.xml"]
    assert result.decode(encoding).removeprefix("\ufeff").count("它長1250米。") == 1
    assert opened(cells.packed()).rows[1].target == "它長1250米。"


def test_what_xml_cannot_hold_is_counted(word: Word) -> None:
    cells = opened(word.document(cafetran(word)))
    cells.rewrite(0, Side.TARGET, "碼\x07頭", CHINESE)
    assert cells.replaced_characters == 1
    assert opened(cells.packed()).rows[0].target == "碼\ufffd頭"


def test_a_document_without_such_a_table_is_none(word: Word) -> None:
    data = word.document(word.paragraph(word.run("Only text.")))
    assert open_target_cells(data, "text.docx") is None
    with pytest.raises(InputProblem):
        open_target_cells(b"PK", "broken.docx")
