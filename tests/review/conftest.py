"""A project that goes out as a bilingual DOCX, and hands that alter the file on its way back."""

import io
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from lxml import etree

from workbench.formats.docx_content import Changes
from workbench.formats.reviewed_docx import read_reviewed
from workbench.model.annotations import Annotation
from workbench.model.languages import Direction
from workbench.model.progress import Unwatched
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair, Status
from workbench.review.delivery import ExportOptions, Findings, export_docx
from workbench.review.reimport import Returned, compare

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
DOCUMENT = "word/document.xml"
THREADS = "word/commentsExtended.xml"
RELATIONS = "word/_rels/document.xml.rels"
TEXTS = (
    ("The new quay cost 1.3 billion.", "新碼頭耗資13億元。", "新碼頭耗資130億元。"),
    ("“A quiet harbour,” said Lin Mei.", "「安靜的港口，」林梅說。", "「安靜的港口，」林梅說。"),
    ("Night fell.", "夜幕降臨。", "夜晚降臨了。"),
    ("The ferry left at 8:30.", "渡輪8時30分離開。", "渡輪8時30分離開。"),
    ("Nobody was hurt.", "無人受傷。", "沒有人受傷。"),
    ("It will open in 2027.", "它將於2027年開放。", "它將於2072年開放。"),
)


