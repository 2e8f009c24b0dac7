"""The direction: which languages two texts are in, from what users say and what they look like."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from workbench.language.detection import detect_language, dominant_script
from workbench.language.function_words import FUNCTION_WORDS
from workbench.model.languages import Direction, Language
from workbench.model.problems import InputProblem
from workbench.review.proposal import Notice

_SCRIPT_NAMES = {"Hans": "Hani", "Hant": "Hani", "Jpan": "Kana"}
# Norwegian goes by three tags, of which detection knows one.
_SAME_LANGUAGE = {"no": "nb", "nn": "nb"}
# Of a guess this sure, a contradiction is worth mentioning.
_SURE = 0.6
# The opening of a text is enough to know its language by.
_SAMPLE_PARAGRAPHS = 400
_SAMPLE = 6000


@dataclass(frozen=True, slots=True)
class Wish:
    """The languages a user names; None is to be found out."""

    source: Language | None = None
    target: Language | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """A direction and what should be said about it."""

    direction: Direction
    notices: tuple[Notice, ...] = ()


def sample_of(paragraphs: Sequence[str]) -> str:
    """Give enough of a text to know its language by."""
    return "\n".join(islice((p for p in paragraphs if p.strip()), _SAMPLE_PARAGRAPHS))[:_SAMPLE]


def decide_direction(source: str, target: str, wish: Wish, names: tuple[str, str]) -> Decision:
    """Decide on the languages of two samples.

    Raises InputProblem where both are in one language and none was named, and where they are
    the wrong way round for the languages named.
    """
    if wish.source is None or wish.target is None:
        direction = Direction(
            wish.source or _language_of(source, names[0]),
            wish.target or _language_of(target, names[1]),
        )
        _require_two_languages(direction, names)
    else:
        direction = Direction(wish.source, wish.target)
    _require_right_way_round(source, target, direction, names)
    return Decision(direction, tuple(_doubts(source, target, direction, names)))


def _language_of(text: str, name: str) -> Language:
    guess = detect_language(text)
    if guess.certainty == 0:
        raise InputProblem(
            "There are no words in {text} to tell its language by. Name the language.", text=name
        )
    return guess.language


def _require_two_languages(direction: Direction, names: tuple[str, str]) -> None:
    if direction.source == direction.target:
        raise InputProblem(
            "{source} and {target} are both in one language ({language}). Choose the text and"
            " its translation, or name the two languages.",
            source=names[0],
            target=names[1],
            language=direction.source.tag,
        )


def _require_right_way_round(
    source: str, target: str, direction: Direction, names: tuple[str, str]
) -> None:
    straight = looks_like(source, direction.source) or looks_like(target, direction.target)
    if straight:
        return
    if looks_like(source, direction.target) and looks_like(target, direction.source):
        raise InputProblem(
            "Source and target are the wrong way round: {source} looks like"
            " {target_language} and {target} like {source_language}. Swap them, or name the"
            " languages the other way round.",
            source=names[0],
            target=names[1],
            source_language=direction.source.tag,
            target_language=direction.target.tag,
        )


def _doubts(
    source: str, target: str, direction: Direction, names: tuple[str, str]
) -> list[Notice]:
    sides = ((source, direction.source, names[0]), (target, direction.target, names[1]))
    return [
        Notice(
            "looks-otherwise",
            "{text} does not look like {language}; choose another language if that is wrong.",
            (("text", name), ("language", language.tag)),
        )
        for text, language, name in sides
        if not looks_like(text, language)
    ]


def looks_like(text: str, language: Language) -> bool:
    """Say whether a text may be in a language: by its script, then by its function words.

    Chinese is not told from Chinese here. The benefit of the doubt goes to a text without
    letters and to languages that detection does not know.
    """
    script = dominant_script(text)
    if not script:
        return True
    wanted = _SCRIPT_NAMES.get(language.script, language.script)
    if script != wanted:
        return (script, wanted) == ("Hani", "Kana")
    base = _SAME_LANGUAGE.get(language.base, language.base)
    if base not in FUNCTION_WORDS:
        return True
    guess = detect_language(text)
    return guess.certainty < _SURE or guess.language.base == base
