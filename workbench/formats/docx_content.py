"""What a bilingual DOCX is made of, before it is XML."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from workbench.formats.docx_labels import Labels
from workbench.model.findings import Finding
from workbench.model.languages import Direction
from workbench.model.segments import Pair


class Column(Enum):
    """A column of the segment table."""

    NUMBER = "number"
    SOURCE = "source"
    TARGET = "target"
    STATUS = "status"
    FINDINGS = "findings"


class Changes(Enum):
    """How the target is shown."""

    CLEAN = "clean"
    TRACKED = "tracked"


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding and what it says, in the language of the labels."""

    finding: Finding
    text: str


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """A row of the segment table; ``number`` counts from 1 over the whole project.

    A ``heading`` is put above the row, which then begins a table.
    """

    number: int
    pair: Pair
    remarks: tuple[Remark, ...] = ()
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Layout:
    """How the segment table looks; number and target, which identify a row, are always there.

    LibreOffice lays out many tables of a few hundred rows in a fraction of the time that one
    table of thousands takes.
    """

    columns: tuple[Column, ...] = tuple(Column)
    changes: Changes = Changes.CLEAN
    rows_per_table: int = 250

    def __post_init__(self) -> None:
        if not {Column.NUMBER, Column.TARGET} <= set(self.columns):
            msg = "a bilingual table has a number and a target column"
            raise ValueError(msg)


@dataclass(frozen=True, slots=True)
class ReviewDocument:
    """All that is written; ``rows`` starts from the first row each time it is called.

    ``facts`` is the line below the title, ``summary`` the lines of the closing table,
    ``author`` who signs the tracked changes (empty: nobody is named), ``tool`` the program
    with its version, ``project`` a UUID.
    """

    project: str
    title: str
    facts: str
    direction: Direction
    rows: Callable[[], Iterator[ReviewRow]]
    row_count: int
    summary: tuple[tuple[str, str], ...]
    moment: datetime
    tool: str
    author: str = ""
    layout: Layout = field(default_factory=Layout)
    labels: Labels = field(default_factory=Labels)
