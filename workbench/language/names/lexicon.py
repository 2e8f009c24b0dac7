"""The lexicon: names of one language with their renderings in another, and where they stand."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from operator import add
from typing import NamedTuple

from workbench.language.names.english_words import EnglishWords
from workbench.language.names.folding import fold_han, fold_name, name_key
from workbench.language.names.renderings import (
    Entry,
    Evidence,
    Kind,
    Mention,
    RegionalForms,
    Rendering,
)
from workbench.model.languages import Language
from workbench.model.segments import Span

# A word with its inner apostrophe, without the possessive; or letters with full stops (U.S.).
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’](?!s\b|S\b)[^\W_]+)*")
# What stands beside a single Han character that is short for a state: 访华, 美军.
_BEFORE_SHORT = "访驻对赴旅亲反抗援在来"
_AFTER_SHORT = "方军籍媒企资商股裔侨府货"
_KEPT = 512  # scans of texts, which are asked for again at once


class Row(NamedTuple):
    """One line of a name table; ``forms`` are the renderings, folded, the usual one first."""

    name: str
    kind: Kind
    forms: tuple[str, ...]
    concept: str = ""
    is_metonym: bool = False
    stays_latin: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one source of names, by ``name_key``."""

    evidence: Evidence
    rows: Mapping[str, Row]


