"""Bad input through the command line: one sentence with place and way out, and nothing changed.

A row of a table is what is given and what the sentence about it has to say.
"""

import io
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest

from workbench.cli.main import run
from workbench.model.languages import Direction
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair
from workbench.storage.project_file import ProjectFile

pytestmark = pytest.mark.scenario

ENGLISH = ["The harbour opens again in May.", "There is room for 48 boats.", "It cost $4 million."]
CHINESE = ["港口将于五月重新开放。", "港内可停泊48艘船。", "耗资400万美元。"]
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
MAIN = "word/document.xml"


def lines(texts: list[str]) -> bytes:
    return "\n".join(texts).encode()


def word() -> bytes:
    document = docx.Document()
    for line in ENGLISH:
        document.add_paragraph(line)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def altered(change: Callable[[bytes], bytes | None]) -> bytes:
    """Give a Word document whose main part was altered, or left out."""
    stream = io.BytesIO()
    with ZipFile(io.BytesIO(word())) as old, ZipFile(stream, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = change(old.read(name)) if name == MAIN else old.read(name)
            if data is not None:
                new.writestr(name, data)
    return stream.getvalue()


def project() -> bytes:
    facts = Facts("f", "Harbour", Direction.parse("en", "zh-Hans"), "2026-11-22T00:00:00+00:00")
    pairs = [
        Pair(f"p{n}", "d", source, target, target)
        for n, (source, target) in enumerate(zip(ENGLISH * 40, CHINESE * 40, strict=True))
    ]
    path = Path("made.wbproj")
    ProjectFile.create(path, Project(facts, pairs)).close()
    data = path.read_bytes()
    path.unlink()
    return data


def newer_project() -> bytes:
    path = Path("newer")
    path.write_bytes(project())
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    data = path.read_bytes()
    path.unlink()
    return data


@dataclass(frozen=True)
class Bad:
    """A file that cannot be used."""

    name: str
    words: str
    data: Callable[[], bytes]


def gb18030() -> bytes:
    return lines(CHINESE).decode().encode("gb18030")


def with_doctype(main: bytes) -> bytes:
    return main.replace(b"<w:doc", b'<!DOCTYPE d [<!ENTITY a "b">]><w:doc', 1)


def compound(stream: str) -> bytes:
    """Give what older Word documents and encrypted ones begin with, and the name of a stream."""
    return OLE + stream.encode("utf-16-le")


FILES = [
    Bad("empty.txt", "is empty", lambda: b""),
    Bad("blank.txt", "only blank lines", lambda: b" \n\t\n"),
    Bad("nul.txt", "line 3 holds bytes that no text has", lambda: lines(ENGLISH) + b"\0"),
    Bad("binary.txt", "is not a text file", lambda: bytes(range(256)) * 8),
    Bad("picture.txt", "is a picture", lambda: b"\x89PNG\r\n\x1a\n" + bytes(90)),
    Bad("report.pdf", "Save its text as", lambda: b"%PDF-1.7\n"),
    Bad("gb.txt", "--encoding: gb18030 (“港口将于五月重新开放", gb18030),
    Bad(
        "byte.txt", "line 3, which holds the wrong byte 0x", lambda: lines(CHINESE)[:-4] + b"\xff"
    ),
    Bad("english.txt", "only one language in english.txt", lambda: lines(ENGLISH)),
    Bad("cut.docx", "damaged or was cut short", lambda: word()[:9000]),
    Bad("locked.docx", "protected with a password", lambda: compound("EncryptedPackage")),
    Bad("old.docx", "old .doc format", lambda: compound("WordDocument")),
    Bad("old.doc", "save it as .docx", lambda: compound("WordDocument")),
    Bad("text.docx", "is not a Word document", lambda: lines(ENGLISH)),
    Bad("bomb.docx", "unpacks to far more", lambda: altered(lambda main: main + bytes(3 * 10**8))),
    Bad("type.docx", f"{MAIN} of type.docx holds a DOCTYPE", lambda: altered(with_doctype)),
    Bad("xml.docx", f"{MAIN} of xml.docx is not sound", lambda: altered(lambda main: main[:-90])),
    Bad("no-text.docx", f"no part {MAIN}", lambda: altered(lambda _: None)),
    Bad("ragged.csv", "line 3: the row has 2 cells", lambda: b"id,source,target\n1,a,b\n2,a\n"),
    Bad("twice.csv", "line 3: the id 1 is that", lambda: b"id,source,target\n1,a,b\n1,c,d\n"),
    Bad("header.csv", "no rows below it", lambda: b"id,source,target\n"),
    Bad("columns.csv", "line 1: there is no column", lambda: b"a,b\n1,2\n"),
    Bad("quote.csv", "on line 2 has a quotation mark", lambda: b'id,source,target\n1,"a,b\n'),
    Bad("empty.wbproj", "is empty", lambda: b""),
    Bad("text.wbproj", "is damaged or no project", lambda: lines(ENGLISH)),
    Bad("damaged.wbproj", "is damaged or no project", lambda: project()[:9000]),
    Bad("newer.wbproj", "file version 99", newer_project),
]

# What the sentence has to say, the target beside the English text, and options.
PAIRS: list[tuple[str, list[str], list[str]]] = [
    ("hold the same text", ENGLISH, []),
    ("both in one language (en)", ["Some other text.", "It has two lines."], []),
    ("wrong way round", CHINESE, ["--source-lang", "zh", "--target-lang", "en"]),
    ("no encoding named klingon", CHINESE, ["--target-encoding", "klingon"]),
]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Run a command that has to refuse and leave all as it was; give the one line it says."""
    folder = Path.cwd()
    before = contents(folder)
    code = run(arguments)
    said = capsys.readouterr()
    assert code == 2
    assert said.out == ""
    assert said.err.startswith("workbench: ")
    assert said.err.count("\n") == 1
    assert contents(folder) == before
    return said.err


@pytest.mark.parametrize("bad", FILES, ids=[bad.name for bad in FILES])
@pytest.mark.parametrize("command", ["check", "new"])
def test_a_bad_file_is_refused_in_a_sentence(
    command: str, bad: Bad, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / bad.name).write_bytes(bad.data())
    options = ("-o", "out.wbproj") if command == "new" else ()
    assert bad.words in refused(capsys, command, bad.name, *options)


@pytest.mark.parametrize(("words", "target", "options"), PAIRS)
def test_two_files_that_do_not_go_together_are_refused(
    words: str, target: list[str], options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    Path("source.txt").write_bytes(lines(ENGLISH))
    Path("target.txt").write_bytes(lines(target))
    assert words in refused(capsys, "align", "source.txt", "target.txt", *options)


def test_a_file_in_use_is_left_alone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "source.txt").write_bytes(lines(ENGLISH))
    (folder / "target.txt").write_bytes(lines(CHINESE))
    (folder / "open.wbproj").write_bytes(project())
    file, _ = ProjectFile.open_project(folder / "open.wbproj")
    try:
        arguments = ("new", "source.txt", "target.txt", "-o", "open.wbproj", "--force")
        assert "is open in another window" in refused(capsys, *arguments)
    finally:
        file.close()


@pytest.mark.parametrize(
    ("command", "output", "words"),
    [("new", "out.wbproj", "may not be written"), ("export", "out.docx", "is read-only")],
)
def test_a_folder_that_takes_no_files_is_named(
    command: str,
    output: str,
    words: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    Path("source.txt").write_bytes(lines(ENGLISH))
    Path("target.txt").write_bytes(lines(CHINESE))
    opened = Path.open

    def read_only(path: Path, mode: str = "r", *rest: Any, **named: Any) -> Any:
        if set(mode) & set("awx+"):
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, mode, *rest, **named)

    # Not chmod: whoever runs the tests as root may write everywhere.
    monkeypatch.setattr(Path, "open", read_only)
    assert words in refused(capsys, command, "source.txt", "target.txt", "-o", output)


def test_a_file_that_is_not_there_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert "no file nowhere.txt" in refused(capsys, "check", "nowhere.txt")
    assert "no project at nowhere.wbproj" in refused(capsys, "check", "nowhere.wbproj")
