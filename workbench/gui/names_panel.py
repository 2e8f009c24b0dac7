"""Names panel: every name with its renderings and rows, to go to, decide and correct."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QMenu,
    QPushButton,
    QSplitter,
    QWidget,
)

from workbench.gui.desk import Desk
from workbench.gui.document_choice import DocumentChoice
from workbench.gui.jobs import Jobs, Work
from workbench.gui.lazy_reading import LazyReading
from workbench.gui.name_decisions import NameDecisions
from workbench.gui.name_places_model import NamePlacesModel, PlaceColumn
from workbench.gui.name_words import name_count_words
from workbench.gui.names_model import NameColumn, NamesModel
from workbench.gui.numbers_model import Choice, Range
from workbench.gui.row_list import RowList, lay_out_panel
from workbench.gui.theme import Theme
from workbench.gui.untranslated_menu import UntranslatedMenu
from workbench.gui.verdict_icons import name_verdict_icon
from workbench.model.findings import Finding, Severity
from workbench.review.name_register import FollowedName, NameRegister, Verdict, read_names
from workbench.review.naming import Occurrence

_WIDTHS: dict[int, int] = {
    NameColumn.NAME: 170,
    NameColumn.EVIDENCE: 130,
    NameColumn.ROWS: 56,
    NameColumn.VERDICT: 190,
}
_PLACE_WIDTHS: dict[int, int] = {PlaceColumn.ROW: 56, PlaceColumn.NAME: 160}
_SHARES = (5, 2)
_LEAST_COUNTS = 80
_LONGEST_ON_BUTTON = 16
# A change of more rows than this is read in the background.
_READ_AT_ONCE = 50


class NamesPanel(QWidget):
    """The names of the project; they are read when it is first looked at."""

    chosen = Signal(object)
    """The user wants to see these spans in their row: a Finding, perhaps made up for it."""

    def __init__(
        self, desk: Desk, jobs: Jobs, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._theme = theme
        self._current_pair = ""
        self._key = ""
        self.register = NameRegister(desk.session, desk.inspection, at_once=_READ_AT_ONCE)
        self.model = NamesModel(self.register, self._icon, self)
        self.places = NamePlacesModel(desk.project, self)
        self._reading = LazyReading(
            self, jobs, self._work, lambda: self.register.is_stale, self.register.adopt
        )
        self._decisions = NameDecisions(desk, jobs, self)
        self.list = RowList(self.model, _WIDTHS, NameColumn.RENDERINGS, self)
        self.place_list = RowList(self.places, _PLACE_WIDTHS, PlaceColumn.RENDERING, self)
        self._make_bar()
        self._lay_out()
        self._connect()
        self.document.offer(self.register.documents())
        self._refresh()

    def read_when_seen(self) -> None:
        """Read the names if they have to be and the panel turns out to be in sight."""
        self._reading.read_when_seen()

    def follow_row(self, pair_id: str) -> None:
        """Take note of the current row."""
        self._current_pair = pair_id
        if self.choice.currentData() is Choice.ROW:
            self._show_choice()

    def mark(self, finding: Finding | None) -> None:
        """Put the bars on the name of a finding and its row without going there."""
        name, place = self._place_of(finding) if finding else (None, None)
        row = self.model.row_of(name.key) if name else None
        if name is None or row is None:
            return
        self.list.mark(row)
        self.place_list.mark(self.places.row_of(place) if place else None)

    def current(self) -> FollowedName | None:
        """Give the name under the bar."""
        return self.register.name(self._key, self.document.document)

    def dress(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.list.viewport().update()

    def _make_bar(self) -> None:
        self.counts = QLabel()
        self.counts.setObjectName("muted")
        # The window need not be as wide as all that there is to count.
        self.counts.setMinimumWidth(_LEAST_COUNTS)
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("Names to list"))
        self.choice.addItem(self.tr("All names"), Choice.ALL)
        self.choice.addItem(self.tr("What needs a look"), Choice.FAULTS)
        self.choice.addItem(self.tr("Only this row"), Choice.ROW)
        self.document = DocumentChoice()
        self.read_button = QPushButton(self.tr("Read the names"))
        self.accept_button = QPushButton()
        self.correct_button = QPushButton(self.tr("Correct…"))
        self.correct_button.setToolTip(self.tr("Replace a rendering in all rows of the name"))
        self.ignore_button = QPushButton(self.tr("Ignore"))
        self.ignore_button.setToolTip(self.tr("Dismiss all findings of the name"))
        self.table_button = QPushButton(self.tr("Name table"))
        menu = QMenu(self.table_button)
        self.forget_action = menu.addAction(self.tr("Forget this name"))
        menu.addSeparator()
        self.import_action = menu.addAction(self.tr("Import names…"))
        self.export_action = menu.addAction(self.tr("Export names…"))
        menu.addSeparator()
        self.left_menu = UntranslatedMenu(menu)
        menu.addMenu(self.left_menu)
        self.table_button.setMenu(menu)

    def _lay_out(self) -> None:
        self.list.setAccessibleName(self.tr("Names"))
        self.place_list.setAccessibleName(self.tr("Rows of the name"))
        body = QSplitter(Qt.Orientation.Horizontal)
        body.addWidget(self.list)
        body.addWidget(self.place_list)
        for index, share in enumerate(_SHARES):
            body.setStretchFactor(index, share)
        body.setChildrenCollapsible(False)
        buttons = (self.accept_button, self.correct_button, self.ignore_button)
        lay_out_panel(
            self,
            [self.counts, self.read_button],
            [*buttons, self.document, self.choice, self.table_button],
            body,
        )
        self.setFocusProxy(self.list)

    def _connect(self) -> None:
        self.list.picked.connect(self._walk)
        self.list.selectionModel().currentRowChanged.connect(self._on_name)
        self.place_list.picked.connect(self._go_to)
        self.place_list.selectionModel().currentRowChanged.connect(self._name_buttons)
        self.choice.currentIndexChanged.connect(self._show_choice)
        self.document.currentIndexChanged.connect(self._show_choice)
        self.read_button.clicked.connect(self._reading.read)
        self.accept_button.clicked.connect(self._accept)
        self.forget_action.triggered.connect(lambda: self._decide(self._decisions.forget))
        self.ignore_button.clicked.connect(lambda: self._decide(self._decisions.ignore))
        self.correct_button.clicked.connect(self._correct)
        self.import_action.triggered.connect(self._decisions.ask_and_import)
        self.export_action.triggered.connect(self._decisions.ask_and_export)
        self.left_menu.chosen.connect(self._decisions.weigh_untranslated)
        self.left_menu.aboutToShow.connect(self._show_weight)
        self._reading.changed.connect(self._refresh)
        self.register.observe(self._on_names)

    def _icon(self, verdict: Verdict) -> QIcon:
        return name_verdict_icon(verdict, self._theme)

    def _work(self) -> tuple[str, Work]:
        project, knowledge = self._desk.project.snapshot(), self.register.knowledge
        words = self.tr("Reading names")
        return words, lambda progress: read_names(project, knowledge, progress)

    def _on_names(self, keys: frozenset[str]) -> None:
        """Put the bars back where they were, on what is told of the name now."""
        if self._key in keys:
            at = self._place()
            self.places.show(self.current())
            rows = (row for row in range(self.places.rowCount()) if at)
            same = (row for row in rows if self._is_in_row(row, at))
            self.place_list.mark(next(same, None))
        self.list.mark(self.model.row_of(self._key))
        self.document.offer(self.register.documents())
        self._refresh()
        self.read_when_seen()

    def _is_in_row(self, row: int, at: Occurrence | None) -> bool:
        place = self.places.entry(row)
        return place is not None and at is not None and place.pair == at.pair

    def _on_name(self, index: QModelIndex) -> None:
        name = self.model.entry(index.row())
        if name is not None and name.key != self._key:
            self._key = name.key
            self.places.show(name)
        self._name_buttons()

    def _walk(self, row: int) -> None:
        """Go to the place of a name that most needs a look, then from one to the next."""
        name = self.model.entry(row)
        if name is None:
            return
        at = self.place_list.currentIndex().row()
        faults = (n for n, place in enumerate(name.places) if name.finding_at(place))
        self._go_to((at + 1) % len(name.places) if at >= 0 else next(faults, 0))

    def _go_to(self, row: int) -> None:
        name, place = self.current(), self.places.entry(row)
        if name is not None and place is not None:
            self.place_list.mark(row)
            self.chosen.emit(_shown_as(name, place))

    def _place_of(self, finding: Finding) -> tuple[FollowedName | None, Occurrence | None]:
        """Give the name and the place that a finding is about."""
        keys = self.register.keys_in(finding.pair)
        # A name may share its characters with a longer one.
        ordered = sorted(keys, key=lambda key: (key != self._key, key))
        for name in filter(None, map(self.register.name, ordered)):
            for place in name.places:
                if place.pair == finding.pair and _shown_as(name, place) == finding:
                    return name, place
        return None, None

    def _rendering(self) -> str:
        """Give the rendering under the bar, unless the check objects to it; else the usual one."""
        name, place = self.current(), self._place()
        if name is None:
            return ""
        if place and place.rendering and not name.finding_at(place):
            return place.rendering
        return next((rendering for rendering, _ in name.renderings().most_common(1)), "")

    def _place(self) -> Occurrence | None:
        return self.places.entry(self.place_list.currentIndex().row())

    def _accept(self) -> None:
        name, rendering = self.current(), self._rendering()
        if name and rendering:
            self._decisions.accept(name, rendering)

    def _correct(self) -> None:
        name, place = self.current(), self._place()
        if name:
            self._decisions.correct(name, _departing(name, place.rendering if place else ""))

    def _decide(self, decide: Callable[[FollowedName], None]) -> None:
        name = self.current()
        if name:
            decide(name)

    def _show_weight(self) -> None:
        self.left_menu.show_weight(self._desk.project.facts.settings.untranslated_names)

    def _show_choice(self) -> None:
        choice = self.choice.currentData()
        pair = self._current_pair if choice is Choice.ROW else ""
        self.model.show(Range(choice, pair), self.document.document)
        self.places.show(self.current())
        self.list.mark(self.model.row_of(self._key))
        self._refresh()

    def _refresh(self) -> None:
        is_reading = self._reading.is_under_way
        self.read_button.setVisible(self.register.is_stale and not is_reading)
        self.counts.setText(self.tr("Reading the names …") if is_reading else self._counted())
        self.counts.setToolTip(self.counts.text())
        self._name_buttons()

    def _name_buttons(self) -> None:
        name, rendering = self.current(), self._rendering()
        accepted = name.entry.renderings[:1] if name and name.entry else ()
        is_short = 0 < len(rendering) <= _LONGEST_ON_BUTTON
        words = self.tr("Accept {rendering}").format(rendering=rendering)
        self.accept_button.setText(words if is_short else self.tr("Accept"))
        self.accept_button.setToolTip(words if rendering else "")
        self.accept_button.setEnabled(bool(rendering) and accepted != (rendering,))
        self.forget_action.setEnabled(bool(accepted))
        self.correct_button.setEnabled(bool(rendering))
        self.ignore_button.setEnabled(bool(name and name.findings))

    def _counted(self) -> str:
        counts = self.model.counts()
        total = counts.total()
        if not total:
            unread = self.register.is_stale
            return self.tr("The names have not been read.") if unread else self.tr("No names")
        words = self.tr("1 name") if total == 1 else self.tr("{count} names")
        parts = [name_count_words(counts[v], v) for v in Verdict if counts[v]]
        return " · ".join([words.format(count=f"{total:,}"), *parts])


def _departing(name: FollowedName, rendering: str) -> str:
    """Give a rendering to be corrected: the one looked at, unless it is the one to be had."""
    ranked = [rendering for rendering, _ in name.renderings().most_common()]
    accepted = name.entry.renderings if name.entry else tuple(ranked[:1])
    if rendering and rendering not in accepted:
        return rendering
    return next((other for other in reversed(ranked) if other not in accepted), ranked[0])


def _shown_as(name: FollowedName, place: Occurrence) -> Finding:
    """Give the finding about a place, else one that lights the same spans."""
    made_up = Finding("naming", place.pair, "place", Severity.INFO, place.source, place.target)
    return name.finding_at(place) or made_up
