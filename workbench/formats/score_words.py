"""Score words: categories, severities and sentences about scores, in the languages of the labels.

The table has the English words of quality models and score reports in its first column and those
of another label language in each of the others. What it lacks stays as it is.
"""

from collections.abc import Callable, Mapping
from functools import cache

from workbench.model.languages import Language
from workbench.model.resources import resource

_TABLE = "labels/score_words.tsv"


def score_words(language: Language) -> Callable[[str], str]:
    """Give what puts a title or a template into a language, as far as there are words for it."""
    words = _tables().get(language.tag, {})
    return lambda text: words.get(text, text)


@cache
def _tables() -> Mapping[str, Mapping[str, str]]:
    """Read the words by the tag of their language."""
    lines = resource(_TABLE).read_text(encoding="utf-8").splitlines()
    (_, *tags), *entries = (line.split("\t") for line in lines)
    english = [entry[0] for entry in entries]
    return {
        tag: dict(zip(english, (entry[place] for entry in entries), strict=True))
        for place, tag in enumerate(tags, 1)
    }
