"""Grid model: the rows that are shown, as Qt's table model, one pair a row."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from workbench.gui.row_view import RowView, row_view, severity_words
from workbench.model.annotations import Annotation
from workbench.model.languages import Direction
from workbench.model.segments import Side
from workbench.review.inspection import Inspection
from workbench.review.session import Session, Touched

AnyIndex = QModelIndex | QPersistentModelIndex
Sees = Callable[[Annotation], bool]

# Above this many rows one signal for all of them is cheaper than one each.
_FEW_ROWS = 64


class Column(IntEnum):
    """The columns from left to right."""

    NUMBER = 0
    SOURCE = 1
    TARGET = 2
    STATUS = 3
    FINDINGS = 4


SIDES = {Column.SOURCE: Side.SOURCE, Column.TARGET: Side.TARGET}
_READ = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_OPENED = _READ | Qt.ItemFlag.ItemIsEditable
COLUMN_OF = {side: column for column, side in SIDES.items()}


class GridModel(QAbstractTableModel):
    """Pairs of a session in the order and choice that ``show`` was given."""

    about_to_show = Signal()
    """Other rows are coming; whatever is being typed has to be handed in now."""
    direction_changed = Signal()
    """The texts are in other languages than was thought."""

    def __init__(
        self, session: Session, inspection: Inspection, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._inspection = inspection
        self.arrange: Callable[[Sequence[str]], list[str]] = list
        """Puts rows in another order; whoever sets it shows them anew."""
        self.hint: Callable[[str], str] = lambda _pair_id: ""
        """What is told of a row where the pointer rests on its number."""
        self._visible: list[str] = []
        self._rows: dict[str, int] = {}
        self._numbers: dict[str, int] = {}
        self._views: dict[str, RowView] = {}
        self._direction = session.project.facts.direction
        self.sees: Sees = lambda _: True
        """Which annotations the rows show; whoever hides some says so."""
        self._readers: dict[int, Callable[[RowView, int], str | int | None]] = {
            Qt.ItemDataRole.DisplayRole: _displayed,
            Qt.ItemDataRole.EditRole: _displayed,
            Qt.ItemDataRole.AccessibleTextRole: _spoken,
            Qt.ItemDataRole.ToolTipRole: self._tool_tip,
        }
        self._renumber()
        self.show(list(session.project.order))
        session.observe(self._follow)
        inspection.observe(self._refresh)

    @property
    def visible(self) -> Sequence[str]:
        """The ids of the pairs that are shown, from top to bottom."""
        return self._visible

    @property
    def direction(self) -> Direction:
        """The languages of the two sides."""
        return self._direction

    def show(self, ids: Sequence[str]) -> None:
        """Show these pairs, in this order unless ``arrange`` puts them in another."""
        arranged = self.arrange(ids)
        if self._visible == arranged:
            return
        self.about_to_show.emit()
        self.beginResetModel()
        self._visible = arranged
        self._rows = {pair_id: row for row, pair_id in enumerate(self._visible)}
        self.endResetModel()

    def pair_id(self, row: int) -> str | None:
        """Give the pair of a row, or None where there is no such row."""
        return self._visible[row] if 0 <= row < len(self._visible) else None

    def row_of(self, pair_id: str) -> int | None:
        """Give the row of a pair, or None where it is not shown."""
        return self._rows.get(pair_id)

    def nearest_row(self, pair_id: str) -> int:
        """Give the row of a pair, or the one that stands where it would; 0 where there is none."""
        row = self._rows.get(pair_id)
        if row is not None:
            return row
        number = self._numbers.get(pair_id, 1)
        row = bisect_left(self._visible, number, key=lambda other: self._numbers.get(other, 0))
        return max(0, min(row, len(self._visible) - 1))

    def has(self, pair_id: str) -> bool:
        """Say whether the project has a pair, shown or not."""
        return pair_id in self._session.project.pairs

    def row_view(self, row: int) -> RowView | None:
        """Give what a row shows, or None where there is no such row."""
        pair_id = self.pair_id(row)
        if pair_id is None:
            return None
        known = self._views.get(pair_id)
        if known is not None:
            return known
        pair = self._session.project.pairs.get(pair_id)
        if pair is None:
            return None
        findings = self._inspection.findings_of(pair_id)
        said = [a for a in self._session.project.annotations_of(pair_id) if self.sees(a)]
        view = row_view(pair, self._numbers.get(pair_id, 0), findings, said)
        self._views[pair_id] = view
        return view

    def look_again(self) -> None:
        """Show all rows anew, since other annotations are to be seen in them."""
        self._views.clear()
        self._tell(0, len(self._visible) - 1)

    @override
    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._visible)

    @override
    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(Column)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | int | None:
        reader = self._readers.get(role)
        if reader is None or not index.isValid():
            return None
        view = self.row_view(index.row())
        return reader(view, index.column()) if view is not None else None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | int | None:
        if orientation is Qt.Orientation.Horizontal:
            return self._column_name(section, role)
        view = self.row_view(section)
        if view is None:
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{view.spoken_row}, {view.spoken_state}"
        return str(view.number) if role == Qt.ItemDataRole.DisplayRole else None

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _OPENED if index.column() in SIDES else _READ

    def _column_name(self, section: int, role: int) -> str | int | None:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole or not 0 <= section < len(Column):
            return None
        direction = self._direction
        names = {
            Column.NUMBER: self.tr("No."),
            Column.SOURCE: self.tr("Source ({language})").format(language=direction.source.tag),
            Column.TARGET: self.tr("Target ({language})").format(language=direction.target.tag),
            Column.STATUS: self.tr("Status"),
            Column.FINDINGS: self.tr("Findings"),
        }
        return names[Column(section)]

    def _tool_tip(self, view: RowView, column: int) -> str | None:
        if column == Column.NUMBER:
            return self.hint(view.pair.id) or None
        return view.spoken_findings if column == Column.FINDINGS and view.findings else None

    def _follow(self, touched: Touched) -> None:
        project = self._session.project
        if touched.reordered:
            self._renumber()
            kept = self._rows.keys() | touched.pairs
            self.show([pair_id for pair_id in project.order if pair_id in kept])
        if project.facts.direction != self._direction:
            self._direction = project.facts.direction
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
            self.direction_changed.emit()
        self._refresh(touched.pairs)

    def _renumber(self) -> None:
        order = self._session.project.order
        self._numbers = {pair_id: number for number, pair_id in enumerate(order, 1)}
        self._views.clear()

    def _refresh(self, pair_ids: frozenset[str]) -> None:
        if len(pair_ids) > _FEW_ROWS:
            self._views.clear()
            self._tell(0, len(self._visible) - 1)
            return
        for pair_id in pair_ids:
            self._views.pop(pair_id, None)
        for row in sorted(self._rows[pair_id] for pair_id in pair_ids if pair_id in self._rows):
            self._tell(row, row)

    def _tell(self, first: int, last: int) -> None:
        if first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))


def _displayed(view: RowView, column: int) -> str | int | None:
    if column == Column.NUMBER:
        return view.number
    if column in SIDES:
        return view.pair.text(SIDES[Column(column)])
    if column == Column.STATUS:
        return ", ".join((view.status, *view.notes))
    return ", ".join(severity_words(severity, count) for severity, count in view.counts)


def _spoken(view: RowView, column: int) -> str | int | None:
    if column == Column.NUMBER:
        return f"{view.spoken_row}, {view.spoken_state}"
    if column in SIDES:
        return view.spoken(SIDES[Column(column)])
    return view.spoken_state if column == Column.STATUS else view.spoken_findings
