"""Demands: each name of a line in Latin letters, what may stand for it in Han, and where."""

from dataclasses import dataclass, field
from functools import lru_cache

from workbench.checks.naming.lines import Line, covers
from workbench.checks.naming.memory import Memory
from workbench.checks.naming.votes import Usual
from workbench.language.mentions.capitals import is_calendar_word
from workbench.language.mentions.chinese_spelling import looks_chinese
from workbench.language.mentions.foreign_names import ForeignName
from workbench.language.mentions.han_text import HanText, entries_of
from workbench.language.names.folding import name_key
from workbench.language.names.knowledge import Knowledge
from workbench.language.names.renderings import Entry, Kind
from workbench.model.segments import Span

_SETTLED = 0.4  # the share of lines from which on a rendering is the usual one
_TRIED = 3
_LONGEST_FIXED = 4
_STEM = 5
# What has one name in each language.
FIXED = frozenset((Kind.STATE, Kind.PEOPLE, Kind.REGION, Kind.PLACE, Kind.PERSON))


@dataclass(slots=True)
class Demand:
    """A name of the line, asked for on the side in Han.

    ``forms`` and ``kin`` are the lexicon's renderings of the name itself and of what may stand
    for it; ``found`` is where any of them stands, ``is_kin`` says that only kin was found.
    """

    name: ForeignName
    count: int
    usual: list[Usual]
    copied: int
    total: int
    forms: tuple[str, ...]
    kin: tuple[str, ...]
    found: list[Span] = field(default_factory=list)
    is_kin: bool = False
    can_accuse: bool = False
    is_chinese: bool = False

    @property
    def entry(self) -> Entry | None:
        """What the lexicon knows of the name."""
        return self.name.entry

    @property
    def is_strong(self) -> bool:
        """Whether the lexicon alone may accuse."""
        return self.can_accuse

    @property
    def is_short(self) -> bool:
        """Whether only single characters speak for it."""
        return bool(self.found) and all(span.end - span.start == 1 for span in self.found)

    @property
    def is_metonym(self) -> bool:
        """Whether it may stand for something else that could be named in its place."""
        return bool(self.entry and self.entry.is_metonym)

    @property
    def best(self) -> Usual | None:
        """The rendering that the document has settled on, if on one line only."""
        best = self.usual[0] if self.usual else None
        return best if best and best.share >= _SETTLED else None

    @property
    def firm(self) -> Usual | None:
        """The rendering that the document has settled on by two lines or more."""
        return self.best if self.best and self.best.count >= 2 else None

    @property
    def evidence(self) -> str:
        """The strongest ground on which a rendering may be expected; empty if there is none."""
        best = self.best
        if best and best.count >= 2:
            return "memory3" if best.count >= 3 else "memory2"
        if self.is_strong:
            return "lexicon"
        if best:
            return "memory1.known" if best.known else "memory1"
        if self.is_chinese:
            return "pinyin"
        return "weak" if self.forms else ""

    @property
    def expected(self) -> tuple[str, ...]:
        """The renderings to expect, the likeliest first."""
        usual = tuple(u.text for u in self.usual if u.share >= _SETTLED)
        return (*usual, *(form for form in self.forms if form not in usual))[:_TRIED]


def accuses(entry: Entry, knowledge: Knowledge) -> bool:
    """Whether a name of the lexicon has to be rendered as the lexicon says.

    What is named by ordinary words may be put in other words (Foreign Ministry, Premier League);
    a single character may be part of any name.
    """
    if not entry.is_strong or all(rendering.is_short for rendering in entry.renderings):
        return False
    plain = all(knowledge.words.is_word(word) for word in name_key(entry.name).split())
    if entry.kind in FIXED:
        return not (plain and entry.kind is Kind.REGION and " " not in entry.name)
    # A long rendering describes the body and may be put in other words.
    if entry.kind is not Kind.ORGANISATION or len(entry.renderings[0].text) > _LONGEST_FIXED:
        return False
    # The United Nations are made of words, but have one name, as their acronym shows.
    acronym = any(other.isupper() for other in knowledge.lexicon.relatives(entry.name))
    return acronym or not (plain or " " in entry.name)


