"""The segment table of a bilingual DOCX: rows that carry their identity."""

from collections.abc import Callable, Iterator, Sequence
from itertools import count

from workbench.formats.docx_comments import Anchors, Comment, Commentary
from workbench.formats.docx_content import Changes, Column, ReviewDocument, ReviewRow
from workbench.formats.docx_manifest import segment_key
from workbench.formats.docx_notes import Notes
from workbench.formats.docx_table import (
    CELL_CLOSING,
    body_row,
    cell,
    cell_opening,
    head_row,
    opening,
    twips,
)
from workbench.formats.docx_text import Cleaner, Composition, Typesetter, attribute
from workbench.language.differences import differences
from workbench.model.segments import Pair, Span, Status

# A4 landscape less margins of 14 mm.
_TEXT_WIDTH_MM = 269
# 18 mm breaks "Confirmed" in two. What these leave, the columns of text share.
_WIDTHS_MM = {Column.NUMBER: 14, Column.STATUS: 25, Column.FINDINGS: 34, Column.COMMENTS: 34}
_HEAD_FILL = "DDE3EA"
_LOCKED_FILL = "F3F4F6"
_STATUS_FILLS = {Status.DRAFT: "", Status.CONFIRMED: "E3F1E3", Status.NEEDS_WORK: "FBE9D9"}


# Nothing is taken from it that it could lack afterwards.
_NO_ANCHORS = Anchors((), "")
_Writer = Callable[[ReviewRow, Sequence[Comment]], str]


