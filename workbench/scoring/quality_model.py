"""Quality models: kinds of errors, their severities and weights, and how they become a score."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction
from types import MappingProxyType
from typing import NamedTuple

from workbench.scoring.toml_table import Table

_ONE = Fraction(1)
# Below this the curve through two tolerances is as good as level, and beyond floats.
_LEAST_BEND = Fraction(1001, 1000)


class Method(Enum):
    """The formula of a model's overall score; each has a function in a module of this room."""

    MQM_RAW = "mqm-raw"
    MQM_LINEAR = "mqm-linear"
    MQM_NONLINEAR = "mqm-nonlinear"
    GOOGLE_MQM = "google-mqm"
    ESA = "esa"
    POINTS_PER_WORD = "points-per-word"
    POINTS_ALLOWED = "points-allowed"
    XTM = "xtm"
    TQAUDITOR = "tqauditor"


class CountBasis(Enum):
    """What the length of the evaluated text is counted in."""

    SOURCE_WORDS = "source-words"
    TARGET_WORDS = "target-words"
    SOURCE_CHARACTERS = "source-characters"
    TARGET_CHARACTERS = "target-characters"


class Repeats(Enum):
    """How often an error that is made again in the same way counts."""

    EACH = "each"
    DOCUMENT = "document"
    PROJECT = "project"


@dataclass(frozen=True, slots=True)
class Category:
    """A kind of error: a dimension, or with a slash in its id a subtype of one.

    ``key`` is the letter that chooses it, among the dimensions or within its dimension.
    """

    id: str
    title: str
    description: str = ""
    weight: Fraction = _ONE
    key: str = ""

    @property
    def dimension(self) -> str:
        """The id of the dimension, its own for a dimension."""
        return self.id.partition("/")[0]


@dataclass(frozen=True, slots=True)
class Level:
    """A severity; ``fails`` if a single error of it fails the text, whatever its length.

    ``weight`` is the penalty of one such error, 0 for what is marked but never counts
    (``neutral``, ``kudos``); ``key`` is the character that chooses it.
    """

    id: str
    title: str
    weight: Fraction
    fails: bool = False
    key: str = ""


