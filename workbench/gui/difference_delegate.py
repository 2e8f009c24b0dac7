"""Difference delegate: paints two texts side by side, with what differs between them set off."""

from html import escape

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QTextDocument
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)
from typing_extensions import override

from workbench.gui.cell_text import text_option
from workbench.gui.fonts import READING_POINTS, text_font
from workbench.gui.returned_items import Item, ItemKind
from workbench.gui.returned_model import ReturnedColumn, ReturnedModel
from workbench.gui.theme import Theme
from workbench.language.differences import differences
from workbench.model.languages import Direction
from workbench.model.segments import Span

Index = QModelIndex | QPersistentModelIndex
_MARGIN = 6
_COMPARED = frozenset(ItemKind) - {ItemKind.COMMENT, ItemKind.MISSING, ItemKind.UNCHANGED}


class DifferenceDelegate(QStyledItemDelegate):
    """For the two text columns of a table over a ReturnedModel."""

    def __init__(
        self, model: ReturnedModel, direction: Direction, theme: Theme, view: QTableView
    ) -> None:
        super().__init__(view)
        self._model, self._direction, self._theme = model, direction, theme
        source, target = direction.source, direction.target
        self._font = text_font(target, source, READING_POINTS)
        self._source_font = text_font(source, target, READING_POINTS)
        self._view = view

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        own = QStyleOptionViewItem(option)
        self.initStyleOption(own, index)
        own.text = ""
        element = QStyle.ControlElement.CE_ItemViewItem
        self._view.style().drawControl(element, own, painter, self._view)
        document = self._document(index, option.rect.width())
        painter.save()
        painter.translate(option.rect.left(), option.rect.top())
        document.drawContents(painter, QRectF(0, 0, option.rect.width(), option.rect.height()))
        painter.restore()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.columnWidth(index.column())
        return QSize(width, int(self._document(index, width).size().height()))

    def _document(self, index: Index, width: int) -> QTextDocument:
        item = self._model.item(index.row())
        is_source = item.kind is ItemKind.SOURCE
        language = self._direction.source if is_source else self._direction.target
        text = item.mine if index.column() == ReturnedColumn.MINE else item.theirs
        document = QTextDocument()
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(_MARGIN)
        document.setDefaultFont(self._source_font if is_source else self._font)
        option = text_option(text, language)
        document.setDefaultTextOption(option)
        document.setTextWidth(width)
        direction = option.textDirection()
        side = "rtl" if direction is Qt.LayoutDirection.RightToLeft else "ltr"
        document.setHtml(
            f'<div dir="{side}" style="color:{self._theme.text}; white-space:pre-wrap">'
            f"{self._marked(item, index.column())}</div>"
        )
        return document

    def _marked(self, item: Item, column: int) -> str:
        is_mine = column == ReturnedColumn.MINE
        text = item.mine if is_mine else item.theirs
        if item.kind not in _COMPARED:
            return _html(text)
        theme = self._theme
        style = (
            f"color:{theme.deleted}; background-color:{theme.deleted_ground};"
            " text-decoration:line-through"
            if is_mine
            else f"color:{theme.inserted}; background-color:{theme.inserted_ground};"
            " text-decoration:underline"
        )
        parts, end = [], 0
        language = self._direction.target
        if item.kind is ItemKind.SOURCE:
            language = self._direction.source
        for change in differences(item.mine, item.theirs, language):
            span = change.draft if is_mine else change.edited
            parts.append(_html(text[end : span.start]))
            parts.append(_span(span, text, style))
            end = span.end
        return "".join((*parts, _html(text[end:])))


def _span(span: Span, text: str, style: str) -> str:
    inside = _html(span.quote(text))
    return f'<span style="{style}">{inside}</span>' if inside else ""


def _html(text: str) -> str:
    return escape(text).replace("\n", "<br>")
