"""Into Han: what is amiss with the names of a text that was translated into Chinese."""

import re
from collections.abc import Iterator
from dataclasses import replace

from workbench.checks.naming.copies import Copies
from workbench.checks.naming.demands import Demand
from workbench.checks.naming.departures import departure
from workbench.checks.naming.judgements import Judgement
from workbench.checks.naming.lines import covers
from workbench.checks.naming.matching import Heard, Matching, Stranger
from workbench.language.mentions.capitals import Shape
from workbench.language.mentions.foreign_names import ForeignName
from workbench.language.mentions.han_text import LatinWord
from workbench.language.names.folding import name_key
from workbench.language.names.han_names import TRANSLITERATION_CHARACTERS
from workbench.language.names.renderings import Kind
from workbench.model.segments import Span

_HAN = "\u3400-\u9fff"
_DOTTED = re.compile(f"[{_HAN}]+(?:·[{_HAN}]+)+")
_GLOSS = re.compile(r"\s*[(（][^)）]*")
_NOTHING_ALIKE = -0.35  # below it, even a single candidate is no rendering of the name
_ALIKE = 0.3
_LONGEST = 5
_GAP = 4
_LEAST_ACRONYM = 3
_SHORT_BODY = 2
_LARGE = frozenset((Kind.STATE, Kind.REGION))
_COUNTED = frozenset((Kind.STATE, Kind.PEOPLE, Kind.REGION, Kind.PLACE))
_NATIONAL = frozenset((Kind.STATE, Kind.PEOPLE))
# What English says for a state that has just been named, and Chinese names again.
_THE_STATE = re.compile(r"\b(?:the|that|this) (?:country|nation)\b", re.IGNORECASE)


