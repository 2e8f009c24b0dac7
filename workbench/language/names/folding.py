"""Folding: spellings that count as one, without moving any offset."""

import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache

from workbench.language.scripts import simplified_characters

# Signs between the parts of a foreign name in Han: U+00B7 in print, the rest in the wild.
_DOTS = "‧•∙⋅・･●．"
_APOSTROPHES = "’‘ʼʻ`´′＇"
_HYPHENS = "‐‑‒–−－-"
_LETTERS = {"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ı": "i", "ß": "s", "æ": "a", "œ": "o",
            "þ": "t", "ð": "d"}  # fmt: skip


@lru_cache(1024)
def fold_han(text: str) -> str:
    """Write Han in Simplified characters, dots as ``·`` and wide Latin narrow; same length."""
    return text if text.isascii() else text.translate(_han_table())


def fold_name(text: str) -> str:
    """Fold case, accents, apostrophes, hyphens and odd spaces; every offset stays valid."""
    is_plain = text.isascii() and "-" not in text and "`" not in text
    return text.lower() if is_plain else text.translate(_name_table())


@lru_cache(4096)
def name_key(name: str) -> str:
    """Give the key under which a name is kept: folded, without apostrophes, commas and full stops.

    ``U.S.`` and ``US`` have one key, ``Xi'an`` and ``Xian`` too; spaces are single.
    """
    return " ".join(_key_text(name).split())


def name_keys(names: Sequence[str]) -> list[str]:
    """Give the keys of many names; faster than one by one."""
    return [" ".join(key.split()) for key in _key_text("\n".join(names)).split("\n")]


def _key_text(text: str) -> str:
    return fold_name(text).replace("'", "").replace(".", "").replace(",", "")


@cache
def _han_table() -> dict[int, str]:
    table = {ord(a): b for a, b in simplified_characters().items()}
    table.update({ord(dot): "·" for dot in _DOTS})
    table.update({0xFF01 + i: chr(0x21 + i) for i in range(94) if chr(0xFF01 + i) not in _DOTS})
    return table


@cache
def _name_table() -> dict[int, str]:
    table = {code: _base_letter(chr(code)) for code in (*range(0x80), *range(0xC0, 0x250))}
    table.update({code: _base_letter(chr(code)) for code in range(0x1E00, 0x1F00)})
    table.update({ord(sign): "'" for sign in _APOSTROPHES})
    table.update({ord(sign): " " for sign in _HYPHENS + "\u00a0\u2009\u202f\u3000"})
    return table


def _base_letter(letter: str) -> str:
    base = unicodedata.normalize("NFD", letter)[0].lower()
    return _LETTERS.get(base, base[0])
