"""Re-import: what came back in a reviewed DOCX, held against the project as it is now."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from workbench.formats.docx_manifest import segment_key, text_hash
from workbench.formats.docx_provenance import Exported
from workbench.formats.docx_text import Cleaner
from workbench.formats.review_words import is_status_phrase, status_in
from workbench.formats.reviewed_docx import Reviewed, ReviewedRow, read_reviewed
from workbench.formats.row_identity import Identified, Known, identify
from workbench.language.differences import differences
from workbench.model.annotations import Annotation
from workbench.model.languages import Language
from workbench.model.problems import InputProblem
from workbench.model.project import Project
from workbench.model.segments import Pair, Status
from workbench.review.inputs import read_bytes
from workbench.review.known_comments import KnownComments
from workbench.review.returned_comments import (
    Judged,
    Settled,
    is_of_people,
    said_in,
    stray_problem,
)

# Of the rows of another project's file, so many have sources of this one, or it is refused.
_LEAST_SHARED = 0.5


class Standing(Enum):
    """How a row that came back stands to the project.

    A row is in conflict where file and project have both changed since the export.
    """

    UNCHANGED = "unchanged"
    CHANGED = "changed"
    CONFLICT = "conflict"


class Trait(Enum):
    """What else was noticed about a row."""

    EMPTIED = "emptied"
    DUPLICATED = "duplicated"
    SOURCE_EDITED = "source-edited"
    UNTRACKED = "untracked"
    PARAGRAPHS = "paragraphs"
    MERGED = "merged"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class ReturnedRow:
    """A row of the file beside its pair.

    ``mine`` is the target in the project, ``theirs`` in the file, ``others`` what further
    copies of the row say otherwise. ``source`` is the source as the file has it. ``status`` is
    None where the file asks for no other.
    """

    pair: str
    number: int
    standing: Standing
    mine: str
    theirs: str
    source: str = ""
    others: tuple[str, ...] = ()
    traits: frozenset[Trait] = frozenset()
    status: Status | None = None
    status_is_contested: bool = False


@dataclass(frozen=True, slots=True)
class Returned:
    """All that came back, in the order of the file.

    ``missing`` are ids of pairs that were exported and are not in the file; ``comments`` are
    new ones, with spans in the texts of the file; ``problems`` say what was not understood;
    ``settled`` are comments of the project that were resolved in the file, or taken up again,
    ``judged`` findings whose comments were resolved there.
    """

    name: str
    rows: tuple[ReturnedRow, ...]
    missing: tuple[str, ...]
    comments: tuple[Annotation, ...]
    problems: tuple[InputProblem, ...]
    settled: tuple[Settled, ...] = ()
    judged: tuple[Judged, ...] = ()

    def standing(self, standing: Standing) -> list[str]:
        """Give the pairs that stand so."""
        return [row.pair for row in self.rows if row.standing is standing]

    def unedited(self) -> frozenset[str]:
        """Give the pairs whose text is the same in the file."""
        return frozenset(self.standing(Standing.UNCHANGED))

    def having(self, trait: Trait) -> list[str]:
        """Give the pairs of which this was noticed."""
        return [row.pair for row in self.rows if trait in row.traits]


def read_review(path: Path) -> Reviewed:
    """Read a reviewed file; raises InputProblem."""
    return read_reviewed(read_bytes(path), path.name)


def compare(project: Project, reviewed: Reviewed) -> Returned:
    """Hold a reviewed file against the project, three-way where the file has its manifest.

    Raises InputProblem where the file belongs to another project and holds other texts.
    """
    return _Comparison(project, reviewed).result()


class _Comparison:
    """One file held against one project."""

    def __init__(self, project: Project, reviewed: Reviewed) -> None:
        self._project, self._reviewed = project, reviewed
        self._exported = reviewed.provenance.segments if reviewed.provenance else {}
        self._pairs = {segment_key(pair.id): pair for pair in project}
        self._numbers = {pair.id: number for number, pair in enumerate(project, 1)}
        self._language = project.facts.direction.target
        self._problems = list(reviewed.problems)
        self._newer = 0

    def result(self) -> Returned:
        identified = self._identified()
        rows: list[ReturnedRow] = []
        comments: list[Annotation] = []
        settled: list[Settled] = []
        judged: list[Judged] = []
        known = KnownComments(self._project, self._exported)
        for key, copies in self._in_order(identified):
            standing = [row for row in copies if not row.is_deleted]
            pair = self._pairs.get(key)
            if pair is None:
                self._tell_gone(copies[0])
            elif standing:
                returned = self._row(pair, standing, identified)
                rows.append(returned)
                said = said_in(pair, copies, known.of_pair(key, pair))
                comments.extend(said.comments)
                settled.extend(said.settled)
                judged.extend(said.judged)
        self._tell_strangers(identified.strangers)
        everywhere = known.everywhere()
        self._problems.extend(
            stray_problem(comment)
            for comment in self._reviewed.strays
            if is_of_people(comment) and text_hash(comment.text) not in everywhere
        )
        found = {row.pair for row in rows}
        self._tell_older()
        return Returned(
            self._reviewed.name,
            tuple(rows),
            tuple(pair_id for pair_id in self._expected() if pair_id not in found),
            tuple(comments),
            tuple(self._problems),
            tuple(settled),
            tuple(judged),
        )

    def _identified(self) -> Identified:
        reviewed, own = self._reviewed, self._project.facts.id
        if reviewed.project and reviewed.project != own:
            self._require_kinship()
            return self._by_sources()
        if not self._exported:
            if not any(row.key in self._pairs or row.tag in self._pairs for row in reviewed.rows):
                self._require_kinship()
            self._problems.append(
                InputProblem(
                    "{file} has lost its record of what was exported, so changes made in the"
                    " project meanwhile cannot be told from those in the file.",
                    file=reviewed.name,
                )
            )
            return identify(reviewed.rows, list(self._own_known()))
        exported = [Known(e.key, e.source, e.number) for e in self._exported.values()]
        marks = {mark for row in reviewed.rows for mark in (row.key, row.tag)}
        others = marks - self._exported.keys()
        pasted = [known for known in self._own_known() if known.key in others]
        return identify(reviewed.rows, exported + pasted)

    def _own_known(self) -> Iterator[Known]:
        for number, (key, pair) in enumerate(self._pairs.items(), 1):
            yield Known(key, _hash(pair.source), number)

    def _require_kinship(self) -> None:
        """Refuse a file of another project, unless most of its sources are in this one."""
        sources = {_hash(pair.source) for pair in self._project}
        rows = self._reviewed.rows
        shared = sum(any(h in sources for h in row.source_hashes()) for row in rows)
        if shared < _LEAST_SHARED * len(rows):
            raise InputProblem(
                "{file} belongs to another project: of its {rows} sources {shared} are in this"
                " one. Open the project that it was exported from.",
                file=self._reviewed.name,
                shared=shared,
                rows=len(rows),
            )

    def _by_sources(self) -> Identified:
        """Match rows of another project, whose ids may be those of other texts here."""
        self._exported = {}
        self._problems.append(
            InputProblem(
                "{file} was exported from another project; its rows were matched by their"
                " sources.",
                file=self._reviewed.name,
            )
        )
        rows = [row._replace(key="", tag="") for row in self._reviewed.rows]
        return identify(rows, list(self._own_known()))

    def _in_order(self, identified: Identified) -> list[tuple[str, Sequence[ReviewedRow]]]:
        return sorted(identified.rows.items(), key=lambda entry: entry[1][0].line)

    def _expected(self) -> Iterable[str]:
        if not self._exported:
            return self._project.order
        return [self._pairs[key].id for key in self._exported if key in self._pairs]

    def _row(
        self, pair: Pair, copies: Sequence[ReviewedRow], identified: Identified
    ) -> ReturnedRow:
        first = copies[0]
        base = self._exported.get(segment_key(pair.id))
        theirs = _restored(pair.target, first.target.accepted, self._language)
        texts = dict.fromkeys(row.target.accepted for row in copies[1:])
        others = tuple(text for text in texts if text != first.target.accepted)
        standing = _standing(pair, theirs, base)
        mine = _hash(pair.target)
        if base is not None and mine != base.final and mine != _hash(theirs):
            self._newer += 1
        traits = set(_traits(first, pair, base))
        if standing is not Standing.UNCHANGED:
            traits.update(_traits_of_edit(first, pair, base))
        if len(copies) > 1:
            traits.add(Trait.DUPLICATED)
        if first.line in identified.moved:
            traits.add(Trait.MOVED)
        status = self._status(first, pair, base)
        return ReturnedRow(
            pair.id,
            self._numbers[pair.id],
            standing,
            pair.target,
            pair.target if standing is Standing.UNCHANGED else theirs,
            first.source.accepted if first.source else pair.source,
            others,
            frozenset(traits),
            status,
            status is not None and base is not None and pair.status is not base.status,
        )

    def _status(self, row: ReviewedRow, pair: Pair, base: Exported | None) -> Status | None:
        exported = base.status if base else pair.status
        wanted = status_in(row.status, exported)
        strange = [phrase for phrase in row.status if not is_status_phrase(phrase)]
        if strange:
            self._problems.append(
                InputProblem(
                    "The status of row {row}, “{words}”, is none that is known.",
                    row=self._numbers[pair.id],
                    words=strange[0],
                )
            )
        return wanted if wanted not in {None, exported, pair.status} else None

    def _tell_gone(self, row: ReviewedRow) -> None:
        self._problems.append(
            InputProblem(
                "Row {row} of {file}, “{text}”, is no longer in the project: it was merged or"
                " taken away since the export.",
                row=row.number or row.line,
                file=self._reviewed.name,
                text=_beginning(row.target.accepted),
            )
        )

    def _tell_strangers(self, rows: Sequence[ReviewedRow]) -> None:
        for row in rows:
            text = row.target.accepted or (row.source.accepted if row.source else "")
            if text.strip() and not row.is_deleted:
                self._problems.append(
                    InputProblem(
                        "Line {line} of the table in {file}, “{text}”, is no row of the project"
                        " and was not taken in.",
                        line=row.line,
                        file=self._reviewed.name,
                        text=_beginning(text),
                    )
                )

    def _tell_older(self) -> None:
        if self._newer:
            self._problems.append(
                InputProblem(
                    "Rows changed in the project since {file} was exported: {count}.",
                    file=self._reviewed.name,
                    count=self._newer,
                )
            )


def _standing(pair: Pair, theirs: str, base: Exported | None) -> Standing:
    their_hash, mine = _hash(theirs), _hash(pair.target)
    if their_hash == mine or (base is not None and their_hash == base.final):
        return Standing.UNCHANGED
    if base is not None and mine != base.final:
        return Standing.CONFLICT
    return Standing.CHANGED


def _traits(row: ReviewedRow, pair: Pair, base: Exported | None) -> Iterator[Trait]:
    """Give what can be noticed about a row that is unchanged, too."""
    source = base.source if base else _hash(pair.source)
    if row.source is not None and text_hash(row.source.accepted) != source:
        yield Trait.SOURCE_EDITED
    if row.is_merged:
        yield Trait.MERGED


def _traits_of_edit(row: ReviewedRow, pair: Pair, base: Exported | None) -> Iterator[Trait]:
    if not row.target.accepted.strip() and pair.target.strip():
        yield Trait.EMPTIED
    if row.target.breaks:
        yield Trait.PARAGRAPHS
    # A tracked export rejects to the draft, a clean one to the text that was exported.
    if base is not None and text_hash(row.target.rejected) not in {base.draft, base.final}:
        yield Trait.UNTRACKED


def _restored(mine: str, theirs: str, language: Language) -> str:
    """Put back what a DOCX cannot hold where the reviewer changed nothing around it."""
    written = Cleaner().clean(mine)
    if written == theirs:
        return mine
    if written == mine or "\r" in mine:
        return theirs
    pieces: list[str] = []
    end = 0
    for change in differences(written, theirs, language):
        pieces.extend((mine[end : change.draft.start], change.edited.quote(theirs)))
        end = change.draft.end
    return "".join((*pieces, mine[end:]))


def _hash(text: str) -> str:
    return text_hash(Cleaner().clean(text))


def _beginning(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 40 else f"{words[:39]}…"
