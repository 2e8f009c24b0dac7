"""Values: the numbers, months and weekdays of a paragraph, read quickly and by simple rules.

It need not be right every time, only alike on both sides; the number check has its own reader.
"""

import re
from collections.abc import Iterator

from workbench.model.languages import Language

_ASCII = str.maketrans("０１２３４５６７８９．，％", "0123456789.,%")

_MAGNITUDES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "mn": 1e6, "bn": 1e9, "tn": 1e12, "m": 1e6, "k": 1e3,
    "十": 1e1, "百": 1e2, "千": 1e3, "仟": 1e3, "万": 1e4, "萬": 1e4, "百万": 1e6, "百萬": 1e6,
    "千万": 1e7, "千萬": 1e7, "亿": 1e8, "億": 1e8, "百亿": 1e10, "百億": 1e10,
    "千亿": 1e11, "千億": 1e11, "万亿": 1e12, "萬億": 1e12, "兆": 1e12,
    "millionen": 1e6, "mio": 1e6, "milliarden": 1e9, "mrd": 1e9, "milliarde": 1e9,
    "millions": 1e6, "milliard": 1e9, "milliards": 1e9, "mille": 1e3,
    "millones": 1e6, "millón": 1e6, "mil": 1e3,
    "тысяч": 1e3, "тыс": 1e3, "млн": 1e6, "миллионов": 1e6, "млрд": 1e9, "миллиардов": 1e9,
    "만": 1e4, "억": 1e8, "조": 1e12,
}  # fmt: skip
_DIGITS = re.compile(
    r"(?P<number>\d+(?:[.,'\u00a0\u202f]\d+)*)"
    r"(?:[ \u00a0\u202f-]?(?P<unit>"
    + "|".join(
        name if not name.isascii() and len(name) < 3 else rf"{name}\b"
        for name in sorted(_MAGNITUDES, key=len, reverse=True)
    )
    + r"))?(?P<month>\s?(?:月(?!球)|월))?",
    re.IGNORECASE,
)
# Where a comma is the decimal sign and a full stop groups thousands.
# Source: CLDR numbers/symbols of the languages translators meet.
_DECIMAL_COMMA = frozenset({
    "bg", "ca", "cs", "da", "de", "el", "es", "et", "fi", "fr", "hr", "hu", "id", "is", "it",
    "lt", "lv", "mk", "nb", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv",
    "tr", "uk", "vi",
})  # fmt: skip

_SMALL = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13,
    "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90, "first": 1, "second": 2, "third": 3,
    "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "dozen": 12, "twice": 2, "double": 2, "both": 2,
}  # fmt: skip
_SMALL_WORDS = "|".join(sorted(_SMALL, key=len, reverse=True))
_ENGLISH = re.compile(
    rf"\b(?:{_SMALL_WORDS})s?\b(?:[ -](?:and )?(?:{_SMALL_WORDS}|"
    r"hundred|thousand|million|billion|trillion)\b)*",
    re.IGNORECASE,
)

_HAN_DIGITS = {c: float(i) for i, c in enumerate("零一二三四五六七八九")} | {
    "〇": 0.0, "两": 2.0, "兩": 2.0, "双": 2.0, "雙": 2.0,
}  # fmt: skip
_HAN_UNITS = {"十": 1e1, "百": 1e2, "千": 1e3}
_HAN_BASES = {"万": 1e4, "萬": 1e4, "亿": 1e8, "億": 1e8, "兆": 1e12}
_HAN_RUN = re.compile(
    r"(?P<weekday>(?:周|週|星期|礼拜|禮拜)(?P<day>[一二三四五六日天]))"
    r"|(?P<number>[零〇一二三四五六七八九十百千两兩双雙][零〇一二三四五六七八九十百千万萬亿億兆两兩]*)"
    r"(?P<month>月)?"
)

