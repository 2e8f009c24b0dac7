"""Numbers: quantities that the two sides of a pair do not share."""

from collections.abc import Iterator

from workbench.checks.check import Check, Context, Example
from workbench.model.findings import Finding, Severity
from workbench.model.segments import Pair, Side


def find(pair: Pair, context: Context) -> Iterator[Finding]:
    """Compare the quantities of both sides by value."""
    if pair.is_unpaired:
        return
    source = list(context.quantities(pair, Side.SOURCE))
    target = list(context.quantities(pair, Side.TARGET))
    for quantity in tuple(source):
        twin = next((q for q in target if q.readings == quantity.readings), None)
        if twin:
            source.remove(quantity)
            target.remove(twin)
    for left, right in zip(source, target, strict=False):
        values = (
            ("source_text", left.span.quote(pair.source)),
            ("source_value", str(left.value)),
            ("target_text", right.span.quote(pair.target)),
            ("target_value", str(right.value)),
        )
        spans = (left.span,), (right.span,)
        yield Finding("numbers", pair.id, "value-differs", Severity.ERROR, *spans, values)


CHECK = Check(
    id="numbers",
    title="Numbers",
    messages={
        "value-differs": (
            "The source says {source_text} ({source_value}), the target {target_text}"
            " ({target_value})."
        ),
    },
    find=find,
    examples=(
        Example("en", "zh-Hans", "It cost $130 billion.", "耗资1300亿美元。"),
        Example("en", "zh-Hant", "It cost $130 billion.", "耗資1300億美元。"),
        Example("en", "zh-Hans", "It cost $130 billion.", "耗资130亿美元。", ("value-differs",)),
        Example("en", "zh-Hant", "It cost $130 billion.", "耗資130億美元。", ("value-differs",)),
    ),
)
