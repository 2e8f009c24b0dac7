"""Names by sound between alphabets: Latin, Cyrillic, Greek, kana, Hangul; inflected copies."""

import re
import unicodedata
from itertools import takewhile

from workbench.language.names.folding import fold_name
from workbench.model.segments import Span

_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z",
    "и": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ф": "f", "х": "h", "ц": "ts", "ч": "ch", "ш": "sh",
    "щ": "sh", "ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "iu", "я": "ia", "і": "i", "ї": "i",
    "є": "e", "ґ": "g", "ў": "u", "ј": "i", "љ": "l", "њ": "n", "ћ": "ch", "ђ": "j", "џ": "j",
}  # fmt: skip
_GREEK = {
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i",
    "κ": "k", "λ": "l", "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s",
    "ς": "s", "τ": "t", "υ": "i", "φ": "f", "χ": "h", "ψ": "ps", "ω": "o",
}  # fmt: skip
_GREEK_PAIRS = (("μπ", "b"), ("ντ", "d"), ("γκ", "g"), ("ου", "u"), ("τζ", "j"))
_KANA_ROWS = {
    "": "アイウエオ", "k": "カキクケコ", "s": "サシスセソ", "t": "タチツテト", "n": "ナニヌネノ",
    "h": "ハヒフヘホ", "m": "マミムメモ", "r": "ラリルレロ", "g": "ガギグゲゴ", "z": "ザジズゼゾ",
    "d": "ダヂヅデド", "b": "バビブベボ", "p": "パピプペポ", "x": "ァィゥェォ",
}  # fmt: skip
_KANA_SINGLE = {"ヤ": "ya", "ユ": "yu", "ヨ": "yo", "ワ": "wa", "ヲ": "o", "ン": "n", "ヴ": "vu",
                "シ": "shi", "チ": "chi", "ツ": "tsu", "フ": "fu", "ジ": "ji", "ヂ": "ji",
                "ー": "", "ッ": "", "・": " "}  # fmt: skip
_SMALL_Y = {"ャ": "a", "ュ": "u", "ョ": "o"}
_INITIALS = "g,kk,n,d,tt,r,m,b,pp,s,ss,,j,jj,ch,k,t,p,h"
_VOWELS = "a,ae,ya,yae,eo,e,yeo,ye,o,wa,wae,oe,yo,u,wo,we,wi,yu,eu,ui,i"
_FINALS = ",k,k,k,n,n,n,t,l,k,m,l,l,l,l,l,m,p,p,t,t,ng,t,t,k,t,p,t"
# Spellings of one sound, the longer first; kana have no l, v and th.
_SAME_SOUND = (
    ("tsch", "C"), ("sch", "S"), ("tch", "C"), ("dzh", "J"), ("zh", "J"), ("ch", "C"),
    ("sh", "S"), ("ph", "f"), ("gh", "g"), ("kh", "h"), ("th", "t"), ("ck", "k"), ("qu", "kv"),
    ("x", "ks"), ("ts", "C"), ("tz", "C"), ("dj", "J"), ("j", "J"), ("ce", "se"), ("ci", "si"),
    ("c", "k"), ("q", "k"), ("w", "v"), ("z", "s"), ("l", "r"), ("v", "b"), ("f", "h"),
)  # fmt: skip
_ENDINGS = {
    "de": "s|es|n|en|er|e|sche|schen|scher|isch|ische|ischen",
    "ru": "а|у|ом|ем|е|ы|и|ой|ей|ою|ю|я|ого|ому|ым|ых|ами|ах|ов|ев",
    "en": "s|n|an|ian|ite|ese|ish",
}
_WORD = re.compile(r"[^\W\d_]+(?:['’ー・-]?[^\W\d_]+)*")
_KANA_WORD = re.compile("[ァ-ヺー]+")
_JUST_ALIKE = 0.55
_STEM = 3


def to_latin(text: str) -> str:
    """Write Cyrillic, Greek, kana and Hangul with the letters a to z, roughly by sound."""
    folded = fold_name(text.lower())
    for pair, letters in _GREEK_PAIRS:
        folded = folded.replace(pair, letters)
    parts: list[str] = []
    for character in unicodedata.normalize("NFC", folded):
        if character in _SMALL_Y and parts:
            parts[-1] = parts[-1].removesuffix("i") + _SMALL_Y[character]
        elif character in "ァィゥェォ" and parts:
            parts[-1] = parts[-1].rstrip("aiueo") + _KANA[character]
        else:
            parts.append(_letter(character))
    return "".join(parts)


