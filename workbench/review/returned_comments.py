"""Returned comments: what reviewers wrote beside the text, as annotations that are new here."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import blake2b

from workbench.formats.comment_threads import Comment
from workbench.formats.docx_comments import CHECKER
from workbench.formats.docx_manifest import text_hash
from workbench.formats.reviewed_docx import Anchored, ReviewedRow
from workbench.model.annotations import Annotation
from workbench.model.problems import InputProblem
from workbench.model.segments import Pair, Side, Span
from workbench.review.known_comments import Known


@dataclass(frozen=True, slots=True)
class Settled:
    """A comment of the project that was resolved in a file, or taken up again there."""

    annotation: str
    pair: str
    is_resolved: bool


@dataclass(frozen=True, slots=True)
class Judged:
    """A finding, by its fingerprint, whose comment with these words was resolved in a file."""

    finding: str
    pair: str
    words: str


@dataclass(frozen=True, slots=True)
class Said:
    """What the rows of a pair say that is new: comments, and what became of what it had."""

    comments: tuple[Annotation, ...]
    settled: tuple[Settled, ...]
    judged: tuple[Judged, ...] = ()


def said_in(pair: Pair, rows: Sequence[ReviewedRow], known: Known) -> Said:
    """Give what is new in a pair's rows; spans are in the target as the file has it.

    Ids follow from what a comment says, so that a file that comes back twice brings each comment
    once. What the checks wrote is left out, unlike the answers to it, which then answer nothing.
    """
    anchored = [a for row in rows for a in row.comments if is_of_people(a.comment)]
    notes = [note for row in rows for note in row.notes]
    made = [(a, text_hash(a.comment.text)) for a in anchored]
    ids = {a.comment.id: _known_as(a.comment, known.marks.get(h, ())) for a, h in made}
    fresh: dict[str, Annotation] = {}
    for each, digest in made:
        if digest not in known.marks and digest not in fresh:
            fresh[digest] = _annotation(pair, each)
        if digest in fresh:
            ids[each.comment.id] = fresh[digest].id
    parents = {fresh[h].id: ids.get(a.comment.parent, "") for a, h in made if h in fresh}
    comments = [replace(c, answers=_other(parents[c.id], c.id)) for c in fresh.values()]
    comments.extend(_noted(pair, notes, known.marks.keys() | fresh.keys()))
    judged = _judged(pair, [a.comment for row in rows for a in row.comments], known)
    return Said(tuple(comments), tuple(_settled(pair, made, known)), tuple(judged))


def _judged(pair: Pair, comments: Sequence[Comment], known: Known) -> Iterator[Judged]:
    """Give the findings that were resolved; of several with the same words all have to be."""
    states: dict[str, set[bool]] = {}
    words: dict[str, str] = {}
    for comment in comments:
        if comment.author == CHECKER and known.findings:
            digest = text_hash(comment.text)
            states.setdefault(digest, set()).add(bool(comment.is_resolved))
            words[digest] = comment.text
    for digest, found in states.items():
        findings = known.findings.get(digest, frozenset())
        if found == {True} or (True in found and len(findings) == 1):
            yield from (Judged(name, pair.id, words[digest]) for name in sorted(findings))


def _noted(pair: Pair, notes: Sequence[str], known: Set[str]) -> Iterator[Annotation]:
    """Give the lines of the columns that nobody has said before."""
    given = set(known)
    for note in notes:
        digest = text_hash(note)
        if digest not in given and not _repeats(note, given):
            given.add(digest)
            yield _annotation(pair, Anchored(Comment("", note, "", "")))


def _settled(pair: Pair, made: Sequence[tuple[Anchored, str]], known: Known) -> Iterator[Settled]:
    """Tell which threads stand otherwise than they did in the export.

    Of several that say the same nothing is known unless all are in one state.
    """
    states: dict[str, set[bool | None]] = {}
    for anchored, digest in made:
        if not anchored.comment.parent:
            states.setdefault(digest, set()).add(anchored.comment.is_resolved)
    for digest, found in states.items():
        state = found.pop() if len(found) == 1 else None
        if state is None:
            continue
        then = known.resolved.get(digest, {})
        for mark in known.marks.get(digest, ()):
            before = mark.is_resolved, then.get(mark.id, state)
            if not mark.answers and state not in before:
                yield Settled(mark.id, pair.id, state)


def _known_as(comment: Comment, marks: Sequence[Annotation]) -> str:
    """Give the id of the annotation that a comment is, empty if it is none that is still there."""
    then = _moment(comment.date)
    same = (mark for mark in marks if mark.created and _moment(mark.created) == then)
    first = next(same, None) or next(iter(marks), None)
    return first.id if first else ""


def _other(answered: str, own: str) -> str:
    return answered if answered != own else ""


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
        is_resolved=bool(comment.is_resolved) and not comment.parent,
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
