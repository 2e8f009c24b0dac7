"""The column: one Chinese or Japanese text, read into quantities."""

import re
from collections.abc import Iterator
from fractions import Fraction

from workbench.language.numbers import digits, figures, neighbours, surroundings
from workbench.language.numbers.counts import (
    OTHERWISE,
    RULES,
    Count,
    counted,
    strength_of,
    time_of_day,
)
from workbench.language.numbers.han import DIGIT, SCALE, HanReader
from workbench.language.numbers.han_numerals import DIGITS, value_of
from workbench.language.numbers.lexicon import Role, Word
from workbench.language.numbers.quantities import (
    Kind,
    Number,
    Quantity,
    Reading,
    Strength,
    new,
    simplest,
)
from workbench.language.numbers.surroundings import is_bare
from workbench.language.numbers.units import MONEY, readings_in
from workbench.model.segments import Span

_MORE = re.compile("[多余餘來来几幾]")
_NOISE = re.compile(r"[\s有个個多余餘來来几幾]")
_SHARE = re.compile(r"\s?(?:[分份]\s?之|分の)\s?")
_PAIR = re.compile(rf"([一二三四五六七八九两兩])([二三四五六七八九两兩])([{SCALE}]*)$")
# 三十五六: thirty-five or thirty-six.
_LAST_PAIR = re.compile("十(?:一二|二三|三四|四五|五六|六七|七八|八九)$")
# 三十两: thirty of the weight.
_LIANG = re.compile("[^一][两兩]$")
_PLAN = re.compile("十[一二三四五]五")
_BEFORE_ABOUT = frozenset("近上逾超约約数數过過达達破")
_LONGEST = 40
# A member costs several times a plain name in Python 3.11.
_CARDINAL, _TIME, _DATE, _IDIOM = Kind.CARDINAL, Kind.TIME, Role.DATE, Role.IDIOM
_NUMERAL = re.compile(f"[{DIGIT}{SCALE}]+")
_FEW = frozenset("几幾")
_ROUND = frozenset(("百", "千", "万", "萬", "亿", "億"))
# Money that says which it is; 元 may follow the sign of another.
_OWN_MONEY = MONEY - {"元"}
# 二等奖 and 三中全会 are the second and the third; 两 counts only.
_NEVER_ORDINAL = frozenset("两兩十百千万萬亿億")


