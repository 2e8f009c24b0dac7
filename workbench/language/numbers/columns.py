"""The column: one Chinese or Japanese text, read into quantities."""

import re
from fractions import Fraction

from workbench.language.numbers import digits, figures, neighbours
from workbench.language.numbers.han import DIGIT, SCALE, HanReader
from workbench.language.numbers.han_numerals import DIGITS, value_of
from workbench.language.numbers.lexicon import Role
from workbench.language.numbers.quantities import (
    Kind,
    Number,
    Quantity,
    Reading,
    Strength,
    simplest,
)
from workbench.language.numbers.times import clock_readings
from workbench.language.numbers.units import MONEY, readings_in, share
from workbench.model.segments import Span

_MORE = re.compile("[多余餘來来几幾]")
_PAIR = re.compile(rf"([一二三四五六七八九两兩])([二三四五六七八九两兩])([{SCALE}]*)$")
# 三十五六: thirty-five or thirty-six.
_LAST_PAIR = re.compile("十(?:一二|二三|三四|四五|五六|六七|七八|八九)$")


class Column:
    """One text being read."""

    __slots__ = ("done", "found", "reader", "text")

    def __init__(self, reader: HanReader, text: str) -> None:
        self.reader = reader
        self.text = digits.to_ascii(text)
        self.found: list[Quantity] = []
        self.done = 0

    def quantities(self) -> list[Quantity]:
        """Give the quantities from left to right."""
        for match in self.reader.scan.finditer(self.text):
            self._scan(match)
        if len(self.found) > 1:
            neighbours.join(self.found, self.text, self.reader.range)
        return self.found

    def _scan(self, match: re.Match[str]) -> None:
        group = match.lastgroup
        start, end = match.span()
        if start < self.done:
            return
        if group == "chain":
            self._chain(start, end)
        elif group == "word":
            word = self.reader.lexicon.words[match[0]]
            if word.role is not Role.IDIOM:
                self._add(Span(start, end), word.value, word.kind, word.strength, word.readings,
                          word.unit)  # fmt: skip
        elif group == "clock":
            hour, minute = (int(part) for part in re.split(r"\D", match[0]))
            self._time(start, end, hour, minute)
        elif group == "ratio":
            self.found += figures.ratio(match[0], start)
        elif group == "share":
            self._share(match)
        elif group == "few":
            readings = (Reading("vague", value_of(match[0][1:])),)
            self._add(Span(start, end), readings[0].value, Kind.VAGUE, Strength.FREE, readings)
        else:
            self.found += figures.date(match[0], start)

    def _share(self, match: re.Match[str]) -> None:
        lower, upper = (value_of(part) for part in re.split(r"\s?[分份]\s?之\s?", match["share"]))
        span = Span(*match.span())
        if lower == 100:
            self._add(span, upper, Kind.PERCENT, Strength.STRONG, (Reading("%", upper),), "%")
        elif lower:
            value = simplest(Fraction(upper) / lower)
            self._add(
                span, value, Kind.FRACTION, Strength.SMALL, (*share(value), Reading("", value))
            )

    def _chain(self, start: int, end: int) -> None:
        text = self.text
        token = text[start:end]
        if token[0] in "零〇○" and end - start == 1 and not self._is_score(start, end):
            return
        chain = _MORE.sub("", token).replace(" ", "")
        if _PLAN.fullmatch(chain):
            self._plan(start, end)
            return
        if chain in "百千万萬亿億":
            self._about(start, end)
            return
        pair = _PAIR.match(chain)
        if pair and (DIGITS[pair[2]] == DIGITS[pair[1]] + 1 or pair[1] + pair[2] == "三五"):
            self._pair(start, end, pair)
            return
        if _LAST_PAIR.search(chain):
            end -= 1
            chain = chain[:-1]
        figure = "0" <= token[0] <= "9"
        if figure and self._is_marked(start, end, token):
            return
        value = value_of(chain)
        begin = start
        if start and text[start - 1] == "第" or start > 1 and text[start - 2 : start] == "第 ":
            begin = text.rindex("第", 0, start)
            self._ordinal(begin, end, value)
            return
        currency, begin = figures.currency_before(text, start) if figure else ("", start)
        unit = self.reader.unit.match(text, end)
        self._counted(Span(begin, end), chain, value, currency, unit)

    def _plan(self, start: int, end: int) -> None:
        """Read 十三五 as the thirteenth plan for five years."""
        value = value_of(self.text[start : end - 1])
        self._add(Span(start, end - 1), value, Kind.ORDINAL, Strength.WEAK, (Reading("", value),))
        five = readings_in(5, "year")[1]
        self._add(Span(end - 1, end), 5, Kind.DURATION, Strength.FREE, five, "year")

    def _about(self, start: int, end: int) -> None:
        """Read 近百, 上千, 百余 as about that number; the bare character is none."""
        if self.text[start - 1 : start] in _BEFORE_ABOUT or _MORE.match(self.text, end):
            value = value_of(self.text[start:end])
            readings = (Reading("vague", value), Reading("", value))
            self._add(Span(start, end), value, Kind.VAGUE, Strength.FREE, readings)

    def _is_marked(self, start: int, end: int, token: str) -> bool:
        """Read codes and figures that begin with a zero."""
        if not token.isdigit():
            return False
        span = Span(start, end)
        if token[0] == "0" and len(token) > 2:
            self.found.append(figures.padded(span, int(token)))
            return True
        after = self.text[end : end + 1]
        if figures.follows_letters(self.text, start) or (
            after.isalpha() and after.isascii() and not self.reader.unit.match(self.text, end)
        ):
            self.found.append(figures.code(span, int(token), Strength.SMALL))
            return True
        return False

    def _pair(self, start: int, end: int, pair: re.Match[str]) -> None:
        """Read 三五 (three to five), 七八十 (seventy or eighty) as two numbers."""
        scale = value_of(pair[3]) if pair[3] else 1
        middle = start + 1
        unit = self.reader.unit.match(self.text, end)
        name = self.reader.lexicon.units[unit[2]] if unit else ""
        for a, b, digit in ((start, middle, pair[1]), (middle, end, pair[2])):
            value = DIGITS[digit] * scale
            readings = (Reading("", value), *readings_in(value, _symbol(name))[1])
            self._add(Span(a, b), value, Kind.CARDINAL, Strength.FREE, readings)

    def _ordinal(self, start: int, end: int, value: Number) -> None:
        unit = self.reader.unit.match(self.text, end)
        rule = self.reader.lexicon.units[unit[2]] if unit else ""
        strength = Strength.STRONG
        if value <= 10:
            strength = Strength.SMALL if self.text[end - 1].isdigit() else Strength.WEAK
        readings: tuple[Reading, ...] = (Reading("", value),)
        kind = Kind.ORDINAL
        if unit and rule == "世紀":
            kind, end, strength = Kind.CENTURY, unit.end(), Strength.STRONG
            readings = (Reading("century", value), *readings)
        elif rule == "季":
            kind = Kind.QUARTER
        if value == 1:
            strength = Strength.FREE
        self._add(Span(start, end), value, kind, strength, readings)

    def _counted(
        self,
        span: Span,
        chain: str,
        value: Number,
        currency: str,
        unit: re.Match[str] | None,
    ) -> None:
        """Add a number by the unit, classifier or rule after it."""
        start, end = span
        if unit and unit[1] in _FEW_MORE:
            readings = (Reading("vague", value), Reading("", value))
            self._add(Span(start, unit.end(1)), value, Kind.VAGUE, Strength.FREE, readings)
            return
        rule = self.reader.lexicon.units[unit[2]] if unit else ""
        if unit and self._by_rule(start, unit, chain, value, rule):
            return
        name = _symbol(rule)
        if unit and name.startswith("+"):
            value, name = simplest(value + Fraction(1, 2)), name[1:]
        if currency and name not in MONEY:
            name, unit = currency, None
        elif currency and name == "元":
            name = currency
        if unit and self.text[unit.end() : unit.end() + 1] == "半" and name in _HALVED:
            value = simplest(value + Fraction(1, 2))
        kind, readings = readings_in(value, name)
        if name == "x" and self.reader.growth.search(self.text, max(0, start - 6), start):
            readings = (Reading("x", value + 1), Reading("%", value * 100))
        if kind is Kind.CARDINAL and self._is_score(start, end):
            kind = Kind.SCORE
        if kind is Kind.CARDINAL and not unit and chain.isascii() and self._is_label(start, end):
            kind = Kind.CODE
        if kind is Kind.CARDINAL and len(chain) == 4 and 1000 <= value < 2100:
            kind = Kind.YEAR
        readings += figures.short_years(self.text, start, end, value)
        if unit and unit[1] and chain == "十":
            readings += (Reading("", 12), Reading("vague", 12))
        strength = self._strength(chain, value, kind, bool(rule))
        if strength is None:
            return
        if chain[0] in SCALE and chain != "十" and value >= 100:
            readings = (*readings, Reading("vague", value))
        self._add(Span(start, unit.end() if unit and name else end), value, kind, strength, readings,
                  name)  # fmt: skip

    def _is_label(self, start: int, end: int) -> bool:
        """Say whether a figure is the number of a sequel or model: right after a Han noun, bare."""
        before, after = self.text[start - 1 : start], self.text[end : end + 1]
        if not "一" <= before <= "鿿" or before.isnumeric() or after.isascii():
            return False
        return not self.reader.range.match(self.text, end)

    def _strength(
        self,
        chain: str,
        value: Number,
        kind: Kind,
        counted: bool,  # noqa: FBT001
    ) -> Strength | None:
        if kind in {Kind.PERCENT, Kind.POINTS, Kind.MONEY}:
            return Strength.STRONG
        if chain[0].isdigit():
            if (value == 1 and counted) or (kind is Kind.CODE and len(chain) == 1):
                return Strength.WEAK
            return Strength.SMALL if len(chain) == 1 else Strength.STRONG
        if kind is Kind.SCORE:
            return Strength.SMALL if value > 1 else Strength.WEAK
        if len(chain) > 1:
            return Strength.FREE if chain[0] in "百千万萬亿億兆" else Strength.STRONG
        if chain in "百千万萬亿億兆":
            return None
        if value == 1:
            return Strength.FREE if counted else None
        if value == 2 and kind is not Kind.DURATION:
            return Strength.FAINT if counted else Strength.FREE
        return Strength.WEAK if counted else Strength.FAINT

    def _by_rule(
        self, start: int, unit: re.Match[str], chain: str, value: Number, rule: str
    ) -> bool:
        """Add years, months, days, times, decades and shares; say whether the rule applied."""
        end = unit.end()
        span = Span(start, end)
        is_figure = chain[0].isdigit()
        strong = Strength.STRONG
        if rule == "年" and 1000 <= value < 2999 and len(chain) == 4:
            self._add(span, value, Kind.YEAR, strong, (Reading("", value),))
        elif rule == "年" and is_figure and len(chain) == 2 and value > 31:
            years = (Reading("", 1900 + value), Reading("", 2000 + value))
            readings = readings_in(value, "year")[1] + years
            self._add(span, value, Kind.DURATION, strong, readings, "year")
        elif rule == "月" and 1 <= value <= 12:
            self._add(span, value, Kind.MONTH, strong, (Reading("M", value),))
        elif rule == "日" and unit[2] in _NUMBERED and not self._is_dated(start):
            strength = Strength.SMALL if is_figure else Strength.WEAK
            strength = strength if value > 1 else Strength.FREE
            self._add(span, value, Kind.ORDINAL, strength, (Reading("", value),))
        elif rule == "季":
            strength = Strength.FREE if value == 1 else Strength.WEAK
            self._add(span, value, Kind.QUARTER, strength, (Reading("", value),))
        elif rule == "日" and 1 <= value <= 31 and (is_figure or len(chain) > 1 or value > 2):
            dated = self._is_dated(start)
            strength = strong if value > 1 or dated else Strength.WEAK
            if not is_figure and len(chain) == 1 and not dated:
                strength = Strength.WEAK
            readings = (Reading("", value), Reading("s", value * 86400))
            self._add(span, value, Kind.DAY, strength, readings)
        elif rule == "時" and (is_figure or value > 1) and value <= 24:
            self._hour(start, end, int(value), is_figure=is_figure)
        elif rule == "目":
            strength = Strength.SMALL if is_figure and len(chain) == 1 else Strength.WEAK
            self._add(
                span,
                value,
                Kind.ORDINAL,
                strong if value > 12 else strength,
                (Reading("", value),),
            )
        elif rule == "世紀":
            readings = (Reading("century", value), Reading("", value))
            self._add(span, value, Kind.CENTURY, strong if value > 1 else Strength.FAINT, readings)
        elif rule == "年代":
            self.found.append(figures.decade(span, int(value)))
        elif rule == "後" and is_figure and len(chain) == 2:
            self.found.append(figures.decade(span, int(value)))
        elif rule == "成" and 1 <= value <= 10:
            if self.text[end : end + 1] in self.reader.lexicon.not_tenths:
                return False
            self._add(span, value * 10, Kind.PERCENT, strong, (Reading("%", value * 10),), "%")
        elif rule == "折" and value < 100:
            share_left = value * 10 if value < 10 else value
            readings = (Reading("%", share_left), Reading("%", 100 - share_left))
            self._add(span, share_left, Kind.PERCENT, strong, readings, "%")
        elif rule == "番" and self.text[max(0, start - 2) : start].strip("了").endswith("翻"):
            times = 2 ** int(value)
            self._add(
                span, times, Kind.MULTIPLE, strong, (Reading("x", times), Reading("", times)), "x"
            )
        else:
            return False
        return True

    def _is_dated(self, start: int) -> bool:
        return self.text[:start].rstrip().endswith("月")

    def _hour(self, start: int, end: int, hour: int, *, is_figure: bool) -> None:
        minutes = self.reader.minutes.match(self.text, end)
        minute = 0
        if minutes:
            end = minutes.end()
            minute = (
                int(value_of(minutes[1])) if minutes[1] else 30 if minutes[2] else
                15 * DIGITS[minutes[3]]
            )  # fmt: skip
        self._time(start, end, hour, minute, firm=is_figure or bool(minutes))

    def _time(self, start: int, end: int, hour: int, minute: int, *, firm: bool = True) -> None:
        half = self.reader.half.search(self.text, max(0, start - 6), start)
        name = self.reader.lexicon.halves[half[1]] if half else ""
        begin = half.start() if half else start
        readings = clock_readings(hour, minute, name)
        strength = Strength.STRONG if firm or half else Strength.WEAK
        self._add(Span(begin, end), readings[0].value, Kind.TIME, strength, readings)

    def _is_score(self, start: int, end: int) -> bool:
        text = self.text
        if text[end : end + 2].strip()[:1] == "比" and _is_number(
            text[end : end + 4].strip(" 比")
        ):
            return True
        if text[max(0, start - 2) : start].strip()[-1:] == "比":
            return _is_number(text[max(0, start - 4) : start].rstrip(" 比")[-1:])
        return figures.is_score(text, start, end)

    def _add(
        self,
        span: Span,
        value: Number,
        kind: Kind,
        strength: Strength,
        readings: tuple[Reading, ...],
        unit: str = "",
    ) -> None:
        reader = self.reader
        self.done = span.end
        before = reader.qualifier.search(self.text, max(0, span.start - 4), span.start)
        if before:
            qualifier = reader.lexicon.qualifiers[before[1]]
        else:
            after = reader.qualifier_after.match(self.text, span.end)
            qualifier = reader.lexicon.qualifiers_after[after[1]] if after else ""
        self.found.append(Quantity(span, value, kind, strength, unit, qualifier, readings))


_NUMBERED = frozenset("号號")
_PLAN = re.compile("十[一二三四五]五")
_BEFORE_ABOUT = frozenset("近上逾超约約数數")
_FEW_MORE = frozenset("几幾")
_HALVED = frozenset("hour day week month year".split())
_RULES = frozenset("# 年 月 日 時 世紀 年代 季 後 成 折 番 目".split())


def _symbol(rule: str) -> str:
    """Give the unit that a rule falls back on where it does not apply."""
    if rule == "年":
        return "year"
    if rule == "日":
        return "day"
    return "" if rule in _RULES else rule


def _is_number(text: str) -> bool:
    return bool(text) and (text[0].isdigit() or text[0] in DIGIT or text[0] == "十")
