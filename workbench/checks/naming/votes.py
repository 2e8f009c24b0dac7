"""Votes: the stretches of Han that go with a name, and which of them is its rendering."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from workbench.checks.naming.concordance import Concordance, shared_stretches
from workbench.checks.naming.hearing import LOUD, Hearing
from workbench.language.names.knowledge import Knowledge
from workbench.language.names.renderings import Entry

_MOST_CANDIDATES = 14
_WEAK_SHARE = 0.3
_LEAST_FIT = 0.6
# What is said with names in any report, and so goes with them without rendering them.
_COMPANY = (
    "表示", "认为", "指出", "报道", "透露", "宣布", "告诉", "提到", "补充", "强调", "总统", "主席",
    "部长", "总理", "先生", "女士", "球队", "公司", "政府", "可能", "他们", "我们", "已经", "没有",
)  # fmt: skip
_KINDS = "州市省县区队军族人"


@dataclass(frozen=True, slots=True)
class Usual:
    """A rendering: on ``count`` of the ``total`` other lines with the name.

    ``sound`` is the score of the sound model, ``fit`` how well the lines of both coincide (0-1).
    """

    text: str
    count: int
    total: int
    fit: float
    sound: float
    known: bool

    @property
    def share(self) -> float:
        """How many of the lines with the name have it."""
        return self.count / self.total if self.total else 0.0


@dataclass(slots=True)
class Candidate:
    """Han on ``both`` of the lines with the name, and on ``spread`` of all lines.

    ``is_loud`` says that it is what sounds most like the name on a line. ``heard`` is its sound,
    None until somebody listens: most candidates fall away for other reasons.
    """

    text: str
    both: int
    spread: int
    known: bool
    is_loud: bool
    heard: float | None = None

    def can_be_chosen(self, count: int, fit: float) -> bool:
        """Whether a choice can fall on it with that many lines and that fit."""
        return self.known or self.is_loud or (count >= 2 and fit >= _LEAST_FIT)


def candidates_of(
    name: str, entry: Entry | None, lines: Sequence[str], concordance: Concordance, ears: Hearing
) -> tuple[Candidate, ...]:
    """Give what may render a name that stands on the lines, as far as any choice can fall on it.

    What neither the lexicon nor the sound speaks for has to fit by three fifths; so has a line in
    seven or more of each three.
    """
    texts = [concordance.text(line_id) for line_id in lines]
    known = _known_forms(entry, texts)
    unknown = [text for text in texts if not any(form in text for form in known)]
    loud = _loud_windows(name, unknown, ears)
    shared = shared_stretches(texts, max(2, 3 * (len(texts) - 1) // 7))
    pool = {_bare(stretch) for stretch in shared} | loud.keys() | known
    counted = [(form, _count(form, texts), len(concordance.lines_with(form))) for form in pool]
    counted.sort(key=lambda c: (-2 * c[1] / (c[2] + len(texts)), -len(c[0]), c[0]))
    kept = counted[:_MOST_CANDIDATES]
    kept += [c for c in counted[_MOST_CANDIDATES:] if c[0] in loud or c[0] in known]
    found = []
    for form, both, spread in kept:
        guess = form not in known and form not in loud
        if guess and (form.endswith(_COMPANY) or _is_spoken_for(form, ears.knowledge)):
            continue
        found.append(Candidate(form, both, spread, form in known, form in loud, loud.get(form)))
    return tuple(found)


def chosen(found: Iterable[Usual]) -> list[Usual]:
    """Keep what the lexicon or the sound speaks for; else what goes with the name throughout."""
    ranked = sorted(found, key=lambda usual: (-_value(usual), usual.text))
    kept: list[Usual] = []
    for usual in ranked:
        if _is_sure(usual) and not any(_overlap(usual.text, other.text) for other in kept):
            kept.append(usual)
    if kept and kept[0].share >= _WEAK_SHARE:
        return kept
    return [usual for usual in ranked if _goes_with(usual)][:1] or kept


def _known_forms(entry: Entry | None, texts: Iterable[str]) -> set[str]:
    forms = {r.text.split("·")[-1] for r in entry.renderings} if entry else set()
    return {form for form in forms if len(form) > 1 and any(form in text for text in texts)}


def _loud_windows(name: str, texts: Iterable[str], ears: Hearing) -> Mapping[str, float]:
    heard = (ears.hear(name, text) for text in texts)
    return {window[0]: window[1] for window in heard if window}


def _count(form: str, texts: Iterable[str]) -> int:
    return sum([form in text for text in texts])


def _is_spoken_for(form: str, knowledge: Knowledge) -> bool:
    """Whether a stretch of Han is known as the rendering of another name."""
    lexicon = knowledge.lexicon
    return bool(lexicon.names_of(form)) and not lexicon.is_common(form)


def _bare(form: str) -> str:
    """Take off what says what kind of thing is named: 宾夕法尼亚州, 流浪者队."""
    return form[:-1] if len(form) > 2 and form[-1] in _KINDS else form


def _is_sure(usual: Usual) -> bool:
    if usual.known or usual.sound >= LOUD:
        return True
    return usual.count >= 2 and usual.sound >= 0 and usual.fit >= _LEAST_FIT


def _goes_with(usual: Usual) -> bool:
    """Whether a rendering that sounds like nothing stands on all lines and hardly elsewhere."""
    if usual.count >= 4:
        return usual.fit >= 0.75
    if usual.count == 3:
        return usual.fit >= 0.85 and (len(usual.text) > 2 or usual.sound >= -1)
    return usual.count == 2 and usual.fit >= 0.99 and usual.sound >= -0.5


def _overlap(a: str, b: str) -> bool:
    return any(a[i : i + 2] in b for i in range(len(a) - 1))


def _value(usual: Usual) -> float:
    sound = max(-0.5, min(1.5, usual.sound))
    return usual.fit + 0.4 * sound + (0.8 if usual.known else 0) + 0.02 * len(usual.text)
