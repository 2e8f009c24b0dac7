import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.alignment.align import CHECK_BELOW, align
from workbench.model.languages import Direction
from workbench.model.progress import Cancelled, Unwatched

EN_ZH = Direction.parse("en", "zh-Hans")
Beads = list[tuple[list[int], list[int]]]

ENGLISH = [
    "Ferry returns to the outer islands after nine years",
    "The harbour of Marrow Point opened again on Tuesday. About 400 people stood on the quay.",
    "The old ferry, the Saint Brannoc, was sold in 2017 for $2.4 million.",
    '"My mother cried," said the baker Ines Holm. "She had not seen her sister since the storm."',
    "The new ship carries 180 passengers and 35 cars.",
    "Tickets cost 12 euros; children under six travel free.",
    "Not everyone is pleased: fishermen fear that the wake will tear nets (3 were lost in March).",
    "Who will pay for them? The council has promised an answer by May 30.",
    "A second ship is to follow in two years, if the passengers come.",
]
CHINESE = [
    "阔别九年，渡轮重返外岛",
    "马罗角港口周二重新开放。约400人站在码头上。",
    "旧渡轮“圣布兰诺克号”（Saint Brannoc）已于2017年以240万美元售出。",
    "“我母亲哭了，”面包师伊内斯·霍尔姆说。“自从那场风暴之后，她就没见过她的妹妹。”",
    "新船可载180名乘客和35辆汽车。",
    "票价12欧元；六岁以下儿童免费。",
    "并非人人满意：渔民担心船浪会撕破渔网（3月已有3张渔网受损）。",
    "谁来赔偿呢？议会承诺在5月30日前作出答复。",
    "如果客源充足，两年后还将有第二艘船投入运营。",
]


def _aligned(source: list[str], target: list[str], direction: Direction = EN_ZH) -> Beads:
    beads = align(source, target, direction, Unwatched())
    return [(list(bead.source), list(bead.target)) for bead in beads]


def _one_to_one(count: int) -> Beads:
    return [([n], [n]) for n in range(count)]


def test_a_clean_translation_aligns_one_to_one_and_surely() -> None:
    beads = align(ENGLISH, CHINESE, EN_ZH, Unwatched())
    assert [(list(b.source), list(b.target)) for b in beads] == _one_to_one(9)
    assert sum(b.confidence > CHECK_BELOW for b in beads) >= 8


def test_the_opposite_direction_aligns_as_well() -> None:
    assert _aligned(CHINESE, ENGLISH, EN_ZH.swapped()) == _one_to_one(9)


def test_a_headline_that_was_not_translated_stays_alone() -> None:
    assert _aligned(ENGLISH, CHINESE[1:])[:2] == [([0], []), ([1], [0])]


def test_a_missing_paragraph_leaves_its_source_alone() -> None:
    beads = _aligned(ENGLISH, CHINESE[:4] + CHINESE[5:])
    assert beads == [
        *_one_to_one(4), ([4], []), *(([n], [n - 1]) for n in range(5, 9)),
    ]  # fmt: skip


def test_an_added_paragraph_stands_behind_the_one_before_it() -> None:
    target = [*CHINESE[:3], "延伸阅读：海岛旅行指南（共7页）", *CHINESE[3:]]
    assert _aligned(ENGLISH, target)[2:5] == [([2], [2]), ([], [3]), ([3], [4])]


def test_merged_paragraphs_become_one_bead() -> None:
    target = [*CHINESE[:2], CHINESE[2] + CHINESE[3], *CHINESE[4:]]
    assert _aligned(ENGLISH, target)[2:4] == [([2, 3], [2]), ([4], [3])]


def test_a_split_paragraph_becomes_one_bead() -> None:
    first, second = CHINESE[1].split("。", 1)
    target = [CHINESE[0], first + "。", second, *CHINESE[2:]]
    assert _aligned(ENGLISH, target)[:3] == [([0], [0]), ([1], [1, 2]), ([2], [3])]


def test_swapped_paragraphs_find_each_other_in_the_order_of_the_source() -> None:
    target = [*CHINESE[:4], CHINESE[5], CHINESE[4], *CHINESE[6:]]
    assert _aligned(ENGLISH, target)[4:6] == [([4], [5]), ([5], [4])]


def test_a_swap_with_a_split_paragraph_is_found() -> None:
    quote, rest = CHINESE[3].split("。", 1)
    target = [*CHINESE[:3], CHINESE[4], quote + "。", rest, *CHINESE[5:]]
    assert _aligned(ENGLISH, target)[3:5] == [([3], [4, 5]), ([4], [3])]


def test_a_passage_that_was_never_translated_does_not_unsettle_the_rest(
    invented: Callable[[int, int], tuple[list[str], list[str]]],
) -> None:
    source, target = invented(120, 7)
    beads = _aligned(source, target[:40] + target[90:])
    assert beads[:38] == _one_to_one(38)
    assert beads[-28:] == [([n], [n - 50]) for n in range(92, 120)]


