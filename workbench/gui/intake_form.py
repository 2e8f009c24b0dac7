"""The intake form: what the intake dialog shows, without any of its work."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from workbench.formats.encodings import Candidate
from workbench.formats.format import Leftover
from workbench.formats.plain_text import Paragraphing
from workbench.gui.fonts import text_font
from workbench.gui.proposal_model import ProposalModel
from workbench.gui.text_slot import TextSlot
from workbench.gui.theme import Theme
from workbench.gui.translations import marked
from workbench.model.findings import Severity
from workbench.model.languages import Direction
from workbench.review.intake import Request
from workbench.review.proposal import Arrangement, Notice, Proposal, Unpaired

_ARRANGEMENTS = (
    (None, marked("IntakeForm", "Recognised by itself")),
    (Arrangement.INTERLEAVED, marked("IntakeForm", "Languages line by line")),
    (Arrangement.ONE_AFTER_OTHER, marked("IntakeForm", "The whole source, then the target")),
)
_PARAGRAPHINGS = (
    (Paragraphing.AUTO, marked("IntakeForm", "Recognised by itself")),
    (Paragraphing.LINES, marked("IntakeForm", "Each line is a paragraph")),
    (Paragraphing.BLOCKS, marked("IntakeForm", "Blank lines between paragraphs")),
)
_MOST_UNPAIRED = 2000
_WIDEST_PLACE = 560
_PREVIEW_POINTS = 10.0
_PREVIEW_LINES = 3


class IntakeForm(QWidget):
    """Two slots, a few options, and below them what they make."""

    options_changed = Signal()
    swap_wanted = Signal()
    place_wanted = Signal()
    encoding_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._place = Path()
        self.source = TextSlot(self.tr("Source, or one file with both languages"), self)
        self.target = TextSlot(self.tr("Translation"), self)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._make_options()
        self._make_result()
        self._lay_out()
        self.show_hint()

    @property
    def arrangement(self) -> Arrangement | None:
        """How the languages lie in a single file; None to find it out."""
        chosen: Arrangement | None = self._arrangement.currentData()
        return chosen if self.target.content is None else None

    @property
    def paragraphing(self) -> Paragraphing:
        """Where paragraphs of text files end."""
        chosen: Paragraphing = self._paragraphing.currentData()
        return chosen

    @property
    def cleans_glosses(self) -> bool:
        """Whether crawler glosses are to be taken out."""
        return self._glosses.isChecked()

    @property
    def project_path(self) -> Path:
        """Where the project is going to be kept."""
        return self._place

    @project_path.setter
    def project_path(self, place: Path) -> None:
        self._place = place.resolve()
        text = self.tr("Everything you do is kept in {file}").format(file=self._place)
        elided = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, _WIDEST_PLACE)
        self._place_label.setText(elided)
        self._place_label.setToolTip(str(self._place))
        self._elsewhere.show()

    def put(self, request: Request) -> None:
        """Show a request's texts, languages and encodings."""
        sides = (
            (self.source, request.source, request.source_encoding, request.source_language),
            (self.target, request.target, request.target_encoding, request.target_language),
        )
        for slot, content, encoding, language in sides:
            slot.blockSignals(True)  # noqa: FBT003 - Qt's own signature
            slot.fill(content)
            slot.choose_language(language)
            if encoding:
                slot.choose_encoding(encoding)
            slot.blockSignals(False)  # noqa: FBT003 - Qt's own signature

    def show_hint(self) -> None:
        """Say what can be done while there is nothing to read."""
        self._say(
            self.tr(
                "Give a source and its translation, or one file that holds both: line by line, "
                "one after the other, or in a table."
            )
        )

    def show_busy(self) -> None:
        """Say that the texts are being read."""
        self._summary.setText(self.tr("Reading and pairing…"))

    def show_problem(self, text: str) -> None:
        """Say why the texts cannot be used."""
        self._say(text, self._theme.severities[Severity.ERROR])

    def show_encodings(self, text: str, candidates: Sequence[Candidate]) -> None:
        """Offer the encodings that a file may be in, each with what it would read."""
        self._summary.setText(
            self.tr("Which of these can you read? Double-click it, or choose it and press Enter.")
        )
        self._question.setText(text)
        self._candidates.clear()
        for candidate in candidates:
            preview = " ".join(candidate.preview.split())
            name = candidate.encoding.upper().replace("_", "-")
            item = QListWidgetItem(f"{name}\n{preview}")
            item.setData(Qt.ItemDataRole.UserRole, candidate.encoding)
            self._candidates.addItem(item)
        self._candidates.setCurrentRow(0)
        self._pages.setCurrentWidget(self._encoding_page)

    def show_proposal(self, proposal: Proposal, place: Path) -> None:
        """Show what the texts make."""
        self.project_path = place
        self._show_found(proposal)
        self._dress_preview(proposal.direction)
        self._model.show(proposal)
        self._show_unpaired(proposal.unpaired)
        self._show_notices(proposal.notices)
        self._summary.setText(_summary(proposal))
        self._pages.setCurrentWidget(self._tabs)

    def _show_found(self, proposal: Proposal) -> None:
        first, last = proposal.texts[0], proposal.texts[-1]
        self.source.show_found(proposal.direction.source, first.encoding)
        self.target.show_found(proposal.direction.target, last.encoding)
        self._glosses.setText(
            self.tr("Take out pinyin glosses like 企業(yè): %n found", "", proposal.glosses)
        )
        self._glosses.setEnabled(proposal.glosses > 0)
        self._arrangement.setEnabled(self.target.content is None)

    def _dress_preview(self, direction: Direction) -> None:
        font = text_font(direction.target, direction.source, _PREVIEW_POINTS)
        for view in (self._pairs, self._unpaired):
            view.setFont(font)
        height = _PREVIEW_LINES * QFontMetrics(font).lineSpacing()
        self._pairs.verticalHeader().setDefaultSectionSize(height)

    def _show_unpaired(self, unpaired: Sequence[Unpaired]) -> None:
        self._unpaired.clear()
        for line in unpaired[:_MOST_UNPAIRED]:
            reason = QCoreApplication.translate("Intake", line.message)
            side = self.tr("Line {line}").format(line=line.line)
            self._unpaired.addItem(f"{side}: {line.text}\n{reason}")
        self._tabs.setTabText(1, self.tr("Unpaired lines (%n)", "", len(unpaired)))

    def _show_notices(self, notices: Sequence[Notice]) -> None:
        texts = (
            QCoreApplication.translate("Intake", notice.message).format(**dict(notice.values))
            for notice in notices
        )
        self._notices.setText("\n".join(texts))
        self._notices.setVisible(bool(notices))

    def _say(self, text: str, colour: str = "") -> None:
        self._summary.setText("")
        self._message.setText(text)
        self._message.setStyleSheet(f"color: {colour or self._theme.muted}")
        self._pages.setCurrentWidget(self._message)

    def _make_options(self) -> None:
        self._arrangement = _choices(self, _ARRANGEMENTS)
        self._paragraphing = _choices(self, _PARAGRAPHINGS)
        self._glosses = QCheckBox(self.tr("Take out pinyin glosses like 企業(yè)"))
        for box in (self._arrangement, self._paragraphing):
            box.currentIndexChanged.connect(lambda _: self.options_changed.emit())
        self._glosses.toggled.connect(lambda _: self.options_changed.emit())

    def _make_result(self) -> None:
        self._model = ProposalModel(QColor(self._theme.severities[Severity.WARNING]), self)
        self._unpaired = QListWidget()
        self._unpaired.setWordWrap(True)
        self._tabs = QTabWidget()
        self._tabs.setDocumentMode(True)
        self._pairs = _table(self._model)
        self._tabs.addTab(self._pairs, self.tr("Pairs"))
        self._tabs.addTab(self._unpaired, self.tr("Unpaired lines"))
        self._message = QLabel()
        self._message.setWordWrap(True)
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._message.setMargin(60)
        self._pages = QStackedWidget()
        self._encoding_page = self._make_encoding_page()
        for page in (self._message, self._tabs, self._encoding_page):
            self._pages.addWidget(page)
        self._summary = QLabel()
        self._notices = QLabel()
        self._notices.setWordWrap(True)
        self._notices.setStyleSheet(f"color: {self._theme.severities[Severity.WARNING]}")
        self._notices.hide()
        self._place_label = QLabel()
        self._elsewhere = QPushButton(self.tr("Elsewhere…"))
        self._place_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def _make_encoding_page(self) -> QWidget:
        page = QWidget()
        self._question = QLabel()
        self._question.setWordWrap(True)
        self._candidates = QListWidget()
        self._candidates.setSpacing(4)
        self._candidates.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._candidates.itemActivated.connect(self._tell_encoding)
        layout = QVBoxLayout(page)
        layout.addWidget(self._question)
        layout.addWidget(self._candidates)
        return page

    def _tell_encoding(self, item: QListWidgetItem) -> None:
        self.encoding_chosen.emit(item.data(Qt.ItemDataRole.UserRole))

    def _lay_out(self) -> None:
        swap = QPushButton("⇄")
        swap.setToolTip(self.tr("Swap source and translation"))
        swap.setAccessibleName(self.tr("Swap source and translation"))
        swap.setAutoDefault(False)
        swap.clicked.connect(self.swap_wanted)
        slots = QHBoxLayout()
        slots.addWidget(self.source, 1)
        slots.addWidget(swap)
        slots.addWidget(self.target, 1)
        options = QHBoxLayout()
        options.setSpacing(8)
        for text, box in (
            (self.tr("&One file with both languages"), self._arrangement),
            (self.tr("&Paragraphs"), self._paragraphing),
        ):
            label = QLabel(text)
            label.setBuddy(box)
            options.addWidget(label)
            options.addWidget(box)
            options.addSpacing(12)
        options.addWidget(self._glosses)
        options.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addLayout(slots)
        layout.addLayout(options)
        layout.addWidget(self._summary)
        layout.addWidget(self._notices)
        layout.addWidget(self._pages, 1)
        layout.addLayout(self._make_foot())

    def _make_foot(self) -> QHBoxLayout:
        elsewhere = QPushButton(self.tr("Elsewhere…"))
        elsewhere.setAutoDefault(False)
        elsewhere.clicked.connect(self.place_wanted)
        foot = QHBoxLayout()
        foot.addWidget(self._place_label)
        foot.addWidget(elsewhere)
        foot.addStretch()
        foot.addWidget(self.buttons)
        return foot


