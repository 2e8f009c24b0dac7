"""Numbers: quantities that the two sides of a pair do not share."""

from collections.abc import Iterator, Sequence

from workbench.checks.check import Check, Context, Example
from workbench.language.numbers.matching import Tie, match
from workbench.language.numbers.quantities import Kind, Quantity, Strength
from workbench.model.findings import Finding, Severity
from workbench.model.segments import Pair, Side


def find(pair: Pair, context: Context) -> Iterator[Finding]:
    """Compare the quantities of both sides by value."""
    if pair.is_unpaired:
        return
    source = context.quantities(pair, Side.SOURCE)
    target = context.quantities(pair, Side.TARGET)
    matching = match(source, target)
    for tie in matching.matches:
        if tie.tie is Tie.OTHER_UNIT:
            yield _pair_finding(pair, source[tie.source], target[tie.target], "unit-differs")
        elif tie.tie is Tie.MORE_EXACT:
            yield _pair_finding(pair, source[tie.source], target[tie.target], "value-differs")
    left = [q for i in matching.source_left if (q := source[i]).strength]
    right = [q for j in matching.target_left if (q := target[j]).strength]
    left = [q for q in left if not _is_kept(q, pair.source, pair.target)]
    right = [q for q in right if not _is_kept(q, pair.target, pair.source)]
    for one, other in _paired(left, right, len(pair.source), len(pair.target)):
        left.remove(one)
        right.remove(other)
        yield _pair_finding(pair, one, other, "value-differs")
    matched_source = [source[m.source] for m in matching.matches]
    matched_target = [target[m.target] for m in matching.matches]
    for quantity in left:
        if quantity.strength > Strength.FAINT and not _repeats(quantity, matched_source):
            yield _lone_finding(
                pair, quantity, Side.SOURCE, is_counted=context.direction.source.writes_han
            )
    for quantity in right:
        if quantity.strength > Strength.FAINT and not _repeats(quantity, matched_target):
            yield _lone_finding(pair, quantity, Side.TARGET)


def _is_kept(quantity: Quantity, text: str, other: str) -> bool:
    """Say whether a number word stands untranslated in the other text, as in a title."""
    word = quantity.span.quote(text)
    return word[0].isupper() and len(word) > 2 and not word.isdigit() and word in other


def _repeats(quantity: Quantity, others: Sequence[Quantity]) -> bool:
    return any(
        quantity.kind is other.kind and quantity.readings[0] in other.readings for other in others
    )


def _paired(
    left: Sequence[Quantity], right: Sequence[Quantity], length: int, other_length: int
) -> list[tuple[Quantity, Quantity]]:
    ranked = []
    for one in left:
        for other in right:
            if not _are_comparable(one, other):
                continue
            likeness = _likeness(one, other)
            if likeness is None:
                continue
            apart = abs(one.span.start / length - other.span.start / other_length)
            ranked.append((likeness + apart, one, other))
    ranked.sort(key=lambda entry: entry[0])
    pairs: list[tuple[Quantity, Quantity]] = []
    for _, one, other in ranked:
        if all(one is not a and other is not b for a, b in pairs):
            pairs.append((one, other))
    return pairs


def _are_comparable(one: Quantity, other: Quantity) -> bool:
    """Say whether two leftovers are firm enough to stand for the same thing, wrongly."""
    if one.strength + other.strength < Strength.SMALL:
        return False
    weak_one = (one.value == 1 and one.strength <= Strength.WEAK) or (
        other.value == 1 and other.strength <= Strength.WEAK
    )
    return not weak_one or one.kind is other.kind


_APART = frozenset((Kind.MONTH, Kind.TIME, Kind.VAGUE))


def _likeness(one: Quantity, other: Quantity) -> float | None:
    if one.kind is not other.kind and (one.kind in _APART or other.kind in _APART):
        return None
    unlike = 0.0 if one.kind is other.kind else 1.0
    if one.unit != other.unit:
        unlike += 0.5
    a, b = str(one.value), str(other.value)
    if a.rstrip("0") == b.rstrip("0"):
        return unlike
    shared = sum(x == y for x, y in zip(a, b, strict=False)) / max(len(a), len(b))
    return unlike + 1 - shared


def _pair_finding(pair: Pair, one: Quantity, other: Quantity, message: str) -> Finding:
    values = (
        ("source_text", one.span.quote(pair.source)),
        ("source_value", str(one.value)),
        ("target_text", other.span.quote(pair.target)),
        ("target_value", str(other.value)),
    )
    return Finding(
        "numbers", pair.id, message, Severity.ERROR, (one.span,), (other.span,), values
    )


def _lone_finding(
    pair: Pair, quantity: Quantity, side: Side, *, is_counted: bool = False
) -> Finding:
    severity = {Strength.STRONG: Severity.ERROR, Strength.SMALL: Severity.WARNING}.get(
        quantity.strength, Severity.INFO
    )
    if quantity.strength is Strength.WEAK and is_counted and quantity.value > 1:
        severity = Severity.WARNING
    in_source = side is Side.SOURCE
    spans = (quantity.span,)
    return Finding(
        "numbers",
        pair.id,
        "missing-in-target" if in_source else "added-in-target",
        severity,
        spans if in_source else (),
        () if in_source else spans,
        (("text", quantity.span.quote(pair.text(side))), ("value", str(quantity.value))),
    )


CHECK = Check(
    id="numbers",
    title="Numbers",
    messages={
        "value-differs": (
            "The source says {source_text} ({source_value}), the target {target_text}"
            " ({target_value})."
        ),
        "unit-differs": "The source says {source_text}, the target {target_text}.",
        "missing-in-target": "The target does not say {text} ({value}).",
        "added-in-target": "The source does not say {text} ({value}).",
    },
    find=find,
    examples=(
        Example("en", "zh-Hans", "It cost $130 billion.", "耗资1300亿美元。"),
        Example("en", "zh-Hant", "It cost $130 billion.", "耗資1300億美元。"),
        Example("en", "zh-Hans", "It cost $130 billion.", "耗资130亿美元。", ("value-differs",)),
        Example("en", "zh-Hant", "It cost $130 billion.", "耗資130億美元。", ("value-differs",)),
    ),
)
