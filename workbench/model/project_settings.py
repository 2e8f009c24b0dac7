"""Project settings: what a project wants of its checks and scores, kept in its file."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ProjectSettings:
    """Choices of one project; each default is what a project has that never chose.

    ``quality_model`` is the TOML text of the model that its scores follow, empty for MQM Core.
    """

    quality_model: str = ""


DEFAULTS = ProjectSettings()
"""What a project has that chose nothing."""
