"""How judgements about names become findings."""

import pytest

from workbench.checks.check import Context
from workbench.checks.rules.names import CHECK
from workbench.model.findings import Severity
from workbench.model.languages import Direction
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair, Side


def findings(texts, source="en", target="zh-Hant"):
    direction = Direction.parse(source, target)
    pairs = [Pair(str(n), "d", s, t, t) for n, (s, t) in enumerate(texts)]
    study = CHECK.study(Project(Facts("f", "", direction, ""), pairs))
    context = Context(direction, {"names": study})
    return {pair.id: list(CHECK.find(pair, context)) for pair in pairs}


def wording(finding):
    return CHECK.messages[finding.message].format(**dict(finding.values))


def test_nothing_is_found_before_the_pairs_have_been_studied():
    pair = Pair("1", "d", "Norway", "荷兰", "荷兰")
    assert list(CHECK.find(pair, Context(Direction.parse("en", "zh-Hans")))) == []


def test_a_finding_says_on_how_many_lines_the_name_is_rendered_so():
    texts = [("Brumwell left.", "布倫韋爾走了。")] * 3 + [("Brumwell came.", "來了。")]
    (finding,) = findings(texts)["3"]
    assert wording(finding) == (
        "“Brumwell” is 布倫韋爾 on 3 of 3 other lines; here the target lacks it."
    )
    assert finding.source_spans[0].quote("Brumwell came.") == "Brumwell"


@pytest.mark.parametrize(("source", "target"), [("en", "zh-Hant"), ("zh-Hant", "en")])
def test_spans_are_on_the_side_of_their_text(source, target):
    texts = [("Sent from Norway.", "荷蘭寄來的。")]
    if target == "en":
        texts = [(han, english) for english, han in texts]
    (finding,) = findings(texts, source, target)["0"]
    assert finding.severity is Severity.ERROR
    quoted = {side: [span.quote(texts[0][side is Side.TARGET]) for span in finding.spans(side)]
              for side in Side}  # fmt: skip
    assert sorted(text for texts in quoted.values() for text in texts) == ["Norway", "荷蘭"]


def test_a_rendering_that_is_not_known_is_not_named():
    (finding,) = findings([("He met Zhang Jianmin.", "他見了船長。")])["0"]
    assert wording(finding) == "“Zhang Jianmin” is missing in the target."


def test_a_pair_with_one_side_is_left_alone():
    assert findings([("Norway", ""), ("", "荷蘭")]) == {"0": [], "1": []}
