"""Code points: text positions between Python (code points) and Qt (UTF-16 code units)."""

from workbench.model.segments import Span

_PARAGRAPH_SEPARATOR = "\u2029"


def to_units(text: str, position: int) -> int:
    """Give the UTF-16 position of a code point position."""
    return len(text[:position].encode("utf-16-le", "surrogatepass")) // 2


def to_code_points(text: str, units: int) -> int:
    """Give the code point position of a UTF-16 one; between surrogates, that of the character."""
    if text.isascii():
        return min(units, len(text))
    position = 0
    for character in text:
        units -= 2 if character > "\uffff" else 1
        if units < 0:
            break
        position += 1
    return position


def units_of(text: str, span: Span) -> Span:
    """Give a span of code points in UTF-16 units."""
    return Span(to_units(text, span.start), to_units(text, span.end))


def code_points_of(text: str, units: Span) -> Span:
    """Give a span of UTF-16 units in code points."""
    return Span(to_code_points(text, units.start), to_code_points(text, units.end))


def from_raw_text(raw: str) -> str:
    """Give the text of a QTextDocument from its raw text, no-break spaces and all."""
    return raw.replace(_PARAGRAPH_SEPARATOR, "\n")
