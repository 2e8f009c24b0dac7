"""Counts: Han numbers with what follows them, read as years, times, shares and the like."""

import re
from collections.abc import Callable
from fractions import Fraction
from typing import NamedTuple

from workbench.language.numbers import figures
from workbench.language.numbers.han import HanReader
from workbench.language.numbers.han_numerals import DIGITS, value_of
from workbench.language.numbers.quantities import (
    Kind,
    Number,
    Quantity,
    Reading,
    Strength,
    new,
    simplest,
)
from workbench.language.numbers.times import clock_readings
from workbench.language.numbers.units import readings_in
from workbench.model.segments import Span

# A member costs several times a plain name in Python 3.11.
_FREE, _FAINT, _WEAK, _SMALL, _STRONG = Strength
_CARDINAL, _YEAR, _MONEY = Kind.CARDINAL, Kind.YEAR, Kind.MONEY
_SCORE, _CODE = Kind.SCORE, Kind.CODE
_BIG = frozenset("百千万萬亿億兆")
_NUMERALS = frozenset("〇零一二三四五六七八九十百千万萬亿億个個")
_HALVED = frozenset(("hour", "day", "week", "month", "year"))
_DAY = 86400
# From here two figures are a year of the last century.
_NEWEST = 25
_MOST_TENS = 9
# 两 before one of these is a count; 两人 are as often "the two".
# Counters of things told one by one: 两名, 两辆 are a count, 两个, 两位 and 两国 may be "the two".
_COUNTERS = frozenset("名辆輛架艘枚宗岁歲匹頭栋棟")
_MEASURED = frozenset((Kind.DURATION, Kind.MULTIPLE, Kind.MEASURE))
# How many spaces may stand between a month and its day.
_SPACES = 4
_FIRM = frozenset((Kind.PERCENT, Kind.POINTS, Kind.MONEY))
# The year before the first of each era.
_ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018, "民国": 1911,
         "民國": 1911}  # fmt: skip
# What 打, a dozen, goes on with as the verb "to strike".
_STRIKES = frozenset("开開听聽算电電击擊败敗破扮造印官工仗架球中了完到出死伤傷断斷拳")


class Count(NamedTuple):
    """A number in a text, with the unit or classifier after it.

    ``span`` is the number alone, ``chain`` its characters, ``end`` the end of the unit, ``more``
    a 多 or 余 between the two, ``name`` the characters of the unit.
    """

    reader: HanReader
    text: str
    span: Span
    chain: str
    value: Number
    end: int
    more: str = ""
    name: str = ""

    @property
    def is_figure(self) -> bool:
        """Whether it is written in figures."""
        return self.chain[0].isdigit()

    @property
    def is_short(self) -> bool:
        """Whether it is a single character."""
        return len(self.chain) == 1

    def made(
        self,
        kind: Kind,
        strength: Strength,
        readings: tuple[Reading, ...],
        value: Number | None = None,
        unit: str = "",
    ) -> Quantity:
        """Make the quantity that this count is."""
        span = new(Span, (self.span.start, self.end))
        held = self.value if value is None else value
        return new(Quantity, (span, held, kind, strength, unit, "", readings))


def counted(span: Span, value: int) -> Quantity:
    """Make figures with a classifier, with nothing else about them."""
    start, end = span
    reading = new(Reading, ("", value))
    if end - start > 1:
        kind = _YEAR if end - start == 4 and 1000 <= value < 2100 else _CARDINAL
        return new(Quantity, (span, value, kind, _STRONG, "", "", (reading,)))
    strength = _WEAK if value == 1 else _SMALL
    readings = (reading, new(Reading, ("nth", value))) if value > 1 else (reading,)
    return new(Quantity, (span, value, _CARDINAL, strength, "", "", readings))


Rule = Callable[[Count], Quantity | None]


def strength_of(count: Count, kind: Kind) -> Strength | None:
    """Grade a number by its form; None for a character that is no number by itself.

    Figures and chains (十五) are firm; a single character counts with its classifier (三个), 两
    hardly does, 一 is mostly an article, 百 or 万 alone is a word.
    """
    if kind in _FIRM:
        # 每1美元 is "every dollar".
        return _WEAK if count.value == 1 and kind is _MONEY else _STRONG
    if count.is_figure:
        return _strength_of_figure(count, kind)
    if kind is _SCORE:
        return _SMALL if count.value > 1 else _WEAK
    if not count.is_short:
        return _FREE if count.chain[0] in _BIG else _STRONG
    return _strength_of_character(count, kind)


