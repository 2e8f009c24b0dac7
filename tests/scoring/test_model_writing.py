"""A model that is written is read as it was."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.scoring.model_catalogue import built_in_models, model_of
from workbench.scoring.model_writing import written
from workbench.scoring.quality_model import (
    Category,
    Level,
    Method,
    QualityModel,
    Repeats,
    Thresholds,
    Tolerance,
    read_model,
)

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
NUMBER = st.integers(0, 10**9).map(lambda number: Fraction(number, 1000))


@pytest.mark.parametrize("model", built_in_models(), ids=lambda model: model.id)
def test_every_built_in_model_comes_back_as_it_was(model: QualityModel) -> None:
    assert read_model(written(model), "own.toml") == model


def test_a_line_that_somebody_drew_comes_back() -> None:
    model = replace(
        model_of(""),
        method=Method.MQM_NONLINEAR,
        repeats=Repeats.PROJECT,
        thresholds=Thresholds(
            passing=Fraction("87.5"),
            acceptable_points=Fraction(20),
            tolerances=(
                Tolerance(Fraction(1000), Fraction(20)),
                Tolerance(Fraction(5000), Fraction("62.5")),
            ),
        ),
    )

    assert read_model(written(model), "own.toml") == model


@given(TEXT, TEXT.filter(bool), NUMBER)
def test_any_text_and_number_comes_back(text: str, name: str, number: Fraction) -> None:
    model = replace(
        model_of(""),
        title=text,
        notes=text,
        categories=(Category(name.replace("/", ""), text, text, number, text),),
        levels=(Level(name, text, number, True, text),),
        points=(),
        mapping={},
        level_mapping={text: name},
    )
    if model.categories[0].id:
        assert read_model(written(model), "own.toml") == model
