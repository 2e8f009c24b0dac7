"""Delivery: the reviewed project as a bilingual DOCX with its findings, facts and figures."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from workbench import __version__
from workbench.formats.docx_content import (
    ROWS_PER_TABLE,
    USUAL_COLUMNS,
    Changes,
    Column,
    Comments,
    Layout,
    Remark,
    ReviewDocument,
    ReviewRow,
    RowChoice,
)
from workbench.formats.docx_labels import Labels
from workbench.formats.docx_writer import Written, write_docx
from workbench.formats.score_report import ScoreReport
from workbench.formats.score_words import score_words
from workbench.language.words import count_words
from workbench.model.findings import Finding, Severity
from workbench.model.languages import CountingUnit
from workbench.model.problems import InputProblem
from workbench.model.progress import Progress
from workbench.model.project import Project
from workbench.model.segments import Pair, Side, Status
from workbench.review.inspection import wording
from workbench.review.mark_captions import captioned
from workbench.review.score_report import report_without_score, short_report_of
from workbench.review.scorecards import is_marked, scorecard
from workbench.scoring.effort import effort
from workbench.storage.atomic import write_atomically

_TOOL = f"Translation Workbench {__version__}"

Findings = Mapping[str, Sequence[Finding]]
Wording = Callable[[Finding], str]


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What the reviewer chose.

    ``shown`` narrows the rows to these ids, as a filter does, None to no narrower choice.
    ``figures`` are further lines of the summary, label and value, such as scores.
    ``check_titles`` names the checks by id. ``author`` is empty where nobody is to be named,
    those who wrote comments included.
    ``wording`` and ``labels`` are in one language.
    """

    rows: RowChoice = RowChoice.ALL
    shown: frozenset[str] | None = None
    columns: tuple[Column, ...] = USUAL_COLUMNS
    changes: Changes = Changes.CLEAN
    comments: Comments = Comments.ALL
    rows_per_table: int = ROWS_PER_TABLE
    author: str = ""
    figures: tuple[tuple[str, str], ...] = ()
    check_titles: Mapping[str, str] = field(default_factory=dict)
    wording: Wording = wording
    labels: Labels = field(default_factory=Labels)


@dataclass(frozen=True, slots=True)
class Delivery:
    """A file that was handed over.

    ``replaced_characters`` counts those that a DOCX cannot hold, such as control characters;
    U+FFFD stands in their place.
    """

    path: Path
    rows: int
    replaced_characters: int


def export_docx(
    project: Project,
    findings: Findings,
    path: Path,
    options: ExportOptions,
    progress: Progress,
) -> Delivery:
    """Write the bilingual DOCX; ``findings`` are the undismissed ones by pair id.

    Raises StorageProblem where the file cannot be written and Cancelled where ``progress``
    does; an old file of that name is then as it was.
    """
    rows = _Rows(project, findings, options)
    document = _document(project, findings, rows, options)
    outcome: list[Written] = []

    def write(stream: BinaryIO) -> None:
        outcome.append(write_docx(stream, document, progress))

    write_atomically(path, write)
    return Delivery(path, outcome[0].rows, outcome[0].replaced_characters)


class _Rows:
    """The rows that were chosen, worded as they are written so that few are held at a time."""

    def __init__(self, project: Project, findings: Findings, options: ExportOptions) -> None:
        self._findings, self._options = findings, options
        self._marks = captioned(project, options.labels)
        self._chosen = [
            (number, pair)
            for number, pair in enumerate(project, 1)
            if _is_chosen(pair, findings, options)
        ]
        self._has_documents = len({pair.document for _, pair in self._chosen}) > 1

    def __len__(self) -> int:
        return len(self._chosen)

    def __call__(self) -> Iterator[ReviewRow]:
        document = ""
        for number, pair in self._chosen:
            remarks = tuple(self._remark(f) for f in self._findings.get(pair.id, ()))
            annotations = self._marks.get(pair.id, ())
            is_next = self._has_documents and pair.document != document
            document = pair.document
            heading = _name(document) if is_next else ""
            yield ReviewRow(number, pair, remarks, heading, tuple(annotations))

    def _remark(self, finding: Finding) -> Remark:
        title = self._options.check_titles.get(finding.check, finding.check)
        return Remark(finding, self._options.wording(finding), f"{title}/{finding.message}")


