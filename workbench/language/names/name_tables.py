"""Name tables: the shipped lexicon read for one direction of translation."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import NamedTuple

from workbench.language.names.english_words import EnglishWords
from workbench.language.names.folding import fold_han, name_key, name_keys
from workbench.language.names.lexicon import Lexicon, Row, Table
from workbench.language.names.renderings import Evidence, Kind, RegionalForms
from workbench.model.languages import Direction
from workbench.model.resources import resource

_KINDS = {kind.value: kind for kind in Kind}


class _Territory(NamedTuple):
    """A line of CLDR: the names in English and the forms by region."""

    kind: Kind
    names: list[str]
    forms: RegionalForms


def load_lexicon(direction: Direction, words: EnglishWords | None = None) -> Lexicon:
    """Read the tables for a direction; some 100 ms, so keep the lexicon.

    Between English and Chinese, whichever is the source, the names are English and the
    renderings Han; ``words`` mark names that are ordinary words too. Between two other
    languages the names are of the source language, and only CLDR's territories are known.
    """
    bases = {direction.source.base, direction.target.base}
    if bases == {"en", "zh"}:
        return _english_chinese(words or EnglishWords.load())
    return _territories(direction)


def _english_chinese(words: EnglishWords) -> Lexicon:
    cldr = _cldr()
    countries = list(_countries(cldr))
    hand, regional = _hand()
    regional = {key: t.forms for t in cldr.values() for key in name_keys(t.names)} | regional
    by_hand = _by_key((*countries, *hand))
    states = {key for key, row in by_hand.items() if row.kind in (Kind.STATE, Kind.PEOPLE)}
    tables = (
        Table(Evidence.HAND, by_hand),
        Table(Evidence.CLDR, _by_key(_cldr_rows(cldr.values(), words))),
        Table(Evidence.CEDICT, _without(states, _unmerged("cedict.tsv"))),
        Table(Evidence.GEONAMES, _without(states, _unmerged("geonames.tsv"))),
    )
    common = frozenset(_lines("cedict_words.txt"))
    return Lexicon(tables, regional, words, common)


def _cldr() -> dict[str, _Territory]:
    """Give the lines of CLDR by code; currencies and zones have codes of their own."""
    found = {}
    for line in _lines("cldr.tsv"):
        kind, code, names, hans, hant, *hant_hk = line.split("\t")
        forms = RegionalForms(hans, hant, hant_hk[0] if hant_hk else hant)
        key = code if kind == "state" else f"{kind} {code}"
        found[key] = _Territory(_KINDS[kind], names.split("|"), forms)
    return found


def _cldr_rows(territories: Iterable[_Territory], words: EnglishWords) -> Iterator[Row]:
    """Give the rows of CLDR without time zones named after people: Davis, Palmer, Regina."""
    for kind, names, forms in territories:
        for name in names:
            if kind is not Kind.PLACE or not words.is_ordinary(name_key(name)):
                yield Row(name, kind, _folded(forms))


def _folded(forms: RegionalForms) -> tuple[str, ...]:
    """Give the forms of all regions, and what follows 法属 (French) and the like."""
    every = [fold_han(form) for form in (forms.hans, forms.hant, forms.hant_hk)]
    every += [form[2:] for form in every if form[1:2] == "属"]
    return tuple(dict.fromkeys(every))


def _countries(cldr: dict[str, _Territory]) -> Iterator[Row]:
    """Give states with their short forms, their inhabitants, and the seats that stand for them."""
    for line in _lines("countries.tsv"):
        code, names, people, forms, *seats = line.split("\t")
        known = cldr.get(code)
        state_names = [*(known.names if known else ()), *filter(None, names.split("|"))]
        concept = state_names[0].removesuffix(" SAR China")
        official = _folded(known.forms) if known else ()
        usual = forms.split("|")
        first = (*usual, *official) if official and len(official[0]) > 5 else (*official, *usual)
        every = tuple(form for form in dict.fromkeys(map(fold_han, first)) if form)
        for name in state_names:
            yield Row(name, Kind.STATE, every, concept)
        for name in filter(None, people.split("|")):
            yield Row(name, Kind.PEOPLE, every, concept)
        for name in filter(None, "|".join(seats).split("|")):
            yield Row(name, Kind.PLACE, (), concept, is_metonym=True)


def _hand() -> tuple[list[Row], dict[str, RegionalForms]]:
    rows: list[Row] = []
    regional: dict[str, RegionalForms] = {}
    for line in _lines("hand.tsv"):
        kind, names, *rest = line.split("\t")
        hans, hant, hant_hk, concept, flags = (*rest, "", "", "", "", "")[:5]
        columns = [column.split("|") for column in (hans, hant or hans, hant_hk or hant or hans)]
        cells = (fold_han(form) for column in columns for form in column if form)
        every = tuple(dict.fromkeys(cells))
        add = partial(
            Row,
            kind=_KINDS[kind],
            forms=every,
            is_metonym="metonym" in flags,
            stays_latin="latin" in flags,
        )
        parts = names.split("|")
        rows.extend(add(name, concept=concept or parts[0]) for name in parts)
        if hant:
            usual = [column[0] for column in columns]
            here, there, hong_kong = (tuple(column[1:]) for column in columns)
            forms = RegionalForms(usual[0], usual[1], usual[2], (here, there, hong_kong))
            regional.update(dict.fromkeys(name_keys(parts), forms))
    return rows, regional


def _by_key(rows: Iterable[Row]) -> dict[str, Row]:
    """Join the rows of a name: Georgia is two places, Washington a city and a seat."""
    found: dict[str, Row] = {}
    for row in rows:
        key = name_key(row.name)
        known = found.get(key)
        if known:
            forms = tuple(dict.fromkeys((*known.forms, *row.forms)))
            concept = known.concept if known.is_metonym <= row.is_metonym else row.concept
            metonym = known.is_metonym or row.is_metonym
            row = row._replace(  # noqa: PLW2901 - the joined row takes the place of the new one
                name=known.name, kind=known.kind, forms=forms, concept=concept, is_metonym=metonym
            )
        found[key] = row
    return found


def _without(keys: Iterable[str], rows: dict[str, Row]) -> dict[str, Row]:
    """Leave out names that are known by hand with every form: 唐山 is no longer China."""
    for key in keys:
        rows.pop(key, None)
    return rows


def _unmerged(name: str) -> dict[str, Row]:
    """Read a table of a name, perhaps a kind, and forms; large, so without ceremony."""
    split = [line.split("\t") for line in _lines(name)]
    keys = name_keys([cells[0] for cells in split])
    found: dict[str, Row] = {}
    for key, cells in zip(keys, split, strict=True):
        forms = tuple(cells[-1].split("|"))
        kind = _KINDS[cells[1]] if len(cells) == 3 else Kind.PLACE
        known = found.get(key)
        found[key] = Row(cells[0], kind, (*known.forms, *forms) if known else forms)
    return found


def _territories(direction: Direction) -> Lexicon:
    """Give the territories of CLDR between two languages other than English and Chinese."""
    head, *lines = (line.split("\t") for line in _lines("cldr_languages.tsv"))
    if direction.source.base not in head or direction.target.base not in head:
        return Lexicon(())
    source, target = head.index(direction.source.base), head.index(direction.target.base)
    aliases = _aliases() if direction.source.base == "en" else {}
    rows = (
        Row(name, Kind.STATE, tuple(fold_han(cells[target]).split("|")))
        for cells in lines
        if cells[source] and cells[target]
        for spelled in cells[source].split("|")
        for name in aliases.get(spelled, (spelled,))
    )
    return Lexicon((Table(Evidence.CLDR, _by_key(rows)),))


def _aliases() -> dict[str, list[str]]:
    """Give all English names of a state by each of them: Türkiye, Turkey."""
    columns = (line.split("\t")[1].split("|") for line in _lines("countries.tsv"))
    return {name: names for names in columns for name in names}


def _lines(name: str) -> list[str]:
    text = resource(f"names/{name}").read_text("utf-8")
    return [line for line in text.split("\n") if line and not line.startswith("#")]
