"""Surroundings: what stands around a Han number, and what that says about it."""

from workbench.language.numbers import figures
from workbench.language.numbers.counts import OTHERWISE, Count
from workbench.language.numbers.han import DIGIT, SCALES, HanReader
from workbench.language.numbers.quantities import Kind, Number, Quantity, Reading, Strength
from workbench.language.numbers.units import MONEY, UNITS, readings_in, share
from workbench.model.segments import Span

# A member costs several times a plain name in Python 3.11.
_SCORE, _CODE, _YEAR, _CARDINAL = Kind.SCORE, Kind.CODE, Kind.YEAR, Kind.CARDINAL
_NUMBERS = frozenset(DIGIT + "十0123456789")
_PERCENT = frozenset("%％")
_INSIDE = frozenset("多余餘")
# What beyond the Latin and the like belongs to the figures after it, or hides what does.
_AT_NUMBER = frozenset("第￥\u3000")
_SPACES = frozenset(chr(c) for c in range(0x3001) if chr(c).isspace())
# What stands at a side of a number in a score.
_AT_SCORE = frozenset("比") | figures.DASHES | _SPACES
# How far before a number its qualifier may begin: 不超过年费的两倍.
_REACH = 8
_HALVED = frozenset("个個杯瓶碗盒包袋箱桶块片層层圈步勺匙")


def is_measured(reader: HanReader, text: str, end: int) -> bool:
    """Say whether a unit follows, so that 百 in 百米 and 百％ is a number."""
    unit = reader.unit.match(text, end)
    rule = reader.lexicon.units[unit[2]] if unit else ""
    return rule == "%" or rule in UNITS


def is_label(reader: HanReader, text: str, start: int, end: int) -> bool:
    """Say whether a figure is the number of a sequel: bare, after a Han noun."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if not "一" <= before <= "鿿" or before.isnumeric() or after.isascii():
        return False
    return not reader.range.match(text, end)


def stand_free(text: str, start: int, end: int) -> bool:
    """Say whether nothing stands at figures that makes them a code, an ordinal or money."""
    before = text[start - 1 : start]
    if before == " ":
        before = text[start - 2 : start - 1]
    free = before > "⺀" and before not in _AT_NUMBER and text[start] != "0"
    return free and not "A" <= text[end : end + 1] <= "z"


def marked(reader: HanReader, text: str, start: int, end: int) -> Quantity | None:
    """Give figures that are a code by what stands around them, or by a zero they begin with."""
    if text[start] == "0" and end - start > 2:
        return figures.padded(Span(start, end), int(text[start:end]))
    before, after = text[start - 1 : start], text[end : end + 1]
    # GDP38% is a share, COVID-19 a name.
    if (before < "⺀" and after not in _PERCENT and figures.follows_letters(text, start)) or (
        "A" <= after <= "z" and after.isalpha() and not reader.unit.match(text, end)
    ):
        return figures.code(Span(start, end), int(text[start:end]), Strength.SMALL)
    return None


def is_bare(text: str, start: int, end: int) -> bool:
    """Say whether Han text goes on at both sides of a number with its classifier.

    No currency, quote or dash before it then; nor the other side of a score, nor a half after it.
    """
    before = text[start - 1 : start]
    score = before == "比" or text[end - 1] == "比"
    return "⺀" < before < "\uff00" and not score and text[end : end + 1] != "半"


def is_score(text: str, start: int, end: int) -> bool:
    """Say whether a number is one side of a score: 2比1, 2-1."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if after not in _AT_SCORE and before not in _AT_SCORE:
        return False
    if text[end : end + 2].strip()[:1] == "比":
        return text[end : end + 4].strip(" 比")[:1] in _NUMBERS
    if text[max(0, start - 2) : start].strip()[-1:] == "比":
        return text[max(0, start - 4) : start].rstrip(" 比")[-1:] in _NUMBERS
    return figures.is_score(text, start, end)


def qualifier(reader: HanReader, text: str, start: int, end: int) -> str:
    """Give the qualifier before, after or inside a number; empty where there is none."""
    last = text[start - 1 : start]
    if last in _SPACES:
        last = text[max(0, start - 2) : start].rstrip()[-1:]
    if last in reader.before_qualified:
        before = reader.qualifier.search(text, max(0, start - _REACH), start)
        if before:
            return reader.lexicon.qualifiers[before[1]]
    first = text[end : end + 1]
    if first in _SPACES:
        first = text[end : end + 2].lstrip()
    if first in reader.after_qualified:
        after = reader.qualifier_after.match(text, end)
        if after:
            return reader.lexicon.qualifiers_after[after[1]]
    return "" if end - start == 1 or _INSIDE.isdisjoint(text[start:end]) else "over"


def part(reader: HanReader, text: str, span: Span, value: Number) -> Quantity:
    """Make a part of a whole, or of the unit that follows: 四分之三英里."""
    unit = reader.unit.match(text, span.end)
    name = OTHERWISE.get(*[reader.lexicon.units[unit[2]]] * 2) if unit else ""
    if unit and name in UNITS:
        kind, measured = readings_in(value, name)
        whole = Span(span.start, unit.end())
        return Quantity(whole, value, kind, Strength.SMALL, name,
                        readings=(*share(value), *measured))  # fmt: skip
    readings = (*share(value), Reading("", value))
    return Quantity(span, value, Kind.FRACTION, Strength.SMALL, readings=readings)


def has_half(count: Count, name: str) -> bool:
    """Say whether a half is added: 两年半, 三个半, but not 两个半球."""
    if count.text[count.end : count.end + 1] != "半":
        return False
    if name not in UNITS and name not in MONEY and name != "x" and count.name not in _HALVED:
        return False
    word = count.reader.scan.match(count.text, count.end)
    return word is not None and word[0] == "半"


def plain_kind(count: Count) -> Kind:
    """Give the kind of a number without a unit."""
    reader, text, (start, end), chain, value, *_ = count
    if is_score(text, start, end):
        return _SCORE
    if not count.name and chain.isascii() and is_label(reader, text, start, end):
        return _CODE
    if len(chain) == 4 and 1000 <= value < 2100 and SCALES.isdisjoint(chain):
        return _YEAR
    return _CARDINAL
