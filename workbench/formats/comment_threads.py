"""Comment threads: what the comments of a Word document say, who said it and in reply to what."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from workbench.formats.docx_flattening import WORD, LeftOut, flatten
from workbench.formats.docx_package import Package
from workbench.model.problems import InputProblem

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_PARAGRAPH_ID = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"
_EXTENDED = "{http://schemas.microsoft.com/office/word/2012/wordml}"


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment; ``parent`` is the id of the one it answers, ``date`` as the file has it.

    ``is_resolved`` is None where the file does not say.
    """

    id: str
    text: str
    author: str
    date: str
    parent: str = ""
    is_resolved: bool | None = None


def read_comments(package: Package) -> Mapping[str, Comment]:
    """Read the comments by id; raise InputProblem if their part cannot be read."""
    root = _related(package, "comments")
    if root is None:
        return {}
    written = {entry.get(f"{WORD}id", ""): entry for entry in root.iter(f"{WORD}comment")}
    threads = dict(_threads(package))
    ids = {_last_paragraph(entry): name for name, entry in written.items()}
    comments = {}
    for name, entry in written.items():
        parent, is_resolved = threads.get(_last_paragraph(entry), ("", None))
        comments[name] = Comment(
            name,
            _text(entry),
            entry.get(f"{WORD}author", ""),
            entry.get(f"{WORD}date", ""),
            ids.get(parent, "") if parent else "",
            is_resolved,
        )
    return comments


def _text(entry: etree._Element) -> str:
    paragraphs = (flatten(p, LeftOut()).text for p in entry.iter(f"{WORD}p"))
    return "\n".join(paragraphs).strip()


def _last_paragraph(entry: etree._Element) -> str:
    """Give the id by which commentsExtended names a comment: that of its last paragraph."""
    ids = [paragraph.get(_PARAGRAPH_ID, "") for paragraph in entry.iter(f"{WORD}p")]
    return ids[-1] if ids else ""


def _threads(package: Package) -> Iterator[tuple[str, tuple[str, bool]]]:
    try:
        root = _related(package, "commentsExtended")
    except InputProblem:
        return
    for entry in () if root is None else root.iter(f"{_EXTENDED}commentEx"):
        name = entry.get(f"{_EXTENDED}paraId", "")
        parent = entry.get(f"{_EXTENDED}paraIdParent", "")
        if name:
            yield name, (parent, entry.get(f"{_EXTENDED}done") in {"1", "true"})


def _related(package: Package, kind: str) -> etree._Element | None:
    """Parse the part that the document relates to as ``kind``; None if it names none.

    Raises InputProblem if it names one that is not there or not sound.
    """
    folder, name = posixpath.split(package.document)
    relations = f"{folder}/_rels/{name}.rels"
    if relations not in package.members:
        return None
    for relation in package.xml(relations).iter(_RELATIONSHIP):
        if relation.get("Type", "").rsplit("/", 1)[-1] == kind:
            target = relation.get("Target", "")
            part = target.lstrip("/") if target.startswith("/") else f"{folder}/{target}"
            return package.xml(posixpath.normpath(part))
    return None
