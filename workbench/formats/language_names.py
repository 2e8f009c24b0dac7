"""Language names: what a column of a bilingual table is headed with where it says no more."""

import re

from workbench.model.languages import Language

# English and own names of the languages that translators meet, lower case.
_NAMES = {
    "en": "english",
    "zh-Hans": "chinese (simplified)|simplified chinese|chinese|简体中文|中文|中文(简体)",
    "zh-Hant": "chinese (traditional)|traditional chinese|繁體中文|中文(繁體)",
    "zh-Hans-CN": "chinese (prc)|chinese (simplified, prc)|chinese (china)",
    "zh-Hant-TW": "chinese (taiwan)|chinese (traditional, taiwan)",
    "zh-Hant-HK": "chinese (hong kong)|chinese (traditional, hong kong)",
    "ja": "japanese|日本語", "ko": "korean|한국어",
    "de": "german|deutsch", "fr": "french|français",
    "es": "spanish|español", "pt": "portuguese|português", "it": "italian|italiano",
    "nl": "dutch|nederlands", "sv": "swedish|svenska", "da": "danish|dansk",
    "nb": "norwegian|norsk", "fi": "finnish|suomi", "pl": "polish|polski", "cs": "czech|čeština",
    "sk": "slovak|slovenčina", "sl": "slovenian|slovenščina", "hr": "croatian|hrvatski",
    "sr": "serbian|српски", "hu": "hungarian|magyar", "ro": "romanian|română",
    "bg": "bulgarian|български", "el": "greek|ελληνικά", "ru": "russian|русский",
    "uk": "ukrainian|українська", "tr": "turkish|türkçe", "ar": "arabic|العربية",
    "he": "hebrew|עברית", "fa": "persian|farsi|فارسی", "hi": "hindi|हिन्दी", "th": "thai|ไทย",
    "vi": "vietnamese|tiếng việt", "id": "indonesian|bahasa indonesia", "ms": "malay",
}  # fmt: skip
_TAGS = {name: tag for tag, names in _NAMES.items() for name in names.split("|")}
_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z]{4})?[-_](?:[A-Za-z]{2}|[0-9]{3})")
_REGION = re.compile(r"\s*[(（,][^)）]*[)）]?$")


def language_named(heading: str) -> Language | None:
    """Give the language that a heading is the name or the tag of; None if it is neither."""
    name = " ".join(heading.split()).casefold()
    if _TAG.fullmatch(name):
        return Language.parse(name)
    tag = _TAGS.get(name) or _TAGS.get(_REGION.sub("", name))
    return Language.parse(tag) if tag else None
