"""Recastings: numbers that one language reckons from others, and another tells by themselves."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from fractions import Fraction

from workbench.language.numbers.agreement import Tie, related
from workbench.language.numbers.quantities import Kind, Number, Quantity, Stated, Strength

_HALF = Fraction(1, 2)
_TEN = 10
_REACH = 12
_YEAR = 12
_FREEZING = 32
_FAHRENHEIT = Fraction(5, 9)
_BOTH_WAYS = re.compile("双向|雙向")
_EACH_WAY = re.compile(r"\b(?:each|either) (?:way|direction)|\bin both directions", re.IGNORECASE)
_PER_JIN = re.compile("斤")
_PER_KILO = re.compile(r"\b(?:kilo(?:gram)?|kg)\b", re.IGNORECASE)
_AND_SO_ON = re.compile("等$")
_OTHERS = re.compile(r"\b(?:an)?others?\b", re.IGNORECASE)
_MOST_NAMED = 3
# What counts the parts of a match, whose number its score tells.
_SETS = frozenset("局盘盤")
_SCORE = re.compile(r"(?<![\d.])(\d{1,3})\s?[-–:：比]\s?(\d{1,3})(?!\.?\d|%)")
# China, Europe, Britain, America; Japan has 110 and 119 too.
_EMERGENCY = frozenset((110, 112, 119, 120, 122, 911, 999))
_CALLED = re.compile(
    r"[拨撥]|报警|報警|急救|救护|救護|热线|熱線|\bcall|\bdial|\bphone|\bpolice|\bambulance|\bemergency|\balert",
    re.IGNORECASE,
)
_EVEN = re.compile(r"\s?平|[- ](?:all|apiece)\b", re.IGNORECASE)
_FORCE = frozenset("级級")
_WIND_SPEED = re.compile(
    r"(?:met(?:er|re)s|kilomet(?:er|re)s|miles) (?:per|an?) |\b(?:m/s|km/h|kph|mph)\b"
)
_TO_ONE = re.compile(r"\d{2,}(?:\.\d+)?\s?[:：比]\s?$")
_RANGE = re.compile(r"\s?(?:[-–—~～至到]|to)\s?")
# A first month that is no number by itself: 一至八月.
_FROM_FIRST = re.compile("(?<![一-鿿])一(?:月份?)?[-–—~～至到]$")
_NEAR_MONTH = re.compile("上个?月|上個月|[本下当當次]月|下个月|下個月|[这這][个個]月")
_NEAR = re.compile(r"\b(?:last|this|next|earlier|ago|previous|same)\b")
_NEAR_YEAR = re.compile("[去今明前上次当當]年|[这這]一年|同期|上年度")
# Before the number of a day of the week, which may be told as a date, and is no number else.
_WEEKDAY = frozenset("周週期拜")
# What stands between a measure and the same one in another unit.
_ALSO = re.compile(
    r"\s?[(（,，/]\s?(?:or |about |约|約|合|即|minus |-|−)*|\s?[,，]?\s?(?:or|即|合)\s?"
)
_NUMERALS = {2: "二两兩双雙", 3: "三", 4: "四", 5: "五", 6: "六", 7: "七", 8: "八", 9: "九",
             10: "十", 100: "百", 1000: "千", 10000: "万萬"}  # fmt: skip


def is_recast(one: Quantity, other: Quantity, source: Stated, target: Stated) -> bool:
    """Say whether two values that differ are one, told for another whole.

    双向六车道 has three lanes each way; 六块一斤 is twelve yuan a kilogram; 王某等五人 are Wang
    and four others; 2030年, after 2027, is three years later.
    """
    return (
        _is_other_whole(one, other, source, target)
        or _is_other_whole(other, one, target, source)
        or _is_later(one, other, source)
        or _is_later(other, one, target)
        or _is_force_of_wind(one, source, target)
        or _is_force_of_wind(other, target, source)
    )


def _is_other_whole(han: Quantity, western: Quantity, own: Stated, other: Stated) -> bool:
    """Say whether a number of a Chinese text counts both ways, a half kilo, or the named too."""
    before = own.text[max(0, han.span.start - 2) : han.span.start]
    if han.value == western.value * 2:
        return bool(_BOTH_WAYS.search(before)) and bool(_EACH_WAY.search(other.text))
    if western.value == han.value * 2:
        return bool(_PER_JIN.search(own.text)) and bool(_PER_KILO.search(other.text))
    named = han.value - western.value
    return (
        0 < named <= _MOST_NAMED
        and bool(_AND_SO_ON.search(before))
        and bool(_OTHERS.search(other.text))
    )


def _is_later(year: Quantity, span: Quantity, own: Stated) -> bool:
    """Say whether a year is told as so many years from another one of its text."""
    if year.kind is not Kind.YEAR or span.unit != "year":
        return False
    return any(
        before.kind is Kind.YEAR and abs(year.value - before.value) == span.value
        for before in own.quantities
    )


def follows(alone: Quantity, own: Stated, other: Stated) -> bool:
    """Say whether a number without a partner follows from what both texts say.

    The reviewer need not look at it, but may.
    """
    return any(rule(alone, own, other) for rule in _RULES)


def _counts_sets(alone: Quantity, own: Stated, other: Stated) -> bool:
    """Say whether a score of 4-3, or seven scores, tell that seven sets were played."""
    if own.text[alone.span.end : alone.span.end + 1] not in _SETS:
        return False
    scores = [(int(a), int(b)) for a, b in _SCORE.findall(other.text)]
    return any(alone.value in {a + b, a + b - len(scores)} for a, b in scores) or alone.value in {
        len(scores),
        len(scores) - 1,
    }


def _is_set_by_colon(alone: Quantity, own: Stated, other: Stated) -> bool:
    """Say whether the score 21-19 stands there as 21:19, which looks like a time of day."""
    start, end = alone.span
    found = (
        score
        for score in _SCORE.finditer(own.text, max(0, start - 6), end + 6)
        if score.start() <= start and end <= score.end()
    )
    return any(re.search(rf"(?<!\d){a}[:：]{b}(?!\d)", other.text) for a, b in
               (score.groups() for score in found))  # fmt: skip


def _is_draw(alone: Quantity, own: Stated, other: Stated) -> bool:
    """Say whether it is a side of a draw that is told by one number: 88平, two all."""
    del own
    return alone.kind is Kind.SCORE and any(
        quantity.value == alone.value and _EVEN.match(other.text, quantity.span.end)
        for quantity in other.quantities
    )


def _is_force_of_wind(alone: Quantity, own: Stated, other: Stated) -> bool:
    """Say whether it is Beaufort's number for a speed that is given: 14级 for 42 m/s."""
    force = own.text[alone.span.end : alone.span.end + 1] in _FORCE
    return force and _WIND_SPEED.search(other.text) is not None