def _strength_of_character(count: Count, kind: Kind) -> Strength | None:
    if count.value == 1:
        return _FREE if count.name else None
    if count.value == 2 and kind not in _MEASURED and count.name not in _COUNTERS:
        return _FAINT if count.name else _FREE
    # 三度 is "for the third time" as often as three degrees.
    return _WEAK if count.name and count.name != "度" else _FAINT


def _strength_of_figure(count: Count, kind: Kind) -> Strength:
    if not count.is_short:
        return _STRONG
    if kind is _CODE or (count.value == 1 and count.name):
        return _WEAK
    return _SMALL


def _year(count: Count) -> Quantity | None:
    value, length = count.value, len(count.chain)
    if length == 4 and 1000 <= value < 3000:
        return count.made(Kind.YEAR, Strength.STRONG, (Reading("", value),))
    era = _ERAS.get(count.text[max(0, count.span.start - 2) : count.span.start])
    if era:
        own = (Reading("", era + value), Reading("", value))
        return count.made(Kind.YEAR, Strength.STRONG, own)
    readings = readings_in(value, "year")[1]
    if count.is_figure and length == 2 and value > 31:
        readings += (Reading("", 1900 + value), Reading("", 2000 + value))
    return _duration(count, readings, "year")


def _duration(count: Count, readings: tuple[Reading, ...], unit: str) -> Quantity | None:
    if count.text[count.end : count.end + 1] == "半" and unit in _HALVED:
        return None
    strength = strength_of(count, Kind.DURATION)
    if strength is None:
        return None
    return count.made(Kind.DURATION, strength, readings, unit=unit)


def _month(count: Count) -> Quantity | None:
    if not 1 <= count.value <= 12:
        return None
    return count.made(Kind.MONTH, Strength.STRONG, (Reading("M", count.value),))


def _day(count: Count) -> Quantity | None:
    start = count.span.start
    dated = count.text[max(0, start - _SPACES) : start].rstrip().endswith("月")
    if count.name in {"号", "號"} and not dated:
        return _numbered(count)
    if not 1 <= count.value <= 31 or not (count.is_figure or dated or count.value > 2):
        return None
    readings = (Reading("", count.value), Reading("s", count.value * _DAY))
    firm = dated or (count.value > 1 and (count.is_figure or not count.is_short))
    return count.made(Kind.DAY, Strength.STRONG if firm else Strength.WEAK, readings)


def _numbered(count: Count) -> Quantity:
    strength = Strength.SMALL if count.is_figure else Strength.WEAK
    if count.value == 1:
        strength = Strength.FREE
    return count.made(Kind.ORDINAL, strength, (Reading("", count.value),))


def _quarter(count: Count) -> Quantity:
    strength = Strength.FREE if count.value == 1 else Strength.WEAK
    return count.made(Kind.QUARTER, strength, (Reading("", count.value),))


def _place(count: Count) -> Quantity:
    strength = Strength.SMALL if count.is_figure and count.is_short else Strength.WEAK
    if count.value > 12:
        strength = Strength.STRONG
    places = (Reading("", count.value), Reading("place", count.value))
    return count.made(Kind.ORDINAL, strength, places)


def _hour(count: Count) -> Quantity | None:
    if count.value > 24 or (count.value == 1 and not count.is_figure):
        return None
    minutes = count.reader.minutes.match(count.text, count.end)
    minute = 0
    end = count.end
    if minutes:
        end = minutes.end()
        minute = _minutes(minutes)
    firm = count.is_figure or bool(minutes)
    return time_of_day(count, Span(count.span.start, end), int(count.value), minute, firm=firm)


def _minutes(match: re.Match[str]) -> int:
    if match[1]:
        return int(value_of(match[1]))
    if match[3]:
        return 15 * DIGITS[match[3]]
    return 30 if match[2] else 0


