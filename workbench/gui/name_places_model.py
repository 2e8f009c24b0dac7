"""Name places model: the rows of one name with what stands for it in each."""

from enum import IntEnum

from PySide6.QtCore import QObject
from typing_extensions import override

from workbench.gui.list_model import ListModel
from workbench.model.project import Project
from workbench.review.name_register import FollowedName
from workbench.review.naming import Occurrence


class PlaceColumn(IntEnum):
    """The columns from left to right."""

    ROW = 0
    NAME = 1
    RENDERING = 2


class NamePlacesModel(ListModel[Occurrence]):
    """The places of a name in the order of the rows."""

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(len(PlaceColumn), parent)
        self._project = project
        self._numbers: dict[str, int] = {}

    def show(self, name: FollowedName | None) -> None:
        """List the places of another name, or of this one as it is now."""
        self.beginResetModel()
        self._entries = list(name.places) if name else []
        self._numbers = _numbers(self._project, set(name.rows if name else ()))
        self.endResetModel()

    def row_of(self, place: Occurrence) -> int | None:
        """Give the line of a place, None if it is not listed."""
        return self._entries.index(place) if place in self._entries else None

    @override
    def heads(self) -> tuple[str, ...]:
        return self.tr("Row"), self.tr("Name"), self.tr("Rendering")

    @override
    def text(self, entry: Occurrence, column: int) -> str:
        if column == PlaceColumn.ROW:
            return str(self._numbers.get(entry.pair, 0))
        if column == PlaceColumn.NAME:
            return entry.full
        return entry.rendering or "–"

    @override
    def spoken(self, entry: Occurrence) -> str:
        row = self.text(entry, PlaceColumn.ROW)
        template = self.tr("Row {row}: {name}, rendering: {rendering}")
        rendering = entry.rendering or self.tr("none")
        return template.format(row=row, name=entry.full, rendering=rendering)


def _numbers(project: Project, rows: set[str]) -> dict[str, int]:
    return {row: number for number, row in enumerate(project.order, 1) if row in rows}