_DAYS = {
    "en": "monday tuesday wednesday thursday friday saturday sunday",
    "de": "montag dienstag mittwoch donnerstag freitag samstag sonntag",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "pt": "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
}
_MONTHS = {
    "en": "january february march april may june july august september october november december",
    "de": "januar februar märz april mai juni juli august september oktober november dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre "
    "diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre "
    "dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro "
    "dezembro",
}
_CALENDAR = {
    base: {name: f"day {n}" for n, name in enumerate(_DAYS[base].split(), start=1)}
    | {name: f"month {n}" for n, name in enumerate(_MONTHS[base].split(), start=1)}
    for base in _DAYS
}
_CALENDAR_WORDS = {
    # "may" in lower case is a verb, "march" too.
    base: re.compile(
        rf"\b(?:{'|'.join(names)})\b" if base != "en"
        else rf"\b(?:{'|'.join(name.title() for name in names)})\b",
        re.IGNORECASE if base != "en" else re.NOFLAG,
    )
    for base, names in _CALENDAR.items()
}  # fmt: skip


def read_values(text: str, language: Language) -> Iterator[str]:
    """Give each value as a key: ``1.3e+11``, ``month 5`` or ``day 1`` (Monday)."""
    text = text.translate(_ASCII)
    yield from _digit_values(text, language)
    if language.base == "en":
        yield from map(_key, map(_english_value, _ENGLISH.findall(text)))
    if language.writes_han:
        yield from _han_values(text)
    names = _CALENDAR.get(language.base)
    if names:
        found = _CALENDAR_WORDS[language.base].findall(text)
        yield from (names[name.lower()] for name in found if name.lower() in names)


def _key(value: float) -> str:
    return f"{value:.10g}"


def _digit_values(text: str, language: Language) -> Iterator[str]:
    for match in _DIGITS.finditer(text):
        if match["month"]:
            yield f"month {match['number']}"
            continue
        value = _plain(match["number"], language)
        # Case folding may match letters that lower() keeps, such as a dotless i.
        yield _key(value * _MAGNITUDES.get((match["unit"] or "").lower(), 1.0))


def _plain(digits: str, language: Language) -> float:
    """Read digits with separators; a group of other than three digits marks the decimals."""
    parts = re.split(r"[.,'\u00a0\u202f]", digits)
    if len(parts) == 1:
        return float(digits)
    decimal = "," if language.base in _DECIMAL_COMMA else "."
    last = len(parts[-1])
    sign = digits[-last - 1]
    if sign == decimal and len(parts) == 2:
        return float(f"{parts[0]}.{parts[1]}")
    if last == 3 and sign != decimal:
        return float("".join(parts))
    return float("".join(parts[:-1]) + "." + parts[-1])


def _english_value(words: str) -> float:
    total, part = 0.0, 0.0
    for word in re.findall(r"[a-z]+", words.lower()):
        if word == "and":
            continue
        if word == "hundred":
            part = (part or 1) * 100
        elif word in _MAGNITUDES:
            total, part = total + (part or 1) * _MAGNITUDES[word], 0.0
        else:
            part += _SMALL.get(word, _SMALL.get(word.removesuffix("s"), 0.0))
    return total + part


def _han_values(text: str) -> Iterator[str]:
    for match in _HAN_RUN.finditer(text):
        if match["weekday"]:
            yield f"day {min('一二三四五六日天'.index(match['day']) + 1, 7)}"
        elif match["month"]:
            yield f"month {_han_value(match['number']):.10g}"
        elif text[match.start() - 1 : match.start()].isdigit():
            continue
        else:
            yield _key(_han_value(match["number"]))


def _han_value(numeral: str) -> float:
    """Read 二十三 by place, 二〇二五 digit by digit."""
    if len(numeral) > 1 and all(c in _HAN_DIGITS for c in numeral):
        return float("".join(str(int(_HAN_DIGITS[c])) for c in numeral))
    total = section = digit = 0.0
    for c in numeral:
        if c in _HAN_DIGITS:
            digit = _HAN_DIGITS[c]
        elif c in _HAN_UNITS:
            section += (digit or 1) * _HAN_UNITS[c]
            digit = 0.0
        else:
            total = (total + section + digit or 1) * _HAN_BASES[c]
            section = digit = 0.0
    return total + section + digit
