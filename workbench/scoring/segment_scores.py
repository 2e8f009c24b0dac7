"""Segment scores: Google MQM and error span annotation, means over segments and not over words."""

from fractions import Fraction

FEW_SEGMENTS = 30
"""Under this many segments a mean over them carries a note."""


def google_mqm(points: Fraction | float, segments: int) -> Fraction | float:
    """Give the Google MQM of a text: minus the mean over segments of their points.

    A segment's points are the mean over its raters of the sums of their errors' weights, a rater
    without an error counting 0; so the best score is 0. Source: Freitag et al. 2021, "Experts,
    Errors, and Context"; mt-metrics-eval, converters/score_mqm.py, which the weights of the model
    file are from (Major 5, Minor 1, Neutral 0, Major/Non-translation! 25,
    Minor/Fluency/Punctuation 0.1).
    """
    return -points / segments if segments else Fraction(0)


def esa_score(ratings: Fraction | float, rated: int) -> Fraction | float:
    """Give the ESA score: the mean over rated segments of the mean of their ratings, 0 to 100.

    Source: Kocmi et al. 2024, "Error Span Annotation", arXiv 2406.11580.
    """
    return ratings / rated if rated else Fraction(0)


def per_segment(amount: Fraction | float, segments: int) -> Fraction | float:
    """Give an amount for each segment, such as marked spans."""
    return amount / segments if segments else Fraction(0)