class Lexicon:
    """Names with their renderings; made by ``load_lexicon`` and passed to those who need it.

    ``words`` tell names that are ordinary words or given names as well; ``common`` are
    renderings that are ordinary words.
    """

    def __init__(
        self,
        tables: Iterable[Table],
        regional: Mapping[str, RegionalForms] | None = None,
        words: EnglishWords | None = None,
        common: frozenset[str] = frozenset(),
    ) -> None:
        self._tables = tuple(tables)
        self._regional = regional or {}
        self._is_ordinary = words.is_ordinary if words else _no_word
        self._is_word = words.is_word if words else _no_word
        self._common = common
        self._names: dict[str, tuple[str, ...]] = {}
        self._concepts: dict[str, list[str]] = {}
        for table in self._tables:
            for key, row in table.rows.items():
                for form in row.forms:
                    self._names[form] = (*self._names.get(form, ()), key)
                if row.concept:
                    self._concepts.setdefault(row.concept, []).append(row.name)
        self._entries: dict[str, Entry] = {}
        self._name_heads = _heads(
            (words[0], len(words)) for t in self._tables for words in map(str.split, t.rows)
        )
        self._form_heads = _heads((form[:2], len(form)) for form in self._names if len(form) > 1)
        self._shorts = frozenset(form for form in self._names if len(form) == 1)
        self._names_of = lru_cache(4 * _KEPT)(self._find_names)
        self._scans = lru_cache(_KEPT)(self._scan)

    def entry(self, name: str) -> Entry | None:
        """Give what is known of a name, None if nothing is; ``us`` is not ``US``."""
        entry = self._entry(name_key(name))
        return entry if entry and _is_spelled(entry, name) else None

    def renderings(self, name: str) -> tuple[Rendering, ...]:
        """Give all renderings of a name, the strongest evidence first."""
        entry = self.entry(name)
        return entry.renderings if entry else ()

    def names_of(self, rendering: str) -> tuple[str, ...]:
        """Give the names that are rendered so, the strongest evidence first."""
        return self._names_of(fold_han(rendering))

    def names_beginning(self, stem: str) -> tuple[str, ...]:
        """Give the names with a rendering that begins so, folded; for lexicons of states."""
        forms = (form for form in self._names if fold_name(form).startswith(stem))
        return tuple(dict.fromkeys(name for form in forms for name in self._names_of(form)))

    def relatives(self, name: str) -> tuple[str, ...]:
        """Give the names of the same concept: state, adjective, acronym, capital."""
        entry = self.entry(name)
        if not entry or not entry.concept:
            return ()
        return tuple(n for n in self._concepts[entry.concept] if n != entry.name)

    def regional(self, name: str) -> RegionalForms | None:
        """Give the usual forms by region, for names of which they are known."""
        return self._regional.get(name_key(name))

    def region_mismatch(self, name: str, rendering: str, language: Language) -> str | None:
        """Give the form to expect if a rendering is usual in another region only, else None.

        紐西蘭 in Simplified Chinese gives 新西兰; without a target in Chinese nothing is told.
        """
        forms = self.regional(name)
        if not forms or language.base != "zh":
            return None
        written = fold_han(rendering)
        others = {fold_han(form) for form in (forms.hans, forms.hant, forms.hant_hk)}
        here = {fold_han(form) for form in forms.used_in(language)}
        return forms.of(language) if written in others - here else None

    def is_common(self, rendering: str) -> bool:
        """Whether a rendering is an ordinary word too, so that its presence proves no name."""
        return fold_han(rendering) in self._common

    def scan_names(self, text: str) -> list[Mention]:
        """Find names of the lexicon in a text with spaces: longest first, at word edges."""
        words = [found.span() for found in _WORD.finditer(text)]
        mentions: list[Mention] = []
        at = 0
        while at < len(words):
            if not text[words[at][0]].isupper():
                at += 1
                continue
            count, key = self._longest_name(text, words, at)
            entry = self._entry(key) if count else None
            if entry:
                span = Span(words[at][0], words[at + count - 1][1])
                mentions.append(Mention(span, (entry.name,)))
            at += max(count, 1)
        return mentions

    def scan_renderings(self, text: str) -> list[Mention]:
        """Find renderings of the lexicon in a text without spaces, longest first.

        A single character is found only in a run of such (中美) or beside its usual company
        (访华, 美军).
        """
        return list(self._scans(fold_han(text)))

    def _scan(self, folded: str) -> tuple[Mention, ...]:
        mentions: list[Mention] = []
        end = 0
        heads, shorts = self._form_heads, self._shorts
        twos = map(add, folded, folded[1:] + " ")
        likely = [at for at, two in enumerate(twos) if two in heads or two[0] in shorts]
        for at in likely:
            if at < end:
                continue
            length = self._longest_form(folded, at, heads.get(folded[at : at + 2], ()))
            if length:
                end = at + length
                mentions.append(Mention(Span(at, end), self._names_of(folded[at:end])))
        return tuple(mentions)

    def _entry(self, key: str) -> Entry | None:
        entry = self._entries.get(key)
        if entry is None:
            entry = self._find_entry(key)
            if entry:
                self._entries[key] = entry
        return entry

    def _find_entry(self, key: str) -> Entry | None:
        rows = [(t.evidence, t.rows[key]) for t in self._tables if key in t.rows]
        if not rows:
            return None
        head = rows[0][1]
        renderings = _renderings(rows)
        is_sure = bool(renderings) and renderings[0].source <= Evidence.CLDR
        return Entry(
            head.name,
            head.kind,
            renderings,
            concept=head.concept,
            is_metonym=head.is_metonym,
            stays_latin=head.stays_latin,
            is_word=self._is_word(key) if is_sure else self._is_ordinary(key),
        )

    def _find_names(self, form: str) -> tuple[str, ...]:
        keys = dict.fromkeys(self._names.get(form, ()))
        entries = (self._entry(key) for key in keys)
        return tuple(entry.name for entry in entries if entry)

    def _longest_name(self, text: str, words: list[tuple[int, int]], at: int) -> tuple[int, str]:
        start, end = words[at]
        for count in self._name_heads.get(name_key(text[start:end]), ()):
            last = at + count - 1
            if last >= len(words):
                continue
            key = name_key(text[start : words[last][1]])
            entry = self._entry(key)
            if entry and _is_spelled(entry, text[start : words[last][1]]):
                return count, key
        return 0, ""

    def _longest_form(self, folded: str, at: int, lengths: Iterable[int]) -> int:
        for length in lengths:
            if at + length <= len(folded) and folded[at : at + length] in self._names:
                return length
        return 1 if self._is_short(folded, at) else 0

    def _is_short(self, folded: str, at: int) -> bool:
        if folded[at] not in self._shorts:
            return False
        before = folded[at - 1] if at else ""
        after = folded[at + 1 : at + 2]
        return bool(
            (before and (before in _BEFORE_SHORT or before in self._shorts))
            or (after and (after in _AFTER_SHORT or after in self._shorts))
        )


def _no_word(_: str) -> bool:
    return False


def _is_spelled(entry: Entry, text: str) -> bool:
    """Tell an acronym from the word with its letters: US, us."""
    return not entry.name.isupper() or text.isupper()


def _heads(items: Iterable[tuple[str, int]]) -> dict[str, tuple[int, ...]]:
    lengths: dict[str, set[int]] = {}
    for head, length in items:
        lengths.setdefault(head, set()).add(length)
    return {head: tuple(sorted(found, reverse=True)) for head, found in lengths.items()}


def _renderings(rows: list[tuple[Evidence, Row]]) -> tuple[Rendering, ...]:
    best: dict[str, Evidence] = {}
    for evidence, row in rows:
        for form in row.forms:
            known = best.get(form)
            if known is Evidence.CEDICT and evidence is Evidence.GEONAMES:
                best[form] = Evidence.GEONAMES_AND_CEDICT
            elif known is None:
                best[form] = evidence
    ordered = sorted(best.items(), key=lambda item: item[1])
    return tuple(Rendering(form, evidence) for form, evidence in ordered)
