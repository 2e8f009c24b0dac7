"""Readings of Han characters: pinyin by pypinyin (MIT), Cantonese by ToJyutping (BSD-2)."""

import unicodedata

import ToJyutping
from pypinyin.constants import PINYIN_DICT

from workbench.language.names.folding import fold_han
from workbench.language.scripts import simplified_characters

# Readings that only names have, or that pypinyin has in its phrases only.
_IN_NAMES = {
    "曾": "zeng", "单": "shan", "仇": "qiu", "区": "ou", "解": "xie", "查": "zha", "盖": "ge",
    "任": "ren", "缪": "miao", "朴": "piao", "翟": "zhai", "员": "yun", "黑": "he", "秘": "bi",
    "折": "she", "乐": "yue", "召": "shao", "燕": "yan", "覃": "qin", "覃 ": "tan", "尉": "yu",
    "万": "mo", "俟": "qi", "冼": "xian", "洗": "xian", "种": "chong", "盛": "sheng", "晁": "chao",
    "费": "fei", "石": "shi", "薄": "bo", "祭": "zhai", "谌": "chen", "隗": "wei", "瞿": "qu",
    "逄": "pang", "乜": "nie", "句": "gou", "阚": "kan", "繁": "po", "夏": "xia", "车": "che",
}  # fmt: skip


def pinyin() -> dict[str, list[str]]:
    """Give for each folded character its letters-only readings, the usual one first."""
    found: dict[str, dict[str, None]] = {}
    for code, readings in sorted(PINYIN_DICT.items()):
        character = chr(code)
        if 0x4E00 <= code < 0xA000 and _is_used(character):
            row = found.setdefault(character, {})
            row.update(dict.fromkeys(_letters(reading) for reading in readings.split(",")))
    for traditional, simplified in simplified_characters().items():
        readings = PINYIN_DICT.get(ord(traditional), "")
        if simplified in found and readings and _is_common(traditional):
            found[simplified].update(dict.fromkeys(map(_letters, readings.split(","))))
    for character, reading in _IN_NAMES.items():
        found[character.strip()][reading] = None
    return {c: [r for r in row if r] for c, row in found.items()}


def jyutping() -> dict[str, list[str]]:
    """Give for each folded character its Cantonese readings without tones."""
    found: dict[str, dict[str, None]] = {}
    for code in range(0x4E00, 0xA000):
        character = chr(code)
        if _is_common(character) or _is_used(character):
            for reading in ToJyutping.get_jyutping_candidates(character)[0][1]:
                found.setdefault(fold_han(character), {})[reading.rstrip("0123456789")] = None
    return {c: list(row) for c, row in found.items() if _is_used(c)}


def _is_used(character: str) -> bool:
    """Whether a character folds to itself and is of GB 2312 or Big5."""
    known = _encodes(character, "gb2312") or _is_common(character)
    return known and fold_han(character) == character


def _is_common(character: str) -> bool:
    return _encodes(character, "big5")


def _encodes(character: str, encoding: str) -> bool:
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _letters(reading: str) -> str:
    plain = unicodedata.normalize("NFD", reading.strip())
    return "".join(c for c in plain if "a" <= c <= "z")
