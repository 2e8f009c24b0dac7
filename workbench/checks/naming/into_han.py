"""Into Han: whether each name of a text in Latin letters has its rendering in the Han."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from workbench.checks.naming.judgements import Judgement
from workbench.checks.naming.lines import Line, covers
from workbench.checks.naming.memory import Memory, Usual, sounding
from workbench.language.mentions.capitals import Shape
from workbench.language.mentions.foreign_names import ForeignName
from workbench.language.mentions.han_text import LatinWord, entries_of
from workbench.language.names.folding import name_key
from workbench.language.names.knowledge import Knowledge
from workbench.language.names.renderings import Entry, Kind, Mention
from workbench.model.segments import Span

_HAN = "\u3400-\u9fff"
_DOTTED = re.compile(f"[{_HAN}]+(?:·[{_HAN}]+)+")
_NOTHING_ALIKE = -0.35  # below it, even a single candidate is no rendering of the name


@dataclass(slots=True)
class Demand:
    """A name of the line with what may stand for it, and where that stands."""

    name: ForeignName
    count: int
    usual: list[Usual]
    copied: int
    total: int
    forms: tuple[str, ...]
    kin: tuple[str, ...]
    found: list[Span] = field(default_factory=list)
    is_kin: bool = False

    @property
    def entry(self) -> Entry | None:
        return self.name.entry

    @property
    def is_strong(self) -> bool:
        """Whether the lexicon alone may accuse."""
        return bool(self.entry and self.entry.is_strong and self.forms)

    @property
    def firm(self) -> Usual | None:
        """The rendering that the document has settled on."""
        best = self.usual[0] if self.usual else None
        return best if best and best.count >= 2 else None

    @property
    def expected(self) -> str:
        if self.usual:
            return self.usual[0].text
        return self.forms[0] if self.forms else ""


def demands_of(line: Line, memory: Memory, knowledge: Knowledge) -> list[Demand]:
    """Give the names of a line, each once."""
    demands = []
    for key, name in line.by_key.items():
        if name.is_doubtful and not memory.is_name(key):
            continue
        usual = memory.usual(key, line.pair.id)
        copied, total = memory.copied(key, line.pair.id)
        forms, kin = _lexicon_forms(name, knowledge)
        demand = Demand(name, line.counts[key], usual, copied, total, forms, kin)
        _find(demand, line)
        demands.append(demand)
    return demands


def _lexicon_forms(
    name: ForeignName, knowledge: Knowledge
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    entry = name.entry
    if entry is None:
        entry = knowledge.lexicon.entry(name.text)
    if entry is None:
        return (), ()
    forms = tuple(r.text for r in entry.renderings)
    kin: list[str] = []
    for relative in knowledge.lexicon.relatives(entry.name):
        kin += [r.text for r in knowledge.lexicon.renderings(relative)]
    words = name_key(entry.name).split()
    if len(words) > 1 and entry.kind is not Kind.PERSON:
        for part in (words[:-1], words[:1], words[1:]):
            kin += [r.text for r in knowledge.lexicon.renderings(" ".join(part))]
    if entry.kind is Kind.PERSON:
        forms += tuple(part for form in forms for part in form.split("·") if len(part) > 1)
    return forms, tuple(kin)


def _find(demand: Demand, line: Line) -> None:
    han = line.han
    short = [m for m in han.mentions if m.span.end - m.span.start == 1]
    for form in (*(u.text for u in demand.usual), *demand.forms):
        if len(form) > 1:
            demand.found += [s for s in han.find(form) if not covers(demand.found, s)]
        else:
            demand.found += [m.span for m in short if han.folded[m.span.start] == form]
    if demand.found:
        return
    for form in demand.kin:
        if len(form) > 1:
            demand.found += [s for s in han.find(form) if not covers(demand.found, s)]
        else:
            demand.found += [m.span for m in short if han.folded[m.span.start] == form]
    demand.is_kin = bool(demand.found)


class IntoHan:
    """Judges one line."""

    def __init__(self, line: Line, memory: Memory, knowledge: Knowledge) -> None:
        self._line = line
        self._memory = memory
        self._knowledge = knowledge
        self._demands = demands_of(line, memory, knowledge)
        self._leave_claimed()
        self._claimed = [span for demand in self._demands for span in demand.found]

    def judge(self) -> Iterator[Judgement]:
        unmet: list[Demand] = []
        heard: dict[str, tuple[str, float, int]] = {}
        for demand in self._demands:
            if demand.found:
                continue
            last = name_key(demand.name.text).split()[-1]
            copies = [
                w
                for w in self._line.han.latin
                if w.key in (demand.name.key, last) and not w.is_gloss
            ]
            if copies:
                yield from self._copied(demand, copies)
                self._claimed += [w.span for w in copies]
                continue
            window = sounding(demand.name.text, self._line, self._knowledge)
            if window:
                heard[demand.name.key] = window
                span = Span(window[2], window[2] + len(window[0]))
                yield from self._sounds_otherwise(demand, window[0], span)
                self._claimed.append(span)
                continue
            pinyin = self._romanised(demand)
            if pinyin:
                self._claimed += pinyin
                continue
            unmet.append(demand)
        strangers = self._strangers()
        partners = {j.name: j for j in self._partners(unmet)}
        for demand in unmet:
            if demand.name.text in partners:
                yield partners[demand.name.text]
                continue
            yield from self._unmet(demand, unmet, strangers)
        for demand in self._demands:
            if (
                demand.found
                and demand.count > len(demand.found)
                and not demand.is_kin
                and strangers
            ):
                if demand.is_strong or demand.firm:
                    yield self._judgement("swapped.count", demand, strangers[0])

    def _leave_claimed(self) -> None:
        """A capital may stand for its state, but not where the state is named for itself."""
        direct = [s for d in self._demands if d.found and not d.is_kin for s in d.found]
        for demand in self._demands:
            if demand.is_kin:
                demand.found = [s for s in demand.found if not covers(direct, s)] or (
                    [] if demand.entry and demand.entry.is_metonym else demand.found
                )

    def _partners(self, unmet: list[Demand]) -> Iterator[Judgement]:
        """Judge a surname beside the dot of a given name that fits: 埃登·哈扎德."""
        for demand in unmet:
            name = demand.name
            others = [n for n in self._line.foreign.names if n.run == name.run and n is not name]
            for other in others:
                for match in _DOTTED.finditer(self._line.han.folded):
                    yield from self._partner(demand, other, match)

    def _partner(self, demand: Demand, other: ForeignName, match: re.Match[str]) -> Iterator[Judgement]:
        parts = match.group().split("·")
        first = other.span.start < demand.name.span.start
        mate, own = (parts[0], parts[-1]) if first else (parts[-1], parts[0])
        sound = self._knowledge.sound
        heard = sound.best_window(other.text, mate)
        if not heard or heard[1] < 0.3:
            return
        mine = sound.best_window(demand.name.text, own)
        if mine and mine[1] > _NOTHING_ALIKE:
            return
        start = match.start() if not first else match.end() - len(own)
        yield self._judgement("swapped.partner", demand, Span(start, start + min(len(own), 5)))

    def _romanised(self, demand: Demand) -> list[Span]:
        run = demand.name.run.quote(self._line.pair.text(_foreign_side(self._line)))
        spans = self._knowledge.romanizer.find(run, self._line.han.folded)
        if not spans and " " in run:
            spans = self._knowledge.romanizer.find(demand.name.text, self._line.han.folded)
            spans = [s for s in spans if s.end - s.start > 1]
        return spans

    def _copied(self, demand: Demand, copies: list[LatinWord]) -> Iterator[Judgement]:
        word = copies[0]
        entry = demand.entry
        if any(w.is_dotted for w in copies):
            yield self._judgement(
                "untranslated.dotted", demand, next(w.span for w in copies if w.is_dotted)
            )
            return
        if (entry and entry.stays_latin) or all(self._is_inside(w, demand) for w in copies):
            return
        word = next(w for w in copies if not self._is_inside(w, demand))
        if demand.total and demand.copied * 2 >= demand.total:
            return
        firm = demand.firm
        if firm and firm.count >= 3:
            yield self._judgement("untranslated.memory3", demand, word.span)
        elif firm:
            yield self._judgement("untranslated.memory2", demand, word.span)
        elif demand.is_strong:
            yield self._judgement("untranslated.lexicon", demand, word.span)
        elif demand.forms or demand.usual:
            yield self._judgement("untranslated.weak", demand, word.span)
        elif demand.name.shape is Shape.CAPITALISED:
            yield self._judgement("untranslated.unknown", demand, word.span)

    def _is_inside(self, word: LatinWord, demand: Demand) -> bool:
        """Whether the word is part of a longer Latin name than the one of the source."""
        if not word.has_company:
            return False
        own = {
            w
            for name in self._line.foreign.names
            if name.run == demand.name.run
            for w in name_key(name.text).split()
        }
        latin = self._line.han.latin
        at = latin.index(word)
        beside = latin[max(0, at - 1) : at] + latin[at + 1 : at + 2]
        near = [
            w
            for w in beside
            if abs(w.span.start - word.span.end) <= 2 or abs(word.span.start - w.span.end) <= 2
        ]
        return any(w.key not in own for w in near)

    def _sounds_otherwise(self, demand: Demand, text: str, span: Span) -> Iterator[Judgement]:
        firm = demand.firm
        if firm and text != firm.text:
            near = self._near(firm.text)
            if near:
                yield self._judgement("misspelled.memory", demand, near)
            elif firm.text not in text and text not in firm.text:
                yield self._judgement("otherwise.memory", demand, span)
        elif demand.is_strong:
            for form in demand.forms:
                near = self._near(form)
                if near:
                    yield self._judgement("misspelled.lexicon", demand, near)
                    return

    def _unmet(
        self, demand: Demand, unmet: list[Demand], strangers: list[Span]
    ) -> Iterator[Judgement]:
        firm = demand.firm
        forms = [u.text for u in demand.usual if u.count >= 1]
        tag = "memory3" if firm and firm.count >= 3 else "memory2" if firm else ""
        if not tag and demand.is_strong:
            tag = "lexicon"
            forms = list(demand.forms)
        if not tag and demand.usual:
            tag = "memory1.known" if demand.usual[0].known else "memory1"
        if not tag:
            tag = "weak" if demand.forms else "unknown"
        if tag == "unknown":
            return
        if not forms:
            forms = list(demand.forms)
        for form in forms[:3]:
            near = self._near(form)
            if near and not covers(self._claimed, near):
                yield self._judgement(f"misspelled.{tag}", demand, near)
                return
        if not demand.name.is_head:
            tag += ".part"
        if strangers:
            yield self._judgement(f"swapped.{tag}", demand, strangers[0])
        else:
            yield self._judgement(f"missing.{tag}", demand, None)

    def _near(self, form: str) -> Span | None:
        """Find a slip of one character in a rendering."""
        folded = self._line.han.folded
        size = len(form)
        if size < 2:
            return None
        for run in self._line.han.runs:
            for at in range(run.start, run.end - size + 1):
                window = folded[at : at + size]
                same = sum(a == b for a, b in zip(window, form, strict=True))
                if (
                    same == size - 1
                    and self._slipped(window, form)
                    and not self._is_known(at, size)
                ):
                    return Span(at, at + size)
        return None

    def _is_known(self, at: int, size: int) -> bool:
        return any(m.span == (at, at + size) for m in self._line.han.mentions)

    def _slipped(self, window: str, form: str) -> bool:
        wrong, right = next((a, b) for a, b in zip(window, form, strict=True) if a != b)
        readings = self._knowledge.romanizer.readings
        same = bool(readings(wrong) & readings(right))
        return same or len(form) >= 4

    def _strangers(self) -> list[Span]:
        """Give renderings in the Han of names that the other side lacks."""
        line = self._line
        found = []
        for mention in line.han.mentions:
            if covers(self._claimed, mention.span):
                continue
            text = mention.span.quote(line.han.folded)
            if len(text) < 2 or self._knowledge.lexicon.is_common(text):
                continue
            entries = entries_of(mention, self._knowledge)
            if not any(e.is_strong for e in entries) or self._is_backed(entries):
                continue
            found.append(mention.span)
        for key in self._memory.keys():
            if key in line.by_key:
                continue
            usual = self._memory.usual(key, line.pair.id)
            if usual and usual[0].count >= 2 and usual[0].fit >= 0.6:
                for span in line.han.find(usual[0].text):
                    if not covers(self._claimed, span) and not covers(found, span):
                        found.append(span)
        return found

    def _is_backed(self, entries: list[Entry]) -> bool:
        concepts = {d.entry.concept for d in self._demands if d.entry and d.entry.concept}
        for entry in entries:
            if entry.concept and entry.concept in concepts:
                return True
            if all(word in self._line.words for word in name_key(entry.name).split()):
                return True
        return False

    def _judgement(self, rule: str, demand: Demand, at: Span | None) -> Judgement:
        best = demand.usual[0] if demand.usual else None
        return Judgement(
            rule, demand.name.text, demand.expected, (demand.name.span,),
            (at,) if at else (), at.quote(self._line.han.folded) if at else "",
            best.count if best else 0, best.total if best else 0,
        )  # fmt: skip


def _foreign_side(line: Line):
    from workbench.model.segments import Side

    return Side.SOURCE
