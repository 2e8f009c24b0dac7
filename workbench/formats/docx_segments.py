"""The segment table of a bilingual DOCX: rows that carry their identity."""

from collections.abc import Callable, Iterator
from itertools import count

from workbench.formats.docx_content import Changes, Column, ReviewDocument, ReviewRow
from workbench.formats.docx_manifest import segment_key
from workbench.formats.docx_table import body_row, cell, head_row, opening, twips
from workbench.formats.docx_text import Cleaner, Typesetter, attribute
from workbench.language.differences import differences
from workbench.model.findings import Severity
from workbench.model.segments import Pair, Span, Status

# A4 landscape less margins of 14 mm.
_TEXT_WIDTH_MM = 269
_WIDTHS_MM = {
    Column.NUMBER: 14,
    Column.SOURCE: 98,
    Column.TARGET: 98,
    # 18 mm breaks "Confirmed" in two.
    Column.STATUS: 25,
    Column.FINDINGS: 34,
}
_HEAD_FILL = "DDE3EA"
_STATUS_FILLS = {Status.DRAFT: "", Status.CONFIRMED: "E3F1E3", Status.NEEDS_WORK: "FBE9D9"}
_SEVERITY_COLOURS = {Severity.ERROR: "A31515", Severity.WARNING: "7A4A00", Severity.INFO: "404040"}


class SegmentTables:
    """Writes the beginnings and the rows of the segment tables; ``CLOSING`` ends each.

    Ids of bookmarks, revisions and content controls come from one series: Word calls a file
    damaged in which two of them share one.
    """

    def __init__(self, document: ReviewDocument, cleaner: Cleaner) -> None:
        direction, labels = document.direction, document.labels
        self._labels, self._cleaner = labels, cleaner
        self._columns = document.layout.columns
        self._is_tracked = document.layout.changes is Changes.TRACKED
        self._direction = direction
        self._source = Typesetter(direction.source, direction.target)
        self._target = Typesetter(direction.target, direction.source)
        self._words = Typesetter(labels.language, direction.target, direction.source)
        self._ids = count(1)
        self._widths = _widths(self._columns)
        self._signature = (
            f'w:author="{attribute(cleaner.clean(document.author or labels.reviewer))}"'
            f' w:date="{document.moment:%Y-%m-%dT%H:%M:%SZ}"'
        )
        self._cells: dict[Column, Callable[[ReviewRow], str]] = {
            Column.NUMBER: self._number,
            Column.SOURCE: self._source_text,
            Column.TARGET: self._target_text,
            Column.STATUS: self._status,
            Column.FINDINGS: self._findings,
        }

    def opening(self) -> str:
        """Begin a table with its header row, which repeats on every page."""
        source, target = self._direction.source.tag, self._direction.target.tag
        heads = {
            Column.NUMBER: self._labels.number,
            Column.SOURCE: self._labels.source.format(language=source),
            Column.TARGET: self._labels.target.format(language=target),
            Column.STATUS: self._labels.status,
            Column.FINDINGS: self._labels.findings,
        }
        cells = (
            cell(width, self._paragraph("ColumnHead", heads[column]), _HEAD_FILL)
            for column, width in zip(self._columns, self._widths, strict=True)
        )
        caption = self._cleaner.clean(self._labels.table)
        return opening(self._widths, caption) + head_row(cells)

    def row(self, row: ReviewRow) -> str:
        """Write one pair."""
        fills = {Column.STATUS: _STATUS_FILLS[row.pair.status]}
        return body_row(
            cell(width, self._cells[column](row), fills.get(column, ""))
            for column, width in zip(self._columns, self._widths, strict=True)
        )

    def _paragraph(self, style: str, text: str) -> str:
        return self._words.paragraph(style, self._words.runs(self._cleaner.clean(text)))

    def _number(self, row: ReviewRow) -> str:
        alias = attribute(self._cleaner.clean(self._labels.segment.format(number=row.number)))
        locked = (
            f'<w:sdt><w:sdtPr><w:alias w:val="{alias}"/>'
            f'<w:tag w:val="wb:{segment_key(row.pair.id)}"/><w:id w:val="{next(self._ids)}"/>'
            f'<w:lock w:val="sdtContentLocked"/><w:text/></w:sdtPr>'
            f"<w:sdtContent>{self._words.runs(str(row.number))}</w:sdtContent></w:sdt>"
        )
        return self._words.paragraph("Note", locked)

    def _source_text(self, row: ReviewRow) -> str:
        return self._source.paragraph(
            "Segment", self._source.runs(self._cleaner.clean(row.pair.source))
        )

    def _target_text(self, row: ReviewRow) -> str:
        pair, number = row.pair, next(self._ids)
        runs = "".join(self._revised(pair)) if self._is_tracked else self._final(pair)
        return self._target.paragraph(
            "Segment",
            f'<w:bookmarkStart w:id="{number}" w:name="wb_{segment_key(pair.id)}"/>'
            f'{runs}<w:bookmarkEnd w:id="{number}"/>',
        )

    def _final(self, pair: Pair) -> str:
        return self._target.runs(self._cleaner.clean(pair.target))

    def _revised(self, pair: Pair) -> Iterator[str]:
        draft, edited = self._cleaner.clean(pair.draft), self._cleaner.clean(pair.target)
        old, new, end = self._target.compose(draft), self._target.compose(edited), 0
        for change in differences(draft, edited, self._direction.target):
            yield new.runs(Span(end, change.edited.start))
            yield self._revision("del", old.deleted_runs(change.draft))
            yield self._revision("ins", new.runs(change.edited))
            end = change.edited.end
        yield new.runs(Span(end, len(edited)))

    def _revision(self, element: str, runs: str) -> str:
        if not runs:
            return ""
        return f'<w:{element} w:id="{next(self._ids)}" {self._signature}>{runs}</w:{element}>'

    def _status(self, row: ReviewRow) -> str:
        return "".join(self._paragraph("Note", word) for word in self._labels.of_pair(row.pair))

    def _findings(self, row: ReviewRow) -> str:
        if not row.remarks:
            return self._words.paragraph("Note", "")
        paragraphs = []
        for remark in row.remarks:
            severity = remark.finding.severity
            emphasis = f'<w:b/><w:bCs/><w:color w:val="{_SEVERITY_COLOURS[severity]}"/>'
            head = self._words.runs(f"{self._labels.of_severity(severity)}: ", emphasis)
            runs = head + self._words.runs(self._cleaner.clean(remark.text))
            paragraphs.append(self._words.paragraph("Note", runs))
        return "".join(paragraphs)


def _widths(columns: tuple[Column, ...]) -> tuple[int, ...]:
    share = _TEXT_WIDTH_MM / sum(_WIDTHS_MM[column] for column in columns)
    return tuple(twips(_WIDTHS_MM[column] * share) for column in columns)
