"""Agreement page: the figures of how far two annotators agree, in tables ready for the window."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from workbench.formats.score_report import Cell, Section, Table
from workbench.review.layers import Concord
from workbench.scoring.agreement import NOBODY, Overlap

_NOTHING = "–"


@dataclass(frozen=True, slots=True)
class Wording:
    """What the figures go by: both annotators, and the titles and order of the model's ids."""

    names: tuple[str, str]
    titles: Mapping[str, str]
    levels: tuple[str, ...]

    def named(self, name: str) -> str:
        """Give the title of a category or severity."""
        if name == NOBODY:
            return _tr("not marked")
        return QCoreApplication.translate("QualityModels", self.titles.get(name, name))


def agreement_sections(result: Concord, words: Wording) -> Iterator[Section]:
    """Give the figures, by kind, and what touching marks were called by either."""
    marks = result.marks
    yield _figures(result, words)
    yield _by_kind(_tr("By severity, marks that touch"), marks.by_severity.items(), words)
    yield _by_kind(_tr("By category, marks that touch"), marks.by_category.items(), words)
    yield Section(_tr("What touching marks were called"), table=_confusion(result, words))


def _figures(result: Concord, words: Wording) -> Section:
    marks = result.marks
    rows: tuple[tuple[Cell, ...], ...] = (
        (_tr("Marked characters, F1"), *_overlap(marks.characters)),
        (_tr("Marks on the very same characters, F1"), *_overlap(marks.exact)),
        (_tr("Marks that touch, F1"), *_overlap(marks.touching)),
        (_tr("Kind of each row, Krippendorff’s α"), _number(result.category_alpha), "", ""),
        (_tr("Points of each row, Krippendorff’s α"), _number(result.score_alpha), "", ""),
        (_tr("Row with an error or not, Cohen’s κ"), _number(result.verdict_kappa), "", ""),
    )
    note = _tr(
        "{count} rows; whoever marked nothing in a row counts as having found no error there. "
        "1 is full agreement; for α and κ 0 is what chance would give."
    ).format(count=marks.pairs)
    heads = (_tr("Figure"), _tr("Value"), *words.names)
    return Section(_tr("How far they agree"), (note,), Table(heads, rows))


def _by_kind(heading: str, entries: Iterable[tuple[str, Overlap]], words: Wording) -> Section:
    rows = tuple((words.named(name), *_overlap(overlap)) for name, overlap in entries)
    return Section(heading, table=Table((_tr("Kind"), _tr("F1"), *words.names), rows))


def _confusion(result: Concord, words: Wording) -> Table:
    counts = result.marks.severities
    seen = {name for pair in counts for name in pair}
    names = [name for name in (*words.levels, NOBODY) if name in seen]
    names += sorted(seen - set(names))
    first, second = words.names
    heads = (f"{first} ↓  {second} →", *map(words.named, names))
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (words.named(one), *(counts.get((one, other), 0) for other in names)) for one in names
    )
    return Table(heads, rows)


def _overlap(overlap: Overlap) -> tuple[Cell, int, int]:
    return _number(overlap.f1), overlap.first, overlap.second


def _number(value: float | None) -> Cell:
    return _NOTHING if value is None else value


def _tr(text: str) -> str:
    return QCoreApplication.translate("Agreement", text)
