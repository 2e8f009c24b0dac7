"""The models that come with the program are sound and can be chosen by keyboard."""

import re
from pathlib import Path

import pytest

from workbench.model.problems import InputProblem
from workbench.scoring.model_catalogue import NAMES, built_in_models, built_in_text, model_of
from workbench.scoring.quality_model import Method, QualityModel, read_model


def test_mqm_core_has_seven_dimensions_and_thirty_nine_subtypes() -> None:
    core = built_in_models()[0]

    assert len(core.dimensions()) == 7
    assert sum(len(core.subtypes(dimension.id)) for dimension in core.dimensions()) == 39
    assert [level.id for level in core.levels] == [
        "neutral", "minor", "major", "critical", "kudos",
    ]  # fmt: skip


@pytest.mark.parametrize("model", built_in_models(), ids=lambda model: model.id)
def test_keys_choose_one_thing_each(model: QualityModel) -> None:
    menus = [
        list(model.dimensions()),
        *(list(model.subtypes(dimension.id)) for dimension in model.dimensions()),
    ]

    for menu in [*menus, list(model.levels)]:
        keys = [entry.key for entry in menu]
        assert len(set(keys)) == len(keys)
        assert all(len(key) == 1 for key in keys)


@pytest.mark.parametrize("model", built_in_models(), ids=lambda model: model.id)
def test_models_say_where_they_come_from_and_explain_their_categories(model: QualityModel) -> None:
    assert model.source
    assert model.licence
    assert all(category.description for category in model.categories)


def test_models_have_the_names_of_their_files() -> None:
    assert tuple(model.id for model in built_in_models()) == NAMES


def test_a_project_without_a_model_follows_mqm_core() -> None:
    assert model_of("").id == "mqm-core"
    assert model_of(built_in_text("mqm-core")) == model_of("")


def test_an_unknown_name_says_what_there_is() -> None:
    with pytest.raises(InputProblem, match="no quality model “mqm”; choose one of mqm-core, iso"):
        built_in_text("mqm")


def test_the_model_that_the_page_on_scores_shows_is_a_sound_one() -> None:
    page = Path(__file__).resolve().parents[2] / "docs" / "scores.md"
    (text,) = re.findall(r"```toml\n(.*?)```", page.read_text("utf-8"), re.DOTALL)

    model = read_model(text, "docs/scores.md")

    assert model.method is Method.MQM_LINEAR
    assert model.thresholds.acceptable_points == 20


def test_the_page_on_scores_names_every_model_and_method() -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "scores.md").read_text("utf-8")

    assert [name for name in NAMES if f"`{name}`" not in page] == []
    assert [method.value for method in Method if method.value not in page] == []