def sounds_alike(name: str, other: str) -> float:
    """Give from 0 to 1 how alike two names of phonetic scripts sound: Путин and Putin 1."""
    ours, theirs = _sounds(name), _sounds(other)
    if not ours or not theirs:
        return 0.0
    bones, their_bones = _bones(ours), _bones(theirs)
    return (_likeness(ours, theirs) + 2 * _likeness(bones, their_bones)) / 3


def find_alike(name: str, text: str) -> tuple[Span, float] | None:
    """Give the word or kana run that sounds most like the name, if any sounds like it."""
    pattern = _KANA_WORD if _KANA_WORD.search(text) else _WORD
    found = (Span(*word.span()) for word in pattern.finditer(text))
    graded = [(sounds_alike(name, span.quote(text)), span) for span in found]
    score, span = max(graded, default=(0.0, Span(0, 0)))
    return (span, score) if score >= _JUST_ALIKE else None


def is_inflected_copy(name: str, word: str, base: str) -> bool:
    """Whether a word is the name, perhaps with an ending of the language ``base``.

    Merkels in German, Байдена in Russian; a vowel at the end of the name may give way.
    """
    ours, theirs = fold_name(name), fold_name(word)
    if ours == theirs:
        return True
    endings = {"", *_ENDINGS.get(base, "").split("|")}
    stems = {ours, ours[:-1]} if ours[-1:] in _WEAK_ENDS else {ours}
    return any(theirs.startswith(s) and theirs.removeprefix(s).lstrip("'") in endings
               for s in stems)  # fmt: skip


def is_same_but_for_endings(form: str, other: str, base: str) -> bool:
    """Whether two words of the language ``base`` differ in endings only: Хендрикса, Хендриксом."""
    ours, theirs = fold_name(form), fold_name(other)
    alike = (a == b for a, b in zip(ours, theirs, strict=False))
    shared = len(list(takewhile(bool, alike)))
    endings = {"", *_ENDINGS.get(base, "").split("|")}
    is_long = shared >= min(_STEM, len(ours), len(theirs))
    return is_long and ours[shared:] in endings and theirs[shared:] in endings


def _letter(character: str) -> str:
    if "가" <= character <= "힣":
        return _hangul(character)
    plain = unicodedata.normalize("NFD", character)[0]
    katakana = chr(ord(character) + 0x60) if "ぁ" <= character <= "ゖ" else character
    for table in (_CYRILLIC, _KANA):
        known = table.get(katakana)
        if known is not None:
            return known
    return _GREEK.get(plain, character)


def _hangul(syllable: str) -> str:
    """Take a syllable apart as Unicode composes it: 19 initials, 21 vowels, 28 finals."""
    code = ord(syllable) - 0xAC00
    parts = ((_INITIALS, code // 588), (_VOWELS, code % 588 // 28), (_FINALS, code % 28))
    return "".join(letters.split(",")[number] for letters, number in parts)


def _kana() -> dict[str, str]:
    rows = {
        kana: (consonant if consonant != "x" else "") + vowel
        for consonant, row in _KANA_ROWS.items()
        for kana, vowel in zip(row, "aiueo", strict=True)
    }
    return rows | _KANA_SINGLE


_KANA = _kana()
_WEAK_ENDS = tuple("aeioаяйь")


def _sounds(name: str) -> str:
    letters = to_latin(name)
    for spelling, sound in _SAME_SOUND:
        letters = letters.replace(spelling, sound)
    letters = letters.replace("y", "i")
    kept = "".join(c for c in letters if c.isalpha())
    return re.sub(r"(.)\1+", r"\1", kept)


def _bones(sounds: str) -> str:
    """Leave the first letter and the consonants: vowels differ most between scripts."""
    return sounds[:1] + re.sub("[aeiouh]", "", sounds[1:])


def _likeness(a: str, b: str) -> float:
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (x != y))
    return 1 - row[-1] / max(len(a), len(b))
