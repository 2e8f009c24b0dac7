"""Passing lines: from which score on, or up to how many points, a text passes under a model."""

from dataclasses import replace
from fractions import Fraction

from workbench.scoring.model_writing import written
from workbench.scoring.quality_model import Method, QualityModel, read_model

LINE_IN_SCORE = frozenset(
    {
        Method.MQM_RAW,
        Method.MQM_LINEAR,
        Method.MQM_NONLINEAR,
        Method.ESA,
        Method.XTM,
        Method.TQAUDITOR,
    }
)
"""Methods under which a text passes from a score on."""

LINE_IN_POINTS = frozenset(
    {Method.MQM_RAW, Method.MQM_LINEAR, Method.POINTS_PER_WORD, Method.POINTS_ALLOWED}
)
"""Methods under which a text passes up to so many points for the model's reference length."""


def with_line(
    model: QualityModel, passing: Fraction | None, acceptable: Fraction | None
) -> QualityModel:
    """Give a model with another line, and the one it has where None is given.

    ``passing`` is a score (PT), ``acceptable`` points for the model's reference length (APP). The
    raw score of MQM becomes the calibrated linear one where both are known. Raises InputProblem
    for a line that no text could pass or fail.
    """
    thresholds = replace(
        model.thresholds,
        passing=model.thresholds.passing if passing is None else passing,
        acceptable_points=model.thresholds.acceptable_points if acceptable is None else acceptable,
    )
    is_whole = thresholds.passing is not None and thresholds.acceptable_points is not None
    is_raw = model.method is Method.MQM_RAW
    method = Method.MQM_LINEAR if is_raw and is_whole else model.method
    drawn = replace(model, method=method, thresholds=thresholds)
    return read_model(written(drawn), model.title)
