"""Model writing: a quality model as the TOML that it would be read from."""

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal, localcontext
from fractions import Fraction

from workbench.scoring.quality_model import QualityModel, Thresholds

_DIGITS = 17


def written(model: QualityModel) -> str:
    """Write a model, so that ``read_model`` gives it back; comments of a file are not kept.

    Weights with more than 17 digits are rounded.
    """
    return "\n".join(_lines(model)) + "\n"


def _lines(model: QualityModel) -> Iterator[str]:
    yield f"id = {_text(model.id)}"
    yield f"title = {_text(model.title)}"
    for key, text in (("source", model.source), ("licence", model.licence)):
        yield f"{key} = {_text(text)}"
    yield f"notes = {_text(model.notes)}"
    yield f"method = {_text(model.method.value)}"
    yield f"repeats = {_text(model.repeats.value)}"
    yield from ("", "[count]", f"basis = {_text(model.basis.value)}")
    ratios = model.characters_per_word.items()
    yield from (f"characters-per-word.{_text(name)} = {_number(ratio)}" for name, ratio in ratios)
    yield from _thresholds(model.thresholds)
    for level in model.levels:
        yield from ("", "[[levels]]", f"id = {_text(level.id)}", f"title = {_text(level.title)}")
        yield f"weight = {_number(level.weight)}"
        yield f"fails = {str(level.fails).lower()}"
        yield f"key = {_text(level.key)}"
    for category in model.categories:
        yield from ("", "[[categories]]", f"id = {_text(category.id)}")
        yield f"title = {_text(category.title)}"
        yield f"description = {_text(category.description)}"
        yield f"weight = {_number(category.weight)}"
        yield f"key = {_text(category.key)}"
    for rule in model.points:
        yield from ("", "[[points]]", f"level = {_text(rule.level)}")
        yield f"category = {_text(rule.category)}"
        yield f"points = {_number(rule.points)}"
    yield from _mapping("mapping", model.mapping)
    yield from _mapping("level-mapping", model.level_mapping)


def _thresholds(thresholds: Thresholds) -> Iterator[str]:
    yield from ("", "[thresholds]", f"reference-words = {thresholds.reference_words}")
    yield f"maximum = {_number(thresholds.maximum)}"
    yield f"scaler = {_number(thresholds.scaler)}"
    if thresholds.passing is not None:
        yield f"passing = {_number(thresholds.passing)}"
    if thresholds.acceptable_points is not None:
        yield f"acceptable-points = {_number(thresholds.acceptable_points)}"
    for tolerance in thresholds.tolerances:
        yield from ("", "[[thresholds.tolerances]]", f"words = {_number(tolerance.words)}")
        yield f"points = {_number(tolerance.points)}"


def _mapping(name: str, mapping: Mapping[str, str]) -> Iterator[str]:
    yield from ("", f"[{name}]")
    yield from (f"{_text(old)} = {_text(new)}" for old, new in mapping.items())


def _text(text: str) -> str:
    """Quote a text; TOML's escapes are those of JSON, and it wants U+007F escaped too."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _number(number: Fraction) -> str:
    with localcontext(prec=_DIGITS):
        return format(Decimal(number.numerator) / Decimal(number.denominator), "f")
