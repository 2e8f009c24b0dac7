"""Ratings: what an annotator gives a row as a whole, 0 to 100, as error span annotation asks."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

from workbench.model.annotations import Annotation
from workbench.model.changes import Change
from workbench.model.edits import amend, annotate
from workbench.model.problems import InputProblem
from workbench.model.project import Project

LEAST, MOST = 0.0, 100.0


def rate(project: Project, pair_id: str, rating: float, author: str, layer: str = "") -> Change:
    """Give a row a rating, in place of the one it had in the same layer.

    Raises InputProblem for a number that is not from 0 to 100.
    """
    if not LEAST <= rating <= MOST:
        raise InputProblem(
            "A rating is a number from 0 to 100, not {rating}; give another.", rating=f"{rating:g}"
        )
    now = datetime.now(UTC).isoformat(timespec="seconds")
    known = rating_of(project, pair_id, layer or author)
    if known is not None:
        return amend(project, replace(known, rating=rating))
    new = Annotation(uuid4().hex, pair_id, "", author, now, layer=layer, rating=rating)
    return annotate(new)


def rating_of(project: Project, pair_id: str, annotator: str) -> Annotation | None:
    """Give the annotation that holds what an annotator gave the row, None if nothing yet."""
    own = project.annotations_of(pair_id)
    return next((a for a in own if a.rating is not None and a.annotator == annotator), None)