def time_of_day(
    count: Count, span: Span, hour: int, minute: int, *, firm: bool = True
) -> Quantity:
    """Make a time of day, with the half of the day that stands before it."""
    start, end = span
    half = count.reader.half.search(count.text, max(0, start - 6), start)
    name = count.reader.lexicon.halves[half[1]] if half else ""
    readings = clock_readings(hour, minute, name)
    strength = Strength.STRONG if firm or half else Strength.WEAK
    begin = half.start() if half else start
    return Quantity(Span(begin, end), readings[0].value, Kind.TIME, strength, readings=readings)


def _century(count: Count) -> Quantity:
    strength = Strength.STRONG if count.value > 1 else Strength.FAINT
    readings: tuple[Reading, ...] = (
        Reading("century", count.value),
        Reading("", count.value),
    )
    if count.text[count.end : count.end + 2].strip("之").startswith("初"):
        # 21世纪初 is in the early 2000s.
        readings += (Reading("decade", (count.value - 1) * 100),)
    return count.made(Kind.CENTURY, strength, readings)


def _decade(count: Count) -> Quantity:
    return figures.decade(Span(count.span.start, count.end), int(count.value))


def _born_after(count: Count) -> Quantity | None:
    """Read 95后 as who was born in 1995 or after, so 90后 as of the nineties."""
    if not count.is_figure or len(count.chain) != 2:
        return None
    year = int(count.value) + (1900 if count.value > _NEWEST else 2000)
    made = _decade(count)
    return made._replace(readings=(*made.readings, Reading("", year)))


def _last_ones(count: Count) -> Quantity | None:
    """Read 四强 and 八强, which are the last four and the last eight or rounds with a name."""
    if count.value not in {4, 8}:
        return None
    return count.made(Kind.CARDINAL, Strength.FREE, (Reading("", count.value),))


def _age_in_tens(count: Count) -> Quantity | None:
    """Read 七旬 as seventy years; who is 年近七旬 is in his sixties."""
    if not 1 < count.value <= _MOST_TENS:
        return None
    value = int(count.value) * 10
    readings = (Reading("", value), Reading("decade", value), Reading("decade", value - 10))
    return count.made(Kind.DECADE, Strength.STRONG, readings, value)


def _tenths(count: Count) -> Quantity | None:
    after = count.text[count.end : count.end + 1]
    if not 1 <= count.value <= 10 or (after and after in count.reader.lexicon.not_tenths):
        return None
    more = 5 if after == "半" else 0
    if after and after in DIGITS and count.text[count.end + 1 : count.end + 2] not in _NUMERALS:
        # 六成五 is 65 %.
        more, count = DIGITS[after], count._replace(end=count.end + 1)
    percent = simplest(Fraction(count.value) * 10 + more)
    return count.made(Kind.PERCENT, Strength.STRONG, (Reading("%", percent),), percent, "%")


def _discount(count: Count) -> Quantity | None:
    if count.value >= 100:
        return None
    left = simplest(Fraction(count.value) * 10) if count.value < 10 else count.value
    readings = (Reading("%", left), Reading("%", 100 - left))
    return count.made(Kind.PERCENT, Strength.STRONG, readings, left, "%")


def _doublings(count: Count) -> Quantity | None:
    start = count.span.start
    if not count.text[max(0, start - 2) : start].strip("了").endswith("翻") or count.value > 9:
        return None
    times = 2 ** int(count.value)
    readings = (Reading("x", times), Reading("", times))
    return count.made(Kind.MULTIPLE, Strength.STRONG, readings, times, "x")


def _dozens(count: Count) -> Quantity | None:
    """Read 一打 as twelve; what 打 begins a word with is none: 一打开."""
    after = count.text[count.end : count.end + 1]
    if after and after in _STRIKES:
        return None
    strength = Strength.FAINT if count.is_short else Strength.SMALL
    value = simplest(count.value * 12)
    return count.made(Kind.CARDINAL, strength, (Reading("", value),), value)


RULES: dict[str, Rule] = {
    "年": _year,
    "月": _month,
    "日": _day,
    "季": _quarter,
    "目": _place,
    "時": _hour,
    "世紀": _century,
    "年代": _decade,
    "後": _born_after,
    "成": _tenths,
    "強": _last_ones,
    "旬": _age_in_tens,
    "折": _discount,
    "番": _doublings,
    "打": _dozens,
}
# What a rule's unit means where the rule does not apply.
OTHERWISE = {"年": "year", "日": "day"}
