"""Decisions: confirming rows, dismissing and applying findings, commenting."""

from PySide6.QtCore import QObject

from workbench.gui.actions import Handlers
from workbench.gui.comments_panel import CommentsPanel
from workbench.gui.review_page import ReviewPage
from workbench.gui.row_walk import RowWalk
from workbench.model.edits import dismiss, set_status, set_targets
from workbench.model.segments import Side, Status


class Decisions(QObject):
    """What the Review menu does; whatever is being typed is handed in first."""

    def __init__(self, page: ReviewPage, walk: RowWalk, comments: CommentsPanel) -> None:
        super().__init__(page)
        self._page = page
        self._desk = page.desk
        self._walk = walk
        self._comments = comments

    def handlers(self) -> Handlers:
        """Give what is called for each action."""
        return {
            "confirm-next": self.confirm_and_go_on,
            "confirm": self.confirm,
            "needs-work": self.toggle_needs_work,
            "to-draft": self.back_to_draft,
            "dismiss": self.dismiss_and_go_on,
            "apply": self.apply_suggestion,
            "restore-draft": self.restore_draft,
            "comment": self.comment,
        }

    def confirm_and_go_on(self) -> None:
        """Confirm the selected rows and go to the next that is not; who was typing types on."""
        was_typing = self._page.view.open_side() is Side.TARGET
        self.confirm()
        if self._walk.next_unconfirmed() and was_typing:
            self._page.view.edit_target()

    def confirm(self) -> None:
        """Confirm the selected rows and stay."""
        self._set_status(Status.CONFIRMED)

    def toggle_needs_work(self) -> None:
        """Mark the selected rows as needing work, or take the mark back."""
        pairs = self._desk.project.pairs
        marked = all(pairs[row].status is Status.NEEDS_WORK for row in self._page.chosen())
        self._set_status(Status.DRAFT if marked else Status.NEEDS_WORK)

    def back_to_draft(self) -> None:
        """Take back what was decided about the selected rows."""
        self._set_status(Status.DRAFT)

    def dismiss_and_go_on(self) -> None:
        """Judge the lit finding, else the first of the row, to be no error; light the next."""
        self._page.view.commit_open_editor()
        finding = self._page.finding()
        if finding is None:
            self._desk.told.emit(self.tr("There is no finding in this row."))
            return
        decision = self._desk.inspection.judged_no_error(finding, self._desk.author)
        self._desk.do(dismiss(self._desk.project, [decision]))
        self._walk.next_finding()

    def apply_suggestion(self) -> None:
        """Put what the lit finding suggests into the target."""
        self._page.view.commit_open_editor()
        finding = self._page.finding()
        if finding is None or finding.suggestion is None:
            self._desk.told.emit(self.tr("There is no suggestion to apply."))
            return
        span, text = finding.suggestion.span, finding.suggestion.text
        target = self._desk.project.pairs[finding.pair].target
        repaired = target[: span.start] + text + target[span.end :]
        self._change_targets({finding.pair: repaired}, "apply-suggestion")

    def restore_draft(self) -> None:
        """Put the received draft back into the selected rows."""
        self._page.view.commit_open_editor()
        pairs = self._desk.project.pairs
        drafts = {row: pairs[row].draft for row in self._page.chosen()}
        self._change_targets(drafts, "restore-draft")

    def comment(self) -> None:
        """Let the user write a comment, on what is selected in the open cell if anything is."""
        self._page.view.commit_open_editor()
        self._comments.begin(self._page.view.selected_text_span())

    def _change_targets(self, texts: dict[str, str], label: str) -> None:
        self._desk.do(set_targets(self._desk.project, texts, label))

    def _set_status(self, status: Status) -> None:
        self._page.view.commit_open_editor()
        self._comments.hand_in()
        self._desk.do(set_status(self._desk.project, self._page.chosen(), status))
