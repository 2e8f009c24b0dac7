"""Provenance: what a bilingual DOCX says about the export that it comes from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from workbench.formats.docx_manifest import NAMESPACE
from workbench.formats.docx_package import Package
from workbench.model.problems import InputProblem
from workbench.model.segments import Status

_REVIEW, _SEGMENT = f"{{{NAMESPACE}}}review", f"{{{NAMESPACE}}}segment"
_COMMENT = f"{{{NAMESPACE}}}comment"
_CUSTOM = "docProps/custom.xml"
_CORE = "docProps/core.xml"
_IDENTIFIER = "{http://purl.org/dc/elements/1.1/}identifier"
_URN = "urn:uuid:"
_STATUSES = {status.value: status for status in Status}


@dataclass(frozen=True, slots=True)
class Exported:
    """A segment as it was written: hashes of its texts and its comments, and its status."""

    key: str
    id: str
    number: int
    source: str
    draft: str
    final: str
    status: Status
    comments: frozenset[str] = frozenset()


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
            root = _root(package, part)
            if root is not None and root.tag == _REVIEW:
                return _provenance(root)
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


def _provenance(root: etree._Element) -> Provenance:
    return Provenance(
        root.get("project", ""),
        root.get("export", ""),
        tuple(root.get("columns", "").split()),
        {segment.key: segment for segment in _segments(root)},
    )


def _segments(root: etree._Element) -> Iterator[Exported]:
    for entry in root.iter(_SEGMENT):
        number = entry.get("n", "")
        yield Exported(
            entry.get("key", ""),
            entry.get("id", ""),
            int(number) if number.isascii() and number.isdigit() else 0,
            entry.get("source", ""),
            entry.get("draft", ""),
            entry.get("final", ""),
            _STATUSES.get(entry.get("status", ""), Status.DRAFT),
            frozenset(comment.get("text", "") for comment in entry.iter(_COMMENT)),
        )
