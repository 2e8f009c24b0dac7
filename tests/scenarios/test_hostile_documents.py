"""Hostile documents: refused or read in little time and memory, with no door opened.

Each is read by a process of its own, by all that reads Word documents.
"""

import io
import json
import os
import random
import subprocess
import sys
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from workbench.formats.docx_content import Changes, Layout, ReviewDocument, ReviewRow
from workbench.formats.docx_writer import write_docx
from workbench.model.languages import Direction
from workbench.model.progress import Unwatched
from workbench.model.segments import Pair

pytestmark = pytest.mark.slow

DOCUMENT, COMMENTS = "word/document.xml", "word/comments.xml"
RELATIONS, TYPES = "word/_rels/document.xml.rels", "[Content_Types].xml"
MOST_SECONDS, MOST_MEGABYTES = 5, 300
Parts = dict[str, bytes]

READ = """
import json, os, re, sys, time, tracemalloc

doors = []
def watch(event, arguments):
    if event.startswith(("socket.", "subprocess.", "os.system", "os.exec", "urllib.")):
        doors.append(event)
    elif event == "open" and isinstance(arguments[2], int) and arguments[2] & 3:
        doors.append("open %r" % (arguments[0],))
    elif event in {"os.mkdir", "os.rename", "os.remove", "shutil.copyfile"}:
        doors.append(event)

from workbench.formats.docx_reader import WordDocument
from workbench.formats.reviewed_docx import read_reviewed
from workbench.formats.target_cells import open_target_cells
from workbench.model.problems import InputProblem

def peak():
    try:
        # That of ru_maxrss may be the peak of the process that started this one.
        return int(re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1]) * 1024
    except OSError:
        pass
    try:
        from resource import RUSAGE_SELF, getrusage
        return getrusage(RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    except ImportError:
        return tracemalloc.get_traced_memory()[1]

if os.name == "nt":
    tracemalloc.start()
data = open(sys.argv[1], "rb").read()
sys.addaudithook(watch)
told = {}
for name, read in (
    ("review", lambda: read_reviewed(data, "r.docx")),
    ("intake", lambda: WordDocument().read(data, "r.docx")),
    ("cells", lambda: open_target_cells(data, "r.docx")),
):
    if name not in sys.argv[2:]:
        continue
    began = time.process_time()
    try:
        found = read()
        outcome = {"rows": len(getattr(found, "rows", None) or getattr(found, "items", ()))}
    except InputProblem as problem:
        outcome = {"problem": str(problem)}
    told[name] = {**outcome, "seconds": time.process_time() - began}
print(json.dumps({"read": told, "doors": doors, "megabytes": peak() / 2**20}))
"""


def written(rows: int) -> bytes:
    document = ReviewDocument(
        "6d0f6f5e-0000-4000-8000-000000000001", "Harbour", "", Direction.parse("en", "zh-Hant"),
        lambda: (ReviewRow(n, Pair(f"p{n}", "", f"Quay {n}.", f"碼頭{n}！", f"碼頭{n}。"))
                 for n in range(1, rows + 1)),
        rows, (("Segments", "4"),), datetime(2026, 11, 22, tzinfo=UTC), "Workbench",
        layout=Layout(changes=Changes.TRACKED),
    )  # fmt: skip
    stream = io.BytesIO()
    write_docx(stream, document, Unwatched())
    return stream.getvalue()


@pytest.fixture(scope="module")
def sample() -> Parts:
    with zipfile.ZipFile(io.BytesIO(written(4))) as package:
        return {name: package.read(name) for name in package.namelist()}


def packed(parts: Parts) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return out.getvalue()


def altered(parts: Parts, old: str, new: str, part: str = DOCUMENT) -> Parts:
    assert old.encode() in parts[part]
    return parts | {part: parts[part].replace(old.encode(), new.encode(), 1)}