class Column:
    """One text being read."""

    __slots__ = ("done", "found", "reader", "text")

    def __init__(self, reader: HanReader, text: str) -> None:
        self.reader = reader
        self.text = digits.to_ascii(text)
        dot = reader.lexicon.decimal_dot
        if dot and dot in text:
            self.text = reader.with_points(self.text)
        self.found: list[Quantity] = []
        self.done = 0

    def quantities(self) -> list[Quantity]:
        """Give the quantities from left to right."""
        match = self.reader.scan.search(self.text)
        while match:
            self._scan(match)
            match = self.reader.scan.search(self.text, max(match.end(), self.done))
        if len(self.found) > 1:
            neighbours.join(self.found, self.text, self.reader.range)
        return self.found

    def _scan(self, match: re.Match[str]) -> None:
        group = match.lastgroup
        start, end = match.span()
        if group == "figure":
            self._figure(start, end)
        elif group in {"chain", "decimal"}:
            self._chain(start, end)
        elif group == "word":
            self._word(Span(start, end), self.reader.lexicon.words[match[0]])
        elif group == "clock":
            hour, minute = (int(part) for part in re.split(r"\D", match[0]))
            count = Count(self.reader, self.text, Span(start, end), match[0], hour, end)
            self._keep(time_of_day(count, count.span, hour, minute))
        elif group == "mixed":
            self.found.append(figures.mixed(match[0], start))
        elif group == "share":
            self._share(match)
        elif group == "few":
            if end - start <= _LONGEST:
                self._vague(start, end, value_of(match[0][1:]))
        else:
            self.found += figures.BY_FORM[group or ""](match[0], start)

    def _word(self, span: Span, word: Word) -> None:
        # 第四季度 is no 四季.
        follows = span.start and self.text[span.start - 1] == "第"
        numeral = _NUMERAL.match(self.text, span.start) if follows else None
        timed = word.kind is _TIME and self.text[span.start] == "零"
        if timed and self.reader.minutes.match(self.text, span.end):
            # 零时30分.
            self._number(span.start, span.start + 1, "零")
        elif numeral:
            self._chain(*numeral.span())
        elif word.role is _DATE:
            self.found += figures.named_day(span, int(word.value))
        elif word.role is not _IDIOM:
            kind, strength = word.kind, word.strength
            self._keep(
                new(Quantity, (span, word.value, kind, strength, word.unit, "", word.readings))
            )

    def _share(self, match: re.Match[str]) -> None:
        # 四分之一决赛 is a round of a cup.
        if len(match[0]) > _LONGEST or self.text.startswith(("决赛", "決賽"), match.end()):
            return
        lower, upper = (
            self.reader.lexicon.value_of(part) for part in _SHARE.split(match["share"])
        )
        span = Span(*match.span())
        if lower == 100:
            part = simplest(Fraction(upper) / lower)
            readings: tuple[Reading, ...] = (Reading("%", upper), Reading("f", part))
            self._keep(
                Quantity(span, upper, Kind.PERCENT, Strength.STRONG, "%", readings=readings)
            )
        elif lower:
            self._keep(
                surroundings.part(self.reader, self.text, span, simplest(Fraction(upper) / lower))
            )

    def _vague(self, start: int, end: int, value: Number) -> None:
        readings = _vague_readings(value)
        self._keep(Quantity(Span(start, end), value, Kind.VAGUE, Strength.FREE, readings=readings))

    def _figure(self, start: int, end: int) -> None:
        """Read figures without separators, most of what is read at all."""
        if end - start > _LONGEST:
            return
        text = self.text
        if surroundings.stand_free(text, start, end):
            chain = text[start:end]
            self._followed(start, end, chain, int(chain), ("", start))
            return
        marked = surroundings.marked(self.reader, text, start, end)
        if marked:
            self.found.append(marked)
        else:
            self._number(start, end, text[start:end])

    def _chain(self, start: int, end: int) -> None:
        token = self.text[start:end]
        if end - start > _LONGEST:
            return
        if end - start == 1 and token not in _FEW and not token.isascii():
            self._character(start, end, token)
            return
        chain = _NOISE.sub("", token)
        if "0" <= token[0] <= "9":
            if token.isdigit():
                self._figure(start, end)
            else:
                self._number(start, end, chain)
        elif not _FEW.isdisjoint(token):
            self._vague(start, end, value_of(chain))
        elif len(token) == 1:
            self._character(start, end, token)
        else:
            self._numerals(start, end, chain)

    def _character(self, start: int, end: int, character: str) -> None:
        if character in "零〇○" and not surroundings.is_score(self.text, start, end):
            return
        if character in _ROUND and not surroundings.is_measured(self.reader, self.text, end):
            self._about(start, end, value_of(character))
        else:
            self._number(start, end, character)

    def _numerals(self, start: int, end: int, chain: str) -> None:
        """Read several Han numerals: a number, or two that are told in one."""
        pair = _PAIR.match(chain)
        if _PLAN.fullmatch(chain):
            for quantity in _plan(self.text, start, end):
                self._keep(quantity)
        elif chain in _ROUND and not surroundings.is_measured(self.reader, self.text, end):
            self._about(start, end, value_of(chain))
        elif pair and _are_near(pair[1], pair[2]):
            for quantity in _pair(self.reader, self.text, Span(start, end), pair):
                self._keep(quantity)
        elif _LAST_PAIR.search(chain) or _LIANG.search(chain):
            self._number(start, end - 1, chain[:-1])
            if chain[-1] not in "两兩":
                value = value_of(chain[:-2] + chain[-1])
                self._keep(_left_open(Span(end - 1, end), value))
        else:
            self._number(start, end, chain)

    def _number(self, start: int, end: int, chain: str) -> None:
        text, reader = self.text, self.reader
        value = reader.lexicon.value_of(chain)
        before = text[start - 1 : start]
        if before == "第" or (before == " " and text[start - 2 : start] == "第 "):
            self._keep(_ordinal(reader, text, text.rindex("第", 0, start), end, value))
            return
        money = figures.currency_before(text, start) if chain[0].isdigit() else ("", start)
        self._followed(start, end, chain, value, money)

    def _followed(
        self, start: int, end: int, chain: str, value: Number, money: tuple[str, int]
    ) -> None:
        """Keep a number by what follows it; ``money`` is a currency before it, and where."""
        text, reader = self.text, self.reader
        unit = reader.unit.match(text, end) if text[end : end + 1] in reader.unit_firsts else None
        span = new(Span, (start, end))
        if unit is None:
            self._counted(
                new(Count, (reader, text, span, chain, value, end, "", "")), "", money[0]
            )
            return
        more, name = unit.groups()
        if more in _FEW:
            self._vague(money[1], unit.end(1), value)
            return
        rule = reader.lexicon.units[name]
        if rule[0] == "*":
            value, rule = simplest(value * 10 ** int(rule[1:])), "#"
        close = unit.end()
        if rule == "#" and not more and chain.isdigit() and is_bare(text, start, close):
            self._keep(counted(span, int(value)), close)
            return
        count = new(Count, (reader, text, span, chain, value, close, more, name))
        made = RULES[rule](count) if rule in RULES else None
        if made:
            self._keep(made)
        else:
            self._counted(count, OTHERWISE.get(rule, "" if rule in RULES else rule), money[0])

    def _counted(self, count: Count, rule: str, currency: str) -> None:
        """Keep a number by its unit or classifier."""
        start, end = count.span
        name = "" if rule == "#" else rule
        value = count.value
        if name.startswith("+"):
            value, name = simplest(value + Fraction(1, 2)), name[1:]
        elif self.text[count.end : count.end + 1] == "半" and surroundings.has_half(count, name):
            value = simplest(value + Fraction(1, 2))
        if currency and name not in _OWN_MONEY:
            rule = rule if name == "元" else ""
            name = currency
        kind, readings = readings_in(value, name)
        if name == "x" and self.reader.growth.search(self.text, max(0, start - 6), start):
            readings = (Reading("x", value + 1), Reading("%", value * 100))
        elif name == "x" and self.text[start - 1 : start] in self.reader.lexicon.comparatives:
            # 重两倍: writers differ whether that is twice or three times as heavy.
            readings += (Reading("x", value + 1),)
        if kind is _CARDINAL:
            kind = surroundings.plain_kind(count)
            readings += figures.short_years(self.text, start, end, value)
            readings += _loose_readings(count)
        strength = strength_of(count, kind)
        if strength is None:
            return
        begin = figures.currency_before(self.text, start)[1] if currency else start
        span = Span(begin, end if rule in {"", "#"} else count.end)
        self._keep(new(Quantity, (span, value, kind, strength, name, "", readings)), count.end)

    def _about(self, start: int, end: int, value: Number) -> None:
        """Read 近百, 上千, 百余 as about that number, the bare character not."""
        more = end - start > 1 or _MORE.match(self.text, end)
        if more or (start and self.text[start - 1] in _BEFORE_ABOUT):
            self._vague(start, end, value)

    def _keep(self, quantity: Quantity, after: int = 0) -> None:
        """Add a quantity, with the qualifier before it and after its classifier."""
        start, end = quantity.span
        if start < self.done:
            start = self.done
            quantity = quantity._replace(span=Span(start, end))
        self.done = end
        qualifier = surroundings.qualifier(self.reader, self.text, start, max(end, after))
        if qualifier:
            quantity = quantity._replace(qualifier=qualifier)
        self.found.append(quantity)


