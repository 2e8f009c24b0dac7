"""Reading a reviewed file: hostile and damaged ones are refused in a sentence or read."""

import io
import random
import time
import zipfile
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench.formats.comment_threads import read_comments
from workbench.formats.document_body import read_body
from workbench.formats.docx_content import Changes, Layout, ReviewDocument, ReviewRow
from workbench.formats.docx_manifest import segment_key, text_hash
from workbench.formats.docx_package import open_package
from workbench.formats.docx_provenance import read_project_id, read_provenance
from workbench.formats.docx_writer import write_docx
from workbench.formats.review_table import Export, find_places
from workbench.formats.reviewed_docx import read_reviewed
from workbench.model.languages import Direction
from workbench.model.problems import InputProblem
from workbench.model.progress import Unwatched
from workbench.model.segments import Pair, Status

Word = Any
PROJECT = "6d0f6f5e-0000-4000-8000-000000000001"
DOCUMENT = "word/document.xml"
LONGEST_SECONDS = 5


@pytest.fixture(scope="module")
def sample() -> bytes:
    rows = [
        ReviewRow(n, Pair(f"p{n}", "", f"Quay {n}.", f"碼頭{n}！", f"碼頭{n}。", Status.CONFIRMED))
        for n in range(1, 5)
    ]
    stream = io.BytesIO()
    document = ReviewDocument(
        PROJECT, "Harbour", "", Direction.parse("en", "zh-Hant"), lambda: iter(rows), len(rows),
        (("Segments", "4"),), datetime(2026, 11, 22, tzinfo=UTC), "Workbench",
        layout=Layout(changes=Changes.TRACKED),
    )  # fmt: skip
    write_docx(stream, document, Unwatched())
    return stream.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def packed(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return out.getvalue()


def altered(data: bytes, part: str, old: bytes, new: bytes) -> bytes:
    parts = parts_of(data)
    assert old in parts[part]
    parts[part] = parts[part].replace(old, new, 1)
    return packed(parts)


def test_rows_come_with_marks_texts_and_status(sample: bytes) -> None:
    reviewed = read_reviewed(sample, "r.docx")
    assert [row.key for row in reviewed.rows] == [segment_key(f"p{n}") for n in range(1, 5)]
    first = reviewed.rows[0]
    assert (first.target.accepted, first.target.rejected) == ("碼頭1！", "碼頭1。")
    assert first.source is not None
    assert first.source.accepted == "Quay 1."
    assert first.status[0] == "Confirmed"
    assert reviewed.project == PROJECT


def test_the_manifest_says_what_went_out(sample: bytes) -> None:
    provenance = read_provenance(open_package(sample, "r.docx"))
    assert provenance is not None
    exported = provenance.segments[segment_key("p2")]
    assert (exported.id, exported.number, exported.status) == ("p2", 2, Status.CONFIRMED)
    assert exported.final == text_hash("碼頭2！")


def test_the_project_is_named_in_the_properties_too(sample: bytes) -> None:
    parts = parts_of(sample)
    kept = {n: c for n, c in parts.items() if not n.startswith("customXml")}
    assert read_project_id(open_package(packed(kept), "r.docx")) == PROJECT
    del kept["docProps/custom.xml"]
    assert read_project_id(open_package(packed(kept), "r.docx")) == PROJECT
    del kept["docProps/core.xml"]
    assert read_project_id(open_package(packed(kept), "r.docx")) == ""


def test_the_columns_are_found_by_what_is_in_them(sample: bytes) -> None:
    package = open_package(sample, "r.docx")
    rows = read_body(package).tables[0]
    places = find_places(rows, Export.of(read_provenance(package)))
    assert (places.number, places.source, places.target, places.status) == (0, 1, 2, 3)


def test_a_document_without_comments_has_none(word: Word) -> None:
    assert read_comments(open_package(word.document(""), "r.docx")) == {}


def _deep(sample: bytes) -> bytes:
    return altered(sample, DOCUMENT, b"<w:tbl>", b"<w:sdt><w:sdtContent>" * 400 + b"<w:tbl>")


def _duplicate(sample: bytes) -> bytes:
    out = io.BytesIO(sample)
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(out, "a") as package:
        package.writestr(DOCUMENT, b"<w:document/>")
    return out.getvalue()


def _entity(sample: bytes) -> bytes:
    evil = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><w:document '
    return altered(sample, DOCUMENT, b"<w:document ", evil)


def _laughs(sample: bytes) -> bytes:
    lines = b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 9) for n in range(1, 12))
    evil = b'<!DOCTYPE x [<!ENTITY a0 "ha">' + lines + b"]><w:document "
    return altered(sample, DOCUMENT, b"<w:document ", evil)


