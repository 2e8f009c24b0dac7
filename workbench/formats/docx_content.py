"""What a bilingual DOCX is made of, before it is XML."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from workbench.formats.docx_labels import Labels
from workbench.formats.score_report import ScoreReport
from workbench.model.annotations import Annotation
from workbench.model.findings import Finding
from workbench.model.languages import Direction
from workbench.model.segments import Pair


class Column(Enum):
    """A column of the segment table, from left to right."""

    NUMBER = "number"
    SOURCE = "source"
    TARGET = "target"
    REVIEWED = "reviewed"
    STATUS = "status"
    FINDINGS = "findings"
    COMMENTS = "comments"


USUAL_COLUMNS = (
    Column.NUMBER, Column.SOURCE, Column.TARGET, Column.STATUS, Column.FINDINGS,
)  # fmt: skip

ROWS_PER_TABLE = 250


class Changes(Enum):
    """How the target is shown; ``BOTH`` adds a locked column with the text as it reads now."""

    CLEAN = "clean"
    TRACKED = "tracked"
    BOTH = "both"


class Comments(Enum):
    """What becomes a Word comment: nothing, what people wrote, or findings as well."""

    NONE = "none"
    PEOPLE = "people"
    ALL = "all"


class RowChoice(Enum):
    """Which pairs become rows."""

    ALL = "all"
    WITH_FINDINGS = "with-findings"
    EDITED = "edited"


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding, the name of its kind and what it says, in the language of the labels."""

    finding: Finding
    text: str
    category: str = ""


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """A row of the segment table; ``number`` counts from 1 over the whole project.

    A ``heading`` is put above the row, which then begins a table. ``annotations`` have for a
    comment what the file is to say of them, and those that answer another come after it.
    """

    number: int
    pair: Pair
    remarks: tuple[Remark, ...] = ()
    heading: str = ""
    annotations: tuple[Annotation, ...] = ()


@dataclass(frozen=True, slots=True)
class Layout:
    """How the segment table looks; number and target, which identify a row, are always there.

    ``columns`` are what was chosen, in any order; ``shown`` is what is written.

    LibreOffice lays out many tables of a few hundred rows in a fraction of the time that one
    table of thousands takes.
    """

    columns: tuple[Column, ...] = USUAL_COLUMNS
    changes: Changes = Changes.CLEAN
    comments: Comments = Comments.ALL
    rows_per_table: int = ROWS_PER_TABLE

    def __post_init__(self) -> None:
        if not {Column.NUMBER, Column.TARGET} <= set(self.columns):
            msg = "a bilingual table has a number and a target column"
            raise ValueError(msg)
        if self.rows_per_table < 1:
            msg = "a table has at least one row"
            raise ValueError(msg)
        if Column.REVIEWED in self.columns:
            msg = "the reviewed text has a column of its own where both texts are asked for"
            raise ValueError(msg)

    @property
    def shown(self) -> tuple[Column, ...]:
        """The columns from left to right."""
        chosen = set(self.columns)
        if self.changes is Changes.BOTH:
            chosen.add(Column.REVIEWED)
        return tuple(column for column in Column if column in chosen)


@dataclass(frozen=True, slots=True)
class ReviewDocument:
    """All that is written; ``rows`` starts from the first row each time it is called.

    ``facts`` is the line below the title, ``summary`` the lines of the closing table,
    ``author`` who signs the tracked changes (empty: nobody is named, nor who commented),
    ``tool`` the program with its version, ``project`` a UUID, ``scorecard`` what follows the
    summary.
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
    scorecard: ScoreReport | None = None