def told(path: Path, *readers: str) -> Any:
    run = subprocess.run(
        [sys.executable, "-c", READ, str(path), *(readers or ("review", "intake", "cells"))],
        cwd=path.parent, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True, check=False, timeout=100,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr.decode()
    return json.loads(run.stdout)


def checked(tmp_path: Path, data: bytes, *readers: str) -> Any:
    folder = tmp_path / "inner"
    folder.mkdir()
    (folder / "r.docx").write_bytes(data)
    found = told(folder / "r.docx", *readers)
    assert found["doors"] == []
    assert found["megabytes"] < MOST_MEGABYTES
    assert all(outcome["seconds"] < MOST_SECONDS for outcome in found["read"].values())
    assert [path.name for path in folder.iterdir()] == ["r.docx"]
    assert {path.name for path in tmp_path.iterdir()} <= {"inner", "home"}
    return found["read"]


def _entity(value: str) -> Callable[[Parts], bytes]:
    def made(parts: Parts) -> bytes:
        evil = altered(parts, "<w:document ", f"<!DOCTYPE x [{value}]><w:document ")
        return packed(altered(evil, "Quay 1", "&e;"))

    return made


def _laughs() -> str:
    lines = (f'<!ENTITY a{n} "{f"&a{n - 1};" * 9}">' for n in range(1, 12))
    return '<!ENTITY a0 "ha">' + "".join(lines) + '<!ENTITY e "&a11;">'


def _bomb(parts: Parts) -> bytes:
    return packed(parts | {"word/media/x.bin": bytes(300 * 2**20)})


def _padded(filling: str) -> Callable[[Parts], bytes]:
    """Fill the text with what packs well, and pad it so that the ratio looks harmless."""

    def made(parts: Parts) -> bytes:
        noise = random.Random(1).randbytes(200_000).hex()
        size = 60 * 2**20 // len(filling)
        inner = filling * size + f'<w:p><w:pPr><w:pStyle w:val="{noise}"/></w:pPr></w:p>'
        return packed(altered(parts, "<w:tbl>", inner + "<w:tbl>"))

    return made


def _rows(parts: Parts) -> bytes:
    noise = random.Random(1).randbytes(200_000).hex()
    row = f"<w:tr>{'<w:tc><w:p/></w:tc>' * 63}</w:tr>"
    table = f"<w:tbl>{row * 20_000}</w:tbl><w:p w:x='{noise}'/>"
    return packed(altered(parts, "<w:tbl>", table + "<w:tbl>"))


def _lying(parts: Parts) -> bytes:
    data = bytearray(packed(parts))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        entry = package.start_dir
    place = data.index(DOCUMENT.encode(), entry) - 46 + 24
    data[place : place + 4] = (10).to_bytes(4, "little")
    return bytes(data)


def _checksum(parts: Parts) -> bytes:
    data = bytearray(packed(parts))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        entry = package.start_dir
    data[data.index(DOCUMENT.encode(), entry) - 46 + 16] ^= 0xFF
    return bytes(data)


def _twice(parts: Parts) -> bytes:
    out = io.BytesIO(packed(parts))
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(out, "a") as package:
        package.writestr(DOCUMENT, b"<w:document/>")
    return out.getvalue()


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
REFUSED: dict[str, Callable[[Parts], bytes]] = {
    "29 cut short": lambda s: packed(s)[:-200],
    "30 nothing": lambda _: b"",
    "31 old format": lambda _: _OLE,
    "32 rtf": lambda _: b"{\\rtf1 text}",
    "32 html": lambda _: b"<html></html>",
    "33 password": lambda _: _OLE + "EncryptedPackage".encode("utf-16-le"),
    "34 bomb": _bomb,
    "34 bomb of paragraphs": _padded("<w:p/>"),
    "34 bomb of attributes": _padded('<w:p w:rsidR="00000000" w:rsidP="00000000"/>'),
    "35 crowd": lambda s: packed(s | {f"x/{n}": b"" for n in range(10_001)}),
    "36 lying size": _lying,
    "36 wrong checksum": _checksum,
    "37 twice": _twice,
    "39 file": _entity('<!ENTITY e SYSTEM "file:///etc/hostname">'),
    "39 network": _entity('<!ENTITY e SYSTEM "http://192.0.2.1/e">'),
    "40 laughs": _entity(_laughs()),
    "40 quadratic": _entity(f'<!ENTITY b "{"x" * 100_000}"><!ENTITY e "{"&b;" * 10_000}">'),
    "41 doctype": _entity('<!ENTITY e "">'),
    "42 depth": lambda s: packed(altered(s, "<w:tbl>", "<w:sdt><w:sdtContent>" * 400 + "<w:tbl>")),
    "42 depth of rows": lambda s: packed(
        altered(s, "Quay 1", "</w:t></w:r></w:p><w:tbl><w:tr><w:tc>" * 100_000)
    ),
    "42 long text": lambda s: packed(
        altered(s, "Quay 1", random.Random(1).randbytes(6 * 2**20).hex())
    ),
    "43 no document": lambda s: packed({n: c for n, c in s.items() if n != DOCUMENT}),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_what_is_hostile_is_refused(tmp_path: Path, sample: Parts, kind: str) -> None:
    read = checked(tmp_path, REFUSED[kind](sample))
    assert [name for name, outcome in read.items() if "problem" not in outcome] == []
    assert all("r.docx" in outcome["problem"] for outcome in read.values())


def _external(parts: Parts) -> bytes:
    kinds = ("attachedTemplate", "image", "oleObject", "hyperlink")
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    links = "".join(
        f'<Relationship Id="x{kind}" TargetMode="External" Target="http://192.0.2.1/x"'
        f' Type="{office}/{kind}"/>'
        for kind in kinds
    )
    return packed(altered(parts, "</Relationships>", f"{links}</Relationships>", RELATIONS))


def _utf16(parts: Parts) -> bytes:
    text = parts[DOCUMENT].decode().replace('encoding="UTF-8"', 'encoding="UTF-16"')
    return packed(parts | {DOCUMENT: text.encode("utf-16")})


def _strict(parts: Parts) -> bytes:
    old = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    new = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    return packed({name: content.replace(old, new) for name, content in parts.items()})


def _commented(parts: Parts) -> bytes:
    """Comments that overlap, reach over cells, answer nobody and are nowhere."""
    marks = "".join(f'<w:commentRangeStart w:id="{n}"/>' for n in (0, 2, 2, 99))
    ends = '<w:commentRangeEnd w:id="2"/><w:r><w:commentReference w:id="0"/></w:r>'
    first = altered(parts, "<w:bookmarkStart ", f"{marks}<w:bookmarkStart ")
    return packed(altered(first, "<w:bookmarkEnd ", f"{ends}<w:bookmarkEnd "))


OPENED: dict[str, Callable[[Parts], bytes]] = {
    "35 a bomb within, unread": lambda s: packed(s | {"word/x.docx": _bomb({})}),
    "38 outside": lambda s: packed(s | {"../../x": b"x", "/x/y": b"x"}),
    "43 comments missing": lambda s: packed({n: c for n, c in s.items() if n != COMMENTS}),
    "43 dangling": lambda s: packed(
        altered(s, 'Target="styles.xml"', 'Target="gone.xml"', RELATIONS)
    ),
    "44 external": _external,
    "45 macros": lambda s: packed(s | {"word/vbaProject.bin": b"\0" * 100}),
    "46 strict": _strict,
    "47 utf-16": _utf16,
    "48 embedded": lambda s: packed(altered(s, "<w:sectPr>", '<w:altChunk r:id="r"/><w:sectPr>')),
    "50 cells missing": lambda s: packed(
        altered(s, "</w:tbl>", "<w:tr/><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>")
    ),
    "51 a hundred pages in a cell": lambda s: packed(
        altered(s, "Quay 1", "</w:t></w:r></w:p><w:p><w:r><w:t>".join(map(str, range(40_000))))
    ),
    "53 a paragraph's end deleted": lambda s: packed(
        altered(s, "Quay 1", "A</w:t></w:r></w:p><w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
                "<w:r><w:t>B")
    ),
    "54 comments": _commented,
}  # fmt: skip


@pytest.mark.parametrize("kind", OPENED)
def test_what_is_only_unusual_is_opened(tmp_path: Path, sample: Parts, kind: str) -> None:
    read = checked(tmp_path, OPENED[kind](sample))
    assert {name: outcome["rows"] for name, outcome in read.items()} == {
        "review": 4, "intake": 4, "cells": 4,
    }  # fmt: skip


def test_rows_of_nothing_are_few_bytes_or_refused(tmp_path: Path, sample: Parts) -> None:
    read = checked(tmp_path, _rows(sample))
    assert read["review"]["rows"] == 4
    assert "problem" in read["intake"]
    assert "problem" in read["cells"]


def test_fifty_thousand_rows_come_back_in_little_memory(tmp_path: Path) -> None:
    assert checked(tmp_path, written(50_000), "review")["review"]["rows"] == 50_000
