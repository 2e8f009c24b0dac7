"""How judgements about names become findings."""

import pytest

from workbench.checks.check import Context
from workbench.checks.rules.names import CHECK
from workbench.model.findings import Severity
from workbench.model.languages import Direction
from workbench.model.project import Facts, Project
from workbench.model.project_settings import DEFAULTS, ProjectSettings
from workbench.model.segments import Pair, Side


def findings(texts, source="en", target="zh-Hant", settings=DEFAULTS):
    direction = Direction.parse(source, target)
    pairs = [Pair(str(n), "d", s, t, t) for n, (s, t) in enumerate(texts)]
    study = CHECK.study(Project(Facts("f", "", direction, ""), pairs))
    context = Context(direction, {"names": study}, settings)
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


_LEFT = [("Sent from Norway.", "Norway寄來的。")]


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ("warning", [Severity.WARNING]),
        ("error", [Severity.ERROR]),
        ("off", []),
        ("of a later version", [Severity.WARNING]),
    ],
)
def test_the_project_says_how_a_name_left_as_it_was_weighs(chosen, expected):
    found = findings(_LEFT, settings=ProjectSettings(untranslated_names=chosen))["0"]
    assert [finding.severity for finding in found] == expected


def test_half_a_name_and_han_among_letters_are_no_style():
    off = ProjectSettings(untranslated_names="off")
    (half,) = findings([("Mila Novak sings.", "米拉·Novak唱歌。")], settings=off)["0"]
    (han,) = findings([("挪威寄來的。", "Sent from 挪威.")], "zh-Hant", "en", off)["0"]
    assert half.severity is han.severity is Severity.ERROR


@pytest.mark.parametrize(
    ("texts", "mended"),
    [
        (
            [("Brumwell left.", "布倫韋爾走了。")] * 3 + [("Brumwell came.", "布輪韋爾來了。")],
            "布倫韋爾來了。",
        ),
        ([("Ask Anna Ko.", "請問Anna Ku。")], "請問Anna Ko。"),
        ([("New Zealand won.", "新西蘭贏了。")], "紐西蘭贏了。"),
        (
            [("Brumwell left.", "布倫韋爾走了。")] * 3 + [("Brumwell came.", "Brumwell來了。")],
            "布倫韋爾來了。",
        ),
    ],
)
def test_a_certain_repair_is_suggested(texts, mended):
    (finding,) = findings(texts, target="zh-Hant-TW")[str(len(texts) - 1)]
    text = texts[-1][1]
    span = finding.suggestion.span
    assert text[: span.start] + finding.suggestion.text + text[span.end :] == mended


def test_what_is_missing_has_no_repair():
    (finding,) = findings([("Sent from Norway.", "荷蘭寄來的。")])["0"]
    assert finding.suggestion is None


def test_a_slip_in_letters_is_named_once():
    (finding,) = findings([("船來自葡萄牙。", "The ship comes from Portgual.")], "zh-Hant", "en")[
        "0"
    ]
    assert wording(finding) == "Portgual should perhaps be Portugal."
    assert finding.suggestion.text == "Portugal"


def test_two_renderings_are_told_with_their_counts():
    texts = [("Brumwell left.", "布倫韋爾走了。")] * 3
    texts += [("Brumwell ate.", "布輪韋爾吃了。"), ("Brumwell slept.", "布輪韋爾睡了。")]
    found = findings(texts)
    assert [row for row, told in found.items() if told] == ["3"]
    assert wording(found["3"][0]) == (
        "“Brumwell” is 布倫韋爾 on 3 of 5 lines and 布輪韋爾 on 2, of which this is the first."
    )
