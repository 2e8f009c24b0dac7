"""Allowances: what one side may say and the other not, or say otherwise, by its language."""

import re
from collections.abc import Iterator, Sequence

from workbench.language.numbers.quantities import Kind, Number, Quantity, Strength
from workbench.model.segments import Span

_MINUTE = 60
_SIGNED = frozenset((Kind.PERCENT, Kind.CARDINAL))
_MONTH_PLACE = 100
_MOST_PARTS = 3
# Up to here most style guides want words.
_SPELLED = 12
_PARTED = frozenset(("hour", "minute", "second", "day", "week", "year", "month"))
_DAYS = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:yester|to)day|\btomorrow"
    r"|\b(?:to|last )night"
    r"|\b(?:mon|tue|wed|thu|fri|sat|sun)\."
    r"|[周週][一二三四五六日]|星期[一二三四五六日天]|[禮礼]拜|[昨今明][天日早晚]|[月火水木金土日]曜"
    r"|\b(?:mon|diens|donners|frei|sams|sonn)tag|\bmittwoch|\bheute|\bgestern"
    r"|\b(?:lun|mar|mercre|jeu|vendre|same)di|\bdimanche|\bhier|\baujourd"
    r"|\b(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|ayer|hoy)\b"
    r"|понедельник|вторник|сред[уыае]\b|четверг|пятниц|суббот|воскресень|вчера|сегодня",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"[^，。]{0,30}?社[^，。]{0,20}?\d{1,2}[月日][^，。]{0,12}?[电電讯訊]")
_OPENING = "(（[【"
_BRACKETED = re.compile(r"[(（\[【][^()（）\[\]【】]*[)）\]】]")
_DIGIT = re.compile(r"\d|[一二三四五六七八九十百千万萬亿億]")
_INDEX = re.compile(r"指[数數]|PMI|景气|景氣|\bindex|\bindices", re.IGNORECASE)


def told_in_parts(
    left: Sequence[Quantity], right: Sequence[Quantity]
) -> tuple[list[Quantity], list[Quantity]]:
    """Leave out durations that one side tells whole and the other in parts.

    95 minutes are 1 小时 35 分, and French *1 h 12*, which looks like a time of day, is an hour
    and twelve minutes.
    """
    own, other = list(left), list(right)
    for whole, parts in ((own, other), (other, own)):
        for one in [quantity for quantity in whole if _seconds(quantity)]:
            run = next((run for run in _runs(parts) if _adds_up(run, one)), ())
            if run:
                whole.remove(one)
                for part in run:
                    parts.remove(part)
    return own, other


def told_as_date(
    left: Sequence[Quantity], right: Sequence[Quantity]
) -> tuple[list[Quantity], list[Quantity]]:
    """Leave out days that one side tells by their figures: 8·12 and 618 are August 12, June 18."""
    own, other = list(left), list(right)
    for whole, parts in ((own, other), (other, own)):
        for month in [quantity for quantity in parts if quantity.kind is Kind.MONTH]:
            days = {month.value * _MONTH_PLACE + day.value: day
                    for day in parts if day.kind is not Kind.MONTH}  # fmt: skip
            one = next((one for one in whole if not days.keys().isdisjoint(_figures(one))), None)
            if one:
                day = next(days[run] for run in _figures(one) if run in days)
                whole.remove(one)
                parts.remove(month)
                parts.remove(day)
    return own, other


def _figures(quantity: Quantity) -> set[Number]:
    return {reading.value for reading in quantity.readings if reading.scale in {"", "date"}}


def _runs(quantities: Sequence[Quantity]) -> Iterator[Sequence[Quantity]]:
    for length in range(2, _MOST_PARTS + 1):
        for start in range(len(quantities) - length + 1):
            yield quantities[start : start + length]


def _adds_up(parts: Sequence[Quantity], whole: Quantity) -> bool:
    amounts = _seconds(whole)
    if not amounts or parts[0].unit not in _PARTED:
        return False
    total: Number = 0
    for place, part in enumerate(parts):
        bare = place > 0 and not part.unit and parts[place - 1].unit == "hour"
        amount = {"s": part.value * _MINUTE} if bare else _seconds(part)
        scale = next(iter(amounts))
        if scale not in amount:
            return False
        total += amount[scale]
    return total in amounts.values()


def _seconds(quantity: Quantity) -> dict[str, Number]:
    """Give how long a duration is on its scale; an hour of the day as one since midnight."""
    if quantity.kind is Kind.TIME:
        return {"s": quantity.value * _MINUTE}
    if quantity.unit not in _PARTED:
        return {}
    return {r.scale: r.value for r in quantity.readings if r.scale in {"s", "month"}}


def names_day(text: str) -> bool:
    """Say whether a text names a day of the week, or today and the like."""
    return _DAYS.search(text) is not None


def is_day_by_number(quantity: Quantity, own: str, alone: Sequence[Quantity] = ()) -> bool:
    """Say whether a day of the month may be told as a day of the week: 5日上午, Tuesday morning.

    Chinese and Japanese news name the day by its number, often without the month, where English
    has the day of the week. A month must be missing with its day: both are among ``alone``.
    """
    if quantity.kind not in {Kind.DAY, Kind.MONTH}:
        return False
    dated = quantity.kind is Kind.MONTH or own[: quantity.span.start].rstrip().endswith("月")
    return not dated or {Kind.DAY, Kind.MONTH} <= {one.kind for one in alone}


def is_dateline(quantity: Quantity, text: str) -> bool:
    """Say whether a number is in what a news agency sets before a report: 新华社北京9月14日电."""
    line = _DATELINE.match(text)
    return line is not None and quantity.span.end <= line.end()


def is_gloss(span: Span, own: str, other: str) -> bool:
    """Say whether a number stands in brackets that the other text has not: (2021-2025)."""
    if not any(bracket in own for bracket in _OPENING):
        return False
    inside = any(
        match.start() < span.start and span.end < match.end() for match in _BRACKETED.finditer(own)
    )
    return inside and not any(_DIGIT.search(match[0]) for match in _BRACKETED.finditer(other))


def is_index(one: Quantity, other: Quantity, texts: tuple[str, str]) -> bool:
    """Say whether the percent sign of a diffusion index was left out, as English does.

    Chinese statistics write a PMI of 49.5 as 49.5%.
    """
    kinds = {one.kind, other.kind}
    return (
        kinds == {Kind.PERCENT, Kind.CARDINAL}
        and one.value == other.value
        and any(_INDEX.search(text) for text in texts)
    )


def is_shared_sign(
    pair: tuple[Quantity, Quantity], pairs: Sequence[tuple[Quantity, Quantity]]
) -> bool:
    """Say whether a percent sign stands at the other of two numbers: 19 statt 16 Prozent."""
    one, other = pair
    if one.kind is not other.kind or one.kind not in _SIGNED:
        return False
    return any(
        one.value == last.value and first.value == other.value and one.kind is not first.kind
        for first, last in pairs
        if first.kind in _SIGNED and last.kind in _SIGNED
    )


def is_spelled(quantity: Quantity, text: str) -> bool:
    """Say whether a number is written without figures."""
    return not any(c.isdigit() for c in quantity.span.quote(text)) and (
        quantity.strength > Strength.FREE
    )


def may_be_spelled(one: Quantity | None, other: Quantity | None) -> bool:
    """Say whether a number may be there in words, as a small one or with its percent sign."""
    if one and other:
        return one.value == other.value
    alone = one or other
    return alone is not None and alone.value <= _SPELLED and alone.kind is not Kind.PERCENT
