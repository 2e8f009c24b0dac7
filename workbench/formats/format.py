"""The format: what every reader of files gives, paragraphs of one text or rows of two."""

from dataclasses import dataclass
from typing import Protocol

from workbench.model.languages import Language


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of one text; ``line`` counts from 1.

    It is the line of a text file where the paragraph begins, or the paragraph's number in a
    document that knows no lines.
    """

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Row:
    """A source beside its target; ``id`` is empty where the file gives none."""

    id: str
    document: str
    source: str
    target: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class Leftover:
    """Text that a reader saw and left out.

    ``reason`` identifies it, ``template`` says it in English for the user, ``characters`` counts
    what is not white space.
    """

    reason: str
    template: str
    characters: int


@dataclass(frozen=True, slots=True)
class Paragraphs:
    """One text, or two that alternate, as paragraphs in the order of the file.

    ``characters`` counts what is not white space in the file, found apart from the items, so
    that a reader that loses text is found out. ``encoding`` is empty where the format fixes it.
    """

    items: tuple[Paragraph, ...]
    characters: int = 0
    leftovers: tuple[Leftover, ...] = ()
    encoding: str = ""


@dataclass(frozen=True, slots=True)
class Rows:
    """A text and its translation side by side.

    ``source_language`` and ``target_language`` are those that the file itself names.
    """

    items: tuple[Row, ...]
    characters: int = 0
    leftovers: tuple[Leftover, ...] = ()
    encoding: str = ""
    source_language: Language | None = None
    target_language: Language | None = None


class Format(Protocol):
    """A kind of file that can be read."""

    @property
    def name(self) -> str:
        """What users call it, e.g. ``Word document``."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The endings of its file names, lower case with the dot."""

    def read(self, data: bytes, name: str, encoding: str | None = None) -> Paragraphs | Rows:
        """Read a whole file; ``name`` stands for it in messages.

        Raises InputProblem, and nothing else, if the bytes are not what they claim to be.
        """


def visible_characters(text: str) -> int:
    """Count what must not get lost on the way: all but white space and byte order marks.

    Such a mark stands inside a text where files were put together.
    """
    return sum(map(len, text.split())) - text.count("\ufeff")