class SegmentTables:
    """Writes the beginnings and the rows of the segment tables; ``CLOSING`` ends each.

    Ids of bookmarks, revisions and content controls are odd numbers of one series; comments
    have the even ones.
    """

    def __init__(self, document: ReviewDocument, cleaner: Cleaner) -> None:
        direction, labels = document.direction, document.labels
        self._labels, self._cleaner = labels, cleaner
        self._columns = document.layout.shown
        self._is_tracked = document.layout.changes is not Changes.CLEAN
        self._direction = direction
        self._source = Typesetter(direction.source, direction.target)
        self._target = Typesetter(direction.target, direction.source)
        self._words = Typesetter(labels.language, direction.target, direction.source)
        self._notes = Notes(document, cleaner)
        self._commentary, self._ids = Commentary(document), count(1, 2)
        self._widths = _widths(self._columns)
        self._alias = attribute(cleaner.clean(labels.segment))
        self._signature = (
            f'w:author="{attribute(cleaner.clean(document.author or labels.reviewer))}"'
            f' w:date="{document.moment:%Y-%m-%dT%H:%M:%SZ}"'
        )
        writers: dict[Column, _Writer] = {
            Column.NUMBER: self._number,
            Column.SOURCE: self._source_text,
            Column.TARGET: self._target_text,
            Column.REVIEWED: self._reviewed,
            Column.STATUS: self._status,
            Column.FINDINGS: lambda row, _: self._notes.findings(row),
            Column.COMMENTS: lambda row, _: self._notes.comments(row),
        }
        widths = dict(zip(self._columns, self._widths, strict=True))
        self._writers = tuple(
            (_cell_opening(column, widths[column]), writers[column]) for column in self._columns
        )
        self._shades = {
            status: cell_opening(widths.get(Column.STATUS, 0), fill)
            for status, fill in _STATUS_FILLS.items()
        }

    def opening(self) -> str:
        """Begin a table with its header row, which repeats on every page."""
        source, target = self._direction.source.tag, self._direction.target.tag
        heads = {
            Column.NUMBER: self._labels.number,
            Column.SOURCE: self._labels.source.format(language=source),
            Column.TARGET: self._labels.target.format(language=target),
            Column.REVIEWED: self._labels.reviewed.format(language=target),
            Column.STATUS: self._labels.status,
            Column.FINDINGS: self._labels.findings,
            Column.COMMENTS: self._labels.comments,
        }
        cells = (
            cell(width, self._notes.paragraph("ColumnHead", heads[column]), _HEAD_FILL)
            for column, width in zip(self._columns, self._widths, strict=True)
        )
        caption = self._cleaner.clean(self._labels.table)
        return opening(self._widths, caption) + head_row(cells)

    def row(self, row: ReviewRow) -> str:
        """Write one pair."""
        comments = self._commentary.of_row(row)
        return body_row(
            [f"{opening}{write(row, comments)}{CELL_CLOSING}" for opening, write in self._writers]
        )

    def _number(self, row: ReviewRow, comments: Sequence[Comment]) -> str:
        locked = self._locked(row, "wb", "<w:text/>", self._words.runs(str(row.number)))
        if not comments:
            return self._words.paragraph("Note", locked)
        own = _in(Column.NUMBER, comments)
        begin = "".join(comment.begin for comment in own)
        end = "".join(comment.end for comment in own)
        return self._words.paragraph("Note", begin + locked + end)

    def _locked(self, row: ReviewRow, tag: str, kind: str, runs: str) -> str:
        """Put runs into a control that Word lets nobody edit or take away.

        ``kind`` is ``<w:text/>`` where all of them look alike, empty for rich text.
        """
        return (
            f'<w:sdt><w:sdtPr><w:alias w:val="{self._alias.format(number=row.number)}"/>'
            f'<w:tag w:val="{tag}:{segment_key(row.pair.id)}"/><w:id w:val="{next(self._ids)}"/>'
            f'<w:lock w:val="sdtContentLocked"/>{kind}</w:sdtPr>'
            f"<w:sdtContent>{runs}</w:sdtContent></w:sdt>"
        )

    def _source_text(self, row: ReviewRow, comments: Sequence[Comment]) -> str:
        source = self._cleaner.clean(row.pair.source)
        whole = self._source.compose(source)
        runs = _commented(whole, len(source), _anchors(Column.SOURCE, comments, source))
        return self._source.paragraph("Segment", runs)

    def _target_text(self, row: ReviewRow, comments: Sequence[Comment]) -> str:
        pair, number = row.pair, next(self._ids)
        target = self._cleaner.clean(pair.target)
        anchors = _anchors(Column.TARGET, comments, target)
        if self._is_tracked and pair.is_edited:
            runs = "".join(self._revised(pair, target, anchors)) + anchors.until(len(target))
        else:
            runs = _commented(self._target.compose(target), len(target), anchors)
        return self._target.paragraph(
            "Segment",
            f'<w:bookmarkStart w:id="{number}" w:name="wb_{segment_key(pair.id)}"/>'
            f'{runs}<w:bookmarkEnd w:id="{number}"/>',
        )

    def _status(self, row: ReviewRow, _comments: Sequence[Comment]) -> str:
        return self._shades[row.pair.status] + self._notes.status(row)

    def _revised(self, pair: Pair, edited: str, anchors: Anchors) -> Iterator[str]:
        """Give what stayed, went and came; an insertion is cut where a comment begins or ends."""
        draft = self._cleaner.clean(pair.draft)
        old, new, end = self._target.compose(draft), self._target.compose(edited), 0
        for change in differences(draft, edited, self._direction.target):
            yield _stretch(new, Span(end, change.edited.start), anchors)
            yield anchors.until(change.edited.start)
            yield self._revision("del", old.deleted_runs(change.draft))
            for marks, span in anchors.cut(change.edited):
                yield marks + self._revision("ins", new.runs(span))
            end = change.edited.end
        yield _stretch(new, Span(end, len(edited)), anchors)

    def _revision(self, element: str, runs: str) -> str:
        if not runs:
            return ""
        return f'<w:{element} w:id="{next(self._ids)}" {self._signature}>{runs}</w:{element}>'

    def _reviewed(self, row: ReviewRow, _comments: Sequence[Comment]) -> str:
        runs = self._target.runs(self._cleaner.clean(row.pair.target))
        return self._target.paragraph(
            "Segment", self._locked(row, "wbr", "", runs) if runs else ""
        )


def _cell_opening(column: Column, width: int) -> str:
    """Begin a cell; that of the status, whose colour is not always the same, begins itself."""
    if column is Column.STATUS:
        return ""
    return cell_opening(width, _LOCKED_FILL if column is Column.REVIEWED else "")


def _in(column: Column, comments: Sequence[Comment]) -> Sequence[Comment]:
    return [comment for comment in comments if comment.column is column]


def _anchors(column: Column, comments: Sequence[Comment], text: str) -> Anchors:
    return Anchors(_in(column, comments), text) if comments else _NO_ANCHORS


def _commented(text: Composition, length: int, anchors: Anchors) -> str:
    if not anchors:
        return text.whole()
    return _stretch(text, Span(0, length), anchors) + anchors.until(length)


def _stretch(text: Composition, span: Span, anchors: Anchors) -> str:
    if not anchors:
        return text.runs(span)
    return "".join(marks + text.runs(piece) for marks, piece in anchors.cut(span))


def _widths(columns: tuple[Column, ...]) -> tuple[int, ...]:
    left = _TEXT_WIDTH_MM - sum(_WIDTHS_MM.get(column, 0) for column in columns)
    share = left / sum(column not in _WIDTHS_MM for column in columns)
    return tuple(twips(_WIDTHS_MM.get(column, share)) for column in columns)
