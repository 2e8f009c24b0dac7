"""Comments panel: what has been said about the current row, and a line to say more."""

from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workbench.gui.desk import Desk
from workbench.gui.status_texts import side_text
from workbench.model.annotations import Annotation
from workbench.model.edits import annotate, remove_annotation
from workbench.model.segments import Side, Span
from workbench.review.marking import Stretch, stretch_of

_ID = Qt.ItemDataRole.UserRole
_QUOTED = 60
_GAP = 4


@dataclass(frozen=True, slots=True)
class Draft:
    """A comment that was begun and not added yet."""

    text: str
    stretch: Stretch | None


class CommentsPanel(QWidget):
    """The comments of one pair; a comment may be about a stretch of it.

    What was begun on a row stays with that row while the user looks at others.
    """

    wanted = Signal()
    """The panel has something to be written in it and is to be seen."""
    done = Signal()
    """A comment was added; the user wants to go back to the rows."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pair = ""
        self._stretch: Stretch | None = None
        self._drafts: dict[str, Draft] = {}
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Comments on this row"))
        self.list.setWordWrap(True)
        self.list.setSpacing(_GAP)
        self.about = QLabel()
        self.about.setObjectName("muted")
        self.about.setWordWrap(True)
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Write a comment and press Enter"))
        self.line.setAccessibleName(self.tr("New comment"))
        self.add_button = QPushButton(self.tr("Add"))
        self.remove_button = QPushButton(self.tr("Remove"))
        self._lay_out()
        self.line.returnPressed.connect(self._add)
        self.add_button.clicked.connect(self._add)
        self.remove_button.clicked.connect(self._remove)
        self.list.currentRowChanged.connect(self._enable)
        desk.touched.connect(self._on_touched)
        self._enable()

    def follow_row(self, pair_id: str) -> None:
        """Show the comments of another row, and what was begun there."""
        if pair_id == self._pair:
            return
        self._keep_draft()
        self._pair = pair_id
        draft = self._drafts.pop(pair_id, Draft("", None))
        self.line.setText(draft.text)
        self._set_stretch(draft.stretch)
        self._list_anew()

    def begin(self, stretch: tuple[Side, Span] | None) -> None:
        """Let the user write a comment on the row or on a stretch of it."""
        self._set_stretch(self._quoted(stretch))
        self.wanted.emit()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def hand_in(self) -> None:
        """Add what was begun on this row."""
        self._keep_draft()
        self._add_draft(self._pair)
        self.line.clear()
        self._set_stretch(None)

    def finish(self) -> None:
        """Add what was begun on any row, so that nothing is lost when the project is left."""
        self._keep_draft()
        for pair_id in list(self._drafts):
            self._add_draft(pair_id)

    def _add_draft(self, pair_id: str) -> None:
        draft = self._drafts.pop(pair_id, None)
        if draft is not None and pair_id in self._desk.project.pairs:
            self._desk.do(annotate(self._annotation(pair_id, draft)))

    def _keep_draft(self) -> None:
        draft = Draft(self.line.text().strip(), self._stretch)
        if draft.text and self._pair:
            self._drafts[self._pair] = draft

    def _quoted(self, chosen: tuple[Side, Span] | None) -> Stretch | None:
        pair = self._desk.project.pairs.get(self._pair)
        if chosen is None or pair is None:
            return None
        side, span = chosen
        return stretch_of(pair, side, span)

    def _lay_out(self) -> None:
        writing = QHBoxLayout()
        writing.addWidget(self.line)
        writing.addWidget(self.add_button)
        below = QHBoxLayout()
        below.addWidget(self.about, 1)
        below.addWidget(self.remove_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 8)
        layout.setSpacing(6)
        layout.addWidget(self.list)
        layout.addLayout(below)
        layout.addLayout(writing)
        self.setFocusProxy(self.line)

    def _set_stretch(self, stretch: Stretch | None) -> None:
        self._stretch = stretch
        if stretch is None:
            self.about.setText(self.tr("On the whole row"))
            return
        template = self.tr("On “{quote}” ({side})")
        side = side_text(stretch.side).lower()
        self.about.setText(template.format(quote=stretch.quote[:_QUOTED], side=side))

    def _list_anew(self) -> None:
        self.list.clear()
        said = self._desk.project.annotations_of(self._pair)
        for annotation in (entry for entry in said if entry.is_comment):
            item = QListWidgetItem(self._words(annotation))
            item.setData(_ID, annotation.id)
            self.list.addItem(item)
        self._enable()

    def _words(self, annotation: Annotation) -> str:
        who = annotation.author or self.tr("Comment")
        day = annotation.created[:10]
        quote = f"“{annotation.quote[:_QUOTED]}” " if annotation.quote else ""
        return f"{quote}{annotation.comment}\n{who}, {day}"

    def _enable(self) -> None:
        self.add_button.setEnabled(bool(self._pair))
        self.remove_button.setEnabled(self.list.currentItem() is not None)

    def _add(self) -> None:
        if not self.line.text().strip() or self._pair not in self._desk.project.pairs:
            return
        self.hand_in()
        self.done.emit()

    def _annotation(self, pair_id: str, draft: Draft) -> Annotation:
        now = datetime.now(UTC).isoformat(timespec="seconds")
        basis = (uuid4().hex, pair_id, draft.text, self._desk.author, now)
        about = draft.stretch
        if about is None:
            return Annotation(*basis)
        text = self._desk.project.pairs[pair_id].text(about.side)
        is_same = about.span is not None and about.span.quote(text) == about.quote
        place = about.span if is_same else None
        return Annotation(*basis, about.side, place, about.quote)

    def _remove(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._desk.do(remove_annotation(self._desk.project, item.data(_ID)))

    def _on_touched(self) -> None:
        self._list_anew()
