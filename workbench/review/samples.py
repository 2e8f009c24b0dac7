"""Samples: the rows of a project that are to be evaluated when not all of them can be."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from workbench.language.words import count_words
from workbench.model.changes import Change
from workbench.model.edits import set_settings
from workbench.model.languages import CountingUnit
from workbench.model.problems import InputProblem
from workbench.model.project import Project
from workbench.model.segments import Pair
from workbench.scoring.risk_rank import Risk
from workbench.scoring.sampling import Sample, draw, kept_by_risk, riskiest

SHORTEST, LONGEST = 500, 20_000
"""How many words the MQM Council wants a sample to have, at least and at most."""


def drawn(project: Project, words: int, seed: int) -> Sample:
    """Draw about so many words of the source; characters where its script has no words.

    Raises InputProblem for less than one word.
    """
    _require_words(words)
    return draw(list(project), _length_in(project), words, seed)


def chosen_by_risk(project: Project, risks: Sequence[Risk], words: int) -> Sample:
    """Take about so many words of the source from the riskiest rows that have a reason.

    It shows where to look. What is found there is no measure of the text, which is why
    scorecards give no verdict and no interval over it. Raises InputProblem as ``drawn`` does.
    """
    _require_words(words)
    ranked = [risk.pair for risk in risks if risk.points]
    return riskiest(list(project), _length_in(project), words, ranked)


def counting_unit(project: Project) -> CountingUnit:
    """Give what the length of a sample is counted in."""
    return project.facts.direction.source.counting_unit


def sample_of(project: Project) -> Sample | None:
    """Give the sample that the project was set to, None where all of it is evaluated."""
    settings = project.facts.settings
    if settings.sample_rows:
        return kept_by_risk(list(project), _length_in(project), set(settings.sample_rows))
    if not settings.sample_words:
        return None
    return drawn(project, settings.sample_words, settings.sample_seed)


def set_sample(project: Project, words: int, seed: int) -> Change:
    """Have a sample evaluated, drawn anew whenever it is asked for; 0 words: have all."""
    settings = replace(
        project.facts.settings,
        sample_words=words,
        sample_seed=seed if words else 0,
        sample_rows=(),
    )
    return set_settings(project, settings)


def set_risk_sample(project: Project, sample: Sample) -> Change:
    """Have the rows of a sample by risk evaluated, these and no others until it is set anew."""
    settings = replace(
        project.facts.settings, sample_words=0, sample_seed=0, sample_rows=sample.pairs
    )
    return set_settings(project, settings)


def _require_words(words: int) -> None:
    if words < 1:
        raise InputProblem("A sample needs at least one word; ask for more.")


def _length_in(project: Project) -> Callable[[Pair], int]:
    language = project.facts.direction.source
    return lambda pair: count_words(pair.source, language)
