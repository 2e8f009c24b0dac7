"""Detection: which script and which language a text is in; a guess that users may overrule."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from workbench.language.function_words import FUNCTION_WORDS
from workbench.language.scripts import chinese_script
from workbench.model.languages import Language

# Source: Unicode blocks. Kana, bopomofo and the like come before Han, which several share.
_RANGES = {
    "Latn": "A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff"
            "\uff21-\uff3a\uff41-\uff5a",
    "Hani": "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff",
    "Kana": "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fd-\u30ff\uff66-\uff9d",
    "Kore": "\u1100-\u11ff\u3131-\u318e\uac00-\ud7af",
    "Cyrl": "\u0400-\u052f",
    "Grek": "\u0370-\u03ff\u1f00-\u1fff",
    "Arab": "\u0620-\u064a\u066e-\u06d3\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc",
    "Hebr": "\u05d0-\u05ea\ufb1d-\ufb4f",
    "Deva": "\u0904-\u0939\u0958-\u097f",
    "Beng": "\u0980-\u09ff", "Guru": "\u0a00-\u0a7f", "Gujr": "\u0a80-\u0aff",
    "Taml": "\u0b80-\u0bff", "Telu": "\u0c00-\u0c7f", "Knda": "\u0c80-\u0cff",
    "Mlym": "\u0d00-\u0d7f", "Sinh": "\u0d80-\u0dff",
    "Thai": "\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46", "Laoo": "\u0e80-\u0eff",
    "Mymr": "\u1000-\u109f", "Geor": "\u10a0-\u10ff", "Ethi": "\u1200-\u137f",
    "Khmr": "\u1780-\u17ff", "Armn": "\u0530-\u058f",
}  # fmt: skip
_LETTERS = {script: re.compile(f"[{letters}]+") for script, letters in _RANGES.items()}
_ANY_LETTER = re.compile(f"[{''.join(_RANGES.values())}]")
# A Han character says as much as three letters of an alphabet, kana and syllable blocks as much
# as two, so a Chinese line with Latin names in it remains a Chinese line.
_WEIGHTS = {"Hani": 3, "Kana": 2, "Kore": 2}
# Japanese prose is a third kana or more; a Chinese line may quote a Japanese word.
_LEAST_KANA = 0.15

_ONLY_LANGUAGE = {
    "Kana": "ja", "Kore": "ko", "Grek": "el", "Hebr": "he", "Beng": "bn", "Guru": "pa",
    "Gujr": "gu", "Taml": "ta", "Telu": "te", "Knda": "kn", "Mlym": "ml", "Sinh": "si",
    "Thai": "th", "Laoo": "lo", "Mymr": "my", "Geor": "ka", "Ethi": "am", "Khmr": "km",
    "Armn": "hy",
}  # fmt: skip
# Vowel signs of Indic scripts and combining accents are no letters to Python.
_LETTER = r"[^\W\d_][\u0300-\u036f\u0900-\u0903\u093a-\u094f]*"
_WORD = re.compile(rf"(?:{_LETTER})+(?:['’](?:{_LETTER})+)?")
# Letters that few languages of a script have; each occurrence counts like a function word.
_TELLING_LETTERS = {
    "ß": ("de",), "ñ": ("es",), "¿": ("es",), "¡": ("es",), "ã": ("pt", "vi"), "õ": ("pt", "vi"),
    "œ": ("fr",), "ê": ("fr", "pt", "vi"), "å": ("sv", "da", "nb"), "ø": ("da", "nb"),
    "æ": ("da", "nb"), "ä": ("de", "sv", "fi", "sk"), "ö": ("de", "sv", "fi", "hu", "tr"),
    "ł": ("pl",), "ą": ("pl",), "ę": ("pl",), "ż": ("pl",), "ř": ("cs",), "ě": ("cs",),
    "ů": ("cs",), "ľ": ("sk",), "ĺ": ("sk",), "ő": ("hu",), "ű": ("hu",), "ș": ("ro",),
    "ț": ("ro",), "ă": ("ro", "vi"), "ğ": ("tr",), "ı": ("tr",), "ş": ("tr",), "đ": ("vi",),
    "ơ": ("vi",), "ư": ("vi",), "ы": ("ru", "be"), "э": ("ru", "be"), "ї": ("uk",),
    "є": ("uk",), "ґ": ("uk",), "ў": ("be",), "ј": ("sr", "mk"), "љ": ("sr", "mk"),
    "ђ": ("sr",), "ћ": ("sr",), "ѓ": ("mk",), "ќ": ("mk",), "ѕ": ("mk",),
    "پ": ("fa", "ur"), "گ": ("fa", "ur"), "ٹ": ("ur",), "ڈ": ("ur",), "ے": ("ur",),
    "ة": ("ar",), "ى": ("ar",), "ळ": ("mr",),
}  # fmt: skip
# What a text in a script is taken for where no function word says otherwise.
_SCRIPT_DEFAULT = {"Latn": "en", "Cyrl": "ru", "Arab": "ar", "Deva": "hi"}
_LANGUAGES_OF = {
    script: [tag for tag in FUNCTION_WORDS if Language(tag).script == script]
    for script in _SCRIPT_DEFAULT
}
# Detection reads no further: function words are every third word of any text.
_SAMPLE = 6000


@dataclass(frozen=True, slots=True)
class Guess:
    """A language and how sure the guess is, 0 (no letters at all) to 1."""

    language: Language
    certainty: float


def detect_language(text: str) -> Guess:
    """Guess the language of a text; certain in a few words for scripts that one language owns.

    Languages that share an alphabet are told apart by function words and telling letters. A
    text without letters gives English with certainty 0.
    """
    sample = text[:_SAMPLE]
    script = dominant_script(sample)
    if not script:
        return Guess(Language("en"), 0.0)
    if script == "Hani":
        return Guess(Language.parse(f"zh-{chinese_script(sample)}"), 0.95)
    if script in _ONLY_LANGUAGE:
        return Guess(Language(_ONLY_LANGUAGE[script]), 0.98)
    return _by_function_words(sample.lower(), script)


def dominant_script(text: str) -> str:
    """Give the script most of the text is in, or an empty string for a text without letters.

    ISO 15924 codes: ``Latn``, ``Cyrl``, …; ``Hani`` for Chinese, ``Kana`` for Japanese (Han with
    kana among it), ``Kore`` for Korean.
    """
    if text.isascii():
        return "Latn" if _ANY_LETTER.search(text) else ""
    weights = _weights(text)
    if not weights:
        return ""
    han, kana = weights.get("Hani", 0), weights.get("Kana", 0)
    if kana and kana >= _LEAST_KANA * (han + kana):
        weights["Kana"] = han + kana
    return max(weights, key=lambda script: (weights[script], script != "Latn"))


def _weights(text: str) -> dict[str, int]:
    weights: dict[str, int] = {}
    remaining = text
    for script, letters in _LETTERS.items():
        left = letters.sub("", remaining)
        if len(left) < len(remaining):
            weights[script] = _WEIGHTS.get(script, 1) * (len(remaining) - len(left))
            remaining = left
            if not _ANY_LETTER.search(remaining):
                break
    return weights


def _by_function_words(text: str, script: str) -> Guess:
    words = Counter(_WORD.findall(text))
    scores = {
        language: float(sum(words[word] for word in FUNCTION_WORDS[language] if word in words))
        for language in _LANGUAGES_OF[script]
    }
    _add_telling_letters(scores, text)
    default = _SCRIPT_DEFAULT[script]
    best = max(scores, key=lambda language: (scores[language], language == default))
    return Guess(Language(best), _certainty(scores.values(), scores[best]))


def _add_telling_letters(scores: dict[str, float], text: str) -> None:
    for letter, languages in _TELLING_LETTERS.items():
        count = text.count(letter)
        for language in languages if count else ():
            if language in scores:
                scores[language] += count / len(languages)


def _certainty(scores: Iterable[float], best: float) -> float:
    """Half a sure thing with one word ahead, .9 with a margin of six and more."""
    second = sorted(scores)[-2]
    margin = best - second
    if best == 0 or margin == 0:
        return 0.2
    return min(0.98, 0.4 + 0.6 * (margin / (margin + 1.5)) * min(1.0, 2 * margin / best + 0.3))
