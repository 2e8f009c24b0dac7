"""Samples: the rows of a project that are to be evaluated when not all of them can be."""

from dataclasses import replace

from workbench.language.words import count_words
from workbench.model.changes import Change
from workbench.model.edits import set_settings
from workbench.model.languages import CountingUnit
from workbench.model.problems import InputProblem
from workbench.model.project import Project
from workbench.model.segments import Pair
from workbench.scoring.sampling import Sample, draw

SHORTEST, LONGEST = 500, 20_000
"""How many words the MQM Council wants a sample to have, at least and at most."""


def drawn(project: Project, words: int, seed: int) -> Sample:
    """Draw about so many words of the source; characters where its script has no words.

    Raises InputProblem for less than one word.
    """
    if words < 1:
        raise InputProblem("A sample needs at least one word; ask for more.")
    language = project.facts.direction.source

    def length(pair: Pair) -> int:
        return count_words(pair.source, language)

    return draw(list(project), length, words, seed)


def counting_unit(project: Project) -> CountingUnit:
    """Give what the length of a sample is counted in."""
    return project.facts.direction.source.counting_unit


def sample_of(project: Project) -> Sample | None:
    """Give the sample that the project was set to, None where all of it is evaluated."""
    settings = project.facts.settings
    if not settings.sample_words:
        return None
    return drawn(project, settings.sample_words, settings.sample_seed)


def set_sample(project: Project, words: int, seed: int) -> Change:
    """Have a sample evaluated, drawn anew whenever it is asked for; 0 words: have all."""
    settings = replace(
        project.facts.settings, sample_words=words, sample_seed=seed if words else 0
    )
    return set_settings(project, settings)
