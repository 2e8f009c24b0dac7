"""Search walk: the places where a search matches, walked one by one and replaced."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from workbench.gui.desk import Desk
from workbench.gui.jobs import Job, Jobs
from workbench.gui.status_texts import problem_text
from workbench.model.edits import set_targets
from workbench.model.problems import InputProblem
from workbench.model.progress import Progress
from workbench.model.project import Project
from workbench.model.segments import Pair, Side, Status
from workbench.review.searching import Hit, Query, find_hits, hits_in, replaced, replaced_at
from workbench.review.session import Touched


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for, on which sides."""

    query: Query
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many places, in how many rows, and how many of the rows are confirmed."""

    hits: int
    rows: int
    confirmed: int


class SearchWalk(QObject):
    """A search over the rows that are shown; it stays true when rows are edited."""

    changed = Signal()
    """There are other hits now."""
    hit_shown = Signal(object)
    """This Hit is to be seen."""
    refused = Signal(str)
    """The search cannot be made; why."""

    def __init__(self, desk: Desk, jobs: Jobs, shown: Callable[[], Sequence[str]]) -> None:
        super().__init__(desk)
        self._desk = desk
        self._jobs = jobs
        self._shown = shown
        self._search: Search | None = None
        self._hits: dict[str, list[Hit]] = {}
        self._job: Job | None = None
        self.current: Hit | None = None
        desk.touched.connect(self._on_touched)

    def search(self, search: Search) -> None:
        """Look for something else, in the background; an empty text ends the search."""
        self.stop()
        try:
            search.query.compiled()
        except InputProblem as problem:
            self.refused.emit(problem_text(problem))
            return
        if search.query.text:
            self._search = search
            pairs = [self._desk.project.pairs[pair_id] for pair_id in self._shown()]

            def work(progress: Progress) -> list[Hit]:
                return find_hits(pairs, search.query, search.sides, progress)

            def take(hits: list[Hit]) -> None:
                self._take(pairs, hits)

            self._job = self._jobs.start(self.tr("Searching"), work, take)

    def stop(self) -> None:
        """Look for nothing any more."""
        if self._job:
            self._job.cancel()
        self._job = self._search = self.current = None
        self._hits = {}
        self.changed.emit()

    @property
    def is_searching(self) -> bool:
        """Whether the search is still under way."""
        return self._job is not None

    def tally(self) -> Tally:
        """Count what was found."""
        pairs = self._desk.project.pairs
        confirmed = sum(pairs[row].status is Status.CONFIRMED for row in self._hits)
        return Tally(sum(map(len, self._hits.values())), len(self._hits), confirmed)

    def step(self, from_row: str, by: int) -> None:
        """Go to the next place (``by`` 1) or the one before (-1), past the end from the start."""
        hits = [hit for row in self._shown() for hit in self._hits.get(row, ())]
        if hits:
            self.current = hits[self._next_place(hits, from_row, by) % len(hits)]
            self.changed.emit()
            self.hit_shown.emit(self.current)

    def replace_current(self, by: str) -> None:
        """Replace the place that was walked to and go to the next one."""
        hit, search = self.current, self._search
        if search is None or hit is None or hit.side is not Side.TARGET:
            self.step(hit.pair if hit else "", 1)
            return
        target = self._desk.project.pairs[hit.pair].target
        text = self._tried(lambda: replaced_at(target, hit.span, search.query, by))
        if text is not None:
            self._desk.do(set_targets(self._desk.project, {hit.pair: text}, "replace"))
            self.step(hit.pair, 1)

    def replace_all(self, by: str) -> None:
        """Replace in all targets that are shown, as one change."""
        search, project = self._search, self._desk.project
        if search is None:
            return
        before = {row: project.pairs[row] for row in self._hits}
        copy = Project(project.facts, list(before.values()))

        def work(_progress: Progress) -> dict[str, str]:
            return replaced(copy, before, search.query, by)

        def put(texts: dict[str, str]) -> None:
            current = {
                row: text for row, text in texts.items() if project.pairs.get(row) is before[row]
            }
            self._desk.do(set_targets(project, current, "replace"))
            self._desk.told.emit(
                self.tr("Replaced. Rows changed: {count}").format(count=len(current))
            )

        self._jobs.start(self.tr("Replacing"), work, put)

    def _take(self, searched: Sequence[Pair], hits: Iterable[Hit]) -> None:
        """Take what was found; rows that were edited meanwhile are searched anew."""
        self._job = None
        for hit in hits:
            self._hits.setdefault(hit.pair, []).append(hit)
        pairs = self._desk.project.pairs
        self._search_rows(pair.id for pair in searched if pairs.get(pair.id) is not pair)

    def _next_place(self, hits: Sequence[Hit], from_row: str, by: int) -> int:
        if self.current in hits:
            return hits.index(self.current) + by
        order = {row: number for number, row in enumerate(self._shown())}
        start = order.get(from_row, 0)
        past = self.current.span.start if self.current and self.current.pair == from_row else -1
        ahead = (
            n for n, hit in enumerate(hits) if (order[hit.pair], hit.span.start) > (start, past)
        )
        place = next(ahead, 0)
        return place if by > 0 else place - 1

    def _tried(self, work: Callable[[], str]) -> str | None:
        try:
            return work()
        except InputProblem as problem:
            self.refused.emit(problem_text(problem))
            return None

    def _on_touched(self, touched: Touched) -> None:
        if self._search is not None and self._job is None:
            self._search_rows(touched.pairs)

    def _search_rows(self, rows: Iterable[str]) -> None:
        search = self._search
        for row in rows if search else ():
            pair = self._desk.project.pairs.get(row)
            hits = list(hits_in(pair, search.query, search.sides)) if pair and search else []
            if hits:
                self._hits[row] = hits
            else:
                self._hits.pop(row, None)
        self.changed.emit()
