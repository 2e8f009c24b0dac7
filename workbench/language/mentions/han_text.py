"""Han text: where names may stand among Han characters, and the Latin words between them."""

import re
from dataclasses import dataclass

from workbench.language.mentions.capitals import Shape, Token, tokens_of
from workbench.language.names.folding import fold_han
from workbench.language.names.knowledge import Knowledge
from workbench.language.names.renderings import Entry, Mention
from workbench.model.segments import Span

_HAN = "\u3400-\u9fff\uf900-\ufaff"
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f0-9'’.&-]*")
# Characters that hardly ever stand inside a rendering; they part it from its surroundings.
PARTING = frozenset("·的了是说称他她它我你您们这那此就也都被把将与及或而但很更每各该其")
_PARTED = re.compile(f"(?:[^{_HAN}]|[{''.join(sorted(PARTING))}])+")
# A single character in a list: 美、欧、亚.
_LISTED = re.compile(f"(?:(?<=、)|(?=[{_HAN}]、))([{_HAN}])")
_BRACKETS = {"(": ")", "（": "）", "[": "]", "【": "】"}


@dataclass(frozen=True, slots=True)
class LatinWord:
    """A word in Latin letters in Han text.

    ``is_gloss`` says that it stands in brackets after what it explains; ``is_dotted`` that a
    name's dot joins it to Han, which never is right; ``has_company`` that other Latin words
    stand beside it.
    """

    span: Span
    text: str
    key: str
    shape: Shape
    is_gloss: bool
    is_dotted: bool
    has_company: bool


@dataclass(frozen=True, slots=True)
class HanText:
    """A text in Han: ``folded`` has its length; ``mentions`` are the lexicon's renderings."""

    folded: str
    latin: tuple[LatinWord, ...]
    mentions: tuple[Mention, ...]

    def find(self, form: str) -> list[Span]:
        """Give all places of a folded rendering."""
        found = []
        at = self.folded.find(form) if form else -1
        while at >= 0:
            found.append(Span(at, at + len(form)))
            at = self.folded.find(form, at + len(form))
        return found

    def find_short(self, form: str) -> list[Span]:
        """Give all places of a single character that is short for a name: 美 in 美军, 中美."""
        inside = [
            Span(at, at + 1)
            for mention in self.mentions
            for at in range(mention.span.start, mention.span.end)
            if self.folded[at] == form and mention.span.end - mention.span.start <= 2
        ]
        listed = (Span(*match.span(1)) for match in _LISTED.finditer(self.folded))
        return inside + [span for span in listed if span.quote(self.folded) == form]


def read_han(text: str, knowledge: Knowledge) -> HanText:
    """Read a text in Han."""
    folded = fold_han(text)
    found = knowledge.lexicon.scan_renderings(text)
    mentions = tuple(m for m in found if m.span.end <= len(text))
    return HanText(folded, _latin_words(folded), mentions)


def entries_of(mention: Mention, knowledge: Knowledge) -> list[Entry]:
    """Give what the lexicon knows of the names that a mention may be."""
    found = (knowledge.lexicon.entry(name) for name in mention.names)
    return [entry for entry in found if entry]


def pieces(folded: str) -> list[str]:
    """Take a text apart into Han without the characters that part words."""
    return [piece for piece in _PARTED.split(folded) if len(piece) > 1]


def _latin_words(folded: str) -> tuple[LatinWord, ...]:
    latin = [token for match in _LATIN.finditer(folded) for token in _moved(match)]
    glosses = _glosses(folded) if latin else ()
    words: list[LatinWord] = []
    for number, token in enumerate(latin):
        neighbours = latin[max(0, number - 1) : number] + latin[number + 1 : number + 2]
        around = (folded[token.start - 1 : token.start], folded[token.end : token.end + 1])
        words.append(
            LatinWord(
                Span(token.start, token.end), token.text, token.key, token.shape,
                is_gloss=any(start <= token.start < end for start, end in glosses),
                is_dotted="·" in around,
                has_company=any(_adjoin(folded, token, other) for other in neighbours),
            )
        )  # fmt: skip
    return tuple(words)


def _moved(match: re.Match[str]) -> list[Token]:
    """Give the words of a stretch of Latin letters with their place in the whole text."""
    at = match.start()
    words = tokens_of(match.group())
    return [w._replace(start=w.start + at, end=w.end + at) for w in words]


def _adjoin(folded: str, token: Token, other: Token) -> bool:
    first, second = sorted((token, other), key=lambda t: t.start)
    gap = folded[first.end : second.start].removeprefix("'s").removeprefix("’s")
    return len(gap) <= 2 and not gap.strip(" ·&-/'’,.:")


def _glosses(folded: str) -> list[tuple[int, int]]:
    """Give the insides of brackets that follow Han."""
    found = []
    for at, character in enumerate(folded):
        closing = _BRACKETS.get(character)
        if closing and folded[:at].rstrip() and _is_han(folded[:at].rstrip()[-1]):
            end = folded.find(closing, at)
            found.append((at, end if end >= 0 else len(folded)))
    return found


def _is_han(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff"