def demands_of(line: Line, memory: Memory, knowledge: Knowledge) -> list[Demand]:
    """Give the names of a line, each once, with the places of their renderings."""
    demands = []
    for key, name in line.by_key.items():
        if is_calendar_word(key) or (name.is_doubtful and not memory.is_name(key)):
            continue
        usual = memory.usual(key, line.pair.id)
        copied, total = memory.copied(key, line.pair.id)
        forms, kin = _lexicon_forms(name.entry, name.text, knowledge)
        forms = (*knowledge.decided.get(key, ()), *forms)
        demand = Demand(name, line.counts[key], usual, copied, total, forms, kin)
        demand.is_chinese = name.is_head and looks_chinese(name.run.quote(line.foreign.text))
        demand.can_accuse = bool(name.entry and accuses(name.entry, knowledge))
        demand.found = _places((*(u.text for u in usual), *forms), line, name, knowledge)
        demands.append(demand)
    direct = [span for demand in demands for span in demand.found]
    for demand in demands:
        if not demand.found:
            # A capital may stand for its state, but not where the state is named for itself.
            kin_places = _places(demand.kin, line, demand.name, knowledge)
            demand.found = [span for span in kin_places if not covers(direct, span)]
            demand.is_kin = bool(demand.found)
    return demands


@lru_cache(4096)
def _lexicon_forms(
    known: Entry | None, text: str, knowledge: Knowledge
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    lexicon = knowledge.lexicon
    entry = known or lexicon.entry(text)
    if entry is None:
        return (), ()
    forms = tuple(rendering.text for rendering in entry.renderings)
    kin = [
        rendering.text
        for other in lexicon.relatives(entry.name)
        for rendering in lexicon.renderings(other)
        if not rendering.is_short
    ]
    words = name_key(entry.name).split()
    # Whoever sits in the 参议院 is a 参议员.
    kin += [form[:-1] + "员" for form in forms if form.endswith("院")]
    if entry.kind is Kind.PERSON:
        forms += tuple(form.rsplit("·", 1)[1] for form in forms if "·" in form)
        # A Chinese or Korean surname may stand for the whole name.
        spelled = knowledge.romanizer.is_romanized
        kin += [form[0] for form in forms if len(words) > 1 and spelled(entry.name, form)]
    elif len(words) > 1:
        # Harvard stands for Harvard University.
        parts = (words[:-1], words[:1], words[1:])
        kin += [r.text for part in parts for r in lexicon.renderings(" ".join(part))]
    return forms, tuple(kin)


def _is_person(name: ForeignName) -> bool:
    return bool(name.entry and name.entry.kind is Kind.PERSON)


def _places(
    forms: tuple[str, ...], line: Line, name: ForeignName, knowledge: Knowledge
) -> list[Span]:
    han = line.han
    is_person = _is_person(name)
    found: list[Span] = []
    for form in dict.fromkeys(forms):
        if len(form) > 1 or is_person:
            spans = han.find(form) if form in han.folded else []
        else:
            spans = [
                s for s in han.find_short(form) if not _is_of_another(s, han, name, knowledge)
            ]
        found += [span for span in spans if not covers(found, span)]
    return found


def _is_of_another(span: Span, han: HanText, name: ForeignName, knowledge: Knowledge) -> bool:
    """Whether a single character is part of another name: the 伊 of 伊朗 is no 伊拉克."""
    concept = name.entry.concept if name.entry else ""
    around = [m for m in han.mentions if m.span != span and covers([m.span], span)]
    known = [entry for mention in around for entry in entries_of(mention, knowledge)]
    pairs = [mention.span.quote(han.folded) for mention in around]
    if any(all(map(knowledge.lexicon.names_of, pair)) for pair in pairs):
        return False  # 中美 is China and the U.S. more often than Central America
    stem = name.key.lower()[:_STEM]
    return bool(known) and not any(
        # The 韩 of 韩战 is Korea, as the Korean War says.
        entry.concept == concept or name_key(entry.name).startswith(stem)
        for entry in known
    )
