"""Row walk: going from finding to finding and from row to row among those that are shown."""

from collections.abc import Iterable
from itertools import chain

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QInputDialog

from workbench.gui.actions import Handlers
from workbench.gui.review_page import ReviewPage
from workbench.model.findings import Finding
from workbench.model.segments import Status


class RowWalk(QObject):
    """What the Go menu does."""

    def __init__(self, page: ReviewPage) -> None:
        super().__init__(page)
        self._page = page

    def handlers(self) -> Handlers:
        """Give what is called for each action."""
        return {
            "next-finding": self.next_finding,
            "previous-finding": self.previous_finding,
            "next-unconfirmed": self.next_unconfirmed,
            "go-to": self.ask_for_row,
            "first": self.first,
            "last": self.last,
            "to-grid": self._page.to_rows,
        }

    def next_finding(self) -> None:
        """Light the next finding below, in the same row first; from the top after the last."""
        self._light_next(1)

    def previous_finding(self) -> None:
        """Light the finding before; from the end before the first."""
        self._light_next(-1)

    def next_unconfirmed(self) -> bool:
        """Go to the next row below that is not confirmed; say whether there is one."""
        self._page.view.commit_open_editor()
        pairs, shown = self._page.desk.project.pairs, self._page.model.visible
        below = shown[self._row() + 1 :]
        waiting = (row for row in below if pairs[row].status is not Status.CONFIRMED)
        found = next(waiting, None)
        if found is None:
            self._page.desk.told.emit(self.tr("All rows below are confirmed."))
            return False
        self._page.view.select_pair(found)
        return True

    def ask_for_row(self) -> None:
        """Let the user type the number of a row."""
        total = len(self._page.desk.project)
        current = self._page.current()
        number = self._page.desk.row_number(current) if current else 1
        title, label = self.tr("Go to row"), self.tr("Number, 1 to {total}:").format(total=total)
        chosen, ok = QInputDialog.getInt(self._page, title, label, number, 1, max(total, 1))
        if ok:
            self.go_to(chosen)

    def go_to(self, number: int) -> None:
        """Go to a row by its number in the project."""
        order = self._page.desk.project.order
        if 1 <= number <= len(order):
            self._page.reveal(order[number - 1])

    def first(self) -> None:
        """Go to the first row that is shown."""
        self._select(self._page.model.visible[:1])

    def last(self) -> None:
        """Go to the last row that is shown."""
        self._select(self._page.model.visible[-1:])

    def _select(self, rows: Iterable[str]) -> None:
        self._page.view.commit_open_editor()
        for row in rows:
            self._page.view.select_pair(row)

    def _row(self) -> int:
        row = self._page.model.row_of(self._page.current())
        return -1 if row is None else row

    def _light_next(self, by: int) -> None:
        self._page.view.commit_open_editor()
        finding = self._beside(by) or self._elsewhere(by)
        if finding is None:
            self._page.desk.told.emit(self.tr("No findings in the rows shown."))
            return
        self._page.light(finding)

    def _beside(self, by: int) -> Finding | None:
        """Give the next finding of the current row after the lit one, if there is one."""
        findings = self._page.desk.inspection.findings_of(self._page.current())
        lit = self._page.lit
        if lit in findings:
            place = findings.index(lit) + by
            return findings[place] if 0 <= place < len(findings) else None
        return findings[0] if findings and by > 0 else None

    def _elsewhere(self, by: int) -> Finding | None:
        """Give the nearest finding of another row; the way goes round past the end."""
        shown, row = self._page.model.visible, max(self._row(), 0)
        if not shown:
            return None
        steps = range(row + 1, len(shown)), range(row), range(row, row + 1)
        if by < 0:
            steps = range(row - 1, -1, -1), range(len(shown) - 1, row, -1), range(row, row + 1)
        inspection = self._page.desk.inspection
        for number in chain(*steps):
            findings = inspection.findings_of(shown[number])
            if findings:
                return findings[0 if by > 0 else -1]
        return None
