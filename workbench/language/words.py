"""Words: the tokens of a text and its length in the unit of its language."""

import re
import unicodedata
from functools import cache

from workbench.model.languages import CountingUnit, Language

# Scripts that put no space between words, as Unicode 16 blocks: Han with its extensions,
# compatibility forms and radicals, kana, bopomofo, Yi; Thai, Lao, Myanmar, Khmer.
_UNSPACED = (
    "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3041-\u312f\u31a0-\u31bf\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\ua4cf\uf900-\ufaff\uff66-\uff9d\U0001aff0-\U0001b16f"
    "\U00020000-\U0003fffd"
    "\u0e00-\u0e4f\u0e5a-\u0ecf\u0eda-\u0fff\u1000-\u103f\u104a-\u109f\u1780-\u17df"
)
_HAN_NUMERALS = "〇零一二三四五六七八九十百千萬万億亿兆兩两廿卅"
_HAN_MAGNITUDES = "十百千萬万億亿兆"
_KOREAN_MAGNITUDES = "백천만억조"
# Joiners inside Indic and Persian words and emoji, and the selectors that choose a glyph.
_SELECTORS = "\u200c\u200d\ufe00-\ufe0f\U000e0100-\U000e01ef\U0001f3fb-\U0001f3ff"
# Each ASCII character as one of three: part of a word, joiner of two parts, or space.
_ASCII_KINDS = bytes(
    ord("a" if chr(c).isalnum() or chr(c) == "_" else "-" if chr(c) in "'.,:/-" else " ")
    for c in range(128)
) + bytes(128)
_INVISIBLE = re.compile("[\\s\u200b-\u200d\u2060\ufeff]+")


def split_text(text: str, language: Language) -> list[str]:
    """Cut a text into tokens and the white space between them; together they are the text.

    A token is a word where the script separates words by spaces, a single character with its
    combining marks where it does not (Han, kana, Thai …), a whole number with its separators,
    percent sign and magnitude (``1,300``, ``65.4%``, ``1300億``, ``三千五百``), or one sign.
    """
    magnitudes = _HAN_MAGNITUDES if language.writes_han else _KOREAN_MAGNITUDES
    return _pieces(magnitudes).findall(text)


def count_words(text: str, language: Language) -> int:
    """Count the words, or the characters that are not white space: ``language.counting_unit``.

    In a language with spaces a hyphenated word is one, as in word processors, and a foreign
    character of an unspaced script counts as a word of its own.
    """
    if language.counting_unit is CountingUnit.CHARACTERS:
        # Most texts of these languages hold no space and nothing else that is not printable.
        is_dense = text.isprintable() and " " not in text
        return len(text) if is_dense else len(_INVISIBLE.sub("", text))
    return _count_ascii(text) if text.isascii() else len(_counted().findall(text))


def _count_ascii(text: str) -> int:
    """Count what ``_counted`` finds, where there is nothing but ASCII, in a tenth of its time."""
    # Two joiners in a row part words as a space does; one by itself is no word.
    words = text.encode("ascii").translate(_ASCII_KINDS).replace(b"--", b"  ").split()
    return len(words) - words.count(b"-")


@cache
def _marks() -> str:
    r"""Give the combining marks below U+1AFF, which Python's ``\w`` leaves out."""
    blocks = range(0x0300, 0x1AFF)
    return "".join(chr(c) for c in blocks if unicodedata.category(chr(c)).startswith("M"))


@cache
def _pieces(magnitudes: str) -> re.Pattern[str]:
    marks = f"[{_marks()}\u20d0-\u20ff\u3099\u309a{_SELECTORS}]"
    letter = f"(?:(?![{_UNSPACED}])[^\\W_]{marks}*+)"
    number = r"\d+(?:[.,:/٫٬'’\u00a0\u2009\u202f]\d+)*+"
    return re.compile(
        f"{number}[{magnitudes}]*+[%‰％٪]?"
        f"|[{_HAN_NUMERALS}]{{2,}}+"
        f"|(?!\\d){letter}++(?:['’]{letter}++)*+"
        f"|\\S(?:{marks}|(?<=\u200d)\\S)*+"
        f"|\\s++"
    )


@cache
def _counted() -> re.Pattern[str]:
    unit = f"(?:(?![{_UNSPACED}])(?:\\w|[{_marks()}\u200c\u200d]))"
    return re.compile(f"{unit}++(?:['’.,:/-]{unit}++)*+|[{_UNSPACED}]")
