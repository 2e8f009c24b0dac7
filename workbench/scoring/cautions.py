"""Cautions: what keeps a scorecard from saying as much as its figures seem to."""

from collections import Counter
from collections.abc import Iterator

from workbench.scoring.bootstrap import Unit
from workbench.scoring.formulas import Counted
from workbench.scoring.penalties import Outcome
from workbench.scoring.quality_model import Repeats
from workbench.scoring.scorecard import Scorecard
from workbench.scoring.segment_scores import FEW_SEGMENTS
from workbench.scoring.wording import Sentence, sentence

FEW_WORDS = 500
"""The shortest sample that MQM evaluates: themqm.org, The MQM Scoring Models, 500 to 20,000."""

FEW_CHARACTERS = 1000
"""The same where characters are counted: about two make a word, see docs/scores.md."""

FEW_DOCUMENTS = 5

_SHOWN = 5


def cautions_of(card: Scorecard) -> tuple[Sentence, ...]:
    """Give what has to be known beside the figures, the gravest first."""
    return (
        *_on_evidence(card),
        *_on_line(card),
        *_on_length(card),
        *_on_marks(card),
        *_on_interval(card),
    )


def _on_evidence(card: Scorecard) -> Iterator[Sentence]:
    if card.share.is_by_risk:
        yield sentence(
            "The evaluated rows were chosen as the riskiest, not drawn at random: the figures are "
            "of these rows and not of the text, and no interval is given."
        )
    if not card.annotators:
        yield sentence(
            "Nobody has marked an error or rated a segment. If nobody has looked at the text, "
            "these figures say nothing."
        )
    if card.share.unseen:
        yield sentence(
            "Rows that nobody confirmed or marked: {count} of {all}. They count as evaluated and "
            "free of errors.",
            count=card.share.unseen,
            all=card.share.segments,
        )
    if len(card.annotators) > 1:
        yield sentence(
            "Annotators: {count}. The points of a segment are the mean over those who looked at "
            "it; who marked something in a document counts as having looked at all of it.",
            count=len(card.annotators),
        )
    if card.own.formula.counted is Counted.RATED_SEGMENTS:
        missing = card.totals.segments - card.totals.rated
        if missing:
            yield sentence(
                "Not rated: {count} of {all} segments. The score is that of the others.",
                count=missing,
                all=card.totals.segments,
            )


def _on_line(card: Scorecard) -> Iterator[Sentence]:
    interval = card.own.interval
    formula = card.own.formula
    line = formula.at_most if formula.at_least is None else formula.at_least
    if interval and line is not None and interval.low < line < interval.high and card.own.n:
        yield sentence(
            "The line of {line} lies within the interval: the text could as well have been "
            "judged the other way.",
            line=line,
        )


def _on_length(card: Scorecard) -> Iterator[Sentence]:
    if not card.counts_words:
        yield sentence(
            "The length is in characters, each counted like a word: scores cannot be compared "
            "with those by words."
        )
    if card.own.formula.counted is not Counted.WORDS:
        if card.totals.segments < FEW_SEGMENTS:
            yield sentence("Under {count} segments a mean says little.", count=FEW_SEGMENTS)
        return
    if card.counts_words and card.totals.words < FEW_WORDS:
        yield sentence(
            "Under {count} words a score says little about a text: look at the errors themselves.",
            count=FEW_WORDS,
        )
    elif not card.counts_words and card.totals.words < FEW_CHARACTERS:
        yield sentence(
            "Under {count} characters a score says little about a text: look at the errors "
            "themselves.",
            count=FEW_CHARACTERS,
        )


def _on_marks(card: Scorecard) -> Iterator[Sentence]:
    outcomes = card.outcomes()
    if card.share.left_out:
        yield sentence(
            "Errors in rows that are not evaluated: {count}. They count nothing.",
            count=card.share.left_out,
        )
    if outcomes[Outcome.UNMAPPED]:
        yield sentence(
            "Errors that count nothing, as {model} has no place for them: {count}, of {kinds}.",
            count=outcomes[Outcome.UNMAPPED],
            model=card.model.title,
            kinds=_kinds(card),
        )
    others = _others(card)
    if others:
        yield sentence(
            "Severities that {model} does not have count as others of it: {kinds}.",
            model=card.model.title,
            kinds=others,
        )
    if outcomes[Outcome.REPEATED]:
        where = _REPEATED[card.model.repeats]
        yield sentence(where, count=outcomes[Outcome.REPEATED])
    if outcomes[Outcome.SOURCE_FAULT]:
        yield sentence(
            "Errors that are the fault of the source: {count}. They are listed and count nothing.",
            count=outcomes[Outcome.SOURCE_FAULT],
        )
    lost = sum(1 for penalty in card.penalties if penalty.error.is_lost)
    if lost:
        yield sentence(
            "Errors that have lost their place, as the text was changed: {count}. They still "
            "count.",
            count=lost,
        )


_REPEATED = {
    Repeats.EACH: "Repeats of other errors: {count}.",
    Repeats.DOCUMENT: "Repeats of other errors: {count}. An error counts once in a document.",
    Repeats.PROJECT: "Repeats of other errors: {count}. An error counts once in the project.",
}


def _kinds(card: Scorecard) -> str:
    """Name the commonest kinds that the model has no place for, as they were marked."""
    found: Counter[str] = Counter(
        (penalty.error.category if penalty.level else penalty.error.severity)
        for penalty in card.of_outcome(Outcome.UNMAPPED)
    )
    named = ", ".join(f"{name} ({number})" for name, number in found.most_common(_SHOWN))
    return named if len(found) <= _SHOWN else f"{named}, …"


def _others(card: Scorecard) -> str:
    """Name the severities that were marked and cost points as others, gates included."""
    found = Counter(
        (penalty.error.severity, penalty.level.title)
        for penalty in card.penalties
        if penalty.points and penalty.level and penalty.level.id != penalty.error.severity
    )
    return ", ".join(f"{old} → {new} ({n})" for (old, new), n in found.items())


def _on_interval(card: Scorecard) -> Iterator[Sentence]:
    interval = card.own.interval
    if card.share.is_by_risk:
        return
    if interval is None:
        yield sentence("No interval can be given for a single segment.")
    elif interval.unit is Unit.SEGMENTS:
        yield sentence(
            "The intervals are over the segments of a single document, which depend on one "
            "another: they are narrower than they should be."
        )
    elif interval.n < FEW_DOCUMENTS:
        yield sentence(
            "The intervals are over few documents ({count}) and are themselves uncertain.",
            count=interval.n,
        )
