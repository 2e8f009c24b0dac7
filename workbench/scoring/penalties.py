"""Penalties: what each marked error costs under a quality model, and why some cost nothing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from fractions import Fraction

from workbench.model.annotations import Annotation
from workbench.model.segments import Side
from workbench.scoring.quality_model import Level, QualityModel, Repeats

NO_CATEGORY = ""
"""The category of an error that was marked without one."""

_NOTHING = Fraction(0)


class Outcome(Enum):
    """What became of a marked error in the score."""

    COUNTED = "counted"
    REPEATED = "repeated"
    WEIGHTLESS = "weightless"
    SOURCE_FAULT = "source-fault"
    UNMAPPED = "unmapped"


@dataclass(frozen=True, slots=True)
class Penalty:
    """A marked error under a model: the category and severity it counts as, and its points.

    ``category`` and ``level`` are None where the model has no place for the error; ``points``
    are above 0 only where it is ``COUNTED``.
    """

    error: Annotation
    category: str | None
    level: Level | None
    points: Fraction
    outcome: Outcome

    @property
    def fails(self) -> bool:
        """Whether this error alone fails the text, repeated or not."""
        at_fault = self.outcome in {Outcome.COUNTED, Outcome.REPEATED, Outcome.WEIGHTLESS}
        return at_fault and self.level is not None and self.level.fails


def penalties(
    errors: Iterable[Annotation], model: QualityModel, documents: Mapping[str, str]
) -> list[Penalty]:
    """Give what the errors cost, in their order.

    ``documents`` has the document of each pair. By the model's rule on repeats, of errors of one
    annotator, category and quoted text the gravest counts, in all or in each document; what
    was marked without quoted text is never a repeat.
    """
    charged = [_penalty(error, model) for error in errors]
    if model.repeats is Repeats.EACH:
        return charged
    kept: dict[tuple[str, ...], int] = {}
    for place, penalty in enumerate(charged):
        if penalty.outcome is not Outcome.COUNTED or not penalty.error.quote.strip():
            continue
        document = documents[penalty.error.pair] if model.repeats is Repeats.DOCUMENT else ""
        key = (*_sameness(penalty), document)
        known = kept.setdefault(key, place)
        if known == place:
            continue
        graver = penalty.points > charged[known].points
        kept[key], repeated = (place, known) if graver else (known, place)
        charged[repeated] = replace(charged[repeated], points=_NOTHING, outcome=Outcome.REPEATED)
    return charged


def category_under(model: QualityModel, category: str) -> str | None:
    """Give the category of a model that an error of a category of any model counts as.

    The model's own category, else what its mapping says, else what its dimension counts as.
    A model without categories takes every error; None where the model has no place for it.
    """
    if not model.categories:
        return NO_CATEGORY
    if category == NO_CATEGORY:
        return model.mapping.get(NO_CATEGORY, NO_CATEGORY)
    if model.category(category):
        return category
    if category in model.mapping:
        return model.mapping[category]
    dimension = category.partition("/")[0]
    return category_under(model, dimension) if dimension != category else None


def level_under(model: QualityModel, severity: str) -> Level | None:
    """Give the severity of a model that one of any model counts as, None if there is none."""
    return model.level(severity) or model.level(model.level_mapping.get(severity, severity))


def points_for(model: QualityModel, level: Level, category: str) -> Fraction:
    """Give the penalty of one error: the most specific rule, else severity times weight.

    Rules for a category go before those for its dimension, and those before rules for a level.
    """
    if not level.weight:
        return _NOTHING
    rules = {entry.category: entry.points for entry in model.points if entry.level == level.id}
    dimension = category.partition("/")[0]
    for name in (category, dimension, NO_CATEGORY):
        if name in rules:
            return rules[name]
    known = model.category(category)
    return level.weight * (known.weight if known else 1)


def _penalty(error: Annotation, model: QualityModel) -> Penalty:
    category = category_under(model, error.category)
    level = level_under(model, error.severity)
    if error.fault is Side.SOURCE:
        return Penalty(error, category, level, _NOTHING, Outcome.SOURCE_FAULT)
    if category is None or level is None:
        return Penalty(error, category, level, _NOTHING, Outcome.UNMAPPED)
    points = points_for(model, level, category)
    outcome = Outcome.COUNTED if points else Outcome.WEIGHTLESS
    return Penalty(error, category, level, points, outcome)


def _sameness(penalty: Penalty) -> tuple[str, ...]:
    error = penalty.error
    quote = " ".join(error.quote.split()).casefold()
    return error.annotator, error.side.value, penalty.category or "", quote
