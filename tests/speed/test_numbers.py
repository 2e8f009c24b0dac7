"""How fast numbers are compared: distinct segments of a newspaper's length, nothing remembered."""

import random
import time
import tracemalloc
from collections.abc import Callable

import pytest

from workbench.checks.check import Context
from workbench.checks.rules.numbers import CHECK
from workbench.model.languages import Direction
from workbench.model.segments import Pair

Report = Callable[[str, object], None]
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


@pytest.mark.speed
@pytest.mark.slow
def test_numbers_are_compared_in_linear_time_and_flat_memory(record_property: Report) -> None:
    rates = {}
    for count in (2_000, 20_000):
        pairs = _pairs(count)
        context = Context(Direction.parse("en", "zh-Hans"))
        start = time.process_time()
        found = sum(len(list(CHECK.find(pair, context))) for pair in pairs)
        rates[count] = count / (time.process_time() - start)
        assert found == 0
    record_property("segments a second", round(rates[20_000]))
    record_property("20,000 to 2,000 a segment (1 is linear)",
                    round(rates[2_000] / rates[20_000], 2))  # fmt: skip


@pytest.mark.speed
def test_one_long_segment_is_checked_while_typing(record_property: Report) -> None:
    pair = _pairs(200)
    source, target = (" ".join(getattr(p, side) for p in pair)[:6000] for side in
                      ("source", "target"))  # fmt: skip
    context = Context(Direction.parse("en", "zh-Hans"))
    long = Pair("1", "d", source, target, target)
    start = time.process_time()
    list(CHECK.find(long, context))
    record_property("ms for 6,000 characters", round(1000 * (time.process_time() - start), 1))


@pytest.mark.speed
def test_nothing_is_kept_between_segments() -> None:
    context = Context(Direction.parse("en", "zh-Hans"))
    pairs = _pairs(3_000)
    for pair in pairs[:1_000]:
        list(CHECK.find(pair, context))
    tracemalloc.start()
    for pair in pairs[1_000:]:
        list(CHECK.find(pair, context))
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert kept < 100_000
