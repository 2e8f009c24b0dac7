"""How fast numbers are compared: distinct segments of a newspaper's length, nothing remembered."""

import importlib
import importlib.util
import os
import random
import re
import time
import tracemalloc
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from workbench.checks.check import Context
from workbench.checks.rules.numbers import CHECK
from workbench.model.languages import Direction
from workbench.model.segments import Pair

Report = Callable[[str, object], None]
# 100,000 by the variable; a fifth of it tells the same in a fifth of the time.
_SEGMENTS = int(os.environ.get("SPEED_SEGMENTS", "20000"))
# Six in ten paragraphs of news hold a number, most of them two.
_NEWS = (
    (
        (
            "The harbour board said on {day} May that {n} boats had left the outer quay since the"
            " storm, and that {p}% of the keepers were paid before noon."
        ),
        "港务局5月{day}日表示，风暴过后已有{n}艘船离开外码头，{p}%的看守人在中午前领到了工资。",
    ),
    (
        (
            "Building the second lighthouse cost ${m} million in {y}, nearly three times as much"
            " as the council had promised to those who live on the island."
        ),
        "{y}年修建第二座灯塔耗资{m}00万美元，是市议会向岛上居民承诺数额的近三倍。",
    ),
    (
        (
            "The keepers would not say who had left the gate open, and nobody in the village was"
            " ready to talk about the light that went out during the night."
        ),
        "看守人不愿说出是谁没有关门，村里也没有人愿意谈论夜里熄灭的那盏灯。",
    ),
    (
        (
            "Of the {n} nets that were lost, {k} have been found again on the beach between the"
            " two villages, most of them torn and of no use to anyone."
        ),
        "丢失的{n}张渔网中，有{k}张在两村之间的海滩上找到，大多已经破损，对谁都没有用处。",
    ),
    (
        (
            "Old sailors remember the wind of that spring, the ropes that broke and the long line"
            " of people who walked home along the shore with empty hands."
        ),
        "老水手们还记得那年春天的风、断掉的缆绳，以及空着手沿海岸走回家的长长人群。",
    ),
)


def _pairs(count: int) -> list[Pair]:
    chance = random.Random(count)
    pairs = []
    for place in range(count):
        source, target = _NEWS[place % len(_NEWS)]
        values = {
            "day": chance.randint(1, 31), "n": chance.randint(100, 99999), "m": place + 2,
            "p": chance.randint(2, 99), "y": chance.randint(1900, 2030),
            "k": chance.randint(13, 99),
        }  # fmt: skip
        tail = f" {chance.randint(10**6, 10**9)}"
        texts = source.format(**values) + tail, target.format(**values) + tail
        pairs.append(Pair(str(place), "d", *texts, texts[1]))
    return pairs


def _seconds(work: Callable[[], object], runs: int = 1) -> float:
    """Give the processor time of the fastest of some runs."""
    fastest = float("inf")
    for _ in range(runs):
        start = time.process_time()
        work()
        fastest = min(fastest, time.process_time() - start)
    return fastest


def _check(pairs: list[Pair]) -> int:
    context = Context(Direction.parse("en", "zh-Hans"))
    return sum(len(list(CHECK.find(pair, context))) for pair in pairs)


def _compare_figures(pairs: list[Pair]) -> int:
    """Compare the figures of both sides as text, which is what most checkers do."""
    figures = re.compile(r"\d+(?:[.,]\d+)*")
    return sum(
        Counter(f.replace(",", "") for f in figures.findall(pair.source))
        != Counter(f.replace(",", "") for f in figures.findall(pair.target))
        for pair in pairs
    )


@pytest.mark.speed
@pytest.mark.slow
def test_numbers_are_compared_in_linear_time(record_property: Report) -> None:
    few, many = _pairs(_SEGMENTS // 10), _pairs(_SEGMENTS)
    assert len({pair.source for pair in many}) == _SEGMENTS
    assert _check(few[:200]) == 0
    short, long = _seconds(lambda: _check(few), 3), _seconds(lambda: _check(many))
    plain = _seconds(lambda: _compare_figures(many))
    record_property("segments a second", round(_SEGMENTS / long))
    record_property("a segment of ten times as many (1 is linear)", round(long / short / 10, 2))
    record_property("figures compared as text, segments a second", round(_SEGMENTS / plain))
    record_property("of its speed", round(plain / long, 3))


@pytest.mark.speed
def test_numbers_are_read_faster_than_by_another_reader(record_property: Report) -> None:
    found = importlib.util.find_spec("recognizers_number")
    if not found:
        return
    reader: Any = importlib.import_module("recognizers_number").NumberRecognizer()
    english, chinese = reader.get_number_model("en-us"), reader.get_number_model("zh-cn")
    pairs = _pairs(500)
    other = _seconds(lambda: [(english.parse(p.source), chinese.parse(p.target)) for p in pairs])
    record_property("times as fast as the number model of Recognizers-Text",
                    round(other / _seconds(lambda: _check(pairs), 3), 1))  # fmt: skip


def _long_pair(length: int) -> Pair:
    """Give a pair whose source has about ``length`` characters, and all of its target."""
    pairs, size = [], 0
    for pair in _pairs(200):
        size += len(pair.source) + 1
        if size > length:
            break
        pairs.append(pair)
    source, target = (" ".join(getattr(p, side) for p in pairs) for side in ("source", "target"))
    return Pair("1", "d", source, target, target)


@pytest.mark.speed
def test_one_segment_is_checked_while_typing(record_property: Report) -> None:
    long = _long_pair(6_000)
    assert _check([long]) == 0
    wrong = long.target.replace("8", "9")
    for name, pair in (
        ("one segment", _pairs(5)[3]),
        ("6,000 characters", long),
        ("6,000 characters, one number in eight wrong", replace(long, target=wrong)),
    ):
        spent = _seconds(lambda pair=pair: _check([pair]), 9)
        record_property(f"ms for {name}", round(1000 * spent, 2))


@pytest.mark.speed
def test_nothing_is_kept_between_segments(record_property: Report) -> None:
    pairs = _pairs(3_000)
    _check(pairs[:1_000])
    tracemalloc.start()
    _check(pairs[1_000:])
    kept, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    record_property("kB kept after 2,000 segments", round(kept / 1000, 1))
    record_property("kB at most meanwhile", round(peak / 1000, 1))
    assert kept < 100_000
