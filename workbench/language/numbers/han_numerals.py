"""Han numerals: the value of chains such as 三千五, 一万二, 1.3万亿, 二〇二六, 两三百."""

import re
from fractions import Fraction

from workbench.language.numbers import digits
from workbench.language.numbers.quantities import Number, simplest

DIGITS = {
    "〇": 0, "零": 0, "○": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
    "八": 8, "九": 9, "两": 2, "兩": 2, "俩": 2, "倆": 2,
    "壹": 1, "壱": 1, "贰": 2, "貳": 2, "弐": 2, "叁": 3, "參": 3, "参": 3, "叄": 3, "肆": 4,
    "伍": 5, "陆": 6, "陸": 6, "柒": 7, "捌": 8, "玖": 9,
}  # fmt: skip
SMALL_SCALES = {
    "十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000, "廿": 20, "卅": 30, "卌": 40,
}  # fmt: skip
LARGE_SCALES = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12, "京": 10**16}
_TEN_THOUSAND = 10**4
_SINGLE = frozenset("123456789")
_SET_TENS = frozenset("廿卅卌")
_IS_HAN = re.compile(r"\D+")
_FIGURES = re.compile(r"\d[\d,]*(?:\.\d+)?")


def value_of(chain: str) -> Number:
    """Give the value of a chain of Han numerals, figures or both, without spaces.

    Follows GB/T 15835 and common usage: a last digit without its scale stands one scale below
    the one before (三百五 = 350) unless a zero comes between (三百零五 = 305). 兆 is 10¹².
    """
    if chain.isascii() and chain.isdigit():
        return int(chain)
    if chain in DIGITS:
        return DIGITS[chain]
    if chain[0] == ".":
        return value_of("0" + chain)
    if not _IS_HAN.fullmatch(chain):
        return _mixed(chain)
    if "点" in chain or "點" in chain:
        whole, _, rest = chain.replace("點", "点").partition("点")
        figures = "".join(str(DIGITS[c]) for c in rest if c in DIGITS)
        scale = _trailing_scale(rest)
        said = value_of(whole) if whole else 0
        return simplest((said + Fraction(int(figures or "0"), 10 ** len(figures))) * scale)
    spelled = all(c in DIGITS for c in chain)
    return int("".join(str(DIGITS[c]) for c in chain)) if spelled else _positional(chain)


def full_value_of(chain: str) -> Number:
    """Give the value of a chain as Japanese writes it: 百六 is 106, where Chinese has 160."""
    place = len(chain)
    while place and chain[place - 1] in DIGITS:
        place -= 1
    tail = chain[place:]
    if not place or len(tail) != 1 or "点" in chain or "點" in chain:
        return value_of(chain)
    return value_of(chain[:place]) + DIGITS[tail]


def _trailing_scale(rest: str) -> int:
    scale = 1
    for character in rest:
        scale *= LARGE_SCALES.get(character) or SMALL_SCALES.get(character) or 1
    return scale


def _positional(chain: str) -> Number:
    total = section = pending = 0
    last = largest = 0
    for place, character in enumerate(chain):
        if character in DIGITS:
            follows_digit = place and chain[place - 1] in DIGITS
            pending = DIGITS[character] + (pending * 10 if follows_digit else 0)
            last = last if DIGITS[character] else 0
        elif character in _SET_TENS:
            section += SMALL_SCALES[character]
            last = 0
        elif character in SMALL_SCALES:
            last = SMALL_SCALES[character]
            section += (pending or 1) * last
            pending = 0
        else:
            last = LARGE_SCALES[character]
            section += pending
            total = _enlarged(total, section, last, largest)
            largest = max(largest, last)
            section = pending = 0
    if pending and last >= 100 and chain[-2] not in DIGITS:
        pending *= last // 10
    return total + section + pending


def _enlarged(total: int, section: int, scale: int, largest: int) -> int:
    """Apply 万, 亿 or 兆: a larger one takes all before it (一万五千亿), a smaller one adds."""
    if total and (scale > largest or (scale == largest and not section)):
        return (total + section) * scale
    return total + (section or 1) * scale


def _mixed(chain: str) -> Number:
    """Read figures with scales: 1.3万亿, 3千5百, 2亿3000万, 两万5千."""
    total: Number = 0
    current: Number = 0
    place = 0
    last = 1
    while place < len(chain):
        match = _FIGURES.match(chain, place)
        if match:
            values = digits.values_of(match[0].rstrip(","), ".")
            current = values[0] if values else 0
            place = match.end()
            if place == len(chain) and last >= _TEN_THOUSAND and match[0] in _SINGLE:
                current = current * last // 10
            continue
        character = chain[place]
        if character in DIGITS:
            current += DIGITS[character]
        else:
            scale = LARGE_SCALES.get(character) or SMALL_SCALES.get(character) or 1
            if total and last <= scale and (not current or last < _TEN_THOUSAND <= scale):
                total = (total + current) * scale
            else:
                total += (current or 1) * scale
            current, last = 0, scale
        place += 1
    return simplest(total + current)
