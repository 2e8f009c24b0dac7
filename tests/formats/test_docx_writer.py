"""The writer: a whole package that others can open."""

import errno
import io
import os
import tracemalloc
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from typing_extensions import override

from workbench.formats.docx_content import Changes, Layout, ReviewDocument, ReviewRow
from workbench.formats.docx_writer import Written, write_docx
from workbench.model.languages import Direction
from workbench.model.progress import Cancelled, Unwatched
from workbench.model.segments import Pair

ANYTHING = st.text(st.characters(), max_size=20)


class Counting:
    def __init__(self, stop_at: int = -1) -> None:
        self.steps: list[tuple[int, int]] = []
        self.stop_at = stop_at

    def advance(self, done: int, total: int) -> None:
        self.steps.append((done, total))
        if done == self.stop_at:
            raise Cancelled


class FullDisk(io.BytesIO):
    """Takes a number of bytes and not one more."""

    def __init__(self, room: int) -> None:
        super().__init__()
        self.room = room

    @override
    def write(self, data: object) -> int:
        content = bytes(data)  # type: ignore[call-overload]  # any buffer, as io.BytesIO takes
        if self.tell() + len(content) > self.room:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return super().write(content)


class LossyDisk(io.BytesIO):
    """Says that it took every byte and keeps zeros in place of some."""

    def __init__(self, spot: int) -> None:
        super().__init__()
        self.spot = spot

    @override
    def write(self, data: object) -> int:
        content = bytes(data)  # type: ignore[call-overload]  # any buffer, as io.BytesIO takes
        if self.tell() <= self.spot < self.tell() + len(content):
            content = bytes(len(content))
        return super().write(content)


def document(rows: list[ReviewRow], layout: Layout | None = None) -> ReviewDocument:
    def fresh() -> Iterator[ReviewRow]:
        return iter(rows)

    return ReviewDocument(
        project="6d0f6f5e-0000-4000-8000-000000000001",
        title="Harbour news",
        facts="en → zh-Hant",
        direction=Direction.parse("en", "zh-Hant"),
        rows=fresh,
        row_count=len(rows),
        summary=(("Segments", str(len(rows))),),
        moment=datetime(2026, 11, 22, tzinfo=UTC),
        tool="Translation Workbench",
        layout=layout or Layout(),
    )


def many(number: int) -> list[ReviewRow]:
    return [
        ReviewRow(n, Pair(f"a-{n}", "", f"Quay {n}", f"碼頭{n}", f"碼頭 {n}"))
        for n in range(1, number + 1)
    ]


def written(content: ReviewDocument) -> tuple[io.BytesIO, Written]:
    stream = io.BytesIO()
    result = write_docx(stream, content, Unwatched())
    return stream, result


def test_python_docx_opens_what_was_written() -> None:
    stream, result = written(document(many(3)))
    opened = docx.Document(stream)
    segments, summary = opened.tables
    assert result == Written(3, 0)
    assert [cell.text for cell in segments.columns[2].cells][1:] == ["碼頭1", "碼頭2", "碼頭3"]
    assert [cell.text for cell in summary.rows[0].cells] == ["Segments", "3"]
    assert [p.text for p in opened.paragraphs][:2] == ["Harbour news", "en → zh-Hant"]
    assert opened.core_properties.title == "Harbour news"
    section = opened.sections[0]
    assert section.page_width is not None
    assert section.page_height is not None
    assert section.page_width > section.page_height


def test_every_part_is_well_formed_and_named_once() -> None:
    stream, _ = written(document(many(3), Layout(changes=Changes.TRACKED)))
    with ZipFile(stream) as package:
        names = package.namelist()
        assert names[0] == "[Content_Types].xml"
        assert len(names) == len(set(names))
        for name in names:
            etree.fromstring(package.read(name))


def test_long_tables_are_split_and_each_part_has_its_header() -> None:
    stream, _ = written(document(many(7), Layout(rows_per_table=3)))
    *parts, _summary = docx.Document(stream).tables
    assert [len(part.rows) for part in parts] == [4, 4, 2]
    assert {part.rows[0].cells[1].text for part in parts} == {"Source (en)"}


def test_tables_never_touch_each_other() -> None:
    stream, _ = written(document(many(7), Layout(rows_per_table=3)))
    body = docx.Document(stream).element.body
    kinds = [etree.QName(node).localname for node in body]
    assert ("tbl", "tbl") not in list(pairwise(kinds))


def test_a_heading_begins_a_table_of_its_own() -> None:
    rows = many(4)
    rows[0] = ReviewRow(1, rows[0].pair, heading="first.txt")
    rows[2] = ReviewRow(3, rows[2].pair, heading="second.txt")
    stream, _ = written(document(rows))
    opened = docx.Document(stream)
    headings = [p.text for p in opened.paragraphs if p.style and p.style.name == "Heading 2"]
    assert headings == ["first.txt", "second.txt", "Summary"]
    assert [len(table.rows) for table in opened.tables] == [3, 3, 1]


def test_no_rows_are_no_fault() -> None:
    stream, result = written(document([]))
    assert result.rows == 0
    assert len(docx.Document(stream).tables) == 1


def test_progress_is_told_and_can_stop_the_work() -> None:
    progress = Counting()
    write_docx(io.BytesIO(), document(many(120)), progress)
    assert progress.steps == [(0, 120), (50, 120), (100, 120), (120, 120)]
    with pytest.raises(Cancelled):
        write_docx(io.BytesIO(), document(many(120)), Counting(stop_at=50))


@given(ANYTHING, ANYTHING, ANYTHING)
def test_any_text_can_be_written(source: str, target: str, draft: str) -> None:
    rows = [ReviewRow(1, Pair(source, "", source, target, draft))]
    for changes in Changes:
        stream, _ = written(document(rows, Layout(changes=changes)))
        with ZipFile(stream) as package:
            etree.fromstring(package.read("word/document.xml"))
            etree.fromstring(package.read("customXml/item1.xml"))


def test_replaced_characters_are_counted_once() -> None:
    _, result = written(document([ReviewRow(1, Pair("1", "", "a\x00\ud800", "b\x0b", "b"))]))
    assert result.replaced_characters == 3


def test_a_full_disk_is_reported_wherever_it_fills_up() -> None:
    stream, _ = written(document(many(60)))
    size = len(stream.getvalue())
    for room in range(0, size - 1, size // 40):
        with pytest.raises(OSError, match="No space") as caught:
            write_docx(FullDisk(room), document(many(60)), Unwatched())
        assert caught.value.errno == errno.ENOSPC


@pytest.mark.parametrize("spot", [0, 5, 1_000, 9_000])
def test_a_disk_that_loses_bytes_is_found_out(spot: int) -> None:
    with pytest.raises(OSError, match=r".") as caught:
        write_docx(LossyDisk(spot), document(many(60)), Unwatched())
    assert caught.value.errno == errno.EIO


def test_the_clock_of_the_machine_stays_private() -> None:
    stream, _ = written(document(many(1)))
    with ZipFile(stream) as package:
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_memory_does_not_grow_with_the_rows(tmp_path: Path) -> None:
    def peak(number: int) -> int:
        rows = many(number)
        tracemalloc.start()
        with (tmp_path / f"{number}.docx").open("w+b") as stream:
            write_docx(stream, document(rows), Unwatched())
        reached = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return reached

    peak(1_000)
    assert peak(3_000) < 1.5 * peak(1_000)
