"""The DOCX package: a zip of XML parts, opened on the assumption that it is hostile."""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from workbench.model.problems import InputProblem

# Limits that no document comes near. Without them a text node of 300 MB, half a megabyte as a
# zip, costs more than half a gigabyte of memory before a parser refuses it (measured).
MOST_MEMBERS = 10_000
MOST_BYTES = 512 * 2**20
HIGHEST_RATIO = 200
_RATIO_COUNTS_FROM = 2**20
# In a tree an element takes 130 bytes of memory and an attribute 230, so that one kilobyte of tags
# that are all alike can take a hundred megabytes. Word processors write up to 4.5 tags and
# attributes to a packed byte where all rows are alike.
MOST_NODES = 600_000
_NODES_FREE = 500_000
_NODES_PER_BYTE = 6
_CHUNK = 2**18
# A DOCTYPE stands before the first element.
_PROLOGUE = 4096

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
# ISO 29500 Strict names the same elements in other namespaces.
_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/math",
        b"http://schemas.openxmlformats.org/officeDocument/2006/math",
    ),
)
_ZIP_ERRORS = (
    zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError,
    ValueError, KeyError, OverflowError,
)  # fmt: skip


@dataclass
class Package:
    """An open package; ``name`` stands for it in messages. Nothing is unpacked to disk."""

    name: str
    _zip: zipfile.ZipFile

    @cached_property
    def members(self) -> frozenset[str]:
        """The names of its parts."""
        return frozenset(self._zip.namelist())

    @cached_property
    def document(self) -> str:
        """The name of the main part.

        Raises InputProblem if there is none, as in a zip that is no Word document.
        """
        target = "word/document.xml"
        if "_rels/.rels" in self.members:
            for relationship in self.xml("_rels/.rels").iter(_RELATIONSHIPS):
                if relationship.get("Type", "").endswith("/officeDocument"):
                    target = posixpath.normpath(relationship.get("Target", "").lstrip("/"))
        if target not in self.members:
            raise InputProblem(
                "{file} has no part {part}, so it is no Word document. Choose a .docx file, or"
                " save it again as .docx.",
                file=self.name,
                part=target,
            )
        return target

    def read(self, part: str) -> bytes:
        """Give the bytes of a part; raise InputProblem if they are damaged."""
        try:
            return self._zip.read(part)
        except _ZIP_ERRORS:
            raise self._damaged(part) from None

    def chunks(self, part: str) -> Iterator[bytes]:
        """Give the bytes of a part as they are unpacked; raise InputProblem if damaged."""
        try:
            with self._zip.open(part) as stream:
                while chunk := stream.read(_CHUNK):
                    yield chunk
        except _ZIP_ERRORS:
            raise self._damaged(part) from None

    def xml(self, part: str, most_nodes: int = 0) -> etree._Element:
        """Parse a part; raise InputProblem if it is no XML or declares a DOCTYPE.

        A DOCTYPE can name files and networks to read and entities that grow without end, and no
        word processor writes one. Tags and attributes may be ``most_nodes``, or as many as a
        file of this size has where 0 is given.
        """
        data = transitional(self.read(part))
        dense = self._zip.getinfo(part).compress_size * _NODES_PER_BYTE
        if data.count(b"<") + data.count(b"=") > (most_nodes or max(_NODES_FREE, dense)):
            raise self.exhausting()
        try:
            root = etree.fromstring(data, parser())
        except (etree.XMLSyntaxError, ValueError) as error:
            raise InputProblem(
                "The part {part} of {file} is not sound XML ({place}). Open the file in a word"
                " processor and save it again.",
                file=self.name,
                part=part,
                place=_place(error),
            ) from None
        if root.getroottree().docinfo.internalDTD is not None:
            raise _doctype(part, self.name)
        return root

    def exhausting(self) -> InputProblem:
        """Say that the file holds far more than a document does."""
        return _exhausting(self._zip.infolist(), self.name)

    def _damaged(self, part: str) -> InputProblem:
        return InputProblem(
            "The part {part} of {file} is damaged. Open the file in a word processor and save it"
            " again.",
            file=self.name,
            part=part,
        )


