"""Provenance: what a bilingual DOCX says about the export that it comes from."""

from collections.abc import Iterator, Mapping
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
        self._segments: list[Mapping[str, str]] = []
        self._comments: dict[int, list[Told]] = {}
        self._findings: dict[int, list[Told]] = {}

    def read(self) -> Provenance | None:
        """Read the part; None if it is no manifest or not sound."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = self._root
        parser.StartDoctypeDeclHandler = self._refuse
        self._parser = parser
        try:
            for chunk in self._package.chunks(self._part):
                parser.Parse(chunk)
            parser.Parse(b"", True)  # noqa: FBT003 - expat takes it by place only
        except (expat.ExpatError, InputProblem, _StrangeError, ValueError):
            return None
        review = self._review
        return Provenance(
            review.get("project", ""),
            review.get("export", ""),
            tuple(review.get("columns", "").split()),
            {segment.key: segment for segment in self._exported()},
        )

    def _root(self, name: str, attributes: Mapping[str, str]) -> None:
        if name != _REVIEW:
            raise _StrangeError
        self._review = attributes
        self._parser.StartElementHandler = self._element

    def _element(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == _SEGMENT:
            self._segments.append(attributes)
            if len(self._segments) > _MOST_SEGMENTS:
                raise _StrangeError
        elif name in {_COMMENT, _FINDING}:
            place = len(self._segments) - 1
            kept = self._comments if name == _COMMENT else self._findings
            told = Told(
                attributes.get("id", ""), attributes.get("text", ""), attributes.get("done") == "1"
            )
            kept.setdefault(place, []).append(told)

    def _refuse(self, *_: object) -> None:
        raise _StrangeError

    def _exported(self) -> Iterator[Exported]:
        for place, entry in enumerate(self._segments):
            number = entry.get("n", "")
            yield Exported(
                entry.get("key", ""),
                entry.get("id", ""),
                int(number) if number.isascii() and number.isdigit() else 0,
                entry.get("source", ""),
                entry.get("draft", ""),
                entry.get("final", ""),
                _STATUSES.get(entry.get("status", ""), Status.DRAFT),
                tuple(self._comments.get(place, ())),
                tuple(self._findings.get(place, ())),
            )
