"""What every check keeps to, whatever it looks for."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.checks.catalogue import CHECKS
from workbench.checks.check import Check, Context, Example, Study
from workbench.model.findings import Finding
from workbench.model.languages import Direction
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair, Side

DOCS = Path(__file__).resolve().parents[2] / "docs" / "checks"
EXAMPLES = [(check, example) for check in CHECKS for example in check.examples]
TAGS = ("en", "zh-Hans", "zh-Hant", "de", "fr", "es", "ja", "ru", "ar", "hi", "pt-BR")
# Text that has a fair chance to hold numbers, besides anything Unicode knows.
NUMERALS = st.text(
    alphabet="0123456789.,:-/% $第三十百千万亿点分年月日twohundredof '　１٣", max_size=40
)
TEXTS = st.one_of(NUMERALS, st.text(max_size=60))

every_check = pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)


@cache
def studies(check_id: str, tags: tuple[str, str]) -> Mapping[str, Study]:
    check = next(check for check in CHECKS if check.id == check_id)
    if check.study is None:
        return {}
    project = Project(Facts("f1", "", Direction.parse(*tags), "2026-01-01T00:00:00+00:00"))
    return {check.id: check.study(project)}


def run(check: Check, source: str, target: str, tags: tuple[str, str]) -> list[Finding]:
    pair = Pair("p1", "d", source, target, target)
    context = Context(Direction.parse(*tags), studies(check.id, tags))
    return list(check.find(pair, context))


@pytest.mark.parametrize(("check", "example"), EXAMPLES)
def test_an_example_gives_the_messages_it_names(check: Check, example: Example) -> None:
    tags = (example.source_language, example.target_language)
    found = run(check, example.source, example.target, tags)
    assert tuple(finding.message for finding in found) == example.messages


@every_check
def test_each_check_has_good_and_bad_examples_in_both_chinese_scripts(check: Check) -> None:
    good = [example for example in check.examples if not example.messages]
    bad = [example for example in check.examples if example.messages]
    assert len(good) >= 2
    assert len(bad) >= 2
    tags = {tag for e in check.examples for tag in (e.source_language, e.target_language)}
    assert {"zh-Hans", "zh-Hant"} <= tags


@every_check
def test_each_check_has_a_page_that_shows_its_examples(check: Check) -> None:
    page = (DOCS / f"{check.id}.md").read_text(encoding="utf-8")
    for example in check.examples:
        assert example.source in page
        assert example.target in page


@every_check
def test_messages_are_filled_by_the_values_of_their_findings(check: Check) -> None:
    shown = set()
    for example in check.examples:
        tags = (example.source_language, example.target_language)
        for finding in run(check, example.source, example.target, tags):
            assert check.messages[finding.message].format(**dict(finding.values))
            shown.add(finding.message)
    assert shown <= set(check.messages)


@every_check
@given(source=TEXTS, target=TEXTS, tags=st.tuples(st.sampled_from(TAGS), st.sampled_from(TAGS)))
def test_any_text_is_checked_without_a_fault_and_spans_lie_inside(
    check: Check, source: str, target: str, tags: tuple[str, str]
) -> None:
    for finding in run(check, source, target, tags):
        assert finding.check == check.id
        assert check.messages[finding.message].format(**dict(finding.values))
        assert 0 <= finding.confidence <= 1
        for side, text in ((Side.SOURCE, source), (Side.TARGET, target)):
            for span in finding.spans(side):
                assert 0 <= span.start < span.end <= len(text)
        if finding.suggestion:
            assert finding.suggestion.span in finding.target_spans


@every_check
@given(source=TEXTS, target=TEXTS, tags=st.tuples(st.sampled_from(TAGS), st.sampled_from(TAGS)))
def test_the_same_pair_gives_the_same_findings(
    check: Check, source: str, target: str, tags: tuple[str, str]
) -> None:
    assert run(check, source, target, tags) == run(check, source, target, tags)


@every_check
@given(text=TEXTS, tag=st.sampled_from(TAGS))
def test_equal_texts_in_one_language_give_no_finding(check: Check, text: str, tag: str) -> None:
    assert run(check, text, text, (tag, tag)) == []
