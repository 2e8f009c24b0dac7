"""Comments of a bilingual DOCX: findings and what people wrote, each on its very characters."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import count, islice
from typing import NamedTuple

from workbench.formats.docx_content import Column, Comments, Remark, ReviewDocument, ReviewRow
from workbench.formats.docx_labels import Labels
from workbench.formats.docx_text import Cleaner, Typesetter, attribute
from workbench.model.annotations import Annotation
from workbench.model.segments import Side, Span

CHECKER = "Workbench QA"
"""Who signs findings, in every language, so that they are known when the file comes back."""

_CHECKER_INITIALS = "QA"
_MOST_INITIALS = 3
_COLUMNS = {Side.SOURCE: Column.SOURCE, Side.TARGET: Column.TARGET}
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_COMMENTS = (
    '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14">'
)
_THREADS = '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">'
_REFERENCE = '<w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>'
_OWN_REFERENCE = f"<w:r>{_REFERENCE}<w:annotationRef/></w:r>"


class Comment(NamedTuple):
    """A comment in one cell; without a span it is on the row, in the cell of its number.

    ``parent`` is the id of the one that it answers, which stands in the same place.
    """

    id: int
    author: str
    initials: str
    date: str
    text: str
    column: Column
    span: Span | None
    parent: int | None = None
    is_resolved: bool = False

    @property
    def begin(self) -> str:
        """The mark where its stretch begins."""
        return f'<w:commentRangeStart w:id="{self.id}"/>'

    @property
    def end(self) -> str:
        """The mark where its stretch ends, with the reference that has to follow it."""
        return (
            f'<w:commentRangeEnd w:id="{self.id}"/>'
            f'<w:r>{_REFERENCE}<w:commentReference w:id="{self.id}"/></w:r>'
        )


class Commentary:
    """Gives the comments row by row; those who go over the rows again take a new one.

    Ids are even numbers. Bookmarks and revisions take the odd ones: Word calls a file damaged
    in which two of them share one.
    """

    def __init__(self, document: ReviewDocument) -> None:
        self._labels, self._layout = document.labels, document.layout
        self._shown = set(document.layout.shown)
        self._author, self._now = document.author, f"{document.moment:%Y-%m-%dT%H:%M:%SZ}"
        self._ids = count(0, 2)

    def of_row(self, row: ReviewRow) -> tuple[Comment, ...]:
        """Give the comments of a row; a finding has one on each of its stretches of a side."""
        if self._layout.comments is Comments.NONE or not (row.remarks or row.annotations):
            return ()
        return (*self._on_findings(row), *self._by_people(row))

    def _on_findings(self, row: ReviewRow) -> Iterator[Comment]:
        if self._layout.comments is not Comments.ALL:
            return
        for remark in row.remarks:
            text = finding_words(remark, self._labels)
            for column, span in self._places(remark):
                signature = CHECKER, _CHECKER_INITIALS, self._now
                yield Comment(next(self._ids), *signature, text, column, span)

    def _places(self, remark: Remark) -> Sequence[tuple[Column, Span | None]]:
        for side in (Side.TARGET, Side.SOURCE):
            spans, column = remark.finding.spans(side), _COLUMNS[side]
            if spans and column in self._shown:
                return [(column, span) for span in spans]
        return [(Column.NUMBER, None)]

    def _by_people(self, row: ReviewRow) -> Iterator[Comment]:
        written: dict[str, Comment] = {}
        for annotation in row.annotations:
            author = (annotation.author if self._author else "") or self._labels.reviewer
            question = written.get(annotation.answers)
            column, span = _COLUMNS[annotation.side], _place(annotation, row)
            if span is None or column not in self._shown:
                column, span = Column.NUMBER, None
            comment = Comment(
                next(self._ids),
                author,
                _initials(author),
                _date(annotation.created) or self._now,
                annotation.comment,
                question.column if question else column,
                question.span if question else span,
                question.id if question else None,
                question.is_resolved if question else annotation.is_resolved,
            )
            written[annotation.id] = comment
            yield comment


def finding_words(remark: Remark, labels: Labels) -> str:
    """Give what a comment says of a finding."""
    finding, text = remark.finding, remark.text
    if finding.suggestion:
        text = labels.suggested.format(text=text, suggestion=finding.suggestion.text)
    return labels.comment.format(
        category=remark.category or finding.check,
        severity=labels.of_severity(finding.severity).lower(),
        text=text,
    )


class Anchors:
    """The marks of one cell's comments, handed out from left to right."""

    def __init__(self, comments: Sequence[Comment], text: str) -> None:
        marks = _marks(comments, len(text)) if comments else ()
        self._marks = sorted(marks, reverse=True)

    def __bool__(self) -> bool:
        return bool(self._marks)

    def until(self, place: int) -> str:
        """Give the marks that stand at or before a place and were not given yet."""
        if not self._marks:
            return ""
        given = []
        while self._marks and self._marks[-1][0] <= place:
            given.append(self._marks.pop()[-1])
        return "".join(given)

    def cut(self, span: Span) -> Iterator[tuple[str, Span]]:
        """Cut a stretch where marks stand; each piece comes with the marks before it."""
        start = span.start
        before = self.until(start)
        while self._marks and self._marks[-1][0] < span.end:
            place = self._marks[-1][0]
            yield before, Span(start, place)
            before, start = self.until(place), place
        yield before, Span(start, span.end)


