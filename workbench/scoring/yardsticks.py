"""Yardsticks: BLEU, chrF, chrF++ and TER, set up for a language; the door to sacrebleu.

sacrebleu's own methods make every score out of counts. The counts are its own as well, or the
same numbers found faster, segment by segment, so that work can be watched and stopped.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, Protocol

import numpy as np
from sacrebleu.metrics.base import Metric
from sacrebleu.metrics.bleu import BLEU
from sacrebleu.metrics.chrf import CHRF
from sacrebleu.metrics.ter import TER
from typing_extensions import override

from workbench.model.languages import CountingUnit, Language
from workbench.model.problems import InputProblem
from workbench.scoring.fast_chrf import AT_ONCE, count_matches
from workbench.scoring.shift_search import count_edits
from workbench.scoring.tokenizers import require_offline, tokenizer_for

METRICS = ("bleu", "chrf", "chrf++", "ter")
"""What can be measured, by name."""

_WORDS_UNSEEN = "TER sees words only between spaces, and this script has none there."

References = Sequence[Sequence[str | None]]
"""Sets of references, each with one for each segment; None where a set has none for it."""

Row = list[float]
"""What a metric counts in one segment; the score of a text is made of the sum of its rows."""

Report = Callable[[int], None]
"""Is told how many segments are done; may raise Cancelled."""


class Yardstick:
    """A metric with its settings; ``notes`` say how far it fits the language."""

    def __init__(self, name: str, metric: "_Counting", notes: tuple[str, ...] = ()) -> None:
        self.name = name
        self.notes = notes
        self._metric = metric

    def count(
        self, hypotheses: Sequence[str], references: References, report: Report
    ) -> list[Row]:
        """Count what scores are made of, a row for each segment."""
        by_segment = [
            [line for line in lines if line is not None] for lines in zip(*references, strict=True)
        ]
        return self._metric.rows(hypotheses, by_segment, report)

    def score(self, rows: Sequence[Row]) -> float:
        """Score all segments together."""
        return self._metric.score_of_rows(rows)

    def score_of_sum(self, total: Any) -> float:
        """Score segments whose rows have been added up, in numbers of whatever kind."""
        return self._metric.score_of_sum(total)

    def segment_score(self, row: Row) -> float:
        """Score one segment, as ``sacrebleu --sentence-level`` does."""
        return self._metric.score_of_segment(row)

    def signature(self, references: References, settings: Mapping[str, str | int]) -> str:
        """Give sacrebleu's signature; ``settings`` are those of resampling."""
        return self._metric.signature(_amount(references), settings)

    def segment_signature(self, references: References) -> str:
        """Give the signature of segment scores."""
        return self._metric.segment_signature(_amount(references))


def yardstick_for(name: str, language: Language, tokenizer: str = "") -> Yardstick:
    """Set a metric up for a language; ``tokenizer`` replaces the one BLEU gets for it.

    Raises InputProblem for an unknown metric or a tokenizer that is not at hand.
    """
    if name == "bleu":
        chosen = require_offline(tokenizer) if tokenizer else tokenizer_for(language)
        return Yardstick(name, _Bleu(chosen.name), (chosen.note,) if chosen.note else ())
    if name == "chrf":
        return Yardstick(name, _ChrF(word_order=0))
    if name == "chrf++":
        return Yardstick(name, _ChrF(word_order=2))
    if name == "ter":
        return _edit_rate_for(language)
    raise InputProblem(
        "There is no metric {name}; choose from {names}.", name=name, names=", ".join(METRICS)
    )


def _amount(references: References) -> int:
    """Give how many references each segment has, -1 if not the same for all."""
    amounts = {sum(line is not None for line in lines) for lines in zip(*references, strict=True)}
    return amounts.pop() if len(amounts) == 1 else -1


def _edit_rate_for(language: Language) -> Yardstick:
    """Without these two settings TER takes a Chinese sentence for a single word."""
    if language.writes_han:
        return Yardstick("ter", _EditRate(normalized=True, asian_support=True))
    if language.counting_unit is CountingUnit.CHARACTERS:
        return Yardstick("ter", _EditRate(), (_WORDS_UNSEEN,))
    return Yardstick("ter", _EditRate())


class _Counting(Protocol):
    """What a yardstick wants of a metric of sacrebleu."""

    def rows(
        self, hypotheses: Sequence[str], references: Sequence[list[str]], report: Report
    ) -> list[Row]: ...
    def score_of_rows(self, rows: Sequence[Row]) -> float: ...
    def score_of_sum(self, total: Any) -> float: ...
    def score_of_segment(self, row: Row) -> float: ...
    def signature(self, amount: int, settings: Mapping[str, str | int]) -> str: ...
    def segment_signature(self, amount: int) -> str: ...