class Letter:
    """The package of an exported file, with ways to do to it what people and programs do."""

    def __init__(self, data: bytes) -> None:
        with ZipFile(io.BytesIO(data)) as package:
            self.parts = {name: package.read(name) for name in package.namelist()}
        self.root = etree.fromstring(self.parts[DOCUMENT])

    def data(self) -> bytes:
        self.parts[DOCUMENT] = etree.tostring(self.root)
        out = io.BytesIO()
        with ZipFile(out, "w", ZIP_DEFLATED) as package:
            for name, content in self.parts.items():
                package.writestr(name, content)
        return out.getvalue()

    @property
    def table(self) -> etree._Element:
        found = self.root.find(f".//{W}tbl")
        assert found is not None
        return found

    def rows(self) -> list[etree._Element]:
        """Give the rows of the first table but its header."""
        return self.table.findall(f"{W}tr")[1:]

    def cell(self, row: int, column: int) -> etree._Element:
        return self.rows()[row].findall(f"{W}tc")[column]

    def type_into(self, row: int, text: str, column: int = 2) -> None:
        """Put text at the end of a cell, as typing without tracking does."""
        paragraph = self.cell(row, column).findall(f"{W}p")[-1]
        paragraph.append(run(text))

    def insert(self, row: int, text: str, column: int = 2) -> None:
        """Put text at the end of a cell, as typing with tracking does."""
        paragraph = self.cell(row, column).findall(f"{W}p")[-1]
        insertion = etree.SubElement(paragraph, f"{W}ins")
        insertion.set(f"{W}author", "Ana")
        insertion.append(run(text))

    def overwrite(self, row: int, text: str, column: int = 2) -> None:
        """Put text in place of all that a cell holds, its bookmark included."""
        cell = self.cell(row, column)
        for paragraph in cell.findall(f"{W}p"):
            cell.remove(paragraph)
        etree.SubElement(cell, f"{W}p").append(run(text))

    def accept_all(self) -> None:
        for deletion in list(self.root.iter(f"{W}del")):
            _remove(deletion)
        for insertion in list(self.root.iter(f"{W}ins")):
            _unwrap(insertion)

    def reject_all(self) -> None:
        for insertion in list(self.root.iter(f"{W}ins")):
            _remove(insertion)
        for deletion in list(self.root.iter(f"{W}del")):
            for text in deletion.iter(f"{W}delText"):
                text.tag = f"{W}t"
            _unwrap(deletion)

    def strip_marks(self) -> None:
        """Lose bookmarks and content controls, as pasting as text into another table does."""
        for tag in ("bookmarkStart", "bookmarkEnd"):
            for mark in list(self.root.iter(f"{W}{tag}")):
                _remove(mark)
        self.strip_controls()

    def strip_controls(self) -> None:
        for control in list(self.root.iter(f"{W}sdt")):
            content = control.find(f"{W}sdtContent")
            assert content is not None
            _unwrap(content)
            properties = control.find(f"{W}sdtPr")
            assert properties is not None
            control.remove(properties)
            _unwrap(control)

    def strip_tags(self) -> None:
        """Lose what LibreOffice loses on saving."""
        for properties in self.root.iter(f"{W}sdtPr"):
            for name in ("tag", "alias", "lock"):
                for found in properties.findall(f"{W}{name}"):
                    properties.remove(found)

    def strip_manifest(self) -> None:
        self.parts = {n: c for n, c in self.parts.items() if not n.startswith("customXml/")}

    def insert_column(self, place: int) -> None:
        for row in self.table.findall(f"{W}tr"):
            cell = etree.Element(f"{W}tc")
            etree.SubElement(etree.SubElement(cell, f"{W}p"), f"{W}r")
            row.insert(_index(row, place), cell)

    def remove_column(self, place: int) -> None:
        for row in self.table.findall(f"{W}tr"):
            row.remove(row.findall(f"{W}tc")[place])

    def move_column(self, place: int, to: int) -> None:
        for row in self.table.findall(f"{W}tr"):
            cell = row.findall(f"{W}tc")[place]
            row.remove(cell)
            row.insert(_index(row, to), cell)

    def split_table(self, row: int) -> None:
        """Begin another table at a row, without a header."""
        table = self.table
        other = etree.Element(f"{W}tbl")
        for later in self.rows()[row:]:
            other.append(later)
        table.addnext(other)
        table.addnext(etree.Element(f"{W}p"))

    def copy_row(self, row: int) -> etree._Element:
        copy = deepcopy(self.rows()[row])
        self.rows()[row].addnext(copy)
        return copy

    def comment(self, row: int, column: int, text: str, **values: str) -> None:
        """Put a comment on all of a cell."""
        paragraph = self.cell(row, column).find(f"{W}p")
        assert paragraph is not None
        name = values.get("name", "900")
        properties = paragraph.find(f"{W}pPr")
        start = etree.Element(f"{W}commentRangeStart", {f"{W}id": name})
        paragraph.insert(0 if properties is None else 1, start)
        etree.SubElement(paragraph, f"{W}commentRangeEnd", {f"{W}id": name})
        reference = etree.SubElement(paragraph, f"{W}r")
        etree.SubElement(reference, f"{W}commentReference", {f"{W}id": name})
        self.say(text, **values)

    def say(self, text: str, **values: str) -> None:
        """Write a comment that stands nowhere yet."""
        part = etree.fromstring(self.parts["word/comments.xml"])
        comment = etree.SubElement(part, f"{W}comment", {f"{W}id": values.get("name", "900")})
        comment.set(f"{W}author", values.get("author", "Ana"))
        comment.set(f"{W}date", values.get("date", "2026-11-20T10:00:00Z"))
        paragraph = etree.SubElement(comment, f"{W}p")
        if "paragraph" in values:
            space = "{http://schemas.microsoft.com/office/word/2010/wordml}"
            paragraph.set(f"{space}paraId", values["paragraph"])
        paragraph.append(run(text))
        self.parts["word/comments.xml"] = etree.tostring(part)

    def said(self) -> list[str]:
        """Give the words of the comments."""
        part = etree.fromstring(self.parts["word/comments.xml"])
        return ["".join(map(str, comment.itertext())) for comment in part]

    def settle(self, text: str, done: str) -> None:
        """Resolve the thread of a comment, or take it up again."""
        self._thread(self._paragraph_of(text)).set(f"{W15}done", done)
        self._keep_threads()

    def answer(self, text: str, words: str, name: str = "910") -> None:
        """Answer a comment as Word does, with a place of the answer's own."""
        paragraph = f"{int(name):08X}"
        self._thread(paragraph).set(f"{W15}paraIdParent", self._paragraph_of(text))
        self._keep_threads()
        self.say(words, name=name, author="Cy", paragraph=paragraph)
        own = {f"{W}id": name}
        other = self._comment_of(text).get(f"{W}id")
        for tag in ("commentRangeStart", "commentRangeEnd"):
            for mark in list(self.root.iter(f"{W}{tag}")):
                if mark.get(f"{W}id") == other:
                    mark.addnext(etree.Element(f"{W}{tag}", own))
        for reference in list(self.root.iter(f"{W}commentReference")):
            if reference.get(f"{W}id") == other:
                reference.addnext(etree.Element(f"{W}commentReference", own))

    def lose_threads(self) -> None:
        """Lose what older programs do not know."""
        del self.parts[THREADS]
        relations = etree.fromstring(self.parts[RELATIONS])
        for relation in list(relations):
            if str(relation.get("Target")).endswith("commentsExtended.xml"):
                relations.remove(relation)
        self.parts[RELATIONS] = etree.tostring(relations)

    def _comment_of(self, text: str) -> etree._Element:
        part = etree.fromstring(self.parts["word/comments.xml"])
        (found,) = (c for c in part if text in "".join(map(str, c.itertext())))
        return found

    def _paragraph_of(self, text: str) -> str:
        return str(self._comment_of(text).findall(f"{W}p")[-1].get(f"{W14}paraId"))

    def _thread(self, paragraph: str) -> etree._Element:
        self._threads = etree.fromstring(self.parts[THREADS])
        for thread in self._threads:
            if thread.get(f"{W15}paraId") == paragraph:
                return thread
        return etree.SubElement(self._threads, f"{W15}commentEx", {f"{W15}paraId": paragraph})

    def _keep_threads(self) -> None:
        self.parts[THREADS] = etree.tostring(self._threads)


