"""The text slot: where one side of an intake is dropped, chosen or pasted."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.formats.encodings import OFFERED
from workbench.gui.language_box import LanguageBox
from workbench.model.languages import Language

_SHOWN = 60


class TextSlot(QGroupBox):
    """One side: a file or pasted text, its encoding and its language.

    ``changed`` tells that something else is to be read; ``dropped`` hands over files.
    """

    changed = Signal()
    dropped = Signal(list)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._content: Path | str | None = None
        self._name = QLabel()
        self._name.setWordWrap(True)
        self._name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._language = LanguageBox(self)
        self._encoding = _encoding_box(self)
        self._lay_out()
        self.setAcceptDrops(True)
        self._language.currentTextChanged.connect(self._tell)
        self._encoding.currentIndexChanged.connect(self._tell)
        self._show_name()

    @property
    def content(self) -> Path | str | None:
        """The file (a Path), the pasted text (a str), or None."""
        return self._content

    @property
    def encoding(self) -> str | None:
        """The encoding chosen, or None to find it out."""
        return self._encoding.currentData() or None

    @property
    def language(self) -> Language | None:
        """The language chosen, or None to find it out."""
        return self._language.language()

    def fill(self, content: Path | str | None) -> None:
        """Take another file or text; what was chosen for the last one is forgotten."""
        self._content = content
        for box in (self._language, self._encoding):
            box.blockSignals(True)  # noqa: FBT003 - Qt's own signature
            box.setCurrentIndex(0)
            box.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        self._show_name()
        self.changed.emit()

    def choose_encoding(self, encoding: str) -> None:
        """Read the file in this encoding."""
        row = self._encoding.findData(encoding)
        if row < 0:
            self._encoding.addItem(encoding, encoding)
            row = self._encoding.count() - 1
        self._encoding.setCurrentIndex(row)

    def choose_language(self, language: Language | None) -> None:
        """Take the text to be in this language."""
        self._language.choose(language)

    def show_found(self, language: Language, encoding: str) -> None:
        """Say what was found out about the text."""
        self._language.show_found(language)
        found = self.tr("Found: {encoding}").format(encoding=_shown_encoding(encoding))
        self._encoding.setItemText(0, found if encoding else self.tr("Fixed by the format"))

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _paths(event.mimeData()) or event.mimeData().hasText():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        paths = _paths(event.mimeData())
        if paths:
            self.dropped.emit(paths)
        elif event.mimeData().hasText():
            self.fill(event.mimeData().text())
        event.acceptProposedAction()

    def _lay_out(self) -> None:
        choose = QPushButton(self.tr("Choose file…"))
        choose.clicked.connect(self._choose_file)
        paste = QPushButton(self.tr("Paste text"))
        paste.clicked.connect(self._paste)
        clear = QPushButton(self.tr("Clear"))
        clear.clicked.connect(lambda: self.fill(None))
        buttons = QHBoxLayout()
        for button in (choose, paste, clear):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch()
        form = QFormLayout()
        form.addRow(self.tr("Language"), self._language)
        form.addRow(self.tr("Encoding"), self._encoding)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addWidget(self._name)
        layout.addLayout(buttons)
        layout.addLayout(form)

    def _choose_file(self) -> None:
        kinds = self.tr("Texts (*.txt *.md *.docx *.csv *.tsv);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self, self.title(), "", kinds)
        if name:
            self.fill(Path(name))

    def _paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self.fill(text)

    def _show_name(self) -> None:
        if self._content is None:
            shown = self.tr("Drop a file here, or choose or paste one.")
        elif isinstance(self._content, Path):
            shown = f"<b>{_escaped(self._content.name)}</b>"
        else:
            start = " ".join(self._content[:_SHOWN].split())
            shown = self.tr("Pasted: <b>{start}…</b>").format(start=_escaped(start))
        self._name.setText(shown)

    def _tell(self) -> None:
        if self._content is not None:
            self.changed.emit()


def _encoding_box(parent: QWidget) -> QComboBox:
    box = QComboBox(parent)
    box.addItem(_tr("Found out by itself"), "")
    for name in ("utf-8", *OFFERED):
        box.addItem(_shown_encoding(name), name)
    return box


def _shown_encoding(name: str) -> str:
    return name.upper().replace("_", "-")


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _paths(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def _tr(text: str) -> str:
    return QCoreApplication.translate("TextSlot", text)
