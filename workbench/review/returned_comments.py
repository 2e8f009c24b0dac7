"""Returned comments: what reviewers wrote beside the text, as annotations that are new here."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import blake2b

from workbench.formats.comment_threads import Comment
from workbench.formats.docx_comments import CHECKER
from workbench.formats.docx_manifest import text_hash
from workbench.formats.reviewed_docx import Anchored, ReviewedRow
from workbench.model.annotations import Annotation
from workbench.model.problems import InputProblem
from workbench.model.segments import Pair, Side, Span


def comments_of(pair: Pair, rows: Sequence[ReviewedRow], known: Set[str]) -> Iterator[Annotation]:
    """Give the new comments of a pair's rows; spans are in the target as the file has it.

    ``known`` are hashes of those that the project has. Ids follow from what a comment says, so
    that a file that comes back twice brings each comment once. What the checks wrote is left
    out, unlike the answers to it.
    """
    given = set(known)
    for row in rows:
        for anchored in row.comments:
            comment = anchored.comment
            digest = text_hash(comment.text)
            if is_of_people(comment) and digest not in given:
                given.add(digest)
                yield _annotation(pair, anchored)
        for note in row.notes:
            digest = text_hash(note)
            if digest not in given and not _repeats(note, given):
                given.add(digest)
                yield _annotation(pair, Anchored(Comment("", note, "", "")))


def is_of_people(comment: Comment) -> bool:
    """Tell what somebody wrote from findings, and from comments without a word."""
    return bool(comment.text) and comment.author != CHECKER


def placed(annotation: Annotation, text: str) -> Annotation:
    """Give an annotation with its span in another text, or on the whole row if it has no place."""
    span = annotation.span
    if span is None or (annotation.quote and span.quote(text) == annotation.quote):
        return annotation
    start = text.find(annotation.quote) if annotation.quote else -1
    is_once = start >= 0 and text.find(annotation.quote, start + 1) < 0
    found = Span(start, start + len(annotation.quote)) if is_once else None
    return replace(annotation, span=found)


def stray_problem(comment: Comment) -> InputProblem:
    """Say that a comment stands outside the rows."""
    return InputProblem(
        "A comment outside the rows was not taken in: “{text}” ({author}).",
        text=" ".join(comment.text.split()),
        author=comment.author or "?",
    )


def _annotation(pair: Pair, anchored: Anchored) -> Annotation:
    comment = anchored.comment
    parts = (pair.id, comment.author, comment.date, comment.text)
    digest = blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=16)
    made = Annotation(
        digest.hexdigest(),
        pair.id,
        comment.text,
        comment.author,
        _moment(comment.date),
        anchored.side or Side.TARGET,
        anchored.span,
        anchored.quote,
    )
    return placed(made, pair.source) if anchored.side is Side.SOURCE else made


def _moment(date: str) -> str:
    """Give a date of Word as ISO 8601 in UTC; the present where there is none to read."""
    try:
        moment = datetime.fromisoformat(date)
    except ValueError:
        moment = datetime.now(UTC)
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    try:
        return aware.astimezone(UTC).isoformat(timespec="seconds")
    except OverflowError:
        return datetime.now(UTC).isoformat(timespec="seconds")


def _repeats(note: str, known: Set[str]) -> bool:
    """Say whether a line of the comments column is a known comment with who wrote it when."""
    return any(
        text_hash(note[place + 1 :].strip()) in known
        for place, char in enumerate(note)
        if char in ":："
    )