class IntoHan:
    """Judges one line whose target is in Han."""

    def __init__(self, matching: Matching) -> None:
        self._matching = matching
        self._line = matching.line
        self._strangers = matching.strangers()

    def judge(self) -> Iterator[Judgement]:
        """Give all that is amiss."""
        matching = self._matching
        yield from Copies(matching).judge()
        for demand in matching.demands:
            key = demand.name.key
            if key in matching.copies:
                yield from self._left(demand, matching.copies[key])
            elif key in matching.heard:
                yield from self._heard(demand, matching.heard[key])
            elif demand.found:
                yield from self._counted(demand)
            else:
                yield from self._unmet(demand)

    def _left(self, demand: Demand, copies: list[LatinWord]) -> Iterator[Judgement]:
        """Judge a name that was left in Latin letters."""
        copies = [word for word in copies if not word.is_dotted]
        own = next((word for word in copies if not self._is_inside(word, demand)), None)
        if own is None or (demand.entry and demand.entry.stays_latin):
            return
        if self._is_kept_acronym(demand):
            return
        if demand.copied * 2 > demand.total:
            return
        evidence = demand.evidence
        if not evidence and demand.name.shape is not Shape.CAPITALISED:
            return
        judgement = self._judgement(f"untranslated.{evidence or 'unknown'}", demand, own.span)
        is_alone = not own.has_company and own.text == demand.name.text
        yield replace(judgement, is_certain=is_alone and bool(demand.firm))

    def _is_kept_acronym(self, demand: Demand) -> bool:
        """Whether an organisation's acronym (GOP, ICJ) has no rendering on any other line.

        Where no line renders it, Latin letters are the way of the document.
        """
        name, entry = demand.name, demand.entry
        if name.shape is not Shape.ACRONYM or len(name.text) < _LEAST_ACRONYM:
            return False
        if not entry or entry.kind is not Kind.ORGANISATION:
            return False
        own = self._line.pair.id
        lines = [x for x in self._matching.memory.lines_of(name.key) if x.pair.id != own]
        said = [x for x in lines if name.text in x.pair.source]
        return all(name.key in line.copies for line in said)

    def _is_inside(self, word: LatinWord, demand: Demand) -> bool:
        """Whether the word is part of a longer Latin name than the one of the source."""
        if not word.has_company:
            return False
        source = " ".join(token.key.lower() for token in self._line.foreign.tokens)
        own = set(name_key(demand.name.text).split())
        latin = self._line.han.latin
        at = latin.index(word)
        key = word.key.lower()
        before, after = latin[max(0, at - 1) : at], latin[at + 1 : at + 2]
        phrases = [
            (w, f"{w.key.lower()} {key}") for w in before if word.span.start - w.span.end <= _GAP
        ]
        phrases += [
            (w, f"{key} {w.key.lower()}") for w in after if w.span.start - word.span.end <= _GAP
        ]
        return any(
            w.key.lower() not in own
            and (phrase in source or w.key.lower() not in self._line.words)
            for w, phrase in phrases
        )

    def _heard(self, demand: Demand, heard: Heard) -> Iterator[Judgement]:
        """Judge Han that sounds like the name but is not its usual rendering."""
        evidence = demand.evidence
        if evidence in ("", "weak"):
            return
        for form in demand.expected:
            slip = self._matching.slip(form)
            if slip:
                yield from self._slipped(demand, evidence, form, slip)
                return
        usual = demand.firm
        if usual and usual.text not in heard.text and heard.text not in usual.text:
            if self._is_elsewhere(demand, heard.span):
                yield from self._inconsistent("inconsistent.heard", demand, usual.text, heard.span)
            else:
                judgement = self._judgement("otherwise.memory", demand, heard.span)
                is_whole = self._is_whole(heard.span) and len(heard.text) == len(usual.text)
                yield replace(judgement, expected=usual.text, is_certain=is_whole)

    def _counted(self, demand: Demand) -> Iterator[Judgement]:
        """Judge a place that is named more often than its rendering, beside another place."""
        foreign = [s for s in self._strangers if s.evidence == "lexicon" and s.kind in _LARGE]
        entry = demand.entry
        if demand.is_kin or not foreign or not entry or entry.kind not in _COUNTED:
            return
        same = [d for d in self._matching.demands if d.entry and d.entry.concept == entry.concept]
        said = sum(d.count for d in same if not d.is_metonym) + self._said_again(demand)
        if demand is same[0] and said > len(demand.found):
            yield self._swapped("swapped.count", demand, foreign[0])

    def _said_again(self, demand: Demand) -> int:
        """Count where the line speaks of “the country”, if it can mean this one only."""
        entries = (d.entry for d in self._matching.demands)
        states = {entry.concept for entry in entries if entry and entry.kind in _NATIONAL}
        if states != {demand.entry and demand.entry.concept}:
            return 0
        return len(_THE_STATE.findall(self._line.foreign.text))

    def _unmet(self, demand: Demand) -> Iterator[Judgement]:
        """Judge a name for which nothing stands in the Han."""
        partner = self._odd_partner(demand)
        if partner:
            yield self._judgement("swapped.partner", demand, partner)
            return
        evidence = demand.evidence
        if not evidence:
            return
        for form in demand.expected:
            slip = self._matching.slip(form)
            if slip and not covers(self._matching.claimed, slip):
                yield from self._slipped(demand, evidence, form, slip)
                return
        body = self._other_body(demand) if evidence == "weak" else None
        if body:
            yield self._judgement("swapped.suspect", demand, body)
        if evidence == "weak" or not demand.name.is_head:
            return  # what one lexicon knows, and given names, may be left out
        if self._strangers:
            yield self._swapped(f"swapped.{evidence}", demand, self._strangers[0])
        else:
            if demand.is_metonym and any(form in self._line.han.folded for form in demand.kin):
                evidence = "metonym"
            yield self._judgement(f"missing.{evidence}", demand, self._matching.suspect())

    def _other_body(self, demand: Demand) -> Span | None:
        """Find the organisation that stands in place of one: the WHO for UNICEF."""
        suspect = self._matching.suspect()
        if not demand.entry or demand.entry.kind is not Kind.ORGANISATION or not suspect:
            return None
        knowledge = self._matching.knowledge
        names = knowledge.lexicon.names_of(suspect.quote(self._line.han.folded))
        entries = [entry for entry in map(knowledge.lexicon.entry, names) if entry]
        is_body = bool(entries) and all(entry.kind is Kind.ORGANISATION for entry in entries)
        return suspect if is_body and suspect.end - suspect.start > _SHORT_BODY else None

    def _slipped(
        self, demand: Demand, evidence: str, right: str, slip: Span
    ) -> Iterator[Judgement]:
        # Of two spellings on one line each nobody knows which is the slip.
        if evidence == "memory1" or self._is_elsewhere(demand, slip):
            yield from self._inconsistent("inconsistent.slip", demand, right, slip)
        else:
            judgement = self._judgement(f"misspelled.{evidence}", demand, slip)
            yield replace(judgement, expected=right, is_certain=True)

    def _inconsistent(
        self, rule: str, demand: Demand, usual: str, at: Span
    ) -> Iterator[Judgement]:
        """Report a second rendering of the document, on the first line that has it only."""
        memory, own = self._matching.memory, self._line.pair.id
        found = departure(memory, demand.name.key, usual, at.quote(self._line.han.folded), own)
        if found:
            judgement = self._judgement(rule, demand, at)
            yield replace(
                judgement,
                expected=usual,
                count=found.usual,
                total=found.lines,
                others=found.others,
            )

    def _is_whole(self, at: Span) -> bool:
        """Whether no Han beside a stretch may belong to the name that it writes by sound."""
        folded = self._line.han.folded
        beside = folded[max(0, at.start - 1) : at.start] + folded[at.end : at.end + 1]
        return TRANSLITERATION_CHARACTERS.isdisjoint(beside) and "·" not in beside

    def _is_elsewhere(self, demand: Demand, at: Span) -> bool:
        """Whether another line with the name has the same Han."""
        text = at.quote(self._line.han.folded)
        memory = self._matching.memory
        return memory.is_rendered_elsewhere(demand.name.key, text, self._line.pair.id)

    def _odd_partner(self, demand: Demand) -> Span | None:
        """Find what stands in place of a surname beside a given name that fits: 埃登·哈扎德."""
        name = demand.name
        mates = [n for n in self._line.foreign.names if n.run == name.run and n is not name]
        if not mates or not name.is_head:
            return None
        for match in _DOTTED.finditer(self._line.han.folded):
            odd = self._odd_part(name, mates[-1], match)
            if odd:
                return odd
        return None

    def _odd_part(self, name: ForeignName, mate: ForeignName, match: re.Match[str]) -> Span | None:
        folded = self._line.han.folded
        gloss = _GLOSS.match(folded, match.end())
        if gloss and name.text in gloss.group():
            return None  # 赖恩·辛克 (Ryan Zinke): the brackets say who it is
        parts = match.group().split("·")
        sound = self._matching.knowledge.sound
        heard = sound.best_window(mate.text, parts[0])
        own = sound.best_window(name.text, parts[-1])
        if not heard or heard[1] < _ALIKE or (own and own[1] > _NOTHING_ALIKE):
            return None
        start = match.end() - len(parts[-1])
        return Span(start, min(start + _LONGEST, match.end()))

    def _swapped(self, rule: str, demand: Demand, stranger: Stranger) -> Judgement:
        return self._judgement(rule, demand, stranger.span)

    def _judgement(self, rule: str, demand: Demand, at: Span | None) -> Judgement:
        best = demand.best
        expected = demand.expected[0] if demand.expected else ""
        span = demand.name.run if demand.is_chinese else demand.name.span
        return Judgement(
            rule,
            span.quote(self._line.foreign.text),
            expected,
            foreign=(span,),
            han=(at,) if at else (),
            found=at.quote(self._line.han.folded) if at else "",
            count=best.count if best else 0,
            total=best.total if best else 0,
        )
