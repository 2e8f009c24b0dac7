"""Language tags: script, writing direction and how text is counted."""

from dataclasses import dataclass
from enum import Enum
from functools import cache

# Scripts by language where the tag names none; everything else is Latin.
# Source: CLDR likelySubtags, the languages that translators meet.
_LIKELY_SCRIPTS = {
    "ar": "Arab", "fa": "Arab", "ur": "Arab", "ps": "Arab", "ckb": "Arab", "ug": "Arab",
    "he": "Hebr", "yi": "Hebr",
    "ru": "Cyrl", "uk": "Cyrl", "bg": "Cyrl", "be": "Cyrl", "mk": "Cyrl", "sr": "Cyrl",
    "kk": "Cyrl", "ky": "Cyrl", "mn": "Cyrl", "tg": "Cyrl",
    "el": "Grek", "hy": "Armn", "ka": "Geor", "am": "Ethi",
    "hi": "Deva", "mr": "Deva", "ne": "Deva", "bn": "Beng", "ta": "Taml", "te": "Telu",
    "kn": "Knda", "ml": "Mlym", "gu": "Gujr", "pa": "Guru", "si": "Sinh",
    "th": "Thai", "lo": "Laoo", "km": "Khmr", "my": "Mymr",
    "ja": "Jpan", "ko": "Kore", "zh": "Hans", "yue": "Hant",
}  # fmt: skip
_TRADITIONAL_REGIONS = {"TW", "HK", "MO"}
_RIGHT_TO_LEFT = {"Arab", "Hebr"}
_UNSPACED = {"Hans", "Hant", "Jpan", "Thai", "Laoo", "Khmr", "Mymr"}
_HAN = {"Hans", "Hant", "Jpan"}


class CountingUnit(Enum):
    """What a text of a language is counted in."""

    WORDS = "words"
    CHARACTERS = "characters"


@cache
def _script(tag: str) -> str:
    base, *others = tag.split("-")
    named = next((part for part in others if len(part) == 4), "")
    return named or _LIKELY_SCRIPTS.get(base, "Latn")


@dataclass(frozen=True, slots=True)
class Language:
    """A language as a BCP 47 tag in its usual spelling, e.g. ``en``, ``zh-Hant``, ``pt-BR``."""

    tag: str

    @classmethod
    def parse(cls, tag: str) -> "Language":
        """Read a tag; raise ValueError if it is none.

        ``zh-TW`` becomes ``zh-Hant-TW`` and ``zh-CN`` ``zh-Hans-CN``, so that the script
        never has to be guessed; a bare ``zh`` becomes ``zh-Hans``.
        """
        parts = tag.replace("_", "-").split("-")
        names_language = 2 <= len(parts[0]) <= 3 and parts[0].isalpha()
        if not (names_language and all(p.isascii() and p.isalnum() for p in parts)):
            msg = f"not a language tag: {tag!r}"
            raise ValueError(msg)
        base = parts[0].lower()
        script = next((p.title() for p in parts[1:] if len(p) == 4 and p.isalpha()), "")
        region = next((p.upper() for p in parts[1:] if len(p) == 2 or p.isdigit()), "")
        if base == "zh" and not script:
            script = "Hant" if region in _TRADITIONAL_REGIONS else "Hans"
        return cls("-".join(p for p in (base, script, region) if p))

    @property
    def base(self) -> str:
        """The language without script and region: ``zh`` of ``zh-Hant-TW``."""
        return self.tag.split("-", 1)[0]

    @property
    def region(self) -> str:
        """The region, or an empty string."""
        return next((p for p in self.tag.split("-")[1:] if p.isupper() or p.isdigit()), "")

    @property
    def script(self) -> str:
        """The ISO 15924 script: the one in the tag, else the usual one of the language."""
        return _script(self.tag)

    @property
    def is_right_to_left(self) -> bool:
        """Whether paragraphs run from right to left."""
        return self.script in _RIGHT_TO_LEFT

    @property
    def writes_han(self) -> bool:
        """Whether the language is written with Han characters."""
        return self.script in _HAN

    @property
    def counting_unit(self) -> CountingUnit:
        """Words, or characters where the script puts no spaces between words."""
        return CountingUnit.CHARACTERS if self.script in _UNSPACED else CountingUnit.WORDS


@dataclass(frozen=True, slots=True)
class Direction:
    """From which language into which a text was translated."""

    source: Language
    target: Language

    @classmethod
    def parse(cls, source: str, target: str) -> "Direction":
        """Read two tags; raise ValueError if one is none."""
        return cls(Language.parse(source), Language.parse(target))

    def swapped(self) -> "Direction":
        """Give the opposite direction."""
        return Direction(self.target, self.source)
