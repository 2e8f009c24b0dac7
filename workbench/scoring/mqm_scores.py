"""MQM scores: raw, calibrated linear and non-linear, and two tools' versions of the raw one.

Letters are those of the MQM Council: APT absolute penalty total, EWC evaluation word count, RWC
reference word count, MSV maximum score value, PT passing threshold, APP acceptable penalty points
for RWC words, PS penalty scaler.
"""

from dataclasses import dataclass
from fractions import Fraction
from math import exp, inf, log, log1p

from workbench.scoring.quality_model import Thresholds, Tolerance

_SMALLEST_LOG = -60.0
_ROUNDS = 200


def normed_points(points: Fraction, words: Fraction, reference: int) -> Fraction:
    """Give the penalty points for ``reference`` words: ONPT = APT ÷ EWC × RWC.

    Source: themqm.org, Values and Scores (terms); no word has no points.
    """
    return points / words * reference if words else Fraction(0)


def raw_score(points: Fraction, words: Fraction, thresholds: Thresholds) -> Fraction:
    """Give the score without calibration: MSV × (1 - APT ÷ EWC × PS).

    Source: the terms at themqm.org, Values and Scores; the equation is second-hand, see
    docs/scores.md, and gives MSV without errors and 0 where there is a point for each word.
    """
    return thresholds.maximum * (1 - normed_points(points, words, 1) * thresholds.scaler)


def calibrated_score(
    points: Fraction, words: Fraction, thresholds: Thresholds, passing: Fraction, allowed: Fraction
) -> Fraction:
    """Give the calibrated linear score: MSV - ONPT × (MSV - PT) ÷ APP.

    Source: Lommel et al. 2024, arXiv 2405.16969 (its abstract; the equation is second-hand, see
    docs/scores.md): no error gives MSV, APP points in RWC words exactly PT, linear between.
    """
    normed = normed_points(points, words, thresholds.reference_words)
    return thresholds.maximum - normed * (thresholds.maximum - passing) / allowed


def xtm_score(points: Fraction, words: Fraction) -> Fraction:
    """Give the score as XTM works it out: 100 × (1 - points ÷ words).

    Source: the XTM Cloud wiki: 200 words with a minor (1) and a major (5) error have 97 %.
    """
    return 100 * (1 - normed_points(points, words, 1))


def tqauditor_score(points: Fraction, words: Fraction, maximum: Fraction) -> Fraction:
    """Give the score as TQAuditor 3 works it out: max(maximum - points ÷ words × 1000, 0).

    Source: the TQAuditor wiki, Quality score formula; it rounds to two decimals.
    """
    return max(maximum - normed_points(points, words, 1000), Fraction(0))


@dataclass(frozen=True, slots=True)
class ToleranceCurve:
    """How many points are just acceptable in x words: E(x) = a × ln(1 + b × x), a and b above 0.

    ``log_b`` is ln b: b itself is larger than any float where the curve bends sharply.
    Source: Gladkoff, Han and Gasova 2025, arXiv 2511.13467 (abstract).
    """

    a: float
    log_b: float

    @classmethod
    def through(cls, first: Tolerance, second: Tolerance) -> "ToleranceCurve":
        """Find the curve through two tolerances by halving an interval of ln b.

        ln(1 + b × x2) ÷ ln(1 + b × x1) falls from x2 ÷ x1 to 1 as b grows, so there is one b if
        the second tolerance has more points than the first, but fewer for its length; that is
        what ``read_model`` makes sure of.
        """
        short, long = sorted((first, second))
        wanted = float(long.points / short.points)
        low, high = _SMALLEST_LOG - log(long.words), _SMALLEST_LOG
        while _log_ratio(high, long, short) > wanted and high < inf:
            high = high * 2 if high > 1 else high + 60
        for _ in range(_ROUNDS):
            middle = (low + high) / 2
            if _log_ratio(middle, long, short) > wanted:
                low = middle
            else:
                high = middle
        log_b = (low + high) / 2
        return cls(float(short.points) / _log_one_plus(log_b + log(short.words)), log_b)

    def points(self, words: float) -> float:
        """Give the points that are just acceptable in so many words."""
        return self.a * _log_one_plus(self.log_b + log(words)) if words > 0 else 0.0


def nonlinear_score(
    points: float, words: float, curve: ToleranceCurve, maximum: float, passing: float
) -> float:
    """Give the non-linear score: MSV - APT × (MSV - PT) ÷ E(EWC).

    Source: as for the curve; the equation is recalled, and gives MSV without errors and exactly
    PT where the points are those that the curve tolerates at this length.
    """
    tolerated = curve.points(words)
    return maximum - points * (maximum - passing) / tolerated if tolerated else maximum


def _log_ratio(log_b: float, long: Tolerance, short: Tolerance) -> float:
    return _log_one_plus(log_b + log(long.words)) / _log_one_plus(log_b + log(short.words))


def _log_one_plus(exponent: float) -> float:
    """Give ln(1 + e^exponent) without e^exponent growing beyond what a float holds."""
    return exponent + log1p(exp(-exponent)) if exponent > 0 else log1p(exp(exponent))