def run(text: str) -> etree._Element:
    made = etree.Element(f"{W}r")
    written = etree.SubElement(made, f"{W}t")
    written.text = text
    written.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return made


def _index(row: etree._Element, place: int) -> int:
    cells = row.findall(f"{W}tc")
    return len(row) if place >= len(cells) else row.index(cells[place])


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


def _unwrap(element: etree._Element) -> None:
    parent = element.getparent()
    assert parent is not None
    for child in reversed(element):
        element.addnext(child)
    parent.remove(element)


def _project(identity: str = "6d0f6f5e-0000-4000-8000-000000000001") -> Project:
    facts = Facts(identity, "Harbour", Direction.parse("en", "zh-Hant"), "2026-01-01T00:00:00Z")
    pairs = [Pair(f"h:{n}", "h", s, t, d) for n, (s, t, d) in enumerate(TEXTS, 1)]
    pairs[1] = Pair("h:2", "h", *TEXTS[1], Status.CONFIRMED)
    note = Annotation("n1", "h:2", "Is this her name?", "Bo", "2026-01-02T00:00:00+00:00")
    return Project(facts, pairs, annotations=[note])


@pytest.fixture
def project() -> Project:
    """Six pairs, four of them edited."""
    return _project()


@pytest.fixture
def make_project() -> Callable[[str], Project]:
    """Make the same project with another id."""
    return _project


@pytest.fixture
def send(tmp_path: Path) -> Callable[..., Letter]:
    """Export a project and give the file to be altered."""

    def send(
        content: Project,
        changes: Changes = Changes.TRACKED,
        findings: Findings | None = None,
        **choices: Any,
    ) -> Letter:
        path = tmp_path / "review.docx"
        options = ExportOptions(changes=changes, author="Bo", **choices)
        export_docx(content, findings or {}, path, options, Unwatched())
        return Letter(path.read_bytes())

    return send


@pytest.fixture
def returned() -> Callable[[Project, Letter], Returned]:
    """Read an altered file and hold it against a project."""

    def returned(content: Project, letter: Letter) -> Returned:
        return compare(content, read_reviewed(letter.data(), "review.docx"))

    return returned
