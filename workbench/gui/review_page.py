"""Review page: the rows of one project with the bars around them, and which finding is lit."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workbench.gui.desk import Desk
from workbench.gui.filter_bar import FilterBar
from workbench.gui.find_bar import FindBar
from workbench.gui.grid_model import GridModel
from workbench.gui.grid_view import GridView
from workbench.gui.jobs import Jobs
from workbench.gui.problem_banner import ProblemBanner
from workbench.gui.risk_order import RiskOrder
from workbench.gui.search_walk import SearchWalk
from workbench.gui.theme import Theme
from workbench.model.annotations import Annotation
from workbench.model.edits import set_target
from workbench.model.findings import Finding, Severity
from workbench.model.segments import Side, Span
from workbench.review.filtering import Filter, Kind, visible
from workbench.review.searching import Hit


class ReviewPage(QWidget):
    """The middle of the window while a project is open."""

    lit_changed = Signal(object)
    """Another Finding, or None, is lit in the rows."""

    def __init__(
        self, desk: Desk, jobs: Jobs, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.lit: Finding | None = None
        self._mark = ""
        self.model = GridModel(desk.session, desk.inspection, self)
        self.model.sees = desk.sees
        self.risk = RiskOrder(desk, jobs, self)
        self.model.arrange, self.model.hint = self.risk.arranged, self.risk.told
        self.view = GridView(self.model, theme, self)
        self.walk = SearchWalk(desk, jobs, lambda: self.model.visible)
        self.filter_bar = FilterBar(self)
        self.find_bar = FindBar(self.walk, self)
        self.banner = ProblemBanner(desk, theme, self)
        self.filter = Filter()
        self._lay_out()
        self._connect()
        self._tell_rows()

    def current(self) -> str:
        """Give the id of the current pair, empty where there is none."""
        return self.view.current_pair() or ""

    def chosen(self) -> list[str]:
        """Give the ids of the selected rows, else of the current one."""
        current = self.current()
        return self.view.selected_pairs() or ([current] if current else [])

    def finding(self) -> Finding | None:
        """Give the lit finding if it is of the current row, else the first of the row."""
        findings = self.desk.inspection.findings_of(self.current())
        if self.lit in findings:
            return self.lit
        return findings[0] if findings else None

    def reveal(self, pair_id: str) -> None:
        """Go to a row, also to one that the filter hides."""
        if self.model.row_of(pair_id) is None:
            wanted = {*self.model.visible, pair_id}
            self.model.show([row for row in self.desk.project.order if row in wanted])
            self._tell_rows()
        self.view.select_pair(pair_id)

    def light(self, finding: Finding | None) -> None:
        """Go to a finding and light its spans on both sides."""
        if finding is not None:
            self.reveal(finding.pair)
        self.lit, self._mark = finding, ""
        self.view.highlight(finding)
        self.lit_changed.emit(finding)

    def choose_rows(self, wanted: Filter) -> None:
        """Show the rows that a filter lets through."""
        self.view.commit_open_editor()
        self.filter = wanted
        self.model.show(visible(self.desk.project, self.desk.inspection, wanted))
        self._tell_rows()
        if self.find_bar.isVisible():
            self.find_bar.search_now()

    def refresh(self) -> None:
        """Choose and rank the rows anew."""
        self.filter_bar.apply()
        self.risk.rank_again()

    def show_all(self) -> None:
        """Take the filter away."""
        self.filter_bar.set_wanted(Filter())

    def open_find(self) -> None:
        """Let the user search, from what is selected."""
        self.find_bar.open_to_find(self._selected_text())

    def open_replace(self) -> None:
        """Let the user search and replace, from what is selected."""
        self.find_bar.open_to_replace(self._selected_text())

    def find_step(self, by: int) -> None:
        """Go to the next (1) or the previous (-1) place; without a search, begin one."""
        if self.find_bar.isVisible():
            self.view.commit_open_editor()
            self.walk.step(self.current(), by)
        else:
            self.open_find()

    def to_rows(self) -> None:
        """Go back to the rows."""
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def dress(self, theme: Theme) -> None:
        """Take other colours."""
        self.view.set_theme(theme)
        self.banner.dress(theme)

    def view_state(self) -> dict[str, str]:
        """Give what is worth finding again when the project is opened next."""
        return {
            "row": self.current(),
            "filter-kind": self.filter.kind.value,
            "filter-text": self.filter.text,
            "zoom": str(self.view.zoom),
        }

    def restore(self, state: dict[str, str]) -> None:
        """Go to where the project was left."""
        zoom = state.get("zoom", "")
        if zoom.isdigit():
            self.view.set_zoom(int(zoom))
        kinds = {kind.value: kind for kind in Kind}
        kind = kinds.get(state.get("filter-kind", ""), Kind.ALL)
        self.filter_bar.set_wanted(Filter(kind, state.get("filter-text", "")))
        if self.model.row_of(state.get("row", "")) is not None:
            self.view.select_pair(state["row"])

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.banner, self.filter_bar, self.view, self.find_bar):
            layout.addWidget(widget)
        self.setFocusProxy(self.view)

    def _connect(self) -> None:
        self.view.target_edited.connect(self._take_target)
        self.view.current_changed.connect(self._on_row)
        self.filter_bar.changed.connect(self.choose_rows)
        self.filter_bar.left.connect(self.to_rows)
        self.filter_bar.refresh.clicked.connect(self.risk.rank_again)
        self.risk.changed.connect(self._on_order)
        self.find_bar.left.connect(self._end_search)
        self.find_bar.step_wanted.connect(self.find_step)
        self.walk.hit_shown.connect(self._show_hit)
        self.desk.row_wanted.connect(self.reveal)
        self.desk.touched.connect(self._on_touched)
        # The rows follow a change only after the desk has told of it.
        self.model.modelReset.connect(self._tell_rows)

    def _take_target(self, pair_id: str, text: str) -> None:
        if pair_id in self.desk.project.pairs:
            self.desk.do(set_target(self.desk.project, pair_id, text))

    def _on_row(self, pair_id: str) -> None:
        if self.lit is not None and self.lit.pair != pair_id:
            self.light(None)
        else:
            self._mark = ""
            self.view.highlight(self.lit)

    def _on_order(self) -> None:
        current = self.current()
        self.choose_rows(self.filter)
        if self.risk.is_on and self.model.visible:
            self.view.select_pair(self.model.visible[0])
        elif current:
            self.view.select_pair(current)

    def _on_touched(self) -> None:
        """Put out a finding that an edit or a decision has done away with."""
        lit = self.lit
        if lit is not None and lit not in self.desk.inspection.all_findings_of(lit.pair):
            self.light(None)
        self._follow_mark()
        self._tell_rows()

    def _follow_mark(self) -> None:
        """Light the marked error that is shown where its characters are now."""
        mark = self.desk.project.annotations.get(self._mark)
        if mark is not None:
            self._light_mark(mark)
        elif self._mark:
            self.light(self.lit)

    def _tell_rows(self) -> None:
        order = self.tr("riskiest first") if self.risk.is_on else ""
        self.filter_bar.tell(len(self.model.visible), len(self.desk.project), order)

    def _selected_text(self) -> str:
        stretch = self.view.selected_text_span()
        if stretch is None:
            return ""
        side, span = stretch
        return span.quote(self.desk.project.pairs[self.current()].text(side))

    def show_mark(self, mark: Annotation) -> None:
        """Go to a marked error and light its characters, if it has any."""
        self.reveal(mark.pair)
        self._mark = mark.id
        self._light_mark(mark)

    def _light_mark(self, mark: Annotation) -> None:
        spans = () if mark.span is None else (mark.span,)
        self._light_spans(mark.pair, mark.side, spans)

    def _show_hit(self, hit: Hit) -> None:
        self.reveal(hit.pair)
        self._mark = ""
        self._light_spans(hit.pair, hit.side, (hit.span,))

    def _light_spans(self, pair_id: str, side: Side, spans: tuple[Span, ...]) -> None:
        """Light a stretch as if it were a finding."""
        sides = (spans, ()) if side is Side.SOURCE else ((), spans)
        self.view.highlight(Finding("place", pair_id, "place", Severity.INFO, *sides))

    def _end_search(self) -> None:
        self.view.highlight(self.lit)
        self.to_rows()
