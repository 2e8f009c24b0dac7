"""Agreement window: what two annotators marked side by side, how far they agree, and decisions."""

from html import escape

from PySide6.QtCore import QSettings, Qt, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from workbench.gui.agreement_page import Wording, agreement_sections
from workbench.gui.desk import Desk
from workbench.gui.disputes_model import DisputeColumn, DisputesModel
from workbench.gui.errors_panel import quality_of, titles_of
from workbench.gui.row_list import RowList
from workbench.gui.score_page import section_page
from workbench.gui.theme import Theme
from workbench.gui.window_place import WindowPlace
from workbench.model.annotations import Annotation
from workbench.model.segments import Side
from workbench.review.disputes import Dispute, disputes
from workbench.review.layers import FINAL, concord, decided_all, layers

_SIZE = (1120, 740)
_MARGIN = 12
_NAME_LENGTH = 14
_TWO = 2
_WIDTHS: dict[int, int] = {
    DisputeColumn.ROW: 50,
    DisputeColumn.FIRST: 320,
    DisputeColumn.FINAL: 80,
}


class AgreementWindow(QDialog):
    """Two layers to choose, their marks in a list, and the figures of their agreement."""

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Agreement"))
        self.resize(*_SIZE)
        self._desk, self._theme = desk, theme
        self._quality = quality_of(desk)
        self._titles = titles_of(self._quality)
        self.first, self.second = QComboBox(), QComboBox()
        self.model = DisputesModel(desk.project, self._titles, self)
        self.list = RowList(self.model, _WIDTHS, DisputeColumn.SECOND, self)
        self.texts = QTextBrowser()
        self.figures = QTextBrowser()
        self.message = QLabel(
            self.tr(
                "Two annotators are needed to compare, and here is not more than one. Take in "
                "the marks of another with File › Take in marks…"
            )
        )
        self.take_first = QPushButton()
        self.take_second = QPushButton()
        self.take_agreed = QPushButton(self.tr("Decide all that agree"))
        self._fill()
        self._lay_out()
        self._connect()
        self.look_again()

    def _fill(self) -> None:
        names = sorted(name for name in layers(self._desk.project) if name != FINAL)
        for box, place in ((self.first, 0), (self.second, 1)):
            for name in names:
                box.addItem(name or self.tr("unnamed"), name)
            box.setCurrentIndex(min(place, len(names) - 1))
            box.setMinimumContentsLength(_NAME_LENGTH)
        for page in (self.texts, self.figures):
            page.document().setDocumentMargin(_MARGIN)
        self.message.setWordWrap(True)
        self.message.setVisible(len(names) < _TWO)
        self.first.setAccessibleName(self.tr("First annotator"))
        self.second.setAccessibleName(self.tr("Second annotator"))
        self.list.setAccessibleName(self.tr("Marks side by side"))
        self.texts.setAccessibleName(self.tr("The marks in their text"))
        self.figures.setAccessibleName(self.tr("How far they agree"))

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        for widget in (self.first, QLabel(self.tr("and")), self.second):
            bar.addWidget(widget)
        bar.addStretch()
        for button in (self.take_first, self.take_second, self.take_agreed):
            button.setAutoDefault(False)
            bar.addWidget(button)
        left = QSplitter(Qt.Orientation.Vertical)
        left.addWidget(self.list)
        left.addWidget(self.texts)
        left.setSizes([420, 220])
        parts = QSplitter()
        parts.addWidget(left)
        parts.addWidget(self.figures)
        parts.setSizes([720, 400])
        layout = QVBoxLayout(self)
        layout.addLayout(bar)
        layout.addWidget(self.message)
        layout.addWidget(parts, 1)

    def _connect(self) -> None:
        for box in (self.first, self.second):
            box.activated.connect(self.look_again)
        self.list.selectionModel().currentRowChanged.connect(self._show_texts)
        self.take_first.clicked.connect(lambda: self._decide("first"))
        self.take_second.clicked.connect(lambda: self._decide("second"))
        self.take_agreed.clicked.connect(self._decide_agreed)
        self._desk.touched.connect(self.look_again)

    @Slot()
    def look_again(self) -> None:
        """Compare the two layers as they are now."""
        project, row = self._desk.project, self.list.currentIndex().row()
        found = layers(project)
        names = str(self.first.currentData() or ""), str(self.second.currentData() or "")
        marks = found.get(names[0], ()), found.get(names[1], ())
        are_two = names[0] != names[1]
        sides = disputes(project, *marks) if are_two else ()
        self.model.show(names, sides, found.get(FINAL, ()))
        self.list.selectRow(max(0, row))
        points = {level.id: float(level.weight) for level in self._quality.levels}
        result = concord(marks, list(project.order), points)
        levels = tuple(level.id for level in self._quality.levels)
        words = Wording(self._names(), self._titles, levels)
        sections = agreement_sections(result, words) if are_two else ()
        self.figures.setHtml("".join(section_page(each, self._theme) for each in sections))
        take = self.tr("Take {name}’s")
        self.take_first.setText(take.format(name=self.first.currentText()))
        self.take_second.setText(take.format(name=self.second.currentText()))
        self._show_texts()

    def _names(self) -> tuple[str, str]:
        return self.first.currentText(), self.second.currentText()

    def current(self) -> Dispute | None:
        """Give what is under the bar."""
        return self.model.entry(self.list.currentIndex().row())

    def _show_texts(self) -> None:
        dispute = self.current()
        marks = (dispute.first, dispute.second) if dispute else (None, None)
        self.take_first.setEnabled(marks[0] is not None)
        self.take_second.setEnabled(marks[1] is not None)
        if dispute is None:
            self.texts.setHtml("")
            return
        pair = self._desk.project.pairs[dispute.pair]
        parts = []
        for mark, box in zip(marks, (self.first, self.second), strict=True):
            name = f"<p><b>{escape(box.currentText())}</b><br>"
            sides = (self._lit(pair.text(side), side, mark) for side in Side)
            parts.append(name + "<br>".join(sides) + "</p>")
        self.texts.setHtml("".join(parts))

    def _lit(self, text: str, side: Side, mark: Annotation | None) -> str:
        span = mark.span if mark is not None and mark.side is side else None
        if span is None:
            return escape(text)
        ground = f"background-color:{self._theme.marked}"
        inside = escape(span.quote(text)) or "‸"
        before, after = escape(text[: span.start]), escape(text[span.end :])
        return f'{before}<span style="{ground}"><b>{inside}</b></span>{after}'

    def _decide(self, which: str) -> None:
        dispute = self.current()
        mark = getattr(dispute, which) if dispute else None
        if mark is not None:
            self._take([mark])
            self.list.selectRow(min(self.list.currentIndex().row() + 1, self.model.rowCount() - 1))

    def _decide_agreed(self) -> None:
        entries = (self.model.entry(row) for row in range(self.model.rowCount()))
        agreed = [entry.first for entry in entries if entry and entry.is_settled and entry.first]
        self._take(agreed)

    def _take(self, marks: list[Annotation]) -> None:
        self._desk.do(decided_all(self._desk.project, marks, self._desk.author))


def show_agreement(theme: Theme, parent: QWidget, desk: Desk, settings: QSettings) -> None:
    """Open a window that compares two layers of the project and follows it."""
    window = AgreementWindow(desk, theme, parent)
    WindowPlace(window, "agreement", settings)
    window.finished.connect(window.deleteLater)
    window.show()