def _ordinal(reader: HanReader, text: str, start: int, end: int, value: Number) -> Quantity:
    """Make what 第 stands before."""
    unit = reader.unit.match(text, end)
    rule = reader.lexicon.units[unit[2]] if unit else ""
    strength = Strength.STRONG
    if value <= 10:
        strength = Strength.SMALL if text[end - 1].isdigit() else Strength.WEAK
    readings: tuple[Reading, ...] = (Reading("", value), Reading("place", value))
    kind = Kind.ORDINAL
    if unit and rule == "世紀":
        kind, end, strength = Kind.CENTURY, unit.end(), Strength.STRONG
        readings = (Reading("century", value), *readings)
    elif rule == "季":
        kind = Kind.QUARTER
    if value == 1:
        strength = Strength.FREE
    return Quantity(Span(start, end), value, kind, strength, readings=readings)


def _pair(reader: HanReader, text: str, span: Span, pair: re.Match[str]) -> Iterator[Quantity]:
    """Read 三五 (three to five), 七八十 (seventy or eighty) as two numbers."""
    start, end = span
    scale = value_of(pair[3]) if pair[3] else 1
    unit = reader.unit.match(text, end)
    rule = reader.lexicon.units[unit[2]] if unit else ""
    for a, b, digit in ((start, start + 1, pair[1]), (start + 1, end, pair[2])):
        value = DIGITS[digit] * scale
        if rule == "年代":
            yield figures.decade(Span(a, b), int(value))
            continue
        others = readings_in(value, OTHERWISE.get(rule, rule))[1]
        readings = (Reading("", value), Reading("nth", value), *others)
        yield Quantity(Span(a, b), value, Kind.CARDINAL, Strength.FREE, readings=readings)


