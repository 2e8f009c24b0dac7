"""Project settings: what a project wants of its checks and scores, kept in its file."""

from dataclasses import dataclass

# “off”: it is the house style to leave them.
UNTRANSLATED_NAMES = ("error", "warning", "off")


@dataclass(frozen=True, slots=True)
class ProjectSettings:
    """Choices of one project; each default is what a project has that never chose.

    ``quality_model`` is the TOML text of the model that its scores follow, empty for MQM Core.
    ``untranslated_names`` is one of UNTRANSLATED_NAMES: how a name weighs that was left in Latin
    letters. ``sample_words`` is how many words are evaluated, drawn with ``sample_seed``; 0 where
    all are, or where ``sample_rows`` has the ids of those that were chosen by their risk.
    """

    quality_model: str = ""
    untranslated_names: str = "warning"
    sample_words: int = 0
    sample_seed: int = 0
    sample_rows: tuple[str, ...] = ()


DEFAULTS = ProjectSettings()
"""What a project has that chose nothing."""
