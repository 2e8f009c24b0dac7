"""Into letters: what is amiss with the names of a text that was translated from Chinese."""

import re
from collections.abc import Iterator

from workbench.checks.naming.demands import Demand
from workbench.checks.naming.judgements import Judgement
from workbench.checks.naming.matching import Matching, Stranger
from workbench.checks.naming.near_spellings import near_spellings
from workbench.checks.naming.slips import letter_slip
from workbench.language.mentions.capitals import Shape, Token
from workbench.language.names.folding import fold_han, name_key
from workbench.language.names.renderings import Kind
from workbench.model.segments import Span

_HAN_LEFT = re.compile("[\u3400-\u9fff\uf900-\ufaff]+(?:[·‧・][\u3400-\u9fff]+)*")
# What English puts for a name that has just been said.
_FOR_PERSONS = r"he|she|him|his|her|hers|i|me|my|we|our|the (?:president|minister|senator|judge)"
_FOR_OTHERS = (
    r"it|its|they|them|their|we|us|our|here|there"
    r"|the (?:city|country|island|state|region|team|side|club|company|court|government|nation)"
)
_STANDING_IN = {
    True: re.compile(rf"\b(?:{_FOR_PERSONS})\b", re.IGNORECASE),
    False: re.compile(rf"\b(?:{_FOR_OTHERS})\b", re.IGNORECASE),
}
# Where a word has fallen out: “told the on Saturday”, “went to the , amid”.
_GAP = re.compile(
    r"\b(?:the|an?|of|at|by|with|from|for|between|against|into|under|to|in)\s+"
    r"(?:[,.;:!?)”\"]|(?:of|on|at|from|said|says|had|has|is|was|were|will|would|who|to)\b)"
    r"|\b(?:the|an?|of|with|from|into)\s+(?:and|in|by|that|for)\b"
    r"|^(?:the\s+)?(?:is|was|were|has|had|said|says|told|argues|will)\b",
    re.IGNORECASE,
)
_SHORT_WORD = 4  # Yong and Jong are two names
_OPENING = '（([【《「『“"'
_NO_PERSONS = frozenset((Kind.STATE, Kind.PEOPLE, Kind.REGION, Kind.PLACE, Kind.ORGANISATION))