def _left_open(span: Span, value: Number) -> Quantity:
    """Make the second of two numbers that are left open: 三十七八 is 37 or 38."""
    return Quantity(span, value, Kind.CARDINAL, Strength.FREE, readings=(Reading("", value),))


def _plan(text: str, start: int, end: int) -> tuple[Quantity, Quantity]:
    """Read 十三五 as the thirteenth plan for five years."""
    value = value_of(text[start : end - 1])
    plan, years = Span(start, end - 1), Span(end - 1, end)
    five = readings_in(5, "year")[1]
    return (
        Quantity(plan, value, Kind.ORDINAL, Strength.WEAK, readings=(Reading("", value),)),
        Quantity(years, 5, Kind.DURATION, Strength.FREE, "year", readings=five),
    )


def _are_near(one: str, other: str) -> bool:
    return DIGITS[other] == DIGITS[one] + 1 or one + other == "三五"


def _vague_readings(value: Number) -> tuple[Reading, ...]:
    """Read 几百 as hundreds; 十几 is a dozen, give or take."""
    dozen = (Reading("", 12), Reading("vague", 12)) if value == 10 else ()
    return (Reading("vague", value), Reading("", value), *dozen)


def _loose_readings(count: Count) -> tuple[Reading, ...]:
    """Read 十多 as a dozen, 百万 as a million or millions, 九二 as 1992."""
    if count.is_figure:
        return (Reading("nth", count.value),) if count.is_short and count.value > 1 else ()
    if len(count.chain) == 2 and all(c in DIGITS for c in count.chain):
        return Reading("", 1900 + count.value), Reading("", 2000 + count.value)
    if count.more and count.chain == "十":
        return Reading("", 12), Reading("vague", 12)
    if count.is_short and count.value > 1 and count.chain not in _NEVER_ORDINAL:
        return (Reading("nth", count.value),)
    if count.chain[0] in SCALE and count.chain != "十" and count.value >= 100:
        return (Reading("vague", count.value),)
    return ()
