"""Made-up news about made-up people: distinct lines of a newspaper's length in documents of 30."""

import random

from workbench.model.languages import Direction
from workbench.model.project import Facts, Project
from workbench.model.segments import Pair

# What a sound of a made-up family name is in either script.
_SOUNDS = (
    ("bar", "巴尔"), ("ko", "科"), ("lin", "林"), ("der", "德"), ("man", "曼"), ("son", "森"),
    ("ton", "顿"), ("ber", "伯"), ("ro", "罗"), ("sa", "萨"), ("ti", "蒂"), ("mar", "马尔"),
    ("ga", "加"), ("no", "诺"), ("vi", "维"), ("la", "拉"), ("dor", "多尔"), ("ken", "肯"),
    ("per", "珀"), ("le", "莱"), ("fi", "菲"), ("nan", "南"), ("su", "苏"), ("tal", "塔尔"),
)  # fmt: skip
_GIVEN = (
    ("Anna", "安娜"), ("Robert", "罗伯特"), ("Maria", "玛丽亚"), ("Thomas", "托马斯"),
    ("Laura", "劳拉"), ("Victor", "维克托"), ("Helen", "海伦"), ("Martin", "马丁"),
)  # fmt: skip
_PLACES = (
    ("Germany", "德国"), ("Norway", "挪威"), ("Mexico", "墨西哥"), ("Japan", "日本"),
    ("Chicago", "芝加哥"), ("Paris", "巴黎"), ("Madrid", "马德里"), ("Australia", "澳大利亚"),
    ("Argentina", "阿根廷"), ("California", "加州"), ("Beijing", "北京"), ("London", "伦敦"),
)  # fmt: skip
# A line has one of each, with a person, a place and another person or nobody.
_FIRST = (
    (
        "{given} {a}, who has led the board since {n}, said",
        "自{n}年起领导理事会的{given_han}·{a_han}说，",
    ),
    ("In a letter that was read aloud, {a} wrote", "{a_han}在一封当众宣读的信中写道，"),
    ("It took {a} less than {n} minutes to explain", "{a_han}不到{n}分钟就解释清楚，"),
    ("The keepers of light number {n} told {a} again", "{n}号灯塔的看守人再次告诉{a_han}，"),
    (
        "Asked by {given} {a} on page {n}, sailors answered",
        "水手们在第{n}页回答{given_han}·{a_han}的提问：",
    ),
    ("Of {n} people in the hall nobody doubted", "大厅里的{n}个人没有谁怀疑，"),
    ("{a} and the {n} women of the choir believe", "{a_han}和合唱团的{n}名女子相信，"),
)
_SECOND = (
    ("that the boats from {place} had left the quay", "来自{place_han}的船已经离开码头，"),
    (
        "that building a second harbour in {place} costs too much",
        "在{place_han}修建第二座港口太贵，",
    ),
    (
        "that most of the nets lost near {place} were found",
        "{place_han}附近丢失的渔网大多找到了，",
    ),
    (
        "that the road to {place} would be closed by spring",
        "通往{place_han}的道路将在春天前关闭，",
    ),
    (
        "that wheat bought in {place} was wet and worthless",
        "从{place_han}买来的小麦又湿又不值钱，",
    ),
    ("that teachers in {place} deserve a longer summer", "{place_han}的教师应该有更长的夏天，"),
    (
        "that the bridge was painted green by men from {place}",
        "那座桥是{place_han}人刷成绿色的，",
    ),
    ("that no train will ever reach {place} on time", "没有一列火车会准点到达{place_han}，"),
)
_THIRD = (
    ("before the storm came and the ropes broke.", "那时风暴未到、缆绳未断。"),
    ("while {b} looked at the old men on the beach.", "而{b_han}望着沙滩上的老人。"),
    ("and {b} was the only one who laughed.", "只有{b_han}一个人笑了。"),
    ("though neither the council nor {b} had been asked.", "可是市议会和{b_han}都没有被问到。"),
    ("because the money was spent on music and bread.", "因为钱都花在音乐和面包上了。"),
    ("as {b} had promised to everyone on the island.", "正如{b_han}向岛上所有人承诺的那样。"),
    ("until the lamp went out and {b} fell asleep.", "直到灯灭了，{b_han}睡着了。"),
    ("if {b} keeps the key of the gate.", "只要{b_han}保管大门的钥匙。"),
    ("unless somebody brings another ladder tonight.", "除非今晚有人再拿一架梯子来。"),
)
_LINES_A_NAME = 4


def sample_pairs(count: int, lines: int = 30) -> list[Pair]:
    """Give ``count`` distinct pairs, English and Chinese, in documents of ``lines``."""
    chance = random.Random(count)
    pairs: list[Pair] = []
    while len(pairs) < count:
        cast = [_name(chance) for _ in range(max(3, lines // _LINES_A_NAME))]
        document = f"d{len(pairs) // lines}"
        for _ in range(min(lines, count - len(pairs))):
            parts = [chance.choice(clauses) for clauses in (_FIRST, _SECOND, _THIRD)]
            values = _values(chance, cast, len(pairs))
            source = " ".join(part[0] for part in parts).format(**values)
            target = "".join(part[1] for part in parts).format(**values)
            pairs.append(Pair(str(len(pairs)), document, source, target, target))
    return pairs


def _values(chance: random.Random, cast: list[tuple[str, str]], number: int) -> dict[str, object]:
    chosen = {"given": chance.choice(_GIVEN), "place": chance.choice(_PLACES)}
    chosen["a"], chosen["b"] = chance.sample(cast, 2)
    values: dict[str, object] = {key: name[0] for key, name in chosen.items()}
    values |= {f"{key}_han": name[1] for key, name in chosen.items()}
    return values | {"n": number + 1000}


def _name(chance: random.Random) -> tuple[str, str]:
    parts = chance.sample(_SOUNDS, 3)
    return "".join(p[0] for p in parts).capitalize(), "".join(p[1] for p in parts)


def sample_project(count: int, lines: int = 30) -> Project:
    """Give the same as a project."""
    facts = Facts("sample", "", Direction.parse("en", "zh-Hans"), "")
    return Project(facts, sample_pairs(count, lines))
