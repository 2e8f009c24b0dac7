"""Errors model: what reviewers marked as errors, in the order of the rows, as Qt's table model."""

from collections.abc import Iterable, Mapping
from enum import IntEnum

from PySide6.QtCore import QCoreApplication, QObject
from typing_extensions import override

from workbench.gui.desk import Desk
from workbench.gui.row_list_model import RowListModel
from workbench.gui.status_texts import side_text
from workbench.model.annotations import Annotation
from workbench.model.segments import Side
from workbench.review.session import Touched


class ErrorColumn(IntEnum):
    """The columns from left to right."""

    ROW = 0
    SEVERITY = 1
    CATEGORY = 2
    QUOTE = 3
    COMMENT = 4
    ANNOTATOR = 5


class ErrorsModel(RowListModel[Annotation]):
    """The errors of all rows, or of one; ``titles`` are those of a quality model by id."""

    def __init__(
        self, desk: Desk, titles: Mapping[str, str], parent: QObject | None = None
    ) -> None:
        super().__init__(desk.project, len(ErrorColumn), parent)
        self._desk = desk
        self._titles = titles
        self._pair = ""
        desk.touched.connect(self._on_touched)
        self.list_anew()

    def show_row(self, pair_id: str) -> None:
        """List the errors of one row, of all if it is empty."""
        if pair_id != self._pair:
            self._pair = pair_id
            self.list_anew()

    def rename(self, titles: Mapping[str, str]) -> None:
        """Name categories and severities otherwise."""
        self._titles = titles
        self.list_anew()

    def row_of(self, annotation_id: str) -> int | None:
        """Give the row of an error, or None where it is not listed."""
        return next(
            (n for n, entry in enumerate(self._entries) if entry.id == annotation_id), None
        )

    def beside(self, current: int, pair_id: str, by: int) -> int | None:
        """Give the row after (1) or before (-1) the current one; round past the end.

        From a pair that the current row is not of, it is the nearest one that way.
        """
        count = len(self._entries)
        if not count:
            return None
        own = self.rows_of(pair_id)
        if current in own:
            return (current + by) % count
        return (own.start if by > 0 else own.start - 1) % count

    @override
    def heads(self) -> tuple[str, ...]:
        return (
            self.tr("Row"),
            self.tr("Severity"),
            self.tr("Category"),
            self.tr("Marked"),
            self.tr("Comment"),
            self.tr("By"),
        )

    @override
    def text(self, entry: Annotation, column: int) -> str:
        texts = {
            ErrorColumn.ROW: str(self.number(entry.pair)),
            ErrorColumn.SEVERITY: self._named(entry.severity),
            ErrorColumn.CATEGORY: self._named(entry.category),
            ErrorColumn.QUOTE: self._quote(entry),
            ErrorColumn.COMMENT: self._comment(entry),
            ErrorColumn.ANNOTATOR: entry.annotator or self.tr("unnamed"),
        }
        return texts[ErrorColumn(column)]

    @override
    def spoken(self, entry: Annotation) -> str:
        row, severity, category, quote, comment, _ = (self.text(entry, c) for c in ErrorColumn)
        template = self.tr("{severity}, {category}, in row {row}: {quote}. {comment}")
        words = template.format(
            severity=severity, category=category, row=row, quote=quote, comment=comment
        )
        return words.strip()

    @override
    def wanted(self) -> Iterable[Annotation]:
        if self._pair:
            return self.wanted_of(self._pair)
        project = self._desk.project
        rows = {mark.pair for mark in project.annotations.values() if mark.is_error}
        ordered = sorted(rows, key=self.number)
        return (mark for row in ordered for mark in self._errors_of(row))

    @override
    def wanted_of(self, pair_id: str) -> list[Annotation]:
        return self._errors_of(pair_id) if self._pair in {"", pair_id} else []

    def _errors_of(self, pair_id: str) -> list[Annotation]:
        marks = self._desk.project.annotations_of(pair_id)
        return [mark for mark in marks if mark.is_error and self._desk.sees(mark)]

    def _named(self, name: str) -> str:
        return QCoreApplication.translate("QualityModels", self._titles.get(name, name))

    def _quote(self, entry: Annotation) -> str:
        if entry.is_lost:
            return self.tr("“{quote}”, no longer there").format(quote=entry.quote)
        if entry.span is None:
            return self.tr("The whole row")
        quote = f"“{entry.quote}”" if entry.quote else self.tr("Something missing")
        on_source = entry.side is Side.SOURCE
        return f"{quote} ({side_text(Side.SOURCE).lower()})" if on_source else quote

    def _comment(self, entry: Annotation) -> str:
        words = [entry.comment, f"→ {entry.correction}" if entry.correction else ""]
        if entry.fault is Side.SOURCE:
            words.append(self.tr("[the source is wrong]"))
        return " ".join(word for word in words if word)

    def _on_touched(self, touched: Touched) -> None:
        if touched.reordered:
            self.list_reordered()
        else:
            self.list_pairs(touched.pairs & {self._pair} if self._pair else touched.pairs)