def _is_emergency_number(alone: Quantity, own: Stated, other: Stated) -> bool:
    """Say whether it is dialled for the police, a fire or an ambulance: 拨打120."""
    return (
        alone.value in _EMERGENCY
        and _CALLED.search(own.text) is not None
        and _CALLED.search(other.text) is not None
    )


def _is_part_of_ratio(alone: Quantity, own: Stated, other: Stated) -> bool:
    """Say whether it is the one of 98:1, which is 98 for each; no match ends so."""
    del other
    return alone.value == 1 and bool(
        _TO_ONE.search(own.text[max(0, alone.span.start - _REACH) : alone.span.start])
    )


def _is_end_of_range(alone: Quantity, own: Stated, other: Stated) -> bool:
    """Say whether a range is told by its other end: 100至150毫米 is up to 150."""
    place = next(at for at, quantity in enumerate(own.quantities) if quantity is alone)
    for near, bound in ((place + 1, "most"), (place - 1, "least")):
        if 0 <= near < len(own.quantities) and _joined(alone, own.quantities[near], own, _RANGE):
            end = own.quantities[near].value
            return any(q.value == end and q.qualifier == bound for q in other.quantities)
    return False


def _joined(one: Quantity, other: Quantity, own: Stated, between: re.Pattern[str]) -> bool:
    """Say whether a pattern matches all that stands between two numbers, in either order."""
    first, last = (one, other) if one.span.start < other.span.start else (other, one)
    return between.fullmatch(own.text, first.span.end, last.span.start) is not None


def _is_same_in_other_unit(alone: Quantity, own: Stated, other: Stated) -> bool:
    """Say whether a measure is given twice, as 14F (-10C); readers there need one."""
    if any(bracket in other.text for bracket in "(（"):
        return False
    for quantity in own.quantities:
        tie = related(alone, quantity) if quantity.unit != alone.unit else None
        converted = (tie and tie[1] is Tie.CONVERTED) or _is_below_zero(alone, quantity)
        if converted and _joined(alone, quantity, own, _ALSO):
            return True
    return False


