"""Risk puts suspicious segments first and says why; it never speaks of quality."""

import pytest

from workbench.model.findings import Finding, Severity
from workbench.model.languages import Direction
from workbench.model.progress import Cancelled, Unwatched
from workbench.model.segments import Pair
from workbench.scoring.risk_rank import REASONS, Kind, Risk, rank_by_risk

DIRECTION = Direction.parse("en", "zh-Hans")
SOURCE = "Boat number {n} left the old harbour before the storm came in."
TARGET = "第{n}艘船在暴风雨来临之前离开了旧港口。"


def pairs(changed: dict[int, str] | None = None, count: int = 30) -> list[Pair]:
    targets = changed or {}
    return [
        Pair(str(n), "harbour", SOURCE.format(n=n), targets.get(n, TARGET.format(n=n)), "")
        for n in range(count)
    ]


def ranked(made: list[Pair], *findings: Finding) -> list[Risk]:
    by_pair: dict[str, list[Finding]] = {}
    for finding in findings:
        by_pair.setdefault(finding.pair, []).append(finding)
    return rank_by_risk(made, by_pair, DIRECTION, Unwatched())


def kinds(risk: Risk) -> list[Kind]:
    return [reason.kind for reason in risk.reasons]


def test_a_text_without_cause_for_suspicion_stays_in_its_order_without_points() -> None:
    risks = ranked(pairs())

    assert [risk.pair for risk in risks] == [str(n) for n in range(30)]
    assert {risk.points for risk in risks} == {0}
    assert [risk.rank for risk in risks] == list(range(1, 31))


def test_findings_weigh_by_severity_and_confidence() -> None:
    grave = Finding("numbers", "9", "wrong", Severity.ERROR)
    doubted = Finding("names", "5", "missing", Severity.ERROR, confidence=0.6)
    note = Finding("names", "7", "missing", Severity.INFO)

    first, second, third, *_ = ranked(pairs(), note, doubted, grave)

    assert [first.pair, second.pair, third.pair] == ["9", "5", "7"]
    assert first.points > second.points > third.points > 0
    assert first.reasons[0].finding is grave


@pytest.mark.parametrize(
    ("target", "kind"),
    [
        ("第7艘船。", Kind.LENGTH),
        (TARGET.format(n=7) + "这是后来添加上去的一句话，原文里完全没有。", Kind.LENGTH),
        ("第7艘 boat left the harbour before the storm", Kind.UNTRANSLATED),
        ("第7艘船於暴風雨來臨之前離開舊港灣，風勢極強勁。", Kind.SCRIPT),
        ("Seven ships sailed off early.", Kind.SCRIPT),
        (TARGET.format(n=8), Kind.SAME_TARGET),
    ],
)
def test_what_is_odd_about_a_target_puts_it_first_with_its_reason(target: str, kind: Kind) -> None:
    first, *_ = ranked(pairs({7: target}))

    assert first.pair == "7"
    assert kind in kinds(first)


def test_a_sentence_said_twice_is_seen_where_the_source_says_it_once() -> None:
    once = TARGET.format(n=7)
    first, *_ = ranked(pairs({7: once + once}))

    assert (first.pair, Kind.DOUBLED in kinds(first)) == ("7", True)


def test_a_sentence_left_out_is_seen() -> None:
    made = [
        Pair(p.id, p.document, f"{p.source} Nobody was hurt by it.", f"{p.target}没有人受伤。", "")
        for p in pairs()
    ]
    made[7] = pairs()[7]
    made[7] = Pair("7", "harbour", made[0].source, made[7].target, "")

    first, *_ = ranked(made)

    assert (first.pair, Kind.SENTENCES in kinds(first)) == ("7", True)


def test_the_same_source_with_another_target_counts_a_little() -> None:
    made = pairs()
    made[3] = Pair("3", "harbour", made[4].source, "第4艘船赶在暴风雨来临之前离开了旧港口。", "")

    first, second, *_ = ranked(made)

    assert [first.pair, second.pair] == ["3", "4"]
    assert kinds(first) == [Kind.OTHER_TARGET]


def test_a_pair_that_may_not_belong_together_is_suspect() -> None:
    made = pairs()
    made[3] = Pair("3", "harbour", made[3].source, made[3].target, "", confidence=0.2)

    assert kinds(ranked(made)[0]) == [Kind.DOUBTFUL_PAIR]


def test_a_few_segments_have_no_usual_length() -> None:
    risks = ranked(pairs({7: "第7艘船。"}, count=10))

    assert not any(Kind.LENGTH in kinds(risk) for risk in risks)


def test_a_missing_target_is_judged_by_its_findings_only() -> None:
    assert ranked(pairs({7: ""}))[0].points == 0


def test_every_reason_but_a_finding_has_its_sentence_and_none_speaks_of_quality() -> None:
    assert set(REASONS) == set(Kind) - {Kind.FINDING}
    assert not any("quality" in sentence.lower() for sentence in REASONS.values())


def test_ranking_can_be_cancelled() -> None:
    class Impatient:
        def advance(self, done: int, total: int) -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        rank_by_risk(pairs(), {}, DIRECTION, Impatient())


def test_what_has_less_in_common_than_usual_comes_first_with_both_figures() -> None:
    alike = {str(n): 0.7 + n % 5 / 100 for n in range(30)} | {"7": 0.31}
    first, second, *_ = rank_by_risk(pairs(), {}, DIRECTION, Unwatched(), alike)

    assert (first.pair, kinds(first)) == ("7", [Kind.MEANING])
    assert dict(first.reasons[0].values) == {"found": "0.31", "usual": "0.72"}
    assert first.points > second.points == 0


def test_what_has_more_in_common_than_usual_is_no_reason() -> None:
    alike = {str(n): 0.4 for n in range(30)} | {"7": 0.95}

    assert {risk.points for risk in rank_by_risk(pairs(), {}, DIRECTION, Unwatched(), alike)} == {
        0
    }


def test_a_few_segments_have_no_usual_similarity() -> None:
    alike = {str(n): 0.7 for n in range(10)} | {"7": 0.1}
    risks = rank_by_risk(pairs(count=10), {}, DIRECTION, Unwatched(), alike)

    assert {risk.points for risk in risks} == {0}
