"""Status line: where one is, how much is done, how much was found, and that all is saved."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from workbench.gui.desk import Desk
from workbench.gui.row_view import severity_words
from workbench.gui.status_texts import count_text
from workbench.gui.tally import Tally
from workbench.language.words import count_words
from workbench.model.findings import Severity
from workbench.model.segments import Side

_GAP = 22


class StatusLine(QWidget):
    """One label each, at the right of the status bar."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pair = ""
        self.time = QLabel()
        self.time.hide()
        self.place = QLabel()
        self.length = QLabel()
        self.confirmed = QLabel()
        self.findings = QLabel()
        self.languages = QLabel()
        self.saved = QLabel()
        self._tally = Tally(desk, self)
        self._lay_out()
        self._tally.changed.connect(self._show_tally)
        desk.touched.connect(self._show_row)
        desk.problem_changed.connect(self._show_saved)
        self._show_saved()
        self._show_tally()

    def follow_row(self, pair_id: str) -> None:
        """Show the figures of another row."""
        self._pair = pair_id
        self._show_row()

    def show_time(self, words: str) -> None:
        """Show how long the row and all rows took; nothing where it is not kept."""
        self.time.setVisible(bool(words))
        self.time.setText(self.tr("Time: {time}").format(time=words))

    def _show_tally(self) -> None:
        done, rows, found = self._tally.confirmed, self._tally.rows, self._tally.found
        share = f"{done / rows:.0%}" if rows else "–"
        self.confirmed.setText(self.tr("Confirmed: {share}").format(share=share))
        self.confirmed.setToolTip(f"{done:,} / {rows:,}")
        parts = [severity_words(severity, found[severity]) for severity in Severity]
        self.findings.setText(", ".join(parts[:2]))
        self.findings.setToolTip(", ".join(parts))
        direction = self._desk.project.facts.direction
        self.languages.setText(f"{direction.source.tag} → {direction.target.tag}")

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 2, 10, 2)
        layout.setSpacing(_GAP)
        labels = (self.place, self.length, self.confirmed, self.findings, self.languages)
        for label in (self.time, *labels, self.saved):
            layout.addWidget(label)

    def _show_row(self) -> None:
        project = self._desk.project
        pair = project.pairs.get(self._pair)
        if pair is None:
            self.place.clear()
            self.length.clear()
            return
        number, total = self._desk.row_number(pair.id), len(project)
        template = self.tr("Row {number} of {total}")
        self.place.setText(template.format(number=f"{number:,}", total=f"{total:,}"))
        direction = project.facts.direction
        sides = ((Side.SOURCE, direction.source), (Side.TARGET, direction.target))
        texts = [
            count_text(count_words(pair.text(side), language), language.counting_unit)
            for side, language in sides
        ]
        self.length.setText(" → ".join(texts))

    def _show_saved(self) -> None:
        problem = self._desk.session.problem
        if problem:
            self.saved.setText(self.tr("Not saved"))
        elif self._desk.file is None:
            self.saved.setText(self.tr("In no file yet"))
        else:
            self.saved.setText(self.tr("All changes saved"))
            self.saved.setToolTip(str(self._desk.file.path))