def _is_below_zero(one: Quantity, other: Quantity) -> bool:
    """Say whether 14 °F are 10 °C below zero, which are read without the sign."""
    warmth = {one.unit: one.value, other.unit: other.value}
    if warmth.keys() != {"°C", "°F"}:
        return False
    return abs((_FREEZING - warmth["°F"]) * _FAHRENHEIT - warmth["°C"]) <= 1


def _is_mark_passed(alone: Quantity, own: Stated, other: Stated) -> bool:
    """Say whether it is the round number that one beside it has passed: 13,900 for 13,908."""
    del other
    if alone.qualifier != "over" or not isinstance(alone.value, int):
        return False
    place = 10 ** (len(str(alone.value)) - len(str(alone.value).rstrip("0")))
    return any(
        quantity.unit == alone.unit and 0 < quantity.value - alone.value < place
        for quantity in own.quantities
    )


def _is_as_many(alone: Quantity, own: Stated, other: Stated) -> bool:
    """Say whether the second win in as many days came in two days."""
    return "as many" in other.text and any(
        q.value == alone.value and q is not alone for q in (*own.quantities, *other.quantities)
    )


def _is_named_by_distance(alone: Quantity, own: Stated, other: Stated) -> bool:
    """Say whether a month or a year is told from now: 上月 is September, 去年 is 2024."""
    pattern = {Kind.MONTH: _NEAR_MONTH, Kind.YEAR: _NEAR_YEAR}.get(alone.kind)
    if pattern is None or _NEAR.search(own.text):
        return False
    return pattern.search(other.text) is not None


def _is_half(alone: Quantity, own: Stated, other: Stated) -> bool:
    """Say whether it is told as half of another number, as 1,500 may be after 3,000."""
    halved = any(q.value == alone.value * 2 and q.unit == alone.unit for q in own.quantities)
    return halved and any(q.value == _HALF for q in other.quantities)


def _is_run_of_months(alone: Quantity, own: Stated, other: Stated) -> bool:
    """Say whether months are told by their number: 4～9月 are the six months to September."""
    if alone.value > _YEAR:
        return False
    for one, two in ((own, other), (other, own)):
        for first, last in _month_ranges(one):
            length = (last.value - first.value) % _YEAR + 1
            lengths = [q for q in two.quantities if _in_months(q) == length]
            if lengths and any(alone is quantity for quantity in (first, last, *lengths)):
                return True
    return False


def _in_months(quantity: Quantity) -> Number:
    months = {"month": 1, "year": _YEAR}.get(quantity.unit, 0)
    return quantity.value * months


def _month_ranges(stated: Stated) -> Iterator[tuple[Quantity, Quantity]]:
    for place, last in enumerate(stated.quantities):
        if last.kind is not Kind.MONTH:
            continue
        first = stated.quantities[place - 1] if place else last
        if _FROM_FIRST.search(stated.text[max(0, last.span.start - _REACH) : last.span.start]):
            yield last._replace(value=1), last
        elif first.value <= _YEAR and _RANGE.fullmatch(
            stated.text, first.span.end, last.span.start
        ):
            yield first, last


def is_numeral_of_word(alone: Quantity, own: Stated, other: Stated) -> bool:
    """Say whether it is the *ten years* of 十年磨一剑, where 十 is read as part of a word."""
    del own
    forms = _NUMERALS.get(int(alone.value))
    if forms is None or (alone.strength > Strength.SMALL and alone.value <= _TEN):
        return False
    text, starts = other.text, [quantity.span.start for quantity in other.quantities]
    for place in (match.start() for form in forms for match in re.finditer(form, text)):
        at = bisect_right(starts, place) - 1
        read = at >= 0 and place < other.quantities[at].span.end
        if not read and text[place - 1 : place] not in _WEEKDAY:
            return True
    return False


_RULES: tuple[Callable[[Quantity, Stated, Stated], bool], ...] = (
    _counts_sets,
    _is_set_by_colon,
    _is_draw,
    _is_emergency_number,
    _is_force_of_wind,
    _is_part_of_ratio,
    _is_end_of_range,
    _is_same_in_other_unit,
    _is_mark_passed,
    _is_as_many,
    _is_named_by_distance,
    _is_half,
    _is_run_of_months,
    is_numeral_of_word,
)
