"""Row list: the table in a panel beside the rows, one line for each entry."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QSize, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

_ICON = QSize(14, 14)
_ROW_HEIGHT = 26


class RowList(QTableView):
    """A list with a bar over the whole line; ``widths`` in pixels, one column fills the rest."""

    picked = Signal(int)
    """The user clicked this line or pressed Enter on it."""

    def __init__(
        self, model: QAbstractItemModel, widths: Mapping[int, int], filling: int, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setIconSize(_ICON)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setFixedHeight(_ROW_HEIGHT)
        for column, width in widths.items():
            header.resizeSection(column, width)
        header.setSectionResizeMode(filling, QHeaderView.ResizeMode.Stretch)
        self.clicked.connect(self._pick)
        self.activated.connect(self._pick)

    def mark(self, row: int | None) -> None:
        """Put the bar on a line without picking it, or on none."""
        if row is None:
            self.clearSelection()
        elif not self.selectionModel().isRowSelected(row, QModelIndex()):
            self.selectRow(row)

    def _pick(self, index: QModelIndex) -> None:
        self.picked.emit(index.row())


def lay_out_panel(
    panel: QWidget, left: Sequence[QWidget], right: Sequence[QWidget], body: QWidget
) -> None:
    """Put a bar of widgets above what fills a panel and takes its focus."""
    bar = QHBoxLayout()
    bar.setSpacing(16)
    for widget in left:
        bar.addWidget(widget)
    bar.addStretch()
    for widget in right:
        bar.addWidget(widget)
    layout = QVBoxLayout(panel)
    layout.setContentsMargins(8, 6, 8, 8)
    layout.setSpacing(6)
    layout.addLayout(bar)
    layout.addWidget(body)
    panel.setFocusProxy(body)
