"""Matching: which names of a line have their rendering, and which renderings have no name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from workbench.checks.naming.demands import FIXED, Demand, accuses, demands_of
from workbench.checks.naming.lines import Line, covers
from workbench.checks.naming.memory import Memory
from workbench.checks.naming.slips import han_slip
from workbench.checks.naming.votes import Usual
from workbench.language.mentions.han_text import LatinWord, entries_of
from workbench.language.names.folding import name_key
from workbench.language.names.han_names import (
    ORGANISATION_ENDINGS,
    TRANSLITERATION_CHARACTERS,
)
from workbench.language.names.knowledge import Knowledge
from workbench.language.names.renderings import Entry, Kind, Mention
from workbench.model.segments import Span

_FIT = 0.6
# Letters together that no spelling of Chinese, Japanese or Korean has.
_WESTERN = re.compile(r"[bcdfp][rl]|s[tpkcmw]|t[rl]|ph|ck|ff|ss|rr|v|x[aeo]|[aeiou]{4}|d\b")
_STEM = 5
_LEAST_INITIALS = 3
_BY_SOUND = re.compile("[{}]{{3,}}".format("".join(sorted(TRANSLITERATION_CHARACTERS))))
_HOMES = frozenset((Kind.STATE, Kind.REGION, Kind.PLACE))


@dataclass(frozen=True, slots=True)
class Stranger:
    """A rendering in the Han of a name that the other side lacks."""

    span: Span
    text: str
    name: str
    evidence: str
    usual: Usual | None = None
    kind: Kind | None = None


@dataclass(frozen=True, slots=True)
class Heard:
    """Han that sounds like a name."""

    text: str
    span: Span


class Matching:
    """The names of a line against its Han; both directions of translation judge by it."""

    def __init__(self, line: Line, memory: Memory, knowledge: Knowledge) -> None:
        self.line = line
        self.memory = memory
        self.knowledge = knowledge
        self.demands = demands_of(line, memory, knowledge)
        self.claimed = [span for demand in self.demands for span in demand.found]
        self.copies: dict[str, list[LatinWord]] = {}
        self.heard: dict[str, Heard] = {}
        self.unmet: list[Demand] = []
        for demand in self.demands:
            if (demand.is_short or demand.is_kin) and self._is_better_explained(demand):
                demand.found = []
            if not demand.found:
                self._look_further(demand)

    def _is_better_explained(self, demand: Demand) -> bool:
        """Whether there is a rendering with a slip (叙 of 叙利押), or the name as it was."""
        if demand.is_kin and self._copies_of(demand):
            return True
        return any(self.slip(form) for form in demand.expected if len(form) > 1)

    def slip(self, form: str) -> Span | None:
        """Find a rendering with one character wrong."""
        return han_slip(form, self.line.han, self.knowledge.romanizer)

    def _look_further(self, demand: Demand) -> None:
        key = demand.name.key
        folded_away = self._initials_of(demand)
        if folded_away:
            demand.found = folded_away
            self.claimed += folded_away
            return
        copies = self._copies_of(demand)
        if copies:
            self.copies[key] = copies
            self.claimed += [word.span for word in copies]
            return
        window = self.memory.hearing.hear(demand.name.text, self.line.han.folded)
        if window:
            text, _, start = window
            self.heard[key] = Heard(text, Span(start, start + len(text)))
            self.claimed.append(self.heard[key].span)
            return
        spelled = self._romanised(demand)
        self.claimed += spelled
        if not spelled:
            self.unmet.append(demand)

    def _initials_of(self, demand: Demand) -> list[Span]:
        """Give where a name of several words is folded into its acronym: WWW, ICJ."""
        words = demand.name.text.split()
        initials = "".join(word[0] for word in words if word[0].isupper())
        if len(initials) < _LEAST_INITIALS:
            return []
        return [word.span for word in self.line.han.latin if word.text == initials]

    def _copies_of(self, demand: Demand) -> list[LatinWord]:
        words = name_key(demand.name.text).split()
        keys = {demand.name.key.lower(), *words[-1:]}
        latin = [word for word in self.line.han.latin if not word.is_gloss]
        is_place = bool(demand.entry and demand.entry.kind is not Kind.PERSON)
        if (
            is_place
            and len(words) > 1
            and {word.key.lower() for word in latin}.issuperset(words[:-1])
        ):
            keys.update(words[:-1])
        return [word for word in latin if keys & {word.key.lower(), word.key.lower().split()[-1]}]

    def _romanised(self, demand: Demand) -> list[Span]:
        run = demand.name.run.quote(self.line.foreign.text)
        if _WESTERN.search(run.lower()):
            return []
        find = self.knowledge.romanizer.find
        spans = find(run, self.line.han.folded)
        if not spans and " " in run:
            own = find(demand.name.text, self.line.han.folded)
            spans = [span for span in own if span.end - span.start > 1]
        return spans

    def strangers(self) -> list[Stranger]:
        """Give the renderings in the Han whose names the other side lacks."""
        found: list[Stranger] = []
        for stranger in (*self._from_memory(), *self._from_lexicon()):
            taken = [other.span for other in found]
            if not covers(taken, stranger.span):
                found.append(stranger)
        return sorted(found, key=lambda stranger: stranger.span)

    def suspect(self) -> Span | None:
        """Give Han that may be a name of which the other side knows nothing; no proof."""
        for mention in self.line.han.mentions:
            size = mention.span.end - mention.span.start
            if size > 1 and not covers(self.claimed, mention.span):
                entries = entries_of(mention, self.knowledge)
                text = mention.span.quote(self.line.han.folded)
                if not self.knowledge.lexicon.is_common(text) and not self._is_backed(entries):
                    return mention.span
        runs = (Span(*match.span()) for match in _BY_SOUND.finditer(self.line.han.folded))
        return next((run for run in runs if not covers(self.claimed, run)), None)

    def _from_lexicon(self) -> Iterator[Stranger]:
        lexicon = self.knowledge.lexicon
        for mention in self.line.han.mentions:
            text = mention.span.quote(self.line.han.folded)
            if len(text) < 2 or covers(self.claimed, mention.span) or lexicon.is_common(text):
                continue
            entries = entries_of(mention, self.knowledge)
            strong = [entry for entry in entries if self._is_strange(entry, mention)]
            if strong and not self._is_backed(entries):
                yield Stranger(mention.span, text, strong[0].name, "lexicon", kind=strong[0].kind)

    def _is_strange(self, entry: Entry, mention: Mention) -> bool:
        """Whether a mention surely is a name, so that the other side has to have it."""
        if entry.kind not in FIXED or not accuses(entry, self.knowledge):
            return False
        if entry.kind is Kind.PEOPLE:
            # 黑人 and 白人 are no nation's.
            home = self.knowledge.lexicon.entry(entry.concept) if entry.concept else None
            return bool(home and home.kind in _HOMES)
        words = name_key(entry.name).split()
        if (
            all(self.knowledge.words.is_word(word) for word in words)
            and entry.kind is not Kind.STATE
        ):
            return False
        return not self._runs_on(mention)

    def _runs_on(self, mention: Mention) -> bool:
        """Whether it may be part of a longer name written by sound: 格拉 in 安格拉."""
        folded = self.line.han.folded
        if folded.startswith(ORGANISATION_ENDINGS, mention.span.end):
            return False  # 夏威夷大学, whose 大 writes sounds elsewhere
        beside = (
            folded[mention.span.start - 1 : mention.span.start],
            folded[mention.span.end :][:1],
        )
        return any(c and c in TRANSLITERATION_CHARACTERS for c in beside)

    def _from_memory(self) -> Iterator[Stranger]:
        line = self.line
        for key, form in self.memory.settled_in(line.han.folded):
            if key in line.by_key:
                continue
            usual = next(iter(self.memory.usual(key, line.pair.id)), None)
            if not usual or usual.text != form or usual.count < 2 or usual.fit < _FIT:
                continue
            name = self.memory.written(key)
            entry = self.knowledge.lexicon.entry(name)
            if key.lower() in line.words or (entry and self._is_backed([entry])):
                continue
            for span in line.han.find(form):
                if not covers(self.claimed, span):
                    evidence = "memory3" if usual.count >= 3 else "memory2"
                    yield Stranger(span, form, name, evidence, usual)

    def _is_backed(self, entries: list[Entry]) -> bool:
        """Whether the other side has any of the names, or what may stand for one."""
        concepts = {d.entry.concept for d in self.demands if d.entry and d.entry.concept}
        relatives = self.knowledge.lexicon.relatives
        named = [entry.name for entry in entries]
        named += [name for entry in entries for name in relatives(entry.name)]
        if any(self._is_written(name) for name in named):
            return True
        persons = [name_key(entry.name).split() for entry in entries if entry.kind is Kind.PERSON]
        if any(word in self.line.words for words in persons for word in words if len(word) > 1):
            return True
        return any((entry.concept and entry.concept in concepts) for entry in entries)

    def _is_written(self, name: str) -> bool:
        words = self.line.words
        if all(word in words for word in name_key(name).split()):
            return True
        # Europa and European for Europe.
        stem = name_key(name)[:_STEM]
        return len(stem) == _STEM and any(word.startswith(stem) for word in words)