def _is_chosen(pair: Pair, findings: Findings, options: ExportOptions) -> bool:
    if options.shown is not None and pair.id not in options.shown:
        return False
    if options.rows is RowChoice.WITH_FINDINGS:
        return bool(findings.get(pair.id))
    return options.rows is RowChoice.ALL or pair.is_edited


def _name(document: str) -> str:
    """Name a document without the folders that it came from, which are nobody's business."""
    return PurePosixPath(document.replace("\\", "/")).name


def _document(
    project: Project, findings: Findings, rows: _Rows, options: ExportOptions
) -> ReviewDocument:
    facts, labels, moment = project.facts, options.labels, datetime.now(UTC)
    line = labels.facts.format(
        source=facts.direction.source.tag,
        target=facts.direction.target.tag,
        date=moment.date().isoformat(),
        segments=len(project),
        edited=sum(pair.is_edited for pair in project),
        findings=sum(len(found) for found in findings.values()),
        tool=_TOOL,
    )
    return ReviewDocument(
        project=facts.id,
        title=facts.title or labels.untitled,
        facts=line,
        direction=facts.direction,
        rows=rows,
        row_count=len(rows),
        summary=tuple(_summary(project, findings, len(rows), options)),
        moment=moment,
        tool=_TOOL,
        author=options.author,
        layout=Layout(options.columns, options.changes, options.comments, options.rows_per_table),
        labels=labels,
        scorecard=_scorecard(project, labels, moment),
    )


def _scorecard(project: Project, labels: Labels, moment: datetime) -> ScoreReport | None:
    """Give what the marked errors of the whole project come to, if there are any."""
    if not is_marked(project):
        return None
    said = score_words(labels.language)
    try:
        card = scorecard(project)
    except InputProblem as problem:
        return report_without_score(project, problem, said)
    return short_report_of(card, project, moment.date().isoformat(), said)


def _summary(
    project: Project, findings: Findings, rows: int, options: ExportOptions
) -> Iterator[tuple[str, str]]:
    labels = options.labels
    statuses = Counter(pair.status for pair in project)
    yield labels.segments, str(len(project))
    if rows != len(project):
        yield labels.rows_shown, str(rows)
    yield labels.confirmed, str(statuses[Status.CONFIRMED])
    yield labels.needs_work, str(statuses[Status.NEEDS_WORK])
    yield labels.edited, str(sum(pair.is_edited for pair in project))
    yield labels.unpaired, str(sum(pair.is_unpaired for pair in project))
    yield from _counted(findings, options)
    yield from _lengths(project, labels)
    yield from _effort(project, labels)
    yield from options.figures


def _counted(findings: Findings, options: ExportOptions) -> Iterator[tuple[str, str]]:
    labels = options.labels
    flat = [finding for found in findings.values() for finding in found]
    severities = Counter(finding.severity for finding in flat)
    for severity in Severity:
        word = labels.of_severity(severity)
        yield labels.findings_by_severity.format(severity=word), str(severities[severity])
    for check, number in sorted(Counter(finding.check for finding in flat).items()):
        title = options.check_titles.get(check, check)
        yield labels.findings_by_check.format(check=title), str(number)


def _lengths(project: Project, labels: Labels) -> Iterator[tuple[str, str]]:
    named = {
        (Side.SOURCE, CountingUnit.WORDS): labels.source_words,
        (Side.SOURCE, CountingUnit.CHARACTERS): labels.source_characters,
        (Side.TARGET, CountingUnit.WORDS): labels.target_words,
        (Side.TARGET, CountingUnit.CHARACTERS): labels.target_characters,
    }
    direction = project.facts.direction
    for side, language in ((Side.SOURCE, direction.source), (Side.TARGET, direction.target)):
        total = sum(count_words(pair.text(side), language) for pair in project)
        yield named[side, language.counting_unit], f"{total:,}"


def _effort(project: Project, labels: Labels) -> Iterator[tuple[str, str]]:
    """Say what the review took, if it took anything."""
    spent = effort(list(project), project.facts.direction.target)
    if not spent.touched and not spent.format_only:
        return
    yield labels.reworded, labels.part.format(number=f"{spent.touched:,}", total=f"{spent.n:,}")
    yield (
        labels.format_only,
        labels.part.format(number=f"{spent.format_only:,}", total=f"{spent.n:,}"),
    )
    characters = labels.part.format(number=f"{spent.changed:,}", total=f"{spent.characters:,}")
    yield labels.characters_changed, f"{characters} ({spent.share:.1%})"
