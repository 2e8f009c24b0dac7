"""Searching: finding text in rows and replacing it in targets."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Flag, auto

import regex

from workbench.model.problems import InputProblem
from workbench.model.progress import Progress
from workbench.model.project import Project
from workbench.model.segments import Pair, Side, Span

# A search over one row; expressions like (a+)+$ would else never end.
_SECONDS = 1.0
_STEP = 50


class Match(Flag):
    """How a query is to be understood; none set: plain text in whatever case."""

    PLAIN = 0
    CASE = auto()
    WHOLE_WORDS = auto()
    REGEX = auto()


@dataclass(frozen=True, slots=True)
class Query:
    """What to look for."""

    text: str
    match: Match = Match.PLAIN

    def compiled(self) -> "regex.Pattern[str]":
        """Give the query as a pattern; raise InputProblem if the expression is wrong."""
        pattern = self.text if Match.REGEX in self.match else regex.escape(self.text)
        if Match.WHOLE_WORDS in self.match:
            pattern = rf"(?<!\w)(?:{pattern})(?!\w)"
        try:
            return regex.compile(pattern, 0 if Match.CASE in self.match else regex.IGNORECASE)
        except regex.error as error:
            message = (
                "The expression “{text}” cannot be used: {reason}. "
                "Correct it, or search for it as plain text."
            )
            raise InputProblem(message, text=self.text, reason=str(error)) from error


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a query matches."""

    pair: str
    side: Side
    span: Span


def hits_in(pair: Pair, query: Query, sides: Iterable[Side]) -> Iterator[Hit]:
    """Give the places of one pair, source first; raise InputProblem if that takes too long."""
    pattern = query.compiled()
    for side in sides:
        with _bounded(query):
            spans = [m.span() for m in pattern.finditer(pair.text(side), timeout=_SECONDS)]
        yield from (Hit(pair.id, side, Span(*span)) for span in spans if span[0] < span[1])


def find_hits(
    pairs: Sequence[Pair], query: Query, sides: Sequence[Side], progress: Progress
) -> list[Hit]:
    """Give the places of all pairs in their order; raise InputProblem as ``hits_in`` does."""
    hits: list[Hit] = []
    for number, pair in enumerate(pairs):
        if number % _STEP == 0:
            progress.advance(number, len(pairs))
        hits.extend(hits_in(pair, query, sides))
    return hits


def replaced_at(target: str, span: Span, query: Query, by: str) -> str:
    """Give a target with one match replaced; raise InputProblem as ``replaced`` does."""
    with _bounded(query):
        pattern, template = query.compiled(), _template(query, by)
        return pattern.sub(template, target, count=1, pos=span.start, timeout=_SECONDS)


def replaced(project: Project, pair_ids: Iterable[str], query: Query, by: str) -> dict[str, str]:
    r"""Give the new targets of the pairs where a replacement changes something.

    In a regular expression ``by`` may name groups (``\1``); otherwise it is taken literally.
    Raises InputProblem if it names a group that the expression does not have.
    """
    pattern, template = query.compiled(), _template(query, by)
    texts = {}
    for pair_id in pair_ids:
        target = project.pairs[pair_id].target
        with _bounded(query):
            new = pattern.sub(template, target, timeout=_SECONDS)
        if new != target:
            texts[pair_id] = new
    return texts


def _template(query: Query, by: str) -> str:
    return by if Match.REGEX in query.match else by.replace("\\", "\\\\")


@contextmanager
def _bounded(query: Query) -> Iterator[None]:
    """Turn an endless search or a wrong group in the replacement into one sentence."""
    try:
        yield
    except TimeoutError as error:
        message = "The expression “{text}” takes too long. Make it simpler."
        raise InputProblem(message, text=query.text) from error
    except (regex.error, IndexError) as error:
        message = "The replacement for “{text}” cannot be used: {reason}. Correct it."
        raise InputProblem(message, text=query.text, reason=str(error)) from error
