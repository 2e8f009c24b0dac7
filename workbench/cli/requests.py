"""Requests: what a command line asks for, as plain values."""

from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction
from pathlib import Path

from workbench.formats.docx_content import ROWS_PER_TABLE, USUAL_COLUMNS, Changes, Column, Comments
from workbench.formats.docx_labels import Labels
from workbench.model.findings import Severity
from workbench.model.languages import Language
from workbench.review.filtering import Filter
from workbench.review.taking import Take
from workbench.scoring.evaluation import Rows
from workbench.scoring.resampling import PairedTest


class Shape(Enum):
    """The form in which results are printed."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    HTML = "html"


class FailOn(Enum):
    """The least severity that makes ``check`` end with exit code 1."""

    ERROR = "error"
    WARNING = "warning"
    NEVER = "never"

    def counts(self, severity: Severity) -> bool:
        """Say whether a finding of this severity makes the check fail."""
        return self is not FailOn.NEVER and severity.rank <= Severity(self.value).rank


@dataclass(frozen=True, slots=True)
class Inputs:
    """The files to work on and how to read them; None and empty are found out from the text."""

    paths: tuple[Path, ...]
    source_language: Language | None = None
    target_language: Language | None = None
    source_encoding: str = ""
    target_encoding: str = ""
    clean_glosses: bool = False


@dataclass(frozen=True, slots=True)
class CheckRequest:
    """``workbench check``; no names of checks stand for all of them.

    ``untranslated_names`` is empty where the project decides. ``jobs`` is the number of processes
    that a large project is shared out among.
    """

    inputs: Inputs
    checks: tuple[str, ...]
    shape: Shape
    fail_on: FailOn
    untranslated_names: str = ""
    jobs: int = 1


@dataclass(frozen=True, slots=True)
class AlignRequest:
    """``workbench align``."""

    inputs: Inputs
    shape: Shape


@dataclass(frozen=True, slots=True)
class ScoreWish:
    """How marked errors are to be scored; empty and None leave it to the project.

    ``model`` is the name or the file of a quality model. ``passing`` and ``acceptable`` draw
    another line into it, ``model_output`` is the file to write it to.
    """

    model: str = ""
    passing: Fraction | None = None
    acceptable: Fraction | None = None
    model_output: Path | None = None
    layers: tuple[str, ...] = ()
    rows: Rows = Rows.ALL
    seed: int | None = None

    @property
    def names_model(self) -> bool:
        """Whether a scorecard is asked for, also where nothing is marked."""
        asked = (self.passing, self.acceptable, self.model_output)
        return bool(self.model) or any(value is not None for value in asked)


@dataclass(frozen=True, slots=True)
class MetricWish:
    """What is to be measured without marks: against references, among drafts, and by risk.

    ``risky`` is how many of the riskiest segments to list; ``tokenizer_model`` a file to take in.
    """

    references: tuple[Path, ...] = ()
    encoding: str = ""
    metrics: tuple[str, ...] = ()
    tokenizer: str = ""
    tokenizer_model: Path | None = None
    tokenizer_checksum: str = ""
    resamples: int = 0
    has_segments: bool = False
    drafts: tuple[Path, ...] = ()
    test: PairedTest = PairedTest.BOOTSTRAP
    risky: int = 0


@dataclass(frozen=True, slots=True)
class ScoreRequest:
    """``workbench score``; without a reference there are the scorecard and the effort.

    Without ``output`` everything is printed.
    """

    inputs: Inputs
    measuring: MetricWish
    shape: Shape
    wish: ScoreWish = ScoreWish()
    output: Path | None = None


@dataclass(frozen=True, slots=True)
class NewRequest:
    """``workbench new``."""

    inputs: Inputs
    output: Path
    replace: bool


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """``workbench export``; ``layout`` is the document whose layout the target is put into."""

    inputs: Inputs
    output: Path
    changes: Changes = Changes.TRACKED
    rows: Filter = field(default_factory=Filter)
    columns: tuple[Column, ...] = USUAL_COLUMNS
    comments: Comments = Comments.ALL
    reviewer: str = ""
    layout: Path | None = None
    rows_per_table: int = ROWS_PER_TABLE
    labels: Labels = field(default_factory=Labels)


@dataclass(frozen=True, slots=True)
class ImportReviewRequest:
    """``workbench import-review``; whose text counts where both changed, or where one is gone."""

    file: Path
    project: Path
    is_preview: bool
    shape: Shape
    conflicts: Take = Take.MINE
    emptied: Take = Take.MINE


@dataclass(frozen=True, slots=True)
class MarksRequest:
    """``workbench marks``; files to take marks from, and one to hand them out in."""

    project: Path
    taken_in: tuple[Path, ...]
    output: Path | None


Request = (
    CheckRequest
    | AlignRequest
    | ScoreRequest
    | NewRequest
    | ExportRequest
    | ImportReviewRequest
    | MarksRequest
)
