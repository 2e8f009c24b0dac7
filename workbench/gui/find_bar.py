"""Find bar: a line to search by, a line to replace by, and what was found."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from workbench.gui.search_walk import Search, SearchWalk
from workbench.model.segments import Side
from workbench.review.searching import Match, Query

_PAUSE_MS = 200


class FindBar(QWidget):
    """Hidden until it is asked for; Esc puts it away."""

    left = Signal()
    """The user wants to go back to the rows."""
    step_wanted = Signal(int)
    """The user wants the next (1) or the previous (-1) place."""

    def __init__(self, walk: SearchWalk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._walk = walk
        self._trouble = ""
        self.text = QLineEdit()
        self.by = QLineEdit()
        self.count = QLabel()
        self.count.setObjectName("muted")
        self.case = QCheckBox(self.tr("Match case"))
        self.words = QCheckBox(self.tr("Whole words"))
        self.regex = QCheckBox(self.tr("Regular expression"))
        self.targets = QCheckBox(self.tr("Targets only"))
        self.back = QPushButton(self.tr("Previous"))
        self.ahead = QPushButton(self.tr("Next"))
        self.replace_one = QPushButton(self.tr("Replace"))
        self.replace_all = QPushButton(self.tr("Replace all"))
        self.away = QPushButton(self.tr("Close"))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._replacing = (self.by, self.replace_one, self.replace_all)
        self._lay_out()
        self._connect()
        self.hide()

    def open_to_find(self, text: str = "") -> None:
        """Show the line to search by, filled with a text if there is one."""
        self._open(text)
        for widget in self._replacing:
            widget.hide()
        self.targets.setEnabled(True)

    def open_to_replace(self, text: str = "") -> None:
        """Show both lines; only targets are searched."""
        self._open(text)
        for widget in self._replacing:
            widget.show()
        self.targets.setChecked(True)
        self.targets.setEnabled(False)

    def close_bar(self) -> None:
        """Put the bar away and end the search."""
        self.hide()
        self._walk.stop()
        self.left.emit()

    def search_now(self) -> None:
        """Look for what the bar says."""
        self._pause.stop()
        self._trouble = ""
        sides = (Side.TARGET,) if self.targets.isChecked() else (Side.SOURCE, Side.TARGET)
        self._walk.search(Search(Query(self.text.text(), self._match()), sides))

    def _open(self, text: str) -> None:
        if text:
            self.text.setText(text)
        self.show()
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.text.selectAll()
        self.search_now()

    def _match(self) -> Match:
        match = Match.CASE if self.case.isChecked() else Match.PLAIN
        match |= Match.WHOLE_WORDS if self.words.isChecked() else Match.PLAIN
        return match | (Match.REGEX if self.regex.isChecked() else Match.PLAIN)

    def _lay_out(self) -> None:
        self.text.setPlaceholderText(self.tr("Find"))
        self.text.setAccessibleName(self.tr("Find"))
        self.by.setPlaceholderText(self.tr("Replace by"))
        self.by.setAccessibleName(self.tr("Replace by"))
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 6, 8, 6)
        grid.setSpacing(8)
        grid.addWidget(self.text, 0, 0)
        for column, button in enumerate((self.back, self.ahead), 1):
            grid.addWidget(button, 0, column)
        options = QHBoxLayout()
        options.setSpacing(14)
        for box in (self.case, self.words, self.regex, self.targets):
            options.addWidget(box)
        options.addStretch(1)
        grid.addLayout(options, 0, 3)
        grid.addWidget(self.away, 0, 4)
        grid.addWidget(self.by, 1, 0)
        grid.addWidget(self.replace_one, 1, 1)
        grid.addWidget(self.replace_all, 1, 2)
        grid.addWidget(self.count, 1, 3, 1, 2)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(3, 3)

    def _connect(self) -> None:
        self.text.textChanged.connect(self._pause.start)
        self._pause.timeout.connect(self.search_now)
        for box in (self.case, self.words, self.regex, self.targets):
            box.toggled.connect(self.search_now)
        self.text.returnPressed.connect(lambda: self.step_wanted.emit(1))
        self.ahead.clicked.connect(lambda: self.step_wanted.emit(1))
        self.back.clicked.connect(lambda: self.step_wanted.emit(-1))
        self.by.returnPressed.connect(self._replace_one)
        self.replace_one.clicked.connect(self._replace_one)
        self.replace_all.clicked.connect(self._replace_all)
        self.away.clicked.connect(self.close_bar)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.close_bar)
        self._walk.changed.connect(self._tell)
        self._walk.refused.connect(self._refuse)

    def _replace_one(self) -> None:
        self._walk.replace_current(self.by.text())

    def _replace_all(self) -> None:
        self._walk.replace_all(self.by.text())

    def _refuse(self, sentence: str) -> None:
        self._trouble = sentence
        self._tell()

    def _tell(self) -> None:
        tally = self._walk.tally()
        found = bool(tally.hits)
        buttons = (self.back, self.ahead, self.replace_one, self.replace_all)
        if not found and any(button.hasFocus() for button in buttons):
            # Qt takes the focus of what is greyed out somewhere else, where Esc does nothing.
            self.text.setFocus()
        for button in buttons:
            button.setEnabled(found)
        self.count.setText(self._trouble or self._tally_words() if self.text.text() else "")

    def _tally_words(self) -> str:
        tally = self._walk.tally()
        if not tally.hits:
            return self.tr("Searching…") if self._walk.is_searching else self.tr("Not found")
        words = self.tr("Found: {hits} · Rows: {rows}").format(hits=tally.hits, rows=tally.rows)
        if not self.by.isVisible() or not tally.confirmed:
            return words
        again = self.tr("Confirmed: {count} (drafts again once replaced)")
        return f"{words} · {again.format(count=tally.confirmed)}"