class _Opened(Metric):
    """Opens what sacrebleu keeps to itself; its tests and ours hold it to the same values."""

    def rows(
        self, hypotheses: Sequence[str], references: Sequence[list[str]], report: Report
    ) -> list[Row]:
        rows: list[Row] = []
        for number, (line, others) in enumerate(zip(hypotheses, references, strict=True)):
            report(number)
            known = self._extract_reference_info([self._preprocess_segment(o) for o in others])
            known = self._watched(known, partial(report, number))
            rows.append(self._compute_segment_statistics(self._preprocess_segment(line), known))
        return rows

    def _watched(self, known: dict[str, Any], _pause: Callable[[], None]) -> dict[str, Any]:
        return known

    def score_of_rows(self, rows: Sequence[Row]) -> float:
        score: float = self._aggregate_and_compute(list(rows)).score
        return score

    def score_of_sum(self, total: Any) -> float:
        score: float = self._compute_score_from_stats(total).score
        return score

    def score_of_segment(self, row: Row) -> float:
        return self.score_of_sum(row)

    def signature(self, amount: int, settings: Mapping[str, str | int]) -> str:
        self.num_refs = amount
        signature = self.get_signature()
        for key, value in settings.items():
            signature.update(key, value)
        return str(signature)

    def segment_signature(self, amount: int) -> str:
        return self.signature(amount, {})


class _PlainBleu(_Opened, BLEU):
    pass


class _Bleu(_PlainBleu):
    """BLEU that leaves orders out, in a segment, which it has no matches of, as sacrebleu does."""

    def __init__(self, tokenizer: str) -> None:
        # ``force`` only silences sacrebleu's warning about texts that look tokenized.
        super().__init__(tokenize=tokenizer, force=True)
        self._of_segments = _PlainBleu(tokenize=tokenizer, effective_order=True)

    @override
    def score_of_segment(self, row: Row) -> float:
        return self._of_segments.score_of_sum(row)

    @override
    def segment_signature(self, amount: int) -> str:
        return self._of_segments.signature(amount, {})


class _ChrF(_Opened, CHRF):
    @override
    def rows(
        self, hypotheses: Sequence[str], references: Sequence[list[str]], report: Report
    ) -> list[Row]:
        rows: list[Row] = []
        for start in range(0, len(hypotheses), AT_ONCE):
            report(start)
            some = slice(start, start + AT_ONCE)
            rows += self._some_rows(hypotheses[some], references[some])
        return rows

    def _some_rows(self, hypotheses: Sequence[str], references: Sequence[list[str]]) -> list[Row]:
        """Count against each reference; the one with the best score counts, the first of equals.

        Where a segment has fewer references than another, its last is looked at again.
        """
        best = self._counts(hypotheses, [lines[0] for lines in references])
        for place in range(1, max(map(len, references))):
            lines = [lines[min(place, len(lines) - 1)] for lines in references]
            pairs = zip(best, self._counts(hypotheses, lines), strict=True)
            best = [max(pair, key=self._rank) for pair in pairs]
        return best

    def _rank(self, row: Row) -> float:
        counted: Any = row
        return self._compute_f_score(counted)

    def _counts(self, hypotheses: Sequence[str], references: Sequence[str]) -> list[Row]:
        said, meant = (["".join(line.split()) for line in t] for t in (hypotheses, references))
        counts = [count_matches(said, meant, self.char_order)]
        if self.word_order:
            words, others = map(self._words, (hypotheses, references))
            counts.append(count_matches(words, others, self.word_order))
        rows: list[Row] = np.hstack(counts).tolist()
        return rows

    def _words(self, lines: Sequence[str]) -> list[list[str]]:
        return [self._remove_punctuation(line) for line in lines]


class _EditRate(_Opened, TER):
    @override
    def _watched(self, known: dict[str, Any], pause: Callable[[], None]) -> dict[str, Any]:
        return {**known, "pause": pause}

    @override
    def _compute_segment_statistics(
        self, hypothesis: str, ref_kwargs: dict[str, Any]
    ) -> list[float]:
        references, words = ref_kwargs["ref_words"], hypothesis.split()
        edits = min(count_edits(words, line, ref_kwargs["pause"]) for line in references)
        return [edits, sum(map(len, references)) / len(references)]