def _bomb(sample: bytes) -> bytes:
    return packed(parts_of(sample) | {"word/media/x.xml": bytes(300 * 2**20)})


def _crowd(sample: bytes) -> bytes:
    return packed(parts_of(sample) | {f"x/{n}": b"" for n in range(10_001)})


def _long_text(sample: bytes) -> bytes:
    noise = random.Random(1).randbytes(6 * 2**20).hex().encode()
    return altered(sample, DOCUMENT, "碼頭1".encode(), noise)


def _headless(sample: bytes) -> bytes:
    return packed({n: c for n, c in parts_of(sample).items() if n != DOCUMENT})


REFUSED = {
    "cut short": lambda s: s[: len(s) // 2], "nothing": lambda _: b"",
    "old format": lambda _: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512),
    "password": lambda _: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    + "EncryptedPackage".encode("utf-16-le"),
    "rtf": lambda _: b"{\\rtf1 text}", "html": lambda _: b"<html></html>",
    "bomb": _bomb, "crowd": _crowd, "twice": _duplicate, "entity": _entity, "laughs": _laughs,
    "deep": _deep, "long text": _long_text, "no document": _headless,
    "no table": lambda s: altered(s, DOCUMENT, b"<w:body>", b"<w:body/><w:x>"),
}  # fmt: skip


@pytest.mark.parametrize("kind", REFUSED)
def test_what_is_hostile_or_broken_is_refused_in_time(sample: bytes, kind: str) -> None:
    data = REFUSED[kind](sample)
    began = time.process_time()
    with pytest.raises(InputProblem) as caught:
        read_reviewed(data, "r.docx")
    assert "r.docx" in str(caught.value)
    assert time.process_time() - began < LONGEST_SECONDS


def _utf16(sample: bytes) -> bytes:
    parts = parts_of(sample)
    text = parts[DOCUMENT].decode().replace('encoding="UTF-8"', 'encoding="UTF-16"')
    return packed(parts | {DOCUMENT: text.encode("utf-16")})


def _strict(sample: bytes) -> bytes:
    parts = parts_of(sample)
    old = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    new = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    return packed({name: content.replace(old, new) for name, content in parts.items()})


def _outside(sample: bytes) -> bytes:
    return packed(parts_of(sample) | {"../../x": b"x"})


def _external(sample: bytes) -> bytes:
    rels = "word/_rels/document.xml.rels"
    link = (
        b'<Relationship Id="x" TargetMode="External" Target="http://192.0.2.1/t.dotx" Type="http:'
        b'//schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"/>'
    )
    return altered(sample, rels, b"</Relationships>", link + b"</Relationships>")


def _macros(sample: bytes) -> bytes:
    return packed(parts_of(sample) | {"word/vbaProject.bin": b"\0" * 100})


OPENED = {"utf-16": _utf16, "strict": _strict, "outside": _outside, "external": _external,
          "macros": _macros}  # fmt: skip


@pytest.mark.parametrize("kind", OPENED)
def test_what_is_only_unusual_is_read(sample: bytes, kind: str) -> None:
    usual = read_reviewed(sample, "r.docx")
    assert read_reviewed(OPENED[kind](sample), "r.docx").rows == usual.rows


def test_an_embedded_document_is_told(sample: bytes) -> None:
    data = altered(sample, DOCUMENT, b"<w:sectPr>", b'<w:altChunk r:id="rId9"/><w:sectPr>')
    assert "embedded" in str(read_reviewed(data, "r.docx").problems[0])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_damage_gives_anything_but_a_result_or_a_sentence(
    sample: bytes, data: st.DataObject
) -> None:
    parts = parts_of(sample)
    name = data.draw(st.sampled_from(sorted(parts)))
    content = bytearray(parts[name])
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(content) - 1))
        match data.draw(st.sampled_from(["flip", "cut", "twice", "swap"])):
            case "flip":
                content[place] ^= 1 << data.draw(st.integers(0, 7))
            case "cut":
                del content[place : place + data.draw(st.integers(1, 60))]
            case "twice":
                content[place:place] = content[place : place + 200]
            case _:
                content[place:place] = b"</w:p><w:p>"
        if not content:
            break
    damaged = packed(parts | {name: bytes(content)})
    assert "r.docx" in outcome(damaged)


def outcome(data: bytes) -> str:
    try:
        return read_reviewed(data, "r.docx").name
    except InputProblem as problem:
        return str(problem)
