"""TBX: term bases of both versions in use, read for two languages and written as TBX-Basic."""

from collections.abc import Iterable, Iterator

from lxml import etree

from workbench.formats.docx_package import MOST_NODES, parser
from workbench.model.languages import Direction, Language
from workbench.model.name_entries import NameEntry
from workbench.model.problems import InputProblem

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_NAMESPACE = "urn:iso:std:iso:30042:ed-2"
# ISO 30042:2019 and, second, the version of 2008 with its martif.
_ROOTS = ("tbx", "martif")
_CONCEPTS = ("conceptEntry", "termEntry")
_LANGUAGES = ("langSec", "langSet")
_NOT_TO_BE_USED = ("deprecated", "superseded", "notRecommended", "obsolete")
_STATUS = "administrativeStatus"
_PREFERRED = "preferredTerm-admn-sts"


def read_tbx(data: bytes, name: str, direction: Direction) -> list[NameEntry]:
    """Read the terms of two languages; what a term base calls deprecated is no rendering.

    A target in Traditional Chinese takes what is marked so, and other Chinese only where nothing
    is. Raises InputProblem where it is no sound TBX, or has none of the languages.
    """
    found: dict[str, dict[str, None]] = {}
    for concept in _named(_root(data, name), _CONCEPTS):
        names = _terms(concept, direction.source)
        renderings = _terms(concept, direction.target)
        for term in names if renderings else ():
            found.setdefault(term, {}).update(dict.fromkeys(renderings))
    if not found:
        raise InputProblem(
            "{file} has no term in both {source} and {target}. Choose another term base, or set"
            " the languages of the project.",
            file=name,
            source=direction.source.tag,
            target=direction.target.tag,
        )
    return [NameEntry(term, tuple(renderings)) for term, renderings in found.items()]


def write_tbx(entries: Iterable[NameEntry], direction: Direction) -> bytes:
    """Write TBX-Basic of 2019; the first rendering of each name is marked as preferred."""
    root = etree.Element("tbx", {"type": "TBX-Basic", "style": "dca", "xmlns": _NAMESPACE})
    root.set(_LANGUAGE, direction.source.tag)
    described = etree.SubElement(etree.SubElement(root, "tbxHeader"), "fileDesc")
    source = etree.SubElement(etree.SubElement(described, "sourceDesc"), "p")
    source.text = "Names of a translation project"
    body = etree.SubElement(etree.SubElement(root, "text"), "body")
    for number, entry in enumerate(entries, 1):
        concept = etree.SubElement(body, "conceptEntry", {"id": f"c{number}"})
        _add_terms(concept, direction.source, (entry.name,))
        _add_terms(concept, direction.target, entry.renderings)
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True))


def _add_terms(concept: etree._Element, language: Language, terms: Iterable[str]) -> None:
    section = etree.SubElement(concept, "langSec", {_LANGUAGE: language.tag})
    for number, term in enumerate(terms):
        part = etree.SubElement(section, "termSec")
        etree.SubElement(part, "term").text = term
        if not number:
            note = etree.SubElement(part, "termNote", {"type": _STATUS})
            note.text = _PREFERRED


def _root(data: bytes, name: str) -> etree._Element:
    if data.count(b"<") + data.count(b"=") > MOST_NODES:
        raise InputProblem(
            "{file} holds far more than a term base does and was not read. Export it in parts.",
            file=name,
        )
    # In the version of 2008 a DOCTYPE is usual; entities of its own are not, and may do harm.
    if b"<!ENTITY" in data.replace(b"\0", b""):
        raise InputProblem(
            "{file} declares entities, which no term base needs; it may be made to do harm and was"
            " not read. Export the term base again.",
            file=name,
        )
    try:
        root = etree.fromstring(data, parser())
    except (etree.XMLSyntaxError, ValueError) as error:
        raise InputProblem(
            "{file} is not sound XML ({detail}). Export the term base again.",
            file=name,
            detail=str(error),
        ) from None
    if _tag(root) not in _ROOTS:
        raise InputProblem(
            "{file} is XML, but no TBX: it begins with <{tag}>. Export the term base as TBX or"
            " CSV.",
            file=name,
            tag=_tag(root),
        )
    return root


def _terms(concept: etree._Element, language: Language) -> list[str]:
    """Give the terms of a language, the preferred ones first."""
    marked = [(_parsed(part), part) for part in _named(concept, _LANGUAGES)]
    same = [(own, part) for own, part in marked if own is not None and own.base == language.base]
    exact = [(own, part) for own, part in same if own.script == language.script]
    terms: list[tuple[bool, str]] = []
    for _, part in exact or same:
        for term in _named(part, ("term",)):
            status = _status(term)
            text = " ".join("".join(map(str, term.itertext())).split())
            if text and not status.startswith(_NOT_TO_BE_USED):
                terms.append((status != _PREFERRED, text))
    return list(dict.fromkeys(text for _, text in sorted(terms, key=lambda term: term[0])))


def _status(term: etree._Element) -> str:
    """Give the administrative status, which stands beside a term or beside its group."""
    parent = term.getparent()
    outer = parent.getparent() if parent is not None and _tag(parent) == "termGrp" else parent
    notes = _named(outer, ("termNote", _STATUS)) if outer is not None else ()
    statuses = (n.text or "" for n in notes if _STATUS in (n.get("type", ""), _tag(n)))
    return next(statuses, "").strip()


def _parsed(part: etree._Element) -> Language | None:
    try:
        return Language.parse(part.get(_LANGUAGE) or part.get("lang") or "")
    except ValueError:
        return None


def _named(element: etree._Element, names: Iterable[str]) -> Iterator[etree._Element]:
    """Give what is inside under any of some names, in whatever namespace."""
    wanted = frozenset(names)
    return (inner for inner in element.iter(etree.Element) if _tag(inner) in wanted)


def _tag(element: etree._Element) -> str:
    return str(etree.QName(element).localname)
