"""Score reports: headings, sentences and tables in reading order, before they become a file."""

from dataclasses import dataclass
from enum import Enum

Cell = str | int | float
"""A number is set to the right and, in a spreadsheet, stays a number."""


class Tone(Enum):
    """How a report as a whole turned out."""

    GOOD = "good"
    BAD = "bad"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a heading over each column; ``decimals`` are those of numbers that have any."""

    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    decimals: int = 2


@dataclass(frozen=True, slots=True)
class Section:
    """A heading; below it sentences, a table and a list of points, each of which may lack."""

    heading: str
    sentences: tuple[str, ...] = ()
    table: Table | None = None
    points: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ScoreReport:
    """A report: its title, the lines below it, the outcome in a few words, and the sections.

    ``score`` is the figure that is shown large, ``score_name`` what it is. ``language`` is the
    tag of the language that the report itself is in.
    """

    title: str
    subtitles: tuple[str, ...]
    outcome: str
    tone: Tone
    score: str
    score_name: str
    sections: tuple[Section, ...]
    language: str = "en"


def cell_text(cell: Cell, decimals: int = 2) -> str:
    """Write a cell as people read it: thousands set apart, whole numbers without decimals."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, int):
        return f"{cell:,}"
    text = f"{cell:,.{decimals}f}"
    return text.replace("-", "−", 1) if text.strip("-0.,") else text.lstrip("-")
