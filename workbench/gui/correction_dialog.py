"""Correction dialog: one rendering of a name replaced by another, with all rows shown first."""

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QLabel, QLineEdit, QWidget
from typing_extensions import override

from workbench.gui.list_model import ListModel
from workbench.gui.question_layout import lay_out_question
from workbench.gui.row_list import RowList
from workbench.model.project import Project
from workbench.review.name_register import FollowedName

_SIZE = (720, 420)
# What is shown of a target on each side of what changes, in characters.
_AROUND = 14


class PreviewColumn(IntEnum):
    """The columns from left to right."""

    ROW = 0
    NOW = 1
    THEN = 2


@dataclass(frozen=True, slots=True)
class Preview:
    """A row by its number, and the stretch of its target that changes, before and after."""

    number: int
    now: str
    then: str


class PreviewModel(ListModel[Preview]):
    """The rows that a correction changes."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(len(PreviewColumn), parent)

    def show(self, previews: list[Preview]) -> None:
        """List other rows."""
        self.beginResetModel()
        self._entries = previews
        self.endResetModel()

    @override
    def heads(self) -> tuple[str, ...]:
        return self.tr("Row"), self.tr("Now"), self.tr("Then")

    @override
    def text(self, entry: Preview, column: int) -> str:
        return (str(entry.number), entry.now, entry.then)[column]

    @override
    def spoken(self, entry: Preview) -> str:
        template = self.tr("Row {row}: {now} becomes {then}")
        return template.format(row=entry.number, now=entry.now, then=entry.then)


class CorrectionDialog(QDialog):
    """Asks which rendering to replace by which; ``texts`` gives the new targets by row."""

    def __init__(
        self, project: Project, name: FollowedName, wrong: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Correct “{name}” everywhere").format(name=name.name))
        self.resize(*_SIZE)
        self._project, self._name = project, name
        self.wrong, self.right = QComboBox(), QLineEdit()
        self.wrong.addItems(list(name.renderings()))
        self.wrong.setCurrentText(wrong)
        self.preview = PreviewModel(self)
        self.tally = QLabel()
        self.tally.setObjectName("muted")
        self._lay_out()
        self.wrong.currentTextChanged.connect(self._propose)
        self.right.textChanged.connect(self._show_preview)
        self._propose()

    def texts(self) -> dict[str, str]:
        """Give the new targets of the rows that change."""
        right = self.right.text().strip()
        wrong = self.wrong.currentText()
        return self._name.corrected(self._project, wrong, right) if right else {}

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.addRow(self.tr("&Replace"), self.wrong)
        form.addRow(self.tr("&By"), self.right)
        widths: dict[int, int] = {PreviewColumn.ROW: 56, PreviewColumn.NOW: 310}
        listed = RowList(self.preview, widths, PreviewColumn.THEN, self)
        listed.setAccessibleName(self.tr("Rows that change"))
        self._buttons = lay_out_question(self, [form, listed, self.tally], self.accept)
        self._ok = self._buttons.button(self._buttons.StandardButton.Ok)
        self._ok.setText(self.tr("Correct"))

    def _propose(self) -> None:
        """Offer what was decided, else the rendering of most other rows."""
        wrong = self.wrong.currentText()
        decided = self._name.entry.renderings if self._name.entry else ()
        usual = (rendering for rendering, _ in self._name.renderings().most_common())
        offered = (rendering for rendering in (*decided, *usual) if rendering != wrong)
        self.right.setText(next(offered, ""))
        self.right.selectAll()
        self._show_preview()

    def _show_preview(self) -> None:
        texts = self.texts()
        numbers = {row: n for n, row in enumerate(self._project.order, 1) if row in texts}
        pairs = self._project.pairs
        self.preview.show(
            [Preview(n, *_excerpts(pairs[row].target, texts[row])) for row, n in numbers.items()]
        )
        self.tally.setText(self.tr("Rows that change: {count}").format(count=len(texts)))
        self._ok.setEnabled(bool(texts))


def _excerpts(now: str, then: str) -> tuple[str, str]:
    """Give the stretches in which two texts differ, with a little of what stands around."""
    start = _common(now, then)
    tail = _common(now[start:][::-1], then[start:][::-1])
    begin = max(0, start - _AROUND)
    return _excerpt(now, begin, len(now) - tail), _excerpt(then, begin, len(then) - tail)


def _common(one: str, other: str) -> int:
    """Count the characters that two texts begin with."""
    differing = (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
    return next(differing, min(len(one), len(other)))


def _excerpt(text: str, begin: int, end: int) -> str:
    stop = min(len(text), end + _AROUND)
    head, tail = "…" if begin else "", "…" if stop < len(text) else ""
    return f"{head}{text[begin:stop]}{tail}"
