"""Unpaired: a row one side of which has no text."""

from collections.abc import Iterator

from workbench.checks.check import Check, Context, Example
from workbench.model.findings import Finding, Severity
from workbench.model.segments import Pair, Span


def find(pair: Pair, _context: Context) -> Iterator[Finding]:
    """Report the side that is missing; the span is the whole of the other one."""
    has_source, has_target = bool(pair.source.strip()), bool(pair.target.strip())
    if has_source == has_target:
        return
    yield Finding(
        check="unpaired",
        pair=pair.id,
        message="no-target" if has_source else "no-source",
        severity=Severity.INFO,
        source_spans=(Span(0, len(pair.source)),) if has_source else (),
        target_spans=(Span(0, len(pair.target)),) if has_target else (),
    )


CHECK = Check(
    id="unpaired",
    title="Unpaired text",
    messages={
        "no-target": "This source text has no target text beside it.",
        "no-source": "This target text has no source text beside it.",
    },
    find=find,
    examples=(
        Example("en", "zh-Hans", "The ferry is late.", "渡轮晚点了。"),
        Example("en", "zh-Hant", "The ferry is late.", "渡輪誤點了。"),
        Example("en", "zh-Hans", "Photo: the harbour at dawn", "", ("no-target",)),
        Example("en", "zh-Hant", "", "（本報記者攝）", ("no-source",)),
    ),
)
