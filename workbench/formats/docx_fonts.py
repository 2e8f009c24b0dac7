"""Fonts and language tags that Word expects for a text of a language."""

from collections.abc import Callable
from dataclasses import dataclass

from workbench.model.languages import Language

# One font by script that Windows and macOS Office install; elsewhere it is substituted by
# script. Source: Microsoft typography, "Windows 11 font list".
_EAST_ASIAN_FONTS = {
    "Hans": "Microsoft YaHei",
    "Hant": "Microsoft JhengHei",
    "Jpan": "Yu Gothic",
    "Kore": "Malgun Gothic",
}
_COMPLEX_FONTS = {
    "Arab": "Arial", "Hebr": "Arial",
    "Thai": "Leelawadee UI", "Laoo": "Leelawadee UI", "Khmr": "Leelawadee UI",
    "Mymr": "Myanmar Text",
    "Deva": "Nirmala UI", "Beng": "Nirmala UI", "Taml": "Nirmala UI", "Telu": "Nirmala UI",
    "Knda": "Nirmala UI", "Mlym": "Nirmala UI", "Gujr": "Nirmala UI", "Guru": "Nirmala UI",
    "Sinh": "Nirmala UI",
}  # fmt: skip
_LATIN_FONT = "Calibri"

# Word proofs by language and region; where a tag names no region, the one of CLDR likelySubtags.
_USUAL_TAGS = {
    "ar": "ar-SA", "bg": "bg-BG", "bn": "bn-BD", "cs": "cs-CZ", "da": "da-DK", "de": "de-DE",
    "el": "el-GR", "en": "en-US", "es": "es-ES", "et": "et-EE", "fa": "fa-IR", "fi": "fi-FI",
    "fr": "fr-FR", "gu": "gu-IN", "he": "he-IL", "hi": "hi-IN", "hr": "hr-HR", "hu": "hu-HU",
    "id": "id-ID", "it": "it-IT", "ja": "ja-JP", "km": "km-KH", "kn": "kn-IN", "ko": "ko-KR",
    "lo": "lo-LA", "lt": "lt-LT", "lv": "lv-LV", "ml": "ml-IN", "mr": "mr-IN", "ms": "ms-MY",
    "my": "my-MM", "ne": "ne-NP", "nl": "nl-NL", "no": "nb-NO", "nb": "nb-NO", "pa": "pa-IN",
    "pl": "pl-PL", "pt": "pt-BR", "ro": "ro-RO", "ru": "ru-RU", "si": "si-LK", "sk": "sk-SK",
    "sl": "sl-SI", "sv": "sv-SE", "ta": "ta-IN", "te": "te-IN", "th": "th-TH", "tr": "tr-TR",
    "uk": "uk-UA", "ur": "ur-PK", "vi": "vi-VN",
}  # fmt: skip
_CHINESE_REGIONS = {"Hans": "CN", "Hant": "TW"}

_ENGLISH, _CHINESE, _ARABIC = Language("en"), Language("zh-Hans"), Language("ar")


@dataclass(frozen=True, slots=True)
class Face:
    """A font and the language it is proofed in, as Word spells it, e.g. ``zh-TW``."""

    font: str
    tag: str


@dataclass(frozen=True, slots=True)
class Typeface:
    """The three faces that Word keeps for every run; it chooses among them by character."""

    latin: Face
    east_asian: Face
    complex: Face


def typeface(*languages: Language) -> Typeface:
    """Choose the faces for a text; the first language that has a say about a face decides."""
    return Typeface(
        _face(languages, _is_latin, _ENGLISH),
        _face(languages, is_east_asian, _CHINESE),
        _face(languages, is_complex, _ARABIC),
    )


def is_east_asian(language: Language) -> bool:
    """Say whether Word uses the East Asian font for the language."""
    return language.script in _EAST_ASIAN_FONTS


def is_complex(language: Language) -> bool:
    """Say whether Word uses the complex script font for the language."""
    return language.script in _COMPLEX_FONTS


def word_tag(language: Language) -> str:
    """Spell a language as Word does: with its region, Chinese without its script."""
    if language.base == "zh":
        return f"zh-{language.region or _CHINESE_REGIONS.get(language.script, 'CN')}"
    return language.tag if language.region else _USUAL_TAGS.get(language.tag, language.tag)


def _face(
    languages: tuple[Language, ...], belongs: Callable[[Language], bool], usual: Language
) -> Face:
    language = next((each for each in languages if belongs(each)), usual)
    fonts = _EAST_ASIAN_FONTS | _COMPLEX_FONTS
    return Face(fonts.get(language.script, _LATIN_FONT), word_tag(language))


def _is_latin(language: Language) -> bool:
    return not is_east_asian(language) and not is_complex(language)
