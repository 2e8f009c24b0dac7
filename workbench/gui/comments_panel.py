"""Comments panel: what has been said about the current row, and a line to say more or answer."""

from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import uuid4

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette, QPixmap
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
from typing_extensions import override

from workbench.gui.desk import Desk
from workbench.gui.export_labels import labels
from workbench.gui.status_texts import side_text
from workbench.model.annotations import Annotation
from workbench.model.edits import annotate, remove_annotation, reopen, resolve
from workbench.model.segments import Side, Span
from workbench.review.mark_captions import caption, model_for_captions
from workbench.review.marking import Stretch, stretch_of
from workbench.review.threads import Thread, first_of_thread, threads_of

_ID = Qt.ItemDataRole.UserRole
_RESOLVED = Qt.ItemDataRole.UserRole + 1
_QUOTED = 60
_QUOTED_BRIEFLY = 40
_GAP = 4
_INDENT = 18


@dataclass(frozen=True, slots=True)
class Draft:
    """A comment that was begun and not added yet; ``answers`` is the id of what it answers."""

    text: str
    stretch: Stretch | None
    answers: str = ""


class CommentsPanel(QWidget):
    """The comments of one pair; a comment may be about a stretch of it, or answer another.

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
        self._answered = ""
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
        self.reply_button = QPushButton(self.tr("Reply"))
        self.resolve_button = QPushButton(self.tr("Resolve"))
        self._lay_out()
        self.line.returnPressed.connect(self._add)
        self.add_button.clicked.connect(self._add)
        self.remove_button.clicked.connect(self._remove)
        self.reply_button.clicked.connect(self.reply)
        self.resolve_button.clicked.connect(self._settle)
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
        self._set_about(draft.stretch, draft.answers)
        self._list_anew()

    def begin(self, stretch: tuple[Side, Span] | None) -> None:
        """Let the user write a comment on the row or on a stretch of it."""
        self._set_about(self._quoted(stretch))
        self.wanted.emit()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def reply(self) -> None:
        """Let the user answer what is chosen; a second time, not to answer it after all."""
        first = self._chosen_thread()
        if first is None:
            return
        self._set_about(None, "" if first.id == self._answered else first.id)
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def hand_in(self) -> None:
        """Add what was begun on this row."""
        self._keep_draft()
        self._add_draft(self._pair)
        self.line.clear()
        self._set_about(None)

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
        draft = Draft(self.line.text().strip(), self._stretch, self._answered)
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
        for button in (self.reply_button, self.resolve_button, self.remove_button):
            below.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 8)
        layout.setSpacing(6)
        layout.addWidget(self.list)
        layout.addLayout(below)
        layout.addLayout(writing)
        self.setFocusProxy(self.line)

    def _set_about(self, stretch: Stretch | None, answers: str = "") -> None:
        self._stretch, self._answered = stretch, answers
        answered = self._desk.project.annotations.get(answers)
        if answered is not None:
            template = self.tr("In reply to “{quote}”")
            self.about.setText(template.format(quote=_beginning(self._said(answered))))
            return
        if stretch is None:
            self.about.setText(self.tr("On the whole row"))
            return
        template = self.tr("On “{quote}” ({side})")
        side = side_text(stretch.side).lower()
        self.about.setText(template.format(quote=stretch.quote[:_QUOTED], side=side))

    def _list_anew(self) -> None:
        chosen = self._chosen()
        self.list.clear()
        for thread in threads_of(self._desk.project, self._pair):
            self._list_thread(thread, chosen)
        self._colour()
        self._enable()

    def _list_thread(self, thread: Thread, chosen: Annotation | None) -> None:
        first = thread[0]
        for annotation in thread:
            item = QListWidgetItem(self._words(annotation, first))
            item.setData(_ID, annotation.id)
            item.setData(_RESOLVED, first.is_resolved)
            if annotation is not first:
                indent = QPixmap(_INDENT, 1)
                indent.fill(Qt.GlobalColor.transparent)
                item.setData(Qt.ItemDataRole.DecorationRole, indent)
            self.list.addItem(item)
            if chosen is not None and chosen.id == annotation.id:
                self.list.setCurrentItem(item)

    def _words(self, annotation: Annotation, first: Annotation) -> str:
        who = annotation.author or self.tr("Comment")
        facts = [who, annotation.created[:10]]
        if annotation is not first:
            return f"↳ {annotation.comment}\n{', '.join(facts)}"
        if first.is_resolved:
            facts.append(self.tr("resolved"))
        quote = f"“{annotation.quote[:_QUOTED]}” " if annotation.quote else ""
        return f"{quote}{self._said(annotation)}\n{', '.join(facts)}"

    def _said(self, annotation: Annotation) -> str:
        if not annotation.is_error:
            return annotation.comment
        return caption(annotation, model_for_captions(self._desk.project), labels())

    def _colour(self) -> None:
        """Mute what is resolved, which its words say, too."""
        roles = {True: QPalette.ColorRole.PlaceholderText, False: QPalette.ColorRole.Text}
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setForeground(self.palette().color(roles[bool(item.data(_RESOLVED))]))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._colour()

    def _enable(self) -> None:
        chosen, first = self._chosen(), self._chosen_thread()
        self.add_button.setEnabled(bool(self._pair))
        self.remove_button.setEnabled(chosen is not None and chosen.is_comment)
        self.reply_button.setEnabled(first is not None)
        self.resolve_button.setEnabled(first is not None)
        is_resolved = first is not None and first.is_resolved
        self.resolve_button.setText(self.tr("Reopen") if is_resolved else self.tr("Resolve"))

    def _chosen(self) -> Annotation | None:
        row = self.list.currentRow()
        name = self.list.item(row).data(_ID) if row >= 0 else ""
        return self._desk.project.annotations.get(name)

    def _chosen_thread(self) -> Annotation | None:
        """Give what began the thread that is chosen."""
        chosen, marks = self._chosen(), self._desk.project.annotations
        return marks.get(first_of_thread(chosen, marks)) if chosen else None

    def _settle(self) -> None:
        first = self._chosen_thread()
        if first is not None:
            settle = reopen if first.is_resolved else resolve
            self._desk.do(settle(self._desk.project, first.id))

    def _add(self) -> None:
        if not self.line.text().strip() or self._pair not in self._desk.project.pairs:
            return
        self.hand_in()
        self.done.emit()

    def _annotation(self, pair_id: str, draft: Draft) -> Annotation:
        now = datetime.now(UTC).isoformat(timespec="seconds")
        basis = (uuid4().hex, pair_id, draft.text, self._desk.author, now)
        answered = self._desk.project.annotations.get(draft.answers)
        if answered is not None:
            return Annotation(*basis, answered.side, answers=answered.id)
        about = draft.stretch
        if about is None:
            return Annotation(*basis)
        text = self._desk.project.pairs[pair_id].text(about.side)
        is_same = about.span is not None and about.span.quote(text) == about.quote
        place = about.span if is_same else None
        return Annotation(*basis, about.side, place, about.quote)

    def _remove(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._desk.do(remove_annotation(self._desk.project, chosen.id))

    def _on_touched(self) -> None:
        self._list_anew()


def _beginning(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _QUOTED_BRIEFLY else f"{words[: _QUOTED_BRIEFLY - 1].rstrip()}…"
