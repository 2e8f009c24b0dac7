"""Territories, languages, currencies and zone cities, from CLDR by babel (Unicode licence)."""

import re
from collections.abc import Iterator

from babel import Locale

_CHINESE = ("zh_Hans", "zh_Hant", "zh_Hant_HK")
OTHERS = ("de", "fr", "es", "it", "pt", "nl", "ru", "uk", "pl", "ja", "ko")
# Regions of the world that CLDR numbers, and private codes that nobody writes about.
_UNWANTED = {"ZZ", "XA", "XB", "EZ", "QO", "001"}
_BRACKET = re.compile(r"\s*[（(]([^)）]*)[)）]")


def chinese_rows() -> Iterator[tuple[str, str, str, list[str]]]:
    """Give kind, code, English names (split by ``|``) and the three Chinese forms."""
    english = Locale.parse("en")
    chinese = [Locale.parse(tag) for tag in _CHINESE]
    for kind, code, name in _english(english):
        forms = [_name(locale, kind, code) for locale in chinese]
        if all(forms) and all(_is_han(form) for form in forms):
            yield kind, code, "|".join(_variants(name)), forms


def other_rows() -> Iterator[tuple[str, str, list[str]]]:
    """Give kind, English names and the name in each of ``OTHERS``."""
    locales = [Locale.parse(tag) for tag in OTHERS]
    for kind, code, name in _english(Locale.parse("en")):
        if kind == "state":
            names = ["|".join(_variants(_name(locale, kind, code))) for locale in locales]
            yield kind, "|".join(_variants(name)), names


def _english(english: Locale) -> Iterator[tuple[str, str, str]]:
    for code, name in sorted(english.territories.items()):
        if code not in _UNWANTED:
            yield ("region" if code.isdigit() else "state"), code, name
    for code, name in sorted(english.languages.items()):
        if len(code) == 2:
            yield "language", code, name
    for code, name in sorted(english.currencies.items()):
        if "(" not in name:
            yield "currency", code, name
    for code in sorted(Locale.parse("zh_Hans").time_zones):
        city = english.time_zones.get(code, {}).get("city", code.rsplit("/", 1)[-1])
        if "," not in city:
            yield "place", code, city.replace("_", " ")


def _name(locale: Locale, kind: str, code: str) -> str:
    if kind in ("state", "region"):
        return str(locale.territories.get(code, ""))
    if kind == "language":
        return str(locale.languages.get(code, ""))
    if kind == "currency":
        return str(locale.currencies.get(code, ""))
    return str(locale.time_zones.get(code, {}).get("city", ""))


def _variants(name: str) -> list[str]:
    """Take the name apart: ``Myanmar (Burma)``, ``Hong Kong SAR China``, ``A & B``, ``St.``."""
    names = [_BRACKET.sub("", name)]
    names += [inner for inner in _BRACKET.findall(name) if inner[:1].isupper()]
    plain = names[0].removesuffix(" SAR China")
    names += [plain] if plain != names[0] else []
    names += [n.replace("&", "and") for n in names if "&" in n]
    names += [n.replace("St. ", "Saint ") for n in names if "St. " in n]
    return list(dict.fromkeys(names))


def _is_han(form: str) -> bool:
    return all("\u3400" <= c <= "\u9fff" or c in "·（）()-、 " for c in form)