class CommentParts:
    """The two parts of a package that comments are in: what they say, and in reply to what."""

    def __init__(self, document: ReviewDocument, cleaner: Cleaner) -> None:
        self._document, self._cleaner = document, cleaner
        labels, direction = document.labels, document.direction
        self._words = Typesetter(labels.language, direction.target, direction.source)
        self._written = 0
        self._threads: dict[int, Comment] = {}

    def comments(self) -> Iterator[str]:
        """Write word/comments.xml piece by piece."""
        commentary = Commentary(self._document)
        yield _DECLARATION + _COMMENTS
        for row in self._document.rows():
            for comment in commentary.of_row(row):
                self._written += 1
                if comment.parent is not None or comment.is_resolved:
                    self._threads[comment.id] = comment
                yield self._comment(comment)
        yield "</w:comments>"

    def threads(self) -> Iterator[str]:
        """Write word/commentsExtended.xml, with their threads, once the comments are written."""
        yield _DECLARATION + _THREADS
        for number in islice(count(0, 2), self._written):
            comment = self._threads.get(number)
            parent, done = "", 0
            if comment is not None:
                done = int(comment.is_resolved)
                if comment.parent is not None:
                    parent = f' w15:paraIdParent="{_paragraph_id(comment.parent)}"'
            name = _paragraph_id(number)
            yield f'<w15:commentEx w15:paraId="{name}"{parent} w15:done="{done}"/>'
        yield "</w15:commentsEx>"

    def _comment(self, comment: Comment) -> str:
        author, initials = (
            attribute(self._cleaner.clean(name)) for name in (comment.author, comment.initials)
        )
        runs = self._words.runs(self._cleaner.clean(comment.text))
        paragraph = self._words.paragraph("CommentText", _OWN_REFERENCE + runs)
        name = f'<w:p w14:paraId="{_paragraph_id(comment.id)}"'
        return (
            f'<w:comment w:id="{comment.id}" w:author="{author}" w:date="{comment.date}"'
            f' w:initials="{initials}">{name}{paragraph.removeprefix("<w:p")}</w:comment>'
        )


def _paragraph_id(comment: int) -> str:
    """Name the paragraph of a comment; [MS-DOCX] 2.6.2.3 asks for more than 0, less than 2³¹."""
    return f"{comment + 1:08X}"


def _marks(comments: Sequence[Comment], length: int) -> Iterator[tuple[int, int, int, str]]:
    """Give place, rank, number and mark; at one place ends come first, then what begins.

    A comment on no character begins and ends there, after those that end and before those that
    begin. What a text that became shorter no longer reaches stands at its end.
    """
    for comment in comments:
        span = comment.span or Span(0, length)
        start, end = min(span.start, length), min(span.end, length)
        if start == end:
            yield start, 1, comment.id, comment.begin + comment.end
        else:
            yield start, 2, comment.id, comment.begin
            yield end, 0, comment.id, comment.end


def _place(annotation: Annotation, row: ReviewRow) -> Span | None:
    """Find the stretch again where the text was edited; None if it is not there, or twice."""
    span, quote, text = annotation.span, annotation.quote, row.pair.text(annotation.side)
    if span is None or not quote or span.quote(text) == quote:
        return span
    start = text.find(quote)
    if start < 0 or text.find(quote, start + 1) >= 0:
        return None
    return Span(start, start + len(quote))


def _initials(author: str) -> str:
    return "".join(word[0] for word in author.split()[:_MOST_INITIALS]).upper()


def _date(created: str) -> str:
    """Give an ISO 8601 time as Word writes it, empty if it is none."""
    try:
        moment = datetime.fromisoformat(created)
    except ValueError:
        return ""
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return f"{aware.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