def _choices(parent: QWidget, choices: Sequence[tuple[object, str]]) -> QComboBox:
    box = QComboBox(parent)
    for value, text in choices:
        box.addItem(QCoreApplication.translate("IntakeForm", text), value)
    return box


def _table(model: ProposalModel) -> QTableView:
    table = QTableView()
    table.setModel(model)
    table.setWordWrap(True)
    table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    table.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    for column in (0, 1):
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
    header.resizeSection(2, 170)
    return table


def _summary(proposal: Proposal) -> str:
    paired = sum(not pair.is_unpaired for pair in proposal.pairs)
    account = proposal.account
    parts = [
        _tr("Pairs: {number}").format(number=f"{paired:,}"),
        _tr("Unpaired lines: {number}").format(number=len(proposal.unpaired)),
        _tr("{rows} of {files} characters are in the rows").format(
            rows=f"{account.rows:,}", files=f"{account.files:,}"
        ),
    ]
    if account.leftovers:
        left = ", ".join(map(_left, account.leftovers))
        parts.append(_tr("Left out: {leftovers}").format(leftovers=left))
    return "  ·  ".join(parts)


def _left(leftover: Leftover) -> str:
    reason = QCoreApplication.translate("Intake", leftover.template)
    return f"{reason} ({leftover.characters:,})" if leftover.characters else reason


def _tr(text: str) -> str:
    return QCoreApplication.translate("IntakeForm", text)
