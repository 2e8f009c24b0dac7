"""Provenance: what a bilingual DOCX says about the export that it comes from."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from xml.parsers import expat

from lxml import etree

from workbench.formats.docx_manifest import NAMESPACE
from workbench.formats.docx_package import Package
from workbench.model.problems import InputProblem
from workbench.model.segments import Status

_REVIEW, _SEGMENT, _COMMENT, _FINDING = (
    f"{NAMESPACE} {name}" for name in ("review", "segment", "comment", "finding")
)
_CUSTOM = "docProps/custom.xml"
_CORE = "docProps/core.xml"
_IDENTIFIER = "{http://purl.org/dc/elements/1.1/}identifier"
_URN = "urn:uuid:"
# Ten times as many as anybody has put into a file.
_MOST_SEGMENTS = 300_000
_STATUSES = {status.value: status for status in Status}
# A manifest just as it is written, with no entity and no comment of people in it: nearly all of
# those that come back. Its values can be cut out in less time than a parser takes (55 ms, not 85).
_VALUE = r'="([^"&<>\x00-\x1f\ufffe\uffff]*)"'
_AS_WRITTEN = re.compile(
    rf'(?:<\?xml version="1\.0" encoding="UTF-8"[^<>]*\?>\s*)?<wb:review xmlns:wb="{NAMESPACE}"'
    r'((?: [a-z]+="[^"&<>\x00-\x1f]*")*)>(.*)</wb:review>\s*',
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r' ([a-z]+)="([^"]*)"')
# The attributes of a segment in the order that they are written in, which is that of ``Exported``.
_WRITTEN = ["key", "id", "n", "source", "draft", "final", "status"]

_SEGMENT_AS_WRITTEN = re.compile(
    f"<wb:segment{''.join(f' {name}{_VALUE}' for name in _WRITTEN)}></wb:segment>"
)


class Told(NamedTuple):
    """What somebody said, as it was written: whose id it has, and the hash of its words."""

    id: str
    text: str
    is_resolved: bool = False


class Exported(NamedTuple):
    """A segment as it was written: hashes of its texts, its status, its comments and findings.

    ``findings`` have their fingerprints for ids.
    """

    key: str
    id: str
    number: int
    source: str
    draft: str
    final: str
    status: Status
    comments: tuple[Told, ...] = ()
    findings: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class Provenance:
    """The manifest, read; ``columns`` names those of the segment table from left to right.

    ``segments`` is in the order of the rows.
    """

    project: str
    export: str
    columns: tuple[str, ...]
    segments: Mapping[str, Exported]


def read_provenance(package: Package) -> Provenance | None:
    """Find the manifest, whatever a word processor has called its part; None if it is gone."""
    for part in sorted(package.members):
        if part.startswith("customXml/") and part.endswith(".xml"):
            provenance = _Manifest(package, part).read()
            if provenance is not None:
                return provenance
    return None


def read_project_id(package: Package) -> str:
    """Give the project that the document's properties name, for files without a manifest."""
    custom = _root(package, _CUSTOM)
    for entry in () if custom is None else custom:
        if entry.get("name") == "wb-project":
            return "".join(map(str, entry.itertext())).strip()
    core = _root(package, _CORE)
    identifier = "" if core is None else core.findtext(_IDENTIFIER, "")
    return identifier.removeprefix(_URN).strip() if identifier.startswith(_URN) else ""


def _root(package: Package, part: str) -> etree._Element | None:
    if part not in package.members:
        return None
    try:
        return package.xml(part)
    except InputProblem:
        return None


class _StrangeError(Exception):
    """The part is no manifest."""


class _Manifest:
    """One pass over a part, without a tree: it is as long as the texts are many."""

    def __init__(self, package: Package, part: str) -> None:
        self._package, self._part = package, part
        self._review: Mapping[str, str] = {}
        self._segments: list[Sequence[str]] = []
        self._comments: dict[int, list[Told]] = {}
        self._findings: dict[int, list[Told]] = {}

    def read(self) -> Provenance | None:
        """Read the part; None if it is no manifest or not sound."""
        if self._read_as_written():
            return self._provenance()
        parser = expat.ParserCreate(namespace_separator=" ")
        # Names and values in turn, in a list: no dictionary for each of thousands of segments.
        parser.ordered_attributes = True
        parser.StartElementHandler = self._root
        parser.StartDoctypeDeclHandler = self._refuse
        self._parser = parser
        try:
            for chunk in self._package.chunks(self._part):
                parser.Parse(chunk)
            parser.Parse(b"", True)  # noqa: FBT003 - expat takes it by place only
        except (expat.ExpatError, InputProblem, _StrangeError, ValueError):
            return None
        return self._provenance()

    def _read_as_written(self) -> bool:
        """Cut the values out of a part that is just as it was written; say whether it is."""
        try:
            text = b"".join(self._package.chunks(self._part)).decode()
        except (InputProblem, UnicodeDecodeError):
            return False
        written = _AS_WRITTEN.fullmatch(text)
        if written is None:
            return False
        review = _ATTRIBUTE.findall(written[1])
        between, *cut = _SEGMENT_AS_WRITTEN.split(written[2])
        step = len(_WRITTEN) + 1
        is_whole = not between and not any(cut[step - 1 :: step])
        if not is_whole or len(dict(review)) != len(review) or len(cut) > step * _MOST_SEGMENTS:
            return False
        self._review = dict(review)
        self._segments = [cut[start : start + step - 1] for start in range(0, len(cut), step)]
        return True

    def _provenance(self) -> Provenance:
        review = self._review
        return Provenance(
            review.get("project", ""),
            review.get("export", ""),
            tuple(review.get("columns", "").split()),
            {segment.key: segment for segment in self._exported()},
        )

    def _root(self, name: str, attributes: Sequence[str]) -> None:
        if name != _REVIEW:
            raise _StrangeError
        self._review = _by_name(attributes)
        self._parser.StartElementHandler = self._element

    def _element(self, name: str, attributes: Sequence[str]) -> None:
        if name == _SEGMENT:
            self._segments.append(_values(attributes))
            if len(self._segments) > _MOST_SEGMENTS:
                raise _StrangeError
        elif name in {_COMMENT, _FINDING}:
            place = len(self._segments) - 1
            kept = self._comments if name == _COMMENT else self._findings
            said = _by_name(attributes)
            told = Told(said.get("id", ""), said.get("text", ""), said.get("done") == "1")
            kept.setdefault(place, []).append(told)

    def _refuse(self, *_: object) -> None:
        raise _StrangeError

    def _exported(self) -> Iterator[Exported]:
        comments, findings = self._comments, self._findings
        for place, values in enumerate(self._segments):
            key, name, number, source, draft, final, status = values
            yield Exported(
                key,
                name,
                int(number) if number.isascii() and number.isdigit() else 0,
                source,
                draft,
                final,
                _STATUSES.get(status, Status.DRAFT),
                tuple(comments[place]) if place in comments else (),
                tuple(findings[place]) if place in findings else (),
            )


def _values(attributes: Sequence[str]) -> Sequence[str]:
    """Give the values of a segment in the order that they are written in; missing ones empty."""
    if attributes[::2] == _WRITTEN:
        return attributes[1::2]
    said = _by_name(attributes)
    return [said.get(name, "") for name in _WRITTEN]


def _by_name(attributes: Sequence[str]) -> Mapping[str, str]:
    return dict(zip(attributes[::2], attributes[1::2], strict=True))
