"""The pairs the sound model is trained on and asked for: foreign names of all lexicons."""

import cedict_names
import cldr_names
import english_tables
import geonames_places
import readings_table
from sound_evaluation import is_kept_out

from workbench.language.names.folding import fold_han, name_key
from workbench.language.names.transliteration import sound_letters

Pairs = list[tuple[str, str]]

# Which of its readings a character has in foreign names, where it is not the first.
_IN_FOREIGN_NAMES = {
    "卡": "ka", "什": "shi", "伽": "jia", "柏": "bo", "莎": "sha", "尔": "er", "喀": "ka",
    "茄": "jia", "塞": "sai", "夫": "fu", "行": "hang", "弗": "fu", "薄": "bo", "佛": "fo",
    "曾": "zeng", "茨": "ci", "车": "che", "万": "wan", "藏": "zang", "奇": "qi", "系": "xi",
    "阿": "a", "贾": "jia", "拉": "la", "哈": "ha", "呢": "ni", "和": "he", "得": "de",
    "地": "di", "都": "du", "重": "chong", "伯": "bo", "叶": "ye", "夏": "xia", "朴": "pu",
}  # fmt: skip


def split() -> tuple[Pairs, Pairs]:
    """Give the pairs to train on, and for each name kept out its first Han form."""
    found: dict[str, dict[str, None]] = {}
    places = geonames_places.places()
    cedict = {name: forms for name, (_, forms) in cedict_names.names().items()}
    for table in (places, cedict, _cldr()):
        for name, forms in table.items():
            found.setdefault(name, {}).update(dict.fromkeys(forms))
    for name in geonames_places.chinese_character_places():
        found.pop(name, None)
    trained = [(n, form) for n, forms in found.items() if not is_kept_out(n) for form in forms]
    asked = [(n, next(iter(forms))) for n, forms in found.items() if is_kept_out(n)]
    return trained, asked


def by_sound(pairs: Pairs) -> Pairs:
    """Keep foreign names that hold no English word: Lake Chad and Sichuan are left out."""
    words = {*english_tables.words(), "mt", "st"}
    readings = readings_table.pinyin()
    return [
        (name, han)
        for name, han in pairs
        if not words & set(name_key(name).split()) and not _is_chinese(name, han, readings)
    ]


def usual_readings() -> dict[str, str]:
    """Give the reading each character has in foreign names."""
    first = {c: readings[0] for c, readings in readings_table.pinyin().items() if readings}
    return first | _IN_FOREIGN_NAMES


def _cldr() -> dict[str, list[str]]:
    return {
        names.split("|")[0]: list(dict.fromkeys(map(fold_han, forms)))
        for kind, _, names, forms in cldr_names.chinese_rows()
        if kind in ("state", "place")
    }


def _is_chinese(name: str, han: str, readings: dict[str, list[str]]) -> bool:
    spellings = {""}
    for character in han[:6]:
        spellings = {s + reading for s in spellings for reading in readings.get(character, [])}
    return sound_letters(name) in spellings
