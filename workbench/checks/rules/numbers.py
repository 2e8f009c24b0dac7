"""Numbers: quantities that the two sides of a pair state differently."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from workbench.checks.check import Check, Context, Example
from workbench.language.numbers import allowances, recastings
from workbench.language.numbers.disagreements import Disagreement, Fault, disagreements
from workbench.language.numbers.quantities import Kind, Quantity, Stated, Strength
from workbench.language.numbers.reader import reads_words
from workbench.language.numbers.rendering import corrected
from workbench.language.numbers.wording import ratio_of, value_beside
from workbench.model.findings import Finding, Severity, Suggestion
from workbench.model.languages import Direction, Language
from workbench.model.segments import Pair, Side, Span

_MESSAGES = {
    "value-differs": (
        "The source says {source_text}{source_value}, the target {target_text}{target_value}."
    ),
    "suspicious-scale": (
        "The source says {source_text}{source_value}, the target {target_text}"
        "{target_value}: {factor} times as much or as little."
    ),
    "unit-differs": (
        "The source says {source_text}{source_value}, the target {target_text}"
        "{target_value}: another unit or currency."
    ),
    "percent-point": (
        "The source says {source_text}, the target {target_text}: percent and percentage points"
        " are not the same."
    ),
    "missing-in-target": "The target does not say {source_text}{source_value}.",
    "added-in-target": "The source does not say {target_text}{target_value}.",
    "qualifier-lost": (
        "The source says {qualifier} {source_text}, the target gives {target_text} as exact."
    ),
    "format-wrong": (
        "The target {target_text}{target_value} is not {source_text}{source_value}: this language"
        " sets other separators."
    ),
}
_IDS = {
    Fault.VALUE: "value-differs",
    Fault.SCALE: "suspicious-scale",
    Fault.UNIT: "unit-differs",
    Fault.POINTS: "percent-point",
    Fault.MISSING: "missing-in-target",
    Fault.ADDED: "added-in-target",
    Fault.QUALIFIER: "qualifier-lost",
    Fault.FORMAT: "format-wrong",
}
_BY_FAULT = {
    Fault.VALUE: (Severity.ERROR, 0.95),
    Fault.SCALE: (Severity.ERROR, 0.97),
    Fault.UNIT: (Severity.ERROR, 0.8),
    Fault.POINTS: (Severity.WARNING, 0.7),
    Fault.QUALIFIER: (Severity.INFO, 0.3),
    Fault.FORMAT: (Severity.INFO, 0.7),
}
_ALONE = {
    Strength.STRONG: (Severity.ERROR, 0.8),
    Strength.SMALL: (Severity.WARNING, 0.7),
    Strength.WEAK: (Severity.INFO, 0.4),
}
_QUALIFIERS = {
    "over": "more than",
    "under": "less than",
    "about": "about",
    "least": "at least",
    "most": "at most",
}
_REPAIRABLE = frozenset((Fault.VALUE, Fault.SCALE, Fault.FORMAT))
_DATE_PARTS = frozenset((Kind.YEAR, Kind.MONTH, Kind.DAY, Kind.CARDINAL))
# What of a date a Chinese text takes as known.
_KNOWN = frozenset((Kind.MONTH, Kind.YEAR))


class _Case:
    """A pair with all its faults, and what they are together."""

    def __init__(
        self,
        pair: Pair,
        direction: Direction,
        sides: tuple[Stated, Stated],
        faults: Sequence[Disagreement],
    ) -> None:
        self.pair = pair
        self.source, self.target = sides
        self.direction = direction
        self.missing = [fault.source for fault in faults if fault.source and not fault.target]
        self.adds_date = _is_dateline(faults)
        self.leaves_date_open = direction.source.writes_han and all(map(_is_open, faults))

    @cached_property
    def source_names_day(self) -> bool:
        """Whether the source has a day of the week or the like."""
        return allowances.names_day(self.pair.source)

    @cached_property
    def target_names_day(self) -> bool:
        """Whether the target has a day of the week or the like."""
        return allowances.names_day(self.pair.target)


def find(pair: Pair, context: Context) -> Iterator[Finding]:
    """Compare the quantities of both sides by value."""
    if pair.is_unpaired:
        return
    source = context.quantities(pair, Side.SOURCE)
    target = context.quantities(pair, Side.TARGET)
    if not source and not target:
        return
    sides = Stated(pair.source, source), Stated(pair.target, target)
    faults = disagreements(*sides)
    if not faults:
        return
    case = _Case(pair, context.direction, sides, faults)
    for fault in faults:
        rating = _rated(fault, case)
        if rating:
            yield _finding(pair, fault, rating, context.direction.target)


def _rated(fault: Disagreement, case: _Case) -> tuple[Severity, float] | None:
    """Grade a fault by what it is and how firm the number is in its own language."""
    if _is_beyond_reading(fault, case.pair, case.direction):
        return Severity.INFO, 0.2
    if fault.source and fault.target:
        # Hundreds and thousands of nothing counted: worth a look, and writers are free with them.
        loose = fault.source.kind is fault.target.kind is Kind.VAGUE
        if loose:
            return Severity.INFO, 0.5
        # *Half a dozen* against 七个: round words are meant loosely.
        rough = fault.source.strength + fault.target.strength <= Strength.SMALL
        rough = rough and fault.fault is Fault.VALUE
        return (Severity.WARNING, 0.6) if rough else _BY_FAULT[fault.fault]
    if fault.source:
        return _rated_missing(fault.source, case)
    return _rated_added(fault.target, case) if fault.target else None


def _rated_missing(alone: Quantity, case: _Case) -> tuple[Severity, float] | None:
    pair = case.pair
    by_number = allowances.is_day_by_number(alone, pair.source, case.missing)
    if (by_number and case.target_names_day) or allowances.is_dateline(alone, pair.source):
        return Severity.INFO, 0.3
    if recastings.follows(alone, case.source, case.target):
        return Severity.INFO, 0.3
    if alone.strength is Strength.WEAK and alone.value > 1 and case.direction.source.writes_han:
        # What a Chinese or Japanese source counts (三个) has to be said; in a target the same
        # words often spell out what the source leaves open.
        return Severity.WARNING, 0.6
    return _ALONE[alone.strength]


def _rated_added(alone: Quantity, case: _Case) -> tuple[Severity, float] | None:
    pair = case.pair
    if (
        (allowances.is_day_by_number(alone, pair.target) and case.source_names_day)
        or allowances.is_gloss(alone.span, pair.target, pair.source)
        or (case.adds_date and alone.kind in _DATE_PARTS)
        # News and reports in Chinese give *5日* for a day of this month and *5月* for one of
        # this year; readers elsewhere are told the rest.
        or (case.leaves_date_open and alone.kind in _KNOWN)
    ):
        return Severity.INFO, 0.4
    if recastings.follows(alone, case.target, case.source):
        return Severity.INFO, 0.3
    return _ALONE[alone.strength]


def _is_dateline(faults: Sequence[Disagreement]) -> bool:
    """Say whether a target adds a whole date and nothing else is amiss, as news agencies do."""
    kinds = {fault.target.kind for fault in faults if fault.target and not fault.source}
    return (
        Kind.MONTH in kinds
        and len(kinds) > 1
        and kinds <= _DATE_PARTS
        and all(fault.target and not fault.source for fault in faults)
    )


def _is_open(fault: Disagreement) -> bool:
    """Say whether a fault is no date of the source that the target may have changed."""
    bare = fault.source is None or fault.source.kind is Kind.DAY
    return bare or fault.fault is Fault.QUALIFIER


def _is_beyond_reading(fault: Disagreement, pair: Pair, direction: Direction) -> bool:
    """Say whether a number in words faces a language whose words are not read."""
    for alone, text, facing in (
        (fault.source, pair.source, direction.target),
        (fault.target, pair.target, direction.source),
    ):
        if (
            alone
            and not reads_words(facing)
            and (
                allowances.is_spelled(alone, text)
                or allowances.may_be_spelled(fault.source, fault.target)
            )
        ):
            return True
    return False


def _finding(
    pair: Pair, fault: Disagreement, rating: tuple[Severity, float], language: Language
) -> Finding:
    values: list[tuple[str, str]] = []
    values += _values("source", fault.source, pair.source)
    values += _values("target", fault.target, pair.target)
    if fault.source and fault.target and fault.fault is Fault.SCALE:
        values.append(("factor", ratio_of(fault.source.value, fault.target.value)))
    if fault.source and fault.fault is Fault.QUALIFIER:
        values.append(("qualifier", _QUALIFIERS[fault.source.qualifier]))
    return Finding(
        check="numbers",
        pair=pair.id,
        message=_IDS[fault.fault],
        severity=rating[0],
        source_spans=_spans(fault.source),
        target_spans=_spans(fault.target),
        values=tuple(values),
        suggestion=_suggestion(pair, fault, language),
        confidence=rating[1],
    )


def _values(side: str, quantity: Quantity | None, text: str) -> list[tuple[str, str]]:
    if quantity is None:
        return []
    words = quantity.span.quote(text)
    return [(f"{side}_text", words), (f"{side}_value", value_beside(quantity, words))]


def _spans(quantity: Quantity | None) -> tuple[Span, ...]:
    return (quantity.span,) if quantity else ()


def _suggestion(pair: Pair, fault: Disagreement, language: Language) -> Suggestion | None:
    if fault.fault not in _REPAIRABLE or fault.source is None or fault.target is None:
        return None
    words = fault.target.span.quote(pair.target)
    text = corrected(fault.source, fault.target, words, language)
    return Suggestion(fault.target.span, text) if text and text != words else None


CHECK = Check(
    id="numbers",
    title="Numbers",
    messages=_MESSAGES,
    find=find,
    examples=(
        Example("en", "zh-Hans", "The bridge cost $130 billion.", "大桥耗资1300亿美元。"),
        Example("en", "zh-Hant", "Half of the 48 boats came back.", "48艘船有一半回來了。"),
        Example("zh-Hans", "en", "二十世纪三十年代，渔民增加了两倍。",
                "In the 1930s the number of fishermen tripled."),
        Example("zh-Hans", "en", "上半年，六成五的村民到场。",
                "In the first six months 65 percent of the villagers came."),
        Example("fr", "en", "Le trajet dure 1 h 12.", "The journey takes 1 hour 12 minutes."),
        Example("en", "zh-Hans", "The bridge cost $130 billion.", "大桥耗资130亿美元。",
                ("suspicious-scale",)),
        Example("en", "zh-Hant", "The ferry left on 3 May with 76 guests.",
                "渡輪於5月3日載著67名客人離開。", ("value-differs",)),
        Example("en", "zh-Hant", "The toll rose by 5 percentage points.", "收費上升了5%。",
                ("percent-point",)),
        Example("en", "zh-Hans", "It weighs 12 tons and holds 40 people.", "它能容纳40人。",
                ("missing-in-target",)),
    ),
)  # fmt: skip
