"""Plain text: a paragraph a line, or blocks of wrapped lines between blank lines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from workbench.formats.encodings import decode
from workbench.formats.format import Paragraph, Paragraphs, Row, Rows, visible_characters
from workbench.language.detection import detect_language, dominant_script
from workbench.model.problems import InputProblem

# Every end of a line that editors know, so not str.splitlines, which also cuts at the
# separators U+001C to U+001E.
_LINE_END = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
_SENTENCE_END = re.compile(r"[.!?:;…。！？：；]['\"”’»」』）)\]]*$")
# A line that begins a paragraph of its own whatever stands above it.
_OPENER = re.compile(r"(?:[-*+•·]|#{1,6}|>|\||\d{1,3}[.)、])\s|[-–—•●]\S")
_HAN_OR_KANA = re.compile("[\u2e80-\u9fff\uf900-\uff60]")
# Editors and mail programs wrap at 60 to 100 columns; a Han character fills two.
_NARROWEST_WRAP, _WIDEST_WRAP = 30, 120
_TAB_SHARE = 0.9


class Paragraphing(Enum):
    """Where a paragraph of a text file ends."""

    AUTO = "auto"
    LINES = "lines"
    BLOCKS = "blocks"


@dataclass(frozen=True, slots=True)
class PlainText:
    """Text and Markdown files; ``paragraphing`` overrules what the lines look like."""

    paragraphing: Paragraphing = Paragraphing.AUTO
    name: str = "Text"
    suffixes: tuple[str, ...] = (".txt", ".md", ".markdown", ".text")

    def read(self, data: bytes, name: str, encoding: str | None = None) -> Paragraphs | Rows:
        """Read a file; raise EncodingNeeded where its encoding has to be chosen."""
        decoded = decode(data, name, encoding)
        return replace(self.read_text(decoded.text, name), encoding=decoded.encoding)

    def read_text(self, text: str, name: str) -> Paragraphs | Rows:
        """Read text that is decoded already, as when it is pasted."""
        lines = list(_numbered(text))
        if not lines:
            message = "There are only blank lines in {file}. Choose a file with text in it."
            raise InputProblem(message, file=name)
        if self.paragraphing is Paragraphing.AUTO and _are_columns(lines):
            return _columns(lines, visible_characters(text))
        blocks = self.paragraphing is Paragraphing.BLOCKS or (
            self.paragraphing is Paragraphing.AUTO and _are_wrapped(lines)
        )
        items = tuple(_joined_blocks(lines)) if blocks else tuple(lines)
        return Paragraphs(items, visible_characters(text))


def split_lines(text: str) -> list[str]:
    """Cut a text at every line end: LF, CR, CR LF, VT, FF, NEL, U+2028 and U+2029."""
    return _LINE_END.split(text)


def _numbered(text: str) -> Iterator[Paragraph]:
    for number, line in enumerate(split_lines(text), 1):
        if line.strip():
            yield Paragraph(line.strip(" \t\ufeff"), number)


def _blocks(lines: Sequence[Paragraph]) -> Iterator[list[Paragraph]]:
    """Give the runs of lines with no blank line among them."""
    block = [lines[0]]
    for line in lines[1:]:
        if line.line > block[-1].line + 1:
            yield block
            block = []
        block.append(line)
    yield block


def _are_wrapped(lines: Sequence[Paragraph]) -> bool:
    """Say whether lines end where the width was full rather than where a paragraph ends.

    Wrapped text has blank lines between its paragraphs, one script within each, and most of the
    lines that are not last in their block are of the full width and end in mid-sentence.
    """
    blocks = list(_blocks(lines))
    inner = [line.text for block in blocks for line in block[:-1]]
    if not inner or (len(blocks) == 1 and len(inner) < 3):
        return False
    widths = [_width(text) for text in inner]
    if not _NARROWEST_WRAP <= max(widths) <= _WIDEST_WRAP or any(
        _mixes_scripts(block) for block in blocks
    ):
        return False
    full = sum(width >= 0.6 * max(widths) for width in widths)
    ended = sum(_SENTENCE_END.search(text) is not None for text in inner)
    return full >= 0.7 * len(inner) and ended <= 0.4 * len(inner)


def _mixes_scripts(block: Sequence[Paragraph]) -> bool:
    return len({dominant_script(line.text) for line in block} - {""}) > 1


def _width(text: str) -> int:
    return len(text) + len(_HAN_OR_KANA.findall(text))


def _joined_blocks(lines: Sequence[Paragraph]) -> Iterator[Paragraph]:
    for block in _blocks(lines):
        current = block[0]
        for line in block[1:]:
            if _OPENER.match(line.text):
                yield current
                current = line
            else:
                current = Paragraph(_joined(current.text, line.text), current.line)
        yield current


def _joined(upper: str, lower: str) -> str:
    """Join wrapped lines: Chinese and Japanese put no space between them."""
    both_han = _HAN_OR_KANA.match(upper[-1]) and _HAN_OR_KANA.match(lower[0])
    return f"{upper}{'' if both_han else ' '}{lower}"


def _are_columns(lines: Sequence[Paragraph]) -> bool:
    """Say whether the lines are two languages with a tab between, as spreadsheets paste them."""
    cut = [_cells(line.text) for line in lines if line.text.count("\t") == 1]
    if len(lines) < 2 or len(cut) < _TAB_SHARE * len(lines):
        return False
    left, right = (detect_language("\n".join(column)) for column in zip(*cut, strict=True))
    return left.language != right.language and min(left.certainty, right.certainty) > 0.5


def _cells(line: str) -> tuple[str, str]:
    source, _, target = line.partition("\t")
    return source.strip(), target.strip()


def _columns(lines: Sequence[Paragraph], characters: int) -> Rows:
    rows = (Row("", "", *_cells(line.text), line.line) for line in lines)
    return Rows(tuple(rows), characters)
