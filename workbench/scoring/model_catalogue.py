"""The model catalogue: the quality models that come with the program."""

from functools import cache

from workbench.model.problems import InputProblem
from workbench.model.resources import resource
from workbench.scoring.quality_model import QualityModel, read_model

_FOLDER = "quality-models"

NAMES = ("mqm-core", "iso-5060", "google-mqm", "esa", "sae-j2450", "lisa", "dqf")
"""The ids of the built-in models, in the order to be offered; each is a file of that name."""


@cache
def built_in_models() -> tuple[QualityModel, ...]:
    """Give all models that come with the program, MQM Core first."""
    return tuple(read_model(built_in_text(name), f"{name}.toml") for name in NAMES)


def built_in_text(name: str) -> str:
    """Give the TOML of a built-in model, e.g. to start a model of one's own from.

    Raises InputProblem for a name that is not among them.
    """
    if name not in NAMES:
        raise InputProblem(
            "There is no quality model “{name}”; choose one of {known}, or give a TOML file.",
            name=name,
            known=", ".join(NAMES),
        )
    return resource(f"{_FOLDER}/{name}.toml").read_text(encoding="utf-8")


@cache
def model_of(text: str) -> QualityModel:
    """Give the model of a project's setting: its TOML, or MQM Core where that is empty.

    Raises InputProblem if the text is no sound model.
    """
    return read_model(text, "the quality model of this project") if text else built_in_models()[0]