def transitional(data: bytes) -> bytes:
    """Name the elements of Strict documents as other documents do."""
    for strict, usual in _STRICT:
        data = data.replace(strict, usual)
    return data


def _place(error: Exception) -> str:
    """Say where XML ends to be sound; the parser's own words name it three times over."""
    if isinstance(error, etree.XMLSyntaxError) and error.lineno is not None:
        return f"line {error.lineno}, column {error.offset}"
    return str(error)


def open_package(data: bytes, name: str) -> Package:
    """Open a package after a look at its table of contents.

    Raises InputProblem for anything but a zip, for one that is encrypted, and for one whose
    parts are too many, too large, too dense or of the same name twice.
    """
    _require_zip(data, name)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        members = archive.infolist()
    except _ZIP_ERRORS:
        raise InputProblem(
            "{file} is damaged or was cut short: its table of contents cannot be read. Get the"
            " file again.",
            file=name,
        ) from None
    _require_bounds(members, name)
    _require_once(members, name)
    _require_no_doctype(archive, name)
    return Package(name, archive)


def parser() -> etree.XMLParser:
    """Give a parser that reads no entity, no file and no network, and only what is bounded."""
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def nested_too_deep(name: str) -> InputProblem:
    """Give what a reader of parts says that runs out of depth."""
    return InputProblem(
        "{file} is nested deeper than any word processor writes, and was not read. If you trust"
        " it, open it in a word processor and save its text as .txt.",
        file=name,
    )


def _require_zip(data: bytes, name: str) -> None:
    if not data:
        raise InputProblem("{file} is empty. Choose a file with text in it.", file=name)
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise InputProblem(
                "{file} is protected with a password. Open it in a word processor, take the"
                " password off and save it.",
                file=name,
            )
        raise InputProblem(
            "{file} is a document in the old .doc format, whatever its name says. Open it in a"
            " word processor and save it as .docx.",
            file=name,
        )
    if data.lstrip().startswith((b"{\\rtf", b"<")):
        raise InputProblem(
            "{file} is an RTF, HTML or XML document, whatever its name says. Open it in a word"
            " processor and save it as .docx.",
            file=name,
        )
    if not data.startswith(b"PK"):
        raise InputProblem(
            "{file} is not a Word document. Choose a .docx file.",
            file=name,
        )


def _require_bounds(members: list[zipfile.ZipInfo], name: str) -> None:
    dense = any(
        m.file_size > _RATIO_COUNTS_FROM and m.file_size > HIGHEST_RATIO * m.compress_size
        for m in members
    )
    total = sum(m.file_size for m in members)
    if len(members) > MOST_MEMBERS or total > MOST_BYTES or dense:
        raise _exhausting(members, name)


def _exhausting(members: list[zipfile.ZipInfo], name: str) -> InputProblem:
    return InputProblem(
        "{file} unpacks to far more than a document holds ({members} parts, {size} MB), as"
        " files made to exhaust a computer do, and was not read. If you trust it, open it in"
        " a word processor and save its text as .txt.",
        file=name,
        members=len(members),
        size=sum(m.file_size for m in members) // 2**20,
    )


def _require_no_doctype(archive: zipfile.ZipFile, name: str) -> None:
    """Look at the beginning of every part, those that are not read here among them."""
    for part in archive.namelist():
        if not part.endswith((".xml", ".rels")):
            continue
        with suppress(*_ZIP_ERRORS), archive.open(part) as stream:
            if b"<!DOCTYPE" in stream.read(_PROLOGUE).replace(b"\0", b""):
                raise _doctype(part, name)


def _doctype(part: str, name: str) -> InputProblem:
    return InputProblem(
        "The part {part} of {file} holds a DOCTYPE, which no word processor writes; the file"
        " may be made to do harm and was not read. If you trust it, open it in a word processor"
        " and save it again.",
        file=name,
        part=part,
    )


def _require_once(members: list[zipfile.ZipInfo], name: str) -> None:
    seen: set[str] = set()
    for member in members:
        if member.filename.lower() in seen:
            raise InputProblem(
                "{file} holds the part {part} twice, so that programs would differ on its text."
                " Open it in a word processor and save it again.",
                file=name,
                part=member.filename,
            )
        seen.add(member.filename.lower())