class IntoLetters:
    """Judges one line whose target is in Latin letters and whose source is in Han."""

    def __init__(self, matching: Matching) -> None:
        self._matching = matching
        self._line = matching.line
        self._strangers = matching.strangers()

    def judge(self) -> Iterator[Judgement]:
        """Give all that is amiss."""
        left = list(self._left())
        slips = [*self._slips(), *near_spellings(self._matching)]
        yield from left
        yield from slips
        explained = {judgement.found for judgement in left}
        mended = {judgement.expected.lower() for judgement in slips}
        added = [demand for demand in self._matching.unmet if self._is_added(demand)]
        for stranger in self._strangers:
            mends = mended & {w.lower() for name in self._names(stranger) for w in name.split()}
            if not mends and not any(stranger.text in text for text in explained):
                yield self._missing(stranger, added)
        if not self._strangers and not left and not slips:
            yield from (self._added(demand) for demand in added)

    def _is_added(self, demand: Demand) -> bool:
        """Whether the Han really has nothing for a name, not even a rendering with a slip."""
        slips = (self._matching.slip(form) for form in demand.expected)
        return bool(demand.evidence) and not any(slips)

    def _left(self) -> Iterator[Judgement]:
        """Find Han that was left in the target, but for what explains a name in brackets."""
        text = self._line.foreign.text
        for match in _HAN_LEFT.finditer(text):
            before = text[: match.start()].rstrip()
            if before and before[-1] in _OPENING:
                continue
            folded = fold_han(match.group())
            names = self._matching.knowledge.lexicon.names_of(folded)
            yield Judgement(
                "untranslated.han",
                match.group(),
                names[0] if names else "",
                foreign=(Span(*match.span()),),
                han=tuple(self._line.han.find(folded)[:1]),
                found=folded,
            )

    def _slips(self) -> Iterator[Judgement]:
        """Find words that are nearly names of the document, or names that the Han asks for."""
        wanted: dict[str, str] | None = None
        for token in self._line.foreign.tokens:
            if not self._is_odd(token):
                continue
            if wanted is None:
                wanted = self._wanted()
            right = letter_slip(token.key.lower(), wanted)
            if right and right not in self._line.words and not self._is_plural(token, right):
                yield Judgement(
                    "misspelled.copy",
                    token.text,
                    wanted[right],
                    foreign=(Span(token.start, token.end),),
                    found=token.text,
                    is_certain=token.shape is Shape.CAPITALISED,
                )

    def _is_plural(self, token: Token, name: str) -> bool:
        """Whether a word is a name in the plural: the Ryukyus."""
        before = self._line.foreign.text[: token.start].lower()
        is_plural = token.shape is Shape.CAPITALISED and token.key.lower() == f"{name}s"
        return is_plural and before.endswith("the ")

    def _is_odd(self, token: Token) -> bool:
        """Whether a word looks like a name but is none that is known or stands elsewhere."""
        if token.shape is Shape.LOWER or len(token.key) < 4:
            return False
        knowledge, memory = self._matching.knowledge, self._matching.memory
        words = knowledge.words
        elsewhere = memory.is_elsewhere(token.key, self._line.pair.id)
        return not (
            elsewhere
            or words.is_word(token.text)
            or words.is_given_name(token.text)
            or knowledge.lexicon.entry(token.text)
        )

    def _wanted(self) -> dict[str, str]:
        """Give the words of the names that the line may have, by key."""
        memory = self._matching.memory
        own = self._line.pair.id
        wanted: dict[str, str] = {}
        for mention in self._line.han.mentions:
            for name in mention.names:
                wanted.update({name_key(word): word for word in name.split()})
        for key in memory:
            if memory.is_elsewhere(key, own):
                written = memory.written(key)
                words = (word for word in written.split() if len(word) > _SHORT_WORD)
                wanted.update({name_key(word): word for word in words})
        return wanted

    def _names(self, stranger: Stranger) -> set[str]:
        return {stranger.name, *self._matching.knowledge.lexicon.names_of(stranger.text)}

    def _missing(self, stranger: Stranger, added: list[Demand]) -> Judgement:
        """Judge a rendering in the source whose name the target lacks."""
        usual = stranger.usual
        kind = f"missing.{stranger.evidence}"
        foreign: tuple[Span, ...] = ()
        found = ""
        if added:
            kind = f"swapped.{stranger.evidence}"
            foreign, found = (added[0].name.span,), added[0].name.text
        elif self._matching.unmet:
            foreign = (self._matching.unmet[0].name.span,)
        if not added and not _GAP.search(self._line.foreign.text) and self._is_spared(stranger):
            kind += ".freedom"
        return Judgement(
            kind,
            stranger.text,
            stranger.name,
            foreign=foreign,
            han=(stranger.span,),
            found=found,
            count=usual.count if usual else 0,
            total=usual.total if usual else 0,
        )

    def _is_spared(self, stranger: Stranger) -> bool:
        """Whether a pronoun or a common noun may stand for the name."""
        entry = self._matching.knowledge.lexicon.entry(stranger.name)
        is_other = bool(entry and entry.kind in _NO_PERSONS)
        text = self._line.foreign.text
        if _STANDING_IN[not is_other].search(text):
            return True
        return entry is None and bool(_STANDING_IN[False].search(text))

    def _added(self, demand: Demand) -> Judgement:
        suspect = self._matching.suspect() if demand.is_strong else None
        return Judgement(
            # With names left over on both sides, one stands for the other.
            "swapped.suspect" if suspect else f"added.{demand.evidence}",
            demand.name.text,
            demand.expected[0] if demand.expected else "",
            foreign=(demand.name.span,),
            han=(suspect,) if suspect else (),
            found=demand.name.text,
        )