def test_spaced_languages_share_names_and_numbers() -> None:
    german = [
        "Nach neun Jahren fährt wieder eine Fähre zu den Inseln",
        "Der Hafen von Marrow Point öffnete am Dienstag wieder. Rund 400 Menschen kamen.",
        "Die alte Fähre, die Saint Brannoc, wurde 2017 für 2,4 Millionen Dollar verkauft.",
        "Das neue Schiff fasst 180 Passagiere und 35 Autos.",
        "„Meine Mutter weinte“, sagte die Bäckerin Ines Holm. „Seit dem Sturm war sie allein.“",
    ]
    beads = _aligned(ENGLISH[:5], german, Direction.parse("en", "de"))
    assert beads == [([0], [0]), ([1], [1]), ([2], [2]), ([3], [4]), ([4], [3])]


@pytest.mark.parametrize(("source", "target"), [([], []), (["a"], []), ([], ["b"])])
def test_an_empty_side_leaves_the_other_alone(source: list[str], target: list[str]) -> None:
    beads = align(source, target, EN_ZH, Unwatched())
    assert [bead.source or bead.target for bead in beads] == [(0,)] * (len(source) + len(target))
    assert all(bead.confidence == pytest.approx(1.0) for bead in beads)


_PARAGRAPHS = st.lists(
    st.text(max_size=30) | st.sampled_from(ENGLISH) | st.sampled_from(CHINESE), max_size=12
)


@given(_PARAGRAPHS, _PARAGRAPHS, st.sampled_from(["zh-Hant", "fr", "ja", "ar", "th", "en"]))
def test_every_paragraph_is_in_exactly_one_bead(
    source: list[str], target: list[str], language: str
) -> None:
    beads = align(source, target, Direction.parse("en", language), Unwatched())
    assert [n for bead in beads for n in bead.source] == list(range(len(source)))
    assert sorted(n for bead in beads for n in bead.target) == list(range(len(target)))
    assert all(bead.source or bead.target for bead in beads)
    assert all(0 <= bead.confidence <= 1 for bead in beads)


class _Impatient:
    """Progress that takes notes and stops the work after some steps."""

    def __init__(self, limit: int) -> None:
        self.seen: list[tuple[int, int]] = []
        self._limit = limit

    def advance(self, done: int, total: int) -> None:
        self.seen.append((done, total))
        if len(self.seen) > self._limit:
            raise Cancelled


def test_progress_only_grows_and_ends_at_its_total() -> None:
    progress = _Impatient(10_000)
    align(ENGLISH * 30, CHINESE * 30, EN_ZH, progress)
    done = [step for step, _ in progress.seen]
    assert done == sorted(done)
    assert progress.seen[-1][0] == progress.seen[-1][1]
    assert len({total for _, total in progress.seen}) == 1


@pytest.mark.parametrize("limit", [0, 5, 20])
def test_cancelling_stops_within_a_step(limit: int) -> None:
    progress = _Impatient(limit)
    with pytest.raises(Cancelled):
        align(ENGLISH * 30, CHINESE * 30, EN_ZH, progress)
    assert len(progress.seen) == limit + 1


@pytest.mark.parametrize("glosses", ["kept", "cleaned"])
def test_the_seed_article_gives_its_golden_beads(
    shared: Callable[[str], Path], glosses: str
) -> None:
    golden = json.loads(shared("seeds/golden.json").read_text("utf-8"))
    english = _lines(shared("seeds/001_7357ebd20c7f0ac2.txt"))
    mixed = shared("seeds/000_d90a9d820cc179dd.txt").read_text("utf-8").split("\n")
    chinese = [mixed[target] for _, target in golden["interleaved"]["pairs"]]
    if glosses == "cleaned":
        chinese = [re.sub(r"\([a-zāáǎàēéěèīíǐìōóǒòūúǔùüǘǚǜ]+\)", "", line) for line in chinese]
    beads = _aligned(english, chinese, Direction.parse("en", "zh-Hant"))
    assert [list(bead) for bead in beads] == golden["two_files"]["alignment"]


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text("utf-8").split("\n") if line.strip()]


@pytest.mark.slow
def test_the_benchmark_documents_reach_the_goal(shared: Callable[[str], Path]) -> None:
    right = found = wanted = sure = sure_right = 0
    for line in shared("benchmarks/dev/docs.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        gold = {(tuple(source), tuple(target)) for source, target in row["gold"]}
        direction = Direction.parse(row["src_lang"], row["tgt_lang"])
        beads = align(row["source"], row["target"], direction, Unwatched())
        hits = [(bead.source, bead.target) in gold for bead in beads]
        right, found, wanted = right + sum(hits), found + len(beads), wanted + len(gold)
        surest = [hit for hit, bead in zip(hits, beads, strict=True) if bead.confidence >= 0.99]
        sure, sure_right = sure + len(surest), sure_right + sum(surest)
    assert 2 * right / (found + wanted) >= 0.97
    assert sure_right / sure >= 0.99