class Tolerance(NamedTuple):
    """How many penalty points are just acceptable in a text of that many words."""

    words: Fraction
    points: Fraction


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The figures of the formulas, under the names of the MQM Council's papers.

    ``reference_words`` (RWC) is the length that points are given for, ``maximum`` (MSV) the
    score without an error, ``scaler`` (PS) what points are multiplied with in the raw score.
    A text passes from ``passing`` (PT) up, and where ``acceptable_points`` (APP) per
    ``reference_words`` are not exceeded; None where the model has no such line.
    """

    reference_words: int = 1000
    maximum: Fraction = Fraction(100)
    scaler: Fraction = _ONE
    passing: Fraction | None = None
    acceptable_points: Fraction | None = None
    tolerances: tuple[Tolerance, ...] = ()


@dataclass(frozen=True, slots=True)
class Points:
    """A penalty that replaces severity times weight: for a level in a category, or in any."""

    level: str
    category: str
    points: Fraction


@dataclass(frozen=True, slots=True)
class QualityModel:
    """A quality model as its file describes it.

    ``categories`` has each dimension before its subtypes. ``characters_per_word`` has, by the
    language without its script, how many characters make a word where the script puts no space
    between words; a language that is not there is counted in characters. ``mapping`` gives the
    category that an error of another model's category counts as, ``level_mapping`` the same for
    severities. ``notes`` say what in it is recalled and not read in its source.
    """

    id: str
    title: str
    source: str
    licence: str
    method: Method
    categories: tuple[Category, ...]
    levels: tuple[Level, ...]
    thresholds: Thresholds = Thresholds()
    repeats: Repeats = Repeats.EACH
    basis: CountBasis = CountBasis.SOURCE_WORDS
    points: tuple[Points, ...] = ()
    characters_per_word: Mapping[str, Fraction] = field(default_factory=dict, hash=False)
    mapping: Mapping[str, str] = field(default_factory=dict, hash=False)
    level_mapping: Mapping[str, str] = field(default_factory=dict, hash=False)
    notes: str = ""

    def category(self, category_id: str) -> Category | None:
        """Give a category by its id, None if the model has none of that id."""
        return next((c for c in self.categories if c.id == category_id), None)

    def level(self, level_id: str) -> Level | None:
        """Give a severity by its id, None if the model has none of that id."""
        return next((level for level in self.levels if level.id == level_id), None)

    def dimensions(self) -> tuple[Category, ...]:
        """Give the categories of the upper floor, in their order."""
        return tuple(c for c in self.categories if c.dimension == c.id)

    def subtypes(self, dimension_id: str) -> tuple[Category, ...]:
        """Give the kinds within a dimension, in their order."""
        return tuple(c for c in self.categories if c.dimension == dimension_id != c.id)


def read_model(text: str, name: str) -> QualityModel:
    """Read the TOML of a model; ``name`` is the file to name in what is said of it.

    Raises InputProblem with the file and the key where it is no sound model.
    """
    table = Table.parse(text, name)
    count = table.table("count")
    model = QualityModel(
        id=table.text("id"),
        title=table.text("title"),
        source=table.text("source", ""),
        licence=table.text("licence", ""),
        method=table.choice("method", Method),
        categories=tuple(_category(entry) for entry in table.tables("categories")),
        levels=tuple(_level(entry) for entry in table.tables("levels")),
        thresholds=_thresholds(table.table("thresholds")),
        repeats=table.choice("repeats", Repeats, Repeats.EACH),
        basis=count.choice("basis", CountBasis, CountBasis.SOURCE_WORDS),
        characters_per_word=_ratios(count.table("characters-per-word")),
        points=tuple(_points(entry) for entry in table.tables("points")),
        mapping=_mapping(table.table("mapping")),
        level_mapping=_mapping(table.table("level-mapping")),
        notes=table.text("notes", ""),
    )
    count.finish()
    table.finish()
    _look_at_ids(model, table)
    _look_at_thresholds(model, table)
    return model


def _category(table: Table) -> Category:
    category = Category(
        table.text("id"),
        table.text("title"),
        table.text("description", ""),
        table.number("weight", _ONE),
        table.text("key", ""),
    )
    table.finish()
    return category


def _level(table: Table) -> Level:
    level = Level(
        table.text("id"),
        table.text("title"),
        table.number("weight"),
        table.flag("fails"),
        table.text("key", ""),
    )
    table.finish()
    return level


def _points(table: Table) -> Points:
    points = Points(table.text("level"), table.text("category", ""), table.number("points"))
    table.finish()
    return points


def _thresholds(table: Table) -> Thresholds:
    thresholds = Thresholds(
        reference_words=table.whole("reference-words", 1000),
        maximum=table.number("maximum", Fraction(100)),
        scaler=table.number("scaler", _ONE),
        passing=_optional(table, "passing"),
        acceptable_points=_optional(table, "acceptable-points"),
        tolerances=tuple(_tolerance(entry) for entry in table.tables("tolerances")),
    )
    table.finish()
    return thresholds


def _tolerance(table: Table) -> Tolerance:
    tolerance = Tolerance(table.number("words"), table.number("points"))
    table.finish()
    return tolerance


def _optional(table: Table, key: str) -> Fraction | None:
    return table.number(key) if table.has(key) else None


def _mapping(table: Table) -> Mapping[str, str]:
    return MappingProxyType({key: table.text(key) for key in table.names()})


def _ratios(table: Table) -> Mapping[str, Fraction]:
    ratios = {language: table.number(language) for language in table.names()}
    for language, ratio in ratios.items():
        if ratio < 1:
            raise table.problem(language, "has to be a number from 1")
    return MappingProxyType(ratios)


def _look_at_ids(model: QualityModel, table: Table) -> None:
    """Refuse ids that are there twice or stand for nothing."""
    if not model.levels:
        raise table.problem("levels", "are missing; add a table [[levels]] for each severity")
    categories = [category.id for category in model.categories]
    levels = [level.id for level in model.levels]
    for key, ids in (("categories", categories), ("levels", levels)):
        if "" in ids:
            raise table.problem(key, "have an entry without an id; name it")
        twice = next((name for name in ids if ids.count(name) > 1), None)
        if twice is not None:
            raise table.problem(key, f"have “{twice}” twice; keep one of them")
    named = [
        *(("categories", category.dimension, categories) for category in model.categories),
        *(("points", entry.category, ["", *categories]) for entry in model.points),
        *(("points", entry.level, levels) for entry in model.points),
        *(("mapping", name, categories) for name in model.mapping.values()),
        *(("level-mapping", name, levels) for name in model.level_mapping.values()),
    ]
    idle = {level.id for level in model.levels if not level.weight}
    if any(entry.level in idle and entry.points for entry in model.points):
        raise table.problem("points", "count for a level of weight 0; give it a weight")
    for key, name, known in named:
        if name not in known:
            raise table.problem(key, f"name “{name}”, which the file does not describe; add it")


def _look_at_thresholds(model: QualityModel, table: Table) -> None:
    """Refuse figures that the formula of the model cannot be worked out with."""
    thresholds = model.thresholds
    if thresholds.maximum == 0:
        raise table.problem("thresholds › maximum", "has to be above 0")
    if thresholds.passing is not None and thresholds.passing >= thresholds.maximum:
        raise table.problem("thresholds › passing", "has to be below the maximum")
    if thresholds.acceptable_points == 0:
        raise table.problem("thresholds › acceptable-points", "has to be above 0")
    needs_line = model.method in {Method.MQM_LINEAR, Method.POINTS_ALLOWED}
    if needs_line and thresholds.acceptable_points is None:
        raise table.problem("thresholds › acceptable-points", "is what this method needs; add it")
    calibrated = model.method in {Method.MQM_LINEAR, Method.MQM_NONLINEAR}
    if calibrated and thresholds.passing is None:
        raise table.problem("thresholds › passing", "is what this method needs; add it")
    if model.method is Method.MQM_NONLINEAR and not _bends(thresholds.tolerances):
        raise table.problem(
            "thresholds › tolerances",
            "have to be two, the longer text with more points but fewer for its length",
        )


def _bends(tolerances: tuple[Tolerance, ...]) -> bool:
    """Whether a curve a·ln(1 + b·x) goes through both points."""
    if len(tolerances) != 2:
        return False
    (short, few), (long, many) = sorted(tolerances)
    return 0 < short < long and few > 0 and _LEAST_BEND < many / few < long / short
