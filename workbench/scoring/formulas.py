"""Formulas: the figures of a model, in letters, with the numbers put in, and as functions."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from workbench.scoring.counts import Ruler
from workbench.scoring.evaluation import Totals
from workbench.scoring.mqm_scores import (
    ToleranceCurve,
    calibrated_score,
    nonlinear_score,
    normed_points,
    raw_score,
    tqauditor_score,
    xtm_score,
)
from workbench.scoring.quality_model import Method, QualityModel, Thresholds
from workbench.scoring.segment_scores import esa_score, google_mqm, per_segment
from workbench.scoring.wording import Sentence, number_text, sentence

Number = Fraction | float

_PER_WORDS = "Penalty points for {number} words"
_PER_CHARACTERS = "Penalty points for {number} characters"
_PER_WORD = "Penalty points for each word"
_PER_CHARACTER = "Penalty points for each character"

_LETTERS = {
    "MSV": "MSV: the score of a text without errors.",
    "APT": "APT: the penalty points of all errors; with several annotators, in each segment the "
    "mean over those who looked at it.",
    "EWC": "EWC: the length that was evaluated.",
    "RWC": "RWC: the length that points are given for.",
    "PT": "PT: the score from which on a text passes.",
    "APP": "APP: the points that are just acceptable in a text of the length RWC.",
    "PS": "PS: the scaler of the model.",
    "E(x)": "E(x): the points that are just acceptable in x words, through the two tolerances of "
    "the model.",
    "Σ w": "Σ w: the weights of all errors; in each segment the mean over those who looked at it.",
    "Σ r": "Σ r: the ratings from 0 to 100; in each segment the mean over those who rated it.",
    "Σ e": "Σ e: the errors that cost points; in each segment the mean over those who looked at "
    "it.",
    "N": "N: the number of segments.",
    "n": "n: the number of rated segments.",
}


class Counted(Enum):
    """What a figure is taken over, and its n is a number of."""

    WORDS = "words"
    SEGMENTS = "segments"
    RATED_SEGMENTS = "rated segments"


@dataclass(frozen=True, slots=True)
class Formula:
    """A figure that can be worked out from sums over segments.

    ``letters`` is the formula, ``legend`` says what its letters are, ``working`` puts the numbers
    in, ``decimals`` are those to show. ``at_least`` or ``at_most`` is the line where a text
    passes.
    """

    id: str
    title: Sentence
    letters: str
    legend: tuple[Sentence, ...]
    compute: Callable[[Totals], Number]
    working: Callable[[Totals], str]
    counted: Counted = Counted.WORDS
    is_higher_better: bool = True
    decimals: int = 2
    at_least: Fraction | None = None
    at_most: Fraction | None = None

    def n(self, totals: Totals) -> Number:
        """Give how many words or segments the figure is taken over."""
        if self.counted is Counted.WORDS:
            return totals.words
        return totals.segments if self.counted is Counted.SEGMENTS else totals.rated

    def passes(self, value: Number) -> bool | None:
        """Say whether a value is on the right side of the line; None where there is no line."""
        if self.at_least is not None:
            return value >= self.at_least
        return None if self.at_most is None else value <= self.at_most


def formulas_of(model: QualityModel, ruler: Ruler) -> tuple[Formula, ...]:
    """Give the figures of a model: its own score first, then what else follows from its file.

    ``ruler`` is what lengths are measured by, see ``ruler_of``.
    """
    own, *others = _own(model, ruler), *_others(model, ruler)
    return (own, *(formula for formula in others if formula.id != own.id))


def _own(model: QualityModel, ruler: Ruler) -> Formula:
    if model.method in {Method.POINTS_PER_WORD, Method.POINTS_ALLOWED}:
        return _normed(model.thresholds, ruler)
    makers: dict[Method, Callable[[Thresholds], Formula]] = {
        Method.MQM_RAW: _raw,
        Method.MQM_LINEAR: _linear,
        Method.MQM_NONLINEAR: _nonlinear,
        Method.ESA: _esa,
        Method.XTM: _xtm,
        Method.TQAUDITOR: _tqauditor,
        Method.GOOGLE_MQM: _google,
    }
    return makers[model.method](model.thresholds)


def _others(model: QualityModel, ruler: Ruler) -> tuple[Formula, ...]:
    thresholds = model.thresholds
    found = [_normed(thresholds, ruler)]
    if model.method in {Method.MQM_RAW, Method.MQM_LINEAR, Method.MQM_NONLINEAR}:
        found.append(_raw(thresholds))
        if thresholds.passing is not None and thresholds.acceptable_points is not None:
            found.append(_linear(thresholds))
        if thresholds.passing is not None and thresholds.tolerances:
            found.append(_nonlinear(thresholds))
    if model.method is Method.ESA:
        found += [_spans(), _points_per_segment()]
    return tuple(found)


def _raw(thresholds: Thresholds) -> Formula:
    most, scaler = _n(thresholds.maximum), _n(thresholds.scaler)
    return Formula(
        "mqm-raw",
        sentence("MQM score, raw"),
        "MSV × (1 − APT ÷ EWC × PS)",
        _legend("MSV", "APT", "EWC", "PS"),
        lambda t: raw_score(Fraction(t.points), Fraction(t.words), thresholds),
        lambda t: f"{most} × (1 − {_n(t.points)} ÷ {_n(t.words)} × {scaler})",
        at_least=thresholds.passing,
    )


def _linear(thresholds: Thresholds) -> Formula:
    passing, allowed = _set(thresholds.passing), _set(thresholds.acceptable_points)
    most, reference = _n(thresholds.maximum), thresholds.reference_words
    return Formula(
        "mqm-linear",
        sentence("MQM score, calibrated linear"),
        "MSV − APT ÷ EWC × RWC × (MSV − PT) ÷ APP",
        _legend("MSV", "APT", "EWC", "RWC", "PT", "APP"),
        lambda t: calibrated_score(
            Fraction(t.points), Fraction(t.words), thresholds, passing, allowed
        ),
        lambda t: (
            f"{most} − {_n(t.points)} ÷ {_n(t.words)} × {reference:,}"
            f" × ({most} − {_n(passing)}) ÷ {_n(allowed)}"
        ),
        at_least=passing,
    )


def _nonlinear(thresholds: Thresholds) -> Formula:
    passing, most = float(_set(thresholds.passing)), float(thresholds.maximum)
    curve = ToleranceCurve.through(*thresholds.tolerances)

    def working(totals: Totals) -> str:
        tolerated = curve.points(float(totals.words))
        return f"{_n(most)} − {_n(totals.points)} × ({_n(most)} − {_n(passing)}) ÷ {_n(tolerated)}"

    return Formula(
        "mqm-nonlinear",
        sentence("MQM score, non-linear"),
        "MSV − APT × (MSV − PT) ÷ E(EWC),  E(x) = a × ln(1 + b × x)",
        _legend("MSV", "APT", "EWC", "PT", "E(x)"),
        lambda t: nonlinear_score(float(t.points), float(t.words), curve, most, passing),
        working,
        at_least=thresholds.passing,
    )


def _normed(thresholds: Thresholds, ruler: Ruler) -> Formula:
    reference = thresholds.reference_words
    several, one = (
        (_PER_WORDS, _PER_WORD) if ruler.counts_words else (_PER_CHARACTERS, _PER_CHARACTER)
    )
    return Formula(
        "points-per-words",
        sentence(several if reference > 1 else one, number=reference),
        "APT ÷ EWC × RWC",
        _legend("APT", "EWC", "RWC"),
        lambda t: normed_points(Fraction(t.points), Fraction(t.words), reference),
        lambda t: f"{_n(t.points)} ÷ {_n(t.words)} × {reference:,}",
        is_higher_better=False,
        decimals=2 if reference > 1 else 4,
        at_most=thresholds.acceptable_points,
    )


def _xtm(thresholds: Thresholds) -> Formula:
    return Formula(
        "xtm",
        sentence("Score as XTM works it out"),
        "100 × (1 − APT ÷ EWC)",
        _legend("APT", "EWC"),
        lambda t: xtm_score(Fraction(t.points), Fraction(t.words)),
        lambda t: f"100 × (1 − {_n(t.points)} ÷ {_n(t.words)})",
        at_least=thresholds.passing,
    )


def _tqauditor(thresholds: Thresholds) -> Formula:
    most = _n(thresholds.maximum)
    return Formula(
        "tqauditor",
        sentence("Score as TQAuditor works it out"),
        "max(MSV − APT ÷ EWC × 1,000; 0)",
        _legend("MSV", "APT", "EWC"),
        lambda t: tqauditor_score(Fraction(t.points), Fraction(t.words), thresholds.maximum),
        lambda t: f"max({most} − {_n(t.points)} ÷ {_n(t.words)} × 1,000; 0)",
        at_least=thresholds.passing,
    )


def _google(_thresholds: Thresholds) -> Formula:
    return Formula(
        "google-mqm",
        sentence("Google MQM"),
        "− Σ w ÷ N",
        _legend("Σ w", "N"),
        lambda t: google_mqm(t.points, t.segments),
        lambda t: f"− {_n(t.points)} ÷ {t.segments:,}",
        Counted.SEGMENTS,
    )


def _esa(thresholds: Thresholds) -> Formula:
    return Formula(
        "esa",
        sentence("ESA score"),
        "Σ r ÷ n",
        _legend("Σ r", "n"),
        lambda t: esa_score(t.ratings, t.rated),
        lambda t: f"{_n(t.ratings)} ÷ {t.rated:,}",
        Counted.RATED_SEGMENTS,
        at_least=thresholds.passing,
    )


def _spans() -> Formula:
    return Formula(
        "spans-per-segment",
        sentence("Marked errors per segment"),
        "Σ e ÷ N",
        _legend("Σ e", "N"),
        lambda t: per_segment(t.errors, t.segments),
        lambda t: f"{_n(t.errors)} ÷ {t.segments:,}",
        Counted.SEGMENTS,
        is_higher_better=False,
    )


def _points_per_segment() -> Formula:
    return Formula(
        "points-per-segment",
        sentence("Penalty points per segment"),
        "APT ÷ N",
        _legend("APT", "N"),
        lambda t: per_segment(t.points, t.segments),
        lambda t: f"{_n(t.points)} ÷ {t.segments:,}",
        Counted.SEGMENTS,
        is_higher_better=False,
    )


def _legend(*letters: str) -> tuple[Sentence, ...]:
    return tuple(sentence(_LETTERS[letter]) for letter in letters)


def _n(value: Number) -> str:
    return number_text(value, 3)


def _set(value: Fraction | None) -> Fraction:
    """Give a figure that ``read_model`` has made sure of."""
    return Fraction(0) if value is None else value
