"""Letters: the runs that a paragraph's text is spread over, and other text in their formats."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from lxml import etree

from workbench.formats.docx_flattening import (
    ALTERNATE,
    DELETED,
    NO_TEXT,
    STANDS_FOR,
    SYMBOL,
    WORD,
    WRITTEN,
    chosen,
    is_on,
    own_text,
)
from workbench.formats.docx_fonts import is_complex, is_east_asian, word_tag
from workbench.language.differences import differences
from workbench.model.languages import Language

_RUN, _TEXT, _SPACE = f"{WORD}r", f"{WORD}t", "{http://www.w3.org/XML/1998/namespace}space"
_SKIPPED = frozenset(
    {*NO_TEXT, *DELETED, *(f"{WORD}{name}" for name in ("delText", "txbxContent", "rt"))}
)
_INSERTED = frozenset({f"{WORD}ins", f"{WORD}moveTo"})
_SWITCHES = {
    _RUN: f"{WORD}rPr/{WORD}vanish",
    f"{WORD}sdt": f"{WORD}sdtPr/{WORD}showingPlcHdr",
}
_SIGNS = {"\t": f"{WORD}tab", "\n": f"{WORD}br"}
# What comes after the element in ECMA-376 §17.3.1.26 (w:pPr) and §17.3.2.28 (w:rPr).
_AFTER = {
    "bidi": (
        "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents",
        "suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap",
        "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange",
    ),
    "rtl": ("cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath", "rPrChange"),
    "lang": ("eastAsianLayout", "specVanish", "oMath", "rPrChange"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Letters:
    """The elements of one run that stand for its text, side by side in ``run``."""

    run: etree._Element
    elements: tuple[etree._Element, ...]

    @property
    def text(self) -> str:
        """What they stand for."""
        return "".join(map(own_text, self.elements))

    def put(self, text: str) -> None:
        """Put other text, which must have been cleaned, in their place; equal text stays."""
        if text == self.text:
            return
        at = self.run.index(self.elements[0]) if self.elements else len(self.run)
        for element in self.elements:
            self.run.remove(element)
        tag = self.elements[0].tag if self.run.tag != _RUN else _TEXT
        for offset, (is_sign, signs) in enumerate(_parts(text)):
            element = self.run.makeelement(_SIGNS[signs] if is_sign else tag)
            if not is_sign:
                element.text = signs
                element.set(_SPACE, "preserve")
            self.run.insert(at + offset, element)

    def set_language(self, language: Language) -> None:
        """Say which language the run is in and which way it goes."""
        if self.run.tag != _RUN:
            return
        properties = _first(self.run, "rPr")
        for old in properties.findall(f"{WORD}rtl"):
            properties.remove(old)
        if language.is_right_to_left:
            _set(properties, "rtl")
        kind = "eastAsia" if is_east_asian(language) else "bidi" if is_complex(language) else "val"
        _set(properties, "lang").set(f"{WORD}{kind}", word_tag(language))
        fonts = properties.find(f"{WORD}rFonts")
        if fonts is not None and kind == "eastAsia":
            fonts.set(f"{WORD}hint", "eastAsia")


def written(parent: etree._Element) -> Iterator[etree._Element]:
    """Give the elements that stand for the text of a paragraph, as flattening reads them."""
    for child in chosen(parent) if parent.tag == ALTERNATE else parent:
        if child.tag in WRITTEN or child.tag in STANDS_FOR or child.tag == SYMBOL:
            yield child
        elif child.tag not in _SKIPPED and not _is_hidden(child):
            yield from written(child)


def letters_of(paragraph: etree._Element) -> list[Letters]:
    """Give the runs that hold text; a paragraph without any gets an empty one."""
    runs = groupby(written(paragraph), key=lambda element: element.getparent())
    found = [Letters(run, tuple(elements)) for run, elements in runs if run is not None]
    if not found:
        run = paragraph.makeelement(_RUN)
        paragraph.append(run)
        found.append(Letters(run, ()))
    return found


def revised(letters: Sequence[Letters], new: str, language: Language) -> list[str]:
    """Share a revised text among runs: what stayed is where it was, what came is beside it."""
    old = "".join(each.text for each in letters)
    owners = [number for number, each in enumerate(letters) for _ in each.text] or [0]
    shares, end = [""] * len(letters), 0
    for change in differences(old, new, language):
        for place in range(end, change.draft.start):
            shares[owners[place]] += old[place]
        is_new = change.draft.start == change.draft.end
        beside = max(0, change.draft.start - is_new)
        shares[owners[beside]] += change.edited.quote(new)
        end = change.draft.end
    for place in range(end, len(old)):
        shares[owners[place]] += old[place]
    return shares


def translated(letters: Sequence[Letters], new: str) -> list[str]:
    """Give the whole text to the run that holds most of the old one."""
    lengths = [len(each.text.strip()) for each in letters]
    main = lengths.index(max(lengths))
    return [new if number == main else "" for number in range(len(letters))]


def accept_changes(paragraph: etree._Element) -> None:
    """Make the tracked changes in a paragraph final."""
    for change in [*paragraph.iter(*DELETED)]:
        _parent(change).remove(change)
    for change in [*paragraph.iter(*_INSERTED)]:
        parent = _parent(change)
        if parent.tag == f"{WORD}rPr":
            parent.remove(change)
            continue
        at = parent.index(change)
        for offset, child in enumerate(list(change)):
            parent.insert(at + offset, child)
        parent.remove(change)


def set_direction(paragraph: etree._Element, language: Language) -> None:
    """Let a paragraph run the way of its language."""
    properties = _first(paragraph, "pPr")
    for old in properties.findall(f"{WORD}bidi"):
        properties.remove(old)
    if language.is_right_to_left:
        _set(properties, "bidi")


def _parts(text: str) -> Iterator[tuple[bool, str]]:
    """Cut a text at the signs that are elements of their own."""
    for is_sign, run in groupby(text, key=_SIGNS.__contains__):
        if is_sign:
            yield from ((True, sign) for sign in run)
        else:
            yield False, "".join(run)


def _is_hidden(element: etree._Element) -> bool:
    switch = _SWITCHES.get(str(element.tag))
    return switch is not None and is_on(element.find(switch))


def _parent(element: etree._Element) -> etree._Element:
    parent = element.getparent()
    if parent is None:
        msg = "the body of a document has no tracked change around it"
        raise ValueError(msg)
    return parent


def _first(parent: etree._Element, name: str) -> etree._Element:
    """Give the properties of a run or paragraph, which are its first child."""
    found = parent.find(f"{WORD}{name}")
    if found is None:
        found = parent.makeelement(f"{WORD}{name}")
        parent.insert(0, found)
    return found


def _set(properties: etree._Element, name: str) -> etree._Element:
    """Give a property; a new one goes where the schema wants it."""
    found = properties.find(f"{WORD}{name}")
    if found is None:
        found = properties.makeelement(f"{WORD}{name}")
        after = {f"{WORD}{other}" for other in _AFTER[name]}
        places = (at for at, child in enumerate(properties) if child.tag in after)
        properties.insert(next(places, len(properties)), found)
    return found
