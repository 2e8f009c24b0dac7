"""Error marking: what is selected, or a finding, becomes an error of the scorecard."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QInputDialog

from workbench.gui.actions import Handlers
from workbench.gui.error_menu import ErrorMenu
from workbench.gui.errors_panel import ErrorsPanel
from workbench.gui.review_page import ReviewPage
from workbench.gui.row_view import finding_words
from workbench.gui.row_walk import RowWalk
from workbench.model.edits import annotate
from workbench.model.segments import Span
from workbench.review.marking import (
    Judgement,
    Stretch,
    acceptance_of,
    accepted,
    marked,
    stretch_of,
)
from workbench.review.ratings import LEAST, MOST, rate, rating_of


class ErrorMarking(QObject):
    """What the Review menu does about errors; whatever is being typed is handed in first."""

    def __init__(self, page: ReviewPage, walk: RowWalk, errors: ErrorsPanel) -> None:
        super().__init__(page)
        self._page = page
        self._desk = page.desk
        self._walk = walk
        self._errors = errors

    def handlers(self) -> Handlers:
        """Give what is called for each action."""
        return {
            "mark-error": self.ask,
            "accept-finding": self.accept_and_go_on,
            "rate": self.ask_rating,
            "next-error": lambda: self.step(1),
            "previous-error": lambda: self.step(-1),
        }

    def ask(self) -> None:
        """Let the user say what is wrong with the selection, at the cursor or in the row."""
        row = self._page.current()
        if not row:
            return
        self._page.view.commit_open_editor()
        about = self._about(row)
        menu = ErrorMenu(self._errors.quality, self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.chosen.connect(lambda judgement: self._mark(row, about, judgement))
        menu.popup(self._page.view.place_to_ask())

    def accept_and_go_on(self) -> None:
        """Take the lit finding, else the first of the row, for an error; light the next."""
        self._page.view.commit_open_editor()
        finding = self._page.finding()
        if finding is None:
            self._desk.told.emit(self.tr("There is no finding in this row."))
            return
        if acceptance_of(self._desk.project, finding):
            self._desk.told.emit(self.tr("This finding is marked as an error already."))
        else:
            pair = self._desk.project.pairs[finding.pair]
            error = accepted(finding, pair, finding_words(finding), self._desk.author)
            self._desk.do(annotate(error))
        self._page.light(finding)
        self._walk.next_finding()

    def step(self, by: int) -> None:
        """Go to the next (1) or the previous (-1) marked error; round past the end."""
        self._page.view.commit_open_editor()
        error = self._errors.beside(self._page.current(), by)
        if error is None:
            self._desk.told.emit(self.tr("No errors are marked."))
            return
        self._errors.show_error(error.id)
        self._page.show_mark(error)

    def show(self, annotation_id: str) -> None:
        """Go to a marked error."""
        error = self._desk.project.annotations.get(annotation_id)
        if error is not None:
            self._page.show_mark(error)

    def ask_rating(self) -> None:
        """Let the user rate the row as a whole, as error span annotation asks for."""
        self._page.view.commit_open_editor()
        row, author = self._page.current(), self._desk.author
        if not row:
            return
        known = rating_of(self._desk.project, row, author)
        value = round(known.rating) if known and known.rating is not None else round(MOST)
        title = self.tr("Rate the row")
        label = self.tr("0: nothing is right, 100: nothing is wrong")
        rating, ok = QInputDialog.getInt(
            self._page, title, label, value, round(LEAST), round(MOST)
        )
        if ok:
            self.rate(row, rating)

    def rate(self, row: str, rating: float) -> None:
        """Give a row a rating from 0 to 100."""
        self._desk.do(rate(self._desk.project, row, rating, self._desk.author))

    def _about(self, row: str) -> Stretch:
        view, pair = self._page.view, self._desk.project.pairs[row]
        selected = view.selected_text_span()
        if selected is not None:
            return stretch_of(pair, *selected)
        side, cursor = view.open_side(), view.cursor_position()
        if side is None or cursor is None:
            return Stretch()
        return stretch_of(pair, side, Span(cursor, cursor))

    def _mark(self, row: str, about: Stretch, judgement: Judgement) -> None:
        pair = self._desk.project.pairs.get(row)
        if pair is None:
            return
        error = marked(pair, about, judgement, self._desk.author)
        self._desk.do(annotate(error))
        self._errors.show_error(error.id)
