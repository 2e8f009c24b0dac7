"""Text as WordprocessingML: runs with the font, language and direction of each script."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cache
from html import escape
from operator import itemgetter

from workbench.formats.docx_fonts import Typeface, is_east_asian, typeface
from workbench.model.languages import Language
from workbench.model.segments import Span

# The kind of a stretch with its start and end; how a run of a kind begins.
_Stretch = tuple[str, int, int]
_Openings = Mapping[str, str]
_END_OF = itemgetter(2)

# XML 1.0 §2.2 has no place for these; lone surrogates cannot even be encoded.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_BREAKS = re.compile("(\r\n|[\r\n\t])")
_SPECIAL = re.compile("[&<>\r\n\t]")

_EAST_ASIAN = (
    "\u1100-\u11ff\u2e80-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff"
    "\ufe30-\ufe4f\uff00-\uffef\U0001aff0-\U0001b16f\U00020000-\U0003fffd"
)
# Characters of Latin and of East Asian width alike, which take the width of their neighbours.
_AMBIGUOUS = "\u00b7\u2010-\u2027\u2030-\u2033\u203b\u2190-\u2193\u2460-\u24ff\u25a0-\u26ff"
_VARIANTS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
_RIGHT_TO_LEFT = (
    "\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
)
# ECMA-376 §17.3.2.26: these take the Latin font in an East Asian run, too.
_NEUTRAL = " -@\\[-`{-~"
_COMPLEX = "\u0900-\u109f\u1780-\u17ff"
_LATIN = "A-Za-z\u00aa\u00ba\u00c0-\u024f\u0370-\u052f\u1e00-\u1fff"
# What may stand between two words that keep one direction together: "New York", "COVID-19".
_BETWEEN = " \u00a0'’.,:/&+@_%0-9\u0660-\u0669-"


class Cleaner:
    """Makes text writable: each character that XML cannot hold becomes U+FFFD, and is counted."""

    def __init__(self) -> None:
        self.replaced = 0

    def clean(self, text: str) -> str:
        """Give the text as it will be written, of the same length."""
        if text.isprintable():
            return text
        written, replaced = _UNWRITABLE.subn("\ufffd", text)
        self.replaced += replaced
        return written


class Composition:
    """A text with the script of each stretch, of which runs can be cut at any place.

    The whole text decides about the script of a quotation mark or a space, so that a tracked
    change beside it does not alter its font.
    """

    __slots__ = ("_content", "_openings", "_stretches", "_text")

    def __init__(self, text: str, stretches: Sequence[_Stretch], openings: _Openings) -> None:
        self._text, self._stretches, self._openings = text, stretches, openings
        self._content = _content if _SPECIAL.search(text) else _simple

    def whole(self) -> str:
        """Give all runs."""
        text, content = self._text, self._content
        if len(self._stretches) == 1:
            return f"{self._openings[self._stretches[0][0]]}{content(text, 'w:t')}</w:r>"
        return "".join(
            f"{self._openings[kind]}{content(text[start:end], 'w:t')}</w:r>"
            for kind, start, end in self._stretches
        )

    def runs(self, span: Span) -> str:
        """Give the runs of a stretch."""
        return self._cut(span, "w:t")

    def deleted_runs(self, span: Span) -> str:
        """Give the runs of a w:del."""
        return self._cut(span, "w:delText")

    def _cut(self, span: Span, element: str) -> str:
        first, last = span
        if first >= last:
            return ""
        runs, stretches = [], self._stretches
        for index in range(bisect_right(stretches, first, key=_END_OF), len(stretches)):
            kind, start, end = stretches[index]
            if start >= last:
                break
            piece = self._text[max(start, first) : min(end, last)]
            runs.append(f"{self._openings[kind]}{self._content(piece, element)}</w:r>")
        return "".join(runs)


class Typesetter:
    """Sets text of one language, with words of others in it, as paragraphs and runs.

    ``others`` say which fonts words of other scripts take. All text must have been cleaned.
    """

    def __init__(self, language: Language, *others: Language) -> None:
        face = typeface(language, *others)
        self._pattern = _pattern(_text_kind(language))
        self._default = "rtl" if language.is_right_to_left else "latin"
        self._direction = "<w:bidi/>" if language.is_right_to_left else ""
        self._styles = {kind: _style(kind, face) for kind in _MARKS}
        self._openings: dict[str, _Openings] = {}
        self._heads: dict[str, str] = {}

    def paragraph(self, style: str, content: str) -> str:
        """Give a paragraph of runs, running in the direction of the language."""
        head = self._heads.get(style)
        if head is None:
            head = f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{self._direction}</w:pPr>'
            self._heads[style] = head
        return f"{head}{content}</w:p>"

    def compose(self, text: str, emphasis: str = "") -> Composition:
        """Find the scripts of a text.

        ``emphasis`` is what else belongs in the w:rPr of its runs, e.g. ``<w:b/>``.
        """
        return Composition(text, self._stretches(text), self._opened(emphasis))

    def runs(self, text: str, emphasis: str = "") -> str:
        """Give the runs of a whole text."""
        return self.compose(text, emphasis).whole()

    def _opened(self, emphasis: str) -> _Openings:
        """Give how a run of each kind begins."""
        openings = self._openings.get(emphasis)
        if openings is None:
            openings = {
                kind: f"<w:r><w:rPr>{before}{emphasis}{after}</w:rPr>"
                for kind, (before, after) in self._styles.items()
            }
            self._openings[emphasis] = openings
        return openings

    def _stretches(self, text: str) -> Sequence[_Stretch]:
        end, stretches = 0, []
        if not text.isascii() or self._default == "rtl":
            for found in self._pattern.finditer(text):
                kind = found.lastgroup
                if kind is None:
                    continue
                start, stop = found.span()
                if start > end:
                    stretches.append((self._default, end, start))
                stretches.append((kind, start, stop))
                end = stop
        if end < len(text):
            stretches.append((self._default, end, len(text)))
        return stretches


def attribute(text: str) -> str:
    """Escape text for an attribute value; it must have been cleaned."""
    return escape(text, quote=True)


def _simple(text: str, element: str) -> str:
    return f'<{element} xml:space="preserve">{text}</{element}>'


def _content(text: str, element: str) -> str:
    """Give what a run holds; a raw line end in w:t makes Word call the file damaged."""
    parts = []
    for piece in _BREAKS.split(text):
        if piece == "\t":
            parts.append("<w:tab/>")
        elif piece in {"\n", "\r", "\r\n"}:
            parts.append("<w:br/>")
        elif piece:
            parts.append(_simple(escape(piece, quote=False), element))
    return "".join(parts)


_MARKS = {
    "latin": "",
    "east": "",
    # ECMA-376 §17.3.2.30: w:rtl must not be put on letters that run from left to right.
    "rtl": "<w:rtl/>",
    "complex": "<w:cs/>",
}


def _style(kind: str, face: Typeface) -> tuple[str, str]:
    """Give w:rPr in the order of the schema, cut where b, color and sz would stand."""
    hint = ' w:hint="eastAsia"' if kind == "east" else ""
    latin, east, other = face.latin, face.east_asian, face.complex
    fonts = (
        f'<w:rFonts{hint} w:ascii="{latin.font}" w:eastAsia="{east.font}"'
        f' w:hAnsi="{latin.font}" w:cs="{other.font}"/>'
    )
    tags = f'<w:lang w:val="{latin.tag}" w:eastAsia="{east.tag}" w:bidi="{other.tag}"/>'
    return fonts, _MARKS[kind] + tags


def _text_kind(language: Language) -> str:
    if language.is_right_to_left:
        return "rtl"
    return "east" if is_east_asian(language) else "latin"


@cache
def _pattern(text_kind: str) -> re.Pattern[str]:
    """Find the stretches whose kind is not the usual one of the text, in linear time."""
    ambiguous, neutral = (_AMBIGUOUS, _NEUTRAL) if text_kind == "east" else ("", "")
    either = f"[{ambiguous}{_VARIANTS}]"
    more = f"[{_EAST_ASIAN}{ambiguous}{_VARIANTS}{neutral}]"
    east = f"(?P<east>{either}*+[{_EAST_ASIAN}]{more}*+)|{either}++"
    other = f"(?P<complex>[{_COMPLEX}]++)"
    strong, name = (_LATIN, "latin") if text_kind == "rtl" else (_RIGHT_TO_LEFT, "rtl")
    against = f"(?P<{name}>[{strong}](?:[{strong}{_BETWEEN}]*[{strong}0-9])?)"
    return re.compile(f"{east}|{other}|{against}")
