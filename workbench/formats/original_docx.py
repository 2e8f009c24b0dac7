"""An original Word document, whose layout stays while other text takes the place of its own."""

import io
from copy import deepcopy
from enum import Enum
from typing import BinaryIO

import docx
from docx.document import Document
from lxml import etree

from workbench.formats.docx_flattening import DELETED, WORD, WRITTEN, is_on, own_text
from workbench.formats.docx_fonts import word_tag
from workbench.formats.docx_letters import (
    accept_changes,
    letters_of,
    revised,
    set_direction,
    translated,
    written,
)
from workbench.formats.docx_package import open_package
from workbench.formats.docx_reader import asides_of
from workbench.formats.docx_text import Cleaner
from workbench.formats.format import Leftover
from workbench.model.languages import Language
from workbench.model.problems import InputProblem

_PARAGRAPH, _CELL = f"{WORD}p", f"{WORD}tc"
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_CHOICE, _FALLBACK = f"{_COMPATIBILITY}Choice", f"{_COMPATIBILITY}Fallback"
# A paragraph that holds one of these stays when its text goes.
_ANCHORED = tuple(
    f"{WORD}{name}"
    for name in (
        "sectPr", "drawing", "pict", "object", "footnoteReference", "endnoteReference",
        "bookmarkStart", "bookmarkEnd", "commentReference", "fldChar", "fldSimple", "sdt",
    )
)  # fmt: skip

# What a document says outside its paragraphs; comments are not its text.
_KEPT = frozenset({"footnotes", "endnotes", "header", "footer"})


class Relation(Enum):
    """What the new text is to the old one: its revision, or its translation."""

    REVISION = "revision"
    TRANSLATION = "translation"


class Original:
    """A document that is open to get other text; ``language`` is that of the new text.

    Paragraphs are counted from 0 in the order of reading, those in tables and text boxes too.
    Page headers, notes and all else that is no text of a paragraph stay as they are; ``kept``
    names those of them that hold words.
    """

    def __init__(
        self,
        document: Document,
        relation: Relation,
        language: Language,
        kept: tuple[Leftover, ...] = (),
    ) -> None:
        self._document, self._relation, self._language = document, relation, language
        self.kept = kept
        body = document.element.body
        self._paragraphs = [p for p in body.iter(_PARAGRAPH) if _is_read(p)]
        self._lowest = dict(enumerate(self._paragraphs))
        self._cleaner = Cleaner()

    @property
    def replaced_characters(self) -> int:
        """How many characters of new text XML could not hold; U+FFFD stands in their place."""
        return self._cleaner.replaced

    def texts(self) -> list[str]:
        """Give the texts of the paragraphs with all tracked changes accepted."""
        return ["".join(map(own_text, written(p))) for p in self._paragraphs]

    def rewrite(self, number: int, text: str) -> None:
        """Give a paragraph other text in the formats of its own.

        In a revision what was not changed keeps its format to the letter; a translation has the
        format of the longest stretch. White space at the ends stays; tracked changes in the
        paragraph are accepted.
        """
        paragraph = self._paragraphs[number]
        accept_changes(paragraph)
        letters = letters_of(paragraph)
        old = "".join(each.text for each in letters)
        core = old.strip()
        start = old.find(core)
        new = old[:start] + self._cleaner.clean(text) + old[start + len(core) :]
        if self._relation is Relation.REVISION:
            shares = revised(letters, new, self._language)
        else:
            shares = translated(letters, new)
            set_direction(paragraph, self._language)
        for each, share in zip(letters, shares, strict=True):
            each.put(share)
            if share and self._relation is Relation.TRANSLATION:
                each.set_language(self._language)
        _drop_fallback(paragraph)

    def insert_after(self, number: int, text: str) -> None:
        """Put a paragraph that looks like another one below it and what was put there before."""
        model = self._paragraphs[number]
        new = model.makeelement(_PARAGRAPH)
        properties = model.find(f"{WORD}pPr")
        if properties is not None:
            new.append(deepcopy(properties))
            for section in new[0].findall(f"{WORD}sectPr"):
                new[0].remove(section)
        (letters,) = letters_of(new)
        letters.put(self._cleaner.clean(text))
        letters.set_language(self._language)
        set_direction(new, self._language)
        self._lowest[number].addnext(new)
        self._lowest[number] = new

    def clear(self, number: int) -> None:
        """Take a paragraph out, or its text alone where something else depends on it."""
        paragraph = self._paragraphs[number]
        parent, above = paragraph.getparent(), paragraph.getprevious()
        if parent is None or above is None or _is_needed(paragraph, parent):
            self.rewrite(number, "")
            return
        self._lowest[number] = above
        parent.remove(paragraph)

    def save(self, stream: BinaryIO) -> None:
        """Write the document; its properties name the language of the new text."""
        self._document.core_properties.language = word_tag(self._language)
        self._document.save(stream)


def open_original(data: bytes, name: str, relation: Relation, language: Language) -> Original:
    """Open a document to give it other text.

    Raises InputProblem for what is no sound Word document.
    """
    asides = asides_of(open_package(data, name), _count_letters)
    kept = tuple(aside for aside in asides if aside.reason in _KEPT)
    try:
        return Original(docx.Document(io.BytesIO(data)), relation, language, kept)
    except Exception as error:
        # python-docx has no error of its own for bad files: KeyError, ValueError and others.
        raise InputProblem(
            "The layout of {file} cannot be taken over. Open it in a word processor, save it as"
            " an ordinary .docx without macros, and choose that file.",
            file=name,
        ) from error


def _count_letters(part: etree._Element) -> int:
    """Count letters alone: a page footer with nothing but numbers is in every language."""
    return sum(character.isalpha() for text in part.iter(*WRITTEN) for character in own_text(text))


def _is_read(paragraph: etree._Element) -> bool:
    """Say whether a paragraph is part of the text that is read from a document."""
    for above in paragraph.iterancestors():
        if above.tag in DELETED or (above.tag == _FALLBACK and _has_choice(above)):
            return False
        if is_on(above.find(f"{WORD}sdtPr/{WORD}showingPlcHdr")):
            return False
        if above.find(f"{WORD}trPr/{WORD}del") is not None:
            return False
    return True


def _has_choice(fallback: etree._Element) -> bool:
    parent = fallback.getparent()
    return parent is not None and parent.find(_CHOICE) is not None


def _drop_fallback(paragraph: etree._Element) -> None:
    """Take away the copy of a text box that old programs show, which has the old text."""
    for choice in paragraph.iterancestors(_CHOICE):
        alternate = choice.getparent()
        if alternate is not None:
            for fallback in alternate.findall(_FALLBACK):
                alternate.remove(fallback)


def _is_needed(paragraph: etree._Element, parent: etree._Element) -> bool:
    alone = sum(1 for child in parent if child.tag == _PARAGRAPH) == 1
    # A cell ends with a paragraph.
    closes = parent.tag == _CELL and paragraph.getnext() is None
    return alone or closes or any(True for _ in paragraph.iter(*_ANCHORED))
