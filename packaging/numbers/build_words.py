"""Build resources/numbers/cldr.tsv: ``python packaging/numbers/build_words.py``, some seconds.

Months, scales and units of the languages that have no number table of their own, from CLDR by
babel (extra ``names-data``, Unicode licence).
"""

import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from babel import Locale
from babel.numbers import NumberPattern

_FILE = Path(__file__).resolve().parent.parent.parent / "resources" / "numbers" / "cldr.tsv"
_LANGUAGES = """
    ar bg bn ca cs cy da el et eu fa fi fil ga gl gu he hi hr hu hy id is it ka kk km kn ko ky lo
    lt lv mk ml mn mr ms my nb ne nl pa pl ps pt ro si sk sl sq sr sv sw ta te th tr uk ur uz vi
"""
_UNITS = {
    "duration-second": "second", "duration-minute": "minute", "duration-hour": "hour",
    "duration-day": "day", "duration-week": "week", "duration-month": "month",
    "duration-year": "year", "duration-decade": "decade", "duration-century": "century",
    "length-millimeter": "mm", "length-centimeter": "cm", "length-meter": "m",
    "length-kilometer": "km", "length-mile": "mi", "length-foot": "ft", "length-inch": "in",
    "length-yard": "yd", "mass-gram": "g", "mass-kilogram": "kg", "mass-metric-ton": "t",
    "mass-tonne": "t", "mass-ounce": "oz", "volume-liter": "l", "area-hectare": "ha",
    "area-acre": "acre", "area-square-kilometer": "km2", "area-square-meter": "m2",
    "speed-kilometer-per-hour": "km/h", "speed-mile-per-hour": "mph",
    "temperature-celsius": "°C", "temperature-fahrenheit": "°F", "concentr-percent": "%",
}  # fmt: skip
_BESIDE = re.compile(r"[\s'\u200e\u200f\u061c\u00a0\u202f]+")
_ZEROS = re.compile("0+")
_LEAST = 1000


def main() -> None:
    """Write the table: language, kind, what is meant, forms split by a bar."""
    lines = [line for language in _LANGUAGES.split() for line in _lines(Locale.parse(language))]
    _FILE.write_text("".join(f"{line}\n" for line in lines), "utf-8", newline="\n")
    sys.stdout.write(f"{len(lines):,} lines, {_FILE.stat().st_size:,} B\n")


def _lines(locale: Locale) -> Iterator[str]:
    for kind, rows in (("month", _months(locale)), ("scale", _scales(locale)),
                       ("unit", _units(locale))):  # fmt: skip
        for meant, forms in rows.items():
            if forms:
                named = "unit" if meant == "M" else kind
                yield "\t".join((locale.language, named, meant, "|".join(sorted(forms))))


def _months(locale: Locale) -> Mapping[str, set[str]]:
    """Give the names by number; the form that stands alone only where it is like the other.

    Babel mixes up the aliases of languages that have no form of their own.
    """
    rows: dict[str, set[str]] = {}
    alone = locale.months["stand-alone"]["wide"]
    for number, name in locale.months["format"]["wide"].items():
        if name.startswith(str(number)):
            # Korean counts them: 3월.
            rows["M"] = {_plain(name[len(str(number)) :])}
        elif not any(c.isdigit() for c in name):
            rows[str(number)] = {_plain(name)}
            if alone[number][:3].lower() == name[:3].lower():
                rows[str(number)].add(_plain(alone[number]))
    return rows


def _scales(locale: Locale) -> Mapping[str, set[str]]:
    """Give scale words by value: CLDR writes ten thousand as ``0만`` and a million as ``00만``."""
    rows: dict[str, set[str]] = {}
    for patterns in _compact(locale).values():
        for size, pattern in patterns.items():
            text = pattern.pattern
            zeros = _ZEROS.search(text)
            word = _plain(_ZEROS.sub(" ", text))
            if zeros and word and int(size) >= _LEAST:
                value = int(size) // 10 ** (len(zeros[0]) - 1)
                rows.setdefault(str(value), set()).add(word)
    return rows


def _compact(locale: Locale) -> Mapping[str, Mapping[str, NumberPattern]]:
    """Give the patterns of large numbers; Korean has no short ones."""
    length = "short" if locale.language == "ko" else "long"
    return locale.compact_decimal_formats.get(length) or {}


def _units(locale: Locale) -> Mapping[str, set[str]]:
    rows: dict[str, set[str]] = {}
    all_units = locale._data["unit_patterns"]  # noqa: SLF001  Babel has no public way to them.
    for name, symbol in _UNITS.items():
        for length in ("long", "short"):
            patterns = all_units.get(name, {}).get(length, {})
            rows.setdefault(symbol, set()).update(_words(patterns))
    return rows


def _words(patterns: Mapping[str, object]) -> Iterator[str]:
    """Give what follows the number in each pattern but that for so many per unit."""
    for count, pattern in patterns.items():
        number, _, word = str(pattern).partition("{0}")
        if count != "per" and not number and _plain(word):
            yield _plain(word)


def _plain(text: str) -> str:
    return _BESIDE.sub(" ", text).strip().lower()


if __name__ == "__main__":
    main()
