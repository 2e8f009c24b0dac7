"""The proposal's rows as a Qt model: what the pairs would be, before a project is made."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor
from typing_extensions import override

from workbench.alignment.align import CHECK_BELOW
from workbench.model.segments import Pair
from workbench.review.proposal import Proposal

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_MOST = 500


class ProposalModel(QAbstractTableModel):
    """The first rows of a proposal: source, target and how sure their pairing is."""

    def __init__(self, doubtful: QColor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._doubtful = QBrush(doubtful)
        self._pairs: tuple[Pair, ...] = ()

    def show(self, proposal: Proposal | None) -> None:
        """Show another proposal, or none."""
        self.beginResetModel()
        self._pairs = proposal.pairs[:_MOST] if proposal else ()
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._pairs)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else 3

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        pair = self._pairs[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return (pair.source, pair.target, self._sureness(pair))[index.column()]
        is_doubtful = pair.is_unpaired or pair.confidence < CHECK_BELOW
        if role == Qt.ItemDataRole.ForegroundRole and is_doubtful and index.column() == 2:
            return self._doubtful
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        return None

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return section + 1
        return (self.tr("Source"), self.tr("Target"), self.tr("Pairing"))[section]

    def _sureness(self, pair: Pair) -> str:
        if pair.is_unpaired:
            return self.tr("unpaired")
        if pair.confidence < CHECK_BELOW:
            return self.tr("check this pair ({share} %)").format(
                share=round(100 * pair.confidence)
            )
        return self.tr("sure")
