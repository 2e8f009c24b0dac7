"""Disputes model: the marks of two annotators side by side, as Qt's table model."""

from collections.abc import Mapping, Sequence
from enum import IntEnum

from PySide6.QtCore import QCoreApplication, QObject
from typing_extensions import override

from workbench.gui.list_model import ListModel
from workbench.model.annotations import Annotation
from workbench.model.project import Project
from workbench.review.disputes import Dispute


class DisputeColumn(IntEnum):
    """The columns from left to right."""

    ROW = 0
    FIRST = 1
    SECOND = 2
    FINAL = 3


class DisputesModel(ListModel[Dispute]):
    """What two annotators marked; ``titles`` are those of a quality model by id."""

    def __init__(
        self, project: Project, titles: Mapping[str, str], parent: QObject | None = None
    ) -> None:
        super().__init__(len(DisputeColumn), parent)
        self._project = project
        self._titles = titles
        self._names = ("", "")
        self._decided: frozenset[tuple[object, ...]] = frozenset()

    def show(
        self, names: tuple[str, str], disputes: Sequence[Dispute], final: Sequence[Annotation]
    ) -> None:
        """List other marks; ``final`` are those that were decided on."""
        self.beginResetModel()
        self._names = names
        self._entries = list(disputes)
        self._decided = frozenset(_key(mark) for mark in final)
        self.endResetModel()

    @override
    def heads(self) -> tuple[str, ...]:
        return (
            self.tr("Row"),
            *(name or self.tr("unnamed") for name in self._names),
            self.tr("Final"),
        )

    @override
    def text(self, entry: Dispute, column: int) -> str:
        if column == DisputeColumn.ROW:
            return str(self._project.order.index(entry.pair) + 1)
        if column == DisputeColumn.FIRST:
            return self._words(entry.first)
        if column == DisputeColumn.SECOND:
            return self._words(entry.second)
        return self._decision(entry)

    @override
    def spoken(self, entry: Dispute) -> str:
        template = self.tr("Row {row}; {first}: {one}; {second}: {two}; {final}")
        return template.format(
            row=self.text(entry, DisputeColumn.ROW),
            first=self._names[0],
            one=self._words(entry.first),
            second=self._names[1],
            two=self._words(entry.second),
            final=self._decision(entry),
        )

    def _words(self, mark: Annotation | None) -> str:
        if mark is None:
            return "–"
        quote = f"“{mark.quote}” " if mark.quote else ""
        severity, category = self._named(mark.severity), self._named(mark.category)
        return f"{quote}{severity}, {category}"

    def _decision(self, entry: Dispute) -> str:
        marks = (mark for mark in (entry.first, entry.second) if mark is not None)
        if any(_key(mark) in self._decided for mark in marks):
            return self.tr("decided")
        return self.tr("agreed") if entry.is_settled else self.tr("open")

    def _named(self, name: str) -> str:
        return QCoreApplication.translate("QualityModels", self._titles.get(name, name))


def _key(mark: Annotation) -> tuple[object, ...]:
    return mark.pair, mark.side, mark.span, mark.quote, mark.category, mark.severity
